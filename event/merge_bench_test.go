package event_test

import (
	"strconv"
	"testing"

	"github.com/seed-67285e81/reported/event"
	"github.com/seed-67285e81/reported/internal/eventtest"
)

// BenchmarkMerge merges revisions of one event of about 3 KB.
func BenchmarkMerge(b *testing.B) {
	for _, n := range []int{1, 10, 5_000, 10_000, 20_000} {
		list := eventtest.Revisions(eventtest.Rand(1), n, 3_000)
		b.Run(strconv.Itoa(n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				event.Merge(list...)
			}
		})
	}
}
