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

// decompose returns a text in the form NFKD of Unicode.
func decompose(text string) []byte {
	b := make([]byte, 0, 2*len(text))
	for _, r := range text {
		b = appendDecomposed(b, r)
	}
	sortMarks(b)
	return b
}

// appendDecomposed appends a character, or what it is made of.
func appendDecomposed(b []byte, r rune) []byte {
	const syllables, perLead, perVowel = 0xAC00, 588, 28 // Hangul
	switch s := r - syllables; {
	case r < 0xA0, 0x4E00 <= r && r <= 0x9FFF:
		return utf8.AppendRune(b, r)
	case 0 <= s && s < 11172:
		b = utf8.AppendRune(utf8.AppendRune(b, 0x1100+s/perLead), 0x1161+s%perLead/perVowel)
		if s%perVowel > 0 {
			b = utf8.AppendRune(b, 0x11A7+s%perVowel)
		}
		return b
	}
	i := sort.Search(len(decomposed), func(i int) bool { return decomposed[i].first > r }) - 1
	if i < 0 {
		return utf8.AppendRune(b, r)
	}
	for at := int(decomposed[i].at); at < len(decompositions); {
		from, size := utf8.DecodeRuneInString(decompositions[at:])
		length := int(decompositions[at+size])
		at += size + 1
		if from >= r {
			if from == r {
				return append(b, decompositions[at:at+length]...)
			}
			break
		}
		at += length
	}
	return utf8.AppendRune(b, r)
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

// sortMarks puts marks that stand together in the order of their classes.
func sortMarks(b []byte) {
	for i := 0; i < len(b); {
		r, size := utf8.DecodeRune(b[i:])
		if classOf(r) == 0 {
			i += size
			continue
		}
		start := i
		var marks []rune
		for i < len(b) && classOf(r) > 0 {
			marks = append(marks, r)
			i += size
			r, size = utf8.DecodeRune(b[i:])
		}
		slices.SortStableFunc(marks, func(a, b rune) int { return int(classOf(a)) - int(classOf(b)) })
		at := start
		for _, m := range marks {
			at += utf8.EncodeRune(b[at:], m)
		}
	}
}
