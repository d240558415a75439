package standing

import (
	"slices"
	"strings"

	"github.com/seed-67285e81/reported"
)

// CompareStatements orders heads by all that they hold, so that the order in which a
// caller lists statements can change nothing. It is 0 only for heads without any
// difference; a list that is nil and one that is empty differ.
func CompareStatements(a, b *reported.Statement) int {
	c := comparer{left: maxCompared}
	return c.statements(a, b)
}

// maxCompared bounds the sources that one comparison visits: a list built by hand may
// contain itself. No document has as many.
const maxCompared = 1 << 16

// A comparer compares sources, down to one level more than a document may have, until
// none are left to visit. Both bounds depend on what was equal until then, so the
// order stays one.
type comparer struct{ level, left int }

func (c *comparer) sourceLists(a, b []reported.Source) int {
	if len(a) == len(b) && len(a) > 0 && &a[0] == &b[0] || c.level > reported.MaxSourceDepth {
		return 0
	}
	c.level++
	d := CompareLists(a, b, func(a, b *reported.Source) int {
		if c.left == 0 {
			return 0
		}
		c.left--
		return c.sources(a, b)
	})
	c.level--
	return d
}

// CompareLists orders lists: no list first, then by their elements, a list before a
// longer one that begins with it.
func CompareLists[T any](a, b []T, compare func(a, b *T) int) int {
	if d := CompareBools(a != nil, b != nil); d != 0 {
		return d
	}
	for i := range min(len(a), len(b)) {
		if d := compare(&a[i], &b[i]); d != 0 {
			return d
		}
	}
	return len(a) - len(b)
}

// CompareTexts is CompareLists for texts.
func CompareTexts[T ~string](a, b []T) int {
	if d := CompareBools(a != nil, b != nil); d != 0 {
		return d
	}
	return slices.CompareFunc(a, b, func(a, b T) int { return strings.Compare(string(a), string(b)) })
}

// CompareBools orders false before true.
func CompareBools(a, b bool) int {
	switch {
	case a == b:
		return 0
	case b:
		return -1
	}
	return 1
}
