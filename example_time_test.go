package reported_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/seed-67285e81/reported"
)

// What a report says of a time, at the precision at which it says it.
func ExampleParseTime() {
	for _, s := range []string{
		"2019",                     // in 2019
		"2019-10~",                 // around October
		"2020-01-08?",              // on 8 January, or so it is believed
		"2020-01-08T01:34+03:00",   // at 01:34 local time
		"2019-12-31/2020-01-01",    // it lasted from the one day to the next
		"2019-10-01/..",            // since 1 October, and it goes on
		"[2019-10-05..2019-10-07]", // on one of three days
		"[..2020-01-08T04:00Z]",    // no later than 04:00 UTC
	} {
		t, err := reported.ParseTime(s)
		if err != nil {
			fmt.Println(err)
			return
		}
		lo, begins := t.Earliest()
		hi, ends := t.Latest()
		if begins {
			fmt.Print(lo.Format("2006-01-02 15:04"))
		}
		fmt.Print(" to ")
		if ends {
			fmt.Print(hi.Format("2006-01-02 15:04"))
		}
		fmt.Printf(" (%v)\n", t.Precision())
	}
	// Output:
	// 2019-01-01 00:00 to 2020-01-01 00:00 (year)
	// 2019-10-01 00:00 to 2019-11-01 00:00 (month)
	// 2020-01-08 00:00 to 2020-01-09 00:00 (day)
	// 2020-01-07 22:34 to 2020-01-07 22:35 (minute)
	// 2019-12-31 00:00 to 2020-01-02 00:00 (day)
	// 2019-10-01 00:00 to  (day)
	// 2019-10-05 00:00 to 2019-10-08 00:00 (day)
	//  to 2020-01-08 04:01 (minute)
}

func ExampleParseTime_errors() {
	texts := []string{
		"8 January 2020", "2020-02-30", "2020-01-08/2020-01-08T01:34Z", "2020-01-08/2020-01-07",
	}
	for _, s := range texts {
		_, err := reported.ParseTime(s)
		fmt.Println(err)
	}
	_, err := reported.ParseTime("2020-02-30")
	fmt.Println(errors.Is(err, reported.CodeTimeCalendar))
	// Output:
	// time-form: "8 January 2020" is not a time: expected a year from 0001 to 9999, as in 2020-01-08, got "8 January 2020"
	// time-calendar: "2020-02-30" is not in the calendar: 2020-02 has 29 days
	// time-zone: "2020-01-08/2020-01-08T01:34Z" has a zone at one end only: give both ends one or neither; a date has none
	// time-order: "2020-01-08/2020-01-07" ends before it begins
	// true
}

// Data sets give the first and the last day on which an event may have been. Put
// them into brackets, for one moment that is not known; a slash would say that it
// lasted so long.
func ExampleParseTime_between() {
	first, last := reported.Day(2019, time.November, 1), reported.Day(2019, time.November, 5)
	t, err := reported.ParseTime("[" + first.String() + ".." + last.String() + "]")
	fmt.Println(t, t.IsOneOf(), err)
	// Output: [2019-11-01..2019-11-05] true <nil>
}

func ExampleMustParseTime() {
	fmt.Println(reported.MustParseTime("2020-01-08T01:34+03:00"))
	// Output: 2020-01-08T01:34+03:00
}

func ExampleDay() {
	fmt.Println(reported.Day(2020, time.January, 8))
	fmt.Println(reported.Day(2020, time.February, 30))
	// Output:
	// 2020-01-08
	// invalid time: 2020-02-30 is not a day of the calendar
}

func ExampleAt() {
	baghdad := time.FixedZone("AST", 3*60*60)
	t := time.Date(2020, time.January, 8, 1, 34, 17, 5e8, baghdad)
	fmt.Println(reported.At(t))
	fmt.Println(reported.At(t.UTC()))
	fmt.Println(reported.At(time.Time{}).IsZero())
	// Output:
	// 2020-01-08T01:34:17+03:00
	// 2020-01-07T22:34:17Z
	// true
}

func ExampleTime() {
	type statement struct {
		Said reported.Time `json:"said,omitzero"`
		Text string        `json:"text"`
	}
	var s statement
	err := json.Unmarshal([]byte(`{"said":"2020-01-08T01:34+03:00","text":"no casualties"}`), &s)
	fmt.Println(s.Said, err)

	undated, err := json.Marshal(statement{Text: "no casualties"})
	fmt.Println(string(undated), err)
	// Output:
	// 2020-01-08T01:34+03:00 <nil>
	// {"text":"no casualties"} <nil>
}

// A one-of is before what each of its days is before; a flagged time is certainly
// before nothing.
func ExampleTime_Before() {
	week := reported.MustParseTime("[2020-01-01..2020-01-07]")
	strike := reported.MustParseTime("2020-01-08T01:34+03:00")
	fmt.Println(reported.Day(2020, 1, 7).Before(reported.Day(2020, 1, 8)))
	fmt.Println(week.Before(reported.Day(2020, 1, 5)), week.Before(reported.Day(2020, 1, 8)))
	fmt.Println(reported.MustParseTime("2019~").Before(strike))
	// The 7th was not over in Washington when it happened.
	fmt.Println(reported.Day(2020, 1, 7).Before(strike))
	fmt.Println(reported.Day(2020, 1, 6).Before(strike))
	// Output:
	// true
	// false true
	// false
	// false
	// true
}

func ExampleTime_Contains() {
	january := reported.MustParseTime("2020-01")
	fmt.Println(january.Contains(reported.Day(2020, 1, 8)))
	fmt.Println(january.Contains(reported.MustParseTime("2020-01-08~")))
	fmt.Println(january.Contains(reported.MustParseTime("[2020-01-30..2020-02-02]")))
	// It was January wherever that month was read; the 8th it was not everywhere.
	strike := reported.MustParseTime("2020-01-08T01:34+03:00")
	fmt.Println(january.Contains(strike), reported.Day(2020, 1, 8).Contains(strike))
	// Output:
	// true
	// false
	// false
	// true false
}

func ExampleTime_Overlaps() {
	crackdown := reported.MustParseTime("2019-10-01/2019-10-09")
	fmt.Println(crackdown.Overlaps(reported.Day(2019, 10, 9)))
	fmt.Println(crackdown.Overlaps(reported.Day(2019, 10, 10)))
	fmt.Println(crackdown.Overlaps(reported.MustParseTime("2019?")))
	// Output:
	// true
	// false
	// true
}

// The strike of 8 January 2020 in Iraq was on 7 January in Washington, so reports
// that give the one day and the other may be of one event: their windows overlap.
func ExampleTime_Window() {
	iraq, washington := reported.Day(2020, time.January, 8), reported.Day(2020, time.January, 7)
	from, _, _ := iraq.Window()
	_, to, _ := washington.Window()
	fmt.Println(from.Format(time.DateTime), "is before", to.Format(time.DateTime), from.Before(to))

	// An instant overlaps each day that some clock on earth showed then.
	strike := reported.MustParseTime("2020-01-08T01:34+03:00")
	fmt.Println("the instant:", strike.Overlaps(iraq), strike.Overlaps(washington))
	// Output:
	// 2020-01-07 10:00:00 is before 2020-01-08 12:00:00 true
	// the instant: true true
}

func ExampleTime_Compare() {
	times := []reported.Time{
		reported.MustParseTime("2020-01-08T01:34+03:00"),
		reported.MustParseTime("2020"),
		reported.MustParseTime("2020-01-08"),
		{},
		reported.MustParseTime("/2020-01-08"),
		reported.MustParseTime("2020-01-08/.."),
	}
	slices.SortFunc(times, reported.Time.Compare)
	for _, t := range times {
		fmt.Printf("%q\n", t)
	}
	// Output:
	// ""
	// "/2020-01-08"
	// "2020"
	// "2020-01-08T01:34+03:00"
	// "2020-01-08"
	// "2020-01-08/.."
}

func ExampleTime_Equal() {
	t := reported.MustParseTime("2020-01-08T01:34Z")
	fmt.Println(t.Equal(reported.MustParseTime("2020-01-08T01:34Z")))
	fmt.Println(t.Equal(reported.MustParseTime("2020-01-08T01:34+00:00")))
	// Output:
	// true
	// false
}

func ExampleTime_Earliest() {
	_, ok := reported.MustParseTime("/2020-01-08").Earliest()
	fmt.Println(ok)
	t, ok := reported.MustParseTime("2020-01").Earliest()
	fmt.Println(t, ok)
	// Output:
	// false
	// 2020-01-01 00:00:00 +0000 UTC true
}

func ExampleTime_Latest() {
	_, ok := reported.MustParseTime("2020-01-08/..").Latest()
	fmt.Println(ok)
	t, ok := reported.MustParseTime("2020-01").Latest()
	fmt.Println(t, ok)
	// Output:
	// false
	// 2020-02-01 00:00:00 +0000 UTC true
}

func ExampleTime_Ends() {
	first, last := reported.MustParseTime("[2019-10~..2020-01-08]").Ends()
	fmt.Println(first, last)
	first, last = reported.MustParseTime("2019-10-01/..").Ends()
	fmt.Println(first, last.IsZero())
	first, last = reported.Day(2020, 1, 8).Ends()
	fmt.Println(first, last)
	// Output:
	// 2019-10~ 2020-01-08
	// 2019-10-01 true
	// 2020-01-08 2020-01-08
}

// An end that is open is not an end that nobody knows.
func ExampleTime_IsOngoing() {
	fmt.Println(reported.MustParseTime("2019-10-01/..").IsOngoing())
	fmt.Println(reported.MustParseTime("2019-10-01/").IsOngoing())
	// Output:
	// true
	// false
}

func ExampleTime_IsOneOf() {
	fmt.Println(reported.MustParseTime("[2019-10-05..2019-10-07]").IsOneOf())
	fmt.Println(reported.MustParseTime("2019-10-05/2019-10-07").IsOneOf())
	// Output:
	// true
	// false
}

func ExampleTime_Zoned() {
	fmt.Println(reported.MustParseTime("2020-01-08T01:34+03:00").Zoned())
	fmt.Println(reported.MustParseTime("2020-01-08T01:34").Zoned())
	fmt.Println(reported.Day(2020, 1, 8).Zoned())
	// Output:
	// true
	// false
	// false
}

func ExampleTime_Approximate() {
	for _, s := range []string{"2019-10", "2019-10~", "2019-10?", "2019-10%/2019-11"} {
		t := reported.MustParseTime(s)
		fmt.Println(t, t.Approximate(), t.Uncertain())
	}
	// Output:
	// 2019-10 false false
	// 2019-10~ true false
	// 2019-10? false true
	// 2019-10%/2019-11 true true
}
