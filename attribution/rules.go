package attribution

import "github.com/seed-67285e81/reported/internal/form"

// A Status is where the question of one actor stands, given what was said. It is
// a finding about the statements, not about the deed.
type Status string

// The statuses, from the emptiest; [Assess] says when each is given.
const (
	StatusUnattributed Status = "unattributed" // nobody says that it did
	StatusSuspected    Status = "suspected"    // it is suspected, and nobody says that it did
	StatusAlleged      Status = "alleged"      // somebody says that it did
	StatusCorroborated Status = "corroborated" // two known to be independent say that it did
	StatusSelfClaimed  Status = "self-claimed" // only the actor says so
	StatusAdmitted     Status = "admitted"     // the actor says so, and somebody else
	StatusDisputed     Status = "disputed"     // it is said, and denied
	StatusContested    Status = "contested"    // the actor claims it, and another claims it too
	StatusWithdrawn    Status = "withdrawn"    // it was said, and nothing of that stands
)

var statuses = [...]Status{StatusUnattributed, StatusSuspected, StatusAlleged, StatusCorroborated, StatusSelfClaimed, StatusAdmitted, StatusDisputed, StatusContested, StatusWithdrawn}

// Statuses returns all statuses, in declared order.
func Statuses() []Status { return form.List(statuses[:]) }

// A Reason is a fact about the claims that bear on one actor. The status follows
// from the reasons alone, by the table at [Assess].
type Reason string

// The reasons. Unless they say otherwise they speak of claims that stand.
const (
	ReasonAsserted           Reason = "asserted"            // somebody attributes it to the actor, or implies it
	ReasonOwnClaim           Reason = "own-claim"           // the actor claims it
	ReasonOtherOrigin        Reason = "other-origin"        // an origin that is neither the actor nor one that carried its claim says so too
	ReasonCompetingClaim     Reason = "competing-claim"     // somebody else claims it, and the two never did together
	ReasonSuspicion          Reason = "suspicion"           // somebody suspects the actor
	ReasonOneOfSeveral       Reason = "one-of-several"      // somebody names the actor among several of whom any is meant; that is a suspicion
	ReasonIndependentOrigins Reason = "independent-origins" // at least two origins that say so are known to be independent
	ReasonNotIndependent     Reason = "not-independent"     // those who say so are not known to be two
	ReasonOneCountry         Reason = "one-country"         // they are two, but officials or armed groups of one country, or of none stated
	ReasonDenied             Reason = "denied"              // somebody denies it
	ReasonDeniedByActor      Reason = "denied-by-actor"     // the actor itself denies it
	ReasonDoubted            Reason = "doubted"             // somebody doubts it
	ReasonSuperseded         Reason = "superseded"          // a claim that named the actor was superseded
	ReasonRetracted          Reason = "retracted"           // a claim that named the actor was retracted
	ReasonForeignRetraction  Reason = "foreign-retraction"  // somebody retracts what another has said; that has no effect
	ReasonTie                Reason = "tie"                 // one origin says and denies it at one time; both stand
	ReasonTurned             Reason = "turned"              // one origin says and denies it at two times, and neither replaces the other
	ReasonCircularSources    Reason = "circular-sources"    // a source of a claim cites itself through others
)

var reasons = [...]Reason{
	ReasonAsserted, ReasonOwnClaim, ReasonOtherOrigin, ReasonCompetingClaim, ReasonSuspicion, ReasonOneOfSeveral, ReasonIndependentOrigins, ReasonNotIndependent, ReasonOneCountry,
	ReasonDenied, ReasonDeniedByActor, ReasonDoubted, ReasonSuperseded, ReasonRetracted, ReasonForeignRetraction, ReasonTie, ReasonTurned, ReasonCircularSources,
}

// Reasons returns all reasons, in declared order.
func Reasons() []Reason { return form.List(reasons[:]) }

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
	{StatusUnattributed, [2]reasonSet{}, support | fell},
	{StatusWithdrawn, [2]reasonSet{fell}, support},
	{StatusContested, [2]reasonSet{ownClaim, competingClaim}, 0},
	{StatusDisputed, [2]reasonSet{support, denied}, 0},
	{StatusAdmitted, [2]reasonSet{ownClaim, otherOrigin}, 0},
	{StatusSelfClaimed, [2]reasonSet{ownClaim}, 0},
	{StatusCorroborated, [2]reasonSet{asserted, independentOrigins}, 0},
	{StatusAlleged, [2]reasonSet{asserted}, 0},
	{StatusSuspected, [2]reasonSet{suspicion | oneOfSeveral}, 0},
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
