package event

import (
	"os"
	"slices"
	"strings"
	"testing"
)

// TestReadingMembers holds the table of the reading to what is written of an
// event: it is all members between the ID and the statements.
func TestReadingMembers(t *testing.T) {
	var names []string
	for _, m := range readingMembers {
		names = append(names, m.name)
	}
	want := eventMembers.Names[slices.Index(eventMembers.Names, "revision"):slices.Index(eventMembers.Names, "claims")]
	if !slices.Equal(names, want) {
		t.Errorf("the table has %v, an event %v", names, want)
	}

	data, err := os.ReadFile("../testdata/article.ndjson")
	if err != nil {
		t.Fatal(err)
	}
	for e, err := range Lines(data) {
		if err != nil {
			t.Fatal(err)
		}
		e.Claims, e.Tallies, e.Accounts, e.Sources, e.Links, e.Codes = nil, nil, nil, nil, nil, nil
		e.Revision, e.Recorder, e.Aggregate = 7, "a recorder", true
		var w writer
		for _, m := range readingMembers {
			m.write(&w, &e)
		}
		w.Brace(0)
		got := `{"schema":"` + SchemaVersion + `","id":"` + e.ID + `",` + strings.TrimPrefix(string(w.B), "{")
		text, err := e.AppendJSON(nil)
		if err != nil || got != string(text) {
			t.Fatalf("the table writes\n%s\nand AppendJSON\n%s", got, text)
		}
	}
}
