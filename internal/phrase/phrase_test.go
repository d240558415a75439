package phrase

import (
	"math/rand/v2"
	"os"
	"strings"
	"testing"

	"github.com/seed-67285e81/reported/internal/longrun"
)

// printed returns the phrases of testdata/phrases.tsv.
func printed(t testing.TB) (phrases []string) {
	t.Helper()
	data, err := os.ReadFile("../../testdata/phrases.tsv")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(data)) {
		if phrase, _, ok := strings.Cut(line, "\t"); ok && line[0] != '#' {
			phrases = append(phrases, phrase)
		}
	}
	return phrases
}

// agree holds Read to the oracle, and reports whether the phrase was read.
func agree(t *testing.T, text string) bool {
	t.Helper()
	got, ok := Read(text)
	want, wanted := oracleRead(text)
	if ok != wanted || ok && got != want {
		t.Errorf("%q: Read has %v, %t; the oracle %v, %t", text, got, ok, want, wanted)
	}
	return ok
}

// vocabulary are the words that random phrases are made of, beside those of the phrases.
var vocabulary = strings.Split("a|a|and|and|of|or|to|-|–|,|between|from|half|a half|quarter|couple|pair|more|less|if not|perhaps|possibly|"+
	"no|none|some|few|several|a few|dozens|tens|hundreds|thousands|odd|plus|+|(|)|zero|one|two|five|ten|twelve|twenty|ninety|dozen|score|"+
	"hundred|hundred|thousand|thousand|million|lakh|crore|0|2|5|20|30|300|1,234|1.2|12,34,567|300,000|20k|2½|٢٠|999999999999999|"+
	"about|nearly|exactly|only|at least|more than|up to|fewer than|just over|or more|or so|at most|single digits|the|all", "|")

// randomPhrase changes a phrase in some places, or puts words together.
func randomPhrase(r *rand.Rand, phrases []string) string {
	var words []string
	if r.IntN(3) > 0 {
		words = strings.Fields(phrases[r.IntN(len(phrases))])
		for range r.IntN(4) {
			i := r.IntN(len(words) + 1)
			switch r.IntN(4) {
			case 0: // the end of another
				other := strings.Fields(phrases[r.IntN(len(phrases))])
				words = append(words[:i:i], other[r.IntN(len(other)):]...)
			case 1: // a word more
				words = append(words[:i:i], append([]string{vocabulary[r.IntN(len(vocabulary))]}, words[i:]...)...)
			case 2: // another word
				words = append(words[:i:i], append([]string{vocabulary[r.IntN(len(vocabulary))]}, words[min(i+1, len(words)):]...)...)
			case 3: // a word less
				words = append(words[:i:i], words[min(i+1, len(words)):]...)
			}
		}
	} else {
		for range 1 + r.IntN(7) {
			words = append(words, vocabulary[r.IntN(len(vocabulary))])
		}
	}
	var b strings.Builder
	for i, w := range words {
		if i > 0 && r.IntN(20) > 0 {
			b.WriteString([]string{" ", " ", " ", " ", " ", " ", "-", "\u00a0"}[r.IntN(8)])
		}
		b.WriteString(w)
	}
	return b.String()
}

// TestReadAgrees holds Read to a second reader on phrases that are printed, and on
// many made of their words.
func TestReadAgrees(t *testing.T) {
	phrases := printed(t)
	for _, text := range phrases {
		agree(t, text)
	}
	r := rand.New(rand.NewPCG(2020, 1))
	read := 0
	count := longrun.Pick(4_000, 60_000)
	for range count {
		if agree(t, randomPhrase(r, phrases)) {
			read++
		}
	}
	if read < count/5 || read > count*4/5 {
		t.Errorf("%d of %d random phrases were read: the test sees one side only", read, count)
	}
}

func FuzzRead(f *testing.F) {
	for i, text := range printed(f) {
		if i%7 == 0 {
			f.Add(text)
		}
	}
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) <= MaxBytes {
			agree(t, text)
		}
	})
}
