package stix_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/event"
	"github.com/seed-67285e81/reported/event/stix"
)

// FuzzRead reads anything. The events are valid, the problems have a code and a line, and
// what was read is written and gives the same events.
func FuzzRead(f *testing.F) {
	files, _ := filepath.Glob("testdata/examples/*.json")
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		if len(data) < 15_000 {
			f.Add(data)
		}
	}
	f.Add(write(f, blamed()))
	for _, c := range edits {
		f.Add(c.edit(parse(f, write(f, blamed()))).bundle(f))
	}
	for _, h := range hostile {
		f.Add(bundleOf(h.text(4)))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		b, err := stix.Read(data)
		for _, e := range b.Events {
			if err := e.Validate(); err != nil {
				t.Fatalf("%v", err)
			}
		}
		for _, p := range reported.AsProblems(err) {
			if p.Code == "" || p.Line == 0 && p.Code != event.CodeMoreProblems {
				t.Fatalf("%#v", p)
			}
		}
		written, err := stix.Bundle{Events: b.Events}.AppendJSON(nil)
		if err != nil {
			if !reported.AsProblems(err).Only(event.CodeRepeatedID) {
				t.Fatal(err)
			}
			return // two incidents that say they are one event
		}
		again, _ := stix.Read(written)
		if diff := cmp.Diff(b.Events, again.Events); diff != "" {
			t.Fatalf("-written +read\n%s", diff)
		}
	})
}

// FuzzEvent writes any event and reads it back.
func FuzzEvent(f *testing.F) {
	for _, e := range documents(f) {
		if data, _ := e.AppendJSON(nil); len(data) < 15_000 {
			f.Add(data)
		}
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		e, err := event.Decode(data)
		if err != nil {
			return
		}
		roundTrip(t, e)
	})
}
