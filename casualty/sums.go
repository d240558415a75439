package casualty

import (
	"cmp"
	"slices"

	"github.com/seed-67285e81/reported"
)

// addSums works out the greatest sum of the parts of one origin, one whole and one
// time, at each step: they add where measure and period are the same, and where
// they differ along exactly one member of Group or in place. Two numbers for the
// same part are one of the two, so the lesser is what is sure.
func (b *builder) addSums(list []bound) {
	l := b.l
	b.greatest.reset(l.whole, l.last)
	b.parts = b.parts[:0]
	slices.SortFunc(list, func(x, y bound) int {
		return cmp.Or(cmp.Compare(l.records[x.record].row, l.records[y.record].row), cmp.Compare(x.record, y.record), cmp.Compare(x.from, y.from))
	})
	for len(list) > 0 {
		row, n := l.records[list[0].record].row, 1
		for n < len(list) && l.records[list[n].record].row == row {
			n++
		}
		b.least.reset(l.whole, l.last)
		for _, x := range list[:n] {
			b.least.add(x.interval, least{true, l.tallies[x.record].Count.Low()})
		}
		q := &l.rows[row].question
		b.least.each(0, func(i interval, low *least) {
			if low.some {
				b.parts = append(b.parts, part{q, low.n, i})
				b.greatest.add(i, greatest{low.n})
			}
		})
		list = list[n:]
	}
	if len(b.parts) < 2 {
		return
	}
	for way := range ways {
		b.addSumsAlong(way)
	}
}

// addSumsAlong adds the sums of parts that differ in one way.
func (b *builder) addSumsAlong(way int) {
	parts := b.parts
	slices.SortFunc(parts, func(x, y part) int { return compareBut(way, x.q, y.q) })
	for len(parts) > 0 {
		n := 1
		for n < len(parts) && compareBut(way, parts[0].q, parts[n].q) == 0 {
			n++
		}
		b.total.reset(b.l.whole, b.l.last)
		several := false
		for i := range parts[:n] {
			// A part that does not say is about everybody in that respect, so it
			// overlaps all others.
			if says(way, parts[i].q) {
				b.total.add(parts[i].interval, total{parts[i].low})
				several = several || i > 0
			}
		}
		if several {
			b.total.each(0, func(i interval, t *total) { b.greatest.add(i, greatest{t.n}) })
		}
		parts = parts[n:]
	}
}

// A part in a sum has its question, and the least number that it states.
type part struct {
	q   *Question
	low int64
	interval
}

// Numbers that are joined: to the least, to the greatest, or added up.
type (
	least struct {
		some bool
		n    int64
	}
	greatest struct{ n int64 }
	total    struct{ n int64 }
)

func (l *least) join(m *least) {
	if m.some && (!l.some || m.n < l.n) {
		*l = *m
	}
}

func (g *greatest) join(h *greatest) { g.n = max(g.n, h.n) }

func (t *total) join(u *total) { t.n = min(t.n+u.n, reported.MaxCount) }

// The ways in which parts can differ and still be of different people: along one
// member of Group, or in place. Label is not among them, for words overlap; nor is
// Attackers, whose zero value is everybody.
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

// says reports whether a question is about one value in a way.
func says(way int, q *Question) bool {
	if way == byPlace {
		return q.Place != ""
	}
	return len(q.Groups) == 1 && q.Groups[0].without(way) != q.Groups[0]
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

// compareBut orders the questions of parts by all but the way in which they may
// differ. Those of several groups differ in no one member, and stand apart.
func compareBut(way int, q, r *Question) int {
	if c := cmp.Or(cmp.Compare(q.Measure, r.Measure), q.Period.Compare(r.Period)); c != 0 {
		return c
	}
	if way == byPlace {
		return slices.CompareFunc(q.Groups, r.Groups, Group.Compare)
	}
	if c := cmp.Compare(q.Place, r.Place); c != 0 || len(q.Groups) != 1 || len(r.Groups) != 1 {
		return cmp.Or(c, cmp.Compare(len(q.Groups), len(r.Groups)))
	}
	return q.Groups[0].without(way).Compare(r.Groups[0].without(way))
}
