package casualty

import (
	"iter"
	"slices"
	"strconv"
	"strings"

	"github.com/seed-67285e81/reported"
)

// A Toll is what a list of tallies comes to under a policy: a row for every
// question that any of them answers. [Reduce] makes one, and [Timeline] one for
// every day that something was said.
//
// A Toll never changes and is cheap to keep. Those of one Timeline share the
// tallies that they were made of. The zero Toll has no rows. It is an answer and not
// a document, and has no JSON form.
type Toll struct {
	l    *ledger
	step int32
}

// Policy returns the policy that the toll was made under.
func (t Toll) Policy() Policy {
	if t.l == nil {
		return PolicyEnvelope
	}
	return t.l.policy
}

// Rows returns the rows, in the order of their questions: by harm as declared,
// everybody before groups.
func (t Toll) Rows() iter.Seq[Row] {
	return func(yield func(Row) bool) {
		if t.l == nil {
			return
		}
		for i := range t.l.rows {
			if row, ok := t.row(int32(i)); ok && !yield(row) {
				return
			}
		}
	}
}

// Row returns the row of a question; ok is false where no tally answers it.
func (t Toll) Row(q Question) (row Row, ok bool) {
	if t.l == nil {
		return Row{}, false
	}
	q.Groups, q.Unit = union(q.Groups), plainUnit(q.Unit)
	i, ok := slices.BinarySearchFunc(t.l.rows, &q, func(b book, q *Question) int { return compareQuestions(&b.question, q) })
	if !ok {
		return Row{}, false
	}
	return t.row(int32(i))
}

// String returns the rows as [Row.String] writes them, one a line. Of a Policy that
// is none it says so.
func (t Toll) String() string {
	if p := t.Policy(); !p.known() {
		return "no toll: unknown policy " + p.String()
	}
	var b strings.Builder
	for row := range t.Rows() {
		if b.Len() > 0 {
			b.WriteByte('\n')
		}
		b.WriteString(row.String())
	}
	return b.String()
}

// A Row is what was said on one question, and what it comes to under a policy.
//
// Its slices belong to the toll and must not be changed.
type Row struct {
	// Question is what the row answers.
	Question Question
	// Count is the number: what the totals that count span, open where one of them
	// is open. The zero Count means that nobody gave a number; it never means none.
	Count reported.Count
	// Tallies are all that is said on the question, in order of time, the undated
	// ones first: also what no longer stands, and what doubts, denies and retracts.
	Tallies []Tally

	result
	l    *ledger
	row  int32
	step int32
}

// row returns row i at the step of the toll, if anything had been said by then.
func (t Toll) row(i int32) (Row, bool) {
	l, b := t.l, &t.l.rows[i]
	n, _ := slices.BinarySearchFunc(l.records[b.lo:b.hi], t.step+1, func(r record, step int32) int { return int(r.step) - int(step) })
	if n == 0 {
		return Row{}, false
	}
	v, found := slices.BinarySearchFunc(l.versions[b.versions.lo:b.versions.hi], t.step, func(v version, step int32) int { return int(v.from) - int(step) })
	if !found {
		v-- // the first version is of the step at which the row begins
	}
	a := l.versions[int(b.versions.lo)+v].aggregate
	if b.none != (stretch{}) {
		a = l.with(a, b, t.step)
	}
	r := a.under(l.policy)
	end := int(b.lo) + n
	return Row{
		Question: b.question, Count: r.count, Tallies: l.tallies[b.lo:end:end],
		result: r, l: l, row: i, step: t.step,
	}, true
}

// Least returns the least number that the totals that count state; ok is false
// where they state none.
//
// A total states its best number alone, where it has one, else its ends: of "at
// least 11" that is 11, of "between 20 and 30" 20 and 30. Vague words state none.
// So Least and Most are what was said, where Count is what that leaves possible.
func (r Row) MinFigure() (n int64, ok bool) { return r.least, r.seen&hasStated != 0 }

// Most returns the greatest number that the totals that count state; ok is false
// where they state none.
func (r Row) MaxFigure() (n int64, ok bool) { return r.most, r.seen&hasStated != 0 }

// Conditions returns what a reader should know beside the number, in alphabetical order.
func (r Row) Conditions() []Condition { return r.seen.list() }

// Is reports whether a condition holds of the row.
func (r Row) Is(c Condition) bool { return r.seen.has(c) }

// String returns the row in words, as in
//
//	killed, US military: at least 0, stated 0 to 80 [conflict, doubted]
//
// where the numbers that were stated are left out if the count is exact.
func (r Row) String() string {
	b := []byte(r.Question.String())
	b = append(b, ": "...)
	b = append(b, r.Count.String()...)
	if least, ok := r.MinFigure(); ok {
		if _, exact := r.Count.Exact(); !exact {
			b = strconv.AppendInt(append(b, ", stated "...), least, 10)
			if most, _ := r.MaxFigure(); most != least {
				b = strconv.AppendInt(append(b, " to "...), most, 10)
			}
		}
	}
	for i, c := range r.Conditions() {
		if i == 0 {
			b = append(b, " ["...)
		} else {
			b = append(b, ", "...)
		}
		b = append(b, c...)
	}
	if r.seen.list() != nil {
		b = append(b, ']')
	}
	return string(b)
}

// A Standing is what one origin holds on a question: the latest of its totals that
// still stand, whatever the policy.
type OriginFigure struct {
	// Origin is the key of the origin.
	Origin string
	// Count is what it says; where it gave several numbers at one time, their hull.
	Count reported.Count
	// Tally is the last of the tallies that say so.
	Tally Tally
	// Denied and Doubted say that somebody else answered so, and still does.
	Denied, Doubted bool
}

// Series returns what each origin holds, in the order of their keys. A statement
// with several origins is in the series of each. Taken at every step of a
// [Timeline], it is a line for each origin.
func (r Row) Series() []OriginFigure {
	if r.l == nil {
		return nil
	}
	l, b := r.l, &r.l.rows[r.row]
	// The cells of the row, and those of reports that nobody was hurt, by origin.
	type place struct {
		origin, cell int32
		own          bool
	}
	var places []place
	add := func(cells stretch, own bool) {
		for i := cells.lo; i < cells.hi; i++ {
			places = append(places, place{l.cells[i].origin, i, own})
		}
	}
	add(b.cells, true)
	for _, n := range l.covered[b.none.lo:b.none.hi] {
		add(l.nobodies[n].cells, false)
	}
	slices.SortStableFunc(places, func(x, y place) int { return int(x.origin) - int(y.origin) })
	var series []OriginFigure
	var nobody []int32
	for len(places) > 0 {
		var own *cell
		nobody = nobody[:0]
		origin := places[0].origin
		for len(places) > 0 && places[0].origin == origin {
			if places[0].own {
				own = &l.cells[places[0].cell]
			} else {
				nobody = append(nobody, places[0].cell)
			}
			places = places[1:]
		}
		if s, ok := l.standing(own, nobody, r.step); ok {
			s.Origin = l.keys[origin]
			series = append(series, s)
		}
	}
	return series
}

// standing returns what an origin holds at a step; ok is false for nothing.
func (l *ledger) standing(own *cell, nobody []int32, step int32) (s OriginFigure, ok bool) {
	v := l.view(own, nobody, step)
	all := l.held(&v.own)
	last := int32(-1)
	var marks conditions
	// said takes note of a group of slots, and returns the last tally of it.
	said := func(g stretch) (last int32) {
		last = -1
		for _, slot := range l.slots[g.lo:g.hi] {
			if !slot.has(step) {
				continue
			}
			last = slot.record
			for _, a := range l.answersTo(slot.record) {
				if a.has(step) {
					marks |= a.mark
				}
			}
		}
		return last
	}
	if r := said(v.own.words); r >= 0 {
		last = r
	}
	if v.none >= 0 {
		n := none()
		all.join(&n)
		last = -1
		for _, c := range nobody {
			if e, ok := l.at(&l.cells[c], step); ok && l.said(e.figures) == v.none {
				last = max(last, said(e.figures))
			}
		}
	}
	if r := said(v.own.figures); r >= 0 {
		last = r
	}
	if last < 0 {
		return OriginFigure{}, false
	}
	return OriginFigure{
		Count: all.hull, Tally: l.tallies[last],
		Denied: marks&denied != 0, Doubted: marks&doubted != 0,
	}, true
}
