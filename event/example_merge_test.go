package event_test

import (
	"fmt"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/casualty"
	"github.com/seed-67285e81/reported/event"
)

// announced is a record with one tally.
func announced(id, statement, said string, wounded int64, source string) event.Event {
	t := casualty.Tally{Stance: reported.StanceStates, Harm: casualty.HarmWounded}
	t.ID, t.Said, t.Count = statement, reported.MustParseTime(said), reported.Exactly(wounded)
	t.Sources = []reported.Source{{Org: source, Kind: reported.SourceMedia}}
	return event.Event{ID: id, Kind: event.KindIndirectFire, Tallies: []casualty.Tally{t}}
}

// A second revision corrects the title and adds a statement.
func ExampleMerge_revisions() {
	first := announced("al-asad", "pentagon-16-jan", "2020-01-16", 11, "Defense One")
	first.Revision, first.Title = 1, "Missiles at Al-Asad"

	second := announced("al-asad", "pentagon-16-jan", "2020-01-16", 11, "Reuters")
	later := announced("al-asad", "pentagon-24-jan", "2020-01-24", 34, "AP")
	second.Tallies = append(second.Tallies, later.Tallies...)
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
	// /revision: merge-reading: 2 stands, chosen by revision; other records have 1
	// /title: merge-reading: "Iranian missiles at Al-Asad" stands, chosen by revision; other records have "Missiles at Al-Asad"
}

// A tally was corrected under its ID. The content of the later revision stands, and
// is not said to come from those that carried the earlier one.
func ExampleMerge_correction() {
	wrong := announced("al-asad", "toll", "2020-01-16", 110, "Reuters")
	right := announced("al-asad", "toll", "2020-01-16", 11, "Defense One")
	wrong.Revision, right.Revision = 1, 2

	e, problems := event.Merge(wrong, right)
	fmt.Println(e.Tallies[0].Count, "by", e.Tallies[0].Sources[0].Org)
	fmt.Println("also read:", e.Sources[0].Org)
	for _, p := range problems {
		fmt.Println(p)
	}
	// Output:
	// 11 by Defense One
	// also read: Reuters
	// /revision: merge-reading: 2 stands, chosen by revision; other records have 1
	// /tallies/0: merge-statement: of 2 contents with the ID "toll" this one stands, chosen by revision; others, whose sources are the event's now, have {"count":{"low":110,"best":110,"high":110}}
}

// Two feeds number their statements alike. What two speakers said is two statements,
// and each denial answers the one that it was written for.
func ExampleMerge_renumbered() {
	one, err := event.Decode([]byte(`{
		"schema": "reported/event/1", "id": "e", "kind": "attack", "recorder": "A", "claims": [
			{"id": "c1", "sources": [{"kind": "official", "org": "Police", "country": "IQ"}],
			 "stance": "attributes", "actors": [{"name": "Group X"}]}]}`))
	if err != nil {
		fmt.Println(err)
		return
	}
	other, err := event.Decode([]byte(`{
		"schema": "reported/event/1", "id": "e", "kind": "attack", "recorder": "B", "claims": [
			{"id": "c1", "sources": [{"kind": "armed-group", "org": "Group Y"}],
			 "stance": "attributes", "actors": [{"name": "Group X"}]},
			{"id": "c2", "sources": [{"kind": "armed-group", "org": "Group X"}],
			 "stance": "denies", "answers": ["c1"]}]}`))
	if err != nil {
		fmt.Println(err)
		return
	}
	e, problems := event.Merge(one, other)
	for _, c := range e.Claims {
		fmt.Println(c.ID, c.Sources[0].Org, c.Stance, c.Answers)
	}
	fmt.Println(problems[len(problems)-1])
	// Output:
	// c1 Group Y attributes []
	// c1.2 Police attributes []
	// c2 Group X denies [c1]
	// /claims/1/id: merge-renumbered: "c1" is also the ID of a statement of others; this one is "c1.2"
}

// One feed is trusted more than another, whichever is newer. What the other read
// stays as its account.
func ExampleMerger() {
	ours := event.Event{ID: "e", Kind: event.KindAirStrike, Recorder: "our desk"}
	ours.Recorded = reported.Day(2031, 3, 5)
	theirs := event.Event{ID: "e", Kind: event.KindBombing, Recorder: "their desk"}
	theirs.Recorded = reported.Day(2031, 3, 9)

	trusted := map[string]int{"our desk": -1}
	m := event.Merger{
		Prefer:       func(a, b event.Event) int { return trusted[a.Recorder] - trusted[b.Recorder] },
		KeepReadings: true,
	}
	e, problems := m.Merge(ours, theirs)
	fmt.Println(e.Kind, e.Also)
	for _, a := range e.Accounts {
		fmt.Println(a.Sources[0].Org, a.Stance, a.Kind, "as of", a.Said)
	}
	fmt.Println(problems[2])
	// Output:
	// air-strike [bombing]
	// their desk states bombing as of 2031-03-09
	// /kind: merge-reading: "air-strike" stands, chosen by preference; other records have "bombing"
}

// Two records of one event give one statement another number, as of the same day.
// Sum takes them for one event, and says that it had to choose.
func ExampleSum_choices() {
	first := announced("al-asad", "toll", "2020-01-16", 11, "AP")
	second := announced("al-asad", "toll", "2020-01-16", 12, "AP")

	sum := event.Sum([]event.Event{first, second}, casualty.PolicyEnvelope)
	fmt.Println(sum)
	fmt.Println(sum.Choices[0].Pointer, sum.Choices[0].Code)
	// Output:
	// wounded: 12, stated 12 by 1 event
	// /al-asad/tallies/0 merge-statement
}

// Two feeds report one strike under IDs of their own.
func ExampleEvent_Rekey() {
	ours := announced("al-asad", "toll", "2020-01-16", 11, "Defense One")
	theirs := announced("iq-0108", "toll", "2020-01-17", 11, "Reuters")

	desk := reported.Source{Name: "our desk", Kind: reported.SourceExpert}
	rekeyed, err := theirs.Rekey("al-asad", "one base, one night", desk)
	if err != nil {
		fmt.Println(err)
		return
	}
	e, _ := event.Merge(ours, rekeyed)
	for _, t := range e.Tallies {
		fmt.Println(t.ID, t.Said)
	}
	for _, l := range e.Links {
		fmt.Println(l.Kind, l.Event, "by", l.Sources[0].Name+":", l.Note)
	}
	// Output:
	// iq-0108#toll 2020-01-17
	// toll 2020-01-16
	// same-as iq-0108 by our desk: one base, one night
}
