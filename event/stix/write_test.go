package stix_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/event"
	"github.com/seed-67285e81/reported/event/stix"
	"github.com/seed-67285e81/reported/internal/eventtest"
	"github.com/seed-67285e81/reported/internal/longrun"
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
	var events []event.Event
	for seed := range longrun.Pick(uint64(8), 300) {
		e := eventtest.Random(eventtest.Rand(seed), 3000)
		e.Recorder = strconv.FormatUint(seed, 10) // their IDs are few
		events = append(events, e)
	}
	k.check(t, write(t, events...))
	k.check(t, write(t))
}

// TestRepeated wants events with one ID to be merged first.
func TestRepeated(t *testing.T) {
	e := blamed()
	before := []byte("before")
	data, err := stix.Bundle{Events: []event.Event{e, e}}.AppendJSON(before)
	if !errors.Is(err, event.CodeRepeatedID) || !bytes.Equal(data, before) {
		t.Errorf("%q, %v", data, err)
	}
	e.Kind = ""
	if _, err = (stix.Bundle{Events: []event.Event{blamed(), e}}).AppendJSON(nil); !errors.Is(err, reported.CodeMissingMember) || reported.AsProblems(err)[0].Pointer != "/events/1" {
		t.Errorf("an event that is not valid: %v", err)
	}
}

// TestRest writes objects that are no part of an event, and refuses what is no object.
func TestRest(t *testing.T) {
	x := []byte(`{"type":"malware", "id":"malware--11111111-1111-4111-8111-111111111111"}`)
	data, err := stix.Bundle{Rest: [][]byte{x, []byte("{}"), x}}.AppendJSON(nil)
	if err != nil || !bytes.HasSuffix(data, append(append([]byte(`,"objects":[`), x...), ",{}]}"...)) {
		t.Errorf("%s, %v", data, err)
	}
	for _, bad := range []string{"", "7", "{", "{}{}", "{}]", `{"a":1,}`, "[]"} {
		if _, err := (stix.Bundle{Rest: [][]byte{x, []byte(bad)}}).AppendJSON(nil); !errors.Is(err, event.CodeSyntax) || reported.AsProblems(err)[0].Pointer != "/rest/1" {
			t.Errorf("%q: %v", bad, err)
		}
	}
}

var bundles = flag.String("bundles", "", "write the bundles of the test data and of random events into this folder, for other validators")

// TestBundles writes what -bundles asks for, a bundle a file.
func TestBundles(t *testing.T) {
	events := documents(t)
	for seed := range uint64(50) {
		events = append(events, eventtest.Random(eventtest.Rand(1000+seed), 5000))
	}
	for i, e := range events {
		data := write(t, e)
		if !json.Valid(data) {
			t.Errorf("%s: no JSON", e.ID)
		}
		if *bundles != "" {
			if err := os.WriteFile(filepath.Join(*bundles, strconv.Itoa(i)+".json"), data, 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
}
