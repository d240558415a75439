package casualty

import "github.com/seed-67285e81/reported/internal/form"

// A Policy says which of several totals counts, where sources differ. None is
// right for every purpose, so the caller names one. The zero value, and a word
// that is not one of Policies, means Envelope.
type Policy string

// The policies, each with a data set or practice that works so.
const (
	// Envelope lets every standing total count, so that Count spans all that was
	// said (Iraq Body Count, Airwars).
	PolicyEnvelope Policy = "envelope"
	// Lowest takes the one total with the least figure, unchanged (ACLED). The rest
	// of the row still speaks of all standing totals.
	PolicyLowest Policy = "lowest"
	// Latest lets a total count while, for at least one of its origins, no later
	// one replaces it.
	PolicyLatest Policy = "latest"
	// PreferredOnly lets only those totals count to which the recorder gave the rank Preferred.
	PolicyPreferred Policy = "preferred"
)

var policies = [...]Policy{PolicyEnvelope, PolicyLowest, PolicyLatest, PolicyPreferred}

// Policies returns all policies, in declared order.
func Policies() []Policy { return form.List(policies[:]) }

// Known reports whether the policy is one of Policies.
func (p Policy) Known() bool { return form.In(p, policies[:]) }

// admits reports whether a policy lets a tally of that rank count at all.
func (p Policy) admits(r Rank) bool { return p != PolicyPreferred || r == RankPreferred }

func (p Policy) orEnvelope() Policy {
	if p.Known() {
		return p
	}
	return PolicyEnvelope
}
