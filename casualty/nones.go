package casualty

import (
	"cmp"
	"slices"

	"github.com/seed-67285e81/reported"
)

// A report of none, of a harm that only grows, stands as 0 in the rows that its own
// row contains. Of an origin's reports the last stands there. Rows and reports meet
// in populations, so that neither looks at each of the others.

// A meeting is what topics of a population tell each other.
type meeting struct {
	*reports
	bounds []bound // from below, by rows within it
	most   int64   // the greatest number that is stated in these
}

// Reports are the reports of none on a population.
type reports struct {
	nones     []*figure    // by origin; of an origin the last two, the last first
	byEnd     [2][]*figure // by kind of origin, the last ending first
	challenge              // by the rows that they reach
}

var noReports = reports{challenge: noChallenge}

// A challenge is what befalls reports of none in the rows that they reach.
type challenge struct {
	fates []fate
	last  extremes // when the last figure above 0 begins
	first extremes // less when the first of those that count begins
}

var noChallenge = challenge{last: least, first: least}

// A fate is what befalls the reports of none of an origin: superseded or conflict.
type fate struct {
	origin int32
	mark   conditions
}

// lastNone orders reports of none of one origin by time.
func lastNone(z, y *figure) int {
	return cmp.Or(cmp.Compare(z.counted.Hi, y.counted.Hi), cmp.Compare(z.said.Hi, y.said.Hi),
		cmp.Compare(z.counted.Lo, y.counted.Lo), cmp.Compare(z.said.Lo, y.said.Lo), cmp.Compare(y.holding, z.holding))
}

// lastOfEach keeps the last n reports of none of each origin, in their order.
func lastOfEach(list []*figure, n int) []*figure {
	slices.SortFunc(list, func(z, y *figure) int { return cmp.Or(cmp.Compare(z.by, y.by), lastNone(y, z)) })
	kept := list[:0]
	for _, z := range list {
		if k := len(kept); k < n || kept[k-n].by != z.by {
			kept = append(kept, z)
		}
	}
	return kept
}

func sortByEnd(list []*figure) {
	slices.SortFunc(list, func(z, y *figure) int {
		return cmp.Or(cmp.Compare(y.counted.Hi, z.counted.Hi), cmp.Compare(z.by, y.by))
	})
}

// gatherNones lists the reports of none anew where one has changed, and has the rows
// looked at that they reach.
func (m *moment) gatherNones() {
	h := m.h
	for _, p := range m.nones.All() {
		at := &m.meetings[p]
		at.nones, at.byEnd = at.nones[:0], [2][]*figure{at.byEnd[0][:0], at.byEnd[1][:0]}
		for _, t := range h.populations[p].readers {
			for k := h.topics[t].first; k < h.topics[t].end && h.topics[t].zero; k++ {
				if f := m.own[k]; f.none() {
					at.nones = append(at.nones, f)
				}
			}
		}
		at.nones = lastOfEach(at.nones, 2)
		for i, z := range at.nones {
			if i == 0 || at.nones[i-1].by != z.by {
				at.byEnd[z.kind()] = append(at.byEnd[z.kind()], z)
			}
		}
		sortByEnd(at.byEnd[0])
		sortByEnd(at.byEnd[1])
		m.topics.Enter(h.populations[p].reached...)
	}
	m.nones.Empty()
}

// join puts an origin's figure of a topic and its last report of none elsewhere
// together: the later stands, or both.
func (m *moment) join(t *topic, v *view, f *figure) *figure {
	var z *figure
	for _, p := range t.nones {
		list := m.meetings[p].nones
		i, _ := slices.BinarySearchFunc(list, f.by, func(z *figure, origin int32) int { return cmp.Compare(z.by, origin) })
		for ; i < len(list) && list[i].by == f.by; i++ {
			if list[i].holding != f.holding && (z == nil || lastNone(list[i], z) > 0) {
				z = list[i]
			}
		}
	}
	if z == nil {
		return f
	}
	g, zero := &m.newFigures.take(1)[0], reported.Exactly(0)
	*g = *f
	_, fits := f.count.Intersect(zero)
	switch {
	case z.later(f.dating), !f.stated && fits:
		*g = *z
		g.elsewhere, g.holding, g.seen = true, f.holding, 0
		g.at, g.count = z.counted, zero // its words are about something else
		return g
	case f.later(z.dating):
		if f.count.Low() > 0 {
			v.fates = append(v.fates, fate{f.by, superseded})
		}
		return f
	case !fits && !f.approximate():
		g.seen |= conflict
		v.fates = append(v.fates, fate{f.by, conflict})
	}
	var all hull
	all.add(f.count)
	all.add(zero)
	g.count, g.at = all.count(), f.at.Hull(z.counted)
	g.numbers.add(numbers{stated: true})
	return g
}

// challengeNones finds what becomes of the reports of none in the rows that they
// reach, and has their own rows looked at again.
func (m *moment) challengeNones() {
	h := m.h
	for _, p := range m.nones.All() {
		at := &m.meetings[p].challenge
		*at = noChallenge
		for _, k := range h.populations[p].reached {
			v := &m.views[k]
			at.last.join(v.last)
			at.first.join(v.first)
			at.fates = append(at.fates, v.fates...)
		}
		slices.SortFunc(at.fates, func(a, b fate) int { return cmp.Or(cmp.Compare(a.origin, b.origin), -cmp.Compare(a.mark, b.mark)) })
		for _, k := range h.populations[p].readers {
			if h.topics[k].zero {
				m.topics.Enter(k)
			}
		}
	}
}

// fateOf returns what becomes of a report of none in its own row: superseded or
// overtaken it no longer counts there; else it may be in conflict.
func (m *moment) fateOf(t *topic, f *figure) (mark conditions) {
	for _, p := range t.own {
		at := &m.meetings[p]
		i, ok := slices.BinarySearchFunc(at.fates, f.by, func(x fate, origin int32) int { return cmp.Compare(x.origin, origin) })
		if ok {
			mark |= at.fates[i].mark
		}
		if m.h.policy == PolicyLatest && at.last.against(f) >= f.counted.Hi {
			mark |= overtaken
		}
		if -at.first.against(f) < f.counted.Hi {
			mark |= conflict
		}
	}
	return mark
}

// maxNones is how many reports of none elsewhere a row lists: the last ones.
const maxNones = 8

// nonesOf returns the last reports of none that stand on a topic by origins that hold
// nothing there themselves, the last first: of all that there are the last of each kind.
func (m *moment) nonesOf(t *topic) (list []*figure) {
	for _, p := range t.nones {
		for _, byEnd := range m.meetings[p].byEnd {
			room := maxNones
			for _, z := range byEnd {
				if m.holds(t, z.by) != nil {
					continue
				}
				if room--; room < 0 {
					break
				}
				list = append(list, z)
			}
		}
	}
	list = lastOfEach(list, 1)
	sortByEnd(list)
	return list
}

// addNones adds the reports of none elsewhere by origins that hold nothing on a topic.
// They are in conflict with a number above 0 that counts and is not surely later.
func (m *moment) addNones(s *tallying, t *topic, v *view) {
	v.nones = nil
	none := figure{count: reported.Exactly(0), numbers: numbers{stated: true}, at: stretch{Lo: beginning, Hi: beginning}}
	some := false
	for _, z := range m.nonesOf(t) {
		counts := m.h.policy != PolicyLatest || z.counted.Hi > v.latest.against(z)
		if v.nones = append(v.nones, held{z, counts}); !counts {
			continue
		}
		some, none.medical = true, none.medical || z.medical
		none.at.Hi = max(none.at.Hi, z.counted.Hi)
		if -v.first.against(z) < z.counted.Hi {
			s.seen |= conflict
		}
	}
	switch {
	case some:
		s.add(&none)
	case len(v.nones) > 0:
		s.missed, s.missing = s.missed.Hull(none.count), true
	}
}
