package event_test

import (
	"bytes"
	"math"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strconv"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/event"
	"github.com/seed-67285e81/reported/internal/eventtest"
	"github.com/seed-67285e81/reported/internal/jsonscan"
	"github.com/seed-67285e81/reported/internal/longrun"
)

var profileLimits = jsonscan.Limits{Bytes: event.MaxBytes, Depth: event.MaxDepth, Values: event.MaxValues, Findings: event.MaxProblems}

// agree holds everything that reads a document to one verdict, that of the
// oracle, and to one event. It reports whether the document was accepted.
func agreeOn(t testing.TB, data []byte) bool {
	t.Helper()
	before := slices.Clone(data)
	if got, want := len(jsonscan.Check(data, profileLimits, math.MaxInt)) == 0, lexical(data); got != want {
		t.Fatalf("lexical profile: Check says %t, the oracle %t\n%.2000q", got, want, data)
	}
	want := oracle(data)
	e, err := event.Decode(data)
	if (err == nil) != (want == nil) {
		t.Fatalf("Decode: %v\noracle: %v\n%.2000q", err, want, data)
	}
	problems := reported.AsProblems(err)
	same := func(reader string, got *event.Event, gotErr error) {
		t.Helper()
		if !reflect.DeepEqual(reported.AsProblems(gotErr), problems) {
			t.Fatalf("%s reports other problems than Decode:\n%s\n%.2000q", reader, cmp.Diff(problems, reported.AsProblems(gotErr)), data)
		}
		if !reflect.DeepEqual(*got, e) {
			t.Fatalf("%s returns another event than Decode:\n%s\n%.2000q", reader, cmp.Diff(e, *got), data)
		}
	}
	inspected, found := event.Inspect(data)
	if err == nil {
		same("Inspect", &inspected, found.Err())
	} else if !reflect.DeepEqual(found, problems) {
		t.Fatalf("Inspect and Decode report different problems:\n%s", cmp.Diff(problems, found))
	}
	var d event.Decoder
	if _, err := d.Decode([]byte(everything())); err != nil {
		t.Fatal(err)
	}
	reused, reusedErr := d.Decode(data)
	same("Decoder", reused, reusedErr)
	unmarshalled := event.Event{ID: "as it was"}
	unmarshalErr := unmarshalled.UnmarshalJSON(data)
	if err != nil {
		if unmarshalled.ID != "as it was" {
			t.Fatalf("UnmarshalJSON writes to its receiver, and then says %v", unmarshalErr)
		}
		unmarshalled = event.Event{}
	}
	if string(data) == "null" { // which encoding/json asks to pass over
		unmarshalErr = err
	}
	same("UnmarshalJSON", &unmarshalled, unmarshalErr)
	lines(t, data, &e, problems)
	if !bytes.Equal(data, before) {
		t.Fatal("the bytes were written to")
	}
	if err != nil {
		if !reflect.DeepEqual(e, event.Event{}) {
			t.Fatalf("Decode returns an event with an error: %+v", e)
		}
		return false
	}
	rewrite(t, &e, data)
	return true
}

// lines reads a document that stands on one line with Lines.
func lines(t testing.TB, data []byte, e *event.Event, problems reported.Problems) {
	t.Helper()
	if bytes.ContainsAny(data, "\n\r") || len(bytes.Trim(data, " \t")) == 0 {
		return
	}
	n := 0
	for got, err := range event.Lines(data) {
		if n++; n > 1 || !reflect.DeepEqual(reported.AsProblems(err), problems) || !reflect.DeepEqual(got, *e) {
			t.Fatalf("Lines: %v\nDecode: %v\n%.2000q", err, problems, data)
		}
	}
	if n != 1 {
		t.Fatalf("Lines finds %d events in %.2000q", n, data)
	}
}

// rewrite writes an event that was decoded, and reads it back.
func rewrite(t testing.TB, e *event.Event, data []byte) {
	t.Helper()
	written, err := e.AppendJSON(nil)
	if err != nil {
		t.Fatalf("AppendJSON: %v\n%.2000q", err, data)
	}
	sameContent(t, data, written)
	if len(written) > event.MaxBytes || len(jsonscan.Check(written, profileLimits, math.MaxInt)) > 0 {
		return // an exact count is written longer than it may be read, and that can be too long
	}
	if err := e.Validate(); err != nil {
		t.Fatalf("Decode accepts, and Validate says %v\n%.2000q", err, data)
	}
	back, err := event.Decode(written)
	if err != nil {
		t.Fatalf("what AppendJSON writes is refused: %v\n%.2000q", err, written)
	}
	if !reflect.DeepEqual(*e, back) {
		t.Fatalf("written and read back, another event:\n%s", cmp.Diff(*e, back))
	}
	again, err := back.AppendJSON([]byte("x"))
	if err != nil || string(again) != "x"+string(written) {
		t.Fatalf("the canonical form is no fixed point: %v\n%.2000q\n%.2000q", err, written, again)
	}
	if clone := e.Clone(); !reflect.DeepEqual(*e, clone) {
		t.Fatalf("Clone is another event:\n%s", cmp.Diff(*e, clone))
	}
}

// everything is a document with every member.
func everything() string { return string(testdata()["valid/everything.json"]) }

var testdataFiles map[string][]byte

// testdata returns the documents of testdata by name, NDJSON line by line.
func testdata() map[string][]byte {
	if testdataFiles != nil {
		return testdataFiles
	}
	documents := map[string][]byte{}
	for _, pattern := range []string{"valid/*.json", "invalid/*.json", "*.ndjson"} {
		paths, err := filepath.Glob("../testdata/" + pattern)
		if err != nil || len(paths) == 0 {
			panic("no " + pattern)
		}
		for _, path := range paths {
			data, err := os.ReadFile(path)
			if err != nil {
				panic(err)
			}
			name, _ := filepath.Rel("../testdata", path)
			if filepath.Ext(path) == ".json" {
				documents[filepath.ToSlash(name)] = data
				continue
			}
			for i, line := range bytes.Split(bytes.TrimSpace(data), []byte("\n")) {
				documents[name+":"+strconv.Itoa(i+1)] = line
			}
		}
	}
	testdataFiles = documents
	return documents
}

// smallDocuments returns the documents of testdata that fuzzing starts from.
func smallDocuments() (documents [][]byte) {
	for _, name := range sortedKeys(testdata()) {
		if data := testdata()[name]; len(data) <= 16<<10 {
			documents = append(documents, data)
		}
	}
	return documents
}

// TestAgree holds all readers to the oracle on documents that are mutated from
// testdata and generated from the schema.
func TestAgree(t *testing.T) {
	for _, name := range sortedKeys(testdata()) {
		agreeOn(t, testdata()[name])
	}
	documents := smallDocuments()
	tried, accepted := 0, 0
	for seed := range longrun.Pick(uint64(120), 800) {
		r := eventtest.Rand(seed)
		for _, data := range [][]byte{generate(r).write(nil, nil), mutate(r, one(r, documents))} {
			tried++
			if agreeOn(t, data) {
				accepted++
			}
		}
	}
	if accepted < tried/5 || accepted > tried*4/5 {
		t.Errorf("of %d documents %d were accepted: the test sees one side only", tried, accepted)
	}
}

// FuzzDecodeAgrees holds all readers to the oracle. Without a seed data is the
// document; with one it is mutated as JSON, or a document is made from the seed.
func FuzzDecodeAgrees(f *testing.F) {
	for i, data := range smallDocuments() {
		f.Add(data, uint64(0))
		f.Add(data, uint64(i+1))
	}
	f.Fuzz(func(t *testing.T, data []byte, seed uint64) {
		if len(data) > 1<<16 {
			return
		}
		if seed != 0 {
			r := eventtest.Rand(seed)
			if r.IntN(4) == 0 {
				data = generate(r).write(nil, r)
			} else {
				data = mutate(r, data)
			}
		}
		agreeOn(t, data)
	})
}

func sortedKeys[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for key := range m {
		keys = append(keys, key)
	}
	slices.Sort(keys)
	return keys
}
