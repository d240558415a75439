package event_test

import (
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/event"
)

func readEvents(t *testing.T, path string) []event.Event {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var events []event.Event
	for e, err := range event.Lines(data) {
		if err != nil {
			t.Fatalf("%s: %v", path, err)
		}
		events = append(events, e)
	}
	return events
}

func agree[T any](t *testing.T, what string, got, want T) {
	t.Helper()
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("%s (-want +got):\n%s", what, d)
	}
}

// TestTestdataWords checks that a number written beside words is what the words say.
func TestTestdataWords(t *testing.T) {
	check := func(id string, c reported.Count) {
		if c.Words() == "" || c.Words() == "unspecified number" {
			return
		}
		if got, err := reported.ParseCount(c.Words()); err != nil || got.WithWords("") != c.WithWords("") {
			t.Errorf("%s: %v is written beside %q, which says %v (%v)", id, c, c.Words(), got, err)
		}
	}
	for _, path := range []string{"../testdata/iraq-2019-2020.ndjson", "../testdata/article.ndjson"} {
		for _, e := range readEvents(t, path) {
			check(e.ID, e.Incidents)
			for _, y := range e.Tallies {
				check(y.ID, y.Count)
			}
			for _, a := range e.Accounts {
				check(a.ID, a.Incidents)
				for _, w := range a.Weapons {
					check(a.ID, w.Count)
				}
			}
		}
	}
}

// TestTestdataIsCanonical checks that both files are written as AppendJSON writes.
func TestTestdataIsCanonical(t *testing.T) {
	for _, path := range []string{"../testdata/iraq-2019-2020.ndjson", "../testdata/article.ndjson"} {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		var written []byte
		for _, e := range readEvents(t, path) {
			if written, err = e.AppendJSON(written); err != nil {
				t.Fatal(err)
			}
			written = append(written, '\n')
		}
		agree(t, path, strings.Split(string(written), "\n"), strings.Split(string(data), "\n"))
	}
}

// must returns a value that a test is sure of.
func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}
