package casualty

import (
	"cmp"
	"slices"

	"github.com/seed-67285e81/reported"
)

// A report of none, of a harm that only grows, stands as 0 in the rows that its own
// row contains. Of an origin's reports the last stands there. Rows and reports meet
// in the topics whose people the reports cover, so that neither looks at each of the others.

// Reports are the reports of none that cover the people of a topic, as they stand in the
// rows that they reach, and what befalls them there.
type reports struct {
	nones []*figure            // by origin, the last first
	lasts [2][]*figure         // by kind of origin, of each the last, the last ending first
	fates map[int32]conditions // superseded or conflict, by origin
	last  extremes             // when the last figure above 0 begins
	first extremes             // less when the first of those that count begins
}

func (f *figure) compareBy(origin int32) int { return cmp.Compare(f.by, origin) }

// lastNone orders reports of none of one origin by time.
func lastNone(z, y *figure) int {
	return cmp.Or(cmp.Compare(z.counted.Hi, y.counted.Hi), cmp.Compare(z.said.Hi, y.said.Hi),
		cmp.Compare(z.counted.Lo, y.counted.Lo), cmp.Compare(z.said.Lo, y.said.Lo), cmp.Compare(y.holding, z.holding))
}

// byOrigin orders reports of none by origin, the last first.
func byOrigin(z, y *figure) int { return cmp.Or(cmp.Compare(z.by, y.by), lastNone(y, z)) }

// lastOfEach keeps the last report of none of each origin, the last ending first.
func lastOfEach(list []*figure) []*figure {
	slices.SortFunc(list, byOrigin)
	list = slices.CompactFunc(list, func(z, y *figure) bool { return z.by == y.by })
	slices.SortFunc(list, func(z, y *figure) int {
		return cmp.Or(cmp.Compare(y.counted.Hi, z.counted.Hi), cmp.Compare(z.by, y.by))
	})
	return list
}

// report writes down what an origin's own figure on a topic is elsewhere.
func (m *moment) report(k int32, t *topic) {
	if m.zeros == nil && t.zero {
		m.zeros = make([]*figure, len(m.own))
	}
	f := m.own[k]
	if !t.zero || m.zeros[k] == nil && !f.none() {
		return
	}
	m.nones.Enter(t.own...)
	if m.zeros[k] = nil; f.none() {
		z := &m.newFigures.Take(1)[0]
		*z = *f
		z.count, z.at, z.seen, z.elsewhere = reported.Exactly(0), f.counted, 0, true // its words are about something else
		m.zeros[k] = z
	}
}

// gatherNones lists the reports of none anew where one has changed, and has the rows
// looked at that they reach.
func (m *moment) gatherNones() {
	h := m.h
	for _, p := range m.nones.All() {
		at := m.views[p].reports
		if at == nil {
			continue
		}
		at.nones, at.lasts = at.nones[:0], [2][]*figure{at.lasts[0][:0], at.lasts[1][:0]}
		for _, t := range h.topics[p].readers {
			for k := h.topics[t].first; k < h.topics[t].end && h.topics[t].zero; k++ {
				if z := m.zeros[k]; z != nil {
					at.nones = append(at.nones, z)
				}
			}
		}
		slices.SortFunc(at.nones, byOrigin)
		for _, z := range lastOfEach(slices.Clone(at.nones)) {
			at.lasts[z.kind()] = append(at.lasts[z.kind()], z)
		}
		m.topics.Enter(h.topics[p].reached...)
	}
	m.nones.Empty()
}

// join puts an origin's figure of a topic and its last report of none elsewhere
// together: the later stands, or both. It also returns what the figure makes of these.
func (m *moment) join(t *topic, f *figure) (_ *figure, fate conditions) {
	var z *figure
	for _, p := range t.nones {
		list := m.views[p].reports.nones
		i, _ := slices.BinarySearchFunc(list, f.by, (*figure).compareBy)
		if i < len(list) && list[i].holding == f.holding {
			i++
		}
		if i < len(list) && list[i].by == f.by && (z == nil || lastNone(list[i], z) > 0) {
			z = list[i]
		}
	}
	if z == nil {
		return f, 0
	}
	above := f.count.Low() > 0
	switch {
	case z.later(f.dating), !f.stated && !above:
		return z, 0
	case f.later(z.dating):
		fate.set(superseded, above)
		return f, fate
	}
	var both spread
	both.add(&f.value)
	both.add(&z.value)
	fate.set(conflict, both.floor > both.ceiling)
	g := &m.newFigures.Take(1)[0]
	*g = *f
	g.value = both.value
	g.seen |= fate
	return g, fate
}

// findFates finds what becomes of the reports of none in the rows that they
// reach, and has their own rows looked at again.
func (m *moment) findFates() {
	h := m.h
	for _, p := range m.nones.All() {
		at := m.views[p].reports
		if len(at.nones) == 0 {
			continue
		}
		clear(at.fates)
		at.last, at.first = least, least
		for _, k := range h.topics[p].reached {
			for _, f := range m.views[k].held {
				if f.fate != 0 {
					at.fates[f.by] |= f.fate
				}
				if f.count.Low() == 0 || f.approximate() {
					continue
				}
				if at.last.raise(f.figure, f.at.Lo); f.counts {
					at.first.raise(f.figure, -f.at.Lo)
				}
			}
		}
		for _, k := range h.topics[p].readers {
			if h.topics[k].zero {
				m.topics.Enter(k)
			}
		}
	}
}

// fateOf returns what becomes of a report of none in its own row: superseded or
// overtaken it no longer counts there; else it may be in conflict.
func (m *moment) fateOf(t *topic, f *figure) (fate conditions) {
	for _, p := range t.own {
		if at := m.views[p].reports; at != nil {
			fate |= at.fates[f.by]
			fate.set(overtaken, m.h.policy == PolicyLatest && at.last.against(f) >= f.counted.Hi)
			fate.set(conflict, -at.first.against(f) < f.counted.Hi)
		}
	}
	return fate
}

// maxNones is how many reports of none elsewhere a row lists: the last ones.
const maxNones = 8

// nonesOn returns the last reports of none that stand on a topic by origins that hold
// nothing there themselves, the last first: of all that there are the last of each kind.
func (m *moment) nonesOn(t *topic, own []held) []*figure {
	list, lists := m.figures[:0], 0
	for _, p := range t.nones {
		for _, lasts := range m.views[p].reports.lasts {
			lists += min(len(lasts), 1)
			for i, n := 0, 0; i < len(lasts) && n < maxNones; i++ {
				if _, holds := slices.BinarySearchFunc(own, lasts[i].by, held.compareBy); !holds {
					list, n = append(list, lasts[i]), n+1
				}
			}
		}
	}
	m.figures = list
	if lists > 1 {
		list = lastOfEach(list)
	}
	return list
}
