package fold

import (
	"slices"
	"sort"
	"unicode"
	"unicode/utf8"
)

// The tables of decompose_gen.go are those of Unicode. TestDecompose makes them and
// holds them to golang.org/x/text/unicode/norm, which is not linked: a program that
// never compares names would carry it all the same.

// An entry is where in decompositions the part begins that has a character.
type entry struct {
	first rune
	at    uint16
}

// A class is a range of marks of one combining class above 0.
type class struct {
	first, last rune
	value       uint8
}

// decompose returns a text in the form NFKD of Unicode: each character as what it is made
// of, and marks that stand together in the order of their classes.
func decompose(text []rune) []rune {
	runes := make([]rune, 0, len(text)+len(text)/2)
	for _, r := range text {
		runes = appendDecomposed(runes, r)
	}
	start := 0
	for i := 0; i <= len(runes); i++ {
		if i == len(runes) || classOf(runes[i]) == 0 {
			if i > start+1 {
				slices.SortStableFunc(runes[start:i], func(a, b rune) int { return int(classOf(a)) - int(classOf(b)) })
			}
			start = i + 1
		}
	}
	return runes
}

// appendDecomposed appends a character, or what it is made of.
func appendDecomposed(b []rune, r rune) []rune {
	const syllables, perLead, perVowel = 0xAC00, 588, 28 // Hangul
	switch s := r - syllables; {
	case r < 0xA0, 0x4E00 <= r && r <= 0x9FFF:
		return append(b, r)
	case 0 <= s && s < 11172:
		b = append(b, 0x1100+s/perLead, 0x1161+s%perLead/perVowel)
		if s%perVowel > 0 {
			b = append(b, 0x11A7+s%perVowel)
		}
		return b
	}
	i := sort.Search(len(decomposed), func(i int) bool { return decomposed[i].first > r }) - 1
	for at := int(decomposed[max(i, 0)].at); at < len(decompositions); {
		from, size := utf8.DecodeRuneInString(decompositions[at:])
		at += size + 1
		end := at + int(decompositions[at-1])
		if from == r {
			return append(b, []rune(decompositions[at:end])...)
		}
		if from > r {
			break
		}
		at = end
	}
	return append(b, r)
}

// classOf returns the combining class of a character.
func classOf(r rune) uint8 {
	if r < 0x300 || !unicode.In(r, unicode.Mn, unicode.Mc) {
		return 0
	}
	i := sort.Search(len(classes), func(i int) bool { return classes[i].last >= r })
	if i < len(classes) && classes[i].first <= r {
		return classes[i].value
	}
	return 0
}
