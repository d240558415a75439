package casualty

import (
	"slices"

	"github.com/seed-67285e81/reported"
)

// Where nobody came to harm, nobody was killed and nobody wounded. So a report of
// no casualties stands in all rows of killed and of wounded people whom it covers.
// It is not entered there, for one event may have thousands of the one and of the
// other: a row refers to the reports, and what both say is put together when it is
// read.

// nobody are the reports of one question that there were no casualties.
type nobody struct {
	row              int32
	cells, presences stretch
}

// A presence is what such reports come to from a step on.
type presence struct {
	from    int32
	live    int32 // how many count: totals, or, under Latest, origins that hold so
	marks   conditions
	stating few
}

func (p *presence) join(q *presence) {
	p.live += q.live
	p.marks |= q.marks
	p.stating.join(q.stating)
}

// none is what such a report says in the rows of other harms. Its words and its
// date are about something else and stay behind.
func none() aggregate { return aTotal(reported.Exactly(0), true) }

// addNobody finds the reports of no casualties, and the rows in which they stand.
func (b *builder) addNobody() {
	l := b.l
	for i := range l.rows {
		row := &l.rows[i]
		if row.question.Harm != HarmCasualties {
			continue
		}
		b.items = l.nobody(b.items[:0], row)
		if len(b.items) == 0 {
			continue
		}
		n := nobody{row: int32(i), cells: b.addCells(b.items)}
		n.presences = b.addPresences(n.cells)
		l.nobodies = append(l.nobodies, n)
	}
	if len(l.nobodies) > 0 {
		l.cover()
	}
}

// nobody appends the totals of a row that report no casualties, for as long as
// nobody adds any to them.
func (l *ledger) nobody(dst []item, row *book) []item {
	dst = l.totals(dst, row)
	for i := range dst {
		it := &dst[i]
		if n, ok := l.tallies[it.record].Count.Exact(); ok && n == 0 {
			it.until = min(it.until, l.records[it.record].firstAddition)
		} else {
			it.until = it.from
		}
	}
	return slices.DeleteFunc(dst, func(it item) bool { return it.empty() || l.whole && !it.has(l.last) })
}

// addPresences works out what the reports in scratch come to at each step.
func (b *builder) addPresences(cells stretch) stretch {
	l := b.l
	b.none.reset(l.whole, l.last)
	for _, it := range b.items {
		p := presence{stating: fewOf(l.originsOf(it.record))}
		if l.policy != PolicyLatest && l.policy.admits(l.tallies[it.record].Rank) {
			p.live = 1
		}
		b.none.add(it.interval, p)
		for _, a := range l.answersTo(it.record) {
			b.none.add(a.interval.and(it.interval), presence{marks: a.mark})
		}
	}
	for i := range l.cells[cells.lo:cells.hi] {
		if l.policy != PolicyLatest {
			break
		}
		history := l.historyOf(&l.cells[cells.lo+int32(i)])
		for k, e := range history {
			if l.said(e.figures) >= 0 {
				b.none.add(interval{e.from, end(history, k)}, presence{live: 1})
			}
		}
	}
	lo := int32(len(l.presences))
	b.none.each(0, func(i interval, p *presence) {
		l.presences = append(l.presences, *p)
		l.presences[len(l.presences)-1].from = i.from
	})
	return stretch{lo, int32(len(l.presences))}
}

func (l *ledger) historyOf(c *cell) []entry { return l.history[c.history.lo:c.history.hi] }

// end returns when an entry of a history ends.
func end(history []entry, i int) int32 {
	if i+1 < len(history) {
		return history[i+1].from
	}
	return never
}

// addLatest adds, for each origin, the totals that no later one of it replaces,
// a report of no casualties among them.
func (b *builder) addLatest(row *book) {
	l := b.l
	for i := range l.cells[row.cells.lo:row.cells.hi] {
		c := &l.cells[row.cells.lo+int32(i)]
		b.nobody = l.nobodyOf(b.nobody[:0], row, c.origin)
		if len(b.nobody) > 0 {
			b.addBoth(c)
			continue
		}
		history := l.historyOf(c)
		for k := range history {
			b.rows.add(interval{history[k].from, end(history, k)}, l.held(&history[k]))
		}
	}
}

// nobodyOf appends the cells in which an origin reports that nobody of the people
// in the row was hurt.
func (l *ledger) nobodyOf(dst []int32, row *book, origin int32) []int32 {
	for _, n := range l.covered[row.none.lo:row.none.hi] {
		cells := l.nobodies[n].cells
		k, ok := slices.BinarySearchFunc(l.cells[cells.lo:cells.hi], origin, func(c cell, o int32) int { return int(c.origin) - int(o) })
		if ok {
			dst = append(dst, cells.lo+int32(k))
		}
	}
	return dst
}

// A view is what an origin holds at a step, on a row and as one of those who
// report that nobody was hurt.
type view struct {
	own  entry // what no later report of nobody hurt replaces
	none int32 // when it last said that nobody was hurt, if nothing replaced that since; else -1
	live int32 // in how many questions it holds so
}

// view puts together what one origin says.
func (l *ledger) view(own *cell, nobody []int32, step int32) view {
	v := view{none: -1}
	if own != nil {
		if e, ok := l.at(own, step); ok {
			v.own = *e
		}
	}
	for _, n := range nobody {
		if e, ok := l.at(&l.cells[n], step); ok && l.said(e.figures) >= 0 {
			v.none = max(v.none, l.said(e.figures))
			v.live++
		}
	}
	if l.said(v.own.words) < v.none {
		v.own.words = stretch{}
	}
	switch figures := l.said(v.own.figures); {
	case figures < v.none:
		v.own.figures = stretch{}
	case figures > v.none:
		v.none = -1
	}
	return v
}

// addBoth adds what one origin says of the row and as one who reports that nobody
// was hurt. It is not among those whom the row refers to for that: see excluded.
func (b *builder) addBoth(c *cell) {
	l := b.l
	points := b.points[:0]
	for _, e := range l.historyOf(c) {
		points = append(points, e.from)
	}
	for _, n := range b.nobody {
		for _, e := range l.historyOf(&l.cells[n]) {
			points = append(points, e.from)
		}
	}
	slices.Sort(points)
	b.points = slices.Compact(points)
	var v view
	from := int32(-1)
	flush := func(until int32) {
		if from < 0 {
			return
		}
		a := l.held(&v.own)
		if v.none >= 0 {
			n := none()
			a.join(&n)
		}
		a.excluded = v.live
		b.rows.add(interval{from, until}, a)
	}
	for _, p := range b.points {
		w := l.view(c, b.nobody, p)
		if from >= 0 && w.own == v.own && w.live == v.live && (w.none >= 0) == (v.none >= 0) {
			continue
		}
		flush(p)
		v, from = w, p
	}
	flush(never)
}

// with returns what a row says at a step together with those who report that
// nobody of these people was hurt.
func (l *ledger) with(a aggregate, row *book, step int32) aggregate {
	live := -a.excluded
	for _, n := range l.covered[row.none.lo:row.none.hi] {
		presences := l.presences[l.nobodies[n].presences.lo:l.nobodies[n].presences.hi]
		i, found := slices.BinarySearchFunc(presences, step, func(p presence, step int32) int { return int(p.from) - int(step) })
		if !found {
			i--
		}
		p := &presences[i] // the first is from step 0 on
		live += p.live
		a.seen |= p.marks
		a.stating.join(p.stating)
	}
	if live > 0 {
		n := none()
		a.join(&n)
	}
	return a
}
