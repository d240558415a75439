package main

import (
	"bytes"
	"cmp"
	"io"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/creack/pty"
)

// TestProgress runs on a terminal: the bar grows with the bytes read, is cleared,
// and the summary follows it. Where there is no terminal, there is no bar.
func TestProgress(t *testing.T) {
	screen, terminal, err := pty.Open()
	if err != nil {
		t.Fatal(err)
	}
	shown := make(chan []byte)
	go func() {
		data, _ := io.ReadAll(screen) // ends with an error once the terminal is closed
		shown <- data
	}()
	var out bytes.Buffer
	if status := run([]string{"-from", "ucdp", sample}, &out, terminal); status != 0 {
		t.Errorf("status %d", status)
	}
	terminal.Close()
	text := string(<-shown)
	screen.Close()
	bar, summary, found := strings.Cut(text, "1000 rows, 1000 events")
	if !found || !strings.HasSuffix(bar, "  \r") || !strings.Contains(summary, "CC BY 4.0") {
		t.Errorf("%q", text)
	}
	percents := regexp.MustCompile(`\d+%`).FindAllString(bar, -1)
	byLength := func(a, b string) int { return cmp.Or(len(a)-len(b), strings.Compare(a, b)) }
	if n := len(percents); n < 3 || !slices.IsSortedFunc(percents, byLength) || byLength(percents[n-1], "95%") < 0 {
		t.Errorf("the bar went through %v", percents)
	}
	file, err := os.Create(t.TempDir() + "/log")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	if status := run([]string{"-from", "ucdp", sample}, io.Discard, file); status != 0 {
		t.Errorf("status %d", status)
	}
	log, err := os.ReadFile(file.Name())
	if err != nil || !strings.HasPrefix(string(log), "1000 rows") {
		t.Errorf("%.100q, %v", log, err)
	}
}

// TestSummary holds the whole of it for a few rows: problems by code, sums by year
// beside the columns, aggregates apart, and what a number without an end comes to.
func TestSummary(t *testing.T) {
	file := t.TempDir() + "/rows.csv"
	rows := "id,year,date_start,date_end,event_clarity,low,best,high\n" +
		"1,2003,2003-04-01,2003-04-02,1,6,7,8\n" +
		"2,2003,2003-04-01,2003-04-30,2,100,120,150\n" +
		"3,2004,2004-04-01,2004-04-01,1,5,4,5\n" +
		",2004,2004-04-01,2004-04-01,1,1,1,1\n"
	if err := os.WriteFile(file, []byte(rows), 0o644); err != nil {
		t.Fatal(err)
	}
	const want = `4 rows, 3 events
      1 count-order
      1 missing-member

deaths: low, best, high
  year  incidents  low  best  high  aggregates  low  best  high  rows of the file  low  best  high
  2003          1    6     7     8           1  100   120   150                 2  106   127   158
  2004          1    4     4     5           0                                  2    6     5     6
   all          2   10    11    13           1  100   120   150                 4  112   132   164
Uppsala Conflict Data Program, UCDP GED: CC BY 4.0. Name UCDP where you use the data.
`
	if _, log := runs(t, 0, "-from", "ucdp", file); log != want {
		t.Errorf("got\n%s\nwant\n%s", log, want)
	}
	if _, log := runs(t, 0, "-from", "acled", "../../event/acled/testdata/rows.csv"); !strings.Contains(log, "Some numbers have no upper end") {
		t.Error(log)
	}
}
