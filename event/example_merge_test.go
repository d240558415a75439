package event_test

import (
	"fmt"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/casualty"
	"github.com/seed-67285e81/reported/event"
)

// announced is a record with one tally.
func announced(id, statement, said string, wounded int64, source string) event.Event {
	t := casualty.Tally{Stance: reported.StanceStates, Harm: casualty.HarmWounded, Count: reported.Exactly(wounded)}
	t.ID, t.Said = statement, reported.MustParseTime(said)
	t.Sources = []reported.Source{{Org: source, Kind: reported.SourceMedia}}
	return event.Event{ID: id, Kind: event.KindIndirectFire, Tallies: []casualty.Tally{t}}
}

func ExampleMerge() {
	first := announced("al-asad", "pentagon-16-jan", "2020-01-16", 11, "Defense One")
	first.Revision, first.Title = 1, "Missiles at Al-Asad"

	second := announced("al-asad", "pentagon-16-jan", "2020-01-16", 11, "Reuters")
	second.Tallies = append(second.Tallies, announced("al-asad", "pentagon-24-jan", "2020-01-24", 34, "AP").Tallies...)
	second.Revision, second.Title = 2, "Iranian missiles at Al-Asad"

	e, problems := event.Merge(second, first)
	fmt.Println(e.Title)
	for _, t := range e.Tallies {
		fmt.Println(t.Said, t.Count, "by", len(t.Sources))
	}
	for _, p := range problems {
		fmt.Println(p)
	}
	// Output:
	// Iranian missiles at Al-Asad
	// 2020-01-16 11 by 2
	// 2020-01-24 34 by 1
	// /revision: merge-reading: the last record stands; another has {"revision":1}
	// /title: merge-reading: the last record stands; another has {"title":"Missiles at Al-Asad"}
}

// A tally was corrected under its ID. The later content stands, and is not said
// to come from those who carried the earlier one.
func ExampleMerge_correction() {
	wrong := announced("al-asad", "toll", "2020-01-08", 0, "Reuters")
	right := announced("al-asad", "toll", "2020-01-16", 11, "Defense One")

	e, problems := event.Merge(wrong, right)
	fmt.Println(e.Tallies[0].Count, "by", e.Tallies[0].Sources[0].Org)
	fmt.Println("also read:", e.Sources[0].Org)
	fmt.Println(problems[0].Pointer, problems[0].Code)
	// Output:
	// 11 by Defense One
	// also read: Reuters
	// /tallies/0 merge-statement
}

// Two records of one event give one statement another number, as of the same day.
// Sum takes them for one event, and says that it had to choose.
func ExampleChoice() {
	first := announced("al-asad", "toll", "2020-01-16", 11, "AP")
	second := announced("al-asad", "toll", "2020-01-16", 12, "AP")

	sum := event.Sum([]event.Event{first, second}, casualty.PolicyEnvelope)
	fmt.Println(sum)
	for _, c := range sum.Choices {
		for _, p := range c.Problems {
			fmt.Println(c.Event, p.Pointer, p.Code)
		}
	}
	// Output:
	// wounded: 12, stated 12 by 1 event
	// al-asad /tallies/0 merge-statement
}

// Two feeds report one strike under IDs of their own.
func ExampleEvent_Rekey() {
	ours := announced("al-asad", "toll", "2020-01-16", 11, "Defense One")
	theirs := announced("iq-0108", "toll", "2020-01-17", 11, "Reuters")

	rekeyed, err := theirs.Rekey("al-asad")
	if err != nil {
		fmt.Println(err)
		return
	}
	e, _ := event.Merge(ours, rekeyed)
	for _, t := range e.Tallies {
		fmt.Println(t.ID, t.Said)
	}
	for _, l := range e.Links {
		fmt.Println(l.Kind, l.Event)
	}
	// Output:
	// iq-0108#toll 2020-01-17
	// toll 2020-01-16
	// same-as iq-0108
}
