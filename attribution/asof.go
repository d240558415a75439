package attribution

import (
	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/internal/standing"
)

// AsOf returns the claims that were known by the end of t, in their order, and the
// places in claims of those that it dropped because nobody knows when they were
// made: of these nothing may be concluded, not even that nobody said so.
//
// A claim was known once it had been said, published or read: the first of Said
// and of the Published and Retrieved of its root sources decides, by its Latest. A
// claim of "2020-01" is not there on 20 January, because it may have been made on
// the 25th; one of that month that was published on the 18th is. Times without a
// zone, t too, are read as UTC. A claim without any time that has an end is dropped
// for want of a date. A t that has no end drops none but these.
//
// The result is a new list, but its claims share their own lists with those given.
func AsOf(claims []Claim, t reported.Time) (said []Claim, undated []int) {
	for i := range claims {
		switch known, dated := standing.SaidBy(standing.Known(&claims[i].Statement), t); {
		case known:
			said = append(said, claims[i])
		case !dated:
			undated = append(undated, i)
		}
	}
	return said, undated
}
