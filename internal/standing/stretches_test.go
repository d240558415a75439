package standing_test

import (
	"math/rand/v2"
	"testing"

	"github.com/seed-67285e81/reported/internal/standing"
)

// TestStretches adds stretches at random, beside the moments that they have.
func TestStretches(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 300 {
		var set standing.Stretches
		var has [40]bool
		for range 1 + random.IntN(12) {
			lo := random.Int64N(36)
			next := standing.Stretch{Lo: lo, Hi: lo + 1 + random.Int64N(4)}
			meets := false
			for n := next.Lo; n < next.Hi; n++ {
				meets = meets || has[n]
			}
			if got := set.Meets(next); got != meets {
				t.Fatalf("%v meets %v: %t", set, next, got)
			}
			set.Add(next)
			for n := next.Lo; n < next.Hi; n++ {
				has[n] = true
			}
			for n := range has {
				if got := set.Meets(standing.Stretch{Lo: int64(n), Hi: int64(n) + 1}); got != has[n] {
					t.Fatalf("with %v, %v has %d: %t", next, set, n, got)
				}
			}
			for n := 1; n < len(set); n++ {
				if !set[n].After(set[n-1]) {
					t.Fatalf("%v is not in order", set)
				}
			}
		}
	}
}
