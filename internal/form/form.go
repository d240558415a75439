// Package form holds the lexical rules that several types share: what an ID, an
// address, a country code look like. Each rule is the hand-written twin of a
// pattern in event.schema.json, and a test holds the two together.
package form

import (
	"slices"
	"strconv"
	"unicode/utf8"
)

// In reports whether word is in a vocabulary. The tables are short, and comparing
// strings begins with their lengths, so a walk is faster than any hash.
func In[T ~string](word T, table []T) bool {
	for _, w := range table {
		if w == word {
			return true
		}
	}
	return false
}

// List returns a copy of a table, which the caller may keep and change.
func List[T any](table []T) []T { return slices.Clone(table) }

// Longer reports whether s has more than max code points. Bytes that are not
// UTF-8 count as one each, as in [utf8.RuneCountInString].
func Longer(s string, max int) bool {
	return len(s) > max && utf8.RuneCountInString(s) > max
}

// ID reports whether s has only visible ASCII characters: ^[!-~]+$.
func ID(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] < '!' || s[i] > '~' {
			return false
		}
	}
	return s != ""
}

// Upper reports whether s is n capital letters: ^[A-Z]{n}$.
func Upper(s string, n int) bool {
	for i := 0; i < len(s); i++ {
		if s[i] < 'A' || s[i] > 'Z' {
			return false
		}
	}
	return len(s) == n
}

// URL reports whether s has a scheme and neither space nor control character
// behind it: ^[A-Za-z][A-Za-z0-9+.-]*:[^\x00-\x20\x7f]+$.
func URL(s string) bool {
	i := 0
	for i < len(s) && s[i] != ':' {
		if !alpha(s[i]) && (i == 0 || !digit(s[i]) && s[i] != '+' && s[i] != '.' && s[i] != '-') {
			return false
		}
		i++
	}
	if i == 0 || i >= len(s)-1 {
		return false
	}
	for i++; i < len(s); i++ {
		if s[i] <= ' ' || s[i] == 0x7f {
			return false
		}
	}
	return true
}

// Language reports whether s is shaped like a BCP 47 tag:
// ^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$.
func Language(s string) bool {
	i := 0
	for i < len(s) && s[i] >= 'a' && s[i] <= 'z' {
		i++
	}
	if i < 2 || i > 3 {
		return false
	}
	for i < len(s) {
		if s[i] != '-' {
			return false
		}
		start := i + 1
		for i = start; i < len(s) && (alpha(s[i]) || digit(s[i])); i++ {
		}
		if i == start || i-start > 8 {
			return false
		}
	}
	return true
}

// CodeKey reports whether s names a foreign code list: ^[a-z][a-z0-9_.-]*$.
func CodeKey(s string) bool {
	for i := 0; i < len(s); i++ {
		c := s[i]
		if (c < 'a' || c > 'z') && (i == 0 || !digit(c) && c != '_' && c != '.' && c != '-') {
			return false
		}
	}
	return s != ""
}

func alpha(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }
func digit(c byte) bool { return '0' <= c && c <= '9' }

// Cut returns s shortened to at most n bytes, at the border of a code point,
// with an ellipsis where something was cut.
func Cut(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n] + "…"
}

// Quote returns s in quotation marks, escaped and cut to 40 bytes, for error texts.
func Quote(s string) string { return strconv.Quote(Cut(s, 40)) }
