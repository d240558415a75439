package acled_test

import (
	"fmt"
	"strings"

	"github.com/seed-67285e81/reported/event/acled"
)

// An invented row in the form of ACLED's, with some of its columns.
const file = `event_id_cnty,event_date,time_precision,event_type,sub_event_type,actor1,inter1,` +
	`actor2,inter2,iso,location,geo_precision,source,source_scale,notes,fatalities,timestamp
MLI80001,2023-05-03,2,Violence against civilians,Attack,Unidentified Armed Group (Mali),` +
	`Political militia,Civilians (Mali),Civilians,466,Exampleville,2,` +
	`Example Daily; Sample News,National,"Around 3 May, gunmen attacked a market.",3,1686000000
`

func Example() {
	for e, err := range acled.Read(strings.NewReader(file)) {
		if err != nil {
			fmt.Println(err)
		}
		place := e.Places[0]
		fmt.Println(e.ID, e.Kind, e.Time, place.Relation, place.Name, place.Country)
		fmt.Println("killed", e.Tallies[0].Count)
		fmt.Println(e.Claims[0].Sources[0].Org, e.Claims[0].Stance, e.Claims[0].Actors[0].Name)
		fmt.Println(e.Recorder)
	}
	// Output:
	// acled:MLI80001 attack [2023-04-30..2023-05-06] near Exampleville ML
	// killed at least 3, best estimate 3
	// ACLED attributes Unidentified Armed Group (Mali)
	// ACLED (acleddata.com), under its terms of use
}
