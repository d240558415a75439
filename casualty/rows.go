package casualty

import "slices"

// A book is what the ledger holds on one question.
type book struct {
	question        Question
	lo, hi          int32 // its tallies
	versions, cells stretch
	none            stretch // of covered: who report that nobody of these people was hurt
}

// A version is what a row says from a step on, but for the reports that nobody was hurt.
type version struct {
	from int32
	aggregate
}

// An item is a total that stands in a row, for as long as it does.
type item struct {
	record int32
	interval
}

// A builder fills one row after the other.
type builder struct {
	l      *ledger
	rows   spans[aggregate, *aggregate]
	said   spans[figures, *figures]
	none   spans[presence, *presence]
	bounds []bound // those of this row and of the ones behind it
	loose  []loose // likewise
	items  []item

	// Scratch for one cell.
	points         []int32
	figures, words []stretch
	nobody         []int32

	// Scratch for the parts of one whole.
	lasting  []lasting
	parts    []part
	least    spans[least, *least]
	total    spans[total, *total]
	greatest spans[greatest, *greatest]
}

// fill works out what each row says at each step.
func (l *ledger) fill() {
	b := builder{l: l, bounds: l.bounds(), loose: l.loose()}
	l.versions = make([]version, 0, len(l.rows))
	l.slots = make([]slot, 0, len(l.origins))
	l.cells = make([]cell, 0, len(l.origins))
	l.history = make([]entry, 0, len(l.origins))
	b.addNobody()
	for i := range l.rows {
		b.fill(int32(i))
	}
}

// totals appends the totals of a row: tallies that state one, and parts that are
// totals of their own question.
func (l *ledger) totals(dst []item, row *book) []item {
	for i := row.lo; i < row.hi; i++ {
		t, r := &l.tallies[i], &l.records[i]
		var when life
		switch {
		case !r.stand:
		case isTotal(t.Scope):
			when = r.life
		case t.Scope == ScopePart:
			when = l.partTotal(r)
		}
		for _, w := range when {
			if !w.empty() && (!l.whole || w.has(l.last)) {
				dst = append(dst, item{i, w})
			}
		}
	}
	return dst
}

// fill works out one row.
func (b *builder) fill(i int32) {
	l := b.l
	row := &l.rows[i]
	b.rows.reset(l.whole, l.last)
	b.items = l.totals(b.items[:0], row)
	row.cells = b.addCells(b.items)
	if l.policy == PolicyLatest {
		b.addLatest(row)
	} else {
		b.addTotals(row)
	}
	for n := 0; len(b.bounds) > 0 && b.bounds[0].row == i; b.bounds = b.bounds[n:] {
		for n = 1; n < len(b.bounds) && b.bounds[n].sameParts(&b.bounds[0]); n++ {
		}
		b.addParts(b.bounds[:n])
	}
	for ; len(b.loose) > 0 && b.loose[0].row == i; b.loose = b.loose[1:] {
		low := b.loose[0].low
		b.rows.add(b.loose[0].interval, aggregate{bound: low, unchecked: low})
	}
	b.addMarks(row)

	row.versions.lo = int32(len(l.versions))
	b.rows.each(l.records[row.lo].step, func(i interval, a *aggregate) {
		l.versions = append(l.versions, version{i.from, *a})
	})
	row.versions.hi = int32(len(l.versions))
}

// addTotals adds every total that stands and that the policy admits.
func (b *builder) addTotals(row *book) {
	l := b.l
	for _, c := range l.cells[row.cells.lo:row.cells.hi] {
		b.addConflicts(l.slots[c.slots.lo:c.slots.hi])
	}
	for _, it := range b.items {
		t, r := &l.tallies[it.record], &l.records[it.record]
		if !l.policy.admits(t.Rank) {
			continue
		}
		values := l.values[r.value:r.valuesEnd]
		if len(values) == 0 {
			a := aTotal(t.Count, r.step > 0)
			b.rows.add(it.interval, a)
			continue
		}
		for k, v := range values {
			i := interval{v.from, never}
			if k+1 < len(values) {
				i.until = values[k+1].from
			}
			a := aTotal(v.count, r.step > 0)
			b.rows.add(it.interval.and(i), a)
		}
	}
}

// addMarks adds what is said of the numbers of a row: that they were replaced,
// doubted or denied.
func (b *builder) addMarks(row *book) {
	l := b.l
	asked := false
	for i := row.lo; i < row.hi; i++ {
		r := &l.records[i]
		if r.stand {
			for _, w := range (life{{r.step, never}}).without(r.life) {
				b.rows.add(w, aggregate{seen: superseded})
			}
			b.addAnswers(i, interval{0, never})
			continue
		}
		mark := markOf(&l.tallies[i])
		if mark == 0 || l.answersNumber(i) {
			continue
		}
		// It answers the question as such.
		a := aggregate{denying: fewOf(l.originsOf(i))}
		if mark == doubted {
			a.denying, a.doubting = few{}, a.denying
		}
		for _, w := range r.life {
			b.rows.add(w, a)
		}
		asked = true
	}
	if !asked {
		return
	}
	for _, it := range b.items {
		b.rows.add(it.interval, aggregate{stating: fewOf(l.originsOf(it.record))})
	}
}

// addAnswers adds the marks of the answers to a number, while it stands here.
func (b *builder) addAnswers(record int32, here interval) {
	for _, a := range b.l.answersTo(record) {
		b.rows.add(a.interval.and(here), aggregate{seen: a.mark})
	}
}

// steps appends the steps at which something about the list may change, in order
// and once each; only the last step of all, if no other is asked for.
func steps[T any](l *ledger, dst []int32, list []T, life func(*T) interval) []int32 {
	if l.whole {
		return append(dst, l.last)
	}
	for i := range list {
		x := life(&list[i])
		dst = append(dst, x.from)
		if x.until != never {
			dst = append(dst, x.until)
		}
	}
	slices.Sort(dst)
	return slices.Compact(dst)
}

// after returns the step behind point i of the scratch.
func (b *builder) after(i int) int32 {
	if i+1 < len(b.points) {
		return b.points[i+1]
	}
	return never
}
