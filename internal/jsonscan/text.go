package jsonscan

import (
	"math/bits"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/seed-67285e81/reported/internal/form"
)

// Text reads a string and keeps it.
func (s *Scanner) Text() string { return s.Keep(s.Bytes()) }

// Bytes reads a text and returns it for now: what it returns is good until the next
// text is read, and must not be changed. An empty text is recorded: in this profile,
// what is not known is left out.
func (s *Scanner) Bytes() []byte {
	if s.space() != '"' {
		s.wrongType("string")
		return nil
	}
	start := s.pos
	read := s.str(start + 1)
	if len(read) == 0 && !s.ended {
		s.Add(start, Empty, form.EmptyValue("string"))
	}
	return read
}

const (
	ones   = 0x0101010101010101
	highs  = 0x8080808080808080
	quotes = ones * '"'
	slants = ones * '\\'
	blanks = ones * ' '
)

// special sets the high bit of each byte of x that cannot stand in a text as it is:
// below ' ', a quotation mark or a backslash. It may set more after the first such
// byte, and never one before it. No byte of a longer code point is one.
func special(x uint64) uint64 {
	return ((x - blanks) | ((x ^ quotes) - ones) | ((x ^ slants) - ones)) &^ x & highs
}

// unusual marks the same bytes as special, and besides those that are not ASCII.
func unusual(x uint64) uint64 {
	return (x | (x - blanks) | ((x ^ quotes) - ones) | ((x ^ slants) - ones)) & highs
}

// str reads a text whose first character is at start, up to and with its closing
// quotation mark. What it returns lies in the text itself or in the scanner's memory,
// and is good until the next text is read.
func (s *Scanner) str(start int) []byte {
	text, i := s.text, start
	// Most texts are ASCII without escapes, and end here.
	for ; i+8 <= len(text); i += 8 { // eight bytes at a time
		m := unusual(form.Load8(text[i : i+8 : i+8]))
		if m == 0 {
			continue
		}
		i += bits.TrailingZeros64(m) >> 3
		if text[i] == '"' {
			s.pos = i + 1
			return text[start:i]
		}
		break
	}
	plain := i
	i += toEscape(text[i:])
	if !s.valid(plain, i) {
		return nil
	}
	if i < len(text) && text[i] == '"' {
		s.pos = i + 1
		return text[start:i]
	}
	return s.escaped(start, i)
}

// shortEscapes are by the letter after the backslash.
var shortEscapes = [256]byte{'"': '"', '\\': '\\', '/': '/', 'b': '\b', 'f': '\f', 'n': '\n', 'r': '\r', 't': '\t'}

// escaped goes on with a text at an escape, a control character or the end.
func (s *Scanner) escaped(start, i int) []byte {
	text := s.text
	b := append(s.scratch[:0], text[start:i]...)
	for i < len(text) {
		switch c := text[i]; {
		case c == '\\':
			if i+1 < len(text) && shortEscapes[text[i+1]] != 0 {
				b = append(b, shortEscapes[text[i+1]])
				i += 2
				continue
			}
			r, size := s.unicode(i)
			if s.ended {
				return nil
			}
			b = utf8.AppendRune(b, r)
			i += size
		case c == '"':
			s.pos = i + 1
			s.scratch = b
			return b
		case c < ' ':
			s.end(i, Syntax, "unescaped control character "+strconv.QuoteRune(rune(c))+" in string: write \\u00"+string(hexDigits[c>>4])+string(hexDigits[c&15]))
			return nil
		case c < utf8.RuneSelf && i+8 <= len(text):
			n := bits.TrailingZeros64(unusual(form.Load8(text[i:]))) >> 3 // at least 1: c is usual
			b = append(b, text[i:i+8]...)                                 // always eight, which needs no loop
			b = b[:len(b)-8+n]
			i += n
		default:
			n := toEscape(text[i:])
			if !s.valid(i, i+n) {
				return nil
			}
			b = append(b, text[i:i+n]...)
			i += n
		}
	}
	s.pos = i
	s.fail(`'"' at the end of the string`)
	return nil
}

// unicode reads the escape at i, which is none of the short ones, and returns what it
// stands for and its size.
func (s *Scanner) unicode(i int) (r rune, size int) {
	r, ok := hex4(s.text, i)
	if !ok {
		s.pos = i + 1
		s.fail(`an escape: one of "\/bfnrt, or u and four hexadecimal digits`)
		return 0, 0
	}
	if !utf16.IsSurrogate(r) {
		return r, 6
	}
	low, ok := hex4(s.text, i+6)
	if pair := utf16.DecodeRune(r, low); ok && pair != utf8.RuneError {
		return pair, 12
	}
	if !s.quiet {
		s.pos = i
		s.Add(i, Surrogate, `\u`+strconv.FormatInt(int64(r), 16)+" is one half of a surrogate pair, and the other half is missing")
	}
	return utf8.RuneError, 6
}

// Keep returns b as a text that lasts. Such texts share blocks of memory, as most are
// short. The first block has room for a third of the rest of the document, which is
// what events keep of theirs; where that was too little, the next have it for half of
// the rest. But each is at most twice as large as the one before: what a document has
// of white space must not be kept with its texts.
func (s *Scanner) Keep(b []byte) string {
	if before := s.block.Cap(); before-s.block.Len() < len(b) {
		room := min((len(s.text)-s.pos)/3, 8192)
		if before > 0 {
			room = min((len(s.text)-s.pos)/2, 2*before)
		}
		s.block = strings.Builder{}
		s.block.Grow(len(b) + room)
	}
	from := s.block.Len()
	s.block.Write(b)
	return s.block.String()[from:]
}

// hex4 reads \uXXXX at text[i:].
func hex4(text []byte, i int) (rune, bool) {
	if len(text)-i < 6 || text[i] != '\\' || text[i+1] != 'u' {
		return 0, false
	}
	var r rune
	for _, c := range text[i+2 : i+6] {
		switch {
		case '0' <= c && c <= '9':
			c -= '0'
		case 'a' <= c|0x20 && c|0x20 <= 'f':
			c = c | 0x20 - 'a' + 10
		default:
			return 0, false
		}
		r = r<<4 | rune(c)
	}
	return r, true
}
