package attribution

import (
	"slices"

	"github.com/seed-67285e81/reported/internal/origins"
)

// A hearing is a claim that bears on an actor, and its role.
type hearing struct {
	claim int32
	role  role
}

// read works out a view, all but the reasons that need the other views.
func (v *draft) read(a *assessor, out *View) {
	out.Actor = *v.actor
	out.Actor.LinkedTo = slices.Clone(v.actor.LinkedTo)
	v.hear(a)
	out.Claims = a.shared.placesOf(a, a.listOf())
	v.lastWord(a)
	v.contradictions(a)
	v.noteRoles(a)
	a.shared.fill(a, &out.Attributing, a.listOf(attributes, implies, owns))
	a.shared.fill(a, &out.Suspecting, a.listOf(suspects))
	a.shared.fill(a, &out.Denying, a.listOf(denies, deniesOwn))
	a.shared.fill(a, &out.Doubting, a.listOf(doubts))
	v.addOrigins(a)
	if a.cited && a.shared.circular(a, a.listOf(attributes, implies, owns, suspects)) {
		v.reasons |= circularSources
	}
	v.noteRivals(a)
	out.Standards = a.standardsHeard()
}

// hear gathers the claims that bear on the actor, in order: those that name it, and
// those that answer one of these without naming anybody.
func (v *draft) hear(a *assessor) {
	list := append(a.list[:0], v.named...)
	for _, r := range v.named {
		list = append(list, a.said.At(r).answers...)
		if a.said.At(r).foreign {
			v.reasons |= foreignRetraction
		}
	}
	if len(v.named) > 1 || len(list) > 1 && list[1] < list[0] {
		slices.Sort(list)
		list = slices.Compact(list)
	}
	a.list = list
	a.heard.Clear()
	named := v.named
	for _, r := range list {
		s := a.said.At(r)
		does, facts := s.role, s.facts
		if len(named) > 0 && named[0] == r {
			named = named[1:]
			does, facts = v.roleFor(a, s)
		}
		if does == denies && v.deniesFor(a, s) {
			does = deniesOwn
		}
		v.reasons |= facts
		a.heard.Add(hearing{r, does})
	}
	// These are given again for what is left after the last word.
	v.reasons &^= ownClaim | denied
}

// noteRoles gives the reasons that follow from the roles that are left.
func (v *draft) noteRoles(a *assessor) {
	for _, h := range a.heard.All() {
		switch h.role {
		case owns:
			v.reasons |= ownClaim
		case denies:
			v.reasons |= denied
		case deniesOwn:
			v.reasons |= denied | deniedByActor
		}
	}
}

// listOf returns the claims with one of the roles, all claims where none is given.
// The list is good until the next call.
func (a *assessor) listOf(roles ...role) []int32 {
	list := a.list[:0]
	for _, h := range a.heard.All() {
		if len(roles) == 0 || slices.Contains(roles, h.role) {
			list = append(list, h.claim)
		}
	}
	a.list = list
	return list
}

// addOrigins gives the reasons that tell how many say so, and of which blocs.
func (v *draft) addOrigins(a *assessor) {
	two := false
	switch {
	case v.reasons&asserted == 0:
		return
	case v.reasons&ownClaim == 0:
		two = a.shared.corroborates(a, a.listOf(attributes))
	case v.anyOutside(a, a.listOf(attributes)):
		two = true
		v.reasons |= otherOrigin
	}
	switch {
	case two:
		v.reasons |= independentOrigins
	case !a.anyHeard(attributes):
		v.reasons |= implied
	case a.shared.several(a, a.listOf(attributes, owns)):
		v.reasons |= oneBloc
	default:
		v.reasons |= notIndependent
	}
}

func (a *assessor) anyHeard(does role) bool {
	return slices.ContainsFunc(a.heard.All(), func(h hearing) bool { return h.role == does })
}

// anyOutside reports whether a named origin of the claims that speaks for itself
// is outside the actor's bloc.
func (v *draft) anyOutside(a *assessor, claims []int32) bool {
	speakers, _ := a.speakers(claims)
	for i := range speakers {
		if speakers[i].Able() && v.outside(a, &speakers[i]) {
			return true
		}
	}
	return false
}

// speakers returns the origins of the claims; ok is false where there are too many
// to be visited. They are good until the next call.
func (a *assessor) speakers(claims []int32) (list origins.Speakers, ok bool) {
	n := 0
	a.places.Clear()
	for _, r := range claims {
		p := a.said.At(r).place
		n += len(a.roll.Details(p))
		a.places.Add(p)
	}
	if !a.spend(n) {
		return nil, false
	}
	return a.roll.Speakers(true, a.places.All()...), true
}

// How many sources may be visited to count origins, however many views there are:
// so many in all, and so many times each. Views that hear the same claims share a
// count, so only what was made to be expensive has more; its further counts are
// from 1 up, and nothing corroborates in them.
const (
	minVisits  = 1 << 18
	visitsEach = 64
)

// spend takes n from what may still be visited, and reports whether it was there.
func (a *assessor) spend(n int) bool {
	if n > a.visits {
		a.visits = 0
		return false
	}
	a.visits -= n
	return true
}

// originsHeard returns how many origins the claims have that bear on the actor.
func (a *assessor) originsHeard() (n int) {
	for _, h := range a.heard.All() {
		if h.role != bystander {
			n += len(a.roll.Origins(a.said.At(h.claim).place))
		}
	}
	return n
}

// standardsHeard returns the standards of the findings that stand.
func (a *assessor) standardsHeard() []Standard {
	var list []Standard
	for _, h := range a.heard.All() {
		if s := a.said.At(h.claim); h.role == attributes && s.facts&finding != 0 && s.claim.Standard != "" {
			list = append(list, s.claim.Standard)
		}
	}
	return inOrder(list, standards)
}

// finish gives the words that follow from the reasons.
func (v *draft) finish(out *View, room []Reason) []Reason {
	out.Support = firstRow(supportTable[:], v.reasons)
	out.Challenge = firstRow(challengeTable[:], v.reasons)
	first := len(room)
	room = v.reasons.appendTo(room)
	out.Reasons = room[first:len(room):len(room)]
	return room
}
