package event_test

import (
	"fmt"
	"strings"

	"github.com/seed-67285e81/reported/event"
)

// Two feeds of NDJSON: one document a line.
const (
	ourFeed = `{"schema":"reported/event/1","id":"port","kind":"indirect-fire","time":"2031-03-04",` +
		`"recorder":"our desk","recorded":"2031-03-05","tallies":[{"id":"t1","stance":"states","harm":"wounded",` +
		`"count":{"low":14,"high":14},"said":"2031-03-05","sources":[{"kind":"official","org":"police"}]}]}` + "\n" +
		`{"schema":"reported/event/1","id":"market","kind":"bombing","time":"2031-03-05"}` + "\n"

	theirFeed = `{"schema":"reported/event/1","id":"xa-17","kind":"attack","time":"2031-03-04",` +
		`"recorder":"their desk","recorded":"2031-03-07","tallies":[{"id":"t1","stance":"states","harm":"wounded",` +
		`"count":{"low":16,"high":16},"said":"2031-03-06","sources":[{"kind":"medical","org":"City Hospital"}]}]}` + "\n"
)

// same says which of their events are ours, as an analyst decided.
var same = map[string]string{"xa-17": "port"}

// Two feeds become one. Their events get our IDs; then all records of an event are
// merged at once.
func ExampleMerge() {
	records := map[string][]event.Event{}
	var ids []string
	for _, feed := range []string{ourFeed, theirFeed} {
		for e, err := range event.Read(strings.NewReader(feed)) {
			if id, ok := same[e.ID]; ok && err == nil {
				e, err = e.Rekey(id, "one port, one night")
			}
			if err != nil {
				fmt.Println(err)
				continue
			}
			if records[e.ID] == nil {
				ids = append(ids, e.ID)
			}
			records[e.ID] = append(records[e.ID], e)
		}
	}
	for _, id := range ids {
		e, problems := event.Merge(records[id]...)
		fmt.Println(e.ID, e.Kind, "on", e.Time)
		for _, t := range e.Tallies {
			fmt.Println(" ", t.Harm, t.Count, "according to", t.Sources[0])
		}
		for _, p := range problems {
			fmt.Println(" ", p) // each choice that Merge made
		}
	}
	// Output:
	// port attack on 2031-03-04
	//   wounded 14 according to police
	//   wounded 16 according to City Hospital
	//   /recorded: merge-reading: "2031-03-07" stands, chosen by time of recording; other records have "2031-03-05"
	//   /recorder: merge-reading: "their desk" stands, chosen by time of recording; other records have "our desk"
	//   /kind: merge-reading: "attack" stands, chosen by time of recording; other records have "indirect-fire"
	// market bombing on 2031-03-05
}
