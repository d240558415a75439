package casualty

import (
	"iter"
	"slices"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/internal/standing"
)

// Reduce answers a list of tallies with a [Toll] under a policy: a row for each
// question, with the number that its figures come to, what was stated, and the
// conditions that a reader should know. The package documentation has the rules.
//
// The list may be in any order and may repeat itself. It is not changed; the toll
// holds its own copy of the tallies, whose inner lists are the caller's.
func Reduce(tallies []Tally, policy Policy) Toll {
	if !policy.known() {
		return Toll{h: &history{policy: policy}}
	}
	h := newHistory(bounded(tallies), policy, true)
	m := newMoment(h)
	last := int32(len(h.times)) - 1
	m.advance(last)
	return Toll{h, last, m.rows}
}

// Timeline returns what the toll was as time went by: a step for each moment by
// which more was surely known (each distinct end of the times of the tallies, as
// [reported.Statement.Time] has them, or of when a source was Retrieved), ascending.
// Each toll is what Reduce gives of what was known by then.
//
// The time of a step is the one that says most closely when it was, of those that
// end at that moment. Undated tallies are in no step.
//
// A step is worked out when the loop comes to it, from the one before it, and costs
// at most what Reduce costs. Each loop works them out anew.
func Timeline(tallies []Tally, policy Policy) iter.Seq2[reported.Time, Toll] {
	if !policy.known() {
		tallies = nil
	}
	h := newHistory(bounded(tallies), policy, false)
	return func(yield func(reported.Time, Toll) bool) {
		m := newMoment(h)
		for step := int32(1); int(step) < len(h.times); step++ {
			m.advance(step)
			if !yield(h.times[step], Toll{h, step, slices.Clone(m.rows)}) {
				return
			}
		}
	}
}

// bounded returns the tallies with sources that can be walked, however they were made.
func bounded(tallies []Tally) []Tally {
	return standing.Bounded(tallies, func(t *Tally) *reported.Statement { return &t.Statement })
}
