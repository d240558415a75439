package standing

import (
	"cmp"
	"slices"
)

// CompareLists orders lists: no list first, then by their elements, a list before a
// longer one that begins with it.
func CompareLists[T any](a, b []T, compare func(a, b *T) int) int {
	if d := CompareBools(a != nil, b != nil); d != 0 {
		return d
	}
	if len(a) == len(b) && len(a) > 0 && &a[0] == &b[0] { // one list, in two places
		return 0
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
	return cmp.Or(CompareBools(a != nil, b != nil), slices.Compare(a, b))
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
