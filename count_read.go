package reported

import (
	"strconv"

	"github.com/seed-67285e81/reported/internal/jsonscan"
)

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
