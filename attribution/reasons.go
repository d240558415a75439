package attribution

import "math/bits"

// A Reason is a fact about the claims that bear on one actor.
type Reason string

// The reasons. Unless they say otherwise they speak of claims that stand.
const (
	ReasonAsserted Reason = "asserted"  // a claim attributes it to the actor, or implies it
	ReasonOwnClaim Reason = "own-claim" // the actor claims it, or one that speaks for it
	// One that does not speak for the actor filed a claim of it; that is an attribution.
	ReasonClaimedByOther Reason = "claimed-by-other"
	// The actor claims it, and a named origin outside its bloc that speaks for itself
	// attributes it.
	ReasonOtherOrigin Reason = "other-origin"
	// Another claims it too that is not linked to the actor, and they never did together.
	ReasonCompetingClaim Reason = "competing-claim"
	ReasonSuspicion      Reason = "suspicion" // a claim suspects the actor, or calls it about even
	// A claim names the actor among several of which any is meant; that is a suspicion.
	ReasonOneOfSeveral Reason = "one-of-several"

	// Of what is asserted, exactly one of these four, the first that is so.

	// Two origins are told apart and of different blocs; of an actor that claims it,
	// other-origin.
	ReasonIndependentOrigins Reason = "independent-origins"
	ReasonImplied            Reason = "implied"         // no claim attributes it outright
	ReasonOneBloc            Reason = "one-bloc"        // at least two origins are told apart, all of one bloc
	ReasonNotIndependent     Reason = "not-independent" // no two origins are told apart

	ReasonFinding           Reason = "finding"            // a court or an inquiry finds that the actor did it
	ReasonDenied            Reason = "denied"             // a claim denies it, the actor's own included
	ReasonDeniedByActor     Reason = "denied-by-actor"    // the actor denies it, or one that speaks for it
	ReasonAcquitted         Reason = "acquitted"          // a court or an inquiry finds that the actor did not do it
	ReasonDoubted           Reason = "doubted"            // a claim doubts it
	ReasonSuperseded        Reason = "superseded"         // a claim that named the actor was superseded
	ReasonRetracted         Reason = "retracted"          // a claim that named the actor was taken back
	ReasonOverturned        Reason = "overturned"         // a later judgment of the same bloc ended one
	ReasonForeignRetraction Reason = "foreign-retraction" // a speaker retracts what another said: no effect
	ReasonDeniedBefore      Reason = "denied-before"      // the actor denied it before it claimed it
	ReasonClaimedBefore     Reason = "claimed-before"     // the actor claimed it before it denied it
	// A speaker says it and denies it, one surely after the other, and both stand.
	ReasonReversed Reason = "reversed"
	// A speaker says it and denies it, and which came last is not known.
	ReasonOrderUnknown    Reason = "order-unknown"
	ReasonCircularSources Reason = "circular-sources" // a source of what is said for it cites itself through others
	ReasonOthersBlamed    Reason = "others-blamed"    // a claim names another instead, identified as this one is
)

var reasons = [...]Reason{
	ReasonAsserted, ReasonOwnClaim, ReasonClaimedByOther, ReasonOtherOrigin, ReasonCompetingClaim, ReasonSuspicion, ReasonOneOfSeveral,
	ReasonIndependentOrigins, ReasonImplied, ReasonOneBloc, ReasonNotIndependent,
	ReasonFinding, ReasonDenied, ReasonDeniedByActor, ReasonAcquitted, ReasonDoubted, ReasonSuperseded, ReasonRetracted, ReasonOverturned,
	ReasonForeignRetraction, ReasonDeniedBefore, ReasonClaimedBefore, ReasonReversed, ReasonOrderUnknown, ReasonCircularSources, ReasonOthersBlamed,
}

// A reasonSet is a set of reasons, by their place in the declared order.
type reasonSet uint32

const (
	asserted reasonSet = 1 << iota
	ownClaim
	claimedByOther
	otherOrigin
	competingClaim
	suspicion
	oneOfSeveral
	independentOrigins
	implied
	oneBloc
	notIndependent
	finding
	denied
	deniedByActor
	acquitted
	doubted
	superseded
	retracted
	overturned
	foreignRetraction
	deniedBefore
	claimedBefore
	reversed
	orderUnknown
	circularSources
	othersBlamed

	// supportFell is no reason that is shown: something was said for it that fell.
	supportFell
)

// appendTo appends the reasons of the set, in declared order.
func (s reasonSet) appendTo(list []Reason) []Reason {
	for s &= supportFell - 1; s != 0; s &= s - 1 {
		list = append(list, reasons[bits.TrailingZeros32(uint32(s))])
	}
	return list
}
