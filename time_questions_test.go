package reported_test

import (
	"testing"

	"github.com/seed-67285e81/reported"
)

// Each row asks one question both ways.
func TestTimeQuestions(t *testing.T) {
	type T = reported.Time
	before, contains, overlaps := T.Before, T.Contains, T.Overlaps
	anywhere := windowsOverlap
	for _, c := range []struct {
		name    string
		ask     func(a, b T) bool
		a, b    string
		ab, ba  bool
		meaning string
	}{
		{name: "Before", ask: before, a: "2020-01-07", b: "2020-01-08", ab: true, meaning: "two days touch and share nothing"},
		{name: "Before", ask: before, a: "2019", b: "2020-01", ab: true, meaning: "the year ends where the month begins"},
		{name: "Before", ask: before, a: "2020", b: "2020-01-08", meaning: "it may have been later that year"},
		{name: "Before", ask: before, a: "2020-01-08", b: "2020-01-08", meaning: "nothing is before itself"},
		{name: "Before", ask: before, a: "2020-01-07~", b: "2020-01-08", meaning: "about the 7th may be the 9th"},
		{name: "Before", ask: before, a: "2020-01-07", b: "2021?", meaning: "an uncertain year proves nothing"},
		{name: "Before", ask: before, a: "2020-01-07T23:59", b: "2020-01-08", ab: true, meaning: "a minute and a day of one clock"},
		{name: "Before", ask: before, a: "2020-01-08T01:34+03:00", b: "2020-01-07T22:35Z", ab: true, meaning: "instants"},
		{name: "Before", ask: before, a: "2020-01-08T01:34+03:00", b: "2020-01-07T22:34Z", meaning: "the same minute"},
		{name: "Before", ask: before, a: "2020-01-07", b: "2020-01-08T11:59Z", meaning: "at -12:00 the 7th was not over"},
		{name: "Before", ask: before, a: "2020-01-07", b: "2020-01-08T12:00Z", ab: true, meaning: "the 7th was over everywhere"},
		{name: "Before", ask: before, a: "2020-01-07T09:59Z", b: "2020-01-08", ab: true, meaning: "the 8th had begun nowhere"},
		{name: "Before", ask: before, a: "2020-01-07T10:00Z", b: "2020-01-08", meaning: "at +14:00 the 8th had begun"},
		{name: "Before", ask: before, a: "[2020-01-01..2020-01-07]", b: "2020-01-08/", ab: true, meaning: "whichever of the days it was"},
		{name: "Before", ask: before, a: "/2020-01-07", b: "2020-01-08/..", ab: true, meaning: "open the other way"},
		{name: "Before", ask: before, a: "2020-01-01/", b: "2020-01-08", meaning: "its end is not known"},
		{name: "Before", ask: before, a: "[..2020-01-07]", b: "[2020-01-08..]", ab: true, meaning: "open the other way"},
		{name: "Before", ask: before, a: "", b: "2020", meaning: "no time"},

		{name: "Contains", ask: contains, a: "2020", b: "2020-01-08", ab: true, meaning: "a day of the year"},
		{name: "Contains", ask: contains, a: "2020-01-08", b: "2020-01-08", ab: true, ba: true, meaning: "itself"},
		{name: "Contains", ask: contains, a: "2020-01", b: "[2020-01-08..2020-01-31]", ab: true, meaning: "whichever day it was"},
		{name: "Contains", ask: contains, a: "[2020-01-01..2020-01-31]", b: "2020-01-08", meaning: "one moment contains no day"},
		{name: "Contains", ask: contains, a: "2020-01-01/2020-01-31", b: "2020-01-08T01:34", ab: true, meaning: "a minute of one clock"},
		{name: "Contains", ask: contains, a: "2020-01", b: "2020-02-01", meaning: "half-open"},
		{name: "Contains", ask: contains, a: "2020-01~", b: "2020-01-08", meaning: "about January"},
		{name: "Contains", ask: contains, a: "2020-01", b: "2020-01-08?", meaning: "perhaps the 8th"},
		{name: "Contains", ask: contains, a: "2020-01/..", b: "2020-01-08", meaning: "nobody knows when it stopped"},
		{name: "Contains", ask: contains, a: "2020-01", b: "2020-01-08/..", meaning: "it was still going on"},
		{name: "Contains", ask: contains, a: "2020-01-08", b: "2020-01-08T01:34+03:00", meaning: "whose 8th is not said"},
		{name: "Contains", ask: contains, a: "2020-01", b: "2020-01-01T12:00Z", ab: true, meaning: "January everywhere"},
		{name: "Contains", ask: contains, a: "2020-01", b: "2020-01-01T11:59Z", meaning: "not yet at -12:00"},
		{name: "Contains", ask: contains, a: "2020-01", b: "2020-01-31T09:59Z", ab: true, meaning: "January everywhere"},
		{name: "Contains", ask: contains, a: "2020-01", b: "2020-01-31T10:00Z", meaning: "February at +14:00"},
		{name: "Contains", ask: contains, a: "2020-01-07T10:00Z/2020-01-09T11:59Z", b: "2020-01-08", ab: true, meaning: "all of the 8th everywhere"},
		{name: "Contains", ask: contains, a: "2020-01-07T10:01Z/2020-01-09T12:00Z", b: "2020-01-08", meaning: "the 8th had begun at +14:00"},
		{name: "Contains", ask: contains, a: "2020-01-07T10:00Z/2020-01-09T11:58Z", b: "2020-01-08", meaning: "the 8th was not over at -12:00"},
		{name: "Contains", ask: contains, a: "2020", b: "", meaning: "no time"},

		{name: "Overlaps", ask: overlaps, a: "2020-01-07", b: "2020-01-08", meaning: "one clock"},
		{name: "Overlaps", ask: overlaps, a: "2020-01-07~", b: "2020-01-08?", meaning: "flags widen nothing"},
		{name: "Overlaps", ask: overlaps, a: "[2019..2020]", b: "2020-01-08~", ab: true, ba: true, meaning: "it may have been that day"},
		{name: "Overlaps", ask: overlaps, a: "2019/..", b: "9999", ab: true, ba: true, meaning: "open ends reach for ever"},
		{name: "Overlaps", ask: overlaps, a: "/2019", b: "[..0001]", ab: true, ba: true, meaning: "open ends reach for ever"},
		{name: "Overlaps", ask: overlaps, a: "2020-01-07", b: "2020-01-08T01:34+03:00", ab: true, ba: true, meaning: "it was the 7th in Washington"},
		{name: "Overlaps", ask: overlaps, a: "2020-01-07", b: "2020-01-08T11:59Z", ab: true, ba: true, meaning: "the 7th at -12:00"},
		{name: "Overlaps", ask: overlaps, a: "2020-01-07", b: "2020-01-08T12:00Z", meaning: "the 7th nowhere"},
		{name: "Overlaps", ask: overlaps, a: "2020-01-08", b: "2020-01-07T10:00Z", ab: true, ba: true, meaning: "the 8th at +14:00"},
		{name: "Overlaps", ask: overlaps, a: "2020-01-08", b: "2020-01-07T09:59Z", meaning: "the 8th nowhere"},
		{name: "Overlaps", ask: overlaps, a: "", b: "/2020", meaning: "no time"},
		{name: "Overlaps", ask: overlaps, a: "", b: "", meaning: "no time"},

		{name: "Window", ask: anywhere, a: "2020-01-07", b: "2020-01-08", ab: true, ba: true, meaning: "the date line"},
		{name: "Window", ask: anywhere, a: "2020-01-06", b: "2020-01-08", ab: true, ba: true, meaning: "26 hours of offsets"},
		{name: "Window", ask: anywhere, a: "2020-01-05", b: "2020-01-08", meaning: "no clocks are so far apart"},
		{name: "Window", ask: anywhere, a: "2020-01-07T00:00", b: "2020-01-08T02:00", ab: true, ba: true, meaning: "26 hours apart"},
		{name: "Window", ask: anywhere, a: "2020-01-07T00:00", b: "2020-01-08T02:01", meaning: "26 hours and a minute"},
		{name: "Window", ask: anywhere, a: "2020-01-08T01:34Z", b: "2020-01-08T01:35Z", meaning: "instants stay"},
		{name: "Window", ask: anywhere, a: "", b: "2020", meaning: "no time"},
	} {
		var a, b T
		if err := a.UnmarshalText([]byte(c.a)); err != nil {
			t.Fatal(err)
		}
		if err := b.UnmarshalText([]byte(c.b)); err != nil {
			t.Fatal(err)
		}
		if ab, ba := c.ask(a, b), c.ask(b, a); ab != c.ab || ba != c.ba {
			t.Errorf("%s of %q and %q: %t, turned round %t; want %t, %t: %s", c.name, a, b, ab, ba, c.ab, c.ba, c.meaning)
		}
	}
}
