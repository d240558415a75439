package casualty

import (
	"cmp"
	"slices"

	"github.com/seed-67285e81/reported"
)

// A report of none, of a harm that only grows, stands as 0 in the rows that its own
// row contains. Of an origin's reports the last stands there. Rows and reports meet
// in populations, so that neither looks at each of the others.

// A none is an origin's last report of none on a topic of a population.
type none struct {
	origin, holding int32
	at, said        stretch
	medical         bool
}

// last orders reports of one origin by time.
func (z *none) compare(y *none) int {
	return cmp.Or(cmp.Compare(z.at.hi, y.at.hi), cmp.Compare(z.said.hi, y.said.hi),
		cmp.Compare(z.at.lo, y.at.lo), cmp.Compare(z.said.lo, y.said.lo), cmp.Compare(y.holding, z.holding))
}

// A meeting is what topics of a population tell each other.
type meeting struct {
	nones  []none     // by origin
	byEnd  [2][]int32 // of all but medical origins, and of these, the last ending first
	fates  []fate     // what becomes of them in the rows that they reach
	rivals rivals
	bounds []bound // from below, by rows within it
	most   int64   // the greatest number that is stated in these
}

// A fate is what befalls all reports of none of an origin in a population.
type fate struct {
	population, origin int32
	mark               conditions // superseded or conflict
}

// Rivals are numbers above 0 in the rows that reports of none reach: when the last of
// those held begins, and the first of those that count; of all, and of all but
// medical origins.
type rivals struct{ last, first [2]int64 }

func noRivals() rivals {
	return rivals{[2]int64{beginning, beginning}, [2]int64{1<<63 - 1, 1<<63 - 1}}
}

// gatherNones lists the reports of none anew where one has changed, and has the rows
// looked at that they reach.
func (m *moment) gatherNones() {
	h := m.h
	for _, p := range m.nones.list {
		at := &m.meetings[p]
		at.nones = at.nones[:0]
		for _, t := range h.populations[p].readers {
			if !h.topics[t].zero {
				continue
			}
			for k := h.topics[t].holdings.lo; k < h.topics[t].holdings.hi; k++ {
				if f := &m.figures[k]; f.last >= 0 && f.exactlyNone() {
					at.nones = append(at.nones, none{h.holdings[k].origin, k, f.counted, f.said, f.medical})
				}
			}
		}
		slices.SortFunc(at.nones, func(a, b none) int { return cmp.Or(cmp.Compare(a.origin, b.origin), -a.compare(&b)) })
		at.nones = slices.CompactFunc(at.nones, func(a, b none) bool { return a.origin == b.origin })
		at.sortByEnd()
		for _, t := range h.populations[p].below {
			m.topics.add(t)
		}
		if self := h.populations[p].self; self >= 0 {
			m.topics.add(self)
		}
	}
}

func (a *meeting) sortByEnd() {
	a.byEnd[0], a.byEnd[1] = a.byEnd[0][:0], a.byEnd[1][:0]
	for i := range a.nones {
		kind := 0
		if a.nones[i].medical {
			kind = 1
		}
		a.byEnd[kind] = append(a.byEnd[kind], int32(i))
	}
	for kind := range a.byEnd {
		slices.SortFunc(a.byEnd[kind], func(i, j int32) int {
			return cmp.Or(cmp.Compare(a.nones[j].at.hi, a.nones[i].at.hi), cmp.Compare(i, j))
		})
	}
}

// lastNone returns the last report of none by an origin that stands on a topic.
func (m *moment) lastNone(t *topic, origin int32) (last *none) {
	for _, p := range t.nones {
		list := m.meetings[p].nones
		i, ok := slices.BinarySearchFunc(list, origin, func(z none, o int32) int { return cmp.Compare(z.origin, o) })
		if ok && (last == nil || list[i].compare(last) > 0) {
			last = &list[i]
		}
	}
	return last
}

// join puts an origin's figure of a topic and its last report of none elsewhere
// together: the later stands, or both.
func (m *moment) join(t *topic, v *view, f figure) figure {
	z := m.lastNone(t, m.h.holdings[f.holding].origin)
	mark := func(mark conditions) {
		for _, p := range t.nones {
			v.fates = append(v.fates, fate{p, m.h.holdings[f.holding].origin, mark})
		}
	}
	if z == nil || z.holding == f.holding {
		return f
	}
	zero := reported.Exactly(0)
	_, fits := f.count.Intersect(zero)
	switch {
	case later(z.at, z.said, f.counted, f.said), !f.stated && fits:
		g := m.figures[z.holding]
		g.elsewhere, g.holding, g.seen = true, f.holding, 0
		g.at, g.count = z.at, zero // its words are about something else
		return g
	case later(f.counted, f.said, z.at, z.said):
		if f.count.Low() > 0 {
			mark(superseded)
		}
		return f
	}
	if !fits && !f.approximate() {
		f.seen |= conflict
		mark(conflict)
	}
	var all hull
	all.add(f.count)
	all.add(zero)
	f.count = all.count()
	f.least, f.stated = 0, true
	f.at = f.at.hull(z.at)
	return f
}

// challengeNones finds what becomes of the reports of none in the rows that they
// reach, and has their own rows looked at again.
func (m *moment) challengeNones() {
	h := m.h
	m.nones.clear()
	for _, k := range m.topics.list {
		for _, p := range h.topics[k].nones {
			m.nones.add(p)
		}
	}
	for _, p := range m.nones.list {
		at := &m.meetings[p]
		at.rivals, at.fates = noRivals(), at.fates[:0]
		challenge := func(k int32) {
			v := &m.views[k]
			for kind := range v.rivals.last {
				at.rivals.last[kind] = max(at.rivals.last[kind], v.rivals.last[kind])
				at.rivals.first[kind] = min(at.rivals.first[kind], v.rivals.first[kind])
			}
			for _, f := range v.fates {
				if f.population == p {
					at.fates = append(at.fates, f)
				}
			}
		}
		for _, k := range h.populations[p].below {
			challenge(k)
		}
		if self := h.populations[p].self; self >= 0 {
			challenge(self)
		}
		slices.SortFunc(at.fates, func(a, b fate) int { return cmp.Or(cmp.Compare(a.origin, b.origin), -cmp.Compare(a.mark, b.mark)) })
		for _, k := range h.populations[p].readers {
			if h.topics[k].zero {
				m.topics.add(k)
			}
		}
	}
}

// fateOf returns what becomes of a report of none in its own row: superseded or
// overtaken it no longer counts there; else it may be in conflict.
func (m *moment) fateOf(t *topic, f *figure) (mark conditions) {
	origin, kind := m.h.holdings[f.holding].origin, 0
	if f.medical {
		kind = 1
	}
	for _, p := range t.own {
		at := &m.meetings[p]
		i, ok := slices.BinarySearchFunc(at.fates, origin, func(f fate, o int32) int { return cmp.Compare(f.origin, o) })
		if ok {
			mark |= at.fates[i].mark
		}
		if m.h.policy == PolicyLatest && at.rivals.last[kind] >= f.counted.hi {
			mark |= overtaken
		}
		if at.rivals.first[kind] < f.counted.hi {
			mark |= conflict
		}
	}
	switch {
	case mark&superseded != 0:
		return superseded
	case mark&overtaken != 0:
		return overtaken
	}
	return mark
}

// A standing none is a report of none elsewhere by an origin that has no figure of
// its own on a topic, as far as the row needs to know.
type standingNones struct {
	stand  bool
	counts bool
	ends   [2]int64 // the end of the last one that counts, by kind of origin
}

// nonesOf finds what stands on a topic of reports of none elsewhere.
func (m *moment) nonesOf(t *topic, v *view) (s standingNones) {
	s.ends = [2]int64{beginning, beginning}
	for _, p := range t.nones {
		at := &m.meetings[p]
		for kind, list := range at.byEnd {
			for _, i := range list {
				z := &at.nones[i]
				if v.has(m.h, z.origin) {
					continue
				}
				s.stand = true
				if m.h.policy != PolicyLatest || z.at.hi > v.latest[kind] {
					s.counts = true
					s.ends[kind] = max(s.ends[kind], z.at.hi)
				}
				break
			}
		}
	}
	return s
}
