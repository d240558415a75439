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
	*number

	reports *reports // of none, where they reach others
	bounds  []bound  // from below, by rows within it
	within  int64    // the greatest number that is stated in these
	extras  []bound  // what names, parts and additions make sure of

	own       int32 // how many hold something here themselves
	fallen    int32 // how many of its entries are
	derived   bool  // a derived number stands
	more      bool  // an addition has no base
	contested bool
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
	value          // its time, if the harm may fall: that of all, or never
	lowest *figure // the one with the least number
}

// some reports whether there are any.
func (n *number) some() bool { return !n.count.IsZero() }

// view puts together what origins hold on a topic, and finds what is overtaken.
func (m *moment) view(k int32) {
	t, v := &m.h.topics[k], &m.views[k]
	for _, f := range v.held {
		m.count(f.figure, -1)
	}
	v.held = m.newHeld.Take(int(t.end - t.first))[:0]
	for n := t.first; n < t.end; n++ {
		if f := m.own[n]; f != nil {
			f, fate := m.join(t, f)
			m.count(f, 1)
			v.held = append(v.held, held{f, true, fate})
		}
	}
	v.own = int32(len(v.held))
	for _, z := range m.nonesOn(t, v.held) {
		v.held = append(v.held, held{z, true, 0})
	}
	if t.question.Harm.grows() && m.h.policy == PolicyLatest && len(v.held) > 1 {
		m.overtake(v.held)
	}
	m.nones.Enter(t.nones...)
	m.families.Enter(t.families...)
	m.finish.Enter(t.tells...)
}

// overtake finds the figures of which another origin holds one that is surely later
// and at least as great, of words by their Low. Of two hospitals neither overtakes the other.
func (m *moment) overtake(list []held) {
	later := slices.Grow(m.figures[:0], len(list)) // the last beginning first
	for _, f := range list {
		if !f.elsewhere && !f.approximate() {
			later = append(later, f.figure)
		}
	}
	slices.SortFunc(later, func(f, g *figure) int { return cmp.Compare(g.at.Lo, f.at.Lo) })
	greatest := append(slices.Grow(m.greatest[:0], len(later)+1), least) // of the first of these
	for n, f := range later {
		greatest = append(greatest, greatest[n])
		greatest[n+1].raise(f, max(f.least, f.count.Low()))
	}
	for i := range list {
		f := &list[i]
		n := sort.Search(len(later), func(n int) bool { return later[n].at.Lo < f.at.Hi })
		f.counts = greatest[n].against(f.figure) < max(f.most, f.count.Low())
	}
	m.figures, m.greatest = later, greatest
}

// number works out what the figures of a topic that count come to.
func (m *moment) number(k int32) {
	t, v := &m.h.topics[k], &m.views[k]
	n, grows := &m.newNumbers.Take(1)[0], t.question.Harm.grows()
	*n = number{}
	var all, hospitals spread
	var missed reported.Count // the hull of what was overtaken
	several := false
	m.figures = slices.Grow(m.figures[:0], len(v.held))
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
		several = several || !all.count.IsZero() && all.at != f.at
		all.add(&f.value)
		if f.medical && f.stated {
			hospitals.add(&f.value)
		}
		if f.stated && (n.lowest == nil || f.least < n.lowest.least || f.least == n.lowest.least && f.count.Compare(n.lowest.count) < 0) {
			n.lowest = f
		}
		m.figures = append(m.figures, f)
	}
	all.seen |= n.seen
	if n.value = all.value; several && !grows {
		n.at = never
	}
	n.seen.set(conflict, all.floor > all.ceiling && m.conflict(grows))
	if hospitals.differ {
		n.seen, n.count = n.seen|ownCounts, n.count.Hull(reported.AtLeast(n.count.Low()))
	}
	n.seen.set(overtaken, !n.count.Contains(missed))
	n.seen.set(noPreferred, m.h.policy == PolicyPreferred && !n.some())
	if n.count != v.count || n.at != v.at || n.most != v.most {
		m.bounds.Enter(t.within...)
		m.finish.Enter(m.h.topics[k].readers...)
		m.families.Enter(t.families...)
	}
	v.number = n
	m.finish.Enter(k)
}
