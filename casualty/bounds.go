package casualty

import (
	"cmp"
	"slices"

	"github.com/seed-67285e81/reported"
)

// A bound says that there were at least so many, or in Toll.Bounds at most.
type bound struct {
	n    int64
	at   stretch // when the first of the figures that say so begins, and the last ends
	from int32   // the topic that makes it, or -1 less the number of a family
}

// tidy puts bounds from below in order, and leaves out those that do not tell: of a
// harm that only grows what is not above all earlier ones, of others what is not the
// greatest of its time.
func tidy(list []bound, grows bool) []bound {
	if len(list) < 2 {
		return list
	}
	slices.SortFunc(list, func(a, b bound) int {
		return cmp.Or(cmp.Compare(a.at.Lo, b.at.Lo), cmp.Compare(a.at.Hi, b.at.Hi), -cmp.Compare(a.n, b.n), cmp.Compare(a.from, b.from))
	})
	kept := list[:0]
	for _, b := range list {
		if last := len(kept) - 1; last < 0 || grows && b.n > kept[last].n || !grows && b.at != kept[last].at {
			kept = append(kept, b)
		}
	}
	return kept
}

// findBounds works out anew what bounds populations from below.
func (m *moment) findBounds() {
	h := m.h
	for _, k := range m.finish.All() {
		t, v := &h.topics[k], &m.views[k]
		grows := t.question.Harm.grows()
		if len(t.lower) > 0 || t.parts {
			m.bounding = tidy(m.extras(m.bounding[:0], k), grows)
			if !slices.Equal(v.extras, m.bounding) {
				v.extras = slices.Clone(m.bounding)
			}
		}
		if t.alone {
			continue
		}
		list := append(m.bounding[:0], v.extras...)
		if n := v.number; n.hull.Low() > 0 && (n.single || grows) {
			list = tidy(append(list, bound{n.hull.Low(), n.at, k}), grows)
		}
		if m.bounding = list; !slices.Equal(v.bounds, list) {
			v.bounds = append(v.bounds[:0], list...)
			m.bounds.Enter(t.within...)
			m.bounds.Enter(t.own...)
		}
	}
	for _, n := range m.families.All() {
		f := &h.families[n]
		before := m.added[n]
		if m.added[n] = m.addShares(nil, f, n, func(k int32) []held { return m.views[k].held }); !slices.Equal(before, m.added[n]) {
			m.bounds.Enter(f.within...)
		}
	}
	for _, p := range m.bounds.All() {
		at, q := &m.meetings[p], &h.populations[p]
		list, most := m.bounding[:0], int64(0)
		for _, k := range q.below {
			list = append(list, m.views[k].bounds...)
			most = max(most, m.views[k].number.most)
		}
		for _, f := range q.families {
			list = append(list, m.added[f]...)
		}
		m.bounding, at.most = list, most
		at.bounds = append(at.bounds[:0], tidy(list, q.question.Harm.grows())...)
		m.finish.Enter(q.readers...)
	}
}

// extras appends what names, parts and additions make sure of on a topic.
func (m *moment) extras(list []bound, k int32) []bound {
	h, t, v := m.h, &m.h.topics[k], &m.views[k]
	add := func(i int32) {
		if e := &h.entries[i]; e.low > 0 {
			list = append(list, bound{e.low, e.counted, k})
		}
	}
	v.more = false
	for _, i := range t.lower {
		switch e := &h.entries[i]; {
		case e.role == roleAddition && m.states[i].added == loose:
			v.more = true
			add(i)
		case e.role == roleAddition && m.states[i].added == attached:
			if root := h.summands[e.summand].root; h.entries[root].topic != k && m.states[root].heldBy > 0 {
				add(i)
			}
		case e.role == roleTotal && m.states[i].heldBy > 0 && m.said(e.whole),
			e.role == roleNames && m.stands(i):
			add(i)
		}
	}
	for n := t.first; n < t.end && t.parts; n++ {
		m.numbers = m.numbers[:0]
		for _, s := range h.holdings[n].said {
			if m.stands(s.entry) && m.isPart(s.entry, k) {
				m.numbers = append(m.numbers, s)
			}
		}
		for _, s := range m.lasts(m.numbers) {
			add(s.entry)
		}
	}
	return list
}

// A share is an origin's number on one topic of a family.
type share struct {
	by  int32
	at  stretch
	low int64
}

// addShares appends a bound for each origin and time with several shares: what they
// add up to.
func (m *moment) addShares(list []bound, f *family, number int32, on func(topic int32) []held) []bound {
	shares := m.shares[:0]
	for _, k := range f.topics {
		for _, x := range on(k) {
			if low := x.count.Low(); x.counts && low > 0 && x.at.Dated() {
				shares = append(shares, share{x.by, x.at, low})
			}
		}
	}
	m.shares = shares
	slices.SortFunc(shares, func(a, b share) int {
		if a.by != b.by {
			return cmp.Compare(a.by, b.by)
		}
		return cmp.Or(a.at.Compare(b.at), cmp.Compare(a.low, b.low))
	})
	for len(shares) > 0 {
		first, n, sum := shares[0], 0, int64(0)
		for ; n < len(shares) && shares[n].by == first.by && shares[n].at == first.at; n++ {
			sum = min(sum+shares[n].low, reported.MaxCount)
		}
		if n > 1 {
			list = append(list, bound{sum, first.at, -1 - number})
		}
		shares = shares[n:]
	}
	return list
}

// below returns the greatest bound on a topic from below, whether one is above what
// the row allows and growth does not explain it, and the greatest number that is
// stated within the row.
func (m *moment) below(k int32) (low int64, exceeds bool, most int64) {
	h, t, v := m.h, &m.h.topics[k], &m.views[k]
	lists := append(make([][]bound, 0, 4), v.extras)
	for _, p := range t.own {
		lists = append(lists, m.meetings[p].bounds)
		most = max(most, m.meetings[p].most)
		if int(p) < len(h.topics) && p != k {
			lists = append(lists, m.views[p].bounds)
			most = max(most, m.views[p].number.most)
		}
	}
	n := v.number
	high, closed := n.hull.High()
	grows, at, known := t.question.Harm.grows(), n.at, n.some && n.single
	if !grows && !n.some {
		at, known = onlyTime(lists)
	}
	for _, list := range lists {
		if !grows { // those of that time alone
			i, ok := slices.BinarySearchFunc(list, at, func(b bound, s stretch) int { return cmp.Or(cmp.Compare(b.at.Lo, s.Lo), cmp.Compare(b.at.Hi, s.Hi)) })
			if list = list[i:]; !ok || !known {
				continue
			}
			list = list[:1]
		}
		if len(list) == 0 {
			continue
		}
		low = max(low, list[len(list)-1].n)
		if grows { // what is surely later than all of the row is no contradiction
			i, _ := slices.BinarySearchFunc(list, n.at.Hi, func(b bound, end int64) int { return cmp.Compare(b.at.Lo, end) })
			list = list[:i]
		}
		exceeds = exceeds || closed && len(list) > 0 && list[len(list)-1].n > high
	}
	return low, exceeds, most
}

// onlyTime returns the one time of all bounds, if it is one.
func onlyTime(lists [][]bound) (at stretch, known bool) {
	for _, list := range lists {
		for _, b := range list {
			if known && b.at != at {
				return at, false
			}
			at, known = b.at, true
		}
	}
	return at, known
}
