package standing

import (
	"slices"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/internal/budget"
)

// Budget returns what a function may visit of the sources that it is given.
func Budget() budget.Budget[reported.Source] {
	return budget.New(func(s *reported.Source) *[]reported.Source { return &s.Cites }, reported.MaxSourceDepth)
}

// Bounded returns a list of statements whose sources can be walked without end and
// without cost beyond what they hold: the list itself, unless it was built by hand
// and cites itself, shares its sources or is very large. Then it returns a copy of
// the list and its sources, cut as [budget.Budget.Cut] does.
func Bounded[T any](list []T, head func(*T) *reported.Statement) []T {
	b := Budget()
	for i := range list {
		if !b.Fits(head(&list[i]).Sources) {
			return cut(list, head)
		}
	}
	return list
}

func cut[T any](list []T, head func(*T) *reported.Statement) []T {
	b := Budget()
	list = slices.Clone(list)
	for i := range list {
		s := head(&list[i])
		s.Sources = b.Cut(s.Sources)
	}
	return list
}
