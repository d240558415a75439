package attribution

import (
	"slices"

	"github.com/seed-67285e81/reported/internal/origins"
	"github.com/seed-67285e81/reported/internal/standing"
)

// A role is what a claim does to the question of one actor.
type role uint8

const (
	bystander  role = iota // it does not stand, or changes nothing
	ended                  // the actor's own later word ended it
	attributes             // says outright that the actor did it
	implies                // lets it be understood
	owns                   // is the actor's own claim
	suspects               // looks at the actor, or names it as one of several
	denies                 // says that it did not
	deniesOwn              // is the actor's own denial
	doubts                 // calls it into question
)

// readRoles finds the role of each claim, and the reasons that it gives, as far as
// these do not depend on the actor.
func (a *assessor) readRoles() {
	said := a.said.All()
	for r := range said {
		s := &said[r]
		s.role, s.facts = a.baseRole(int32(r))
		s.able = a.allAble(s)
		switch {
		case s.state != stands:
			s.fall()
		case s.role == attributes && s.claim.Stance == StanceAttributes && s.claim.Stage == StageFinding && a.judges(s):
			s.facts |= finding
		case s.role == denies && s.claim.Stage == StageAcquittal && a.judges(s):
			s.facts |= acquitted
		}
	}
}

// baseRole returns the role of a claim if it stands. A claim with the stance claims
// is an attribution until it is known to be the actor's own.
func (a *assessor) baseRole(r int32) (role, reasonSet) {
	s := a.said.At(r)
	c := s.claim
	chance := standing.ChanceOf(c.Likelihood)
	severally := c.Among == AmongAny && len(c.Actors) > 1
	switch c.Stance {
	case StanceAttributes, StanceImplies:
		switch {
		case chance == standing.BelowEven:
			return doubts, doubted
		case severally:
			return suspects, oneOfSeveral
		case chance == standing.AboutEven:
			return suspects, suspicion
		case c.Stance == StanceImplies:
			return implies, asserted
		}
		return attributes, asserted
	case StanceClaims:
		return attributes, asserted
	case StanceSuspects:
		return suspects, suspicion
	case StanceDenies, StanceDoubts:
		switch {
		case a.answersDenials(r):
		case c.Stance == StanceDenies:
			return denies, denied
		default:
			return doubts, doubted
		}
	}
	return bystander, 0
}

// fall makes a claim that does not stand a bystander, with the reason of that.
func (s *statement) fall() {
	why := [...]reasonSet{wasSuperseded: superseded, wasRetracted: retracted, wasOverturned: overturned}[s.state]
	switch {
	case s.claim.Stance.supports():
		s.facts = why | supportFell
	case s.state == wasOverturned:
		s.facts = overturned
	default:
		s.facts = 0
	}
	s.role = bystander
}

// answersDenials reports whether a claim that names actors answers denials and
// doubts alone, so that it says the contrary of what its stance says of them.
func (a *assessor) answersDenials(r int32) bool {
	c := a.said.At(r).claim
	found := false
	for _, id := range c.Answers {
		if on, ok := a.find(id); ok && on != r {
			if s := a.said.At(on).claim.Stance; s != StanceDenies && s != StanceDoubts {
				return false
			}
			found = true
		}
	}
	return found && len(c.Actors) > 0
}

// allAble reports whether all origins of a claim are named and speak for themselves.
func (a *assessor) allAble(s *statement) bool {
	t := &a.roll.Table
	return a.all(s, func(d origins.Detail) bool { return d.Is(origins.ForItself) && t.Named(d.Origin) })
}

// all reports whether a claim has origins and each has a source of which the
// question is true.
func (a *assessor) all(s *statement, is func(origins.Detail) bool) bool {
	a.met.Begin()
	n := 0
	for _, k := range a.roll.Details(s.place) {
		if d := *a.roll.Detail(k); is(d) && a.met.First(d.Origin) {
			n++
		}
	}
	return n > 0 && n == len(a.roll.Origins(s.place))
}

// judges reports whether a named official, intergovernmental or document origin
// says it.
func (a *assessor) judges(s *statement) bool {
	return slices.ContainsFunc(a.roll.Details(s.place), func(n int32) bool {
		d := a.roll.Detail(n)
		return d.Is(origins.Official|origins.Intergovernmental|origins.Document) && a.roll.Named(d.Origin)
	})
}

// roleFor returns the role of a claim that names the actor. It is the place of one
// rule: whether a claim is the actor's own.
func (v *draft) roleFor(a *assessor, s *statement) (role, reasonSet) {
	switch {
	case s.role != attributes:
		return s.role, s.facts
	case s.claim.Stance == StanceClaims:
		if s.able && !v.self.speaks(a, s) && !v.self.maySpeak(a, s) {
			return attributes, s.facts | claimedByOther
		}
		return owns, s.facts&^asserted | ownClaim
	case !s.judged && a.all(s, func(d origins.Detail) bool { return v.self.is(&d) }):
		return owns, s.facts&^asserted | ownClaim
	}
	return attributes, s.facts
}
