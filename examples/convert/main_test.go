package main

import (
	"bytes"
	"encoding/csv"
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

// TestBadRows goes on behind every bad row, and prints them where it is asked to.
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
