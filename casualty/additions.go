package casualty

import (
	"cmp"
	"slices"

	"github.com/seed-67285e81/reported"
)

// link finds the tally that each part is part of and each addition adds to.
func (l *ledger) link() {
	implicit := false
	for i := range l.tallies {
		t, r := &l.tallies[i], &l.records[i]
		if !r.stand || t.Scope != ScopePart && t.Scope != ScopeAdditional {
			continue
		}
		if t.Of == "" {
			implicit = implicit || t.Scope == ScopeAdditional
			continue
		}
		if of, ok := l.named(t.Of); ok && of != int32(i) && l.records[of].states {
			r.wholeOf = of
		}
	}
	if implicit {
		l.linkImplicit()
	}
}

// linkImplicit finds what is added to by an addition that does not say: the total
// of the same question that its origin gave last before it and that still stood.
func (l *ledger) linkImplicit() {
	type given struct {
		row, origin, step int32
		total             bool // behind the additions of the same step
		record            int32
	}
	var list []given
	for i := range l.tallies {
		t, r := &l.tallies[i], &l.records[i]
		total := isTotal(t.Scope)
		if !r.stand || !total && (t.Scope != ScopeAdditional || t.Of != "") {
			continue
		}
		for _, o := range l.originsOf(int32(i)) {
			list = append(list, given{r.row, o, r.step, total, int32(i)})
		}
	}
	slices.SortFunc(list, func(a, b given) int {
		return cmp.Or(cmp.Compare(a.row, b.row), cmp.Compare(a.origin, b.origin), cmp.Compare(a.step, b.step),
			compareBools(a.total, b.total), cmp.Compare(a.record, b.record))
	})
	var stack []int32
	for i, g := range list {
		if i > 0 && (list[i-1].row != g.row || list[i-1].origin != g.origin) {
			stack = stack[:0]
		}
		if g.total {
			stack = append(stack, g.record)
			continue
		}
		for len(stack) > 0 && l.records[stack[len(stack)-1]].life.end() <= g.step {
			stack = stack[:len(stack)-1]
		}
		for k := len(stack) - 1; k >= 0; k-- {
			base := stack[k]
			if !l.records[base].life.has(g.step) {
				continue
			}
			// Of several origins, the one whose total is the latest.
			r := &l.records[g.record]
			if r.wholeOf < 0 || cmp.Or(cmp.Compare(l.records[base].step, l.records[r.wholeOf].step), cmp.Compare(base, r.wholeOf)) > 0 {
				r.wholeOf = base
			}
			break
		}
	}
}

// isTotal reports whether a number with the scope is a total; where nothing is
// stated, it is one. A word that is no scope makes it neither total nor part.
func isTotal(s Scope) bool { return s == "" || s == ScopeTotal }

// base returns the tally to which an addition adds. It must count the same units
// of the same harm, and everybody whom the addition counts must be among those
// whom it is about.
func (l *ledger) base(i int32) (base int32, ok bool) {
	base = l.records[i].wholeOf
	if base < 0 || !l.records[base].stand {
		return -1, false
	}
	q, r := l.question(base), l.question(i)
	return base, q.Harm == r.Harm && (l.records[base].row == l.records[i].row || q.covers(r))
}

func (l *ledger) question(r int32) *Question { return &l.rows[l.records[r].row].question }

// An addition is attached to a total, or to a part, by way of none or more other
// additions, for as long as all of them stand.
type addition struct {
	known            bool
	to, base, record int32
	life             life
}

// add adds up what totals come to with their additions.
func (l *ledger) add() {
	var list []addition // one for each record, if there is any addition
	for i := range l.tallies {
		if l.records[i].stand && l.tallies[i].Scope == ScopeAdditional {
			if list == nil {
				list = make([]addition, len(l.tallies))
			}
			l.attach(list, int32(i))
		}
	}
	list = slices.DeleteFunc(list, func(a addition) bool { return len(a.life) == 0 })
	slices.SortFunc(list, func(a, b addition) int {
		return cmp.Or(
			cmp.Compare(a.to, b.to),
			cmp.Compare(a.base, b.base),
			cmp.Compare(l.records[a.record].step, l.records[b.record].step),
			slices.Compare(l.originsOf(a.record), l.originsOf(b.record)),
			cmp.Compare(a.record, b.record),
		)
	})
	a := adder{l: l}
	for len(list) > 0 {
		n := 1
		for n < len(list) && list[n].to == list[0].to {
			n++
		}
		a.total(list[:n])
		list = list[n:]
	}
}

// attach finds what record i is attached to, and when.
func (l *ledger) attach(list []addition, i int32) *addition {
	a := &list[i]
	if a.known {
		return a // or on the way of a circle, and attached to nothing
	}
	a.known, a.record = true, i
	base, ok := l.base(i)
	if !ok {
		return a
	}
	r, b := &l.records[i], &l.records[base]
	b.firstAddition = min(b.firstAddition, max(b.step, r.step))
	a.base, a.to = base, base
	when := r.life.and(b.life)
	if l.tallies[base].Scope == ScopeAdditional {
		through := l.attach(list, base)
		a.to, when = through.to, when.and(through.life)
	}
	a.life, r.attached = when, when
	return a
}

// An adder adds up additions.
type adder struct {
	l    *ledger
	sums spans[sum, *sum]
	same spans[hull, *hull]
}

// A sum is what different people come to together.
type sum struct {
	some  bool
	count reported.Count
}

func (s *sum) join(t *sum) {
	switch {
	case !t.some:
	case !s.some:
		*s = *t
	default:
		s.count = s.count.Add(t.count)
	}
}

// A hull is what several say of the same people.
type hull sum

func (h *hull) join(g *hull) { h.some, h.count = h.some || g.some, h.count.Hull(g.count) }

// A value is what a total comes to with its additions, from a step on.
type value struct {
	from  int32
	count reported.Count
}

// total works out what a tally comes to with the additions attached to it.
func (a *adder) total(list []addition) {
	l, to := a.l, list[0].to
	a.sums.reset(l.whole, l.last)
	for len(list) > 0 {
		n := 1
		for n < len(list) && l.sameAddition(&list[0], &list[n]) {
			n++
		}
		a.one(list[:n])
		list = list[n:]
	}
	r, own := &l.records[to], l.tallies[to].Count
	r.value = int32(len(l.values))
	a.sums.each(r.step, func(i interval, added *sum) {
		v := value{i.from, own}
		if added.some {
			v.count = own.Add(added.count)
		}
		l.values = append(l.values, v)
	})
	r.valuesEnd = int32(len(l.values))
}

// sameAddition reports whether two additions are one: what one origin adds to one
// tally at one time is counted once, however many carried it.
func (l *ledger) sameAddition(a, b *addition) bool {
	return a.base == b.base && l.records[a.record].step == l.records[b.record].step &&
		slices.Equal(l.originsOf(a.record), l.originsOf(b.record))
}

// one adds what is one addition: the hull of those who carried it.
func (a *adder) one(list []addition) {
	if len(list) == 1 {
		one := sum{true, a.l.tallies[list[0].record].Count}
		for _, i := range list[0].life {
			a.sums.add(i, one)
		}
		return
	}
	a.same.reset(a.l.whole, a.l.last)
	for i := range list {
		one := hull{true, a.l.tallies[list[i].record].Count}
		for _, i := range list[i].life {
			a.same.add(i, one)
		}
	}
	a.same.each(0, func(i interval, all *hull) { a.sums.add(i, sum(*all)) })
}

// valueAt returns what a tally comes to at a step, with its additions.
func (l *ledger) valueAt(record, step int32) reported.Count {
	r := &l.records[record]
	values := l.values[r.value:r.valuesEnd]
	i, found := slices.BinarySearchFunc(values, step, func(v value, step int32) int { return cmp.Compare(v.from, step) })
	switch {
	case found:
		return values[i].count
	case i > 0:
		return values[i-1].count
	}
	return l.tallies[record].Count
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
		if t.Scope != ScopeAdditional || !r.stand || low == 0 || !l.policy.admits(t.Rank) {
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
