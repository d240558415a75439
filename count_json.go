package reported

import (
	"strconv"
	"strings"

	"github.com/seed-67285e81/reported/internal/jsonscan"
)

// AppendJSON appends c as a JSON object:
//
//	{"low":13,"text":"more than a dozen"}
//	{"best":603,"approx":true}
//	{"low":3,"best":3,"high":3}
//
// An exact number has all three numbers. Otherwise only what was given is written; a low
// of 0 only where nothing else says that a number was given. The zero Count is null. For
// an invalid Count it returns dst unchanged, and the [Problem] of [Count.Validate].
func (c Count) AppendJSON(dst []byte) ([]byte, error) {
	switch {
	case c.IsZero():
		return append(dst, "null"...), nil
	case c.invalid():
		return dst, c.problem()
	}
	low, best, high := c.bounds()
	start := len(dst)
	if low > 0 || low == high || best == absent && high == open && c.words == "" {
		dst = strconv.AppendInt(append(dst, `,"low":`...), low, 10)
	}
	if best != absent {
		dst = strconv.AppendInt(append(dst, `,"best":`...), best, 10)
	}
	if high != open {
		dst = strconv.AppendInt(append(dst, `,"high":`...), high, 10)
	}
	if c.low&approxBit != 0 {
		dst = append(dst, `,"approx":true`...)
	}
	if c.words != "" {
		dst, _ = jsonscan.AppendString(append(dst, `,"text":`...), c.words)
	}
	dst[start] = '{' // every member came with a comma before it
	return append(dst, '}'), nil
}

// MarshalJSON returns what [Count.AppendJSON] appends.
func (c Count) MarshalJSON() ([]byte, error) { return c.AppendJSON(nil) }

// UnmarshalJSON reads what [Count.MarshalJSON] writes, and shorter forms: without low it
// starts at 0, without high it is open. null changes nothing. Unknown members, repeated
// members and exponents are refused, with [Problems]. On an error c is unchanged.
func (c *Count) UnmarshalJSON(data []byte) error {
	if string(data) == "null" {
		return nil
	}
	var s jsonscan.Scanner
	s.Reset(data, countLimits)
	parts, _ := s.Count()
	s.Close()
	if !s.OK() {
		return located(data, s.Findings())
	}
	read, err := NewCount(parts.Low(), parts.Best(), parts.High(), parts.Approx, parts.Text)
	if err != nil {
		return err
	}
	*c = read
	return nil
}

var countLimits = jsonscan.Limits{Bytes: 1 << 20, Depth: 8, Values: 64, Findings: 8}

// located turns findings into problems with pointers, lines and columns.
func located(text []byte, found []jsonscan.Finding) Problems {
	marks := make([]jsonscan.Mark, len(found))
	for i, f := range found {
		marks[i].Offset = f.Offset
	}
	jsonscan.Locate(text, marks)
	ps := make(Problems, len(found))
	for i, f := range found {
		ps[i] = Problem{marks[i].Pointer, Code(f.Code), f.Detail, marks[i].Line, marks[i].Column}
	}
	return ps
}

// MarshalText returns c as text, for table cells and flags: the number in English, then
// its words in JSON's quotation marks:
//
//	14
//	at least 13 "more than a dozen"
//	some "dozens"
//
// [Count.UnmarshalText] reads back the same Count. The zero Count is empty text. An
// invalid Count and words that are not UTF-8 are an error, a [Problem].
func (c Count) MarshalText() ([]byte, error) {
	switch {
	case c.IsZero():
		return nil, nil
	case c.invalid():
		return nil, c.problem()
	}
	text := c.appendNumber(nil)
	if c.words != "" {
		var valid bool
		if text, valid = jsonscan.AppendString(append(text, ' '), c.words); !valid {
			return nil, Problem{Code: CodeUTF8, Detail: "the words of the count are not valid UTF-8"}
		}
	}
	return text, nil
}

// UnmarshalText reads what [Count.MarshalText] writes, and what [ParseCount] reads. Empty
// text is the zero Count. On an error c is unchanged.
func (c *Count) UnmarshalText(text []byte) error { return unmarshal(c, text, parseText) }

// parseText reads a phrase, and words in JSON's quotation marks where they stand after it.
func parseText(text string) (Count, error) {
	number, _, quoted := strings.Cut(text, ` "`)
	read, err := parseNumber(number)
	if err != nil || !quoted {
		return read, err
	}
	var s jsonscan.Scanner
	s.Reset([]byte(text[len(number)+1:]), jsonscan.Limits{Bytes: len(text), Findings: 1})
	words := s.Text()
	if s.Close(); !s.OK() {
		return Count{}, Problem{Code: CodeCountWords, Detail: "the words of a count: " + s.Findings()[0].Detail}
	}
	return read.WithWords(words), nil
}

// parseNumber reads a phrase, and drops the words if they are those of appendNumber.
func parseNumber(text string) (Count, error) {
	if text == noBound {
		return pack(0, absent, open, true, ""), nil
	}
	read, err := ParseCount(text)
	if err != nil {
		return Count{}, err
	}
	if number := read.WithWords(""); string(number.appendNumber(nil)) == text {
		return number, nil
	}
	return read, nil
}
