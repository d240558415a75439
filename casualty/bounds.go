package casualty

import (
	"cmp"
	"slices"

	"github.com/seed-67285e81/reported"
)

// A bound says that there were at least so many.
type bound struct {
	low  int64
	at   stretch // when the first of the figures that say so begins, and the last ends
	from int32   // the topic that makes it, or -1 less the number of a family
}

// extras finds what names, parts and additions make sure of on a topic.
func (m *moment) extras(k int32) {
	h, t, v := m.h, &m.h.topics[k], &m.views[k]
	v.extras, v.more = v.extras[:0], false
	add := func(n int64, at stretch) {
		if n > 0 {
			v.extras = append(v.extras, bound{n, at, k})
		}
	}
	for _, i := range t.names {
		if m.stands(i) {
			add(differentPersons(&h.tallies[i]), h.entries[i].counted)
		}
	}
	for n := range t.parts {
		m.numbers = m.numbers[:0]
		for _, s := range t.parts[n].said {
			if w := h.entries[s.entry].whole; m.stands(s.entry) && m.said(w) {
				m.numbers = append(m.numbers, s)
			}
		}
		for _, s := range m.lasts(m.numbers) {
			add(h.tallies[s.entry].Count.Low(), h.entries[s.entry].counted)
		}
	}
	for _, i := range t.ofParts {
		if m.heldBy[i] > 0 && m.said(h.entries[i].whole) {
			add(h.tallies[i].Count.Low(), h.entries[i].counted)
		}
	}
	for _, i := range t.additions {
		e := &h.entries[i]
		switch {
		case m.added[i] == loose:
			v.more = true
			add(h.tallies[i].Count.Low(), e.counted)
		case m.added[i] == attached && h.entries[e.root].topic != k && m.heldBy[e.root] > 0:
			add(h.tallies[i].Count.Low(), e.counted)
		}
	}
}

// differentPersons returns how many different persons a tally names: by ID, else by name.
func differentPersons(t *Tally) int64 {
	keys := make([]string, len(t.Persons))
	for i, p := range t.Persons {
		if keys[i] = "id:" + p.ID; p.ID == "" {
			keys[i] = "name:" + reported.FoldName(p.Name)
		}
	}
	slices.Sort(keys)
	return int64(len(slices.Compact(keys)))
}

// findBounds works out anew what bounds populations from below.
func (m *moment) findBounds() {
	h := m.h
	for _, k := range m.finish.list {
		t := &h.topics[k]
		if len(t.names)+len(t.parts)+len(t.ofParts)+len(t.additions) == 0 {
			continue
		}
		m.extras(k)
		for _, p := range t.within {
			m.bounds.add(p)
		}
		for _, p := range t.own {
			m.bounds.add(p)
		}
	}
	for _, f := range m.families.list {
		m.sumsOf[f] = m.sums(m.sumsOf[f][:0], f)
		for _, p := range h.families[f].within {
			m.bounds.add(p)
		}
	}
	for _, p := range m.bounds.list {
		m.gatherBounds(p)
		for _, k := range h.populations[p].readers {
			m.finish.add(k)
		}
	}
}

// gatherBounds lists what bounds a population from below, the earliest first: rows
// within it, and what numbers of one family add up to.
func (m *moment) gatherBounds(p int32) {
	at := &m.meetings[p]
	at.bounds, at.most = at.bounds[:0], 0
	for _, k := range m.h.populations[p].below {
		at.bounds = m.ownBounds(at.bounds, k)
		at.most = max(at.most, m.views[k].number.most)
	}
	for _, f := range m.h.populations[p].families {
		at.bounds = append(at.bounds, m.sumsOf[f]...)
	}
	slices.SortFunc(at.bounds, func(a, b bound) int {
		return cmp.Or(cmp.Compare(a.at.lo, b.at.lo), cmp.Compare(a.at.hi, b.at.hi), -cmp.Compare(a.low, b.low), cmp.Compare(a.from, b.from))
	})
}

// ownBounds appends what a topic says itself of how many there were at least.
func (m *moment) ownBounds(list []bound, k int32) []bound {
	v := &m.views[k]
	if n := &v.number; n.hull.Low() > 0 && (n.single || m.h.topics[k].question.Harm.grows()) {
		list = append(list, bound{n.hull.Low(), n.counted, k})
	}
	return append(list, v.extras...)
}

// sums appends what numbers of one origin and one time on the topics of a family add
// up to. It leaves out what one topic says alone.
func (m *moment) sums(list []bound, n int32) []bound {
	shares := m.shares[:0]
	for _, k := range m.h.families[n].topics {
		v := &m.views[k]
		for i := range v.figures {
			if f := &v.figures[i]; m.counts(f) {
				shares = append(shares, share{m.h.holdings[f.holding].origin, f.at, f.count.Low()})
			}
		}
	}
	m.shares = shares
	return addShares(list, shares, n)
}

// A share is an origin's number on one topic of a family.
type share struct {
	origin int32
	at     stretch
	low    int64
}

// addShares appends a bound for each origin and time with several shares.
func addShares(list []bound, shares []share, family int32) []bound {
	shares = slices.DeleteFunc(shares, func(s share) bool { return s.low == 0 || !s.at.dated() })
	slices.SortFunc(shares, func(a, b share) int {
		return cmp.Or(cmp.Compare(a.origin, b.origin), cmp.Compare(a.at.lo, b.at.lo), cmp.Compare(a.at.hi, b.at.hi), cmp.Compare(a.low, b.low))
	})
	for len(shares) > 0 {
		first, n, sum := shares[0], 0, int64(0)
		for ; n < len(shares) && shares[n].origin == first.origin && shares[n].at == first.at; n++ {
			sum = min(sum+shares[n].low, reported.MaxCount)
		}
		if n > 1 {
			list = append(list, bound{sum, first.at, -1 - family})
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
	n := &v.number
	high, closed := n.hull.High()
	grows := t.question.Harm.grows()
	span, known := n.counted, n.some && n.single
	if !grows && !n.some {
		span, known = m.onlyTime(t, v)
	}
	look := func(b bound) {
		if !grows && (!known || b.at != span) {
			return
		}
		low = max(low, b.low)
		exceeds = exceeds || closed && b.low > high && !(grows && b.at.lo >= n.counted.hi)
	}
	for _, b := range v.extras {
		look(b)
	}
	for _, p := range t.own {
		for _, b := range m.meetings[p].bounds {
			look(b)
		}
		most = max(most, m.meetings[p].most)
		if self := h.populations[p].self; self >= 0 && self != k {
			for _, b := range m.ownBounds(nil, self) {
				look(b)
			}
			most = max(most, m.views[self].number.most)
		}
	}
	return low, exceeds, most
}

// onlyTime returns the one time of all that bounds a topic of a harm that may fall,
// if it is one.
func (m *moment) onlyTime(t *topic, v *view) (at stretch, known bool) {
	one := true
	look := func(list []bound) {
		for _, b := range list {
			if known {
				one = one && b.at == at
			}
			at, known = b.at, true
		}
	}
	look(v.extras)
	for _, p := range t.own {
		look(m.meetings[p].bounds)
		if self := m.h.populations[p].self; self >= 0 && m.h.topics[self].question.Compare(t.question) != 0 {
			look(m.ownBounds(nil, self))
		}
	}
	return at, known && one
}

// Bounds returns what all rows imply for a question, whether or not it has a row of
// its own. It starts from the row's own numbers; rows that contain the question
// bound it from above, and rows that it contains from below. Where the lower bound
// is above the upper one, the upper one is dropped. Each call looks at all rows.
//
// What is implied no source stated; it is the zero Count where there is no bound. A
// record that keeps it as a tally says so with the basis [BasisDerived]. The second
// result are the questions of the rows that make the bounds, in their order.
func (t Toll) Bounds(q Question) (implied reported.Count, rows []Question) {
	q.Groups, q.Unit = union(q.Groups), plainUnit(q.Unit)
	if len(t.rows) == 0 {
		return implied, nil
	}
	low, high := t.bounds(&q)
	if !q.Harm.grows() {
		low, high = t.atOneTime(&q, low, high)
	}
	least, most := int64(0), int64(reported.MaxCount+1)
	for _, x := range low {
		least = max(least, x.low)
	}
	for _, x := range high {
		most = min(most, x.low)
	}
	used := make([]bool, len(t.rows))
	switch {
	case least <= most && most <= reported.MaxCount:
		implied = reported.Between(least, most)
		t.use(used, high, most)
	case least > 0:
		implied = reported.AtLeast(least)
	default:
		return implied, nil
	}
	t.use(used, low, least)
	for k := range used {
		if used[k] {
			rows = append(rows, t.h.topics[k].question)
		}
	}
	return implied, rows
}

// use notes the rows that make a bound.
func (t Toll) use(used []bool, list []bound, n int64) {
	for _, x := range list {
		switch {
		case x.low != n:
		case x.from >= 0:
			used[x.from] = true
		default:
			for _, k := range t.h.families[-1-x.from].topics {
				o := t.rows[k]
				used[k] = used[k] || o != nil && slices.ContainsFunc(o.held, func(x2 holds) bool { return x2.counts && x2.at == x.at })
			}
		}
	}
}

// bounds returns all bounds on a question from below and from above. A row bounds
// from above only where no number within it is greater.
func (t Toll) bounds(q *Question) (low, high []bound) {
	for k, o := range t.rows {
		if o == nil {
			continue
		}
		r := &t.h.topics[k].question
		if q.contains(r) {
			if n := o.hull.Low(); o.some {
				low = append(low, bound{n, o.counted, int32(k)})
			}
			low = append(low, o.extras...)
		}
		if n, closed := o.hull.High(); closed && r.contains(q) && (n >= o.within || compareQuestions(r, q) == 0) {
			high = append(high, bound{n, o.counted, int32(k)})
		}
	}
	for n := range t.h.families {
		f := &t.h.families[n]
		if len(f.topics) < 2 {
			continue
		}
		rest := t.h.topics[f.topics[0]].question
		g := rest.Groups[0]
		rest.Groups = union([]Group{(shapeOf(g) &^ f.member).of(g)})
		if q.contains(&rest) {
			low = t.sums(low, int32(n))
		}
	}
	return low, high
}

// sums appends what the numbers of a family add up to.
func (t Toll) sums(list []bound, n int32) []bound {
	var shares []share
	for _, k := range t.h.families[n].topics {
		if o := t.rows[k]; o != nil {
			for i := range o.held {
				if x := &o.held[i]; x.counts {
					shares = append(shares, share{t.h.holdings[x.holding].origin, x.at, x.count.Low()})
				}
			}
		}
	}
	return addShares(list, shares, n)
}

// atOneTime keeps the bounds that are of the one time of the question's own figures,
// or where it has none, all if they are of one time.
func (t Toll) atOneTime(q *Question, low, high []bound) (_, _ []bound) {
	all := slices.Concat(low, high)
	if len(all) == 0 {
		return nil, nil
	}
	at, own := all[0].at, false
	k := t.h.topic(q)
	if k >= 0 && t.rows[k] != nil && t.rows[k].some {
		at, own = t.rows[k].counted, true
	}
	other := func(b bound) bool {
		single := b.from < 0 || b.from != k && t.rows[b.from].single || b.from == k
		return b.at != at || !single
	}
	if own {
		return slices.DeleteFunc(low, other), slices.DeleteFunc(high, other)
	}
	if slices.ContainsFunc(all, other) {
		return nil, nil
	}
	return low, high
}
