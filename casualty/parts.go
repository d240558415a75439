package casualty

import (
	"cmp"
	"slices"
)

// A bound is a part, as far as it bounds the number of the whole that it is part of.
type bound struct {
	row, of, origin int32
	step            int32 // when it was said
	interval              // when it holds
	record          int32
}

// bounds returns what parts bound, in order: those of one row, one whole and one
// origin together, the earlier before the later.
//
// A part of another harm or unit than its whole bounds nothing, for harms never
// combine. A part whose whole has not been said yet, or does not exist, bounds
// nothing either.
func (l *ledger) bounds() []bound {
	var list []bound
	for i := range l.tallies {
		t, r := &l.tallies[i], &l.records[i]
		if t.Scope != ScopePart || !r.stand || r.wholeOf < 0 || !l.policy.admits(t.Rank) {
			continue
		}
		whole := &l.records[r.wholeOf]
		q, of := l.question(int32(i)), l.question(r.wholeOf)
		if q.Harm != of.Harm || q.Unit != of.Unit {
			continue
		}
		for _, when := range r.life.within(interval{whole.step, never}) {
			for _, o := range l.originsOf(int32(i)) {
				list = append(list, bound{whole.row, r.wholeOf, o, r.step, when, int32(i)})
			}
		}
	}
	slices.SortFunc(list, func(a, b bound) int {
		return cmp.Or(cmp.Compare(a.row, b.row), cmp.Compare(a.of, b.of), cmp.Compare(a.origin, b.origin),
			cmp.Compare(a.step, b.step), cmp.Compare(a.record, b.record), cmp.Compare(a.from, b.from))
	})
	return list
}

// partTotal is when a part is a total of its own question. Where its whole asks
// the same question, it is none: it would stand beside the number that contains it.
func (l *ledger) partTotal(r *record) life {
	if r.wholeOf >= 0 && l.records[r.wholeOf].row == r.row {
		return r.life.within(interval{0, l.records[r.wholeOf].step})
	}
	return r.life
}

// sameParts reports whether two bounds are of one row, one whole and one origin.
func (x *bound) sameParts(y *bound) bool {
	return x.row == y.row && x.of == y.of && x.origin == y.origin
}

// addParts adds what the parts of one whole by one origin say of the row: the
// greatest sum of those said last.
func (b *builder) addParts(list []bound) {
	of := list[0].of
	if len(list) == 1 {
		b.addBound(of, b.l.tallies[list[0].record].Count.Low(), list[0].interval)
		return
	}
	// Which of the groups, each of one time, is the last one, and when.
	b.points = steps(b.l, b.points[:0], list, boundInterval)
	groups := b.figures[:0]
	b.lasting = b.lasting[:0]
	next := 0
	for i, p := range b.points {
		for next < len(list) && list[next].step <= p {
			n := next + 1
			for n < len(list) && list[n].step == list[next].step {
				n++
			}
			groups = append(groups, stretch{int32(next), int32(n)})
			next = n
		}
		if g := standingGroup(&groups, list, p, boundInterval); g.lo < g.hi {
			b.lasting = append(b.lasting, lasting{g, interval{p, b.after(i)}})
		}
	}
	b.figures = groups
	slices.SortStableFunc(b.lasting, func(x, y lasting) int { return cmp.Compare(x.group.lo, y.group.lo) })
	for rest := b.lasting; len(rest) > 0; {
		g, n := rest[0].group, 1
		for n < len(rest) && rest[n].group == g {
			n++
		}
		when := rest[:n]
		rest = rest[n:]
		b.addSums(list[g.lo:g.hi])
		b.greatest.each(0, func(i interval, total *greatest) {
			for len(when) > 0 && when[0].until <= i.from {
				when = when[1:]
			}
			for _, w := range when {
				if w.from >= i.until {
					break
				}
				b.addBound(of, total.n, w.interval.and(i))
			}
		})
	}
}

func boundInterval(x *bound) interval { return x.interval }

// A lasting group of parts is the last one that its origin gave, for an interval.
type lasting struct {
	group stretch
	interval
}

// addBound adds a sum of parts, and holds it against what they are part of.
func (b *builder) addBound(of int32, total int64, when interval) {
	if total == 0 {
		return // it says nothing
	}
	a := aggregate{bound: total, unchecked: total}
	n := b.l.tallies[of].Count
	if !b.l.records[of].stand || n.IsZero() {
		b.rows.add(when, a)
		return
	}
	checked := aggregate{bound: total}
	if high, ok := n.High(); ok && total > high {
		checked.seen = partsExceedTotal
	}
	stands := b.l.records[of].life
	for _, i := range stands.within(when) {
		b.rows.add(i, checked)
	}
	for _, i := range (life{when}).without(stands) {
		b.rows.add(i, a)
	}
}
