package match_test

import (
	"fmt"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/event"
	"github.com/seed-67285e81/reported/event/match"
)

// An agency and a monitor report one bomb; the monitor sums up a month besides.
func Example() {
	record := func(id string, kind event.Kind, time, place, point string) event.Event {
		p, _ := event.ParsePoint(point)
		places := []event.Place{{Name: place, Country: "SY", Point: p, Precision: event.PrecisionPlace}}
		return event.Event{ID: id, Kind: kind, Time: reported.MustParseTime(time), Places: places}
	}
	monitor := []event.Event{
		record("a", event.KindAttack, "2031-05-09", "Dayr az Zawr", "35.34,40.15"),
		record("b", event.KindAttack, "2031-05", "Deir ez-Zor", "35.336,40.144"),
		record("c", event.KindBombing, "2031-05-08", "Raqqa", "35.951,39.008"),
	}
	monitor[1].Aggregate = true
	var x match.Index
	for _, e := range monitor {
		x.Add("monitor", match.Prepare(e))
	}
	mine := record("1", event.KindBombing, "2031-05-08", "Deir ez-Zor", "35.336,40.144")
	pairs, _ := x.Of("agency", match.Prepare(mine), match.Window{})
	for _, pair := range pairs {
		fmt.Printf("%s %s:\n  %v\n", pair.Proposal(), pair.B.ID, pair.Facts)
	}
	// Output:
	// same-as a:
	//   1 day apart, 0.7 km of 50 (Deir ez-Zor, Dayr az Zawr), kind compatible, actors unknown, toll unknown
	// part-of b:
	//   days overlap, 0 km of 50 (Deir ez-Zor), kind compatible, actors unknown, toll unknown, the first may be part of the second
}

// The strike of 8 January in Baghdad was still 7 January in Washington.
func ExamplePrepared_With() {
	baghdad := match.Prepare(event.Event{
		ID: "iq-0108", Kind: event.KindIndirectFire, Time: reported.MustParseTime("2020-01-08"),
		Places: []event.Place{{Name: "Ain al-Asad", Country: "IQ"}},
	})
	washington := match.Prepare(event.Event{
		ID: "dod-7-jan", Kind: event.KindAttack, Time: reported.MustParseTime("2020-01-07"),
		Places: []event.Place{{Name: "Al-Assad Air Base", Country: "IQ"}},
	})
	facts := baghdad.With(washington)
	fmt.Println(facts)
	fmt.Println(facts.Proposes())
	// Output:
	// 1 day apart, place compatible (Ain al-Asad, Al-Assad Air Base), kind compatible, actors unknown, toll unknown
	// same-as
}

// What was decided is united, and what speaks against it is said.
func ExampleIndex_Clusters() {
	var x match.Index
	agency := match.Ref{Feed: "agency", ID: "1"}
	monitor, another := match.Ref{Feed: "monitor", ID: "a"}, match.Ref{Feed: "monitor", ID: "c"}
	for _, c := range x.Clusters([]match.Decision{
		{A: agency, B: monitor, Verdict: match.VerdictSame, By: "R. Analyst", At: reported.Day(2031, 6, 2)},
		{A: agency, B: another, Verdict: match.VerdictSame, By: "R. Analyst", At: reported.Day(2031, 6, 2)},
	}) {
		fmt.Println(c.Members, "twice:", c.Twice)
	}
	// Output:
	// [{agency 1} {monitor a} {monitor c}] twice: [monitor]
}
