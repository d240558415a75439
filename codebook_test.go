package reported

import (
	"errors"
	"strings"
	"testing"
)

// TestACLED holds the table against what ACLED publishes.
func TestACLED(t *testing.T) {
	if book, err := ParseCodebook(string(CodebookACLED)); err != nil || book != CodebookACLED {
		t.Fatalf("ParseCodebook(ACLED) = %q, %v", book, err)
	}
	published := map[string]int64{
		"few": 3, "several": 3, "many": 3, "tens": 10, "dozens": 12, "hundreds": 100, "thousands": 1000,
	}
	if n := strings.Count(string(CodebookACLED), ",") + 1; n != len(published) {
		t.Errorf("ACLED has %d entries, published are %d", n, len(published))
	}
	for words, want := range published {
		if n, ok := numberOf(CodebookACLED, words); n != want || !ok {
			t.Errorf("ACLED has %d, %v for %q, want %d", n, ok, words, want)
		}
	}
}

func TestUnder(t *testing.T) {
	const house Codebook = "several 5, tens of thousands 20000, A FEW 2, nonsense, dozen 12, few 4"
	twelve := pack(1, 12, open, true, "dozens")
	tests := []struct {
		count Count
		book  Codebook
		want  Count
	}{
		{MustParseCount("dozens"), CodebookACLED, twelve},
		{MustParseCount("Dozens"), CodebookACLED, twelve.WithWords("Dozens")},
		{twelve, CodebookACLED, twelve}, // once is enough
		{MustParseCount("a few"), CodebookACLED, pack(1, 3, open, true, "a few")},
		{AtLeast(0).WithWords("several"), CodebookACLED, pack(0, 3, open, true, "several")},
		{MustParseCount("dozens of others"), CodebookACLED, twelve.WithWords("dozens of others")},
		{MustParseCount("tens of thousands"), house, pack(1, 20000, open, true, "tens of thousands")},
		{MustParseCount("few"), house, pack(1, 2, open, true, "few")}, // the first entry counts
		// Whatever the codebook has no words for stays as it is.
		{MustParseCount("several hundred"), CodebookACLED, MustParseCount("several hundred")},
		{MustParseCount("tens of thousands"), CodebookACLED, MustParseCount("tens of thousands")},
		{MustParseCount("at least dozens"), CodebookACLED, MustParseCount("at least dozens")},
		{vagueCount, CodebookACLED, vagueCount},
		{vagueCount.WithWords("dozens of people"), CodebookACLED, vagueCount.WithWords("dozens of people")},
		{vagueCount.WithWords(strings.Repeat("dozens ", 100)), CodebookACLED, vagueCount.WithWords(strings.Repeat("dozens ", 100))},
		{MustParseCount("dozens"), "", MustParseCount("dozens")},
		{MustParseCount("dozens"), "dozens 0", MustParseCount("dozens")},
		{MustParseCount("dozens"), "dozens -5", MustParseCount("dozens")},
		{MustParseCount("dozens"), "dozens 1000000000000000", MustParseCount("dozens")},
		{MustParseCount("dozens"), "dozens 99999999999999999999", MustParseCount("dozens")},
		// A figure of its own is never replaced.
		{AtLeast(24).WithWords("dozens"), CodebookACLED, AtLeast(24).WithWords("dozens")},
		{AtLeast(1).WithWords("several"), CodebookACLED, AtLeast(1).WithWords("several")},
		{AtMost(20).WithWords("several"), CodebookACLED, AtMost(20).WithWords("several")},
		{Exactly(0).WithWords("several"), CodebookACLED, Exactly(0).WithWords("several")},
		{Count{}, CodebookACLED, Count{}},
	}
	for _, tt := range tests {
		if got := tt.count.Under(tt.book); got != tt.want {
			t.Errorf("%+v under %q is %+v, want %+v", tt.count.parts(), tt.book, got.parts(), tt.want.parts())
		}
	}
}

func TestParseCodebook(t *testing.T) {
	for _, text := range []string{"dozens 24", "several 5,dozens 24", " several  5 , tens of thousands 20000 ", "a few dozen 40"} {
		if got, err := ParseCodebook(text); err != nil || string(got) != text {
			t.Errorf("ParseCodebook(%q) = %q, %v", text, got, err)
		}
	}
	for _, text := range []string{
		"", "dozens", "24", "dozens 0", "dozens 024", "dozens +24", "dozens 2_4", "dozens 1,000", "dozens 24,",
		"dozens 24, dozens 36", "few 3, several 3, a few 4", "twelve 12", "at least two 2", "\xff 3",
		"dozens 1000000000000000", strings.Repeat("dozens 24, ", 1000),
	} {
		got, err := ParseCodebook(text)
		if !errors.Is(err, CodeCodebookEntry) || got != "" {
			t.Errorf("ParseCodebook(%.40q) = %q, %v; want code %s", text, got, err, CodeCodebookEntry)
		}
	}
}

func FuzzParseCodebook(f *testing.F) {
	f.Add(string(CodebookACLED), "dozens")
	f.Add("several 5, tens of thousands 20000", "Tens of thousands")
	f.Add("a few 2, few 3", "few")
	f.Fuzz(func(t *testing.T, text, words string) {
		n, has := numberOf(Codebook(text), words)
		if has && (n < 1 || n > MaxCount) {
			t.Fatalf("Codebook(%q) has %d for %q", text, n, words)
		}
		if has {
			c, err := ParseCount(words)
			if err != nil || c.WithWords("") != vagueCount.WithWords("") {
				t.Fatalf("Codebook(%q) has a number for %q, which is %v, %v", text, words, c, err)
			}
			under := c.Under(Codebook(text))
			if best, ok := under.Best(); !ok || best != n || under.Words() != c.Words() {
				t.Fatalf("%q under %q is %+v", words, text, under.parts())
			}
			checkOne(t, under)
		}
		if book, err := ParseCodebook(text); err == nil && string(book) != text {
			t.Fatalf("ParseCodebook(%q) = %q", text, book)
		}
	})
}

func BenchmarkUnder(b *testing.B) {
	c := MustParseCount("hundreds")
	b.ReportAllocs()
	for b.Loop() {
		c.Under(CodebookACLED)
	}
}

// numberOf returns the number that the codebook has for vague words.
func numberOf(b Codebook, words string) (n int64, ok bool) {
	return pack(1, absent, open, true, words).Under(b).Best()
}
