package jsonscan

import (
	"slices"
	"strconv"
	"strings"

	"github.com/seed-67285e81/reported/internal/form"
)

// CountParts are the members of a count.
type CountParts struct {
	numbers [3]int64 // low, best and high
	at      [3]int   // their offsets, 0 where there is none
	start   int

	Approx bool
	Text   string
}

// Low returns the member low, nil where there is none.
func (p *CountParts) Low() *int64 { return p.number(0) }

// Best returns the member best, nil where there is none.
func (p *CountParts) Best() *int64 { return p.number(1) }

// High returns the member high, nil where there is none.
func (p *CountParts) High() *int64 { return p.number(2) }

func (p *CountParts) number(i int) *int64 {
	if p.at[i] == 0 {
		return nil
	}
	return &p.numbers[i]
}

// At returns the offset of the number at a pointer within the count, else that of
// the count.
func (p *CountParts) At(pointer string) int {
	if i := slices.Index(countMembers.Names[:len(p.at)], strings.TrimPrefix(pointer, "/")); i >= 0 {
		return p.at[i]
	}
	return p.start
}

var countMembers = NewMembers("low best high approx text", "")

// Count reads the members of a count. It reports false if something was found in it:
// then its parts are not worth a second finding.
func (s *Scanner) Count() (p CountParts, ok bool) {
	before := len(s.found)
	var o Object
	for s.Enter(&o, &countMembers); s.Next(&o); {
		switch i := o.member; i {
		case 3: // approx
			p.Approx = s.Bool()
		case 4: // text
			p.Text = s.Text()
		default:
			p.at[i], p.numbers[i] = s.Offset(), s.Whole(0)
		}
	}
	p.start = o.start
	return p, o.Entered() && len(s.found) == before
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
