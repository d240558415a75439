package main

import (
	"slices"
	"strconv"
	"strings"
	"time"

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
	q, ok := questionOfChart(e.Toll(policy))
	if !ok {
		return nil
	}
	type step struct {
		day       time.Time
		low, high int64
	}
	var steps []step
	var most int64 = 1
	cut := false
	for when, toll := range casualty.Timeline(e.Tallies, policy) {
		row, ok := toll.Row(q)
		day, known := when.Latest()
		if !ok || !known {
			continue
		}
		low, high, some := row.Figures()
		if !some {
			continue
		}
		if len(steps) == maxSteps {
			cut = true
			break
		}
		steps = append(steps, step{day, low, high})
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
	for i, s := range steps {
		to := right
		if i+1 < len(steps) {
			to = x(steps[i+1].day)
		}
		low.to(x(s.day), y(s.low))
		low.to(to, y(s.low))
		band.to(x(s.day), y(s.high))
		band.to(to, y(s.high))
	}
	back.points = slices.Clone(low.points)
	slices.Reverse(back.points)
	c := chart{Label: q.String() + ": the numbers stated, from the least to the greatest, as known on each day", Band: band.text() + " L" + back.text()[1:] + "Z", Low: low.text(),
		Top: strconv.FormatInt(most, 10), First: first.Format(time.DateOnly), Last: last.Format(time.DateOnly)}
	if cut {
		c.Note = "Only the first " + strconv.Itoa(maxSteps) + " steps are shown."
	}
	return &c
}

type path struct{ points []string }

func (p *path) to(x, y float64) {
	p.points = append(p.points, strconv.FormatFloat(x, 'f', 1, 64)+" "+strconv.FormatFloat(y, 'f', 1, 64))
}

func (p path) text() string { return "M" + strings.Join(p.points, " L") }
