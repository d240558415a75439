package attribution

import "slices"

// noteRivals notes which claims speak for another than the actors that they do not
// name, and which own claims two actors share.
func (v *draft) noteRivals(a *assessor) {
	for _, h := range a.heard.All() {
		if says>>h.role&1 == 0 {
			continue
		}
		s := a.said.At(h.claim)
		s.rivals = s.rivals || !v.unidentified
		switch {
		case h.role != owns:
		case s.owner == 0:
			s.owner = v.node + 1
		default:
			a.joint = append(a.joint, [2]int32{s.owner - 1, v.node})
		}
	}
}

// compete finds out whether those that claim the deed compete for it: whether they
// are neither linked nor claimed it together, directly or through others. It joins the
// blocs of those that did.
func (a *assessor) compete() {
	for _, nodes := range a.joint {
		a.blocs.join(nodes[0], nodes[1])
	}
	views := a.views.All()
	one, several := int32(-1), false
	for i := range views {
		if v := &views[i]; v.reasons&ownClaim != 0 {
			bloc := a.blocs.find(v.node)
			several = several || one >= 0 && one != bloc
			one = bloc
		}
	}
	for i := range views {
		if several && views[i].reasons&ownClaim != 0 {
			views[i].reasons |= competingClaim
		}
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
		for _, m := range s.actors {
			blocs = append(blocs, a.blocs.find(a.views.At(m.view).node))
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
