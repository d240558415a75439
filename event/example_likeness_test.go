package event_test

import (
	"fmt"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/event"
)

// The strike of 8 January in Baghdad was still 7 January in Washington.
func ExampleLikeness() {
	baghdad := event.Event{
		ID: "iq-0108", Kind: event.KindIndirectFire, Time: reported.MustParseTime("2020-01-08"),
		Places: []event.Place{{Name: "Ain al-Asad", Country: "IQ"}},
	}
	washington := event.Event{
		ID: "dod-7-jan", Kind: event.KindAttack, Time: reported.MustParseTime("2020-01-07"),
		Places: []event.Place{{Name: "Al-Assad Air Base", Country: "IQ"}},
	}
	like := event.Likeness(baghdad, washington)
	fmt.Println(like)
	fmt.Println(like.Candidate())

	december := baghdad
	december.Time = reported.MustParseTime("2019-12-03")
	like = event.Likeness(baghdad, december)
	fmt.Println(like)
	fmt.Println(like.Candidate())
	// Output:
	// time compatible, place compatible, kind compatible, actors unknown, toll unknown
	// true
	// time contradicts, place agrees, kind agrees, actors unknown, toll unknown
	// false
}

func ExampleResemblance_Candidate() {
	r := event.Resemblance{Time: event.FitAgrees, Place: event.FitCompatible, Kind: event.FitAgrees, Toll: event.FitContradicts}
	fmt.Println(r.Candidate()) // the toll may have risen since
	r.Kind = event.FitContradicts
	fmt.Println(r.Candidate())
	// Output:
	// true
	// false
}

func ExampleBlockKeys() {
	e := event.Event{
		ID: "iq-0108", Kind: event.KindIndirectFire, Time: reported.MustParseTime("2020-01-08"),
		Places: []event.Place{{Name: "Ain al-Asad", Country: "IQ"}},
	}
	for _, key := range event.BlockKeys(e) {
		fmt.Println(key)
	}
	// Output:
	// 2020-01-07/country/IQ
	// 2020-01-07/name/ain
	// 2020-01-07/name/asad
	// 2020-01-08/country/IQ
	// 2020-01-08/name/ain
	// 2020-01-08/name/asad
	// 2020-01-09/country/IQ
	// 2020-01-09/name/ain
	// 2020-01-09/name/asad
	// event/iq-0108
}
