package fold

import (
	"flag"
	"fmt"
	"go/format"
	"os"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

var update = flag.Bool("update", false, "write the tables anew")

// slow is the strict key of a name that is decomposed first, whatever is in it.
func slow(s string) string {
	words, _ := appendForms(nil, plain(s), true)
	if key := join(words, 0); len(key) > 0 {
		return string(key)
	}
	return s
}

// formFrom finds the form of a character by what becomes of it between others.
func formFrom(r rune) form {
	s := string(r)
	between := func(before, after string) string {
		key, ok := strings.CutPrefix(slow(before+s+after), before)
		if !ok || !strings.HasSuffix(key, after) {
			return "?"
		}
		return strings.TrimSuffix(key, after)
	}
	what := between("bb", "cc")
	out, size := utf8.DecodeRuneInString(what)
	switch {
	case what == "":
		return formDrop
	case what == " " && slow("mn"+s+"23") == "mn23": // after one letter a full stop joins too
		return formHyphen
	case what == " ":
		return formSpace
	case size != len(what):
		if len(what) == 2 && 'a' <= what[0] && what[0] <= 'z' && 'a' <= what[1] && what[1] <= 'z' {
			return formTwo | form(what[0])<<7 | form(what[1])
		}
		return formNone
	case '0' <= out && out <= '9', unicode.In(out, unicode.Latin, unicode.Greek, unicode.Cyrillic, unicode.Hebrew, unicode.Arabic) && unicode.IsLetter(out):
		return form(out)
	}
	return formNone
}

// TestForms holds the table to what decomposing does. Run it with -update to write
// the table after a change of the rules or of Unicode.
func TestForms(t *testing.T) {
	var b strings.Builder
	b.WriteString("package fold\n\n// Written by go test -run TestForms -update.\n\n// forms are the forms of the characters of formRanges, in order.\nvar forms = [...]uint16{")
	n := 0
	for _, x := range formRanges {
		for r := x.first; r <= x.last; r++ {
			if n%16 == 0 {
				b.WriteString("\n\t")
			} else {
				b.WriteString(" ")
			}
			fmt.Fprintf(&b, "%#x,", uint16(formFrom(r)))
			n++
		}
	}
	b.WriteString("\n}\n")
	text, err := format.Source([]byte(b.String()))
	if err != nil {
		t.Fatal(err)
	}
	if *update {
		if err := os.WriteFile("forms_gen.go", text, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	if data, err := os.ReadFile("forms_gen.go"); err != nil || string(data) != string(text) {
		t.Errorf("the table is not what decomposing gives: %v", err)
	}
}

// TestPictures: the pictures that formOf calls spaces are none of them dropped.
func TestPictures(t *testing.T) {
	for r := rune(0x1F400); r < 0x1FB00; r++ {
		if got := slow("a" + string(r) + "b"); got != "a b" {
			t.Errorf("%U: %q", r, got)
		}
	}
}

// FuzzQuick: the quick way and the slow one make the same key.
func FuzzQuick(f *testing.F) {
	for _, s := range []string{"U.S.é", "é.ab", "Kata’ib", "Ænima ß", "M–23", "٣.٤", "a.\u0301b", "x\u05b0", "\u0301", "Ed-Davey", "al–Asad", "ﬁ.a", "l.ĳ", "🚀🏽a"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if got, want := name(s), slow(s); got != want {
			t.Errorf("%q: %q, decomposed first %q", s, got, want)
		}
	})
}
