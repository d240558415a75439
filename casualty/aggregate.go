package casualty

import "github.com/seed-67285e81/reported"

// An aggregate is what several totals, parts and answers say of one row. Its zero
// value says nothing. Aggregates join in any order and grouping.
type aggregate struct {
	// hull spans the totals; lowest is the one of least figure.
	hull, lowest reported.Count
	// least and most are of the numbers that totals state, where hasStated.
	least, most int64
	// floor is the greatest Low of the totals, ceiling their least High, where
	// hasCeiling. A floor above the ceiling: they cannot all be right.
	floor, ceiling int64
	// bound is the greatest sum of parts; unchecked that of those whose own whole
	// gives no number to hold against it.
	bound, unchecked int64
	// stating are the origins that state a number here, denying and doubting those
	// that answer the question as such.
	stating, denying, doubting few
	// excluded is how many of those who report that nobody was hurt are in it already.
	excluded int32

	seen conditions // and the bits below
}

const (
	hasTotal conditions = 1 << (iota + 12)
	hasStated
	hasCeiling
)

func (a *aggregate) join(b *aggregate) {
	a.hull = a.hull.Hull(b.hull)
	if lower(b.lowest, a.lowest) {
		a.lowest = b.lowest
	}
	a.state(b.least, b.most, b.seen)
	a.floor = max(a.floor, b.floor)
	if b.seen&hasCeiling != 0 {
		a.cap(b.ceiling)
	}
	a.bound, a.unchecked = max(a.bound, b.bound), max(a.unchecked, b.unchecked)
	a.stating.join(b.stating)
	a.denying.join(b.denying)
	a.doubting.join(b.doubting)
	a.excluded += b.excluded
	a.seen |= b.seen
}

func (a *aggregate) state(least, most int64, seen conditions) {
	switch {
	case seen&hasStated == 0:
	case a.seen&hasStated == 0:
		a.least, a.most = least, most
	default:
		a.least, a.most = min(a.least, least), max(a.most, most)
	}
	a.seen |= seen & hasStated
}

func (a *aggregate) cap(high int64) {
	if a.seen&hasCeiling == 0 || high < a.ceiling {
		a.ceiling = high
	}
	a.seen |= hasCeiling
}

// lower reports whether c has a figure and d has none or a greater one.
func lower(c, d reported.Count) bool {
	n, ok := c.Figure()
	m, other := d.Figure()
	if !ok || !other || n != m {
		return ok && (!other || n < m)
	}
	return c.Compare(d) < 0
}

// aTotal returns what one total says. The numbers that it states are its best one
// alone, where it has one, else its ends, as far as they say anything.
func aTotal(n reported.Count, dated bool) aggregate {
	a := aggregate{hull: n, floor: n.Low(), seen: hasTotal}
	high, capped := n.High()
	if capped {
		a.cap(high)
	}
	if !dated {
		a.seen |= undated
	}
	if _, ok := n.Figure(); !ok {
		a.seen |= vague
		return a
	}
	a.lowest = n
	if best, ok := n.Best(); ok {
		a.state(best, best, hasStated)
		return a
	}
	if low := n.Low(); low > 0 {
		a.state(low, low, hasStated)
	}
	if capped {
		a.state(high, high, hasStated)
	}
	return a
}

// A result is what a row says at a step.
type result struct {
	count       reported.Count
	least, most int64
	seen        conditions
}

// under returns what the aggregate comes to under a policy.
func (a *aggregate) under(p Policy) result {
	r := result{a.hull, a.least, a.most, a.seen}
	if _, ok := a.lowest.Figure(); ok && p == PolicyLowest {
		r.count = a.lowest
	}
	if r.count.IsZero() && a.bound > 0 {
		r.count = reported.AtLeast(a.bound)
		r.seen |= partial
	}
	if a.seen&hasCeiling != 0 && a.floor > a.ceiling {
		r.seen |= conflict
	}
	if high, ok := a.hull.High(); ok && a.unchecked > high {
		r.seen |= partsExceedTotal
	}
	if a.denying.others(a.stating) {
		r.seen |= denied
	}
	if a.doubting.others(a.stating) {
		r.seen |= doubted
	}
	if p == PolicyPreferred && a.seen&hasTotal == 0 {
		r.seen |= noPreferred
	}
	return r
}

// few are up to two different origins, each stored plus one; where there are more,
// any two of them.
type few struct{ a, b int32 }

func fewOf(origins []int32) (f few) {
	for _, o := range origins[:min(2, len(origins))] {
		f.join(few{a: o + 1})
	}
	return f
}

func (f *few) join(g few) {
	for _, o := range [2]int32{g.a, g.b} {
		switch {
		case o == 0 || o == f.a || f.b != 0:
		case f.a == 0:
			f.a = o
		default:
			f.b = o
		}
	}
}

// others reports whether f is somebody, and not just the only one of g.
func (f few) others(g few) bool {
	return f.a != 0 && (f.b != 0 || g.b != 0 || f.a != g.a)
}
