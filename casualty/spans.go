package casualty

import "slices"

// A joiner is a value that others can be joined to, in any order and grouping.
// The zero value joins nothing.
type joiner[T any] interface {
	*T
	join(*T)
}

// spans finds out what values come to at each step, where each of them holds for
// an interval. With n intervals it takes in the order of n log n joins, however
// they overlap: an interval is cut into few pieces of a binary tree over the
// steps, and a step is what stands on the way from the root to it.
type spans[T any, P joiner[T]] struct {
	whole bool // only the step last is asked for
	last  int32
	one   T // with whole: what holds at that step
	value T // what is being joined: here, it need not be allocated
	held  []held[T]

	points []int32
	tree   []T
}

type held[T any] struct {
	interval
	value T
}

// reset forgets everything but the memory.
func (s *spans[T, P]) reset(whole bool, last int32) {
	var zero T
	s.whole, s.last, s.one, s.held = whole, last, zero, s.held[:0]
}

// add adds a value that holds for an interval.
func (s *spans[T, P]) add(i interval, value T) {
	switch {
	case i.empty():
	case !s.whole:
		s.held = append(s.held, held[T]{i, value})
	case i.has(s.last):
		s.value = value
		P(&s.one).join(&s.value)
	}
}

// each calls yield with what the values come to from first on, an interval for
// each stretch in which that does not change.
func (s *spans[T, P]) each(first int32, yield func(i interval, value *T)) {
	if s.whole {
		yield(interval{s.last, never}, &s.one)
		return
	}
	points := append(s.points[:0], first, never)
	for i := range s.held {
		points = append(points, max(first, s.held[i].from), max(first, s.held[i].until))
	}
	slices.Sort(points)
	points = slices.Compact(points)
	s.points = points
	n := len(points)
	s.tree = append(s.tree[:0], make([]T, 2*n)...)
	for i := range s.held {
		h := &s.held[i]
		lo, _ := slices.BinarySearch(points, max(first, h.from))
		hi, _ := slices.BinarySearch(points, max(first, h.until))
		for lo, hi = lo+n, hi+n; lo < hi; lo, hi = lo/2, hi/2 {
			if lo&1 == 1 {
				P(&s.tree[lo]).join(&h.value)
				lo++
			}
			if hi&1 == 1 {
				hi--
				P(&s.tree[hi]).join(&h.value)
			}
		}
	}
	for i := 1; i < n; i++ {
		P(&s.tree[2*i]).join(&s.tree[i])
		P(&s.tree[2*i+1]).join(&s.tree[i])
	}
	for i, p := range points[:n-1] {
		yield(interval{p, points[i+1]}, &s.tree[n+i])
	}
}
