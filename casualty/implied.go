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
	q.Groups, q.Unit = union(q.Groups), plainUnit(q.Unit)
	low, high := t.bounds(&q)
	if !q.Harm.grows() {
		low, high = t.atOneTime(&q, low, high)
	}
	least, most := int64(0), int64(reported.MaxCount+1)
	for _, x := range low {
		least = max(least, x.n)
	}
	for _, x := range high {
		most = min(most, x.n)
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
			rows = append(rows, *t.h.topics[k].question)
		}
	}
	return implied, rows
}

// use notes the rows that make a bound.
func (t Toll) use(used []bool, list []bound, n int64) {
	for _, x := range list {
		switch {
		case x.n != n:
		case x.from >= 0:
			used[x.from] = true
		default:
			for _, k := range t.h.families[-1-x.from].topics {
				used[k] = used[k] || slices.ContainsFunc(t.held(k), func(f held) bool { return f.counts && f.at == x.at })
			}
		}
	}
}

// held returns what is held on a topic.
func (t Toll) held(k int32) []held {
	if t.rows[k] == nil {
		return nil
	}
	return t.rows[k].held
}

// bounds returns all bounds on a question from below and from above. A row bounds
// from above only where no number within it is greater.
func (t Toll) bounds(q *Question) (low, high []bound) {
	for k, o := range t.rows {
		if o == nil {
			continue
		}
		r := t.h.topics[k].question
		if q.contains(r) {
			if o.some() {
				low = append(low, bound{o.number.count.Low(), o.at, int32(k)})
			}
			low = append(low, o.extras...)
		}
		if n, closed := o.number.count.High(); closed && r.contains(q) && (n >= o.within || compareQuestions(r, q) == 0) {
			high = append(high, bound{n, o.at, int32(k)})
		}
	}
	var scratch moment
	for n := range t.h.families {
		if f := &t.h.families[n]; q.contains(&f.all) && q.contains(t.h.topics[f.topics[0]].question) {
			low = scratch.addShares(low, f, int32(n), t.held)
		}
	}
	return low, high
}

// atOneTime keeps the bounds that are of the one time of the question's own figures,
// or where it has none, all if they are of one time.
func (t Toll) atOneTime(q *Question, low, high []bound) (_, _ []bound) {
	var at stretch
	k := t.h.topic(q)
	other := func(b bound) bool { return b.at != at || b.from >= 0 && b.from != k && !t.rows[b.from].single }
	if k >= 0 && t.rows[k] != nil && t.rows[k].some() {
		at = t.rows[k].at
		return slices.DeleteFunc(low, other), slices.DeleteFunc(high, other)
	}
	all := slices.Concat(low, high)
	if len(all) > 0 {
		at = all[0].at
	}
	if slices.ContainsFunc(all, other) {
		return nil, nil
	}
	return low, high
}
