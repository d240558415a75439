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
		{"stance": "states", "harm": "wounded", "count": {"low": 0, "best": 0, "high": 0}, "said": "2020-01-08",
		 "sources": [{"kind": "official", "org": "Pentagon", "country": "US"}]},
		{"stance": "states", "harm": "wounded", "count": {"low": 50, "best": 50, "high": 50}, "said": "2020-01-28",
		 "sources": [{"kind": "media", "org": "NPR", "cites": [{"kind": "official", "org": "Pentagon", "country": "US"}]}]}
	]
}`)

func main() {
	e, err := event.Decode(document) // strict: err lists every problem, with line and column
	if err != nil {
		log.Fatal(err)
	}
	then, _ := e.AsOf(reported.MustParseTime("2020-01-10"))
	fmt.Println("then:", then.Toll(casualty.PolicyLatest))
	fmt.Println("now:", e.Toll(casualty.PolicyLatest), "according to", e.Tallies[1].Sources[0])
	fmt.Println("blamed:", e.Attribution().Views[0].Actor.Name, "-", e.Attribution().Views[0].Support)
}
