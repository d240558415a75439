package reported

import (
	"strconv"

	"github.com/seed-67285e81/reported/internal/jsonscan"
)

// AppendJSON appends c as a JSON object of low, best, high, approx and text, in
// this order, as in
//
//	{"low":13,"text":"more than a dozen"}
//	{"best":603,"approx":true}
//	{"low":3,"best":3,"high":3}
//
// An exact number is written with all three numbers. Otherwise only what was
// given is written: a low of 0 stands only where there is neither best nor high
// nor text to say that a number was given at all.
//
// The zero Count is written as null, which changes nothing where it is read. A
// struct member with the tag omitzero leaves it out. An invalid Count has no JSON:
// AppendJSON returns dst unchanged and the [Problem] that [Count.Validate] returns.
func (c Count) AppendJSON(dst []byte) ([]byte, error) {
	switch {
	case c.IsZero():
		return append(dst, "null"...), nil
	case c.invalid():
		return dst, c.problem()
	}
	low, best, high := c.bounds()
	start := len(dst)
	if low > 0 || low == high || best == absent && high == absent && c.words == "" {
		dst = strconv.AppendInt(append(dst, `,"low":`...), low, 10)
	}
	if best != absent {
		dst = strconv.AppendInt(append(dst, `,"best":`...), best, 10)
	}
	if high != absent {
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

// MarshalJSON returns what [Count.AppendJSON] appends to nothing.
func (c Count) MarshalJSON() ([]byte, error) { return c.AppendJSON(nil) }

// UnmarshalJSON reads what [Count.MarshalJSON] writes and the shorter forms: low
// may be left out for 0, high for unbounded, best for none. As usual for
// encoding/json, null changes nothing. All else is read as strictly as an event:
// unknown members, members that stand twice and numbers with an exponent are
// refused, with [Problems]. On an error c is left as it was.
func (c *Count) UnmarshalJSON(data []byte) error {
	if string(data) == "null" {
		return nil
	}
	var s jsonscan.Scanner
	s.Reset(data, countLimits)
	parts, _, _ := s.Count()
	s.Close()
	if !s.OK() {
		return located(data, s.Findings())
	}
	read, err := NewCount(CountParts(parts))
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
