package fold

import (
	"fmt"
	"go/format"
	"os"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// TestDecompose holds the tables to those of package norm. Run it with -update to
// write them after a change of Unicode.
func TestDecompose(t *testing.T) {
	var table, index, marks strings.Builder
	n, last := 0, class{}
	flush := func() {
		if last.value > 0 {
			fmt.Fprintf(&marks, "\t{%#x, %#x, %d},\n", last.first, last.last, last.value)
		}
	}
	for r := rune(0xA0); r <= utf8.MaxRune; r++ {
		if !utf8.ValidRune(r) {
			continue
		}
		p := norm.NFD.PropertiesString(string(r))
		if c := p.CCC(); c != last.value || r != last.last+1 {
			flush()
			last = class{first: r, value: c}
		}
		last.last = r
		if d := norm.NFKD.String(string(r)); d != string(r) && (r < 0xAC00 || r > 0xD7A3) {
			if n%16 == 0 {
				fmt.Fprintf(&index, "\t{%#x, %d},\n", r, table.Len())
			}
			n++
			table.WriteString(string(r))
			table.WriteByte(byte(len(d)))
			table.WriteString(d)
		}
	}
	flush()
	var b strings.Builder
	b.WriteString("package fold\n\n// Written by go test -run TestDecompose -update, from Unicode " + norm.Version + ".\n\n")
	b.WriteString("// decompositions are characters in ascending order, each with the length of what it\n// is made of, and that.\nconst decompositions = \"\"")
	for rest := table.String(); len(rest) > 0; {
		line := rest[:min(len(rest), 80)]
		b.WriteString(" +\n\t" + fmt.Sprintf("%+q", line))
		rest = rest[len(line):]
	}
	b.WriteString("\n\nvar decomposed = [...]entry{\n" + index.String() + "}\n\nvar classes = [...]class{\n" + marks.String() + "}\n")
	text, err := format.Source([]byte(b.String()))
	if err != nil {
		t.Fatal(err)
	}
	if *update {
		if err := os.WriteFile("decompose_gen.go", text, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	if data, err := os.ReadFile("decompose_gen.go"); err != nil || string(data) != string(text) {
		t.Errorf("the tables are not those of package norm: %v", err)
	}
}

// FuzzDecompose: a text is decomposed as package norm does it.
func FuzzDecompose(f *testing.F) {
	for _, s := range []string{"é\u0323\u0301", "가각힣", "ﷺ㎏", "กิ\u0e49", "\u0344\u0300", "𝔄𝟏", "か\u3099", "\xff\u0300", "क\u093c\u094d"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if !utf8.ValidString(s) || utf8.RuneCountInString(s) > 25 {
			return // package norm keeps bytes that are not UTF-8, and parts long runs of marks
		}
		if got, want := string(decompose([]rune(s))), norm.NFKD.String(s); got != want {
			t.Errorf("%q: %q, want %q", s, got, want)
		}
	})
}
