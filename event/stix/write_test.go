package stix_test

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/seed-67285e81/reported/event"
	"github.com/seed-67285e81/reported/event/stix"
	"github.com/seed-67285e81/reported/internal/eventtest"
)

// documents returns the events of the test data of the module.
func documents(t testing.TB) (events []event.Event) {
	t.Helper()
	files, _ := filepath.Glob("../../testdata/valid/*.json")
	more, _ := filepath.Glob("../../testdata/*.ndjson")
	for _, name := range append(files, more...) {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if filepath.Ext(name) == ".json" {
			e, err := event.Decode(data)
			if err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			events = append(events, e)
			continue
		}
		for e, err := range event.Read(bytes.NewReader(data)) {
			if err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			events = append(events, e)
		}
	}
	if len(events) < 30 {
		t.Fatalf("only %d events", len(events))
	}
	return events
}

func write(t testing.TB, events ...event.Event) []byte {
	t.Helper()
	data, err := stix.Bundle{Events: events}.AppendJSON(nil)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// TestSchemas writes all events of the test data and random ones, and holds the bundles
// to the published schemas.
func TestSchemas(t *testing.T) {
	k := newChecker(t)
	for _, e := range documents(t) {
		k.check(t, write(t, e))
	}
	for seed := range uint64(40) {
		k.check(t, write(t, eventtest.Random(eventtest.Rand(seed), 3000)))
	}
	k.check(t, write(t))
}
