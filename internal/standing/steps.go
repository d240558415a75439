package standing

import (
	"cmp"
	"slices"

	"github.com/seed-67285e81/reported"
)

// known is a statement with by when it was known.
type known struct {
	place int
	time  reported.Time
	end   int64
}

// Steps orders statements by when they were surely known, and then by content, and gives
// enter the place of each, once, with its step: the moments are numbered from 1. Times
// has the closest time of each step. What is known by no moment is of step 0, if undated
// is true, and else left out.
func Steps[T any](list []T, head func(*T) *reported.Statement, compare func(a, b *T) int, undated bool, enter func(place, step int)) (times []reported.Time) {
	order := slices.Grow(make([]known, 0, few), len(list))
	for i := range list {
		if time, end := Known(head(&list[i])); undated || end != Beginning {
			order = append(order, known{i, time, end})
		}
	}
	content := func(a, b known) int {
		if a.end != b.end {
			return cmp.Compare(a.end, b.end)
		}
		return compare(&list[a.place], &list[b.place])
	}
	slices.SortFunc(order, func(a, b known) int { return cmp.Or(content(a, b), cmp.Compare(a.place, b.place)) })
	times = make([]reported.Time, 1, len(order)+1)
	for i, x := range order {
		last := len(times) - 1
		switch {
		case i > 0 && content(order[i-1], x) == 0:
			continue
		case x.end == Beginning:
		case last == 0 || order[i-1].end != x.end:
			times = append(times, x.time)
		case closer(x.time, times[last]):
			times[last] = x.time
		}
		enter(x.place, len(times)-1)
	}
	return times
}

// closer reports whether t says more closely than u when it was, where both end at
// one moment: it begins later, or is the lesser by text.
func closer(t, u reported.Time) bool {
	return cmp.Or(-cmp.Compare(AsWritten(t).Lo, AsWritten(u).Lo), t.Compare(u)) < 0
}
