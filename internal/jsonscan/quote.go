package jsonscan

import (
	"slices"
	"unicode/utf8"
)

const hexDigits = "0123456789abcdef"

// AppendString appends s to dst as a JSON string, quotation marks included.
//
// Only what JSON forbids is escaped: the quotation mark, the backslash and the
// control characters below U+0020, in the short form where JSON has one. All
// else is written as it stands, U+2028, U+2029 and what HTML treats specially
// included, so that one text has one form. A byte that is not UTF-8 is written
// as U+FFFD; whoever must not lose it checks before writing.
func AppendString(dst []byte, s string) []byte {
	dst = slices.Grow(dst, len(s)+2)
	dst = append(dst, '"')
	done := 0 // s[:done] is written
	for i := 0; i < len(s); {
		if i+8 <= len(s) && plain8(s[i:i+8]) {
			i += 8
			continue
		}
		c := s[i]
		if c >= utf8.RuneSelf {
			r, size := utf8.DecodeRuneInString(s[i:])
			if r == utf8.RuneError && size == 1 {
				dst = append(dst, s[done:i]...)
				dst = append(dst, "\uFFFD"...)
				done = i + 1
			}
			i += size
			continue
		}
		i++
		if c >= ' ' && c != '"' && c != '\\' {
			continue
		}
		dst = append(dst, s[done:i-1]...)
		done = i
		switch c {
		case '"', '\\':
			dst = append(dst, '\\', c)
		case '\b':
			dst = append(dst, `\b`...)
		case '\f':
			dst = append(dst, `\f`...)
		case '\n':
			dst = append(dst, `\n`...)
		case '\r':
			dst = append(dst, `\r`...)
		case '\t':
			dst = append(dst, `\t`...)
		default:
			dst = append(dst, `\u00`...)
			dst = append(dst, hexDigits[c>>4], hexDigits[c&0xF])
		}
	}
	dst = append(dst, s[done:]...)
	return append(dst, '"')
}

// plain8 reports whether the eight bytes of s are all ASCII that needs no
// escape. It may deny it of eight bytes that are; it never grants it wrongly,
// as a borrow starts only in a byte that is itself marked.
func plain8(s string) bool {
	const ones = 0x0101010101010101
	// Compilers make one load of this; encoding/binary would bring in reflect.
	_ = s[7]
	w := uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
	marks := w | (w - ones*' ') | ((w ^ ones*'"') - ones) | ((w ^ ones*'\\') - ones)
	return marks&(ones*0x80) == 0
}
