package ucdp_test

import (
	"fmt"
	"strings"

	"github.com/seed-67285e81/reported/event"
	"github.com/seed-67285e81/reported/event/ucdp"
)

// Two rows of the UCDP Georeferenced Event Dataset (Uppsala Conflict Data Program,
// CC BY 4.0), with some of its columns. The estimates of the second contradict each other.
const file = `id,type_of_violence,side_a,gwnoa,side_b,source_article,source_original,where_prec,` +
	`where_coordinates,country_id,event_clarity,date_start,date_end,low,best,high
114064,1,Government of Iraq,645,IS,"""Agence France Presse,2014-01-25,Iraq violence kills 14 as January toll tops 800""",` +
	`Doctor,1,Al Fallūjah town,645,1,2014-01-24,2014-01-25,8,8,8
122098,1,Government of Iraq,645,IS,,,6,Iraq,645,2,2014-06-01,2014-12-31,6610,6573,11659
`

func Example() {
	var events []event.Event
	for e, err := range ucdp.Read(strings.NewReader(file)) {
		if err != nil {
			fmt.Println(err)
		}
		fmt.Println(e.ID, e.Kind, "in", e.Places[0].Country, e.Time, "killed", e.Tallies[0].Count)
		events = append(events, e)
	}
	fmt.Println(events[0].Sources[0])
	fmt.Println(events[0].Recorder)
	// Output:
	// ucdp:114064 violence in IQ [2014-01-24..2014-01-25] killed 8
	// 3:73: /low: count-order: low 6610, best 6573, high 11659 contradict each other; the count excludes none of them
	// ucdp:122098 violence in IQ 2014-06-01/2014-12-31 killed between 6573 and 11659, best estimate 6573
	// Agence France Presse, citing Doctor
	// Uppsala Conflict Data Program, UCDP GED (CC BY 4.0)
}
