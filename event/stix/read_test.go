package stix_test

import (
	"bytes"
	"compress/gzip"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/event"
	"github.com/seed-67285e81/reported/event/stix"
	"github.com/seed-67285e81/reported/event/ucdp"
	"github.com/seed-67285e81/reported/internal/eventtest"
	"github.com/seed-67285e81/reported/internal/longrun"
)

var update = flag.Bool("update", false, "write the golden files of this package")

// roundTrip writes events, reads them back and wants the same, without a problem.
func roundTrip(t testing.TB, events ...event.Event) {
	t.Helper()
	data := write(t, events...)
	b, err := stix.Read(data)
	if err != nil {
		t.Errorf("%v", err)
	}
	if !reflect.DeepEqual(events, b.Events) { // cmp takes a second for each thousand
		t.Errorf("-written +read\n%s", cmp.Diff(events, b.Events))
	}
	if len(b.Rest) > 0 {
		t.Errorf("%d objects are left, the first %s", len(b.Rest), b.Rest[0])
	}
	again, err := b.AppendJSON(nil)
	if err != nil || !bytes.Equal(data, again) {
		t.Errorf("another bundle when written again, %v", err)
	}
}

func TestRoundTrip(t *testing.T) {
	for _, e := range documents(t) {
		roundTrip(t, e)
	}
	for seed := range longrun.Pick(uint64(20), 300) {
		roundTrip(t, eventtest.Random(eventtest.Rand(seed), 3000))
	}
	roundTrip(t)
}

// TestRoundTripUCDP writes the real rows of UCDP, many to a bundle.
func TestRoundTripUCDP(t *testing.T) {
	most := longrun.Pick(50, 1<<20)
	files, _ := filepath.Glob("../ucdp/testdata/*.csv.gz")
	if len(files) < 2 {
		t.Fatal("no files")
	}
	for _, name := range files {
		file, err := os.Open(name)
		if err != nil {
			t.Fatal(err)
		}
		defer file.Close()
		z, err := gzip.NewReader(file)
		if err != nil {
			t.Fatal(err)
		}
		var events []event.Event
		for e := range ucdp.Read(z) {
			if events = append(events, e); len(events) == most {
				break
			}
		}
		for len(events) > 0 {
			n := min(len(events), 500)
			roundTrip(t, events[:n]...)
			events = events[n:]
		}
	}
}

// TestExamples reads the examples of OASIS. What is made of them is in examples.golden:
// the events, the problems and how many objects are left. Nothing is lost: each object is
// used or left.
func TestExamples(t *testing.T) {
	var got bytes.Buffer
	files, _ := filepath.Glob("testdata/examples/*.json")
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		b, err := stix.Read(data)
		fmt.Fprintf(&got, "%s: %d events, %d objects left\n", filepath.Base(name), len(b.Events), len(b.Rest))
		for _, e := range b.Events {
			text, err := e.AppendJSON(nil)
			if err != nil {
				t.Error(err)
			}
			fmt.Fprintf(&got, "%s\n", text)
		}
		for _, p := range reported.AsProblems(err) {
			fmt.Fprintf(&got, "\t%v\n", p)
		}
	}
	const golden = "testdata/examples.golden"
	if *update {
		if err := os.WriteFile(golden, got.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got.String()); diff != "" {
		t.Errorf("-golden +got (go test -update writes it)\n%s", diff)
	}
}
