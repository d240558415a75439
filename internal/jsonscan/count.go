package jsonscan

import (
	"strconv"

	"github.com/seed-67285e81/reported/internal/form"
)

// CountParts are the members of a count.
type CountParts struct {
	low, best, high          int64
	hasLow, hasBest, hasHigh bool

	Approx bool
	Text   string
}

// Low returns the member low, nil where there is none.
func (p *CountParts) Low() *int64 { return given(&p.low, p.hasLow) }

// Best returns the member best, nil where there is none.
func (p *CountParts) Best() *int64 { return given(&p.best, p.hasBest) }

// High returns the member high, nil where there is none.
func (p *CountParts) High() *int64 { return given(&p.high, p.hasHigh) }

func given(n *int64, has bool) *int64 {
	if !has {
		return nil
	}
	return n
}

// CountOffsets say where the parts of a count stand in the text.
type CountOffsets struct{ start, low, best, high int }

// Of returns the offset of the member at a pointer within the count.
func (o CountOffsets) Of(pointer string) int {
	switch pointer {
	case "/low":
		return o.low
	case "/best":
		return o.best
	case "/high":
		return o.high
	}
	return o.start
}

var countMembers = NewMembers("low best high approx text", "")

// Count reads the members of a count. It reports false if something was found in it:
// then its parts are not worth a second finding.
func (s *Scanner) Count() (p CountParts, at CountOffsets, ok bool) {
	before := len(s.found)
	var o Object
	s.Enter(&o, &countMembers)
	for s.Next(&o) {
		offset := s.Offset()
		switch o.Member() {
		case "low":
			p.low, p.hasLow, at.low = s.Whole(0), true, offset
		case "best":
			p.best, p.hasBest, at.best = s.Whole(0), true, offset
		case "high":
			p.high, p.hasHigh, at.high = s.Whole(0), true, offset
		case "approx":
			p.Approx = s.Bool()
		case "text":
			p.Text = s.Text()
		}
	}
	at.start = o.start
	return p, at, o.Entered() && len(s.found) == before
}

// Whole reads a whole number that is not below least.
func (s *Scanner) Whole(least int64) int64 {
	at := s.Offset()
	n, ok := s.Integer()
	if ok && n < least {
		s.Add(at, OutOfRange, form.Got("at least "+strconv.FormatInt(least, 10), strconv.FormatInt(n, 10)))
		return 0
	}
	return n
}
