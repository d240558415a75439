package attribution

import "github.com/seed-67285e81/reported/internal/form"

// A Status is where the question of one actor stands, given what was said. It is
// a finding about the statements, not about the deed.
type Status string

// The statuses, from the emptiest; [Assess] says when each is given.
const (
	Unattributed Status = "unattributed" // nobody says that it did
	Suspected    Status = "suspected"    // it is suspected, and nobody says that it did
	Alleged      Status = "alleged"      // somebody says that it did
	Corroborated Status = "corroborated" // two known to be independent say that it did
	SelfClaimed  Status = "self-claimed" // only the actor says so
	Admitted     Status = "admitted"     // the actor says so, and somebody else
	Disputed     Status = "disputed"     // it is said, and denied
	Contested    Status = "contested"    // the actor claims it, and another claims it too
	Withdrawn    Status = "withdrawn"    // it was said, and nothing of that stands
)

var statuses = [...]Status{Unattributed, Suspected, Alleged, Corroborated, SelfClaimed, Admitted, Disputed, Contested, Withdrawn}

// Statuses returns all statuses, in declared order.
func Statuses() []Status { return form.List(statuses[:]) }

// Known reports whether the status is one of Statuses.
func (s Status) Known() bool { return form.In(s, statuses[:]) }

// A Reason is a fact about the claims that bear on one actor. The status follows
// from the reasons alone, by the table at [Assess].
type Reason string

// The reasons. Unless they say otherwise they speak of claims that stand.
const (
	Asserted           Reason = "asserted"            // somebody attributes it to the actor, or implies it
	OwnClaim           Reason = "own-claim"           // the actor claims it
	OtherOrigin        Reason = "other-origin"        // an origin that is neither the actor nor one that carried its claim says so too
	CompetingClaim     Reason = "competing-claim"     // somebody else claims it, and the two never did together
	Suspicion          Reason = "suspicion"           // somebody suspects the actor
	OneOfSeveral       Reason = "one-of-several"      // somebody names the actor among several of whom any is meant; that is a suspicion
	IndependentOrigins Reason = "independent-origins" // at least two origins that say so are known to be independent
	NotIndependent     Reason = "not-independent"     // those who say so are not known to be two
	OneCountry         Reason = "one-country"         // they are two, but officials or armed groups of one country, or of none stated
	Denied             Reason = "denied"              // somebody denies it
	DeniedByActor      Reason = "denied-by-actor"     // the actor itself denies it
	Doubted            Reason = "doubted"             // somebody doubts it
	FellSuperseded     Reason = "superseded"          // a claim that named the actor was superseded
	FellRetracted      Reason = "retracted"           // a claim that named the actor was retracted
	ForeignRetraction  Reason = "foreign-retraction"  // somebody retracts what another has said; that has no effect
	Tie                Reason = "tie"                 // one origin says and denies it at one time; both stand
	Turned             Reason = "turned"              // one origin says and denies it at two times, and neither replaces the other
	CircularSources    Reason = "circular-sources"    // a source of a claim cites itself through others
)

var reasons = [...]Reason{
	Asserted, OwnClaim, OtherOrigin, CompetingClaim, Suspicion, OneOfSeveral, IndependentOrigins, NotIndependent, OneCountry,
	Denied, DeniedByActor, Doubted, FellSuperseded, FellRetracted, ForeignRetraction, Tie, Turned, CircularSources,
}

// Reasons returns all reasons, in declared order.
func Reasons() []Reason { return form.List(reasons[:]) }

// Known reports whether the reason is one of Reasons.
func (r Reason) Known() bool { return form.In(r, reasons[:]) }

// A reasonSet is a set of reasons, by their place in the declared order.
type reasonSet uint32

const (
	asserted reasonSet = 1 << iota
	ownClaim
	otherOrigin
	competingClaim
	suspicion
	oneOfSeveral
	independentOrigins
	notIndependent
	oneCountry
	denied
	deniedByActor
	doubted
	fellSuperseded
	fellRetracted
	foreignRetraction
	tie
	turned
	circularSources

	support = asserted | ownClaim | suspicion | oneOfSeveral
	fell    = fellSuperseded | fellRetracted
)

// A rule gives a status where the actor's reasons have some of each of the sets
// in needs, and none of those in without.
type rule struct {
	status  Status
	needs   [2]reasonSet
	without reasonSet
}

// rules is the one table from which a status comes: the first row that fits. The
// last row fits whatever the others leave.
var rules = [...]rule{
	{Unattributed, [2]reasonSet{}, support | fell},
	{Withdrawn, [2]reasonSet{fell}, support},
	{Contested, [2]reasonSet{ownClaim, competingClaim}, 0},
	{Disputed, [2]reasonSet{support, denied}, 0},
	{Admitted, [2]reasonSet{ownClaim, otherOrigin}, 0},
	{SelfClaimed, [2]reasonSet{ownClaim}, 0},
	{Corroborated, [2]reasonSet{asserted, independentOrigins}, 0},
	{Alleged, [2]reasonSet{asserted}, 0},
	{Suspected, [2]reasonSet{suspicion | oneOfSeveral}, 0},
}

// status returns the status that the rules give.
func (s reasonSet) status() Status {
	for _, r := range rules {
		if r.fits(s) {
			return r.status
		}
	}
	return "" // not reached: a test walks all sets
}

func (r rule) fits(s reasonSet) bool {
	for _, need := range r.needs {
		if need != 0 && s&need == 0 {
			return false
		}
	}
	return s&r.without == 0
}

// list returns the reasons of the set, in declared order.
func (s reasonSet) list() []Reason {
	n := 0
	for i := range reasons {
		n += int(s >> i & 1)
	}
	list := make([]Reason, 0, n)
	for i, r := range reasons {
		if s>>i&1 != 0 {
			list = append(list, r)
		}
	}
	return list
}
