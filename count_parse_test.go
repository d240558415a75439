package reported

import (
	"errors"
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/seed-67285e81/reported/internal/phrase"
)

// vagueCount is what words that state no number give.
var vagueCount = pack(1, absent, open, true, "")

// approximately is c, called approximate.
func approximately(c Count) Count {
	low, best, high := c.bounds()
	return pack(low, best, high, true, c.words)
}

func TestParseCount(t *testing.T) {
	tests := []struct {
		text string
		want Count
	}{
		// Numbers.
		{"14", Exactly(14)},
		{"0", Exactly(0)},
		{"1,234", Exactly(1234)},
		{"12,345,678", Exactly(12345678)},
		{"1\u00a0234", Exactly(1234)},
		{"12\u202f345\u202f678", Exactly(12345678)},
		{"999999999999999", Exactly(MaxCount)},
		{"999,999,999,999,999", Exactly(MaxCount)},
		{"one", Exactly(1)},
		{"two", Exactly(2)},
		{"Nineteen", Exactly(19)},
		{"twenty", Exactly(20)},
		{"twenty-one", Exactly(21)},
		{"twenty\u2011one", Exactly(21)},
		{"twenty one", Exactly(21)},
		{"ninety-nine", Exactly(99)},
		{"a hundred", Exactly(100)},
		{"one hundred and five", Exactly(105)},
		{"one-hundred-and-five", Exactly(105)},
		{"one hundred five", Exactly(105)},
		{"two hundred and twenty-one", Exactly(221)},
		{"twelve hundred", Exactly(1200)},
		{"twelve hundred and fifty", Exactly(1250)},
		{"a thousand", Exactly(1000)},
		{"a thousand and one", Exactly(1001)},
		{"two thousand three hundred and four", Exactly(2304)},
		{"one hundred and one thousand", Exactly(101_000)},
		{"three million two hundred thousand and six", Exactly(3_200_006)},
		{"nine hundred ninety-nine trillion nine hundred ninety-nine billion nine hundred ninety-nine million nine hundred ninety-nine thousand nine hundred ninety-nine", Exactly(MaxCount)},
		{"a dozen", Exactly(12)},
		{"two dozen", Exactly(24)},
		{"2 dozen", Exactly(24)},
		{"half a dozen", Exactly(6)},
		{"half-a-dozen", Exactly(6)},
		{"a half-dozen", Exactly(6)},
		{"a score", Exactly(20)},
		{"three score", Exactly(60)},
		{"a pair", Exactly(2)},
		{"12 thousand", Exactly(12_000)},
		{"20k", Exactly(20_000)},
		{"3bn", Exactly(3_000_000_000)},
		{"only 3", Exactly(3)},
		{"exactly 603", Exactly(603)},
		{"a total of 14", Exactly(14)},
		{"14 in all", Exactly(14)},

		// Round by their form.
		{"1.2 million", About(1_200_000)},
		{"1.2m", About(1_200_000)},
		{"0.5 million", About(500_000)},
		{"half a million", About(500_000)},
		{"exactly 1.2 million", Exactly(1_200_000)},
		{"more than 1.2 million", approximately(MoreThan(1_200_000))},
		{"a couple", About(2)},
		{"a couple of hundred", About(200)},
		{"a couple dozen", About(24)},

		// None.
		{"no", Exactly(0)},
		{"none", Exactly(0)},
		{"No one", Exactly(0)},
		{"no-one", Exactly(0)},
		{"nobody", Exactly(0)},
		{"zero", Exactly(0)},
		{"nil", Exactly(0)},

		// Lower bounds.
		{"at least two", AtLeast(2)},
		{"At least 13", AtLeast(13)},
		{"no fewer than 5", AtLeast(5)},
		{"no less than 5", AtLeast(5)},
		{"not less than 5", AtLeast(5)},
		{"30-plus", AtLeast(30)},
		{"30 plus", AtLeast(30)},
		{"30+", AtLeast(30)},
		{"30 +", AtLeast(30)},
		{"1,000+", AtLeast(1000)},
		{"30 or more", AtLeast(30)},
		{"a dozen or more", AtLeast(12)},
		{"30 at least", AtLeast(30)},
		{"a minimum of 30", AtLeast(30)},
		{"≥30", AtLeast(30)},
		{">= 30", AtLeast(30)},
		{"at least 0", AtLeast(0)},
		{"more than a dozen", MoreThan(12)},
		{"more than two hundred", MoreThan(200)},
		{"over 1,000", MoreThan(1000)},
		{"well over 100", MoreThan(100)},
		{"upwards of 40", MoreThan(40)},
		{"in excess of 40", MoreThan(40)},
		{">40", MoreThan(40)},
		{"just over 40", approximately(MoreThan(40))},
		{"a little more than 40", approximately(MoreThan(40))},

		// Upper bounds.
		{"up to 20", AtMost(20)},
		{"up to a dozen", AtMost(12)},
		{"as many as 20", AtMost(20)},
		{"no more than 20", AtMost(20)},
		{"not more than 20", AtMost(20)},
		{"at most 20", AtMost(20)},
		{"20 or fewer", AtMost(20)},
		{"20 at most", AtMost(20)},
		{"a maximum of 20", AtMost(20)},
		{"fewer than 10", AtMost(9)},
		{"less than ten", AtMost(9)},
		{"under 10", AtMost(9)},
		{"fewer than one", Exactly(0)},
		{"just under 10", approximately(AtMost(9))},

		// Ranges.
		{"between 20 and 30", Between(20, 30)},
		{"20-30", Between(20, 30)},
		{"20–30", Between(20, 30)},
		{"20 — 30", Between(20, 30)},
		{"20 - 30", Between(20, 30)},
		{"20 to 30", Between(20, 30)},
		{"20-to-30", Between(20, 30)},
		{"from 20 to 30", Between(20, 30)},
		{"between 20 to 30", Between(20, 30)},
		{"two or three", Between(2, 3)},
		{"two-three", Between(2, 3)},
		{"twenty-thirty", Between(20, 30)},
		{"twenty-one to twenty-five", Between(21, 25)},
		{"1,200-1,300", Between(1200, 1300)},
		{"900 to 1,200", Between(900, 1200)},
		{"between 1 and 1,000", Between(1, 1000)},
		{"between one hundred and two hundred", Between(100, 200)},
		{"between one hundred and five and two hundred", Between(105, 200)},
		{"between two hundred and three hundred and five", Between(200, 305)},
		{"between a dozen and twenty", Between(12, 20)},
		{"between 20 and 20", Exactly(20)},
		{"20 to 30 thousand", Between(20_000, 30_000)},
		{"20-30k", Between(20_000, 30_000)},
		{"two to three dozen", Between(24, 36)},
		{"five or six hundred", Between(500, 600)},
		{"500 to 1 thousand", Between(500, 1000)},
		{"ninety to one hundred", Between(90, 100)},
		{"1.2 to 1.5 million", approximately(Between(1_200_000, 1_500_000))},
		{"between 1.2 million and 2 million", approximately(Between(1_200_000, 2_000_000))},
		{"about 20 to 30", approximately(Between(20, 30))},
		{"between about 20 and 30", approximately(Between(20, 30))},
		{"an estimated 20-30", approximately(Between(20, 30))},

		{"fifty to two hundred thousand", Between(50_000, 200_000)},
		{"two to one hundred thousand", Between(2_000, 100_000)},
		{"five to a hundred and fifty thousand", Between(5_000, 150_000)},
		{"a hundred and fifty to two hundred thousand", Between(150_000, 200_000)},
		{"two hundred-three hundred", Between(200, 300)},
		{"5 to 10 lakh", Between(500_000, 1_000_000)},
		{"between 3 and 500", Between(3, 500)},
		{"between 5 and 10000", Between(5, 10_000)},
		{"1 to 100", Between(1, 100)},
		{"between one and one and a half million", approximately(Between(1_000_000, 1_500_000))},
		{"at least about 20 and up to 30", approximately(Between(20, 30))},
		{"more than one hundred and five and fewer than two hundred and five", Between(106, 204)},

		// Other scripts, and the ways to part thousands.
		{"१४", Exactly(14)},
		{"১৪", Exactly(14)},
		{"١٬٢٣٤", Exactly(1234)},
		{"１，２３４", Exactly(1234)},
		{"at least ۱۴", AtLeast(14)},
		{"1 234 567", Exactly(1_234_567)},
		{"12,34,567", Exactly(1_234_567)},
		{"2 crore", Exactly(20_000_000)},
		{"one crore twenty lakh", Exactly(12_000_000)},

		// Approximate.
		{"roughly 603", About(603)},
		{"about 40", About(40)},
		{"some 600", About(600)},
		{"an estimated 18", About(18)},
		{"estimated at 449", About(449)},
		{"around two dozen", About(24)},
		{"approx. 40", About(40)},
		{"est. 40", About(40)},
		{"c. 40", About(40)},
		{"~40", About(40)},
		{"40 or so", About(40)},
		{"40-odd", About(40)},
		{"a hundred or so", About(100)},
		{"only about 40", About(40)},
		{"about 40 or so", About(40)},
		{"close to 80", About(80)},
		{"nearly 600", nearly(600)},
		{"almost 80", nearly(80)},
		{"nearly two dozen", nearly(24)},
		{"at least some 40", approximately(AtLeast(40))},
		{"as many as 40 or so", approximately(AtMost(40))},

		// Words that state no number.
		{"several", vagueCount},
		{"Dozens", vagueCount},
		{"scores", vagueCount},
		{"tens", vagueCount},
		{"hundreds", vagueCount},
		{"thousands", vagueCount},
		{"many", vagueCount},
		{"few", vagueCount},
		{"a few", vagueCount},
		{"a handful", vagueCount},
		{"some", vagueCount},
		{"numerous", vagueCount},
		{"multiple", vagueCount},
		{"countless", vagueCount},
		{"tens of thousands", vagueCount},
		{"several hundred", vagueCount},
		{"a few dozen", vagueCount},
		{"some hundreds", vagueCount},
		{"a handful of dozens", vagueCount},
		{"several tens of thousands", vagueCount},
		{"at least several", vagueCount},
		{"more than several hundred", vagueCount},
		{"perhaps", Count{}},

		// What String writes besides.
		{"roughly at least 13", approximately(AtLeast(13))},
		{"roughly between 20 and 30, best estimate 25", approximately(Between(20, 30).WithBest(25))},
		{"at least 0, best estimate 5", AtLeast(0).WithBest(5)},

		// Space around it is no part of the words.
		{"  more\tthan\u00a0a dozen\n", MoreThan(12)},
	}
	for _, tt := range tests {
		got, err := ParseCount(tt.text)
		if tt.want.IsZero() {
			if err == nil {
				t.Errorf("ParseCount(%q) = %v, want an error", tt.text, got)
			}
			continue
		}
		words := strings.Trim(tt.text, " \t\n")
		if err != nil || got != tt.want.WithWords(words) {
			t.Errorf("ParseCount(%q) = %v %q, %v; want %v", tt.text, got, got.Words(), err, tt.want)
		}
	}
}

func TestParseCountRefuses(t *testing.T) {
	for _, text := range []string{
		"", " ", "killed", "two soldiers", "dozens of people", "14 killed", "a", "an", "and",
		"not given", "an unspecified number", "unknown", "14%", "14.", "-5", "+5", "5-", "-", "+",
		// Numbers that can be read in two ways, or that nobody writes.
		"1,23", "1.234", "1.234 million", "1,2345", "1,23,45", "123,45,678", "12.34.567", "12 34 567", "1234,567", "0,123", "007", "1.5", "1.5 dozen",
		"1.2345678 million", "1 23", "20\u00a030", "1,234\u00a0567", "1,234.5 million", "1e5", "0x10", "14th", "30plus", "1.2.3",
		"1000000000000000", "99999999999999999999999999", "9,999 trillion", "a thousand trillion",
		"1٤", "١4", "۱٤", "½", "2½", "20s", "100 s", "1.00s", "XIV", "2Kelvin", "2\u212a", "some. 40",
		// Number words in no order.
		"twenty eleven", "twenty - one", "two three", "thousand", "million", "twenty hundred", "one hundred and", "and five",
		"two thousand twelve hundred", "twelve hundred thousand", "two million three million", "two thousand three million", "zero hundred", "two dozen and five",
		"a a hundred", "a five", "half", "half a", "half five", "half a score", "a pair of", "a pair of dozen", "a quarter of a dozen", "one and a half", "two hundred and a half thousand", "a hundred and a half", "six (7)", "(6)", "six (six)", "6 (6)", "two score and ten",
		// Senses that do not go together.
		"more than", "at least", "or more", "at least at most 5", "at least fewer than 5", "exactly about 5", "nearly about 5",
		"some some", "about about 5", "about some 40", "40 or so or so", "1,200 hundred",
		"exactly several", "up to several", "fewer than hundreds", "nearly dozens", "at least 5 or fewer",
		"more than 20 to 30", "nearly 20-30", "fewer than 0", "more than 999999999999999",
		// Ranges.
		"30-20", "between 30 and 20", "between 20", "between and 30", "between 20 and", "20 to", "to 30", "20-30-40", "20 to 30 to 40",
		"5 to 10,000", "200-300,000", "5-6000", "2-300", "1 to 150", "two to three hundred and fifty", "one to two hundred and five thousand", "two to three thousand five hundred", "two to three million two hundred thousand",
		"800 to 1.2 million", "five hundred to one million", "50 to 2 lakh", "20-20", "two or two", "one-hundred-fifty", "one-hundred-one-thousand",
		"more than 200 but fewer than 100", "up to 30 and at least 20", "20 and up to 30", "20 but fewer than 30", "20 and 30", "20, 30", "about 20, possibly 30", "three, possibly two",
		"several or 20", "dozens, hundreds", "in the 14", "quadruple digits", "nearly single digits", "nearly all", "both of", "between several and 30", "between more than 20 and 30", "1.2 to 3", "2019-20",
		"between one hundred and five", "between and and and", "20 to 1.5", "2 to 9,999 trillion", "c40", "20forty",
		"at least 5, best estimate many", "at least 5, best estimate 1.5", "several, best estimate 5, best estimate 6",
		"about 5, best estimate 6", "at least 5, best estimate 4", "at least 5, best estimate", ", best estimate 4", "5, 6",
		"\xff", "5\x00", "5 \u200b", "“dozens”", "dozens!",
		strings.Repeat("a", 300), strings.Repeat("and ", 60) + "five", strings.Repeat("- ", 120),
	} {
		got, err := ParseCount(text)
		if !got.IsZero() {
			t.Errorf("ParseCount(%q) = %+v", text, got.parts())
		}
		if !errors.Is(err, CodeCountWords) {
			t.Errorf("ParseCount(%q): error %v, want code %s", text, err, CodeCountWords)
		} else if len(err.Error()) > 250 || !utf8.ValidString(err.Error()) {
			t.Errorf("ParseCount(%q): error of %d bytes: %v", text, len(err.Error()), err)
		}
	}
}

// checkParsed says what is true of every phrase that is read.
func checkParsed(t *testing.T, text string) bool {
	t.Helper()
	got, err := ParseCount(text)
	if (err == nil) == got.IsZero() {
		t.Fatalf("ParseCount(%q) = %v, %v", text, got, err)
	}
	if err != nil {
		if !errors.Is(err, CodeCountWords) {
			t.Fatalf("ParseCount(%q): %v has another code", text, err)
		}
		return false
	}
	if words := strings.TrimFunc(text, phrase.IsSpace); got.Words() != words || !utf8.ValidString(words) {
		t.Fatalf("ParseCount(%q) keeps the words %q", text, got.Words())
	}
	checkOne(t, got)
	for _, same := range []string{" " + text + "\n", strings.ReplaceAll(text, " ", "\t ")} {
		if again, err := ParseCount(same); len(same) < phrase.MaxBytes && (err != nil || again.WithWords("") != got.WithWords("")) {
			t.Fatalf("ParseCount(%q) = %v, and of %q %v, %v", text, got, same, again, err)
		}
	}
	upper := []byte(text)
	for i, c := range upper {
		if 'a' <= c && c <= 'z' {
			upper[i] = c - 'a' + 'A'
		}
	}
	if again, err := ParseCount(string(upper)); err != nil || again.WithWords("") != got.WithWords("") {
		t.Fatalf("ParseCount(%q) = %v, %v; in lower case %v", upper, again, err, got)
	}
	if n, ok := got.Under(CodebookACLED).Figure(); ok {
		if had, has := got.Figure(); has && had != n {
			t.Fatalf("a codebook turns %v into %d", got, n)
		}
	}
	return true
}

// TestParseCountMixed puts the words of the grammar together at random, which a
// fuzzer of bytes hardly does.
func TestParseCountMixed(t *testing.T) {
	vocabulary := []string{
		"a", "a", "and", "and", "of", "or", "to", "-", "–", "between", "from", "half", "couple", "pair", "best", "estimate", ",",
		"no", "none", "some", "some", "few", "several", "handful", "dozens", "tens", "thousands", "odd", "plus", "+",
		"zero", "one", "two", "five", "ten", "twelve", "twenty", "ninety", "dozen", "score", "hundred", "hundred", "thousand", "million",
		"0", "5", "20", "30", "1,234", "1.2", "300,000", "20k", "999999999999999",
		"about", "nearly", "exactly", "only", "at least", "more than", "up to", "fewer than", "just over", "or more", "or so", "at most",
	}
	random := rand.New(rand.NewPCG(2019, 12))
	read := 0
	for range 60_000 {
		var b strings.Builder
		for i := range 1 + random.IntN(6) {
			if i > 0 && random.IntN(8) > 0 {
				b.WriteByte(' ')
			}
			b.WriteString(vocabulary[random.IntN(len(vocabulary))])
		}
		if checkParsed(t, b.String()) {
			read++
		}
	}
	if read < 2_000 {
		t.Errorf("only %d of the phrases were read", read)
	}
}

func TestMustParseCount(t *testing.T) {
	if got := MustParseCount("a dozen"); got.WithWords("") != Exactly(12).WithWords("") {
		t.Errorf("got %v", got)
	}
	defer func() {
		if recover() == nil {
			t.Error("MustParseCount of nonsense does not panic")
		}
	}()
	MustParseCount("nonsense")
}

func FuzzParseCount(f *testing.F) {
	for _, text := range []string{
		"14", "1,234", "more than a dozen", "between one hundred and five and two hundred", "1.2 to 1.5 million",
		"20-30k", "some", "roughly between 20 and 30, best estimate 25", "tens of thousands", "a couple of hundred",
		"40-odd", "~40", "no one", "1\u00a0234", "\xff", "5 to 10,000", "not given",
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		checkParsed(t, text)
	})
}

func BenchmarkParseCount(b *testing.B) {
	for _, text := range []string{"14", "more than a dozen", "two thousand three hundred and four", "dozens", "between one hundred and five and two hundred", "two soldiers"} {
		b.Run(text, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				_, _ = ParseCount(text)
			}
		})
	}
	worst := "between " + strings.Repeat("one and ", 30)
	b.Run("worst", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			_, _ = ParseCount(worst)
		}
	})
}
