// Package jsonscan reads JSON (RFC 8259) strictly and in one pass, without
// building anything: the caller asks for the members and elements that it
// expects and gets their values.
//
// A Scanner goes on after everything that is merely wrong (a member that is not
// known, a value of another type) and collects it as a Finding; only bad syntax
// ends the reading. A finding holds an offset; [Locate] turns the offsets of all
// findings into pointers, lines and columns in one more pass.
//
// What is read is narrower than JSON, by what is called the lexical profile:
// valid UTF-8, no member twice in one object, no half of a surrogate pair, numbers
// of at most 15 digits with at most seven after the point and no exponent, and
// limits on size, depth and the number of values.
package jsonscan

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/seed-67285e81/reported/internal/form"
)

// The codes of findings. Package event exports them.
const (
	Syntax          = "syntax"
	UTF8            = form.CodeUTF8
	TooLarge        = "too-large"
	TooDeep         = form.CodeTooDeep
	TooMany         = form.CodeTooMany
	TrailingData    = "trailing-data"
	Surrogate       = "surrogate"
	NumberForm      = "number-form"
	DuplicateMember = "duplicate-member"
	UnknownMember   = "unknown-member"
	MissingMember   = form.CodeMissingMember
	WrongType       = "wrong-type"
	OutOfRange      = form.CodeOutOfRange
	Empty           = form.CodeEmpty
	MoreProblems    = form.CodeMoreProblems
)

// Limits bound what is read.
type Limits struct {
	Bytes    int // of the whole text
	Depth    int // of nested lists and objects, at most 64
	Values   int // at any depth
	Findings int // the reading ends at the last of them; 0 if none is collected
}

// A Finding is something wrong at an offset of the text.
type Finding struct {
	Offset int
	Code   string
	Detail string
}

// A Scanner reads one text from front to back. Start it with Reset.
type Scanner struct {
	text   []byte
	pos    int
	depth  int
	values int
	limits Limits
	ended  bool // by bad syntax or too many findings
	quiet  bool // findings that do not end the reading are not collected
	found  []Finding

	scratch []byte          // for putting a text with escapes together
	block   strings.Builder // holds texts that are kept; see Keep
}

// Reset starts on a new text. It is read where it lies: nobody may change it until the
// reading is done, and the scanner holds on to it until it is reset again.
func (s *Scanner) Reset(text []byte, limits Limits) {
	scratch := s.scratch
	*s = Scanner{}
	s.text, s.limits, s.scratch = text, limits, scratch
	if len(text) > limits.Bytes {
		s.text = nil
		s.end(0, TooLarge, form.Got("at most "+strconv.Itoa(limits.Bytes)+" bytes", strconv.Itoa(len(text))))
	}
}

// Quiet makes the scanner record only what ends the reading, until it is reset: for a
// text of others, most of which is passed over.
func (s *Scanner) Quiet() { s.quiet = true }

// Findings returns what was found, in the order in which it was met.
func (s *Scanner) Findings() []Finding { return s.found }

// OK reports whether nothing was found.
func (s *Scanner) OK() bool { return len(s.found) == 0 }

// Ended reports whether the reading ended early.
func (s *Scanner) Ended() bool { return s.ended }

// Add records a finding. At the last that the limits allow the reading ends.
func (s *Scanner) Add(offset int, code, detail string) {
	if s.ended || s.quiet {
		return
	}
	if s.found == nil {
		s.found = make([]Finding, 0, 4)
	}
	s.found = append(s.found, Finding{offset, code, detail})
	if len(s.found) >= s.limits.Findings {
		s.end(s.pos, MoreProblems, "reading stopped after "+strconv.Itoa(s.limits.Findings)+" problems")
	}
}

// end records a finding after which nothing can be read.
func (s *Scanner) end(offset int, code, detail string) {
	if !s.ended && s.limits.Findings > 0 {
		s.found = append(s.found, Finding{offset, code, detail})
	}
	s.ended = true
	s.pos = len(s.text)
}

// fail ends the reading with bad syntax at the next byte; nothing is wanted after the
// document.
func (s *Scanner) fail(want string) {
	if s.ended || s.limits.Findings == 0 {
		s.end(s.pos, Syntax, "")
		return
	}
	r, size := utf8.DecodeRune(s.text[s.pos:])
	switch {
	case size == 0:
		s.end(s.pos, Syntax, "unexpected end of input, expected "+want)
	case !s.valid(s.pos, s.pos+size):
	case want == "":
		s.end(s.pos, TrailingData, "unexpected data after the end of the document: Read and Lines take several, one a line")
	case r == '\ufeff' && s.pos == 0:
		s.end(0, Syntax, "unexpected byte order mark: remove the first three bytes (EF BB BF)")
	default:
		s.end(s.pos, Syntax, "unexpected "+strconv.QuoteRune(r)+", expected "+want)
	}
}

// valid reports whether a part of the text is UTF-8. It ends the reading at the first
// byte that is not.
func (s *Scanner) valid(from, to int) bool {
	if utf8.Valid(s.text[from:to]) {
		return true
	}
	for r, size := utf8.DecodeRune(s.text[from:to]); r != utf8.RuneError || size > 1; r, size = utf8.DecodeRune(s.text[from:to]) {
		from += size
	}
	s.end(from, UTF8, "invalid UTF-8 from here on")
	return false
}

// space skips white space and returns the next byte, 0 at the end of the text.
func (s *Scanner) space() byte {
	for s.pos < len(s.text) {
		c := s.text[s.pos]
		if c > ' ' {
			return c
		}
		if c != ' ' && c != '\n' && c != '\r' && c != '\t' {
			return 0x01 // no token begins so
		}
		s.pos++
	}
	return 0
}

// Close checks that nothing but white space is left and that the limit on
// values was kept.
func (s *Scanner) Close() {
	if s.space(); s.pos < len(s.text) {
		s.fail("")
	}
	if s.values > s.limits.Values && !s.ended {
		s.end(0, TooLarge, form.Got("at most "+strconv.Itoa(s.limits.Values)+" values", strconv.Itoa(s.values)))
	}
}

// Offset returns the offset of the next value.
func (s *Scanner) Offset() int {
	s.space()
	return s.pos
}

// Left returns how many bytes of the text are not read yet.
func (s *Scanner) Left() int { return len(s.text) - s.pos }

// down enters a list or an object.
func (s *Scanner) down() bool {
	if s.depth == s.limits.Depth {
		s.end(s.pos, TooDeep, "arrays and objects are nested deeper than "+strconv.Itoa(s.limits.Depth)+" levels")
		return false
	}
	s.depth++
	s.pos++
	return true
}

// up leaves a list or an object.
func (s *Scanner) up() {
	s.depth--
	s.pos++
}

// kinds are the types of values by the byte that they begin with; for digits that is -.
var kinds = [...]string{'"': "string", '{': "object", '[': "array", 't': "boolean", 'f': "boolean", 'n': "null", '-': "number"}

// wrongType records that the next value is not what was wanted and skips it.
func (s *Scanner) wrongType(want string) {
	c := s.space()
	if c-'0' <= 9 {
		c = '-'
	}
	if int(c) >= len(kinds) || kinds[c] == "" {
		s.fail(want)
		return
	}
	at := s.pos
	s.Skip()
	s.Add(at, WrongType, form.Got(want, kinds[c]))
}

// Array enters a list. If the next value is none it says so, skips it and returns false.
func (s *Scanner) Array() bool {
	if s.space() != '[' {
		s.wrongType("array")
		return false
	}
	return s.down()
}

// More reports whether the list that was entered has an element with the index n,
// and stands before it; at the end of the list it leaves it.
func (s *Scanner) More(n int) bool {
	c := s.space()
	switch {
	case c == ']':
		s.up()
		return false
	case n > 0 && c == ',':
		s.pos++
	case n > 0 || c == 0:
		s.fail("',' or ']'")
		return false
	}
	s.values++
	return !s.ended
}

// Bool reads true or false.
func (s *Scanner) Bool() bool {
	switch s.space() {
	case 't':
		s.literal("true")
		return true
	case 'f':
		s.literal("false")
	default:
		s.wrongType("boolean")
	}
	return false
}

func (s *Scanner) literal(word string) {
	rest := s.text[s.pos:]
	if len(rest) < len(word) || string(rest[:len(word)]) != word {
		n := 0
		for n < len(rest) && n < 12 && 'a' <= rest[n]|0x20 && rest[n]|0x20 <= 'z' {
			n++
		}
		if n == len(rest) {
			s.pos += n
			s.fail(word)
		} else {
			s.end(s.pos, Syntax, "unexpected "+strconv.Quote(string(rest[:n]))+", expected "+word)
		}
		return
	}
	s.pos += len(word)
}

// Skip reads over the next value, whatever it is.
func (s *Scanner) Skip() {
	switch c := s.space(); {
	case c == '"':
		s.str(s.pos + 1)
	case c == '{':
		var o Object
		for s.Enter(&o, nil); s.Next(&o); {
			s.Skip()
		}
	case c == '[':
		if s.down() {
			for n := 0; s.More(n); n++ {
				s.Skip()
			}
		}
	case c == 't':
		s.literal("true")
	case c == 'f':
		s.literal("false")
	case c == 'n':
		s.literal("null")
	case c == '-' || c-'0' <= 9:
		s.number()
	default:
		s.fail("value")
	}
}
