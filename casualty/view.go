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
	value
	lowest *figure // the one with the least number
	single bool    // all are of one time
}

// some reports whether there are any.
func (n *number) some() bool { return !n.count.IsZero() }

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
			least, _ := f.numbers()
			m.starts[len(m.starts)-1].raise(f.figure, least)
		}
	}
	slices.SortFunc(m.starts, func(a, b start) int { return cmp.Compare(b.at, a.at) })
	for n := 1; n < len(m.starts); n++ {
		m.starts[n].join(m.starts[n-1].extremes)
	}
	for i := range v.held {
		f := &v.held[i]
		n := sort.Search(len(m.starts), func(n int) bool { return m.starts[n].at < f.at.Hi })
		_, most := f.numbers()
		f.counts = n == 0 || m.starts[n-1].against(f.figure) < most
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
	n, grows := &m.newNumbers.take(1)[0], t.question.Harm.grows()
	*n = number{single: true}
	var all, hospitals spread
	var missed reported.Count // the hull of what was overtaken
	m.counting = m.counting[:0]
	for i := range v.held {
		f, fate := v.held[i].figure, conditions(0)
		if t.zero && f.none() && !f.elsewhere {
			fate = m.fateOf(t, f)
		}
		switch {
		case fate&superseded != 0:
			n.seen |= superseded
			continue
		case fate&overtaken != 0, !v.held[i].counts:
			missed = missed.Hull(f.count)
			continue
		}
		n.seen |= fate
		n.single = n.single && (all.count.IsZero() || all.at == f.at)
		all.add(&f.value)
		if f.medical && f.stated {
			hospitals.add(&f.value)
		}
		if f.stated && (n.lowest == nil || f.least < n.lowest.least || f.least == n.lowest.least && f.count.Compare(n.lowest.count) < 0) {
			n.lowest = f
		}
		low, high := f.allows()
		m.counting = append(m.counting, allowed{f, low, high})
	}
	all.seen |= n.seen
	n.value = all.value
	n.seen.set(conflict, m.conflict(grows))
	if hospitals.differ {
		n.seen, n.count = n.seen|ownCounts, n.count.Hull(reported.AtLeast(n.count.Low()))
	}
	n.seen.set(overtaken, !n.count.Contains(missed))
	n.seen.set(noPreferred, m.h.policy == PolicyPreferred && !n.some())
	if n.bound(k, grows) != v.bound(k, grows) || n.most != v.most {
		m.bounds.Enter(t.within...)
		m.finish.Enter(m.h.topics[k].readers...)
	}
	if n.count != v.count {
		m.families.Enter(t.families...)
	}
	v.number = n
	m.finish.Enter(k)
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
