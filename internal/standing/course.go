package standing

import (
	"cmp"
	"slices"
)

// A Course is which statements fall, and stand again, as more become known. The zero
// Course is of statements of which none does. A copy of one that has not begun is
// another.
type Course struct {
	links   []courseLink // by step
	begun   int          // how many are in effect
	entries []Entry      // where retractions are themselves retracted
	own     bool         // and these are not shared with copies
}

// A courseLink is in effect from a step on: both of its statements are known.
type courseLink struct {
	Link
	step int
}

// NewCourse returns the course of entries, given their links and the step of each. It
// keeps the entries.
func NewCourse(entries []Entry, links []Link, step func(i int) int) (c Course) {
	for _, l := range links {
		c.links = append(c.links, courseLink{l, max(step(l.By), step(l.On))})
		if l.Retracts && entries[l.On].Retracts {
			c.entries = entries
		}
	}
	slices.SortStableFunc(c.links, func(a, b courseLink) int { return cmp.Compare(a.step, b.step) })
	return c
}

// Advance goes on to a step, and calls turn for each statement that falls by then; for
// one that stands again too, and maybe for others that did not change. A retraction that
// is itself retracted gives back what it took, so where there are any all are judged anew.
func (c *Course) Advance(step int, turn func(i int, falls bool)) {
	first := c.begun
	for c.begun < len(c.links) && c.links[c.begun].step <= step {
		c.begun++
	}
	if c.entries == nil {
		for _, l := range c.links[first:c.begun] {
			turn(l.On, true)
		}
		return
	}
	if first == c.begun {
		return
	}
	if !c.own {
		c.entries, c.own = slices.Clone(c.entries), true
	}
	links := make([]Link, c.begun)
	for n := range links {
		links[n] = c.links[n].Link
	}
	Apply(c.entries, links)
	for i := range c.entries {
		s := c.entries[i].State
		turn(i, s == Superseded || s == Retracted)
	}
}
