package event_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/attribution"
	"github.com/seed-67285e81/reported/casualty"
	"github.com/seed-67285e81/reported/event"
)

func Example() {
	e, err := event.Decode([]byte(`{
		"schema": "reported/event/1", "id": "taji-2019-12-29", "kind": "indirect-fire",
		"time": "2019-12-29", "title": "Rockets around Taji base",
		"accounts": [{
			"sources": [{"kind": "media", "org": "AFP", "cites": [{"kind": "official", "role": "Iraqi official"}]}],
			"stance": "states",
			"weapons": [{"kind": "rocket", "model": "Katyusha", "count": {"low": 4, "high": 4, "text": "four"}}]
		}]
	}`))
	if err != nil {
		fmt.Println(err)
		return
	}
	a := e.Accounts[0]
	fmt.Println(e.Title, "on", e.Time)
	fmt.Println(a.Sources[0], a.Stance, a.Weapons[0].Count, a.Weapons[0].Model)
	// Output:
	// Rockets around Taji base on 2019-12-29
	// AFP, citing Iraqi official states 4 Katyusha
}

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

func ExampleInspect() {
	// A feed of a later version has a kind of event that this one does not know.
	e, problems := event.Inspect([]byte(`{"schema":"reported/event/1","id":"e1","kind":"swarm-attack"}`))
	if problems.Only(reported.CodeUnknownValue) {
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
			fmt.Println(problems) // of one line; the next ones are read all the same
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
		ID: "e1", Kind: event.KindIndirectFire,
		Claims: []attribution.Claim{{
			Statement: reported.Statement{Sources: []reported.Source{{Kind: reported.SourceMedia, Org: "AP"}}},
			Stance:    attribution.StanceUnclaimed,
			Actors:    []attribution.Actor{{Name: "Kata'ib Hezbollah"}},
		}},
		Tallies: []casualty.Tally{{Stance: reported.StanceStates, Harm: casualty.HarmKilled, Count: reported.Exactly(0)}},
	}
	fmt.Println(e.Validate())
	// Output:
	// /claims/0/actors: claim-actors: stance unclaimed excludes the member "actors"
	// /tallies/0: missing-member: required member "sources" is missing
}

func ExampleEvent_Clone() {
	e := event.Event{ID: "e1", Kind: event.KindRaid, Also: []event.Kind{event.KindArrest}}
	c := e.Clone()
	c.Also[0] = event.KindLooting
	fmt.Println(e.Also, c.Also)
	// Output: [arrest] [looting]
}

func ExampleAccount() {
	// The Iraqi command counted 22 missiles; 17 of them fell at Al-Asad, and two of those did not explode.
	a := event.Account{
		Statement: reported.Statement{
			Sources: []reported.Source{{Kind: reported.SourceOfficial, Org: "Iraqi Joint Operations Command", Country: "IQ"}},
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
	p := event.Place{
		Name: "Baghdad International Airport", Country: "IQ",
		Point: event.MustParsePoint("33.2625,44.2346"), RadiusKM: reported.MustParseDecimal("2.5"),
		Precision: event.PrecisionPlace, Relation: event.RelationNear,
	}
	fmt.Println(p.Relation, p.Name, p.Point, p.RadiusKM)
	// Output: near Baghdad International Airport 33.2625,44.2346 2.5
}

func ExamplePoint() {
	var nowhere event.Point
	gulf := event.MustParsePoint("0,0")
	fmt.Println(nowhere.IsZero(), gulf.IsZero(), nowhere == gulf)
	_, err := event.ParsePoint("95,10")
	fmt.Println(err)
	// Output:
	// true false false
	// point-form: "95,10" is not a point: expected latitude,longitude in degrees, within 90 and 180, with at most 7 digits after the point
}

func ExamplePointE7() {
	p, err := event.PointE7(33_3558130, 43_7861240)
	fmt.Println(p, err)
	// Output: 33.355813,43.786124 <nil>
}

func ExampleParty() {
	p := event.Party{Actor: attribution.Actor{Name: "Government of Iraq", Kind: attribution.ActorState}, Side: event.SideA}
	fmt.Println(p.Side, p.Name)
	// Output: a Government of Iraq
}

func ExampleTarget() {
	t := event.Target{Name: "Iraqi bases", Kind: event.TargetMilitary, Count: reported.AtLeast(2), Effect: event.EffectBoth}
	fmt.Println(t.Count, t.Name)
	// Output: at least 2 Iraqi bases
}

func ExampleWeapon() {
	w := event.Weapon{Kind: event.WeaponBallisticMissile, Count: reported.MoreThan(12), Fate: event.FateLaunched}
	fmt.Println(w.Count, w.Kind)
	// Output: at least 13 ballistic-missile
}

func ExampleDamage() {
	d := event.Damage{Target: "aircraft", Extent: event.ExtentDestroyed, Count: reported.Exactly(1), Cost: reported.MustParseDecimal("1500000"), Currency: "USD"}
	fmt.Println(d.Count, d.Target, d.Extent, d.Cost, d.Currency)
	// Output: 1 aircraft destroyed 1500000 USD
}

func ExampleLink() {
	l := event.Link{Kind: event.LinkRetaliationFor, Event: "baghdad-airport-2020-01-03"}
	fmt.Println(l.Kind, l.Event)
	// Output: retaliation-for baghdad-airport-2020-01-03
}
