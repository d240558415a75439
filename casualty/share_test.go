package casualty_test

import (
	"math/big"
	"testing"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/casualty"
	"github.com/seed-67285e81/reported/internal/longrun"
)

func TestShareImplied(t *testing.T) {
	counts := func(low, best, high int64, approx bool) reported.Count {
		given := func(n int64) *int64 {
			if n < 0 {
				return nil
			}
			return &n
		}
		n, err := reported.NewCount(given(low), given(best), given(high), approx, "")
		if err != nil {
			t.Fatal(err)
		}
		return n
	}
	for _, test := range []struct {
		percent string
		approx  bool
		part    reported.Count
		want    reported.Count
	}{
		// The state department's 603 of 2003 to 2011: 603/0.175 to 603/0.165.
		{"17", false, reported.Exactly(603), counts(3446, 3547, 3654, false)},
		{"17.0", false, reported.Exactly(603), counts(3446, 3547, 3654, false)},
		{"17", false, reported.About(603), counts(0, 3547, -1, true)},
		{"17", true, reported.Exactly(603), counts(0, 3547, -1, true)},
		{"17.1", false, reported.Exactly(603), counts(3517, 3526, 3536, false)}, // 3,527 were killed in action
		{"13.4", false, reported.Exactly(603), counts(4484, 4500, 4516, false)}, // 4,488 died
		{"17", false, reported.AtLeast(603), counts(3446, -1, -1, false)},
		{"17", false, reported.AtMost(603), counts(0, -1, 3654, false)},
		{"17", false, reported.Between(600, 610), counts(3429, -1, 3696, false)},
		{"17", false, reported.MustParseCount("nearly 603"), counts(0, 3547, 3654, true)},
		{"100", false, reported.Exactly(7), reported.Exactly(7)},
		{"100", false, reported.Exactly(603), counts(603, 603, 606, false)},
		{"50", false, reported.Exactly(1), reported.Exactly(2)},
		{"0.0000001", false, reported.Exactly(1), counts(666_666_667, 1_000_000_000, 2_000_000_000, false)},
		{"1", false, reported.Exactly(reported.MaxCount), counts(reported.MaxCount, -1, -1, false)},
		{"17", false, reported.Exactly(0), reported.Count{}},
		{"17", false, reported.AtLeast(0), reported.Count{}},
		{"17", false, several, counts(6, -1, -1, true)},
		{"17", false, reported.Count{}, reported.Count{}},
		{"0", false, reported.Exactly(603), reported.Count{}},
		{"101", false, reported.Exactly(603), reported.Count{}},
	} {
		percent, err := reported.ParseDecimal(test.percent)
		if err != nil {
			t.Fatal(err)
		}
		s := casualty.Share{Percent: percent, Approx: test.approx, Of: "all deaths"}
		got, ok := s.Implied(test.part)
		if got != test.want || ok == test.want.IsZero() {
			t.Errorf("%s %% (about: %t) is %s: %s, %t", test.percent, test.approx, test.part, got, ok)
		}
	}
	if got, ok := (casualty.Share{}).Implied(reported.Exactly(1)); ok || !got.IsZero() {
		t.Errorf("no share implies %v", got)
	}
}

// TestShareImpliedExactly holds the bounds to exact fractions: every whole within
// them, and none beside, gives the percentage once rounded.
func TestShareImpliedExactly(t *testing.T) {
	for percent := int64(1); percent <= 100; percent++ {
		for part := int64(1); part < 200; part += longrun.Pick(int64(29), 7) {
			d, err := reported.NewDecimal(percent, 0)
			if err != nil {
				t.Fatal(err)
			}
			gives := func(whole int64) bool { // |100 part/whole - percent| <= 1/2, and no part exceeds its whole
				x := big.NewRat(100*part, whole)
				x.Sub(x, big.NewRat(percent, 1)).Abs(x)
				return x.Cmp(big.NewRat(1, 2)) <= 0 && part <= whole
			}
			got, ok := casualty.Share{Percent: d, Of: "all"}.Implied(reported.Exactly(part))
			if !ok {
				for whole := part; whole <= 200*part; whole++ {
					if gives(whole) {
						t.Fatalf("%d %% is %d: nothing is implied, but of %d it is so", percent, part, whole)
					}
				}
				continue
			}
			low := got.Low()
			high, closed := got.High()
			if best, ok := got.Best(); !closed || !ok || !gives(best) {
				t.Fatalf("%d %% is %d: %s", percent, part, got)
			}
			if !gives(low) || !gives(high) || low > 1 && gives(low-1) || gives(high+1) {
				t.Fatalf("%d %% is %d: %s", percent, part, got)
			}
		}
	}
}
