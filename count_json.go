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
// The zero Count has no JSON form, because null and {} would be read as something
// wrong: it is left out, which the omitzero tag does for a struct member. Asked
// for it, AppendJSON returns dst unchanged and a [Problem] with code [CodeCountEmpty].
func (c Count) AppendJSON(dst []byte) ([]byte, error) {
	if c.low == 0 {
		return dst, Problem{Code: CodeCountEmpty, Detail: "the zero Count is not written; leave the member out, with the tag omitzero"}
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

// MarshalJSON returns what [Count.AppendJSON] appends to nothing. It fails for
// the zero Count, which is left out and not written.
func (c Count) MarshalJSON() ([]byte, error) { return c.AppendJSON(nil) }
