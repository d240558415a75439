package casualty

import (
	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/internal/standing"
)

// Reduce answers a list of tallies with a [Toll] under a policy: a row for each
// question, with the number that the totals come to, what was stated, and the
// conditions that a reader should know. The package documentation has the rules.
//
// The list may be in any order and may repeat itself. It is not changed; the toll
// holds its own copy of the tallies, whose inner lists are the caller's.
func Reduce(tallies []Tally, policy Policy) Toll {
	if !policy.known() {
		tallies = nil
	}
	tallies = bounded(tallies)
	l := newLedger(tallies, policy, true)
	return Toll{l, l.last}
}

// bounded returns the tallies with sources that can be walked, however they were made.
func bounded(tallies []Tally) []Tally {
	return standing.Bounded(tallies, func(t *Tally) *reported.Statement { return &t.Statement })
}
