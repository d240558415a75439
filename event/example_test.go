package event_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/attribution"
	"github.com/seed-67285e81/reported/casualty"
	"github.com/seed-67285e81/reported/event"
)

// A document is read, and asked how many died and who is blamed.
func Example() {
	e, err := event.Decode([]byte(`{
		"schema": "reported/event/1", "id": "port-2031-03-04", "kind": "indirect-fire", "time": "2031-03-04",
		"tallies": [
			{"stance": "states", "harm": "killed", "count": {"low": 14, "best": 14, "high": 14},
			 "said": "2031-03-05", "sources": [{"kind": "official", "org": "Alder police"}]},
			{"stance": "states", "harm": "killed", "count": {"low": 13, "text": "more than a dozen"},
			 "said": "2031-03-05", "sources": [{"kind": "medical", "org": "City Hospital"}]}
		],
		"claims": [
			{"stance": "attributes", "actors": [{"name": "Alder Front"}],
			 "sources": [{"kind": "official", "org": "Alder police"}]},
			{"stance": "denies", "actors": [{"name": "Alder Front"}],
			 "sources": [{"kind": "armed-group", "org": "Alder Front"}]}
		]
	}`))
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(e.Toll(casualty.PolicyEnvelope))
	for _, v := range e.Attribution().Views {
		fmt.Println(v.Actor.Name+":", v.Support, "and", v.Challenge)
	}
	// Output:
	// killed: at least 13, stated 13 to 14
	// Alder Front: alleged and denied-by-actor
}

// One source says who did it, another how many were hurt: a claim and a tally.
func Example_claimAndTally() {
	blame := attribution.Claim{Stance: attribution.StanceAttributes}
	blame.Actors = []attribution.Actor{{Name: "Alder Front"}}
	blame.Sources = []reported.Source{{Kind: reported.SourceOfficial, Org: "police"}}

	wounded := casualty.Tally{Stance: reported.StanceStates, Harm: casualty.HarmWounded}
	wounded.Count = reported.AtLeast(13)
	wounded.Sources = []reported.Source{{Kind: reported.SourceMedical, Org: "City Hospital"}}

	e := event.Event{
		ID: "port-2031-03-04", Kind: event.KindBombing,
		Claims: []attribution.Claim{blame}, Tallies: []casualty.Tally{wounded},
	}
	for _, v := range e.Attribution().Views {
		fmt.Println(v.Actor.Name, "is", v.Support, "by", e.Claims[v.Attributing.Claims[0]].Sources[0])
	}
	for row := range e.Toll(casualty.PolicyLatest).Rows() {
		fmt.Println(row.Question, row.Count, "according to", row.Series()[0].Tally.Sources[0])
	}
	// Output:
	// Alder Front is alleged by police
	// wounded at least 13 according to City Hospital
}

// An event is a struct: fill in what was reported, validate it, write it.
func ExampleEvent() {
	// The Daily Courier, citing the police.
	courier := []reported.Source{{
		Kind: reported.SourceMedia, Org: "Daily Courier",
		Cites: []reported.Source{{Kind: reported.SourceOfficial, Org: "police"}},
	}}
	e := event.Event{
		ID: "port-2031-03-04", Kind: event.KindIndirectFire, Time: reported.Day(2031, 3, 4),
		Claims: []attribution.Claim{{
			Statement: reported.Statement{Sources: courier}, Stance: attribution.StanceSuspects,
			Actors: []attribution.Actor{{Name: "Alder Front"}},
		}},
		Tallies: []casualty.Tally{{
			Statement: reported.Statement{Sources: courier}, Stance: reported.StanceStates,
			Harm: casualty.HarmWounded, Count: reported.MustParseCount("more than a dozen"),
		}},
	}
	if err := e.Validate(); err != nil {
		fmt.Println(err)
		return
	}
	document, err := e.AppendJSON(nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	var indented bytes.Buffer
	if err := json.Indent(&indented, document, "", " "); err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(indented.String())
	// Output:
	// {
	//  "schema": "reported/event/1",
	//  "id": "port-2031-03-04",
	//  "kind": "indirect-fire",
	//  "time": "2031-03-04",
	//  "claims": [
	//   {
	//    "sources": [
	//     {
	//      "org": "Daily Courier",
	//      "kind": "media",
	//      "cites": [
	//       {
	//        "org": "police",
	//        "kind": "official"
	//       }
	//      ]
	//     }
	//    ],
	//    "stance": "suspects",
	//    "actors": [
	//     {
	//      "name": "Alder Front"
	//     }
	//    ]
	//   }
	//  ],
	//  "tallies": [
	//   {
	//    "sources": [
	//     {
	//      "org": "Daily Courier",
	//      "kind": "media",
	//      "cites": [
	//       {
	//        "org": "police",
	//        "kind": "official"
	//       }
	//      ]
	//     }
	//    ],
	//    "stance": "states",
	//    "harm": "wounded",
	//    "count": {
	//     "low": 13,
	//     "text": "more than a dozen"
	//    }
	//   }
	//  ]
	// }
}

func ExampleDecode() {
	e, err := event.Decode([]byte(`{"schema":"reported/event/1","id":"e1","kind":"raid","time":"2031-03"}`))
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(e.ID, e.Kind, "in", e.Time)
	// Output: e1 raid in 2031-03
}

// An error is the list of all problems, each with its line, column, pointer and code.
func ExampleDecode_problems() {
	_, err := event.Decode([]byte(`{"schema":"reported/event/1","id":"e1","kind":"atack",
"incidents":{"low":5,"high":3},"killed":7}`))
	for _, p := range reported.AsProblems(err) {
		fmt.Println(p)
	}
	// Output:
	// 1:47: /kind: unknown-value: unknown value "atack": did you mean "attack"?
	// 2:20: /incidents/low: count-order: low 5 is above high 3
	// 2:32: /killed: unknown-member: unknown member "killed"
}

// A feed of a later version has a kind that this version does not know.
func ExampleInspect() {
	e, problems := event.Inspect([]byte(`{"schema":"reported/event/1","id":"e1","kind":"swarm-attack"}`))
	if problems.Only(reported.CodeUnknownValue, event.CodeUnknownMember) {
		fmt.Println(e.ID, e.Kind, slices.Contains(event.Kinds(), e.Kind))
	}
	// Output: e1 swarm-attack false
}

func ExampleDecoder() {
	feed := []string{
		`{"schema":"reported/event/1","id":"e1","kind":"raid"}`,
		`{"schema":"reported/event/1","id":"e2","kind":"bombing"}`,
	}
	var d event.Decoder
	var kept []event.Event
	for _, document := range feed {
		e, err := d.Decode([]byte(document))
		if err != nil {
			fmt.Println(err)
			continue
		}
		if e.Kind == event.KindBombing {
			kept = append(kept, e.Clone()) // *e is valid until the next call
		}
	}
	fmt.Println(len(kept), kept[0].ID)
	// Output: 1 e2
}

func ExampleLines() {
	data := []byte(`{"schema":"reported/event/1","id":"e1","kind":"raid"}
{"schema":"reported/event/1","id":"e2"}
{"schema":"reported/event/1","id":"e3","kind":"riot"}
`)
	for e, err := range event.Lines(data) {
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Println(e.ID, e.Kind)
	}
	// Output:
	// e1 raid
	// 2:1: missing-member: required member "kind" is missing
	// e3 riot
}

func ExampleRead() {
	feed := strings.NewReader(`{"schema":"reported/event/1","id":"e1","kind":"raid"}
{"schema":"reported/event/1","id":"e2"}
{"schema":"reported/event/1","id":"e3","kind":"riot"}
`)
	for e, err := range event.Read(feed) {
		var problems reported.Problems
		switch {
		case errors.As(err, &problems):
			fmt.Println(problems) // of one line; the next lines are still read
		case err != nil:
			fmt.Println("the stream broke off:", err)
		default:
			fmt.Println(e.ID, e.Kind)
		}
	}
	// Output:
	// e1 raid
	// 2:1: missing-member: required member "kind" is missing
	// e3 riot
}

func ExampleDecoder_Read() {
	feed := strings.NewReader(`{"schema":"reported/event/1","id":"e1","kind":"raid"}
{"schema":"reported/event/1","id":"e2","kind":"riot","title":"` + strings.Repeat("very ", 40) + `long"}
{"schema":"reported/event/1","id":"e3","kind":"bombing"}
`)
	d := event.Decoder{MaxBytes: 200}
	var kept []event.Event
	for e, err := range d.Read(feed) {
		if err != nil {
			fmt.Println(err)
			continue
		}
		kept = append(kept, e.Clone()) // *e is valid until the next one
	}
	fmt.Println(len(kept), kept[1].Kind)
	// Output:
	// 2:1: too-large: expected at most 200 bytes, got 268
	// 2 bombing
}

func ExampleEvent_AppendJSON() {
	e := event.Event{ID: "e1", Kind: event.KindThreat, Time: reported.Day(2020, 1, 4)}
	b, err := e.AppendJSON(nil)
	fmt.Println(string(b), err)
	// Output: {"schema":"reported/event/1","id":"e1","kind":"threat","time":"2020-01-04"} <nil>
}

func ExampleEvent_Validate() {
	e := event.Event{
		ID: "e1", Kind: event.KindIndirectFire, Time: reported.Day(2024, 2, 30),
		Tallies: []casualty.Tally{{
			Stance: reported.StanceStates, Harm: casualty.HarmKilled, Count: reported.Between(9, 3),
		}},
	}
	fmt.Println(e.Validate())
	// Output:
	// /time: time-calendar: 2024-02-30 is not a day of the calendar
	// /tallies/0: missing-member: required member "sources" is missing
	// /tallies/0/count: count-order: low 9 is above high 3
}

func ExampleEvent_Clone() {
	e := event.Event{ID: "e1", Kind: event.KindRaid, Also: []event.Kind{event.KindArrest}}
	c := e.Clone()
	c.Also[0] = event.KindLooting
	fmt.Println(e.Also, c.Also)
	// Output: [arrest] [looting]
}

// The Iraqi command counted 22 missiles: 17 fell at Al-Asad, and two near Hit did not
// explode.
func ExampleAccount() {
	a := event.Account{
		Statement: reported.Statement{
			Sources: []reported.Source{{Kind: reported.SourceOfficial, Org: "Joint Operations Command"}},
			Said:    reported.Day(2020, 1, 8),
		},
		Stance: reported.StanceStates,
		Time:   reported.MustParseTime("2020-01-08T01:45+03:00/2020-01-08T02:15+03:00"),
		Weapons: []event.Weapon{
			{Kind: event.WeaponMissile, Count: reported.Exactly(22)},
			{Kind: event.WeaponMissile, Count: reported.Exactly(17), Place: "Ain al-Asad"},
			{Kind: event.WeaponMissile, Count: reported.Exactly(2), Place: "near Hit", Fate: event.FateFailed},
		},
	}
	fmt.Println(a.Validate(), a.Weapons[0].Count, a.Time)
	// Output: <nil> 22 2020-01-08T01:45+03:00/2020-01-08T02:15+03:00
}

func ExamplePlace() {
	point, err := event.ParsePoint("33.2625,44.2346")
	if err != nil {
		panic(err)
	}
	radius, err := reported.ParseDecimal("2.5")
	if err != nil {
		panic(err)
	}
	p := event.Place{
		Name: "Baghdad International Airport", Country: "IQ", Point: point, RadiusKM: radius,
		Precision: event.PrecisionPlace, Relation: event.RelationNear,
	}
	fmt.Println(p.Relation, p.Name, p.Point, p.RadiusKM)
	// Output: near Baghdad International Airport 33.2625,44.2346 2.5
}

func ExamplePoint() {
	var nowhere event.Point
	gulf, _ := event.ParsePoint("0,0")
	fmt.Println(nowhere.IsZero(), gulf.IsZero(), nowhere == gulf)
	_, err := event.ParsePoint("95,10")
	fmt.Println(errors.Is(err, event.CodePointForm))
	// Output:
	// true false false
	// true
}

func ExamplePointE7() {
	p, err := event.PointE7(33_3558130, 43_7861240)
	fmt.Println(p, err)
	// Output: 33.355813,43.786124 <nil>
}
