// Hello reads one event and prints a tally of it: the program of the README.
package main

import (
	"fmt"

	"github.com/seed-67285e81/reported/event"
)

func main() {
	e, err := event.Decode([]byte(`{"schema":"reported/event/1","id":"al-asad","kind":"indirect-fire","time":"2020-01-08",
		"tallies":[{"stance":"states","harm":"killed","count":{"low":80,"text":"at least 80"},"sources":[{"kind":"state-media",
		"org":"Iranian state TV","cites":[{"kind":"official","org":"IRGC","role":"informed source"}]}]}]}`))
	if err != nil {
		fmt.Println(err) // every problem, with line, column, pointer and code
		return
	}
	t := e.Tallies[0]
	fmt.Println(e.Time, t.Harm, t.Count, "according to", t.Sources[0])
}
