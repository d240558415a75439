package attribution

import (
	"slices"
	"time"

	"github.com/seed-67285e81/reported"
)

// Whether one body took back what it claimed is asked of the latest own denials
// only, and of the first sources of a statement, in the order of
// [reported.Independence]. No real actor has more.
const (
	lastDenials  = 16
	firstSources = 16
)

// lastWord ends the actor's own words by its later ones. What is left of them
// stands, on both sides.
func (v *draft) lastWord(a *assessor) {
	if r := a.rolesHeard(); r>>owns&1 == 0 || r>>deniesOwn&1 == 0 {
		return
	}
	claims, denials := a.ownWords()
	latest := v.latestDenials(a)
	heard := a.heard.All()
	for i := range heard {
		h := &heard[i]
		t := a.timeOf(h.claim)
		switch {
		case h.role == owns && denials.anyAfter(t) && v.takenBack(a, h.claim, latest):
			h.role = ended
			v.reasons |= claimedBefore | supportFell
		case h.role == deniesOwn && claims.anyAfter(t):
			h.role = ended
			v.reasons |= deniedBefore
		}
	}
	claims, denials = a.ownWords() // that are left
	if claims.n == 0 {
		v.reasons &^= deniedBefore // nothing is left of the claim that ended it
	}
	v.reasons |= claims.orderBefore(&denials)
}

// ownWords returns when the actor claimed it and when it denied it.
func (a *assessor) ownWords() (claims, denials moments) {
	for _, h := range a.heard.All() {
		switch h.role {
		case owns:
			claims.add(a.timeOf(h.claim))
		case deniesOwn:
			denials.add(a.timeOf(h.claim))
		}
	}
	return claims, denials
}

// latestDenials returns the latest own denials.
func (v *draft) latestDenials(a *assessor) []int32 {
	var latest []int32
	heard := a.heard.All()
	for i := len(heard) - 1; i >= 0 && len(latest) < lastDenials; i-- {
		if heard[i].role == deniesOwn {
			latest = append(latest, heard[i].claim)
		}
	}
	return latest
}

// takenBack reports whether a later denial ends an own claim: where the two
// speakers are not told apart, or only carriers reported the claim.
func (v *draft) takenBack(a *assessor, claim int32, denials []int32) bool {
	said := a.speakersOf(v, claim, false)
	if len(said) == 0 {
		return true
	}
	for _, d := range denials {
		if !a.timeOf(claim).Before(a.timeOf(d)) {
			continue
		}
		denied := a.speakersOf(v, d, true)
		if !a.spend(len(said) * len(denied)) {
			return false
		}
		for _, n := range denied {
			for _, m := range said {
				if a.roll.Detail(m).Origin == a.roll.Detail(n).Origin || !a.roll.ApartDetails(m, n) {
					return true
				}
			}
		}
	}
	return false
}

// speakersOf returns the sources of a claim that speak for the actor; of a denial
// also those that speak for what it is part of.
func (a *assessor) speakersOf(v *draft, claim int32, denial bool) []int32 {
	s := a.said.At(claim)
	if s.judged {
		return nil
	}
	var list []int32
	for _, n := range a.firstSources(s) {
		d := a.roll.Detail(n)
		speaks := v.self.is(d)
		for i := v.whole; denial && !speaks && i != 0; i = a.wholes[i-1].next {
			speaks = a.wholes[i-1].is(d)
		}
		if speaks {
			list = append(list, n)
		}
	}
	return list
}

// firstSources returns the sources of a claim, of many the first.
func (a *assessor) firstSources(s *statement) []int32 {
	details := a.roll.Details(s.place)
	if len(details) <= firstSources {
		return details
	}
	if s.first == nil {
		s.first = a.roll.First(details, firstSources)
	}
	return s.first
}

// Moments are the times of some statements, as far as it takes to ask how they lie
// to those of others without asking each of each. Times with a zone and times
// without are kept apart, since the bounds of one class are widened toward the
// other: within a class the bounds decide.
type moments struct {
	n       int
	unknown bool        // a time that nothing is certainly before or after
	class   [2]extremes // without a zone, with one
}

// Extremes are the times of one class that begin first and last, and that end
// first and last. The zero Time stands for none.
type extremes struct {
	firstStart, lastStart, firstEnd, lastEnd edge
}

type edge struct {
	time reported.Time
	at   time.Time
}

func (m *moments) add(t reported.Time) {
	m.n++
	start, hasStart := t.Earliest()
	end, hasEnd := t.Latest()
	if t.IsZero() || t.Approximate() || t.Uncertain() {
		m.unknown = true
		return
	}
	class := &m.class[0]
	if t.Zoned() {
		class = &m.class[1]
	}
	if hasStart {
		class.firstStart.keep(t, start, -1)
		class.lastStart.keep(t, start, 1)
	}
	if hasEnd {
		class.firstEnd.keep(t, end, -1)
		class.lastEnd.keep(t, end, 1)
	}
	m.unknown = m.unknown || !hasStart || !hasEnd
}

// keep keeps the time that lies farther in a direction.
func (e *edge) keep(t reported.Time, at time.Time, direction int) {
	if e.time.IsZero() || at.Compare(e.at) == direction {
		e.time, e.at = t, at
	}
}

// anyAfter reports whether t is certainly before one of them.
func (m *moments) anyAfter(t reported.Time) bool {
	return t.Before(m.class[0].lastStart.time) || t.Before(m.class[1].lastStart.time)
}

// anyBefore reports whether one of them is certainly before t.
func (m *moments) anyBefore(t reported.Time) bool {
	return m.class[0].firstEnd.time.Before(t) || m.class[1].firstEnd.time.Before(t)
}

// orderBefore says how they lie to others that are not before them: reversed where
// one is certainly before one of those, orderUnknown where one is not.
func (m *moments) orderBefore(others *moments) (r reasonSet) {
	if m.n == 0 || others.n == 0 {
		return 0
	}
	unknown := m.unknown || others.unknown
	for i := range m.class {
		for k := range others.class {
			if others.class[k].lastStart.time.IsZero() || m.class[i].firstEnd.time.IsZero() {
				continue
			}
			if m.class[i].firstEnd.time.Before(others.class[k].lastStart.time) {
				r |= reversed
			}
			if !m.class[i].lastEnd.time.Before(others.class[k].firstStart.time) {
				unknown = true
			}
		}
	}
	if unknown {
		r |= orderUnknown
	}
	return r
}

// order says how two sets of times lie to each other: reversed where one of either
// is certainly before one of the other, else orderUnknown.
func (m *moments) order(others *moments) reasonSet {
	for i := range m.class {
		e := &m.class[i]
		if others.anyAfter(e.firstEnd.time) || others.anyBefore(e.lastStart.time) {
			return reversed
		}
	}
	return orderUnknown
}

// contradictions looks for speakers other than the actor that say it and deny it.
func (v *draft) contradictions(a *assessor) {
	if a.has&(outright|1<<implies|1<<suspects) == 0 || a.has&denying == 0 || !a.spend(a.originsHeard()) {
		return
	}
	common := a.saidAndDenied()
	if len(common) == 0 {
		return
	}
	list := make([]struct{ pro, against moments }, len(common))
	for _, h := range a.heard.All() {
		side := h.role.answer()
		if side == 0 {
			continue
		}
		for _, o := range a.roll.Origins(a.said.At(h.claim).place) {
			n, ok := slices.BinarySearch(common, o)
			switch {
			case !ok:
			case side > 0:
				list[n].pro.add(a.timeOf(h.claim))
			default:
				list[n].against.add(a.timeOf(h.claim))
			}
		}
	}
	for i := range list {
		if list[i].against.n > 0 {
			v.reasons |= list[i].pro.order(&list[i].against)
		}
	}
}

// answer returns 1 of a role that says or suspects it, -1 of one that denies it. The
// actor's own claims are left to the last word.
func (r role) answer() int {
	switch r {
	case attributes, implies, suspects:
		return 1
	case denies, deniesOwn:
		return -1
	}
	return 0
}

// saidAndDenied returns the origins that say it and deny it, in ascending order.
func (a *assessor) saidAndDenied() (common []int32) {
	a.met.Begin()
	for _, side := range [...]int{1, -1} {
		for _, h := range a.heard.All() {
			if h.role.answer() != side {
				continue
			}
			for _, o := range a.roll.Origins(a.said.At(h.claim).place) {
				switch {
				case side > 0:
					a.met.First(o)
				case a.met.Met(o):
					common = append(common, o)
				}
			}
		}
	}
	slices.Sort(common)
	return slices.Compact(common)
}
