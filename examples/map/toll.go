package main

import (
	"html/template"
	"math"
	"strconv"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/casualty"
	"github.com/seed-67285e81/reported/event"
)

// A toll is what was said of the people hurt: of all events together, and of each.
type toll struct {
	Ticks   []tick
	Totals  []tollRow
	LeftOut []string
	Events  []eventToll
}

// Rows are of everybody, Finer of some; where there are none of everybody, Rows are all.
type eventToll struct {
	Event       mention
	Rows, Finer []tollRow
}

// A tollRow is one question, with what the figures on it span.
type tollRow struct {
	Question, Count, Mind string
	Ticks                 []tick
	Band                  bool
	Left, Width           template.CSS
	Open                  bool // the number has no upper end
	Figures               []figure
}

// A figure is what one origin says.
type figure struct {
	At    template.CSS
	Drawn bool // it states a number
	Text  string
	Chain chain
}

func newToll(events []event.Event) toll {
	var t toll
	tolls := make([]event.Toll, len(events))
	scale := tollScale{most: 10}
	for i := range events {
		tolls[i] = events[i].Toll(casualty.PolicyEnvelope)
		for row := range tolls[i].Rows() {
			scale.include(row.Count)
			for _, f := range row.Series() {
				scale.include(f.Count)
			}
		}
	}
	sum := event.Sum(events, casualty.PolicyEnvelope)
	for _, row := range sum.Rows {
		scale.include(row.Count)
	}
	for _, row := range sum.Rows {
		if len(row.Question.Groups) == 0 && row.Question.Place == "" && row.Question.Period.IsZero() && !row.Count.IsZero() {
			t.Totals = append(t.Totals, scale.row(row.Question, row.Count, row.Conditions))
		}
	}
	for _, l := range sum.LeftOut {
		t.LeftOut = append(t.LeftOut, l.Event)
	}
	for i := range events {
		of := eventToll{Event: mentionOf(i, &events[i])}
		for row := range tolls[i].Rows() {
			r := scale.row(row.Question, row.Count, row.Conditions())
			for _, f := range row.Series() {
				r.Figures = append(r.Figures, scale.figure(&f))
			}
			if q := row.Question; len(q.Groups) == 0 && q.Place == "" && q.Period.IsZero() {
				of.Rows = append(of.Rows, r)
			} else {
				of.Finer = append(of.Finer, r)
			}
		}
		if len(of.Rows) == 0 {
			of.Rows, of.Finer = of.Finer, nil
		}
		if len(of.Rows) > 0 {
			t.Events = append(t.Events, of)
		}
	}
	if len(t.Events) > 0 {
		t.Ticks = scale.ticks()
	}
	return t
}

// A tollScale maps numbers of people to the width of the page, by logarithm: 0 is at the
// left end, and there is room for what is open on the right.
type tollScale struct{ most int64 }

func (s *tollScale) include(c reported.Count) {
	high, _ := c.High()
	best, _ := c.Best()
	s.most = max(s.most, c.Low(), high, best)
}

func (s tollScale) at(n int64) float64 {
	return 0.92 * math.Log1p(float64(n)) / math.Log1p(float64(s.most))
}

func (s tollScale) row(q casualty.Question, c reported.Count, conditions []casualty.Condition) tollRow {
	r := tollRow{Ticks: s.ticks(), Question: q.String(), Count: count(c), Mind: each(conditions, func(c *casualty.Condition) string { return plain(*c) })}
	if c.IsZero() {
		return r
	}
	high, bounded := c.High()
	right := 1.0
	if bounded {
		right = s.at(high)
	}
	left := s.at(c.Low())
	r.Band, r.Open, r.Left, r.Width = true, !bounded, percent(left), percent(right-left)
	return r
}

func (s tollScale) figure(f *casualty.OriginFigure) figure {
	source := f.Origin.Source()
	r := figure{Text: count(f.Count), Chain: chains([]reported.Source{source})[0]}
	if whole := f.Tally.Sources; len(whole) == 1 {
		r.Chain = chains(whole)[0]
	}
	n, ok := f.Count.Best()
	if !ok {
		n = f.Count.Low()
		high, bounded := f.Count.High()
		ok = n > 0 || bounded && high == 0
	}
	r.Drawn, r.At = ok, percent(s.at(n))
	return r
}

func (s tollScale) ticks() (ticks []tick) {
	for _, n := range [...]int64{0, 1, 10, 100, 1000, 10_000, 100_000, 1_000_000, 10_000_000} {
		if n <= s.most {
			ticks = append(ticks, newTick(s.at(n), strconv.FormatInt(n, 10)))
		}
	}
	return ticks
}
