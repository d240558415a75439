package gtd_test

import (
	"fmt"
	"strings"

	"github.com/seed-67285e81/reported/event/gtd"
)

// An invented row in the form of GTD's, with some of its columns.
const file = `eventid,iyear,imonth,iday,approxdate,country_txt,city,vicinity,` +
	`attacktype1,attacktype1_txt,gname,guncertain1,claimed,claimmode,nkill,nkillter,nwound
201505000001,2015,5,0,"May 10-12, 2015",Iraq,Exampleville,1,3,` +
	`Bombing/Explosion,Example Liberation Front,1,1,7,4,1,
`

func Example() {
	for e, err := range gtd.Read(strings.NewReader(file)) {
		if err != nil {
			fmt.Println(err)
		}
		place := e.Places[0]
		fmt.Println(e.ID, e.Kind, e.Time, e.TimeText, place.Relation, place.Name, place.Country)
		for _, claim := range e.Claims {
			fmt.Println(claim.Sources[0], claim.Stance, claim.Actors[0].Name)
		}
		for _, tally := range e.Tallies {
			fmt.Println(tally.ID, tally.Count)
		}
	}
	// Output:
	// gtd:201505000001 bombing 2015-05 May 10-12, 2015 near Exampleville IQ
	// Global Terrorism Database suspects Example Liberation Front
	// Global Terrorism Database, citing Example Liberation Front claims Example Liberation Front
	// killed 4
	// killed-attackers 1
}
