// Command everything calls all that package event has: the most that a program
// pays to import it. It prints no more than it must, so that little else is linked.
package main

import (
	"bytes"

	"github.com/seed-67285e81/reported/event"
	"github.com/seed-67285e81/reported/event/match"
)

func main() {
	data := []byte("{}")
	e, err := event.Decode(data)
	if err != nil {
		println(err.Error())
	}
	var d event.Decoder
	if _, err := d.Decode(data); err != nil {
		println(err.Error())
	}
	for e, err := range event.Lines(data) {
		println(e.ID, err != nil)
	}
	for e, err := range event.Read(bytes.NewReader(data)) {
		println(e.ID, err != nil)
	}
	e, problems := event.Inspect(data)
	println(len(problems))
	if err := e.UnmarshalJSON(data); err != nil {
		println(err.Error())
	}
	if err := e.Validate(); err != nil {
		println(err.Error())
	}
	c := e.Clone()
	merged, problems := event.Merge(e, c)
	println(merged.ID, len(problems))
	if _, err := merged.Rekey("id", ""); err != nil {
		println(err.Error())
	}
	said, undated := e.AsOf(e.Recorded)
	println(said.ID, undated)
	println(len(e.Attribution().Views), len(e.Disputes()), len(match.Prepare(e).Keys()))
	facts := match.Prepare(e).With(match.Prepare(c))
	println(facts.String())
	text, err := c.AppendJSON(nil)
	println(string(text), err != nil)
}
