package casualty

import (
	"cmp"
	"slices"

	"github.com/seed-67285e81/reported"
)

// A view is what a topic comes to at a moment, but for what other rows say of it.
type view struct {
	figures []figure // by origin
	fates   []fate
	rivals  rivals
	latest  [2]int64 // when the last figure begins that may overtake, by kind of origin

	number number
	extras []bound // what names, parts and additions make sure of
	more   bool    // an addition has no base

	contested bool
}

// has reports whether an origin holds a figure.
func (v *view) has(h *history, origin int32) bool {
	_, ok := slices.BinarySearchFunc(v.figures, origin, func(f figure, o int32) int { return cmp.Compare(h.holdings[f.holding].origin, o) })
	return ok
}

// A number is what the figures of a topic that count come to.
type number struct {
	count       reported.Count // under the policy
	hull        reported.Count // of all that count
	least, most int64          // of the numbers that they state
	stated      bool
	counted     stretch // when the first of them begins, and the last ends
	single      bool    // all are of that one time
	some        bool
	seen        conditions
}

// view puts together what origins hold on a topic, and finds what is overtaken.
func (m *moment) view(k int32) {
	t, v := &m.h.topics[k], &m.views[k]
	v.figures, v.fates = v.figures[:0], v.fates[:0]
	for n := t.holdings.lo; n < t.holdings.hi; n++ {
		if m.figures[n].last < 0 {
			m.count(n, false)
			continue
		}
		f := m.figures[n]
		if len(t.nones) > 0 {
			f = m.join(t, v, f)
		}
		m.count(n, !f.elsewhere)
		v.figures = append(v.figures, f)
	}
	m.overtake(t, v)
	v.rivals, v.latest = noRivals(), [2]int64{beginning, beginning}
	for i := range v.figures {
		f := &v.figures[i]
		if f.approximate() || f.elsewhere {
			continue
		}
		for kind := range v.latest {
			if kind == 1 && f.medical {
				continue
			}
			v.latest[kind] = max(v.latest[kind], f.at.lo)
			if f.count.Low() == 0 {
				continue
			}
			v.rivals.last[kind] = max(v.rivals.last[kind], f.at.lo)
			if m.counts(f) {
				v.rivals.first[kind] = min(v.rivals.first[kind], f.at.lo)
			}
		}
	}
}

// counts reports whether the policy lets a figure count.
func (m *moment) counts(f *figure) bool { return !f.overtaken || m.h.policy != PolicyLatest }

// overtake finds the figures of which another origin holds one that is surely later
// and at least as great. Of two hospitals neither overtakes the other.
func (m *moment) overtake(t *topic, v *view) {
	if len(v.figures) < 2 || !t.question.Harm.grows() || m.h.policy != PolicyLatest {
		return
	}
	order := m.conflicts.byStart(v.figures)
	// The greatest least number of those from each place on, by kind of origin.
	greatest := m.conflicts.room(len(order) + 1)
	for n := len(order) - 1; n >= 0; n-- {
		f := &v.figures[order[n]]
		greatest[n] = greatest[n+1]
		if f.elsewhere || f.approximate() {
			continue
		}
		least, _ := f.states()
		greatest[n][0] = max(greatest[n][0], least)
		if !f.medical {
			greatest[n][1] = max(greatest[n][1], least)
		}
	}
	for i := range v.figures {
		f := &v.figures[i]
		_, most := f.states()
		n, _ := slices.BinarySearchFunc(order, f.at.hi, func(k int32, end int64) int { return cmp.Compare(v.figures[k].at.lo, end) })
		kind := 0
		if f.medical {
			kind = 1
		}
		f.overtaken = greatest[n][kind] >= most
	}
}

// number works out what the figures of a topic that count come to.
func (m *moment) number(k int32) {
	t, v := &m.h.topics[k], &m.views[k]
	s := tallying{number: number{single: true}, counting: m.conflicts.start()}
	for i := range v.figures {
		m.tally(&s, t, v, int32(i))
	}
	zero := standingNones{ends: [2]int64{beginning, beginning}}
	if len(t.nones) > 0 {
		zero = m.nonesOf(t, v)
	}
	none := figure{count: reported.Exactly(0), stated: true, at: stretch{beginning, max(zero.ends[0], zero.ends[1])}}
	if zero.counts {
		s.add(&none)
	} else if zero.stand {
		s.miss(&none)
	}
	s.seen |= m.conflicts.among(v.figures, s.counting, t.question.Harm.grows())
	s.seen |= zero.clash(v, s.counting)
	v.number = s.result(m.h.policy)
	m.finish.add(k)
	for _, p := range t.within {
		m.bounds.add(p)
	}
	for _, f := range t.families {
		m.families.add(f)
	}
	if len(t.own) == 1 {
		m.bounds.add(t.own[0])
	}
}

// A tallying puts the figures of a topic together.
type tallying struct {
	number
	all      hull
	lowest   *figure
	counting []int32        // the figures of the topic that count
	missed   reported.Count // the hull of what was overtaken
	missing  bool
}

// tally adds a figure of a topic, if it counts.
func (m *moment) tally(s *tallying, t *topic, v *view, i int32) {
	f := &v.figures[i]
	fate := conditions(0)
	if t.zero && f.exactlyNone() && !f.elsewhere {
		fate = m.fateOf(t, f)
	}
	switch {
	case fate == superseded:
		s.seen |= superseded
	case fate == overtaken, !m.counts(f):
		s.miss(f)
	default:
		s.seen |= f.seen | fate
		s.add(f)
		s.counting = append(s.counting, i)
	}
}

// add adds a figure that counts, miss one that was overtaken.
func (s *tallying) add(f *figure) {
	s.all.add(f.count)
	s.join(f)
	if f.stated && (s.lowest == nil || lower(f, s.lowest)) {
		s.lowest = f
	}
}

func (s *tallying) miss(f *figure) { s.missed, s.missing = s.missed.Hull(f.count), true }

// result returns what they come to under a policy.
func (s *tallying) result(policy Policy) number {
	n := s.number
	n.hull = s.all.count()
	if n.seen&ownCounts != 0 {
		n.hull = n.hull.Hull(reported.AtLeast(n.hull.Low()))
	}
	n.count = n.hull
	if policy == PolicyLowest && s.lowest != nil {
		n.count = s.lowest.count
	}
	if s.missing && !n.hull.Contains(s.missed) {
		n.seen |= overtaken
	}
	if policy == PolicyPreferred && !n.some {
		n.seen |= noPreferred
	}
	return n
}

// lower reports whether f states a lesser number than g, or an equal one and comes
// first by [reported.Count.Compare].
func lower(f, g *figure) bool {
	return f.least < g.least || f.least == g.least && f.count.Compare(g.count) < 0
}

// join joins a figure that counts.
func (n *number) join(f *figure) {
	if f.stated && !n.stated {
		n.least, n.most, n.stated = f.least, f.most, true
	} else if f.stated {
		n.least, n.most = min(n.least, f.least), max(n.most, f.most)
	}
	if !n.some {
		n.counted = f.at
	}
	n.single = n.single && n.counted == f.at
	n.counted, n.some = n.counted.hull(f.at), true
}
