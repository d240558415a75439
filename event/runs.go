package event

import "iter"

// runs yields the runs of elements of a list that are alike and stand together.
func runs[T any](list []T, alike func(a, b *T) bool) iter.Seq[[]T] {
	return func(yield func([]T) bool) {
		for from, to := 0, 0; from < len(list); from = to {
			for to = from + 1; to < len(list) && alike(&list[from], &list[to]); to++ {
			}
			if !yield(list[from:to:to]) {
				return
			}
		}
	}
}
