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

var countMembers = jsonscan.NewMembers("low best high approx text", "")

// UnmarshalJSON reads what [Count.MarshalJSON] writes and the shorter forms: low
// may be left out for 0, high for unbounded, best for none. It is strict, as
// reading an event is: null, unknown members, members that stand twice, numbers
// with an exponent are refused, with [Problems]. On an error c is left as it was.
func (c *Count) UnmarshalJSON(data []byte) error {
	var s jsonscan.Scanner
	s.Reset(data, jsonscan.Limits{Bytes: 1 << 20, Depth: 8, Values: 64, Findings: 8})
	var p CountParts
	var o jsonscan.Object
	for s.Enter(&o, &countMembers); s.Next(&o); {
		switch o.Member() {
		case "low":
			p.Low, p.HasLow = countNumber(&s), true
		case "best":
			p.Best, p.HasBest = countNumber(&s), true
		case "high":
			p.High, p.HasHigh = countNumber(&s), true
		case "approx":
			p.Approx = s.Bool()
		case "text":
			p.Text = s.Text()
		}
	}
	s.Close()
	if !s.OK() {
		return located(data, s.Findings())
	}
	read, err := NewCount(p)
	if err != nil {
		return err
	}
	*c = read
	return nil
}

func countNumber(s *jsonscan.Scanner) int64 {
	at := s.Offset()
	n, ok := s.Integer()
	if ok && n < 0 {
		s.Add(at, string(CodeOutOfRange), strconv.FormatInt(n, 10)+" is below 0")
	}
	return n
}

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
