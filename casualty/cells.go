package casualty

import (
	"cmp"
	"slices"
)

// A cell is where one origin and one row meet: what the origin said on the question.
type cell struct {
	origin  int32
	slots   stretch
	history stretch
}

// A slot is one total of one origin, for as long as it stands.
type slot struct {
	origin, record int32
	step           int32 // when it was said
	figure         bool
	interval
}

// A stretch is a part of a list, the last index not included.
type stretch struct{ lo, hi int32 }

// An entry is what an origin holds from a step on: its latest totals. Those with
// a figure are apart from those without, since a word does not replace a figure.
type entry struct {
	from           int32
	figures, words stretch // of slots
}

// addCells lists what each origin held, step by step, and returns the cells.
func (b *builder) addCells(items []item) stretch {
	l := b.l
	first, cells := len(l.slots), int32(len(l.cells))
	for _, it := range items {
		r := &l.records[it.record]
		for _, o := range l.originsOf(it.record) {
			l.slots = append(l.slots, slot{o, it.record, r.step, r.figure, it.interval})
		}
	}
	own := l.slots[first:]
	slices.SortFunc(own, func(x, y slot) int {
		return cmp.Or(cmp.Compare(x.origin, y.origin), cmp.Compare(x.step, y.step), compareBools(!x.figure, !y.figure),
			cmp.Compare(x.record, y.record), cmp.Compare(x.from, y.from))
	})
	for lo := 0; lo < len(own); {
		hi := lo + 1
		for hi < len(own) && own[hi].origin == own[lo].origin {
			hi++
		}
		b.addCell(int32(first+lo), int32(first+hi))
		lo = hi
	}
	return stretch{cells, int32(len(l.cells))}
}

// addCell lists what one origin held. Its slots are in order of time, so those
// with a figure, and those without, are each a stack of groups said at one time.
func (b *builder) addCell(lo, hi int32) {
	l := b.l
	c := cell{origin: l.slots[lo].origin, slots: stretch{lo, hi}, history: stretch{lo: int32(len(l.history))}}
	b.points = steps(l, b.points[:0], l.slots[lo:hi], slotInterval)
	if !l.whole {
		b.points = l.addSteps(b.points, l.slots[lo:hi])
	}
	b.figures, b.words = b.figures[:0], b.words[:0]
	next := lo
	for _, p := range b.points {
		for next < hi && l.slots[next].step <= p {
			g := stretch{next, next + 1}
			for g.hi < hi && l.slots[g.hi].step == l.slots[next].step && l.slots[g.hi].figure == l.slots[next].figure {
				g.hi++
			}
			if l.slots[next].figure {
				b.figures = append(b.figures, g)
			} else {
				b.words = append(b.words, g)
			}
			next = g.hi
		}
		e := entry{
			from:    p,
			figures: standingGroup(&b.figures, l.slots, p, slotInterval),
			words:   standingGroup(&b.words, l.slots, p, slotInterval),
		}
		if l.said(e.words) < l.said(e.figures) {
			e.words = stretch{}
		}
		l.history = append(l.history, e)
	}
	c.history.hi = int32(len(l.history))
	l.cells = append(l.cells, c)
}

// said returns when a group of slots was said, -1 for none.
func (l *ledger) said(group stretch) int32 {
	if group.lo == group.hi {
		return -1
	}
	return l.slots[group.lo].step
}

// at returns what an origin holds at a step, if it ever said anything by then.
func (l *ledger) at(c *cell, step int32) (e *entry, ok bool) {
	history := l.history[c.history.lo:c.history.hi]
	i, found := slices.BinarySearchFunc(history, step, func(e entry, step int32) int { return cmp.Compare(e.from, step) })
	if !found {
		i--
	}
	if i < 0 {
		return nil, false
	}
	return &history[i], true
}

func slotInterval(s *slot) interval { return s.interval }

// addSteps adds to the steps at which slots change those at which something is
// added to what they state.
func (l *ledger) addSteps(points []int32, slots []slot) []int32 {
	n := len(points)
	for _, s := range slots {
		r := &l.records[s.record]
		for _, v := range l.values[r.value:r.valuesEnd] {
			if s.has(v.from) {
				points = append(points, v.from)
			}
		}
	}
	if len(points) > n {
		slices.Sort(points)
		points = slices.Compact(points)
	}
	return points
}

// standingGroup returns the last group of a stack of which anything stands at a
// step, and takes from the stack those of which nothing ever will.
func standingGroup[T any](stack *[]stretch, list []T, step int32, when func(*T) interval) stretch {
	top := true
	for k := len(*stack) - 1; k >= 0; k-- {
		g := (*stack)[k]
		ended := true
		for i := g.lo; i < g.hi; i++ {
			at := when(&list[i])
			if at.has(step) {
				return g
			}
			ended = ended && at.until <= step
		}
		if top = top && ended; top {
			*stack = (*stack)[:k]
		}
	}
	return stretch{}
}

// held returns what the totals of an entry say together.
func (l *ledger) held(e *entry) (all aggregate) {
	var figure int64
	seen := false
	for _, g := range [2]stretch{e.figures, e.words} {
		for i := g.lo; i < g.hi; i++ {
			s := &l.slots[i]
			if !s.has(e.from) {
				continue
			}
			a := aTotal(l.valueAt(s.record, e.from), s.step > 0)
			if n, ok := l.tallies[s.record].Count.Figure(); ok {
				if seen && n != figure && s.step > 0 {
					a.seen |= conflict
				}
				figure, seen = n, true
			}
			all.join(&a)
		}
	}
	return all
}

// addConflicts marks where one origin gave two different figures at one time.
func (b *builder) addConflicts(slots []slot) {
	for len(slots) > 0 {
		n := 1
		for n < len(slots) && slots[n].step == slots[0].step {
			n++
		}
		if n > 1 && slots[0].step > 0 {
			b.addConflict(slots[:n])
		}
		slots = slots[n:]
	}
}

// addConflict marks the row for as long as two of the slots, all of one origin and
// time, stand with different figures.
func (b *builder) addConflict(slots []slot) {
	l := b.l
	b.said.reset(l.whole, l.last)
	for i := range slots {
		if t := &l.tallies[slots[i].record]; slots[i].figure && l.policy.admits(t.Rank) {
			n, _ := t.Count.Figure()
			b.said.add(slots[i].interval, figures{some: true, n: n})
		}
	}
	b.said.each(0, func(i interval, said *figures) {
		if said.differ {
			b.rows.add(i, aggregate{seen: conflict})
		}
	})
}

// figures are what an origin said at one time.
type figures struct {
	some, differ bool
	n            int64
}

func (f *figures) join(g *figures) {
	switch {
	case !g.some:
	case !f.some:
		*f = *g
	default:
		f.differ = f.differ || g.differ || f.n != g.n
	}
}
