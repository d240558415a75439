package phrase

import "slices"

// A numeralKind is where a word may stand inside a number in words.
type numeralKind uint8

const (
	noNumeral    numeralKind = iota
	unitNumeral              // one to nine
	teenNumeral              // ten to nineteen, and zero: nothing can follow them but a scale
	tensNumeral              // twenty to ninety
	scaleNumeral             // what a number before it is multiplied with
)

// The English number words: units from zero, and tens from twenty.
var (
	unitWords = [...]string{
		"zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
		"thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
	}
	tensWords  = [...]string{"twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"}
	scaleWords = [...]struct {
		word  string
		value int64
	}{
		{"dozen", 12}, {"score", 20}, {"hundred", 100}, {"thousand", 1_000}, {"lakh", 100_000},
		{"million", 1_000_000}, {"mln", 1_000_000}, {"mn", 1_000_000}, {"crore", 10_000_000},
		{"billion", 1_000_000_000}, {"bn", 1_000_000_000}, {"trillion", 1_000_000_000_000},
	}
)

// wordToken returns the token of a word.
func wordToken(word string) token {
	if i := slices.Index(unitWords[:], word); i > 0 && i < 10 {
		return token{word: word, kind: unitNumeral, value: int64(i)}
	} else if i >= 0 {
		return token{word: word, kind: teenNumeral, value: int64(i)}
	}
	if i := slices.Index(tensWords[:], word); i >= 0 {
		return token{word: word, kind: tensNumeral, value: int64(20 + 10*i)}
	}
	for _, s := range scaleWords {
		if s.word == word {
			return token{word: word, kind: scaleNumeral, value: s.value}
		}
	}
	return token{word: word}
}
