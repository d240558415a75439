package event_test

import (
	"cmp"
	"fmt"
	"testing"

	"github.com/seed-67285e81/reported/event"
)

// TestMarkingAllows is the table of TLP 2.0: yes or no for each marking and audience.
func TestMarkingAllows(t *testing.T) {
	for m, allows := range map[event.Marking]string{
		event.MarkingRed:         "yes no no no no",
		event.MarkingAmberStrict: "yes yes no no no",
		event.MarkingAmber:       "yes yes yes no no",
		event.MarkingGreen:       "yes yes yes yes no",
		event.MarkingClear:       "yes yes yes yes yes",
		"":                       "no no no no no",
		"AMBER":                  "no no no no no",
	} {
		got := ""
		for i, a := range []event.Audience{event.AudienceRecipients, event.AudienceOrganization, event.AudienceClients, event.AudienceCommunity, event.AudiencePublic} {
			if i > 0 {
				got += " "
			}
			got += map[bool]string{true: "yes", false: "no"}[m.Allows(a)]
		}
		if got != allows {
			t.Errorf("%q allows %s, want %s", m, got, allows)
		}
		if m.Allows("") || m.Allows("press") {
			t.Errorf("%q allows an audience that is none", m)
		}
	}
}

// TestMergeMarking merges records of every two markings: the stricter stays, and is
// named as a choice where they differ.
func TestMergeMarking(t *testing.T) {
	order := append([]event.Marking{""}, event.Markings()...)
	order = append(order, "purple") // not known, so as strict as can be
	for i, a := range order {
		for j, b := range order {
			one, other := event.Event{ID: "e", Marking: a}, event.Event{ID: "e", Marking: b, Revision: 2}
			got, problems := event.Merge(one, other)
			if want := order[max(i, j)]; got.Marking != want {
				t.Errorf("%q and %q: %q", a, b, got.Marking)
			}
			named := false
			for _, p := range problems {
				named = named || p.Code == event.CodeMergeMarking && p.Pointer == "/marking"
			}
			if named != (a != b) {
				t.Errorf("%q and %q: %v", a, b, problems)
			}
		}
	}
}

// TestRekeyMarking holds that a new ID does not loosen a marking.
func TestRekeyMarking(t *testing.T) {
	e, err := event.Event{ID: "a", Kind: event.KindRaid, Marking: event.MarkingRed}.Rekey("b", "")
	if err != nil || e.Marking != event.MarkingRed {
		t.Error(e.Marking, err)
	}
}

// A feed hands on what it may. What came in unmarked counts as green here.
func ExampleMarking_Allows() {
	for _, e := range []event.Event{
		{ID: "e1", Kind: event.KindRaid, Marking: event.MarkingClear},
		{ID: "e2", Kind: event.KindRaid, Marking: event.MarkingAmber},
		{ID: "e3", Kind: event.KindRaid},
	} {
		marking := cmp.Or(e.Marking, event.MarkingGreen)
		community, public := marking.Allows(event.AudienceCommunity), marking.Allows(event.AudiencePublic)
		fmt.Println(e.ID, marking, community, public)
	}
	// Output:
	// e1 clear true true
	// e2 amber false false
	// e3 green true false
}
