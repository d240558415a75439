package stix_test

import (
	"fmt"
	"strings"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/attribution"
	"github.com/seed-67285e81/reported/event"
	"github.com/seed-67285e81/reported/event/stix"
)

func Example() {
	e := event.Event{
		ID: "taji-2019-12-29", Recorder: "Example Desk", Recorded: reported.MustParseTime("2020-01-02T09:00Z"),
		Kind: event.KindIndirectFire, Reality: event.RealityActual, Title: "Rockets around Taji base",
		Time:    reported.Day(2019, 12, 29),
		Marking: event.MarkingGreen,
		Claims: []attribution.Claim{{
			Statement: reported.Statement{ID: "pentagon", Sources: []reported.Source{{Kind: reported.SourceOfficial, Org: "Pentagon", Country: "US"}}},
			Stance:    attribution.StanceAttributes, Likelihood: reported.MustParseTerm("icd203:likely"),
			Actors: []attribution.Actor{{Name: "Kataib Hezbollah", Kind: attribution.ActorArmedGroup}},
		}},
	}
	data, err := stix.Bundle{Events: []event.Event{e}}.AppendJSON(nil)
	if err != nil {
		fmt.Println(err)
	}
	for _, object := range strings.Split(string(data), `{"type":"`)[2:] {
		kind, _, _ := strings.Cut(object, `"`)
		fmt.Println(kind)
	}
	// Output:
	// identity
	// extension-definition
	// marking-definition
	// identity
	// incident
	// event
	// note
	// threat-actor
	// relationship
	// note
	// report
}
