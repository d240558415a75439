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
	ofBloc := make(map[int32]int32, len(claimants)) // the first claimant of each bloc
	for _, i := range claimants {
		bloc := a.blocs.find(a.views.At(i).node)
		if first, ok := ofBloc[bloc]; ok {
			s.join(i, first)
		} else {
			ofBloc[bloc] = i
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
	all := 0
	naming := make(map[int32]int) // how many of them name one of a bloc
	var blocs []int32
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
			naming[bloc]++
		}
	}
	views := a.views.All()
	for i := range views {
		if v := &views[i]; !v.unidentified && naming[a.blocs.find(v.node)] < all {
			v.reasons |= othersBlamed
		}
	}
}
