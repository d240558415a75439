package event_test

import (
	"encoding/csv"
	"flag"
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/casualty"
	"github.com/seed-67285e81/reported/event"
)

// seriesEvent reads testdata/vectors/series.csv as one event: running totals by two
// bodies, and the ministry's figures for each day.
func seriesEvent(t *testing.T) (e event.Event, rows [][]string) {
	t.Helper()
	file, err := os.Open("../testdata/vectors/series.csv")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	rows, err = csv.NewReader(file).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	rows = rows[1:]
	e = event.Event{ID: "war", Kind: event.KindArmedClash, Time: reported.MustParseTime("2031-03-03/..")}
	for _, row := range rows {
		day := reported.MustParseTime(row[0])
		add := func(column int, org string, groups []casualty.Group, daily bool) {
			n, err := strconv.ParseInt(row[column], 10, 64)
			if row[column] == "" {
				return
			} else if err != nil {
				t.Fatal(err)
			}
			x := casualty.Tally{
				Statement: reported.Statement{ID: "t" + strconv.Itoa(len(e.Tallies)), Said: day, Sources: []reported.Source{{Kind: reported.SourceOfficial, Org: org}}},
				Stance:    reported.StanceStates, Harm: casualty.HarmKilled, Groups: groups, Count: reported.Exactly(n), CountedTo: day,
			}
			if daily {
				x.Period = day
			}
			e.Tallies = append(e.Tallies, x)
		}
		add(1, "Ministry of Health", nil, false)
		add(2, "Ministry of Health", nil, true)
		add(3, "Ministry of Health", []casualty.Group{{Age: casualty.AgeChild}}, false)
		add(4, "Media Office", nil, false)
	}
	if err := e.Validate(); err != nil {
		t.Fatal(err)
	}
	return e, rows
}

// TestSeries holds the latest toll of a running count to the ministry's own figure on
// each day on which it gives one, also where it corrects itself downward. Where the
// other body gives another number on that very day, both are there, in conflict.
func TestSeries(t *testing.T) {
	e, rows := seriesEvent(t)
	killed := casualty.NewQuestion(casualty.HarmKilled)
	children := casualty.NewQuestion(casualty.HarmKilled, casualty.Group{Age: casualty.AgeChild})
	for _, day := range rows {
		then, _ := e.AsOf(reported.MustParseTime(day[0]))
		toll := then.Toll(casualty.PolicyLatest)
		row, _ := toll.Row(killed)
		if day[1] != "" {
			n := parseCount(t, day[1])
			differ := day[4] != "" && day[4] != day[1]
			_, exact := row.Count.Exact()
			if !row.Count.Contains(n) || exact == differ || slices.Contains(row.Conditions(), casualty.ConditionConflict) != differ {
				t.Errorf("%s: the ministry says %s, the office %q: %s", day[0], n, day[4], row)
			}
		}
		if day[2] != "" { // the killed of that day are a question of their own
			q := killed
			q.Period = reported.MustParseTime(day[0])
			if row, ok := toll.Row(q); !ok || row.Count != parseCount(t, day[2]) {
				t.Errorf("%s: on the day itself %s: %s", day[0], day[2], row)
			}
		}
		if day[3] != "" {
			if row, ok := toll.Row(children); !ok || row.Count != parseCount(t, day[3]) {
				t.Errorf("%s: children %s: %s", day[0], day[3], row)
			}
		}
	}
	// Days do not add up: nobody said that they are apart, so the totals bound alone.
	toll := e.Toll(casualty.PolicyLatest)
	row, _ := toll.Row(killed)
	if implied, _ := toll.Bounds(killed); implied != row.Count {
		t.Errorf("bounds of all the killed: %s, the row says %s", implied, row)
	}
	april := killed
	april.Period = reported.MustParseTime("2031-04")
	if _, ok := toll.Row(april); ok {
		t.Error("nobody counted the killed of a month")
	}
	if implied, by := toll.Bounds(april); implied.Low() != 0 || len(by) != 1 {
		t.Errorf("the killed of a month: %s, by %v", implied, by)
	}
}

func parseCount(t *testing.T, s string) reported.Count {
	t.Helper()
	n, err := strconv.ParseInt(s, 10, 64)
	if err != nil {
		t.Fatal(err)
	}
	return reported.Exactly(n)
}

// TestSeriesAnswers holds what is answered on ten days beside what the file has for
// them: the day, the answer under Latest and Envelope, then the row of the file.
func TestSeriesAnswers(t *testing.T) {
	days := []string{"2031-03-03", "2031-03-07", "2031-03-10", "2031-03-16", "2031-03-25", "2031-04-01", "2031-04-03", "2031-04-12", "2031-04-19", ""}
	e, rows := seriesEvent(t)
	days[len(days)-1] = rows[len(rows)-1][0]
	var b strings.Builder
	for _, row := range rows {
		if !slices.Contains(days, row[0]) {
			continue
		}
		then, _ := e.AsOf(reported.MustParseTime(row[0]))
		fmt.Fprintf(&b, "%s: %s\n", row[0], strings.Join(row[1:], ","))
		for _, policy := range []casualty.Policy{casualty.PolicyLatest, casualty.PolicyEnvelope} {
			answer, _ := then.Toll(policy).Row(casualty.NewQuestion(casualty.HarmKilled))
			fmt.Fprintf(&b, "\t%-9s %s\n", policy, answer)
		}
	}
	const golden = "testdata/series.golden"
	if *writeSeries {
		if err := os.WriteFile(golden, []byte(b.String()), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil || string(want) != b.String() {
		t.Errorf("%v: the answers are\n%s", err, b.String())
	}
}

var writeSeries = flag.Bool("series", false, "write testdata/series.golden")
