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

// factsOf are the reasons that a role gives.
var factsOf = [...]reasonSet{
	attributes: asserted, implies: asserted, owns: ownClaim, denies: denied, deniesOwn: denied | deniedByActor, doubts: doubted,
}

// readRoles finds the role of each claim, and the reasons that it gives, as far as
// these do not depend on the actor.
func (a *assessor) readRoles() {
	said := a.said.All()
	for r := range said {
		s := &said[r]
		s.role, s.facts = a.baseRole(s)
		s.able = s.claim.Stance == StanceClaims && a.all(s, func(d origins.Detail) bool {
			return d.Is(origins.ForItself) && a.roll.Table.Named(d.Origin)
		})
		switch {
		case s.state != standing.Stands:
			s.role, s.facts = bystander, fellBy[s.state]
			if s.claim.Stance.supports() {
				s.facts |= supportFell
			} else {
				s.facts &= overturned
			}
		case s.role == attributes && s.claim.Stance == StanceAttributes && s.claim.Stage == StageFinding && a.judges(s):
			s.facts = finding
		case s.role == denies && s.claim.Stage == StageAcquittal && a.judges(s):
			s.facts = acquitted
		}
	}
}

// fellBy is the reason that a claim gives which does not stand.
var fellBy = [...]reasonSet{standing.Superseded: superseded, standing.Retracted: retracted, standing.Overturned: overturned}

// baseRole returns the role of a claim if it stands, and what it gives besides. A claim
// with the stance claims is an attribution until it is known to be the actor's own.
func (a *assessor) baseRole(s *statement) (role, reasonSet) {
	c := s.claim
	chance := standing.ChanceOf(c.Likelihood)
	switch c.Stance {
	case StanceAttributes, StanceImplies:
		switch {
		case chance == standing.BelowEven:
			return doubts, 0
		case c.Among == AmongAny && len(c.Actors) > 1:
			return suspects, oneOfSeveral
		case chance == standing.AboutEven:
			return suspects, suspicion
		case c.Stance == StanceImplies:
			return implies, 0
		}
		return attributes, 0
	case StanceClaims:
		return attributes, 0
	case StanceSuspects:
		return suspects, suspicion
	case StanceDenies, StanceDoubts:
		switch {
		case a.answersDenials(s):
		case c.Stance == StanceDenies:
			return denies, 0
		default:
			return doubts, 0
		}
	}
	return bystander, 0
}

// answersDenials reports whether a claim that names actors answers denials and
// doubts alone, so that it says the contrary of what its stance says of them.
func (a *assessor) answersDenials(s *statement) bool {
	found := false
	for _, id := range s.claim.Answers {
		if on, ok := a.ids.Find(id); ok && on != int(s.at) {
			if stance := a.said.At(int32(on)).claim.Stance; stance != StanceDenies && stance != StanceDoubts {
				return false
			}
			found = true
		}
	}
	return found && len(s.claim.Actors) > 0
}

// all reports whether a claim has origins and each has a source of which the
// question is true.
func (a *assessor) all(s *statement, is func(origins.Detail) bool) bool {
	a.met.Begin()
	n := 0
	for _, k := range a.roll.Details(s.at) {
		if d := *a.roll.Detail(k); is(d) && a.met.First(d.Origin) {
			n++
		}
	}
	return n > 0 && n == len(a.roll.Origins(s.at))
}

// judges reports whether a named official, intergovernmental or document origin
// says it.
func (a *assessor) judges(s *statement) bool {
	return slices.ContainsFunc(a.roll.Details(s.at), func(n int32) bool {
		d := a.roll.Detail(n)
		return d.Is(origins.Official|origins.Intergovernmental|origins.Document) && a.roll.Named(d.Origin)
	})
}

// roleFor returns the role of a claim that names the actor. It is the place of one
// rule: whether a claim is the actor's own.
func (v *draft) roleFor(a *assessor, s *statement) role {
	switch {
	case s.role != attributes:
		return s.role
	case s.claim.Stance == StanceClaims:
		if !s.able || v.self.speaks(a, s) || v.self.maySpeak(a, s) {
			return owns
		}
		v.reasons |= claimedByOther
	case !s.judged && a.all(s, func(d origins.Detail) bool { return v.self.is(&d) }):
		return owns
	}
	return attributes
}
