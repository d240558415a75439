package casualty

import (
	"cmp"
	"slices"
	"sort"

	"github.com/seed-67285e81/reported"
)

// A view is what a topic comes to at a moment, but for what other rows say of it.
type view struct {
	held []held // by origin, and then reports of none elsewhere, the last first; it never changes
	own  int32  // how many are by origins that hold something here themselves
	*number

	extras []bound // what names, parts and additions make sure of
	more   bool    // an addition has no base

	contested bool
	fallen    int32 // how many of its entries are
	derived   int32 // how many are derived, and stand
}

// A held figure is on its topic, and counts or was overtaken.
type held struct {
	*figure
	counts bool
	fate   conditions // what becomes by it of its origin's reports of none elsewhere
}

// noNumber is what topics come to before anything was said. It is never written to.
var noNumber number

// A number is what the figures of a topic that count come to. It never changes.
type number struct {
	hull    reported.Count
	lowest  *figure // the one with the least number
	numbers         // that they state
	at      stretch // when the first of them begins, and the last ends
	seen    conditions
	single  bool // all are of that one time
	some    bool
}

// view puts together what origins hold on a topic, and finds what is overtaken.
func (m *moment) view(k int32) {
	t, v := &m.h.topics[k], &m.views[k]
	for _, f := range v.held {
		m.count(f.figure, -1)
	}
	v.held = m.newHeld.take(int(t.end - t.first))[:0]
	for n := t.first; n < t.end; n++ {
		if f := m.own[n]; f != nil {
			f, fate := m.join(t, f)
			m.count(f, 1)
			v.held = append(v.held, held{f, true, fate})
		}
	}
	v.own = int32(len(v.held))
	for _, z := range m.guests(t) {
		v.held = append(v.held, held{z, true, 0})
	}
	if t.question.Harm.grows() && m.h.policy == PolicyLatest {
		m.overtake(v)
	}
	m.nones.Enter(t.nones...)
	m.families.Enter(t.families...)
	m.finish.Enter(t.tells...)
}

// overtake finds the figures of which another origin holds one that is surely later
// and at least as great. Of two hospitals neither overtakes the other.
func (m *moment) overtake(v *view) {
	if len(v.held) < 2 {
		return
	}
	m.starts = m.starts[:0]
	for _, f := range v.held {
		if !f.elsewhere && !f.approximate() {
			m.starts = append(m.starts, start{f.at.Lo, least})
			m.starts[len(m.starts)-1].raise(f.figure, f.least)
		}
	}
	slices.SortFunc(m.starts, func(a, b start) int { return cmp.Compare(b.at, a.at) })
	for n := 1; n < len(m.starts); n++ {
		m.starts[n].join(m.starts[n-1].extremes)
	}
	for i := range v.held {
		f := &v.held[i]
		n := sort.Search(len(m.starts), func(n int) bool { return m.starts[n].at < f.at.Hi })
		f.counts = n == 0 || m.starts[n-1].against(f.figure) < f.most
	}
}

// A start is when a figure begins, and the greatest number of all that begin then or later.
type start struct {
	at int64
	extremes
}

// number works out what the figures of a topic that count come to.
func (m *moment) number(k int32) {
	t, v := &m.h.topics[k], &m.views[k]
	s := tallying{number: number{single: true, at: never}}
	m.counting = m.counting[:0]
	for i := range v.held {
		f := v.held[i].figure
		fate := conditions(0)
		if t.zero && f.none() && !f.elsewhere {
			fate = m.fateOf(t, f)
		}
		switch {
		case fate&superseded != 0:
			s.seen |= superseded
		case fate&overtaken != 0, !v.held[i].counts:
			s.missed, s.missing = s.missed.Hull(f.count), true
		default:
			s.add(f)
			s.seen |= fate
			low, high := f.allows()
			m.counting = append(m.counting, allowed{f, low, high})
		}
	}
	s.seen.set(conflict, m.conflict(t.question.Harm.grows()))
	s.seen.set(ownCounts, s.hospitals.differ)
	n := &m.newNumbers.take(1)[0]
	*n = s.result(m.h.policy)
	if grows := t.question.Harm.grows(); n.bound(k, grows) != v.bound(k, grows) || n.most != v.most {
		m.bounds.Enter(t.within...)
		m.finish.Enter(m.h.topics[k].readers...)
	}
	if n.some != v.some || n.hull != v.hull {
		m.families.Enter(t.families...)
	}
	v.number = n
	m.finish.Enter(k)
}

// A tallying puts the figures of a topic together.
type tallying struct {
	number
	all       hull
	hospitals hull           // of the numbers that they state
	missed    reported.Count // the hull of what was overtaken
	missing   bool
}

// add adds a figure that counts.
func (s *tallying) add(f *figure) {
	s.all.add(f.count)
	s.seen |= f.seen
	if f.medical && f.stated {
		s.hospitals.add(f.count)
	}
	s.numbers.add(f.numbers)
	if f.stated && (s.lowest == nil || f.least < s.lowest.least || f.least == s.lowest.least && f.count.Compare(s.lowest.count) < 0) {
		s.lowest = f
	}
	s.single = s.single && (s.at == f.at || !s.some)
	s.at, s.some = s.at.Hull(f.at), true
}

// result returns what they come to under a policy.
func (s *tallying) result(policy Policy) number {
	n := s.number
	n.hull = s.all.count()
	if n.seen&ownCounts != 0 {
		n.hull = n.hull.Hull(reported.AtLeast(n.hull.Low()))
	}
	n.seen.set(overtaken, s.missing && !n.hull.Contains(s.missed))
	n.seen.set(noPreferred, policy == PolicyPreferred && !n.some)
	return n
}

// holds returns what an origin holds on a topic itself.
func (m *moment) holds(t *topic, origin int32) *figure {
	list := m.h.holdings[t.first:t.end]
	n, ok := slices.BinarySearchFunc(list, origin, func(x holding, origin int32) int { return int(x.origin) - int(origin) })
	if !ok {
		return nil
	}
	return m.own[int(t.first)+n]
}
