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
		ID: "taji-2019-12-29", Recorder: "Example Desk", Recorded: reported.Day(2020, 1, 2),
		Kind: event.KindIndirectFire, Reality: event.RealityActual, Title: "Rockets around Taji base",
		Time:    reported.Day(2019, 12, 29),
		Marking: event.MarkingGreen,
		Claims: []attribution.Claim{{
			Statement: reported.Statement{Sources: []reported.Source{
				{Kind: reported.SourceOfficial, Org: "Pentagon"},
			}},
			Stance: attribution.StanceAttributes, Likelihood: reported.MustParseTerm("icd203:likely"),
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

// A bundle of others: an incident, who it is attributed to, and what is not read.
const bundle = `{"type":"bundle","id":"bundle--b72fa03b-d1e0-4f34-81f0-f60e7f019818","objects":[
{"type":"incident","spec_version":"2.1","id":"incident--33333333-3333-4333-8333-333333333333","created":"2023-04-01T10:00:00.000Z","modified":"2023-04-01T10:00:00.000Z","name":"Outage at Mill Road"},
{"type":"intrusion-set","spec_version":"2.1","id":"intrusion-set--77777777-7777-4777-8777-777777777772","created":"2023-01-01T00:00:00.000Z","modified":"2023-01-01T00:00:00.000Z","name":"UNC-HERON","aliases":["Heron"]},
{"type":"relationship","spec_version":"2.1","id":"relationship--66666666-6666-4666-8666-666666666662","created":"2023-04-03T00:00:00.000Z","modified":"2023-04-03T00:00:00.000Z","relationship_type":"attributed-to","confidence":70,"source_ref":"incident--33333333-3333-4333-8333-333333333333","target_ref":"intrusion-set--77777777-7777-4777-8777-777777777772"}]}`

func ExampleRead() {
	b, err := stix.Read([]byte(bundle))
	fmt.Println(err)
	for _, e := range b.Events {
		fmt.Println(e.Title)
		for _, c := range e.Claims {
			fmt.Println(c.Said, c.Stance, c.Actors[0].Name, c.Confidence)
		}
	}
	fmt.Println(len(b.Rest), "object is kept as it stood")
	// Output:
	// 3:1: /objects/1: unread: property aliases of the type "intrusion-set": no event holds it
	// Outage at Mill Road
	// 2023-04-03T00:00:00Z attributes UNC-HERON stix:70
	// 1 object is kept as it stood
}
