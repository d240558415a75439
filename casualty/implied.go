package casualty

import (
	"slices"

	"github.com/seed-67285e81/reported"
)

// Bounds returns what all rows imply for a question, whether or not it has a row. Rows
// that contain the question bound it from above, rows that it contains from below. If the
// lower bound is above the upper one, the upper one is dropped. Each call looks at all rows.
//
// No source stated what is implied: keep it as a tally only with the basis [BasisDerived].
// It is the zero Count if there is no bound. The second result has the questions of the rows
// that make the bounds.
func (t Toll) Bounds(q Question) (implied reported.Count, rows []Question) {
	if len(t.rows) == 0 {
		return implied, nil
	}
	q = q.plain()
	low, high := t.bounds(&q)
	least, most := int64(0), int64(reported.MaxCount+1)
	for _, x := range low {
		least = max(least, x.n)
	}
	for _, x := range high {
		most = min(most, x.n)
	}
	switch {
	case least <= most && most <= reported.MaxCount:
		implied = reported.Between(least, most)
	case least > 0:
		implied, high, most = reported.AtLeast(least), nil, least
	default:
		return implied, nil
	}
	used := make([]bool, len(t.rows))
	for _, x := range append(low, high...) {
		used[x.from] = used[x.from] || x.n == least || x.n == most
	}
	for k := range used {
		if used[k] {
			rows = append(rows, *t.h.topics[k].question)
		}
	}
	return implied, rows
}

// bounds returns all bounds on a question from below and from above. A row bounds
// from above only where no number within it is greater. Where the harm may fall, all
// are of one time.
func (t Toll) bounds(q *Question) (low, high []bound) {
	own, number := t.h.topic(q), &noNumber
	for i, o := range t.rows {
		if o == nil {
			continue
		}
		k, r := int32(i), t.h.topics[i].question
		if k == own {
			number = o.number
		}
		if q.contains(r) {
			low = append(o.bound(low, k), o.extras...)
		}
		if n, closed := o.number.count.High(); closed && r.contains(q) && (n >= o.within || k == own) {
			high = append(high, bound{n, o.at, k})
		}
	}
	for n := range t.h.families {
		if f := &t.h.families[n]; q.contains(&f.all) && q.contains(t.h.topics[f.topics[0]].question) {
			low = append(low, t.added[n]...)
		}
	}
	if !q.Harm.grows() {
		at := number.time(low, high)
		other := func(b bound) bool { return b.at != at || at == never && b.from != own }
		low, high = slices.DeleteFunc(low, other), slices.DeleteFunc(high, other)
	}
	return low, high
}
