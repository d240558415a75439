package jsonscan

import (
	"math/bits"
	"unicode/utf8"

	"github.com/seed-67285e81/reported/internal/form"
)

const hexDigits = "0123456789abcdef"

// AppendString appends s to dst as a JSON string, quotation marks included, and
// reports whether s is valid UTF-8.
//
// Only what JSON forbids is escaped: the quotation mark, the backslash and the
// control characters below U+0020, in the short form where JSON has one. All
// else is written as it stands, U+2028, U+2029 and what HTML treats specially
// included, so that one text has one form. A byte that is not UTF-8 is written
// as U+FFFD; the report tells of it.
func AppendString(dst []byte, s string) (_ []byte, valid bool) {
	valid = utf8.ValidString(s)
	if !valid {
		s = string([]rune(s))
	}
	dst = append(dst, '"')
	for {
		i := toEscape(s)
		dst = append(dst, s[:i]...)
		if i == len(s) {
			return append(dst, '"'), valid
		}
		dst = appendEscape(dst, s[i])
		s = s[i+1:]
	}
}

// escapeLetters are the letters of short escapes, by what they stand for.
var escapeLetters = [...]byte{'"': '"', '\\': '\\', '\b': 'b', '\f': 'f', '\n': 'n', '\r': 'r', '\t': 't'}

func appendEscape(dst []byte, c byte) []byte {
	if letter := escapeLetters[c]; letter != 0 {
		return append(dst, '\\', letter)
	}
	return append(dst, '\\', 'u', '0', '0', hexDigits[c>>4], hexDigits[c&0xF])
}

// toEscape returns the index of the first byte of s that must be escaped, len(s) if
// there is none.
func toEscape[T string | []byte](s T) int {
	i := 0
	for ; i+8 <= len(s); i += 8 {
		if m := special(form.Load8(s[i:])); m != 0 {
			return i + bits.TrailingZeros64(m)>>3
		}
	}
	for i < len(s) && s[i] != '"' && s[i] != '\\' && s[i] >= ' ' {
		i++
	}
	return i
}

// Plain reports whether s is all ASCII that needs no escape, as most texts are.
func Plain(s string) bool {
	if len(s) < 8 {
		return unusual(form.Load7(s)) == 0
	}
	var marks uint64
	for i := 0; i < len(s)-8; i += 8 {
		marks |= unusual(form.Load8(s[i:]))
	}
	return marks|unusual(form.Load8(s[len(s)-8:])) == 0
}
