package casualty

import (
	"cmp"
	"slices"
	"sort"

	"github.com/seed-67285e81/reported"
)

// A bound says that there were at least so many, or in Toll.Bounds at most.
type bound struct {
	n    int64
	at   stretch // when the first of the figures that say so begins, and the last ends
	from int32   // the topic that makes it, or one of several
}

// never is the time of nothing, and of what has no one time.
var never stretch

// tidy puts bounds from below in order, and leaves out those that do not tell: of a
// harm that only grows what is not above all earlier ones, of others what is not the
// greatest of its time.
func tidy(list []bound, grows bool) []bound {
	slices.SortFunc(list, func(a, b bound) int {
		if a.at != b.at {
			return byStart(a.at, b.at)
		}
		return cmp.Compare(b.n, a.n)
	})
	kept := list[:0]
	for _, b := range list {
		if last := len(kept) - 1; last < 0 || grows && b.n > kept[last].n || !grows && b.at != kept[last].at {
			kept = append(kept, b)
		}
	}
	return kept
}

func byStart(s, t stretch) int {
	if s.Lo != t.Lo {
		return cmp.Compare(s.Lo, t.Lo)
	}
	return cmp.Compare(s.Hi, t.Hi)
}

// findBounds works out anew what bounds topics from below.
func (m *moment) findBounds() {
	h := m.h
	for _, k := range m.finish.All() {
		t, v := &h.topics[k], &m.views[k]
		if len(t.lower) == 0 && !t.parts {
			continue
		}
		if m.bounding = tidy(m.extras(m.bounding[:0], k), t.question.Harm.grows()); !slices.Equal(v.extras, m.bounding) {
			v.extras = slices.Clone(m.bounding)
			m.bounds.Enter(t.within...)
			m.finish.Enter(t.readers...)
		}
	}
	for _, n := range m.families.All() {
		before := m.added[n]
		if m.added[n] = m.addShares(&h.families[n]); !slices.Equal(before, m.added[n]) {
			m.bounds.Enter(h.families[n].within...)
		}
	}
	for _, p := range m.bounds.All() {
		at, of, list := &m.views[p], &h.topics[p], m.bounding[:0]
		at.within = 0
		for _, k := range of.below {
			v := &m.views[k]
			list, at.within = append(v.bound(list, k), v.extras...), max(at.within, v.most)
		}
		for _, f := range of.sums {
			list = append(list, m.added[f]...)
		}
		m.bounding, at.bounds = list, append(at.bounds[:0], tidy(list, of.question.Harm.grows())...)
		m.finish.Enter(of.readers...)
	}
}

// bound appends what the number of a topic makes sure of.
func (n *number) bound(list []bound, topic int32) []bound {
	if low := n.count.Low(); low > 0 {
		list = append(list, bound{low, n.at, topic})
	}
	return list
}

// extras appends what names, parts and additions make sure of on a topic.
func (m *moment) extras(list []bound, k int32) []bound {
	h, t, v := m.h, &m.h.topics[k], &m.views[k]
	add := func(i int32) {
		if e := &h.entries[i]; e.low > 0 {
			list = append(list, bound{e.low, e.counted, k})
		}
	}
	v.more, v.derived = false, false
	for _, i := range t.lower {
		switch e, is := &h.entries[i], &m.states[i]; {
		case e.role == roleDerived:
			v.derived = v.derived || m.stands(i)
		case is.added == loose:
			v.more = true
			add(i)
		case is.added == attached:
			if root := h.summands[e.summand].root; h.entries[root].topic != k && m.states[root].heldBy > 0 {
				add(i)
			}
		case e.role == roleTotal && is.heldBy > 0 && m.said(e.base), e.role == roleNames && m.stands(i):
			add(i)
		}
	}
	for n := t.first; n < t.end && t.parts; n++ {
		m.numbers = m.numbers[:0]
		for _, s := range h.holdings[n] {
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

// addShares returns what figures of one origin and time in a family add up to: a bound for
// each of them.
func (m *moment) addShares(f *family) (list []bound) {
	shares := m.figures[:0]
	for _, k := range f.topics {
		for _, x := range m.views[k].held {
			if x.counts && x.count.Low() > 0 && x.at.Dated() {
				shares = append(shares, x.figure)
			}
		}
	}
	m.figures = shares
	slices.SortFunc(shares, func(a, b *figure) int {
		if a.by != b.by {
			return cmp.Compare(a.by, b.by)
		}
		return a.at.Compare(b.at)
	})
	for n := 0; len(shares) > 0; shares = shares[n:] {
		sum := int64(0)
		for n = 0; n < len(shares) && shares[n].by == shares[0].by && shares[n].at == shares[0].at; n++ {
			sum = min(sum+shares[n].count.Low(), reported.MaxCount)
		}
		for _, x := range shares[:n] {
			if n > 1 {
				list = append(list, bound{sum, x.at, m.h.entries[x.entry].topic})
			}
		}
	}
	return list
}

// below returns the greatest bound on a topic from below, whether one is above what
// the row allows and growth does not explain it, and the greatest number that is
// stated within the row.
func (m *moment) below(k int32) (low int64, exceeds bool, most int64) {
	v, grows := &m.views[k], m.h.topics[k].question.Harm.grows()
	groups, own := m.h.topics[k].own, m.bounding[:0]
	lists := append(slices.Grow(m.lists[:0], 1+3*len(groups)), v.extras)
	for _, p := range groups {
		lists, most = append(lists, m.views[p].bounds), max(most, m.views[p].within)
		if p != k {
			first := len(own)
			own, most = m.views[p].bound(own, p), max(most, m.views[p].most)
			lists = append(lists, m.views[p].extras, own[first:])
		}
	}
	m.lists, m.bounding = lists, own
	at := v.time(lists...)
	high, closed := v.count.High()
	for _, list := range lists {
		if !grows {
			n, ok := sort.Find(len(list), func(n int) int { return byStart(at, list[n].at) })
			if !ok || at == never {
				continue
			}
			list = list[n : n+1]
		}
		// what is surely later than all of the row is no contradiction
		explained := sort.Search(len(list), func(n int) bool { return list[n].at.After(v.at) })
		if len(list) > 0 {
			low = max(low, list[len(list)-1].n)
		}
		exceeds = exceeds || explained > 0 && closed && list[explained-1].n > high
	}
	return low, exceeds, most
}

// time returns the one time of which bounds count where the harm may fall: that of the
// number, or if there is none, of all bounds. It is never if there is no such time.
func (n *number) time(lists ...[]bound) stretch {
	if n.some() {
		return n.at
	}
	at := never
	for _, list := range lists {
		for _, b := range list {
			switch {
			case b.at == at || b.at == never:
			case at != never:
				return never
			default:
				at = b.at
			}
		}
	}
	return at
}
