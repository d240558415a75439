package table_test

import (
	"encoding/csv"
	"fmt"
	"os"
	"slices"

	"github.com/seed-67285e81/reported/event"
	"github.com/seed-67285e81/reported/event/table"
)

const document = `{"schema":"reported/event/1","id":"al-asad","kind":"indirect-fire","time":"2020-01-08","tallies":[
	{"stance":"states","harm":"killed","count":{"low":80,"text":"at least 80"},"sources":[
		{"kind":"state-media","org":"Iranian state TV","published":"2020-01-08","cites":[{"kind":"official","org":"IRGC"}]}]},
	{"stance":"states","harm":"killed","count":{"low":0,"best":0,"high":0},"sources":[
		{"kind":"official","org":"Pentagon","country":"US","published":"2020-01-08"}]}]}`

func Example() {
	e, err := event.Decode([]byte(document))
	if err != nil {
		fmt.Println(err)
		return
	}
	w := csv.NewWriter(os.Stdout)
	t := table.Tallies()
	header := t.Header()
	for record := range t.All(slices.Values([]event.Event{e})) {
		var some []string
		for _, name := range []string{"event_id", "said", "origin", "harm", "low", "best", "high", "words"} {
			some = append(some, record[slices.Index(header, name)])
		}
		_ = w.Write(some)
	}
	w.Flush()
	// Output:
	// event_id,said,origin,harm,low,best,high,words
	// al-asad,2020-01-08,IRGC,killed,80,,,at least 80
	// al-asad,2020-01-08,Pentagon,killed,0,0,0,
}
