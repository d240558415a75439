package attribution

import (
	"cmp"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/internal/standing"
)

// Moments are the times of some statements, as far as it takes to ask how they lie
// to those of others without asking each of each. Times without a zone are kept apart
// from those with one, since the bounds of either sort are widened toward the other:
// within one sort the bounds decide.
type moments [2]extremes

// Extremes are how many times there are, which begin first and last, and which end
// first and last.
type extremes struct {
	n                                        int
	firstStart, lastStart, firstEnd, lastEnd edge
}

type edge struct {
	time reported.Time
	at   int64
}

func (m *moments) add(t reported.Time) {
	e := &m[0]
	if t.Zoned() {
		e = &m[1]
	}
	at := standing.AsWritten(t)
	if t.Approximate() || t.Uncertain() {
		at = standing.Anytime() // certainly before and after nothing
	}
	e.n++
	e.firstStart.keep(e.n, t, at.Lo, -1)
	e.lastStart.keep(e.n, t, at.Lo, 1)
	e.firstEnd.keep(e.n, t, at.Hi, -1)
	e.lastEnd.keep(e.n, t, at.Hi, 1)
}

// keep keeps the nth time if it is the first, or lies farther in a direction.
func (e *edge) keep(n int, t reported.Time, at int64, direction int) {
	if n == 1 || cmp.Compare(at, e.at) == direction {
		*e = edge{t, at}
	}
}

// anyAfter reports whether t is certainly before one of them.
func (m *moments) anyAfter(t reported.Time) bool {
	return t.Before(m[0].lastStart.time) || t.Before(m[1].lastStart.time)
}

// before says how they lie to others: reversed where one is certainly before one of
// those, orderUnknown where one is not.
func (m *moments) before(others *moments) (r reasonSet) {
	for i := range m {
		for k := range others {
			x, y := &m[i], &others[k]
			if x.firstEnd.time.Before(y.lastStart.time) {
				r |= reversed
			}
			if x.n > 0 && y.n > 0 && !x.lastEnd.time.Before(y.firstStart.time) {
				r |= orderUnknown
			}
		}
	}
	return r
}
