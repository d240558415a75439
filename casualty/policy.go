package casualty

import (
	"errors"
	"slices"
	"strconv"

	"github.com/seed-67285e81/reported/internal/form"
)

// A Policy says which figures count if sources differ. None is right for every purpose, so
// the caller names one. [ParsePolicy] reads its word. The zero value is PolicyEnvelope.
// For any other number a Toll has no rows, and its String says why.
type Policy int

// The policies, each with a data set or practice that works so.
const (
	// PolicyEnvelope lets every figure count (Iraq Body Count, Airwars).
	PolicyEnvelope Policy = iota
	// PolicyLowest takes the figure with the least number (ACLED). Conditions and
	// Figures are still of all figures.
	PolicyLowest
	// PolicyLatest lets a figure count until a later and greater one of another origin
	// overtakes it.
	PolicyLatest
	// PolicyPreferred looks only at figures to which the recorder gave RankPreferred.
	PolicyPreferred
)

var policyWords = [...]string{"envelope", "lowest", "latest", "preferred"}

// Policies returns all policies, in declared order.
func Policies() []Policy {
	return []Policy{PolicyEnvelope, PolicyLowest, PolicyLatest, PolicyPreferred}
}

// ParsePolicy returns the policy of a word: envelope, lowest, latest or preferred.
// Any other word is an error.
func ParsePolicy(word string) (Policy, error) {
	if i := slices.Index(policyWords[:], word); i >= 0 {
		return Policy(i), nil
	}
	return 0, errors.New("unknown policy " + form.Quote(word) + ": expected envelope, lowest, latest or preferred")
}

// String returns the word of the policy, or "Policy(9)" of one that is none.
func (p Policy) String() string {
	if !p.known() {
		return "Policy(" + strconv.Itoa(int(p)) + ")"
	}
	return policyWords[p]
}

// MarshalText returns the word of the policy, as String does.
func (p Policy) MarshalText() ([]byte, error) { return []byte(p.String()), nil }

func (p Policy) known() bool { return p >= 0 && int(p) < len(policyWords) }

// admits reports whether a policy lets a tally of that rank count at all.
func (p Policy) admits(r Rank) bool { return p != PolicyPreferred || r == RankPreferred }
