package casualty

import (
	"cmp"
	"slices"
)

// A conflictFinder finds out whether figures cannot both be right. It keeps its
// memory from row to row.
type conflictFinder struct {
	counting, order []int32
	rooms           [][2]int64
}

func (c *conflictFinder) start() []int32 {
	c.counting = c.counting[:0]
	return c.counting
}

// room returns memory for pairs of numbers, which are -1.
func (c *conflictFinder) room(n int) [][2]int64 {
	c.rooms = c.rooms[:0]
	for range n {
		c.rooms = append(c.rooms, [2]int64{-1, -1})
	}
	return c.rooms
}

// byStart returns the places of figures in the order in which they begin.
func (c *conflictFinder) byStart(figures []figure) []int32 {
	c.order = c.order[:0]
	for i := range figures {
		c.order = append(c.order, int32(i))
	}
	c.sort(figures)
	return c.order
}

func (c *conflictFinder) sort(figures []figure) {
	slices.SortFunc(c.order, func(i, j int32) int {
		return cmp.Or(cmp.Compare(figures[i].at.lo, figures[j].at.lo), cmp.Compare(i, j))
	})
}

// among returns the conditions of figures that count: conflict where two are disjoint
// and growth does not explain it; ownCounts where hospitals differ.
func (c *conflictFinder) among(figures []figure, counting []int32, grows bool) (seen conditions) {
	c.counting = counting
	if len(counting) < 2 {
		return 0
	}
	first := -1
	for _, i := range counting {
		f := &figures[i]
		switch {
		case !f.medical || !f.stated:
		case first < 0:
			first = int(i)
		case f.count.WithWords("") != figures[first].count.WithWords(""):
			seen |= ownCounts
		}
	}
	c.order = append(c.order[:0], counting...)
	c.sort(figures)
	if grows && c.unexplained(figures) || !grows && c.simultaneous(figures) {
		seen |= conflict
	}
	return seen
}

// unexplained reports whether some figure is above another, and not surely later.
func (c *conflictFinder) unexplained(figures []figure) bool {
	// The greatest Low of those before each place, by kind of origin.
	greatest := c.room(len(c.order) + 1)
	for n, i := range c.order {
		f := &figures[i]
		greatest[n+1] = greatest[n]
		greatest[n+1][0] = max(greatest[n+1][0], f.low())
		if !f.medical {
			greatest[n+1][1] = max(greatest[n+1][1], f.low())
		}
	}
	for _, i := range c.order {
		f := &figures[i]
		n := c.beginBefore(figures, f.at.hi)
		if greatest[n][f.kind()] > f.high() {
			return true
		}
	}
	return false
}

// beginBefore returns how many of the figures in order begin before a time.
func (c *conflictFinder) beginBefore(figures []figure, end int64) int {
	n, _ := slices.BinarySearchFunc(c.order, end, func(k int32, end int64) int { return cmp.Compare(figures[k].at.lo, end) })
	return n
}

// kind is 1 for medical origins, which other medical ones do not contradict.
func (f *figure) kind() int {
	if f.medical {
		return 1
	}
	return 0
}

// simultaneous reports whether two figures whose times overlap are disjoint. Of
// those, one begins while the other lasts.
func (c *conflictFinder) simultaneous(figures []figure) bool {
	var low, high [2]rangeMax
	for kind := range low {
		low[kind] = newRangeMax(len(c.order), func(n int) int64 { return c.of(figures, n, kind, (*figure).low) })
		high[kind] = newRangeMax(len(c.order), func(n int) int64 {
			return c.of(figures, n, kind, func(f *figure) int64 { return -f.high() })
		})
	}
	for _, i := range c.order {
		f := &figures[i]
		from, to := c.beginBefore(figures, f.at.lo), c.beginBefore(figures, f.at.hi)
		kind := f.kind()
		if low[kind].max(from, to) > f.high() || -high[kind].max(from, to) < f.low() {
			return true
		}
	}
	return false
}

// of returns a number of the n-th figure in order, or nothing where it is medical
// and those are left out.
func (c *conflictFinder) of(figures []figure, n, kind int, number func(*figure) int64) int64 {
	if f := &figures[c.order[n]]; kind == 0 || !f.medical {
		return number(f)
	}
	return beginning + 1
}

// A rangeMax answers what the greatest number is between two places of a list: it
// has those of all stretches whose length is a power of two.
type rangeMax [][]int64

func newRangeMax(n int, at func(int) int64) rangeMax {
	first := make([]int64, n)
	for i := range first {
		first[i] = at(i)
	}
	r := rangeMax{first}
	for width := 1; 2*width <= n; width *= 2 {
		below := r[len(r)-1]
		level := make([]int64, n-2*width+1)
		for i := range level {
			level[i] = max(below[i], below[i+width])
		}
		r = append(r, level)
	}
	return r
}

// max returns the greatest from one place to before another.
func (r rangeMax) max(from, to int) int64 {
	if from >= to {
		return beginning + 1
	}
	level := 0
	for 2<<level <= to-from {
		level++
	}
	return max(r[level][from], r[level][to-1<<level])
}

// clash returns conflict where a number that counts is above 0 and not surely later
// than a report of none elsewhere that counts; ownCounts between hospitals.
func (s *standingNones) clash(v *view, counting []int32) (seen conditions) {
	for kind := range s.ends {
		if v.rivals.first[kind] < s.ends[kind] {
			seen |= conflict
		}
	}
	for _, i := range counting {
		f := &v.figures[i]
		if n, exact := f.count.Exact(); s.ends[1] > beginning && f.medical && f.stated && !(exact && n == 0) {
			seen |= ownCounts
		}
	}
	return seen
}
