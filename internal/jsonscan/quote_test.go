package jsonscan

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"
	"unicode/utf8"
)

func TestAppendString(t *testing.T) {
	tests := []struct{ in, want string }{
		{"", `""`},
		{"more than a dozen", `"more than a dozen"`},
		{`a "b" \c/`, `"a \"b\" \\c/"`},
		{"\b\f\n\r\t", `"\b\f\n\r\t"`},
		{"\x00\x01\x0b\x1f", `"\u0000\u0001\u000b\u001f"`},
		{"\x7f", "\"\x7f\""},
		{"<&>", `"<&>"`},
		{"عين الأسد – é 🛰", `"عين الأسد – é 🛰"`},
		{"a\u2028b\u2029", "\"a\u2028b\u2029\""},
		{"\ufffd", "\"\ufffd\""},
		{"\xff", "\"\ufffd\""},
		{"a\xc3", "\"a\ufffd\""},
		{"\xed\xa0\x80x", "\"\ufffd\ufffd\ufffdx\""}, // a lone surrogate is three bad bytes
	}
	for _, tt := range tests {
		got, valid := AppendString(nil, tt.in)
		if string(got) != tt.want || valid != utf8.ValidString(tt.in) {
			t.Errorf("AppendString(nil, %q) = %s, %t, want %s", tt.in, got, valid, tt.want)
		}
		if got, _ := AppendString([]byte(`{"a":`), tt.in); string(got) != `{"a":`+tt.want {
			t.Errorf("AppendString did not append: %s", got)
		}
	}
}

// TestAppendStringEveryByte puts every byte at every place of a text longer than
// the eight bytes that are looked at together.
func TestAppendStringEveryByte(t *testing.T) {
	for c := range 256 {
		for at := range 18 {
			text := []byte("no more than two d")
			text[at] = byte(c)
			got, _ := AppendString(nil, string(text))
			var back string
			if err := json.Unmarshal(got, &back); err != nil {
				t.Fatalf("byte %#x at %d: %s: %v", c, at, got, err)
			}
			if want := string([]rune(string(text))); back != want {
				t.Fatalf("byte %#x at %d: %s reads back as %q", c, at, got, back)
			}
		}
	}
}

// marshal is what encoding/json writes when it is told to escape no more than
// JSON asks; only U+2028 and U+2029 it always escapes.
func marshal(t *testing.T, s string) string {
	t.Helper()
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(s); err != nil {
		t.Fatal(err)
	}
	return strings.TrimSuffix(b.String(), "\n")
}

func FuzzAppendString(f *testing.F) {
	for _, s := range []string{"", "dozens", "\"\\\x00\x1f\x7f", "a\xffb\xc3", "\xf0\x9f\x9b\xb0", "\xed\xa0\x80", "\b\f\n\r\t</>"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got, valid := AppendString(nil, s)
		if valid != utf8.ValidString(s) {
			t.Fatalf("AppendString(%q) reports %t", s, valid)
		}
		if !utf8.Valid(got) {
			t.Fatalf("AppendString(%q) = %q is not UTF-8", s, got)
		}
		var back string
		if err := json.Unmarshal(got, &back); err != nil {
			t.Fatalf("AppendString(%q) = %s: %v", s, got, err)
		}
		if want := string([]rune(s)); back != want { // a conversion to runes makes each bad byte U+FFFD
			t.Fatalf("AppendString(%q) reads back as %q", s, back)
		}
		if utf8.ValidString(s) && !strings.ContainsAny(s, "\u2028\u2029") {
			if want := marshal(t, s); string(got) != want {
				t.Fatalf("AppendString(%q) = %s, encoding/json writes %s", s, got, want)
			}
		}
	})
}

func TestAppendStringAllocs(t *testing.T) {
	buf := make([]byte, 0, 256)
	if n := testing.AllocsPerRun(100, func() { AppendString(buf, "Al Arabiya English, citing \"Reuters\"") }); n != 0 {
		t.Errorf("AppendString into a large enough buffer allocates %v times", n)
	}
}

func BenchmarkAppendString(b *testing.B) {
	s := strings.Repeat("At least thirteen people were wounded in the strike. ", 8)
	var buf []byte
	b.SetBytes(int64(len(s)))
	b.ReportAllocs()
	for b.Loop() {
		buf, _ = AppendString(buf[:0], s)
	}
}
