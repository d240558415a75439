// Hello reads one event and prints what its statements come to: the program of the
// README.
package main

import (
	"fmt"
	"log"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/casualty"
	"github.com/seed-67285e81/reported/event"
)

// document is the missile strike on Al-Asad air base in Iraq, as it was reported.
var document = []byte(`{
	"schema": "reported/event/1", "id": "al-asad", "kind": "indirect-fire", "time": "2020-01-08",
	"claims": [
		{"stance": "claims", "actors": [{"name": "Iran", "kind": "state", "country": "IR"}], "said": "2020-01-08",
		 "sources": [{"kind": "official", "org": "IRGC", "country": "IR"}]},
		{"stance": "attributes", "actors": [{"name": "Iran", "kind": "state", "country": "IR"}], "said": "2020-01-08",
		 "sources": [{"kind": "official", "org": "Pentagon", "country": "US"}]}
	],
	"tallies": [
		{"stance": "states", "harm": "killed", "count": {"low": 80, "text": "at least 80"}, "said": "2020-01-08",
		 "sources": [{"kind": "state-media", "org": "Iranian state TV", "country": "IR",
			"cites": [{"kind": "official", "org": "IRGC", "country": "IR", "role": "informed source"}]}]},
		{"stance": "states", "harm": "wounded", "count": {"low": 0, "best": 0, "high": 0}, "said": "2020-01-08",
		 "sources": [{"kind": "official", "org": "Pentagon", "country": "US"}]},
		{"stance": "states", "harm": "wounded", "count": {"low": 34, "best": 34, "high": 34}, "said": "2020-01-24",
		 "sources": [{"kind": "official", "org": "Pentagon", "country": "US"}]}
	]
}`)

func main() {
	e, err := event.Decode(document) // strict: err lists every problem, with line and column
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(e.Tallies[0].Count, "killed, according to", e.Tallies[0].Sources[0])
	for _, day := range []string{"2020-01-10", "2020-02-01"} {
		then, _ := e.AsOf(reported.MustParseTime(day))
		row, _ := then.Toll(casualty.PolicyLatest).Row(casualty.NewQuestion(casualty.HarmWounded))
		fmt.Println(row.Count, "wounded, as known on", day)
	}
	for _, v := range e.Attribution().Views {
		fmt.Println(v.Actor.Name+":", v.Support)
	}
}
