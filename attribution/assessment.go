package attribution

import (
	"github.com/seed-67285e81/reported"
)

// An Assessment is what a list of claims comes to: actor by actor, what is said
// for it and what against it, and by how many origins. It holds no number that
// nobody said: nothing is fused, and five copies of one report weigh as one.
//
// Claims are named by their place in the list that was assessed. Views that hear
// the same claims share their lists, so change none of them.
//
// Its JSON form, with the tags below as names, is for output only, as are those of its
// views and their sides. A list with nothing in it is null or left out.
type Assessment struct {
	// Views are of each actor that claims name, in the order in which they were
	// first named: by the time of the claims, then by their ID.
	Views []View `json:"views"`
	// Standings are what became of each claim, place by place.
	Standings []Standing `json:"standings"`
	// Unclaimed are the standing claims that nobody had claimed it, by time. There
	// are none once anybody claims it: they have lapsed.
	Unclaimed []int `json:"unclaimed,omitempty"`

	places map[actorKey]int32 // of views, where there are many
}

// A View is what the claims say of one actor. In JSON it has the names of the tags below.
type View struct {
	// Actor is the actor as it was first named.
	Actor Actor `json:"actor"`
	// Support is what is said for it that the actor did it, Challenge what is said
	// against it. Neither is subtracted from the other.
	Support   Support   `json:"support"`
	Challenge Challenge `json:"challenge"`
	// Reasons are the facts about the claims from which the two follow, in
	// declared order.
	Reasons []Reason `json:"reasons"`
	// Standards are the standards of proof of the findings that stand.
	Standards []Standard `json:"standards,omitempty"`
	// Attributing are the claims that attribute it to the actor, imply it or claim
	// it; Suspecting those that suspect the actor, call it about even, or name it
	// among several of whom any is meant; Denying those that deny it, the actor's
	// own and acquittals included; Doubting those that doubt it.
	Attributing ClaimSide `json:"attributing"`
	Suspecting  ClaimSide `json:"suspecting"`
	Denying     ClaimSide `json:"denying"`
	Doubting    ClaimSide `json:"doubting"`
	// Claims are all claims that bear on the actor, standing or not, by time and
	// ID: those that name it, those that retract one that names it, and those that
	// deny or doubt one without naming anybody.
	Claims []int `json:"claims"`
}

// A ClaimSide is what some claims of one view come to. No two sides are mixed. In JSON it
// has the names of the tags below.
type ClaimSide struct {
	// Origins bounds the number of independent origins, as reported.Independence
	// counts them, from 1 where that would take too long: see Bounds in the package
	// documentation. It is exactly 0 where there is no claim.
	Origins reported.Count `json:"origins"`
	// Claims are the claims, by time and ID. All of them stand.
	Claims []int `json:"claims,omitempty"`
	// Likelihoods and Confidences are the different terms in which it is said, side
	// by side, in the order of reported.Term.Compare.
	Likelihoods []reported.Term `json:"likelihoods,omitempty"`
	Confidences []reported.Term `json:"confidences,omitempty"`
	// Degrees are the parts that the actor is said to have had, Evidence what is
	// said of the evidence, each once, in declared order.
	Degrees  []Degree       `json:"degrees,omitempty"`
	Evidence []EvidenceKind `json:"evidence,omitempty"`
}

// A Standing is what became of a claim, whichever actor it is of.
type Standing string

// The standings.
const (
	StandingStands     Standing = "stands"     // it counts
	StandingSuperseded Standing = "superseded" // the same claimant replaced it
	StandingRetracted  Standing = "retracted"  // the same claimant took it back, or those that alone carried it
	StandingOverturned Standing = "overturned" // a later judgment of the same bloc ended it
	StandingLapsed     Standing = "lapsed"     // it said that nobody had claimed it, and somebody has
)

// standingOf is the standing of each state.
var standingOf = [...]Standing{stands: StandingStands, wasSuperseded: StandingSuperseded, wasRetracted: StandingRetracted, wasOverturned: StandingOverturned}

// fewViews is the number of views up to which they are walked through.
const fewViews = 16

// View returns the view of an actor, found as [Actor.Is] finds it. It is a look-up.
func (a Assessment) View(actor Actor) (v View, ok bool) {
	key := actor.key()
	if a.places != nil {
		i, ok := a.places[key]
		if !ok {
			return View{}, false
		}
		return a.Views[i], true
	}
	for i := range a.Views {
		if a.Views[i].Actor.key() == key {
			return a.Views[i], true
		}
	}
	return View{}, false
}
