package attribution

import (
	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/internal/form"
)

// An Assessment is what a list of claims comes to: actor by actor, who says it,
// with how many independent origins, and where that leaves the question. It holds
// no number that nobody said: nothing is fused, and five copies of one report
// weigh as one.
//
// Claims are named by their place in the list that was assessed.
type Assessment struct {
	// Views are of each actor that claims name, in the order in which they were
	// first named: by the time of the claims, then by their ID.
	Views []View
	// Standings are what became of each claim, place by place.
	Standings []Standing
	// Unclaimed are the standing claims that nobody had claimed it, by time. There
	// are none once anybody claims it: they have lapsed.
	Unclaimed []int
}

// A View is what the claims say of one actor.
type View struct {
	// Actor is the actor as it was first named.
	Actor Actor
	// Status follows from the reasons alone.
	Status Status
	// Reasons are the facts about the claims, in declared order.
	Reasons []Reason
	// Claims are all claims that bear on the actor, standing or not, by time and
	// ID: those that name it, those that retract one that names it, and those that
	// deny or doubt one without naming anybody.
	Claims []Bearing
	// Origins bounds the number of independent origins that say that the actor did
	// it: attribute it, imply it or claim it.
	Origins reported.Independent
	// Suspecting bounds the number of those that suspect the actor, or name it
	// among several of whom any is meant.
	Suspecting reported.Independent
	// Likelihoods and Confidences are the different terms in which it is said or
	// suspected, side by side, in the order of [reported.Term.Compare].
	Likelihoods, Confidences []reported.Term
	// Ranges are what the likelihoods of each scale span together. Scales are
	// never mixed.
	Ranges []ScaleRange
	// Degrees are the parts that the actor is said or suspected to have had,
	// Evidence what is said of the evidence, each once, in declared order.
	Degrees  []Degree
	Evidence []EvidenceKind
}

// A Bearing is one claim that bears on an actor.
type Bearing struct {
	// Claim is its place in the list that was assessed.
	Claim    int
	Stance   ClaimStance
	Standing Standing
}

// By returns the places of the standing claims with a stance that bear on the
// actor, by time and ID.
func (v View) ClaimsBy(stance ClaimStance) []int {
	var list []int
	for _, b := range v.Claims {
		if b.Stance == stance && b.Standing == StandingStands {
			list = append(list, b.Claim)
		}
	}
	return list
}

// A ScaleRange is what several likelihoods of one scale span: from the lowest end
// to the highest that the scale publishes for any of them.
type ScaleRange struct {
	Scale reported.Scale
	Range reported.Range
}

// A Standing is what became of a claim.
type Standing string

// The standings.
const (
	StandingStands     Standing = "stands"
	StandingSuperseded Standing = "superseded" // the same claimant replaced it
	StandingRetracted  Standing = "retracted"  // the same claimant took it back
	StandingLapsed     Standing = "lapsed"     // it said that nobody had claimed it, and somebody has
)

var standings = [...]Standing{StandingStands, StandingSuperseded, StandingRetracted, StandingLapsed}

// Standings returns all standings, in declared order.
func Standings() []Standing { return form.List(standings[:]) }

// View returns the view of an actor, found as [Actor.Is] finds it.
func (a Assessment) View(actor Actor) (v View, ok bool) {
	for _, v := range a.Views {
		if v.Actor.Is(actor) {
			return v, true
		}
	}
	return View{}, false
}
