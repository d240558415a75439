package casualty

import (
	"iter"

	"github.com/seed-67285e81/reported"
)

// Timeline returns what the toll was as time went by: a step for each moment by
// which more had surely been said (each distinct Latest of the times of the
// tallies), ascending. Each toll is what Reduce gives of what was said by then.
//
// The time of a step is the one that was said most closely, of those that end at
// that moment. Undated tallies, and those whose time has no Latest, are in no step.
//
// All steps are worked out when Timeline is called, in about the time of n log n
// for n tallies, and share what they are made of; to walk them costs what is read
// of them.
func Timeline(tallies []Tally, policy Policy) iter.Seq2[reported.Time, Toll] {
	if !policy.known() {
		tallies = nil
	}
	tallies = bounded(tallies)
	l := newLedger(tallies, policy, false)
	return func(yield func(reported.Time, Toll) bool) {
		for step := int32(1); step <= l.last; step++ {
			if !yield(l.times[step], Toll{l, step}) {
				return
			}
		}
	}
}
