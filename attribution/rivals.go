package attribution

import "slices"

// noteRivals notes which claims speak for another than the actors that they do not
// name, and which own claims two actors share.
func (v *draft) noteRivals(a *assessor) {
	for _, h := range a.heard.All() {
		s := a.said.At(h.claim)
		switch h.role {
		case owns:
			v.owns = true
			if s.owner != 0 {
				a.joint = append(a.joint, [2]int32{s.owner - 1, v.at})
			} else {
				s.owner = v.at + 1
			}
		case attributes, implies:
		default:
			continue
		}
		s.rivals = s.rivals || !v.unidentified
	}
}

// compete finds out whether those that claim the deed compete for it: whether they
// are neither linked nor claimed it together, directly or through others.
func (a *assessor) compete() {
	var claimants []int32
	for _, v := range a.views.All() {
		if v.owns {
			claimants = append(claimants, v.at)
		}
	}
	if len(claimants) < 2 {
		return
	}
	s := make(sets, a.views.Len())
	for i := range s {
		s[i] = int32(i)
	}
	for _, pair := range a.joint {
		s.join(pair[0], pair[1])
	}
	a.met.Begin()
	for _, i := range claimants {
		bloc := a.blocs.find(a.views.At(i).node)
		if first, ok := a.met.Value(bloc); ok {
			s.join(i, first)
		} else {
			a.met.Mark(bloc, i)
		}
	}
	if !slices.ContainsFunc(claimants, func(i int32) bool { return s.find(i) != s.find(claimants[0]) }) {
		return
	}
	for _, i := range claimants {
		a.views.At(i).reasons |= competingClaim
	}
}

// blameOthers finds out for each actor whether a claim speaks for another instead:
// whether one names neither the actor nor any that is linked to it.
func (a *assessor) blameOthers() {
	all := int32(0)
	a.met.Begin() // the value of a bloc is how many of the claims name one of it
	blocs := a.list[:0]
	for _, s := range a.said.All() {
		if !s.rivals {
			continue
		}
		all++
		blocs = blocs[:0]
		for _, v := range s.actors {
			blocs = append(blocs, a.blocs.find(a.views.At(v).node))
		}
		slices.Sort(blocs)
		for _, bloc := range slices.Compact(blocs) {
			naming, _ := a.met.Value(bloc)
			a.met.Mark(bloc, naming+1)
		}
	}
	views := a.views.All()
	for i := range views {
		v := &views[i]
		if naming, _ := a.met.Value(a.blocs.find(v.node)); !v.unidentified && naming < all {
			v.reasons |= othersBlamed
		}
	}
}
