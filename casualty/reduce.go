package casualty

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
	l := newLedger(tallies, policy, true)
	return Toll{l, l.last}
}
