package attribution

import (
	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/internal/standing"
)

// An Assessment is the result of [Assess]: one [View] for each actor. It has no number
// that no source gave, and five copies of one report count as one. Claims are named by
// their place in the list. Views share lists: do not change them. Its JSON form is for
// output only; empty lists are null or left out.
type Assessment struct {
	// Views are in the order in which their actors were first named: by the time of the
	// claims, then by ID.
	Views []View `json:"views"`
	// Standings are the standings of the claims, place by place.
	Standings []Standing `json:"standings"`
	// Unclaimed are the standing claims that say that there was no claim of
	// responsibility, by time. A claim of responsibility lets them lapse.
	Unclaimed []int `json:"unclaimed,omitempty"`

	places map[actorKey]int32 // of views, where there are many
}

// A View is what the claims say of one actor. Its JSON names are its tags.
type View struct {
	// Actor is the actor as it was first named.
	Actor Actor `json:"actor"`
	// Support is what is said for it that the actor did it, Challenge what is said against
	// it.
	Support   Support   `json:"support"`
	Challenge Challenge `json:"challenge"`
	// Reasons are the facts from which the two follow, in declared order.
	Reasons []Reason `json:"reasons"`
	// Standards are the standards of proof of the findings that stand.
	Standards []Standard `json:"standards,omitempty"`
	// Attributing are the claims that attribute, imply or claim it. Suspecting are those
	// that suspect the actor, call it about even, or name it among several of which any is
	// meant. Denying are all denials and acquittals, Doubting all doubts.
	Attributing ClaimSide `json:"attributing"`
	Suspecting  ClaimSide `json:"suspecting"`
	Denying     ClaimSide `json:"denying"`
	Doubting    ClaimSide `json:"doubting"`
	// Claims are all claims about the actor, standing or not, by time and ID: claims that
	// name it, and their retractions, denials and doubts.
	Claims []int `json:"claims"`
}

// A ClaimSide is a group of claims of one view. Its JSON has the names of its tags, and the
// terms beside them.
type ClaimSide struct {
	// Origins bounds the number of independent origins, as reported.Independence does. It
	// is exactly 0 without claims.
	Origins reported.Count `json:"origins"`
	// Claims are the claims, by time and ID. All of them stand.
	Claims []int `json:"claims,omitempty"`

	*sideTerms // nil where the claims state none, so the methods below hide its lists
}

type sideTerms struct {
	Likelihoods []reported.Term `json:"likelihoods,omitempty"`
	Confidences []reported.Term `json:"confidences,omitempty"`
	Degrees     []Degree        `json:"degrees,omitempty"`
	Evidence    []EvidenceKind  `json:"evidence,omitempty"`
}

func (s ClaimSide) terms() sideTerms {
	if s.sideTerms == nil {
		return sideTerms{}
	}
	return *s.sideTerms
}

// Likelihoods returns the different likelihoods of the claims, in the order of
// [reported.Term.Compare].
func (s ClaimSide) Likelihoods() []reported.Term { return s.terms().Likelihoods }

// Confidences returns the different confidences of the claims, in the order of
// [reported.Term.Compare].
func (s ClaimSide) Confidences() []reported.Term { return s.terms().Confidences }

// Degrees returns the degrees of the claims, each once, in declared order.
func (s ClaimSide) Degrees() []Degree { return s.terms().Degrees }

// Evidence returns what the claims say of the evidence, each once, in declared order.
func (s ClaimSide) Evidence() []EvidenceKind { return s.terms().Evidence }

// A Standing is whether a claim still counts, and why not.
type Standing string

// The standings.
const (
	StandingStands     Standing = "stands"     // it counts
	StandingSuperseded Standing = "superseded" // the same claimant replaced it
	StandingRetracted  Standing = "retracted"  // the same claimant took it back, or those that alone carried it
	StandingOverturned Standing = "overturned" // a later judgment of the same bloc ended it
	StandingLapsed     Standing = "lapsed"     // it said that there was no claim of responsibility, and there is one
)

// standingOf is the standing of each state.
var standingOf = [...]Standing{
	standing.Stands: StandingStands, standing.Superseded: StandingSuperseded,
	standing.Retracted: StandingRetracted, standing.Overturned: StandingOverturned,
}

// fewViews is the number of views up to which they are walked through.
const fewViews = 16

// View returns the view of an actor, found as [Actor.Is] finds it.
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
