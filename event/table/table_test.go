package table_test

import (
	"bytes"
	"encoding/csv"
	"flag"
	"iter"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/casualty"
	"github.com/seed-67285e81/reported/event"
	"github.com/seed-67285e81/reported/event/table"
	"github.com/seed-67285e81/reported/internal/eventtest"
)

var update = flag.Bool("update", false, "write the tables in testdata anew")

var tables = map[string]table.Table{"Events": table.Events(), "Claims": table.Claims(), "Tallies": table.Tallies()}

func iraq(t testing.TB) iter.Seq[event.Event] {
	t.Helper()
	data, err := os.ReadFile("../../testdata/iraq-2019-2020.ndjson")
	if err != nil {
		t.Fatal(err)
	}
	return func(yield func(event.Event) bool) {
		for e, err := range event.Lines(data) {
			if err != nil {
				t.Fatal(err)
			}
			if !yield(e) {
				return
			}
		}
	}
}

// TestIraq holds the tables of nine attacks to those in testdata, which a person
// can read beside the events.
func TestIraq(t *testing.T) {
	for name, tab := range tables {
		var got bytes.Buffer
		w := csv.NewWriter(&got)
		for record := range tab.All(iraq(t)) {
			if err := w.Write(record); err != nil {
				t.Fatal(err)
			}
		}
		w.Flush()
		file := "testdata/iraq-" + strings.ToLower(name) + ".csv"
		if *update {
			if err := os.WriteFile(file, got.Bytes(), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(got.String(), "\n")); diff != "" {
			t.Errorf("%s (go test -update writes it anew): -want +got\n%s", name, diff)
		}
	}
}

// TestHeaders holds the headers to the documentation, and the tags to the grammar
// of HXL.
func TestHeaders(t *testing.T) {
	doc, err := os.ReadFile("doc.go")
	if err != nil {
		t.Fatal(err)
	}
	tag := regexp.MustCompile(`^(#[a-z][a-z0-9_]*(\+[a-z][a-z0-9_]*)*)?$`)
	for name, tab := range tables {
		_, section, _ := strings.Cut(string(doc), "// # "+name+"\n")
		section, _, _ = strings.Cut(section, "// # ")
		var documented []string
		for _, m := range regexp.MustCompile(`(?m)^//\t([a-z0-9_]+) {2,}\S`).FindAllStringSubmatch(section, -1) {
			documented = append(documented, m[1])
		}
		if diff := cmp.Diff(documented, tab.Header()); diff != "" {
			t.Errorf("%s: -documented +header\n%s", name, diff)
		}
		if len(tab.Tags()) != len(tab.Header()) || slices.ContainsFunc(tab.Tags(), func(s string) bool { return !tag.MatchString(s) }) {
			t.Errorf("%s: tags %v", name, tab.Tags())
		}
	}
}

// TestRows counts the rows of random events: an event one, a claim one for each
// actor, a tally one for each origin; each has as many cells as the header.
func TestRows(t *testing.T) {
	r := eventtest.Rand(1)
	for range 300 {
		e := eventtest.Random(r, 4000)
		want := map[string]int{"Events": 1}
		for _, c := range e.Claims {
			want["Claims"] += max(len(c.Actors), 1)
		}
		for _, tally := range e.Tallies {
			want["Tallies"] += len(reported.Origins(tally.Sources...))
		}
		for name, tab := range tables {
			n := 0
			for record := range tab.Rows(e) {
				n++
				if len(record) != len(tab.Header()) || record[0] != e.ID {
					t.Errorf("%s: %d cells: %q", name, len(record), record)
				}
			}
			if n != want[name] {
				t.Errorf("%s: %d rows, want %d", name, n, want[name])
			}
		}
	}
}

// TestNumbers holds the cells of numbers: blank is not stated, and never 0.
func TestNumbers(t *testing.T) {
	header := table.Tallies().Header()
	for _, c := range []struct {
		count reported.Count
		want  string // low, best, high, approximate, words
	}{
		{reported.Count{}, ",,,,"},
		{reported.Exactly(0), "0,0,0,,"},
		{reported.AtLeast(0), ",,,,"},
		{reported.AtLeast(13), "13,,,,"},
		{reported.AtMost(7), "0,,7,,"},
		{reported.About(603), ",603,,true,"},
		{reported.Between(2, 3).WithWords("two or three"), "2,,3,,two or three"},
		{reported.MustParseCount("dozens"), "1,,,true,dozens"},
	} {
		e := event.Event{ID: "x"}
		e.Tallies = append(e.Tallies, casualty.Tally{Count: c.count})
		for record := range table.Tallies().Rows(e) {
			from := slices.Index(header, "low")
			if got := strings.Join(record[from:from+5], ","); got != c.want {
				t.Errorf("%v: %s, want %s", c.count, got, c.want)
			}
		}
	}
}

// TestStop ends the tables early.
func TestStop(t *testing.T) {
	for name, tab := range tables {
		n := 0
		for range tab.All(iraq(t)) {
			if n++; n == 3 {
				break
			}
		}
		if n != 3 {
			t.Errorf("%s: %d rows", name, n)
		}
	}
	for range (table.Table{}).All(iraq(t)) {
		t.Error("the zero Table has a row")
	}
}
