package reported

import (
	"testing"
	"time"
)

// TestEndAt holds the calendar of endAt to that of package time: around each day of
// the years 1 to 9999, in steps that meet every day of a year and every second of a
// minute.
func TestEndAt(t *testing.T) {
	first, last := days(1, 1, 1)*daySeconds, days(10000, 1, 1)*daySeconds-1
	check := func(sec int64) {
		want, _ := At(time.Unix(sec, 0).UTC()).ends()
		if got := endAt(sec); got != want {
			t.Fatalf("second %d: %s, want %s", sec, got.append(nil), want.append(nil))
		}
	}
	// The first second is the zero value of package time, which At takes for none.
	for sec := first + 1; sec <= last; sec += 97*daySeconds - 3599 {
		check(sec)
	}
	for year := 2; year <= 9999; year++ {
		for _, sec := range []int64{days(year, 1, 1) * daySeconds, days(year, 3, 1)*daySeconds - 1, days(year, 3, 1) * daySeconds, days(year, 12, 31) * daySeconds} {
			check(sec)
		}
	}
	if endAt(first-1) != endAt(first) || endAt(last+1) != endAt(last) {
		t.Error("outside of the years the first or last second is meant")
	}
}
