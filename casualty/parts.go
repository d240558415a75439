package casualty

import (
	"cmp"
	"slices"

	"github.com/seed-67285e81/reported"
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
		if t.Scope != Part || !r.stand || r.wholeOf < 0 || !l.policy.admits(t.Rank) {
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
	l := b.l
	b.points = steps(l, b.points[:0], list, func(x *bound) interval { return x.interval })
	groups := b.figures[:0]
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
		g := standingGroup(&groups, list, p, func(x *bound) interval { return x.interval })
		b.parts = b.parts[:0]
		for k := g.lo; k < g.hi; k++ {
			if list[k].has(p) {
				b.parts = append(b.parts, list[k].record)
			}
		}
		if total := l.greatestSum(b.parts); total > 0 {
			b.addBound(list[0].of, total, interval{p, b.after(i)})
		}
	}
	b.figures = groups
}

// addBound adds a sum of parts, and holds it against what they are part of.
func (b *builder) addBound(of int32, total int64, when interval) {
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

// A loose addition has nothing that stands to add to, so all that it says is that
// there were at least so many. It is never a total, not even of its own question:
// "14 more" is not fourteen in all.
type loose struct {
	row int32
	interval
	low int64
}

// loose returns the loose additions, by row. An addition that counts only some of
// those whom its base counts also bounds its own question, at all times.
func (l *ledger) loose() (list []loose) {
	for i := range l.tallies {
		t, r := &l.tallies[i], &l.records[i]
		low := t.Count.Low()
		if t.Scope != Additional || !r.stand || low == 0 || !l.policy.admits(t.Rank) {
			continue
		}
		when, row := r.life, r.row
		if base, ok := l.base(int32(i)); ok && l.records[base].row != row {
			for _, i := range when {
				list = append(list, loose{row, i, low})
			}
			row = l.records[base].row
			when = when.within(interval{l.records[base].step, never})
		}
		for _, i := range when.without(r.attached) {
			list = append(list, loose{row, i, low})
		}
	}
	slices.SortFunc(list, func(a, b loose) int { return cmp.Compare(a.row, b.row) })
	return list
}

// A part in the sum has the least number that it states, and its question.
type part struct {
	row  int32
	low  int64
	q    *Question
	each Group // the one group of the question, where there is just one
}

// The ways in which parts can differ and still be of different people: along one
// member of Group, or in place. Label is not among them: words overlap.
const (
	byStatus = iota
	byRole
	byNationality
	byParty
	bySex
	byAge
	byPlace
	ways
)

// greatestSum returns the greatest number that parts add up to. They are of one
// origin, one whole and one time; they add where measure and period are the same,
// and where they differ along exactly one member of Group or in place. Two numbers
// for the same part are one of the two, so the lesser is what is sure.
func (l *ledger) greatestSum(records []int32) int64 {
	switch len(records) {
	case 0:
		return 0
	case 1:
		return l.tallies[records[0]].Count.Low()
	}
	parts := make([]part, 0, len(records))
	for _, r := range records {
		p := part{row: l.records[r].row, low: l.tallies[r].Count.Low(), q: l.question(r)}
		if len(p.q.Groups) == 1 {
			p.each = p.q.Groups[0]
		}
		parts = append(parts, p)
	}
	slices.SortFunc(parts, func(a, b part) int { return cmp.Or(cmp.Compare(a.row, b.row), cmp.Compare(a.low, b.low)) })
	parts = slices.CompactFunc(parts, func(a, b part) bool { return a.row == b.row })
	var greatest int64
	for i := range parts {
		greatest = max(greatest, parts[i].low)
	}
	for way := range ways {
		greatest = max(greatest, sumAlong(way, parts))
	}
	return greatest
}

// sumAlong returns the greatest sum of parts that differ in one way.
func sumAlong(way int, parts []part) int64 {
	slices.SortFunc(parts, func(a, b part) int { return compareBut(way, &a, &b) })
	var greatest, total int64
	for i := range parts {
		if i == 0 || compareBut(way, &parts[i-1], &parts[i]) != 0 {
			total = 0
		}
		if !parts[i].says(way) {
			continue // it is about everybody in that respect, so it overlaps all others
		}
		total = min(total+parts[i].low, reported.MaxCount)
		greatest = max(greatest, total)
	}
	return greatest
}

// says reports whether a part is about one value in that respect.
func (p *part) says(way int) bool {
	return way == byPlace && p.q.Place != "" || p.each.without(way) != p.each
}

// without returns the group with one member left open.
func (g Group) without(way int) Group {
	switch way {
	case byStatus:
		g.Status = ""
	case byRole:
		g.Role = ""
	case byNationality:
		g.Nationality = ""
	case byParty:
		g.Party = ""
	case bySex:
		g.Sex = ""
	case byAge:
		g.Age = ""
	}
	return g
}

// compareBut orders parts by all but the way in which they may differ.
func compareBut(way int, a, b *part) int {
	if c := cmp.Or(cmp.Compare(a.q.Measure, b.q.Measure), a.q.Period.Compare(b.q.Period)); c != 0 {
		return c
	}
	if way == byPlace {
		return slices.CompareFunc(a.q.Groups, b.q.Groups, Group.Compare)
	}
	// Parts of several groups differ in no one member, and stand apart.
	if c := compareBools(len(a.q.Groups) > 1, len(b.q.Groups) > 1); c != 0 {
		return c
	}
	return cmp.Or(cmp.Compare(a.q.Place, b.q.Place), a.each.without(way).Compare(b.each.without(way)))
}
