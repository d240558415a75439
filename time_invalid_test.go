package reported_test

import (
	"encoding/json"
	"testing"
	"time"

	"github.com/seed-67285e81/reported"
)

// FuzzTimeInvalid holds that an invalid Time is no time to any question, and stays
// invalid.
func FuzzTimeInvalid(f *testing.F) {
	f.Add(2024, 2, 30, uint64(0))
	f.Add(0, 0, 0, uint64(1))
	f.Add(-1, 13, 1<<20, uint64(2))
	f.Fuzz(func(t *testing.T, year, month, day int, seed uint64) {
		x := reported.Day(year, time.Month(month), day)
		if x.Validate() == nil {
			if x.IsZero() {
				t.Fatalf("Day(%d, %d, %d) is zero", year, month, day)
			}
			return
		}
		first, last := x.Ends()
		_, lo := x.Earliest()
		_, hi := x.Latest()
		_, _, window := x.Window()
		if x.IsZero() || first != x || last != x || lo || hi || window || x.Precision() != reported.PrecisionNone ||
			x.IsOneOf() || x.IsOngoing() || x.Zoned() || x.Approximate() || x.Uncertain() {
			t.Fatalf("%v answers questions", x)
		}
		if text, err := x.MarshalText(); err == nil || text != nil {
			t.Fatalf("%v has the text %q", x, text)
		}
		if _, err := json.Marshal([]reported.Time{x}); err == nil {
			t.Fatalf("encoding/json writes %v", x)
		}
		if u, err := reported.ParseTime(x.String()); err == nil {
			t.Fatalf("%v reads as %v", x, u)
		}
		y, _ := timeFrom(seed)
		for _, u := range []reported.Time{x, y, {}, reported.Day(2023, 2, 30)} {
			if x.Before(u) || u.Before(x) || x.Contains(u) || u.Contains(x) || x.Overlaps(u) || u.Overlaps(x) ||
				windowsOverlap(x, u) || windowsOverlap(u, x) {
				t.Fatalf("%v is related to %v", x, u)
			}
			if (x.Compare(u) == 0) != (x == u) || x.Compare(u) != -u.Compare(x) {
				t.Fatalf("Compare of %v and %v is no order", x, u)
			}
		}
		if (reported.Time{}).Compare(x) != -1 || x.Compare(reported.Day(1, 1, 1)) != -1 {
			t.Fatalf("%v is not between the zero Time and all others", x)
		}
	})
}

func TestTimeWindow(t *testing.T) {
	at := func(text string) time.Time {
		u, err := time.Parse(time.RFC3339, text)
		if err != nil {
			t.Fatal(err)
		}
		return u
	}
	first, last := at("0001-01-01T00:00:00Z").Add(-14*time.Hour), at("9999-12-31T23:59:59Z").Add(time.Second+12*time.Hour)
	for text, want := range map[string][2]time.Time{
		"2020-01-08":             {at("2020-01-07T10:00:00Z"), at("2020-01-09T12:00:00Z")},
		"2020-01-08T01:34":       {at("2020-01-07T11:34:00Z"), at("2020-01-08T13:35:00Z")},
		"2020-01-08T01:34+03:00": {at("2020-01-07T22:34:00Z"), at("2020-01-07T22:35:00Z")},
		"2020-01/..":             {at("2019-12-31T10:00:00Z"), last},
		"[..2020-01-08]":         {first, at("2020-01-09T12:00:00Z")},
		"/2020-01-08T01:34Z":     {first, at("2020-01-08T01:35:00Z")},
		"0001":                   {first, at("0002-01-01T12:00:00Z")},
		"9999-12~":               {at("9999-11-30T10:00:00Z"), last},
	} {
		from, to, ok := reported.MustParseTime(text).Window()
		if !ok || !from.Equal(want[0]) || !to.Equal(want[1]) {
			t.Errorf("%s: %v to %v, %t; want %v", text, from, to, ok, want)
		}
	}
	if _, _, ok := (reported.Time{}).Window(); ok {
		t.Error("the zero Time has a window")
	}
}
