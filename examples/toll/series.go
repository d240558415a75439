package main

import (
	"slices"
	"strings"
	"time"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/casualty"
	"github.com/seed-67285e81/reported/event"
)

// A chart is what was said on one question as time went by.
type chart struct {
	question casualty.Question
	policy   casualty.Policy
	lines    []line
	bands    []band
}

// A line is what one origin held.
type line struct {
	origin string // its key
	name   string
	steps  []step
}

// A step is a figure of one origin, from the day on which it was said.
type step struct {
	day     time.Time
	count   reported.Count
	doubted bool // another origin doubts or denies it
	gone    bool // it was taken back, and nothing stands in its place
}

// A band is what all that was said comes to under a policy, from one day on.
type band struct {
	day   time.Time
	count reported.Count
	// What was stated, from the least to the most; some is false where nothing was.
	least, most int64
	some        bool
}

// follow follows a question through the timeline of an event.
func follow(e *event.Event, q casualty.Question, policy casualty.Policy) chart {
	c := chart{question: q, policy: policy}
	said := 0 // how much had been said on the question
	for when, toll := range casualty.Timeline(e.Tallies, policy) {
		row, ok := toll.Row(q)
		if !ok {
			continue
		}
		day, ok := when.Earliest()
		if !ok {
			day, _ = when.Latest()
		}
		series := row.Series()
		for _, s := range series {
			c.hold(day, s)
		}
		for i := range c.lines {
			c.lines[i].endUnless(day, series)
		}
		if len(row.Tallies) == said {
			continue // something was said on another question
		}
		said = len(row.Tallies)
		b := band{day: day, count: row.Count}
		b.least, b.most, b.some = row.Figures()
		c.bands = append(c.bands, b)
	}
	return c
}

// hold notes what an origin holds on a day, if it is new.
func (c *chart) hold(day time.Time, s casualty.OriginFigure) {
	i := slices.IndexFunc(c.lines, func(l line) bool { return l.origin == s.Origin.Key })
	if i < 0 {
		i = len(c.lines)
		c.lines = append(c.lines, line{origin: s.Origin.Key, name: speaker(s)})
	}
	l := &c.lines[i]
	now := step{day: day, count: s.Count, doubted: s.Doubted || s.Denied}
	if n := len(l.steps); n > 0 {
		last := l.steps[n-1]
		if last.count.WithWords("") == now.count.WithWords("") && last.doubted == now.doubted && !last.gone {
			return
		}
	}
	l.steps = append(l.steps, now)
}

// endUnless ends a line where its origin holds nothing any more.
func (l *line) endUnless(day time.Time, series []casualty.OriginFigure) {
	if n := len(l.steps); n > 0 && !l.steps[n-1].gone &&
		!slices.ContainsFunc(series, func(s casualty.OriginFigure) bool { return s.Origin.Key == l.origin }) {
		l.steps = append(l.steps, step{day: day, gone: true})
	}
}

// speaker names an origin: by the ID under which the record holds its speakers
// together, else by what is known of it and who cited it.
func speaker(s casualty.OriginFigure) string {
	source := s.Origin.Source()
	switch {
	case source.ID != "":
		return source.ID
	case source.Org != "" || source.Name != "":
		return source.String()
	}
	if by := citing(s.Tally.Sources, source); by != "" {
		return source.String() + ", via " + by
	}
	return source.String()
}

// citing returns who cites a source that has no name.
func citing(sources []reported.Source, cited reported.Source) string {
	for _, s := range sources {
		for _, c := range s.Cites {
			if len(c.Cites) == 0 && c.String() == cited.String() {
				s.Cites = nil
				return s.String()
			}
		}
		if by := citing(s.Cites, cited); by != "" {
			return by
		}
	}
	return ""
}

// figure writes a count as short as a label must be.
func figure(c reported.Count) string {
	n, ok := c.Figure()
	if exact, is := c.Exact(); is {
		n, ok = exact, true
	}
	if !ok {
		return "?"
	}
	s := reported.Exactly(n).String()
	if n == 0 {
		s = "0"
	}
	best, hasBest := c.Best()
	switch _, closed := c.High(); {
	case c.Approximate():
		return "about " + s
	case !closed && (!hasBest || best != n):
		return "at least " + s
	}
	return strings.TrimSpace(s)
}
