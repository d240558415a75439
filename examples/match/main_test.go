package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/seed-67285e81/reported/casualty"
	"github.com/seed-67285e81/reported/event"
)

const (
	agency  = "testdata/agency.ndjson"
	monitor = "testdata/monitor.ndjson"
	decided = "testdata/decisions.ndjson"
)

func runs(t *testing.T, want int, args ...string) (stdout, stderr string) {
	t.Helper()
	var out, log bytes.Buffer
	if status := run(args, &out, &log); status != want {
		t.Fatalf("%q: status %d, want %d\n%s", args, status, want, log.String())
	}
	return out.String(), log.String()
}

// events reads what was written.
func events(t *testing.T, text string) map[string]event.Event {
	t.Helper()
	list := map[string]event.Event{}
	for e, err := range event.Lines([]byte(text)) {
		if err != nil {
			t.Fatal(err)
		}
		list[e.ID] = e
	}
	return list
}

func TestFind(t *testing.T) {
	out, log := runs(t, 0, "find", agency, monitor)
	lines := strings.Split(strings.TrimSpace(out), "\n")
	if len(lines) != 3 || !strings.HasPrefix(lines[1], "same-as   agency/1  monitor/a  1 day apart, 0.7 km of 50") ||
		!strings.HasPrefix(lines[2], "part-of") || !strings.Contains(log, "2 pairs are worth asking about") {
		t.Errorf("%s\n%s", out, log)
	}
	out, _ = runs(t, 0, "find", "-decisions", agency, monitor)
	want, err := os.ReadFile(decided)
	if err != nil {
		t.Fatal(err)
	}
	// The committed decisions are these lines, with what somebody filled in.
	for i, line := range strings.Split(strings.TrimSpace(string(want)), "\n") {
		open := []string{`"verdict":"","by":"","at":"","note":""`, `"verdict":"","by":"","at":"","note":""`}[i]
		filled := line[strings.Index(line, `"verdict"`):strings.Index(line, `,"proposes"`)]
		if got := strings.Split(out, "\n")[i]; got != strings.Replace(line, filled, open, 1) {
			t.Errorf("%s\n%s", got, line)
		}
	}
}

// TestApply links, and then merges: the bomb is one event with the statements of both,
// and the strike is part of the month.
func TestApply(t *testing.T) {
	out, log := runs(t, 0, "apply", decided, agency, monitor)
	linked := events(t, out)
	if l := linked["agency/1"].Links; len(linked) != 4 || len(l) != 1 || l[0].Kind != event.LinkSameAs || l[0].Event != "monitor/a" ||
		l[0].Sources[0].Name != "R. Analyst" || l[0].Sources[0].Published.String() != "2031-06-02" || l[0].Note != "one market, one bomb" {
		t.Errorf("%+v\n%s", l, log)
	}
	if l := linked["agency/2"].Links; len(l) != 1 || l[0].Kind != event.LinkPartOf || l[0].Event != "monitor/b" {
		t.Errorf("%+v", l)
	}
	out, _ = runs(t, 0, "apply", "-merge", decided, agency, monitor)
	merged := events(t, out)
	e := merged["agency/1"]
	if l := e.Links; len(merged) != 3 || len(e.Tallies) != 2 || len(l) != 1 || l[0].Event != "monitor/a" || l[0].Note != "one market, one bomb" || len(l[0].Sources) != 1 {
		t.Errorf("%d events, %+v", len(merged), e)
	}
	row, ok := e.Toll(casualty.PolicyEnvelope).Row(casualty.NewQuestion(casualty.HarmKilled))
	if !ok || row.Count.String() != "between 9 and 11" {
		t.Errorf("killed %v", row.Count)
	}
}

// TestRealRows looks for the rows of one file of UCDP in another.
func TestRealRows(t *testing.T) {
	out, log := runs(t, 0, "find", "-best", "1", "../../event/ucdp/testdata/ucdp-ged-sample1000.csv.gz", "../../event/ucdp/testdata/rows.csv", agency)
	if !strings.HasPrefix(out, "proposes") || !strings.Contains(log, "pairs to compare") {
		t.Errorf("%s\n%s", out, log)
	}
}

func TestWrongDecisions(t *testing.T) {
	for text, want := range map[string]string{
		`{"a":{"feed":"agency.ndjson","id":"agency/1"},"b":{"feed":"monitor.ndjson","id":"monitor/a"},"verdict":"same"}`:                              "who decided",
		`{"a":{"feed":"agency.ndjson","id":"agency/1"},"b":{"feed":"monitor.ndjson","id":"monitor/z"},"verdict":"same","by":"R","at":"2031-06-02"}`:   "no event monitor/z",
		`{"a":{"feed":"agency.ndjson","id":"agency/1"},"b":{"feed":"monitor.ndjson","id":"monitor/a"},"verdict":"yes","by":"R","at":"2031-06-02"}`:    `the verdict is "yes"`,
		`{"a":{"feed":"agency.ndjson","id":"agency/1"},"b":{"feed":"monitor.ndjson","id":"monitor/a"},"verdict":"same","by":"R","at":"2031-02-30"}`:   "calendar",
		`{"a":{"feed":"agency.ndjson","id":"agency/1"},"b":{"feed":"monitor.ndjson","id":"monitor/a"},"judgement":"same","by":"R","at":"2031-06-02"}`: "unknown field",
		`not JSON`: "decision 1",
	} {
		file := filepath.Join(t.TempDir(), "d.ndjson")
		if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		if _, log := runs(t, 1, "apply", file, agency, monitor); !strings.Contains(log, want) {
			t.Errorf("%s: %s", text, log)
		}
	}
}

// TestContradiction: what contradicts is told, and linked but not merged.
func TestContradiction(t *testing.T) {
	file := filepath.Join(t.TempDir(), "d.ndjson")
	text := `{"a":{"feed":"agency.ndjson","id":"agency/1"},"b":{"feed":"monitor.ndjson","id":"monitor/b"},"verdict":"same","by":"R","at":"2031-06-02","note":""}`
	if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	out, log := runs(t, 0, "apply", "-merge", file, agency, monitor)
	if list := events(t, out); len(list) != 4 || len(list["agency/1"].Links) != 1 || !strings.Contains(log, "agency/1 and monitor/b contradict") {
		t.Errorf("%d events\n%s", len(list), log)
	}
}

func TestUsage(t *testing.T) {
	for _, args := range [][]string{{}, {"search"}, {"find", agency}, {"apply", decided}, {"find", "-nonsense"}} {
		if out, log := runs(t, 2, args...); out != "" || log == "" {
			t.Errorf("%q: %q, %q", args, out, log)
		}
	}
	runs(t, 1, "find", agency, "testdata/nowhere.ndjson")
	runs(t, 1, "find", agency, agency)
	runs(t, 1, "find", agency, "main.go") // no event in it
}
