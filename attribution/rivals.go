package attribution

import "slices"

// noteRivals notes which claims speak for another than the actors that they do not
// name, and which own claims two actors share.
func (v *draft) noteRivals(a *assessor) {
	for _, h := range a.heard {
		s := &a.said[h.claim]
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
	for i := range a.views {
		if a.views[i].owns {
			claimants = append(claimants, int32(i))
		}
	}
	if len(claimants) < 2 {
		return
	}
	s := make(sets, len(a.views))
	for i := range s {
		s[i] = int32(i)
	}
	for _, pair := range a.joint {
		s.join(pair[0], pair[1])
	}
	ofBloc := make(map[int32]int32, len(claimants)) // the first claimant of each bloc
	for _, i := range claimants {
		bloc := a.blocs.sets.find(a.views[i].node)
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
		a.views[i].reasons |= competingClaim
	}
}

// blameOthers finds out for each actor whether a claim speaks for another instead:
// whether one names neither the actor nor any that is linked to it.
func (a *assessor) blameOthers() {
	all := 0
	naming := make(map[int32]int) // how many of them name one of a bloc
	var blocs []int32
	for r := range a.said {
		s := &a.said[r]
		if !s.rivals {
			continue
		}
		all++
		blocs = blocs[:0]
		for _, v := range s.actors {
			blocs = append(blocs, a.blocs.sets.find(a.views[v].node))
		}
		slices.Sort(blocs)
		for _, bloc := range slices.Compact(blocs) {
			naming[bloc]++
		}
	}
	for i := range a.views {
		if v := &a.views[i]; !v.unidentified && naming[a.blocs.sets.find(v.node)] < all {
			v.reasons |= othersBlamed
		}
	}
}
