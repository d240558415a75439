package attribution

import (
	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/internal/standing"
)

// AsOf returns the claims that had been made by the end of t, in their order, and
// how many it dropped because nobody knows when they were made.
//
// A claim is known once one of these ends: Said, and Published or Retrieved of one of
// its root sources. A claim said in "2020-01" alone is not there on 20 January, because
// it may have been made on the 25th. Times without a zone, t too, are read as UTC. A
// claim of which none of these is known is dropped and counted. A t that has no end
// drops none but these.
//
// The result is a new list, but its claims share their own lists with those given.
func AsOf(claims []Claim, t reported.Time) (said []Claim, undated int) {
	for i := range claims {
		by, dated := standing.SaidBy(standing.Known(&claims[i].Statement), t)
		switch {
		case by:
			said = append(said, claims[i])
		case !dated:
			undated++
		}
	}
	return said, undated
}
