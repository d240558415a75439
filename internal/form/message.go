package form

import (
	"math/bits"
	"strconv"
	"strings"
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
	if near := Nearest(name, members); near != "" {
		return "unknown member " + Quote(name) + `: did you mean "` + near + `"?`
	}
	return "unknown member " + Quote(name)
}

// UnknownValue is about a word that is not in a vocabulary.
func UnknownValue(word string, words []string) string {
	const most = 8 // the words of a long vocabulary stand in its documentation
	if near := Nearest(word, words); near != "" {
		return "unknown value " + Quote(word) + `: did you mean "` + near + `"?`
	}
	b := "unknown value " + Quote(word) + ": expected one of " + strings.Join(words[:min(most, len(words))], ", ")
	if n := len(words) - most; n > 0 {
		b += " and " + strconv.Itoa(n) + " more"
	}
	return b
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
	for _, word := range words {
		if n := len(got) - len(word); n > most || -n > most {
			continue
		}
		// Each difference changes at most one letter into another. Most words end here.
		if bits.OnesCount32(mine^letters(word)) > 2*most {
			continue
		}
		if d := distance(b[:len(got)], word, most); d <= most {
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

// distance returns the number of letters that must be added, dropped, replaced or
// swapped with their neighbor to make b of a (the optimal string alignment), or any
// number above most. An underscore in b counts as a hyphen, which a has in its place.
func distance(a []byte, b string, most int) int {
	if len(b) > maxNearest {
		return most + 1
	}
	var rows [3][maxNearest + 1]uint8
	last, row, next := &rows[0], &rows[1], &rows[2]
	for j := range len(b) + 1 {
		row[j] = uint8(j)
	}
	for i := range a {
		// What is further than most from the diagonal is above most, and not looked at.
		from, to := max(0, i-most), min(len(b), i+most+1)
		next[0] = uint8(i + 1)
		if from > 0 {
			next[from] = far
		}
		if to < len(b) {
			next[to+1] = far
		}
		least := uint8(far)
		if from == 0 {
			least = next[0]
		}
		for j := from; j < to; j++ {
			d := row[j]
			if !alike(a[i], b[j]) {
				d++
			}
			d = min(d, row[j+1]+1, next[j]+1)
			if i > 0 && j > 0 && alike(a[i], b[j-1]) && alike(a[i-1], b[j]) {
				d = min(d, last[j-1]+1)
			}
			next[j+1] = d
			least = min(least, d)
		}
		if int(least) > most {
			return most + 1
		}
		last, row, next = row, next, last
	}
	return int(row[len(b)])
}

// far is above every distance that is asked for.
const far = 2 * maxNearest

func alike(x, y byte) bool { return x == y || x == '-' && y == '_' }
