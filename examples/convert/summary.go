package main

import (
	"fmt"
	"io"
	"maps"
	"slices"
	"strconv"
	"text/tabwriter"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/casualty"
	"github.com/seed-67285e81/reported/event"
)

// A summary is what a run comes to.
type summary struct {
	source           source
	rows, events     int
	problems         map[reported.Code]int
	incidents, wider map[int]*deaths // of events by year; wider are aggregates
	columns          map[int]*deaths // of the files' own columns
	open             bool            // some high has no end
}

func newSummary(s source) *summary {
	return &summary{source: s, problems: map[reported.Code]int{}, incidents: map[int]*deaths{}, wider: map[int]*deaths{}, columns: map[int]*deaths{}}
}

func (s *summary) of(sums map[int]*deaths, year int) *deaths {
	if sums[year] == nil {
		sums[year] = new(deaths)
	}
	return sums[year]
}

func (s *summary) problem(p reported.Problem) { s.problems[p.Code]++ }

// event adds an event: the number of all killed in it.
func (s *summary) event(e event.Event) {
	s.rows++
	if e.ID == "" {
		return
	}
	s.events++
	year := 0
	if first, ok := e.Time.Earliest(); ok {
		year = first.Year()
	}
	sums := s.incidents
	if e.Aggregate {
		sums = s.wider
	}
	sum := s.of(sums, year)
	sum.rows++
	if count := killed(e); !count.IsZero() {
		best, _ := count.Best()
		high, closed := count.High()
		sum.low, sum.best = sum.low+float64(count.Low()), sum.best+float64(best)
		if sum.high += float64(high); !closed {
			s.open = true
		}
	}
}

// killed returns how many people were killed in all, as the event's tallies come to.
func killed(e event.Event) reported.Count {
	for row := range e.Toll(casualty.PolicyEnvelope).Rows() {
		q := row.Question
		if q.Harm == casualty.HarmKilled && len(q.Groups) == 0 && q.Unit == "" && q.Place == "" && q.Period.IsZero() {
			return row.Count
		}
	}
	return reported.Count{}
}

func (s *summary) print(w io.Writer) {
	fmt.Fprintf(w, "%d rows, %d events\n", s.rows, s.events)
	for _, code := range slices.Sorted(maps.Keys(s.problems)) {
		fmt.Fprintf(w, "%7d %s\n", s.problems[code], code)
	}
	years := map[int]bool{}
	for _, sums := range []map[int]*deaths{s.incidents, s.wider, s.columns} {
		for year := range sums {
			years[year] = true
		}
	}
	if len(years) > 0 {
		fmt.Fprintln(w, "\ndeaths: low, best, high")
		t := tabwriter.NewWriter(w, 0, 8, 2, ' ', tabwriter.AlignRight)
		fmt.Fprint(t, "year\tincidents\tlow\tbest\thigh\taggregates\tlow\tbest\thigh\t")
		if s.source.year != "" {
			fmt.Fprint(t, "rows of the file\tlow\tbest\thigh\t")
		}
		fmt.Fprintln(t)
		var total [3]deaths
		for _, year := range slices.Sorted(maps.Keys(years)) {
			name := strconv.Itoa(year)
			if year == 0 {
				name = "?"
			}
			s.printRow(t, name, [3]*deaths{s.incidents[year], s.wider[year], s.columns[year]})
			for i, sums := range []map[int]*deaths{s.incidents, s.wider, s.columns} {
				total[i].add(sums[year])
			}
		}
		s.printRow(t, "all", [3]*deaths{&total[0], &total[1], &total[2]})
		_ = t.Flush() // an error of the standard error has nowhere to go
	}
	if s.open {
		fmt.Fprintln(w, "Some numbers have no upper end: the highs of events are sums of those that have one.")
	}
	fmt.Fprintln(w, s.source.terms)
}

func (d *deaths) add(more *deaths) {
	if more != nil {
		d.rows, d.low, d.best, d.high = d.rows+more.rows, d.low+more.low, d.best+more.best, d.high+more.high
	}
}

func (s *summary) printRow(w io.Writer, name string, sums [3]*deaths) {
	fmt.Fprint(w, name, "\t")
	for i, sum := range sums {
		switch {
		case i == 2 && s.source.year == "":
		case sum == nil:
			fmt.Fprint(w, "0\t\t\t\t")
		case i == 2 && s.source.low == nil:
			fmt.Fprintf(w, "%d\t\t%.0f\t\t", sum.rows, sum.best)
		default:
			fmt.Fprintf(w, "%d\t%.0f\t%.0f\t%.0f\t", sum.rows, sum.low, sum.best, sum.high)
		}
	}
	fmt.Fprintln(w)
}
