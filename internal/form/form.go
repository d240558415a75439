// Package form holds the lexical rules that several types share: what an ID, an
// address, a country code look like. Each rule is the hand-written twin of a
// pattern in event.schema.json, and a test holds the two together.
package form

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// Longer reports whether s has more than max code points. Bytes that are not
// UTF-8 count as one each, as in [utf8.RuneCountInString].
func Longer(s string, max int) bool {
	return len(s) > max && utf8.RuneCountInString(s) > max
}

const (
	ones  = 0x0101010101010101
	highs = 0x8080808080808080
)

// Load8 returns the first eight bytes of s. Compilers make one load of it.
func Load8[T string | []byte](s T) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// Load7 returns all of a text of at most seven bytes. The other bytes are letters.
func Load7(s string) uint64 {
	x := uint64(ones * 'a')
	for i := range len(s) {
		x = x<<8 | uint64(s[i])
	}
	return x
}

// ASCII reports whether all bytes of s are below 0x80. Most texts are such, and
// this is a good deal faster than to ask whether they are UTF-8.
func ASCII(s string) bool {
	if len(s) < 8 {
		return Load7(s)&highs == 0
	}
	var any uint64
	for i := 0; i < len(s)-8; i += 8 {
		any |= Load8(s[i:])
	}
	return (any|Load8(s[len(s)-8:]))&highs == 0
}

// Plain reports whether s is ASCII and no longer than max: most texts are, and a text that
// is not may still be right.
func Plain(s string, max int) bool { return len(s) <= max && ASCII(s) }

// Visible reports whether s has only visible ASCII characters: ^[!-~]*$.
func Visible(s string) bool {
	if len(s) < 8 {
		return hidden(Load7(s)) == 0
	}
	var bad uint64
	for i := 0; i < len(s)-8; i += 8 {
		bad |= hidden(Load8(s[i:]))
	}
	return bad|hidden(Load8(s[len(s)-8:])) == 0
}

// hidden sets the high bit of each byte of x that is above 0x7f, below '!' or 0x7f. It
// may set more only where there is such a byte: a borrow starts at one.
func hidden(x uint64) uint64 { return (x | (x - ones*'!') | (x + ones)) & highs }

// ID reports whether s has only visible ASCII characters, at least one: ^[!-~]+$.
func ID(s string) bool { return s != "" && Visible(s) }

// Upper reports whether s is n capital letters: ^[A-Z]{n}$.
func Upper(s string, n int) bool {
	for i := 0; i < len(s); i++ {
		if s[i] < 'A' || s[i] > 'Z' {
			return false
		}
	}
	return len(s) == n
}

// PlainURL reports whether s is an address of the web that is all ASCII, as nearly
// all are. It is faster than URL.
func PlainURL(s string) bool {
	return (strings.HasPrefix(s, "https:") || strings.HasPrefix(s, "http:")) && len(s) > len("https:") && Visible(s)
}

// URL reports whether s has a scheme and neither space nor control character
// after it: ^[A-Za-z][A-Za-z0-9+.-]*:[^\x00-\x20\x7f]+$.
func URL(s string) bool {
	scheme, rest, _ := strings.Cut(s, ":")
	for i := range len(scheme) {
		if c := scheme[i]; !alpha(c) && (i == 0 || !digit(c) && c != '+' && c != '.' && c != '-') {
			return false
		}
	}
	return scheme != "" && rest != "" && !strings.ContainsFunc(rest, func(r rune) bool { return r <= ' ' || r == 0x7f })
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
func Quote(s string) string {
	var room [64]byte // of most texts: one piece of memory less than strconv.Quote takes
	return string(appendQuote(room[:0], s))
}

func appendQuote(b []byte, s string) []byte { return strconv.AppendQuote(b, Cut(s, 40)) }
