// Package budget bounds walks through trees of sources. A decoded source is a
// tree, and no larger than its document. One that was built by hand may cite
// itself, or one list may stand in many places, so that a walk down its few
// structs would never end.
//
// There is one budget for all that a function is given: [Most] sources, visited
// at any depth. It is generic over the source because package reported, which
// declares that type, uses it too.
package budget

import "slices"

// Most is how many sources are visited before it is asked whether they are
// different ones. A document of 100,000 values holds fewer.
const Most = 1 << 16

// How many sources Cut keeps that it has met before: in all, and at least in each
// of the lists that it is given, so that a program may share a list of sources
// between as many statements as it likes.
const (
	again     = 1 << 12
	againEach = 64
)

// A Budget is what is left to visit. Make one with [New] for each call of a function.
type Budget[S any] struct {
	below func(*S) *[]S
	depth int
	left  int
	seen  map[*S]bool // for Cut, which lets what was not seen before pass
	lost  bool
}

// New returns a full budget; below returns where the list beneath a source is,
// and depth is the greatest number of levels.
func New[S any](below func(*S) *[]S, depth int) Budget[S] {
	return Budget[S]{below: below, depth: depth, left: Most}
}

// Fits takes a list and all beneath it from the budget. It reports whether it was
// enough, and no level lies too deep. It allocates nothing.
func (b *Budget[S]) Fits(list []S) bool { return len(list) == 0 || b.fits(list, b.depth) }

func (b *Budget[S]) fits(list []S, depth int) bool {
	if b.left -= len(list); depth == 0 || b.left < 0 {
		return false
	}
	for i := range list {
		if below := *b.below(&list[i]); len(below) > 0 && !b.fits(below, depth-1) {
			return false
		}
	}
	return true
}

// Spent reports whether the budget was not enough. Where Fits was false and it was
// enough, a level lies too deep.
func (b *Budget[S]) Spent() bool { return b.left < 0 }

// Cut returns a copy of the list without what lies too deep or is beyond the
// budget, which is another one: of sources that were met before. So nothing is cut
// from values that hold many sources, each in one place.
func (b *Budget[S]) Cut(list []S) []S {
	if b.seen == nil {
		b.seen, b.left = map[*S]bool{}, again
	}
	b.left = max(b.left, againEach)
	return b.cut(list, b.depth)
}

// Lost reports whether Cut left out more than what lies too deep.
func (b *Budget[S]) Lost() bool { return b.lost }

func (b *Budget[S]) cut(list []S, depth int) []S {
	if depth == 0 || len(list) == 0 {
		return nil
	}
	n := 0
	for ; n < len(list) && b.pass(&list[n]); n++ {
	}
	list = slices.Clone(list[:n:n])
	for i := range list {
		below := b.below(&list[i])
		*below = b.cut(*below, depth-1)
	}
	return list
}

func (b *Budget[S]) pass(s *S) bool {
	if !b.seen[s] {
		b.seen[s] = true
		return true
	}
	if b.left > 0 {
		b.left--
		return true
	}
	b.lost = true
	return false
}
