package match_test

import (
	"fmt"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/event"
	"github.com/seed-67285e81/reported/event/match"
)

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
