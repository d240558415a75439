package form

import (
	"math/bits"
	"strconv"
)

// The messages of rules that are checked in several places, in the words of JSON.

// What the rules of this package ask for.
const (
	WantID       = "an ID: expected visible ASCII characters without spaces"
	WantURL      = "a URL: expected a scheme such as https: and no spaces"
	WantCountry  = `a country code: expected two capital letters (ISO 3166-1) such as "IQ"`
	WantCurrency = `a currency code: expected three capital letters (ISO 4217) such as "USD"`
	WantLanguage = `a language tag such as "en" or "ar-IQ"`
	WantCodeKey  = "a key: expected at most 64 lower-case letters, digits, and _ . -"
)

// Got returns what was expected and what was there instead.
func Got(want, got string) string { return "expected " + want + ", got " + got }

// Missing is about a member that an object must have.
func Missing(member string) string { return "required member \"" + member + "\" is missing" }

// Duplicate is about a member that an object has already.
func Duplicate(member string) string { return "member " + Quote(member) + " appears twice" }

// TooMany is about a list or an object with n entries.
func TooMany(n, most int) string {
	return Got("at most "+strconv.Itoa(most)+" items", strconv.Itoa(n))
}

// EmptyValue is about a string, an array or an object with nothing in it.
func EmptyValue(kind string) string { return "empty " + kind + ": leave out what is not known" }

// UnknownMember is about a name that none of the members has.
func UnknownMember(name string, members []string) string {
	var room [messageRoom]byte
	return string(meant(appendQuote(append(room[:0], "unknown member "...), name), Nearest(name, members)))
}

// UnknownValue is about a word that is not in a vocabulary.
func UnknownValue(word string, words []string) string {
	const most = 8 // the words of a long vocabulary stand in its documentation
	var room [messageRoom]byte
	b := appendQuote(append(room[:0], "unknown value "...), word)
	if near := Nearest(word, words); near != "" {
		return string(meant(b, near))
	}
	separator := ": expected one of "
	for _, w := range words[:min(most, len(words))] {
		b = append(append(b, separator...), w...)
		separator = ", "
	}
	if n := len(words) - most; n > 0 {
		b = append(strconv.AppendInt(append(b, " and "...), int64(n), 10), " more"...)
	}
	return string(b)
}

// messageRoom holds most messages, so that a message takes one piece of memory.
const messageRoom = 192

// meant appends which word was probably meant, if any was.
func meant(b []byte, near string) []byte {
	if near == "" {
		return b
	}
	return append(append(append(b, `: did you mean "`...), near...), `"?`...)
}

// maxNearest is the length of the longest word that Nearest looks for.
const maxNearest = 32

// Nearest returns the word that was probably meant, "" if none is near: one that
// differs in case or in the sign between its parts, from four letters on in one
// letter, from eight on in two. Two letters that changed places are one difference.
func Nearest(got string, words []string) string {
	if len(got) > maxNearest {
		return ""
	}
	var b [maxNearest]byte
	for i := range len(got) {
		b[i] = got[i]
		switch c := got[i]; {
		case 'A' <= c && c <= 'Z':
			b[i] += 'a' - 'A'
		case c == ' ', c == '_':
			b[i] = '-'
		}
	}
	most := min(len(got)/4, 2)
	near := ""
	mine := letters(b[:len(got)])
	var p pattern // made for the first word that comes near
	for _, word := range words {
		if n := len(got) - len(word); n > most || -n > most {
			continue
		}
		// Each difference changes at most one letter into another. Most words end here.
		if bits.OnesCount32(mine^letters(word)) > 2*most {
			continue
		}
		if p.length == 0 {
			p.set(b[:len(got)])
		}
		if d := p.distance(word); d <= most {
			near, most = word, d-1 // of the nearest, the first
		}
		if most < 0 {
			break
		}
	}
	return near
}

// letters returns the set of the letters of a word, with one bit for all other bytes.
func letters[T string | []byte](word T) (set uint32) {
	for i := range len(word) {
		if c := word[i]; 'a' <= c && c <= 'z' {
			set |= 1 << (c - 'a')
		} else if c != '-' && c != '_' {
			set |= 1 << 26
		}
	}
	return set
}

// pattern is a word to be compared with many: the places of each byte in it.
type pattern struct {
	places [256]uint32
	length int
}

func (p *pattern) set(word []byte) {
	for i, c := range word {
		p.places[c] |= 1 << i
	}
	p.places['_'] |= p.places['-'] // a hyphen may be meant where a word has an underscore
	p.length = len(word)
}

// distance returns the number of letters that must be added, dropped, replaced or
// swapped with their neighbor to make word of the pattern: the optimal string
// alignment, a column at once in the bits of a number (Hyyrö, A bit-vector algorithm
// for computing Levenshtein and Damerau edit distances, 2003).
func (p *pattern) distance(word string) int {
	if p.length == 0 {
		return len(word)
	}
	// Bit i tells how row i+1 differs from row i: by one more, or by one less.
	more, less := ^uint32(0), uint32(0)
	var diagonal, before uint32
	d, last := p.length, uint32(1)<<(p.length-1)
	for i := range len(word) {
		places := p.places[word[i]]
		swapped := (^diagonal & places << 1) & before
		diagonal = swapped | (places&more + more) ^ more | places | less
		right, left := less|^(diagonal|more), diagonal&more
		if right&last != 0 {
			d++
		}
		if left&last != 0 {
			d--
		}
		right, left = right<<1|1, left<<1
		more, less = left|^(diagonal|right), right&diagonal
		before = places
	}
	return d
}
