package reported_test

import (
	stdcmp "cmp"
	"encoding"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"strings"
	"testing"
	"time"
	"unsafe"

	"github.com/google/go-cmp/cmp"
	"github.com/seed-67285e81/reported"
)

var (
	_ encoding.TextMarshaler   = reported.Time{}
	_ encoding.TextAppender    = reported.Time{}
	_ encoding.TextUnmarshaler = (*reported.Time)(nil)
	_ fmt.Stringer             = reported.PrecisionDay
)

func TestTimeSize(t *testing.T) {
	if got := unsafe.Sizeof(reported.Time{}); got != 16 {
		t.Errorf("a Time has %d bytes, want 16", got)
	}
}

// told is everything that the accessors say of a time.
type told struct {
	Earliest, Latest                              string
	Precision                                     string
	OneOf, Ongoing, Zoned, Approximate, Uncertain bool
	First, Last                                   string
}

func tell(u reported.Time) told {
	at := func(i time.Time, ok bool) string {
		if !ok {
			return "open"
		}
		return i.Format("2006-01-02 15:04:05")
	}
	first, last := u.Ends()
	return told{
		at(u.Earliest()), at(u.Latest()), u.Precision().String(),
		u.IsOneOf(), u.IsOngoing(), u.Zoned(), u.Approximate(), u.Uncertain(),
		first.String(), last.String(),
	}
}

func TestParseTime(t *testing.T) {
	for _, c := range []struct {
		text string
		want told
	}{
		{"2019", told{"2019-01-01 00:00:00", "2020-01-01 00:00:00", "year", false, false, false, false, false, "2019", "2019"}},
		{"2019-12", told{"2019-12-01 00:00:00", "2020-01-01 00:00:00", "month", false, false, false, false, false, "2019-12", "2019-12"}},
		{"2020-02", told{"2020-02-01 00:00:00", "2020-03-01 00:00:00", "month", false, false, false, false, false, "2020-02", "2020-02"}},
		{"2020-01-08", told{"2020-01-08 00:00:00", "2020-01-09 00:00:00", "day", false, false, false, false, false, "2020-01-08", "2020-01-08"}},
		{"2020-01-08T01:34", told{"2020-01-08 01:34:00", "2020-01-08 01:35:00", "minute", false, false, false, false, false, "2020-01-08T01:34", "2020-01-08T01:34"}},
		{"2020-01-08T01:34:05Z", told{"2020-01-08 01:34:05", "2020-01-08 01:34:06", "second", false, false, true, false, false, "2020-01-08T01:34:05Z", "2020-01-08T01:34:05Z"}},
		{"2020-01-08T01:34+03:00", told{"2020-01-07 22:34:00", "2020-01-07 22:35:00", "minute", false, false, true, false, false, "2020-01-08T01:34+03:00", "2020-01-08T01:34+03:00"}},
		{"2020-01-08T01:34-03:30", told{"2020-01-08 05:04:00", "2020-01-08 05:05:00", "minute", false, false, true, false, false, "2020-01-08T01:34-03:30", "2020-01-08T01:34-03:30"}},
		{"2020-01-08T01:34+00:00", told{"2020-01-08 01:34:00", "2020-01-08 01:35:00", "minute", false, false, true, false, false, "2020-01-08T01:34+00:00", "2020-01-08T01:34+00:00"}},
		{"0001-01-01T00:00+14:00", told{"0000-12-31 10:00:00", "0000-12-31 10:01:00", "minute", false, false, true, false, false, "0001-01-01T00:00+14:00", "0001-01-01T00:00+14:00"}},
		{"9999-12-31T23:59-12:00", told{"10000-01-01 11:59:00", "10000-01-01 12:00:00", "minute", false, false, true, false, false, "9999-12-31T23:59-12:00", "9999-12-31T23:59-12:00"}},
		{"2019-10~", told{"2019-10-01 00:00:00", "2019-11-01 00:00:00", "month", false, false, false, true, false, "2019-10~", "2019-10~"}},
		{"2019-10?", told{"2019-10-01 00:00:00", "2019-11-01 00:00:00", "month", false, false, false, false, true, "2019-10?", "2019-10?"}},
		{"2020-01-08T01:34Z%", told{"2020-01-08 01:34:00", "2020-01-08 01:35:00", "minute", false, false, true, true, true, "2020-01-08T01:34Z%", "2020-01-08T01:34Z%"}},
		{"2019-10/2020-01-08", told{"2019-10-01 00:00:00", "2020-01-09 00:00:00", "month", false, false, false, false, false, "2019-10", "2020-01-08"}},
		{"2020-01-08/2020", told{"2020-01-08 00:00:00", "2021-01-01 00:00:00", "year", false, false, false, false, false, "2020-01-08", "2020"}},
		{"2019~/2020?", told{"2019-01-01 00:00:00", "2021-01-01 00:00:00", "year", false, false, false, true, true, "2019~", "2020?"}},
		{"2020-01-08T01:34Z/2020-01-08T04:35:10+03:00", told{"2020-01-08 01:34:00", "2020-01-08 01:35:11", "minute", false, false, true, false, false, "2020-01-08T01:34Z", "2020-01-08T04:35:10+03:00"}},
		{"2020-01-08T01:34/2020-01-09", told{"2020-01-08 01:34:00", "2020-01-10 00:00:00", "day", false, false, false, false, false, "2020-01-08T01:34", "2020-01-09"}},
		{"2020-01-08/..", told{"2020-01-08 00:00:00", "open", "day", false, true, false, false, false, "2020-01-08", ""}},
		{"2020-01-08/", told{"2020-01-08 00:00:00", "open", "day", false, false, false, false, false, "2020-01-08", ""}},
		{"/2020-01-08T01:34Z?", told{"open", "2020-01-08 01:35:00", "minute", false, false, true, false, true, "", "2020-01-08T01:34Z?"}},
		{"[2019..2020-01]", told{"2019-01-01 00:00:00", "2020-02-01 00:00:00", "year", true, false, false, false, false, "2019", "2020-01"}},
		{"[2020-01-08..]", told{"2020-01-08 00:00:00", "open", "day", true, false, false, false, false, "2020-01-08", ""}},
		{"[..2020-01-08%]", told{"open", "2020-01-09 00:00:00", "day", true, false, false, true, true, "", "2020-01-08%"}},
		{"[2020-01-08T01:34..2020-01-08T01:34]", told{"2020-01-08 01:34:00", "2020-01-08 01:35:00", "minute", true, false, false, false, false, "2020-01-08T01:34", "2020-01-08T01:34"}},
	} {
		u, err := reported.ParseTime(c.text)
		if err != nil {
			t.Errorf("ParseTime(%q): %v", c.text, err)
			continue
		}
		if diff := cmp.Diff(c.want, tell(u)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.text, diff)
		}
		if u.String() != c.text {
			t.Errorf("%q prints as %q", c.text, u)
		}
	}
	if diff := cmp.Diff(told{Earliest: "open", Latest: "open", Precision: "none"}, tell(reported.Time{})); diff != "" {
		t.Errorf("the zero Time (-want +got):\n%s", diff)
	}
}

func TestParseTimeRefuses(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"", `time-form: "" is not a time: unexpected end, expected a year from 0001 to 9999, as in 2020-01-08`},
		{"0000", `time-form: "0000" is not a time: expected a year from 0001 to 9999, as in 2020-01-08, got "0000"`},
		{"2020-1-8", `time-form: "2020-1-8" is not a time: expected month 01 to 12, got "1-8"`},
		{"2020-01-32", `time-form: "2020-01-32" is not a time: expected day 01 to 31, got "32"`},
		{"2020-01-08 01:34", `time-form: "2020-01-08 01:34" is not a time: date and clock need a T between them: 2020-01-08T01:34`},
		{"2020-01-08T24:00", `time-form: "2020-01-08T24:00" is not a time: expected hour 00 to 23, got "24:00"`},
		{"2020-01-08T01", `time-form: "2020-01-08T01" is not a time: unexpected end, expected minute :00 to :59`},
		{"2020-01-08T01:34:60", `time-form: "2020-01-08T01:34:60" is not a time: expected second 00 to 59, got "60"`},
		{"2020-01-08T01:34:05.5Z", `time-form: "2020-01-08T01:34:05.5Z" is not a time: leave out the fraction of the second: 2020-01-08T01:34:05Z`},
		{"2001-21", `time-form: "2001-21" is not a time: seasons are not read: write its months, as 2001-03/2001-05, or keep its name as the words of the time`},
		{"2001-41", `time-form: "2001-41" is not a time: seasons are not read: write its months, as 2001-03/2001-05, or keep its name as the words of the time`},
		{"2001-42", `time-form: "2001-42" is not a time: expected month 01 to 12, got "42"`},
		{"201X", `time-form: "201X" is not a time: X for an unknown digit is not read: write the range, as [2010..2019]`},
		{"XXXX-12-XX", `time-form: "XXXX-12-XX" is not a time: X for an unknown digit is not read: write the range, as [2010..2019]`},
		{"2004-XX", `time-form: "2004-XX" is not a time: leave out what is not known: 2004`},
		{"1985-04-XX", `time-form: "1985-04-XX" is not a time: leave out what is not known: 1985-04`},
		{"2004/2005-XX-XX", `time-form: "2004/2005-XX-XX" is not a time: leave out what is not known: 2004/2005`},
		{"1984-1X", `time-form: "1984-1X" is not a time: X for an unknown digit is not read: write the range, as [2010..2019]`},
		{"2020-01-08T01:34+0300", `time-form: "2020-01-08T01:34+0300" is not a time: offset needs a colon: +03:00`},
		{"2020-01-08 9h", `time-form: "2020-01-08 9h" is not a time: expected end of the time or '/', got " 9h"`},
		{"2020-01-08t01:34/2020", `time-form: "2020-01-08t01:34/2020" is not a time: date and clock need a T between them: 2020-01-08T01:34/2020`},
		{"2020-01-08T01:34z", `time-form: "2020-01-08T01:34z" is not a time: UTC needs a capital Z: 2020-01-08T01:34Z`},
		{"2020-01-08T01:34-1475", `time-form: "2020-01-08T01:34-1475" is not a time: expected offset -12:00 to +14:00, got "1475"`},
		{"2020-01-08T01:34+15:00", `time-form: "2020-01-08T01:34+15:00" is not a time: expected offset -12:00 to +14:00, got "15:00"`},
		{"[2020]", `time-form: "[2020]" is not a time: expected '..', got "]"`},
		{"[2020..2021", `time-form: "[2020..2021" is not a time: unexpected end, expected ']'`},
		{"[..]", `time-form: "[..]" is not a time: expected a year from 0001 to 9999, as in 2020-01-08, got "]"`},
		{"../..", `time-form: "../.." is not a time: expected a year from 0001 to 9999, as in 2020-01-08, got "../.."`},
		{"2000/2001-23", `time-form: "2000/2001-23" is not a time: seasons are not read: write its months, as 2001-03/2001-05, or keep its name as the words of the time`},
		{"../2020", `time-form: "../2020" is not a time: a span without a known start begins with the slash: /2020`},
		{"/..", `time-form: "/.." is not a time: expected a year from 0001 to 9999, as in 2020-01-08, got ".."`},
		{"/", `time-form: "/" is not a time: unexpected end, expected a year from 0001 to 9999, as in 2020-01-08`},
		{"2020/2021/2022", `time-form: "2020/2021/2022" is not a time: expected end of the time, got "/2022"`},
		{"2019-02-29", `time-calendar: "2019-02-29" is not in the calendar: 2019-02 has 28 days`},
		{"1900-02-29", `time-calendar: "1900-02-29" is not in the calendar: 1900-02 has 28 days`},
		{"2020-01/2020-04-31T01:34Z~", `time-calendar: "2020-01/2020-04-31T01:34Z~" is not in the calendar: 2020-04 has 30 days`},
		{"2020-01-08T01:34-00:00", `time-zone: "2020-01-08T01:34-00:00" has an offset that no clock shows: expected -12:00 to +14:00, and not -00:00`},
		{"2020-01-08T01:34+14:01", `time-zone: "2020-01-08T01:34+14:01" has an offset that no clock shows: expected -12:00 to +14:00, and not -00:00`},
		{"2020-01-08T01:34-12:01", `time-zone: "2020-01-08T01:34-12:01" has an offset that no clock shows: expected -12:00 to +14:00, and not -00:00`},
		{"2020-01-08/2020-01-09T01:00Z", `time-zone: "2020-01-08/2020-01-09T01:00Z" has a zone at one end only: give both ends one or neither; a date has none`},
		{"[2020-01-08T01:00Z..2020-01-08T02:00]", `time-zone: "[2020-01-08T01:00Z..2020-01-08T02:00]" has a zone at one end only: give both ends one or neither; a date has none`},
		{"2020-01-08/2020-01-07", `time-order: "2020-01-08/2020-01-07" ends before it begins`},
		{"2020-01-08~/2019?", `time-order: "2020-01-08~/2019?" ends before it begins`},
		{"[2020..2019]", `time-order: "[2020..2019]" ends before it begins`},
		{"2020-01-08T01:00Z/2020-01-08T03:30+03:00", `time-order: "2020-01-08T01:00Z/2020-01-08T03:30+03:00" ends before it begins`},
		// The first rule in order is the one reported.
		{"2020-02-30/x", `time-form: "2020-02-30/x" is not a time: expected a year from 0001 to 9999, as in 2020-01-08, got "x"`},
		{"2020-01-08T01:34-00:00/2019-02-29", `time-calendar: "2020-01-08T01:34-00:00/2019-02-29" is not in the calendar: 2019-02 has 28 days`},
		{"2020-01-08T01:34Z/2019", `time-zone: "2020-01-08T01:34Z/2019" has a zone at one end only: give both ends one or neither; a date has none`},
		// Long ones are quoted in part, and never in the middle of a character.
		{"2020" + strings.Repeat("x", 1000), `time-form: "2020` + strings.Repeat("x", 52) + `…" is not a time: it has more than 56 bytes`},
		{strings.Repeat("x", 55) + strings.Repeat("é", 50), `time-form: "` + strings.Repeat("x", 55) + `…" is not a time: it has more than 56 bytes`},
	} {
		u, err := reported.ParseTime(c.text)
		if err == nil || err.Error() != c.want {
			t.Errorf("ParseTime(%q) = %v\n got %v\nwant %v", c.text, u, err, c.want)
		}
		if !u.IsZero() {
			t.Errorf("ParseTime(%q) returns an error and %v", c.text, u)
		}
		if _, ok := errors.AsType[reported.Problem](err); !ok {
			t.Errorf("ParseTime(%q): the error is a %T", c.text, err)
		}
	}
}

// Every month of every year has the days that package time gives it.
func TestTimeCalendar(t *testing.T) {
	for y := 1; y <= 9999; y++ {
		for m := time.January; m <= time.December; m++ {
			for d := 28; d <= 31; d++ {
				start := time.Date(y, m, d, 0, 0, 0, 0, time.UTC)
				u := reported.Day(y, m, d)
				if u.IsZero() || (u.Validate() == nil) != (start.Day() == d) {
					t.Fatalf("Day(%d, %d, %d) = %v", y, m, d, u)
				}
				if u.Validate() != nil {
					continue
				}
				lo, _ := u.Earliest()
				hi, _ := u.Latest()
				if lo != start || hi != start.AddDate(0, 0, 1) {
					t.Fatalf("%v is from %v to %v", u, lo, hi)
				}
			}
		}
	}
}

func TestDay(t *testing.T) {
	if got, want := reported.Day(2020, time.January, 8), reported.MustParseTime("2020-01-08"); got != want {
		t.Errorf("got %v, want %v", got, want)
	}
	for _, c := range [][3]int{
		{0, 1, 1}, {10000, 1, 1}, {2020, 0, 1}, {2020, 13, 1}, {2020, 1, 0}, {2020, 1, 32}, {2019, 2, 29},
		{-1, 1, 1}, {2020, -1, 1}, {2020, 1, -1}, {math.MaxInt, math.MaxInt, math.MaxInt}, {math.MinInt, math.MinInt, math.MinInt},
	} {
		if got := reported.Day(c[0], time.Month(c[1]), c[2]); got.IsZero() || !errors.Is(got.Validate(), reported.CodeTimeCalendar) {
			t.Errorf("Day(%v) = %v, %v, want an invalid Time", c, got, got.Validate())
		}
	}
}

func TestAt(t *testing.T) {
	zone := func(seconds int) *time.Location { return time.FixedZone("", seconds) }
	for _, c := range []struct {
		in   time.Time
		want string
	}{
		{time.Date(2020, 1, 8, 1, 34, 5, 999, time.UTC), "2020-01-08T01:34:05Z"},
		{time.Date(2020, 1, 8, 1, 34, 5, 0, zone(0)), "2020-01-08T01:34:05+00:00"},
		{time.Date(2020, 1, 8, 1, 34, 5, 0, zone(3*3600)), "2020-01-08T01:34:05+03:00"},
		{time.Date(2020, 1, 8, 1, 34, 5, 0, zone(-3*3600-1800)), "2020-01-08T01:34:05-03:30"},
		{time.Date(2020, 1, 8, 1, 34, 5, 0, zone(14*3600)), "2020-01-08T01:34:05+14:00"},
		{time.Date(2020, 1, 8, 1, 34, 5, 0, zone(-12*3600)), "2020-01-08T01:34:05-12:00"},
		// Amsterdam was 19 minutes and 32 seconds ahead, Monrovia 44:30 behind.
		{time.Date(1930, 1, 8, 1, 34, 5, 0, zone(19*60+32)), "1930-01-08T01:33:33+00:19"},
		{time.Date(1930, 1, 8, 1, 34, 5, 0, zone(-44*60-30)), "1930-01-08T01:34:35-00:44"},
		{time.Date(1930, 1, 8, 1, 34, 5, 0, zone(-30)), "1930-01-08T01:34:35+00:00"},
		// Manila kept the date of the Americas, 15 hours 56 minutes behind.
		{time.Date(1840, 1, 8, 1, 34, 5, 0, zone(-15*3600-56*60)), "1840-01-08T17:30:05Z"},
		{time.Date(2020, 1, 8, 1, 34, 5, 0, zone(14*3600+60)), "2020-01-07T11:33:05Z"},
		{time.Date(2020, 1, 8, 1, 34, 5, 0, zone(1<<30)), "1985-12-29T11:57:01Z"},
		{time.Time{}, ""},
		{time.Time{}.In(zone(3600)), ""},
		{time.Time{}.Add(time.Second), "0001-01-01T00:00:01Z"},
		{time.Date(1, 1, 1, 0, 0, 0, 0, zone(14*3600)), "0001-01-01T00:00:00+14:00"},
		{time.Date(1, 1, 1, 0, 0, 0, 0, zone(3600)).Add(-time.Second), "invalid time: 0000-12-31 is not a day of the calendar, whose years are 1 to 9999"},
		{time.Date(9999, 12, 31, 23, 59, 59, 0, zone(-12*3600)), "9999-12-31T23:59:59-12:00"},
		{time.Date(9999, 12, 31, 23, 59, 59, 0, time.UTC), "9999-12-31T23:59:59Z"},
		{time.Date(10000, 1, 1, 0, 0, 0, 0, zone(-3600)), "invalid time: 10000-01-01 is not a day of the calendar, whose years are 1 to 9999"},
		{time.Date(-5000, 1, 1, 0, 0, 0, 0, time.UTC), "invalid time: -5000-01-01 is not a day of the calendar, whose years are 1 to 9999"},
		{time.Unix(math.MaxInt64, 0), "invalid time: these are not the numbers of a day, whose years are 1 to 9999"},
		{time.Unix(math.MinInt64, 0), "invalid time: these are not the numbers of a day, whose years are 1 to 9999"},
		{time.Unix(math.MaxInt64, 0).In(zone(math.MinInt32)), "invalid time: these are not the numbers of a day, whose years are 1 to 9999"},
	} {
		got := reported.At(c.in)
		if got.String() != c.want {
			t.Errorf("At(%v) = %q, want %q", c.in, got, c.want)
		}
		if got.IsZero() || got.Validate() != nil {
			continue
		}
		if u, err := reported.ParseTime(c.want); err != nil || u != got {
			t.Errorf("At(%v) is not what %q reads as: %v, %v", c.in, c.want, u, err)
		}
		if lo, ok := got.Earliest(); !ok || !lo.Equal(c.in.Truncate(time.Second)) {
			t.Errorf("At(%v) starts at %v", c.in, lo)
		}
	}
}

func TestMustParseTimePanics(t *testing.T) {
	defer func() {
		if got, want := recover(), `reported: MustParseTime: time-calendar: "2020-02-30" is not in the calendar: 2020-02 has 29 days`; got != want {
			t.Errorf("panic %v, want %v", got, want)
		}
	}()
	reported.MustParseTime("2020-02-30")
}

// A time travels through encoding/json without methods of its own for it.
func TestTimeJSON(t *testing.T) {
	type record struct {
		Said reported.Time          `json:"said,omitzero"`
		Seen reported.Time          `json:"seen"`
		By   map[reported.Time]bool `json:"by,omitzero"`
	}
	in := record{Said: reported.MustParseTime("[2020-01-08~..]"), By: map[reported.Time]bool{reported.Day(2020, 1, 8): true}}
	data, err := json.Marshal(in)
	if err != nil {
		t.Fatal(err)
	}
	if want := `{"said":"[2020-01-08~..]","seen":"","by":{"2020-01-08":true}}`; string(data) != want {
		t.Errorf("got %s, want %s", data, want)
	}
	var out record
	if err := json.Unmarshal(data, &out); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(in, out); diff != "" {
		t.Errorf("(-in +out):\n%s", diff)
	}
	if data, err = json.Marshal(record{}); string(data) != `{"seen":""}` {
		t.Errorf("got %s, %v", data, err)
	}
}

func TestTimeUnmarshalTextKeeps(t *testing.T) {
	was := reported.Day(2020, 1, 8)
	u := was
	if err := u.UnmarshalText([]byte("2020-02-30")); !errors.Is(err, reported.CodeTimeCalendar) || u != was {
		t.Errorf("got %v, %v", u, err)
	}
	if err := u.UnmarshalText([]byte(strings.Repeat("2020", 1<<20))); !errors.Is(err, reported.CodeTimeForm) || u != was {
		t.Errorf("got %v, %v", u, err)
	}
	if err := u.UnmarshalText(nil); err != nil || !u.IsZero() {
		t.Errorf("got %v, %v", u, err)
	}
}

// In this order, each before all that follow, and only itself equal to itself.
func TestTimeCompare(t *testing.T) {
	sorted := []string{
		"", "/2019", "/2020", "[..2020-12-31]", "[..2020]", "0001-01-01T00:00+14:00", "0001",
		"2019-12-31T23:59Z", "2019-12-31T23:59Z~", "2020-01-01", "2020-01-01?", "2020-01-01~",
		"2020-01-01T00:00/2020-01-03", "2020-01/2020-01", "2020", "2020/", "2020/..", "[2020..]", "2020-01-08",
		"2020-01-08T01:34:05", "2020-01-08T01:34:05Z", "2020-01-08T04:34:05+03:00", "2020-01-08T01:34:06", "9999",
	}
	times := make([]reported.Time, len(sorted))
	for i, s := range sorted {
		if err := times[i].UnmarshalText([]byte(s)); err != nil {
			t.Fatal(err)
		}
	}
	for i, a := range times {
		for j, b := range times {
			if got, want := a.Compare(b), stdcmp.Compare(i, j); got != want {
				t.Errorf("%q.Compare(%q) = %d, want %d", a, b, got, want)
			}
			if (a == b) != (i == j) || a.Equal(b) != (a == b) {
				t.Errorf("%q == %q: %t, Equal %t", a, b, a == b, a.Equal(b))
			}
		}
	}
}

func TestTimePrecisionString(t *testing.T) {
	var got []string
	for p := range reported.PrecisionSecond + 2 {
		got = append(got, p.String())
	}
	if diff := cmp.Diff([]string{"none", "year", "month", "day", "minute", "second", "none"}, got); diff != "" {
		t.Error(diff)
	}
}

func TestTimeAllocates(t *testing.T) {
	const long = "[2020-01-08T01:34:05+03:00%..2020-01-08T01:34:05+03:00%]"
	u, v := reported.MustParseTime(long), reported.MustParseTime("[2020-01-08T01:34:05+03:00%..2020-01-08T01:34:05+03:00~]")
	buf := make([]byte, 0, len(long))
	for _, c := range []struct {
		name string
		want float64
		f    func()
	}{
		{"ParseTime day", 0, func() { reported.ParseTime("2020-01-08") }},
		{"ParseTime long", 0, func() { reported.ParseTime(long) }},
		{"AppendText", 0, func() { u.AppendText(buf[:0]) }},
		{"MarshalText", 1, func() { u.MarshalText() }},
		{"String", 1, func() { _ = u.String() }},
		{"Compare", 0, func() { u.Compare(v) }},
		{"Earliest", 0, func() { _, _ = u.Earliest() }},
		{"At", 0, func() { reported.At(time.Time{}.Add(1 << 60)) }},
	} {
		if got := testing.AllocsPerRun(100, c.f); got > c.want {
			t.Errorf("%s: %v allocations, want %v", c.name, got, c.want)
		}
	}
}
