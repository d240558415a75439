package main

import (
	_ "embed"
	"html/template"
	"io"
	"strconv"

	"github.com/seed-67285e81/reported/event"
)

//go:embed page.html
var pageText string

//go:embed page.css
var style string

// The package html/template escapes every text for the place where it stands: texts come
// from strangers.
var pageTemplate = template.Must(template.New("page").Parse(pageText))

// A page is what the template shows.
type page struct {
	Title    string
	Style    template.CSS // our own
	Marking  string
	Events   []card
	More     int
	Map      *chart
	Timeline timeline
	Toll     toll
	Matrix   matrix
	Credits  []string
}

func newPage(title string, events []event.Event, more int) *page {
	p := &page{Title: title, Style: template.CSS(style), More: more, Marking: strictest(events)}
	for i := range events {
		p.Events = append(p.Events, newCard(i+1, &events[i]))
	}
	p.Map = newChart(events)
	p.Timeline = newTimeline(events)
	p.Toll = newToll(events)
	p.Matrix = newMatrix(events)
	for i := range events {
		p.Credits = addNew(p.Credits, events[i].Recorder)
	}
	return p
}

func write(w io.Writer, p *page) error { return pageTemplate.Execute(w, p) }

// strictest returns the strictest marking of all events: the page is under it.
func strictest(events []event.Event) string {
	most := -1
	markings := event.Markings()
	for i := range events {
		for k, m := range markings {
			if events[i].Marking == m {
				most = max(most, k)
			}
		}
	}
	if most < 0 {
		return ""
	}
	return plain(markings[most])
}

// addNew appends a text that is not there.
func addNew(list []string, s string) []string {
	if s == "" {
		return list
	}
	for _, have := range list {
		if have == s {
			return list
		}
	}
	return append(list, s)
}

// A mention is a link to an event of the page.
type mention struct {
	Number int
	Title  string
}

// Anchor is the name of the event's place on the page.
func (m mention) Anchor() string { return "e" + strconv.Itoa(m.Number) }

func mentionOf(i int, e *event.Event) mention { return mention{i + 1, titleOf(e)} }

// percent writes a share of the width for a style.
func percent(share float64) template.CSS {
	return template.CSS(strconv.FormatFloat(100*min(1, max(0, share)), 'f', 2, 64) + "%")
}
