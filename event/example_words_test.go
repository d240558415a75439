package event_test

import (
	"fmt"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/attribution"
	"github.com/seed-67285e81/reported/event"
)

func ExampleState() {
	// Two records turned out to be one event: the second is kept and points to the first.
	e := event.Event{
		ID: "e2", Kind: event.KindRaid, State: event.StateMerged,
		Links: []event.Link{{Kind: event.LinkReplacedBy, Event: "e1"}},
	}
	fmt.Println(e.State, e.Links[0].Kind, e.Links[0].Event, e.Validate())
	// Output: merged replaced-by e1 <nil>
}

func ExampleReality() {
	// "He was plotting imminent attacks": an event that did not happen.
	e := event.Event{ID: "plot", Kind: event.KindAttack, Reality: event.RealityPlanned, TimeText: "imminent"}
	fmt.Println(e.Reality, e.Outcome == "", e.Validate())
	// Output: planned true <nil>
}

func ExampleOutcome() {
	e := event.Event{ID: "e1", Kind: event.KindIndirectFire, Reality: event.RealityActual, Outcome: event.OutcomeIntercepted}
	fmt.Println(e.Reality, e.Outcome)
	// Output: actual intercepted
}

func ExampleKind() {
	// What was done is the kind, with what is the weapon: an assassination by drone is one event.
	e := event.Event{ID: "e1", Kind: event.KindAssassination, Also: []event.Kind{event.KindAirStrike}, Weapons: []event.Weapon{{Kind: event.WeaponDrone}}}
	fmt.Println(e.Kind, e.Also, e.Weapons[0].Kind)
	// Output: assassination [air-strike] drone
}

func ExampleStance() {
	a := event.Account{
		Statement: reported.Statement{Sources: []reported.Source{{Kind: reported.SourceOfficial, Org: "Ministry of Defence", Country: "IQ"}}},
		Stance:    reported.StanceDenies,
		Reality:   event.RealityActual,
	}
	fmt.Println(a.Sources[0], a.Stance, "that it was", a.Reality)
	// Output: Ministry of Defence denies that it was actual
}

func ExampleSide() {
	clash := event.Event{ID: "e1", Kind: event.KindArmedClash, Actors: []event.Party{
		{Actor: attribution.Actor{Name: "Government of Iraq"}, Side: event.SideA},
		{Actor: attribution.Actor{Name: "IS"}, Side: event.SideB},
		{Actor: attribution.Actor{Name: "local residents"}},
	}}
	for _, p := range clash.Actors {
		fmt.Printf("%q %s\n", p.Side, p.Name)
	}
	// Output:
	// "a" Government of Iraq
	// "b" IS
	// "" local residents
}

func ExamplePrecision() {
	// Only the province is known: the point is its middle, and says so.
	p := event.Place{Name: "Anbar", Country: "IQ", Point: event.MustParsePoint("32.9,41.6"), Precision: event.PrecisionProvince}
	fmt.Println(p.Name, p.Precision)
	// Output: Anbar province
}

func ExampleRelation() {
	p := event.Place{Name: "Baghdad", Relation: event.RelationNear}
	fmt.Println(p.Relation, p.Name)
	// Output: near Baghdad
}

func ExamplePlaceRole() {
	places := []event.Place{
		{Name: "Kermanshah", Role: event.RoleLaunchedFrom},
		{Name: "Ain al-Asad", Role: event.RoleAimedAt},
		{Name: "Hit", Relation: event.RelationNear, Role: event.RoleFell},
	}
	for _, p := range places {
		fmt.Println(p.Role, p.Relation, p.Name)
	}
	// Output:
	// launched-from  Kermanshah
	// aimed-at  Ain al-Asad
	// fell near Hit
}

func ExampleEffect() {
	t := event.Target{Kind: event.TargetAviation, Name: "Baghdad International Airport", Effect: event.EffectAimedAt}
	fmt.Println(t.Name, t.Effect, "and not said to be hit")
	// Output: Baghdad International Airport aimed-at and not said to be hit
}

func ExampleWeaponKind() {
	// "Six rockets; the official could not confirm that they were missiles."
	w := event.Weapon{Kind: event.WeaponProjectile, Count: reported.Exactly(6), Note: "rockets or missiles"}
	fmt.Println(w.Count, w.Kind)
	// Output: 6 projectile
}

func ExampleFate() {
	// "17 rockets, seven of which exploded in the air."
	all := event.Weapon{Kind: event.WeaponRocket, Count: reported.Exactly(17)}
	some := event.Weapon{Kind: event.WeaponRocket, Count: reported.Exactly(7), Fate: event.FateAirburst}
	fmt.Println(all.Count, all.Kind, some.Count, some.Fate)
	// Output: 17 rocket 7 airburst
}

func ExampleExtent() {
	d := event.Damage{Target: "flight line", Extent: event.ExtentNone}
	fmt.Println(d.Extent == event.ExtentNone, event.Damage{}.Extent == event.ExtentNone)
	// Output: true false
}

func ExampleLinkKind() {
	fmt.Println(event.LinkKinds()[:3])
	// Output: [part-of same-as retaliation-for]
}
