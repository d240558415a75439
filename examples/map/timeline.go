package main

import (
	"html/template"
	"time"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/event"
)

// A timeline has a bar for each event whose time has a bound.
type timeline struct {
	Ticks   []tick
	Rows    []timelineRow
	Undated []mention
}

// A tick is a mark on an axis.
type tick struct {
	At          template.CSS
	Label, Edge string
}

// newTick returns a tick whose label stays on the page.
func newTick(share float64, text string) tick {
	t := tick{At: percent(share), Label: text}
	switch {
	case share < 0.08:
		t.Edge = "first"
	case share > 0.92:
		t.Edge = "last"
	}
	return t
}

type timelineRow struct {
	Event       mention
	When        string
	Left, Width template.CSS
	// Sort is "day" for a time known to the day or better, "span" for something that
	// went on, "some" for one time within the bar. Open says which ends have no bound:
	// "start", "end" or "".
	Sort, Open string
}

func newTimeline(events []event.Event) timeline {
	var t timeline
	var first, last time.Time // of all bounds
	for i := range events {
		for _, bound := range bounds(events[i].Time) {
			if first.IsZero() || bound.Before(first) {
				first = bound
			}
			if bound.After(last) {
				last = bound
			}
		}
	}
	scale := newTimeScale(first, last)
	for i := range events {
		if len(bounds(events[i].Time)) == 0 {
			t.Undated = append(t.Undated, mentionOf(i, &events[i]))
			continue
		}
		t.Rows = append(t.Rows, scale.row(i, &events[i]))
	}
	if len(t.Rows) > 0 {
		t.Ticks = scale.ticks()
	}
	return t
}

// bounds returns the bounds that a time has.
func bounds(t reported.Time) (list []time.Time) {
	if at, ok := t.Earliest(); ok {
		list = append(list, at)
	}
	if at, ok := t.Latest(); ok {
		list = append(list, at)
	}
	return list
}

// A timeScale maps times to the width of the page.
type timeScale struct{ first, last time.Time }

func newTimeScale(first, last time.Time) timeScale {
	if last.Sub(first) < 48*time.Hour {
		first, last = first.Add(-24*time.Hour), last.Add(24*time.Hour)
	}
	margin := last.Sub(first) / 40
	return timeScale{first.Add(-margin), last.Add(margin)}
}

// at returns a share of the width. Hours serve: nanoseconds hold no more than 292 years.
func (s timeScale) at(t time.Time) float64 {
	return float64(t.Unix()-s.first.Unix()) / float64(s.last.Unix()-s.first.Unix())
}

func (s timeScale) row(i int, e *event.Event) timelineRow {
	r := timelineRow{Event: mentionOf(i, e), When: timeText(e.Time, e.TimeText), Sort: "span"}
	from, started := e.Time.Earliest()
	to, ended := e.Time.Latest()
	if !started {
		from, r.Open = s.first, "start"
	}
	if !ended {
		to, r.Open = s.last, "end"
	}
	left := s.at(from)
	r.Left, r.Width = percent(left), percent(s.at(to)-left)
	switch a, b := e.Time.Ends(); {
	case e.Time.IsOneOf():
		r.Sort = "some"
	case a == b && e.Time.Precision() < reported.PrecisionDay:
		r.Sort = "some" // some day of a month or a year
	case a == b:
		r.Sort = "day"
	}
	return r
}

// steps are the distances between ticks: years, months, days.
var steps = [...][3]int{{0, 0, 1}, {0, 0, 2}, {0, 0, 7}, {0, 0, 14}, {0, 1, 0}, {0, 3, 0}, {0, 6, 0}, {1, 0, 0}, {2, 0, 0}, {5, 0, 0}, {10, 0, 0}, {25, 0, 0}, {50, 0, 0}, {100, 0, 0}, {500, 0, 0}, {2500, 0, 0}}

// ticks returns at most five dates at round distances.
func (s timeScale) ticks() (ticks []tick) {
	for _, step := range steps {
		at, layout := s.round(step)
		ticks = ticks[:0]
		for ; !at.After(s.last) && len(ticks) <= 5; at = at.AddDate(step[0], step[1], step[2]) {
			if !at.Before(s.first) {
				ticks = append(ticks, newTick(s.at(at), at.Format(layout)))
			}
		}
		if len(ticks) <= 5 {
			break
		}
	}
	return ticks
}

// round returns a date before the first at which a step begins, and how such dates are
// written.
func (s timeScale) round(step [3]int) (at time.Time, layout string) {
	y, m, d := s.first.Date()
	switch {
	case step[0] > 0:
		return time.Date(y-y%step[0], 1, 1, 0, 0, 0, 0, time.UTC), "2006"
	case step[1] > 0:
		return time.Date(y, m-(m-1)%time.Month(step[1]), 1, 0, 0, 0, 0, time.UTC), "2006-01"
	}
	return time.Date(y, m, d, 0, 0, 0, 0, time.UTC), time.DateOnly
}
