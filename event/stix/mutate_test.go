package stix_test

import (
	"encoding/json"
	"maps"
	"math/rand/v2"
	"os"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/event"
	"github.com/seed-67285e81/reported/event/stix"
	"github.com/seed-67285e81/reported/internal/eventtest"
	"github.com/seed-67285e81/reported/internal/longrun"
)

// TestMutations spoils objects of bundles at random: properties go, move and change
// their type, references lead elsewhere, objects stand twice. What is read must hold
// what FuzzRead asks.
func TestMutations(t *testing.T) {
	foreign, err := os.ReadFile("testdata/foreign.json")
	if err != nil {
		t.Fatal(err)
	}
	sources := [][]byte{write(t, blamed()), foreign, write(t, eventtest.Random(eventtest.Rand(7), 4000))}
	r := eventtest.Rand(1)
	for i := range longrun.Pick(40, 2_000) {
		list := parse(t, sources[i%len(sources)])
		for range 1 + r.IntN(8) {
			list = mutated(r, list)
		}
		checkRead(t, list.bundle(t))
		if t.Failed() {
			t.Fatalf("%s", list.bundle(t))
		}
	}
}

// mutated returns the objects with one of them changed.
func mutated(r *rand.Rand, list objects) objects {
	o := list[r.IntN(len(list))]
	other := list[r.IntN(len(list))]
	name := key(r, o)
	odd := []any{nil, true, 7, -1.5, "", "x", "2020-01-01T00:00:00.000Z", "not-a-time", []any{}, []any{"x", 1, nil}, map[string]any{}, map[string]any{"x": 1}}
	switch r.IntN(8) {
	case 0:
		delete(o, name)
	case 1:
		o[name] = odd[r.IntN(len(odd))]
	case 2:
		k := key(r, other)
		o[k] = other[k]
	case 3:
		refs := []string{"source_ref", "target_ref", "created_by_ref"}
		o[refs[r.IntN(len(refs))]] = other["id"]
	case 4:
		o["object_refs"] = []any{other["id"], list[r.IntN(len(list))]["id"], "x"}
	case 5:
		list = append(list, maps.Clone(o))
	case 6:
		o["type"] = other["type"]
	default:
		if text, ok := o[name].(string); ok {
			o[name] = text + text + "é\n"
		}
	}
	return list
}

func key(r *rand.Rand, o map[string]any) string {
	keys := slices.Sorted(maps.Keys(o))
	if len(keys) == 0 {
		return "x"
	}
	return keys[r.IntN(len(keys))]
}

// checkRead reads a bundle. The events are valid, the problems have a code and a line,
// what is left is JSON, and what was read is written and gives the same events.
func checkRead(t *testing.T, data []byte) {
	t.Helper()
	b, err := stix.Read(data)
	for _, e := range b.Events {
		if err := e.Validate(); err != nil {
			t.Errorf("%v", err)
		}
	}
	for _, p := range reported.AsProblems(err) {
		if p.Code == "" || p.Line == 0 && p.Code != event.CodeMoreProblems {
			t.Errorf("%#v", p)
		}
	}
	for _, o := range b.Rest {
		if !json.Valid(o) {
			t.Errorf("left: %s", o)
		}
	}
	written, err := stix.Bundle{Events: b.Events}.AppendJSON(nil)
	if err != nil {
		if !reported.AsProblems(err).Only(event.CodeRepeatedID) {
			t.Error(err)
		}
		return // two incidents that say they are one event
	}
	again, _ := stix.Read(written)
	if diff := cmp.Diff(b.Events, again.Events); diff != "" {
		t.Errorf("-written +read\n%s", diff)
	}
	if whole, err := b.AppendJSON(nil); err != nil || !json.Valid(whole) {
		t.Errorf("written with what is left: %v", err)
	}
}
