package main

import (
	"fmt"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/event"
)

// An index finds the number under which an event is printed, by its ID.
type index map[string]int

// events prints all events, numbered, so that links can point to one.
func (p *page) events(events []event.Event) {
	numbers := index{}
	for i, e := range events {
		numbers[e.ID] = i + 1
	}
	for i := range events {
		p.event(&events[i], numbers, events)
		p.gap()
	}
}

func (p *page) event(e *event.Event, numbers index, events []event.Event) {
	p.hang(0, fmt.Sprintf("%d.", numbers[e.ID]), inner, title(e))
	p.places = e.Places

	r := readingOf(e)
	if r.when == "" {
		r.when = "no time is given"
	}
	p.reading(inner, r)
	for _, s := range e.Sources {
		p.field(inner, "read in", readIn(s))
	}

	if len(e.Claims) > 0 {
		p.text(inner, "Who is said to have done it:")
	}
	for _, c := range e.Claims {
		p.claim(c)
	}
	if len(e.Tallies) > 0 {
		p.text(inner, "How many people were hurt:")
	}
	for _, t := range e.Tallies {
		p.tally(t)
	}
	if len(e.Accounts) > 0 {
		p.text(inner, "What else is said of it:")
	}
	for _, a := range e.Accounts {
		p.account(a)
	}
	p.judgement(e)
	if len(e.Links) > 0 {
		p.text(inner, "How it stands to other events:")
	}
	for _, l := range e.Links {
		to := l.Event
		if n := numbers[l.Event]; n > 0 {
			to = fmt.Sprintf("%d, %s", n, title(&events[n-1]))
		}
		p.link(l, to)
	}
}

func title(e *event.Event) string {
	if e.Title == "" {
		return e.ID
	}
	return e.Title
}

// readIn tells what was read: its chain of sources, when it was published, where.
func readIn(s reported.Source) string {
	return s.String() + remark(given(", ", s.Title, s.Published.String(), s.URL))
}

// A reading is what an event and an account both tell of what happened.
type reading struct {
	when, summary string
	what          []string
	places        []event.Place
	actors        []event.Party
	targets       []event.Target
	weapons       []event.Weapon
	damage        []event.Damage
}

func readingOf(e *event.Event) reading {
	several := ""
	if e.Aggregate {
		several = "a summary of several incidents"
	}
	return reading{
		when: when(e.Time, e.TimeText), summary: e.Summary,
		what: []string{
			plain(e.Kind), each(e.Also, plain), plain(e.Reality), plain(e.Outcome), several, incidents(e.Incidents),
		},
		places: e.Places, actors: e.Actors, targets: e.Targets, weapons: e.Weapons, damage: e.Damage,
	}
}

func readingOfAccount(a event.Account) reading {
	return reading{
		when: when(a.Time, a.TimeText), summary: a.Summary,
		what: []string{
			plain(a.Kind), each(a.Also, plain), plain(a.Reality), plain(a.Outcome), incidents(a.Incidents),
		},
		places: a.Places, actors: a.Actors, targets: a.Targets, weapons: a.Weapons, damage: a.Damage,
	}
}

func (p *page) reading(indent int, r reading) {
	p.field(indent, "when", r.when)
	p.field(indent, "what", given("; ", r.what...))
	p.field(indent, "in short", r.summary)
	p.field(indent, "where", each(r.places, place))
	p.field(indent, "parties", each(r.actors, party))
	p.field(indent, "targets", each(r.targets, target))
	p.field(indent, "with", each(r.weapons, func(w event.Weapon) string {
		w.Place = p.placeName(w.Place)
		return weapon(w)
	}))
	p.field(indent, "damage", each(r.damage, func(d event.Damage) string {
		d.Place = p.placeName(d.Place)
		return damage(d)
	}))
}

// placeName returns the name of a place of the event that is being printed. A
// tally, a weapon or a damage names it by its ID or name, or says it in words.
func (p *page) placeName(s string) string {
	for _, place := range p.places {
		if place.ID == s && s != "" {
			return place.Name
		}
	}
	return s
}
