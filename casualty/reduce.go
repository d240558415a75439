package casualty

import (
	"iter"
	"slices"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/internal/standing"
)

// Reduce returns the toll of a list of tallies under a policy: for each question a row,
// with its number, what was stated, and its conditions. The order of the list and
// repetitions change nothing. The list is not changed; the toll has its own copy, which
// shares the inner lists.
func Reduce(tallies []Tally, policy Policy) Toll {
	if !policy.known() || len(tallies) == 0 {
		return Toll{policy: policy}
	}
	h := newHistory(bounded(tallies), policy, true)
	var m moment
	m.begin(h)
	last := int32(len(h.times)) - 1
	m.advance(last)
	return Toll{policy, h, last, m.rows, m.added}
}

// Timeline returns the toll as it became known: one step for each moment at which more was
// surely known, in order. A toll is what [Reduce] gives of the tallies known by then.
// Moments are the ends of [reported.Statement.Time] and of Retrieved; of those that end
// together, the closest time is given. Undated tallies are in no step.
//
// A step costs at most what Reduce costs, and is worked out when the loop comes to it.
func Timeline(tallies []Tally, policy Policy) iter.Seq2[reported.Time, Toll] {
	if !policy.known() {
		tallies = nil
	}
	h := newHistory(bounded(tallies), policy, false)
	return func(yield func(reported.Time, Toll) bool) {
		var m moment
		m.begin(h)
		for step := int32(1); int(step) < len(h.times); step++ {
			m.advance(step)
			if !yield(h.times[step], Toll{policy, h, step, slices.Clone(m.rows), slices.Clone(m.added)}) {
				return
			}
		}
	}
}

// bounded returns the tallies with sources that can be walked, however they were made.
func bounded(tallies []Tally) []Tally {
	return standing.Bounded(tallies, headOf)
}

func headOf(t *Tally) *reported.Statement { return &t.Statement }
