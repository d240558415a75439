package main

import (
	"strconv"
	"strings"
	"time"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/casualty"
	"github.com/seed-67285e81/reported/event"
)

// A chart shows how the toll of one question rose, as paths of an SVG.
type chart struct {
	Label, Band, Low, Top, First, Last, Note string
}

// The plane of the chart, in units of its viewBox.
const left, right, top, bottom = 50.0, 636.0, 10.0, 190.0

// chartOf returns nil where there are not two steps to join. It stops after maxSteps.
func chartOf(e *event.Event, policy casualty.Policy) *chart {
	q, ok := rowOfChart(e.Toll(policy))
	if !ok {
		return nil
	}
	type step struct {
		day       time.Time
		low, high int64
		open      bool
	}
	var steps []step
	var most int64 = 1
	cut := false
	for when, toll := range casualty.Timeline(e.Tallies, policy) {
		row, ok := toll.Row(q)
		day, known := when.Latest()
		if !ok || !known || row.Count == (reported.Count{}) {
			continue
		}
		if len(steps) == maxSteps {
			cut = true
			break
		}
		high, closed := row.Count.High()
		if !closed {
			high = row.Count.Low()
		}
		steps = append(steps, step{day, row.Count.Low(), high, !closed})
		most = max(most, high)
	}
	if len(steps) < 2 {
		return nil
	}
	first, last := steps[0].day, steps[len(steps)-1].day
	x := func(day time.Time) float64 {
		return left + (right-left)*float64(day.Sub(first))/max(1, float64(last.Sub(first)))
	}
	y := func(n int64) float64 { return bottom - (bottom-top)*float64(n)/float64(most) }
	// Between two steps a figure stands as it was said, so the lines are stairs.
	var low, band, back path
	open := false
	for i, s := range steps {
		to := right
		if i+1 < len(steps) {
			to = x(steps[i+1].day)
		}
		over := y(s.high)
		if s.open {
			over, open = top, true
		}
		low.to(x(s.day), y(s.low))
		low.to(to, y(s.low))
		band.to(x(s.day), over)
		band.to(to, over)
	}
	for i := len(low.points) - 1; i >= 0; i-- {
		back.points = append(back.points, low.points[i])
	}
	c := chart{Label: q.String() + ", by what was known on each day", Band: band.text() + " L" + back.text()[1:] + "Z", Low: low.text(),
		Top: strconv.FormatInt(most, 10), First: first.Format(time.DateOnly), Last: last.Format(time.DateOnly)}
	if open {
		c.Note = "Where it reaches the top, the sources set no upper bound. "
	}
	if cut {
		c.Note += "Only the first " + strconv.Itoa(maxSteps) + " steps are shown."
	}
	return &c
}

type path struct{ points []string }

func (p *path) to(x, y float64) {
	p.points = append(p.points, strconv.FormatFloat(x, 'f', 1, 64)+" "+strconv.FormatFloat(y, 'f', 1, 64))
}

func (p path) text() string { return "M" + strings.Join(p.points, " L") }
