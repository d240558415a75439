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

// TestExamples reads the examples of OASIS, and a bundle with an object of each type that
// the package reads. What is made of them is in examples.golden: the events, the problems
// and how many objects are left.
func TestExamples(t *testing.T) {
	var got bytes.Buffer
	files, _ := filepath.Glob("testdata/examples/*.json")
	for _, name := range append(files, "testdata/foreign.json") {
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

// TestForeign checks what is made of a bundle of others, member by member, and that the
// IDs of its objects are kept when it is written again.
func TestForeign(t *testing.T) {
	data, err := os.ReadFile("testdata/foreign.json")
	if err != nil {
		t.Fatal(err)
	}
	newChecker(t).check(t, data)
	b, _ := stix.Read(data)
	want, err := event.Decode([]byte(`{"schema":"reported/event/1","id":"incident--33333333-3333-4333-8333-333333333333","recorded":"2023-04-02T11:30:15Z","recorder":"Cobalt Ridge CERT",
		"kind":"cyber-attack","reality":"actual","title":"Outage at Mill Road","summary":"Systems of a hospital went dark.","time":"2023-03-31/2023-04-01","time_text":"overnight",
		"places":[{"id":"location--55555555-5555-4555-8555-555555555555","name":"Mill Road","country":"GB","admin1":"Bedfordshire","point":{"lat":52.1234568,"lon":-0.5},"radius_km":1.5}],
		"targets":[{"name":"Mill Road Hospital","kind":"unknown","effect":"aimed-at"}],
		"claims":[{"id":"relationship--66666666-6666-4666-8666-666666666662","sources":[{"id":"identity--11111111-1111-4111-8111-111111111111","org":"Cobalt Ridge CERT","kind":"unknown"}],
			"said":"2023-04-03T00:00:00Z","quote":"Tools and hours fit.","stance":"attributes","actors":[{"id":"intrusion-set--77777777-7777-4777-8777-777777777772","name":"UNC-HERON","unidentified":true,
				"linked_to":[{"id":"threat-actor--77777777-7777-4777-8777-777777777771","name":"Grey Heron","how":"unspecified"}]}],"confidence":"stix:70"},
			{"id":"opinion--88888888-8888-4888-8888-888888888888","sources":[{"name":"J. Marsh","kind":"unknown"}],"said":"2023-05-01T00:00:00Z","answers":["relationship--66666666-6666-4666-8666-666666666662"],
			"quote":"Anybody can buy those tools.","stance":"denies","actors":[{"id":"intrusion-set--77777777-7777-4777-8777-777777777772","name":"UNC-HERON","unidentified":true,
				"linked_to":[{"id":"threat-actor--77777777-7777-4777-8777-777777777771","name":"Grey Heron","how":"unspecified"}]}]}],
		"accounts":[{"id":"note--99999999-9999-4999-8999-999999999999","sources":[{"id":"identity--11111111-1111-4111-8111-111111111111","org":"Cobalt Ridge CERT","kind":"unknown"}],"said":"2023-05-02T00:00:00Z",
			"note":"patients","stance":"states","summary":"Ambulances went elsewhere."}],
		"marking":"amber","sources":[{"id":"report--aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa","kind":"document","title":"A bad night","url":"https://example.org/night","published":"2023-05-03T08:00:00Z"}],
		"links":[{"kind":"part-of","event":"campaign--bbbbbbbb-bbbb-4bbb-8bbb-bbbbbbbbbbbb","sources":[{"kind":"unknown"}]}],
		"codes":{"stix.labels":"outage","stix.incident_types":"cyber-attack; ransomware","stix.determination":"confirmed","stix.investigation_status":"open","stix.status":"occurred"}}`))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, b.Events[0]); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
	again, err := b.AppendJSON(nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, o := range parse(t, data) {
		kept := bytes.Contains(again, []byte(`"id":"`+o["id"].(string)+`"`)) || bytes.Contains(again, []byte(`"id": "`+o["id"].(string)+`"`))
		switch o["type"] {
		case "incident", "location", "intrusion-set", "threat-actor", "opinion", "note", "report", "sighting":
			if !kept {
				t.Errorf("%s is not in the bundle that is written", o["id"])
			}
		}
	}
}

// TestMarkedParts marks one object of a bundle of others red at a time: the event that
// holds it is red. One that is clear marks nothing, and what is revoked is not read.
func TestMarkedParts(t *testing.T) {
	foreign, err := os.ReadFile("testdata/foreign.json")
	if err != nil {
		t.Fatal(err)
	}
	list := parse(t, foreign)
	delete(list.first("incident"), "object_marking_refs")
	read := func() (e event.Event, parts int) {
		b, _ := stix.Read(list.bundle(t))
		e = b.Events[0]
		for _, c := range e.Claims {
			parts += 1 + len(c.Actors[0].LinkedTo)
		}
		return e, parts + len(e.Accounts) + len(e.Sources) + len(e.Places) + len(e.Targets) + len(e.Links)
	}
	_, all := read()
	for _, o := range list {
		switch o["type"] {
		case "marking-definition", "incident", "campaign", "sighting":
			continue
		}
		for id, want := range map[string]event.Marking{red: event.MarkingRed, "marking-definition--613f2e26-407d-48c7-9eca-b8e91df99dc9": ""} {
			o["object_marking_refs"] = []string{id}
			if e, _ := read(); e.Marking != want {
				t.Errorf("%s with %s gives %q", o["id"], id, e.Marking)
			}
		}
		delete(o, "object_marking_refs")
		o["revoked"] = true
		_, parts := read()
		switch o["type"] {
		case "relationship", "opinion", "note", "report":
			if parts >= all {
				t.Errorf("%s is revoked, and read", o["id"])
			}
		default:
			if parts != all {
				t.Errorf("%s is revoked: %d parts, want %d", o["id"], parts, all)
			}
		}
		delete(o, "revoked")
	}
}
