package event

import (
	"slices"
	"strconv"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/internal/budget"
)

// sourceBudget returns how many of an event's sources may be visited, down to a depth.
func sourceBudget(depth int) budget.Budget[reported.Source] {
	return budget.New(func(s *reported.Source) *[]reported.Source { return &s.Cites }, depth)
}

// bounded returns an event whose sources cost no more to walk than those of a document.
// This is the event itself, unless it was built by hand and its sources cite themselves,
// share lists or are too deep. Then it is a copy, with sources cut off by
// [budget.Budget.Cut].
func (e *Event) bounded(depth int) *Event {
	b := sourceBudget(depth)
	if e.fits(&b) {
		return e
	}
	b = sourceBudget(depth)
	return e.cut(&b)
}

// cut returns a copy of the event, with sources cut off as the budget does.
func (e *Event) cut(b *budget.Budget[reported.Source]) *Event {
	c := *e
	c.Sources = b.Cut(e.Sources)
	c.Claims, c.Tallies, c.Accounts = slices.Clone(e.Claims), slices.Clone(e.Tallies), slices.Clone(e.Accounts)
	list := statementList{&c}
	for i := range list.len() {
		s := list.head(i)
		s.Sources = b.Cut(s.Sources)
	}
	c.Links = slices.Clone(e.Links)
	for i := range c.Links {
		c.Links[i].Sources = b.Cut(c.Links[i].Sources)
	}
	return &c
}

// fits reports whether the budget is enough for all sources of the event.
func (e *Event) fits(b *budget.Budget[reported.Source]) bool {
	ok := b.Fits(e.Sources)
	list := statementList{e}
	for i := 0; i < list.len() && ok; i++ {
		ok = b.Fits(list.head(i).Sources)
	}
	for i := 0; i < len(e.Links) && ok; i++ {
		ok = b.Fits(e.Links[i].Sources)
	}
	return ok
}

// unbounded returns the problem of sources that exceed the budget.
func unbounded(b *budget.Budget[reported.Source]) reported.Problem {
	if b.Spent() {
		return problem("", string(reported.CodeTooLarge), "more than "+strconv.Itoa(budget.Most)+" sources, and a document has room for fewer")
	}
	return problem("", string(reported.CodeTooDeep), "a chain of sources has at most "+strconv.Itoa(reported.MaxSourceDepth)+" levels")
}
