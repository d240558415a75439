package attribution

import "slices"

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
	latest := a.latestDenials()
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
	if a.rolesHeard()>>owns&1 == 0 {
		v.reasons &^= deniedBefore // nothing is left of the claim that ended it
	}
	v.reasons |= claims.before(&denials)
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
func (a *assessor) latestDenials() (latest []int32) {
	for _, h := range slices.Backward(a.heard.All()) {
		if h.role == deniesOwn && len(latest) < lastDenials {
			latest = append(latest, h.claim)
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
			if slices.ContainsFunc(said, func(m int32) bool { return !a.roll.ApartDetails(m, n) }) {
				return true
			}
		}
	}
	return false
}

// speakersOf returns the sources of a claim that speak for the actor; of a denial
// also those that speak for what it is part of.
func (a *assessor) speakersOf(v *draft, claim int32, denial bool) []int32 {
	if a.said.At(claim).judged {
		return nil
	}
	var list []int32
	for _, n := range a.firstSources(claim) {
		for w := &v.self; w != nil; w = a.next(w) {
			if w.is(a.roll.Detail(n)) {
				list = append(list, n)
				break
			}
			if !denial {
				break
			}
		}
	}
	return list
}

// firstSources returns the sources of a claim, of many the first.
func (a *assessor) firstSources(claim int32) []int32 {
	s, details := a.said.At(claim), a.roll.Details(claim)
	if len(details) <= firstSources {
		return details
	}
	if s.first == nil {
		s.first = a.roll.First(details, firstSources)
	}
	return s.first
}

// contradictions looks for speakers other than the actor that say it and deny it.
func (v *draft) contradictions(a *assessor) {
	const pro = says&^(1<<owns) | 1<<suspects // the actor's own claims are left to the last word
	if a.has&pro == 0 || a.has&denying == 0 || !a.spend(a.originsHeard()) {
		return
	}
	common := int32(0) // they are numbered from 1
	a.met.Begin()
	a.eachOrigin(pro, func(origin int32, _ hearing) { a.met.First(origin) })
	a.eachOrigin(denying, func(origin int32, _ hearing) {
		if n, ok := a.met.Value(origin); ok && n == 0 {
			common++
			a.met.Mark(origin, common)
		}
	})
	if common == 0 {
		return
	}
	list := make([]struct{ pro, against moments }, common)
	a.eachOrigin(pro|denying, func(origin int32, h hearing) {
		n, _ := a.met.Value(origin)
		switch {
		case n == 0:
		case pro>>h.role&1 != 0:
			list[n-1].pro.add(a.timeOf(h.claim))
		default:
			list[n-1].against.add(a.timeOf(h.claim))
		}
	})
	for i := range list {
		r := list[i].pro.before(&list[i].against) | list[i].against.before(&list[i].pro)
		if r&reversed != 0 {
			r = reversed
		}
		v.reasons |= r
	}
}

// eachOrigin calls do for each origin of each claim with one of the roles.
func (a *assessor) eachOrigin(which roles, do func(origin int32, h hearing)) {
	for _, h := range a.heard.All() {
		if which>>h.role&1 != 0 {
			for _, o := range a.roll.Origins(h.claim) {
				do(o, h)
			}
		}
	}
}
