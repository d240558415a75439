package attribution

import (
	"math/bits"
	"slices"

	"github.com/seed-67285e81/reported/internal/origins"
)

// A hearing is a claim that bears on an actor, and its role.
type hearing struct {
	claim int32
	role  role
}

// Sets of roles, a bit for each.
type roles uint16

const (
	says     roles = 1<<attributes | 1<<implies | 1<<owns
	outright roles = 1 << attributes
	denying  roles = 1<<denies | 1<<deniesOwn
)

// read works out a view, all but the reasons that need the other views.
func (v *draft) read(a *assessor, out *View) {
	out.Actor = *v.actor
	out.Actor.LinkedTo = slices.Clone(v.actor.LinkedTo)
	v.hear(a)
	out.Claims = a.shared(a.list).claims
	v.lastWord(a)
	for r := a.rolesHeard(); r != 0; r &= r - 1 {
		v.reasons |= factsOf[bits.TrailingZeros16(uint16(r))]
	}
	v.contradictions(a)
	a.fill(&out.Attributing, says)
	a.fill(&out.Suspecting, 1<<suspects)
	a.fill(&out.Denying, denying)
	a.fill(&out.Doubting, 1<<doubts)
	v.addOrigins(a)
	if a.cited && a.ask(cite, says|1<<suspects) {
		v.reasons |= circularSources
	}
	v.noteRivals(a)
	out.Standards = a.standardsHeard()
}

// hear gathers the claims that bear on the actor, in order: those that name it, and
// those that answer one of these without naming anybody.
func (v *draft) hear(a *assessor) {
	list := a.list[:0]
	for i := v.first; i != 0; i = a.mentions[i-1].next {
		r := a.mentions[i-1].claim
		s := a.said.At(r)
		list = append(append(list, r), s.answers...)
		if s.foreign {
			v.reasons |= foreignRetraction
		}
	}
	slices.Sort(list)
	a.list = slices.Compact(list)
	a.heard.Clear()
	named := v.first
	for _, r := range a.list {
		s := a.said.At(r)
		does := s.role
		if named != 0 && a.mentions[named-1].claim == r {
			named = a.mentions[named-1].next
			does = v.roleFor(a, s)
		}
		if does == denies && v.deniesFor(a, s) {
			does = deniesOwn
		}
		v.reasons |= s.facts
		a.heard.Add(hearing{r, does})
	}
}

// rolesHeard returns the roles that claims have now.
func (a *assessor) rolesHeard() roles {
	a.has = 0
	for _, h := range a.heard.All() {
		a.has |= 1 << h.role
	}
	return a.has
}

// listOf returns the claims with one of the roles. It is good until the next call.
func (a *assessor) listOf(which roles) []int32 {
	if a.has&which == 0 {
		return nil
	}
	list := a.list[:0]
	for _, h := range a.heard.All() {
		if which>>h.role&1 != 0 {
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
		two = a.ask(corroborate, outright)
	case v.anyOutside(a, a.listOf(outright)):
		two = true
		v.reasons |= otherOrigin
	}
	switch {
	case two:
		v.reasons |= independentOrigins
	case a.has&outright == 0:
		v.reasons |= implied
	default:
		claims := a.listOf(outright | 1<<owns)
		if a.count(a.shared(claims), claims).Low() >= 2 {
			v.reasons |= oneBloc
		} else {
			v.reasons |= notIndependent
		}
	}
}

// anyOutside reports whether a named origin of the claims that speaks for itself
// is outside the actor's bloc.
func (v *draft) anyOutside(a *assessor, claims []int32) bool {
	speakers, _ := a.speakers(claims)
	return slices.ContainsFunc(speakers, func(o origins.Speaker) bool { return o.Able() && v.outside(a, &o) })
}

// speakers returns the origins of the claims; ok is false where there are too many
// to be visited. They are good until the next call.
func (a *assessor) speakers(claims []int32) (list origins.Speakers, ok bool) {
	n := 0
	for _, r := range claims {
		n += len(a.roll.Details(r))
	}
	if !a.spend(n) {
		return nil, false
	}
	return a.roll.Speakers(true, claims...), true
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
			n += len(a.roll.Origins(h.claim))
		}
	}
	return n
}

// standardsHeard returns the standards of the findings that stand.
func (a *assessor) standardsHeard() []Standard {
	var list []Standard
	for _, h := range a.heard.All() {
		if s := a.said.At(h.claim); h.role == attributes && s.facts&finding != 0 {
			list = appendNew(list, s.claim.Standard)
		}
	}
	sortWords(list, standards)
	return list
}

// finish gives the words that follow from the reasons. Neighbors with the same ones
// share them.
func (a *assessor) finish(out []View) {
	views := a.views.All()
	n := 0
	for i := range views {
		if i == 0 || views[i].reasons != views[i-1].reasons {
			n += bits.OnesCount32(uint32(views[i].reasons))
		}
	}
	room := make([]Reason, 0, n)
	for i := range views {
		o, reasons := &out[i], views[i].reasons
		o.Support = firstRow(supportTable[:], reasons)
		o.Challenge = firstRow(challengeTable[:], reasons)
		if i > 0 && reasons == views[i-1].reasons {
			o.Reasons = out[i-1].Reasons
			continue
		}
		first := len(room)
		room = reasons.appendTo(room)
		o.Reasons = room[first:len(room):len(room)]
	}
}
