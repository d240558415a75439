package attribution

import "github.com/seed-67285e81/reported"

// compete finds out whether those who claim the deed compete for it. They do
// where they make more than one camp.
func (a *assessor) compete() {
	var claimants []int
	for i := range a.views {
		if a.views[i].reasons&ownClaim != 0 {
			claimants = append(claimants, i)
		}
	}
	if len(claimants) < 2 {
		return
	}
	c := newCamps(len(a.views))
	together := make(map[int]int) // the first view that hears a claim of its own
	names := make(map[string]int) // the first claimant of a name
	for _, i := range claimants {
		v := &a.views[i]
		for _, h := range v.heard {
			if h.part != owns {
				continue
			}
			if first, ok := together[h.claim]; ok {
				c.join(i, first)
			} else {
				together[h.claim] = i
			}
		}
		name := reported.FoldName(v.actor.Name)
		if first, ok := names[name]; !ok {
			names[name] = i
		} else if mayBeOne(v.actor, a.views[first].actor) {
			c.join(i, first)
		}
	}
	for _, i := range claimants {
		for _, l := range a.views[i].actor.LinkedTo {
			switch l.How {
			case ActorLinkPartOf, ActorLinkCommandedBy, ActorLinkFrontFor:
				if other, ok := names[reported.FoldName(l.Name)]; ok {
					c.join(i, other)
				}
			}
		}
	}
	for _, i := range claimants[1:] {
		if c.find(i) != c.find(claimants[0]) {
			for _, i := range claimants {
				a.views[i].reasons |= competingClaim
			}
			return
		}
	}
}

// mayBeOne reports whether two actors of one name may be one: unless their IDs or
// their countries tell them apart.
func mayBeOne(a, b *Actor) bool {
	return (a.ID == "" || b.ID == "" || a.ID == b.ID) && (a.Country == "" || b.Country == "" || a.Country == b.Country)
}

// Camps are sets of views, as a union-find: each names another of its set, and
// one of them itself.
type camps []int

func newCamps(n int) camps {
	c := make(camps, n)
	for i := range c {
		c[i] = i
	}
	return c
}

func (c camps) find(i int) int {
	for c[i] != i {
		c[i] = c[c[i]]
		i = c[i]
	}
	return i
}

func (c camps) join(i, j int) { c[c.find(i)] = c.find(j) }
