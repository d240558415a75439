package casualty

import (
	"cmp"
	"slices"
)

// Extremes are the greatest of some numbers: of all figures, and of all but medical
// ones, which other medical ones neither overtake nor contradict.
type extremes [2]int64

var least = extremes{beginning, beginning}

// raise takes in a number of a figure.
func (e *extremes) raise(f *figure, n int64) {
	e[0] = max(e[0], n)
	if !f.medical {
		e[1] = max(e[1], n)
	}
}

// join takes in all numbers of others.
func (e *extremes) join(o extremes) { e[0], e[1] = max(e[0], o[0]), max(e[1], o[1]) }

// against returns the greatest of the numbers that may contradict a figure.
func (e *extremes) against(f *figure) int64 { return e[f.kind()] }

// kind is 1 for figures of medical origins.
func (f *figure) kind() int {
	if f.medical {
		return 1
	}
	return 0
}

// Starts are figures in the order in which they begin, with a tree of the greatest of
// their numbers, to ask for those that begin in a stretch.
type starts struct {
	figures []*figure
	tree    []extremes
}

// sort puts figures in order.
func (s *starts) sort(figures []*figure) {
	s.figures = figures
	slices.SortFunc(figures, func(f, g *figure) int {
		if f.at.Lo != g.at.Lo {
			return cmp.Compare(f.at.Lo, g.at.Lo)
		}
		return cmp.Compare(f.holding, g.holding)
	})
}

// of takes a number of each figure; ok is false for one that is left out.
func (s *starts) of(number func(f *figure) (n int64, ok bool)) {
	n := len(s.figures)
	s.tree = slices.Grow(s.tree[:0], 2*n)[:2*n]
	for i, f := range s.figures {
		s.tree[n+i] = least
		if number, ok := number(f); ok {
			s.tree[n+i].raise(f, number)
		}
	}
	for i := n - 1; i > 0; i-- {
		s.tree[i] = s.tree[2*i]
		s.tree[i].join(s.tree[2*i+1])
	}
}

// before returns how many begin before a time.
func (s *starts) before(end int64) int {
	n, _ := slices.BinarySearchFunc(s.figures, end, func(f *figure, end int64) int { return cmp.Compare(f.at.Lo, end) })
	return n
}

// greatest returns the greatest number between two places that may contradict a figure.
func (s *starts) greatest(from, to int, f *figure) int64 {
	most := least
	for from, to = from+len(s.figures), to+len(s.figures); from < to; from, to = from/2, to/2 {
		if from&1 == 1 {
			most.join(s.tree[from])
			from++
		}
		if to&1 == 1 {
			to--
			most.join(s.tree[to])
		}
	}
	return most.against(f)
}

// conflicts returns the conditions of figures that count: conflict where two are
// disjoint and growth does not explain it; ownCounts where hospitals differ.
//
// Growth explains all but a figure above another that is not surely earlier. Of a harm
// that may fall only figures whose times overlap can be in conflict: one of them
// begins while the other lasts.
func (m *moment) conflicts(counting []*figure, grows bool) (seen conditions) {
	if len(counting) < 2 {
		return 0
	}
	var first, lowest, highest *figure
	least, greatest := int64(forever), int64(-1)
	for _, f := range counting {
		low, high := f.allows()
		if high < least {
			least, lowest = high, f
		}
		if low > greatest {
			greatest, highest = low, f
		}
		switch {
		case !f.medical || !f.stated:
		case first == nil:
			first = f
		case f.count.WithWords("") != first.count.WithWords(""):
			seen |= ownCounts
		}
	}
	switch {
	case greatest <= least:
		return seen // none is above another
	case !(lowest.medical && highest.medical) && !highest.at.After(lowest.at) && (grows || !lowest.at.After(highest.at)):
		return seen | conflict // most often these two are
	}
	s := &m.starts
	s.sort(counting)
	clash := func(number func(f *figure) int64, limit func(f *figure) int64) {
		s.of(func(f *figure) (int64, bool) { return number(f), true })
		for _, f := range counting {
			from := 0
			if !grows {
				from = s.before(f.at.Lo)
			}
			if s.greatest(from, s.before(f.at.Hi), f) > limit(f) {
				seen |= conflict
				return
			}
		}
	}
	low := func(f *figure) int64 { low, _ := f.allows(); return low }
	high := func(f *figure) int64 { _, high := f.allows(); return high }
	clash(low, high)
	if !grows {
		clash(func(f *figure) int64 { return -high(f) }, func(f *figure) int64 { return -low(f) })
	}
	return seen
}
