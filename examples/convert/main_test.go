package main

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/seed-67285e81/reported/event"
	"github.com/seed-67285e81/reported/event/table"
)

const (
	iraq   = "../../event/ucdp/testdata/ucdp-ged-iraq.csv.gz"
	sample = "../../event/ucdp/testdata/ucdp-ged-sample1000.csv.gz"
)

func runs(t *testing.T, want int, args ...string) (stdout, stderr string) {
	t.Helper()
	var out, log bytes.Buffer
	if status := run(args, &out, &log); status != want {
		t.Fatalf("%q: status %d, want %d\n%s", args, status, want, log.String())
	}
	return out.String(), log.String()
}

// TestRealFiles converts the real rows. In each year the best numbers of incidents
// and aggregates come to that of the file's own column.
func TestRealFiles(t *testing.T) {
	out, log := runs(t, 0, "-from", "ucdp", iraq, sample)
	n := 0
	for _, err := range event.Lines([]byte(out)) {
		if err != nil {
			t.Error(err)
		}
		n++
	}
	if n != 8473 || !strings.Contains(log, "8473 rows, 8473 events") || !strings.Contains(log, "82 count-order") || !strings.Contains(log, "CC BY 4.0") {
		t.Errorf("%d events\n%s", n, log)
	}
	years := 0
	for _, m := range regexp.MustCompile(`(?m)^ +(\d{4}|all) .*$`).FindAllString(log, -1) {
		cells := strings.Fields(m)
		if len(cells) == 10 { // no aggregates
			cells = append(cells[:6:6], append([]string{"0", "0", "0"}, cells[6:]...)...)
		}
		if sumOf(t, cells[3], cells[7]) != sumOf(t, cells[11]) || sumOf(t, cells[1], cells[5]) != sumOf(t, cells[9]) {
			t.Errorf("%s", m)
		}
		years++
	}
	if years != 35 {
		t.Errorf("%d lines with years\n%s", years, log)
	}
}

func sumOf(t *testing.T, cells ...string) (sum int) {
	t.Helper()
	for _, c := range cells {
		n := 0
		for _, digit := range c {
			n = 10*n + int(digit-'0')
		}
		sum += n
	}
	return sum
}

// TestTables writes each table twice: of the rows, and of the events that they became.
func TestTables(t *testing.T) {
	events := filepath.Join(t.TempDir(), "events.ndjson")
	out, _ := runs(t, 0, "-from", "ucdp", sample)
	if err := os.WriteFile(events, []byte(out), 0o644); err != nil {
		t.Fatal(err)
	}
	for name, tab := range map[string]table.Table{"events": table.Events(), "claims": table.Claims(), "tallies": table.Tallies()} {
		direct, _ := runs(t, 0, "-from", "ucdp", "-to", "csv", "-table", name, "-tags", sample)
		again, _ := runs(t, 0, "-from", "ndjson", "-to", "csv", "-table", name, "-tags", events)
		if direct != again {
			t.Errorf("%s: the tables differ", name)
		}
		all, err := csv.NewReader(strings.NewReader(direct)).ReadAll()
		if err != nil || len(all) < 100 || len(all[0]) != len(tab.Header()) || strings.Join(all[1], ",") != strings.Join(tab.Tags(), ",") {
			t.Errorf("%s: %d rows, %v", name, len(all), err)
		}
	}
}

// TestInventedFiles converts the rows of ACLED and GTD, which are invented.
func TestInventedFiles(t *testing.T) {
	for name, rows := range map[string]int{"acled": 30, "gtd": 63} {
		out, log := runs(t, 0, "-from", name, "../../event/"+name+"/testdata/rows.csv")
		if strings.Count(out, "\n") != rows || !strings.Contains(log, "its terms of use hold") {
			t.Errorf("%s: %d events\n%s", name, strings.Count(out, "\n"), log)
		}
	}
}

// TestMap writes the places of rows and of a document as a map, with circles and without.
func TestMap(t *testing.T) {
	type collection struct {
		Features []struct {
			Geometry *struct{ Type string }
		}
	}
	for _, c := range []struct {
		args     []string
		features int
		polygons bool
	}{
		{[]string{"-from", "ucdp", sample}, 1000, false},
		{[]string{"-from", "ndjson", "../../testdata/article.ndjson"}, 9, false},
		{[]string{"-from", "ucdp", "-circles", sample}, 1000, true},
	} {
		out, _ := runs(t, 0, append([]string{"-to", "geojson"}, c.args...)...)
		var got collection
		if err := json.Unmarshal([]byte(out), &got); err != nil || len(got.Features) != c.features || strings.Contains(out, "Polygon") != c.polygons {
			t.Errorf("%q: %d features, %v", c.args, len(got.Features), err)
		}
	}
}

// TestBundles writes events as STIX and reads them: they are the same events. Of a
// bundle of others it goes on with what no event holds.
func TestBundles(t *testing.T) {
	bundle := filepath.Join(t.TempDir(), "bundle.json")
	for _, args := range [][]string{
		{"-from", "ndjson", "../../testdata/iraq-2019-2020.ndjson"},
		{"-from", "gtd", "../../event/gtd/testdata/rows.csv"},
	} {
		want, _ := runs(t, 0, args...)
		written, _ := runs(t, 0, append([]string{"-to", "stix"}, args...)...)
		if err := os.WriteFile(bundle, []byte(written), 0o644); err != nil {
			t.Fatal(err)
		}
		if got, log := runs(t, 0, "-from", "stix", bundle); got != want {
			t.Errorf("%q: the events differ\n%s", args, log)
		}
		if again, _ := runs(t, 0, "-from", "stix", "-to", "stix", bundle); again != written {
			t.Errorf("%q: the bundles differ", args)
		}
	}
	other := `{"type":"bundle","id":"bundle--6fb8fc2e-8ad6-4f23-a813-a58adf1f699e","objects":[{"type":"x-other","spec_version":"2.1",` +
		`"id":"x-other--6fb8fc2e-8ad6-4f23-a813-a58adf1f699f","created":"2020-01-08T00:00:00.000Z","modified":"2020-01-08T00:00:00.000Z"}]}`
	if err := os.WriteFile(bundle, []byte(other), 0o644); err != nil {
		t.Fatal(err)
	}
	if got, log := runs(t, 0, "-from", "stix", "-to", "stix", bundle); !strings.Contains(got, "x-other--") || !strings.Contains(log, "1 unread") {
		t.Errorf("%s\n%s", got, log)
	}
}

// TestBadRows goes on after every bad row, and prints them where it is asked to.
func TestBadRows(t *testing.T) {
	file := filepath.Join(t.TempDir(), "bad.csv")
	rows := "id,year,date_start,date_end,low,best,high\n" +
		"1,2003,2003-02-30,2003-04-02,7,7,7\n" +
		",2003,2003-04-01,2003-04-01,1,1,1\n" +
		"2,2003,2003-04-01,2003-04-01,5,4,5,9\n" +
		"3,2003,2003-04-01,2003-04-01,\"1\"2,1,1\n" +
		"4,2003,2003-04-01,2003-04-01,S\xe3o,1,1\n" +
		"5,2003,2003-04-01,2003-04"
	if err := os.WriteFile(file, []byte(rows), 0o644); err != nil {
		t.Fatal(err)
	}
	out, log := runs(t, 0, "-from", "ucdp", "-v", file)
	if n := strings.Count(out, "\n"); n != 4 {
		t.Errorf("%d events\n%s", n, out)
	}
	for _, want := range []string{"bad.csv:2:8: /date_start: time-calendar", "missing-member", "too-many", "count-order", "syntax", "utf8", "number-form"} {
		if !strings.Contains(log, want) {
			t.Errorf("no %q in\n%s", want, log)
		}
	}
	broken := filepath.Join(t.TempDir(), "broken.csv.gz")
	if err := os.WriteFile(broken, []byte("no gzip"), 0o644); err != nil {
		t.Fatal(err)
	}
	runs(t, 1, "-from", "ucdp", broken)
	if _, log := runs(t, 1, "-from", "stix", file); !strings.Contains(log, "-v prints every problem") {
		t.Error(log)
	}
	// A byte order mark before a quotation mark is no part of the header.
	marked := filepath.Join(t.TempDir(), "marked.csv")
	if err := os.WriteFile(marked, []byte("\ufeff\"id\",\"year\",\"date_start\",\"best\"\n1,2003,2003-04-01,7\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	if _, log := runs(t, 0, "-from", "ucdp", marked); !regexp.MustCompile(`2003 +1 +0 +7 +0 +0 +1 +0 +7 +0\n`).MatchString(log) {
		t.Error(log)
	}
	runs(t, 1, "-from", "ucdp", file, filepath.Join(t.TempDir(), "not there"))
}

func TestUsage(t *testing.T) {
	for _, args := range [][]string{
		{}, {"-from", "xlsx", "f"}, {"-from", "ucdp"}, {"-from", "ucdp", "-to", "xml", "f"}, {"-from", "ucdp", "-table", "rows", "f"}, {"-nonsense"},
	} {
		if out, log := runs(t, 2, args...); out != "" || log == "" {
			t.Errorf("%q: %q, %q", args, out, log)
		}
	}
}
