package main

import (
	"strings"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/attribution"
	"github.com/seed-67285e81/reported/casualty"
	"github.com/seed-67285e81/reported/event"
)

// A card is an event with all that is said of it.
type card struct {
	mention
	ID, When, Where, What, Summary, Recorder string
	Marking, State                           string
	Statements                               []statement
	Disputes                                 []string
}

// A statement is one claim, tally or account, with its chains of sources.
type statement struct {
	Sort, Text, About, Quote string
	Said                     string
	Chains                   []chain
}

// A chain is a source and what it cites.
type chain struct {
	Text, Short string // the whole chain in words, and the source alone
	URL, Date   string
	Cites       []chain
}

func newCard(number int, e *event.Event) card {
	c := card{
		mention: mention{number, titleOf(e)}, ID: e.ID, When: timeText(e.Time, e.TimeText), Summary: e.Summary, Recorder: e.Recorder,
		Marking: plain(e.Marking), State: plain(e.State),
	}
	c.Where = each(e.Places, func(p *event.Place) string {
		return given(": ", placeName(p), placeText(p))
	})
	what := append([]event.Kind{e.Kind}, e.Also...)
	aggregate := ""
	if e.Aggregate {
		aggregate = "a summary of several incidents"
	}
	c.What = given("; ", each(what, func(k *event.Kind) string { return plain(*k) }), plain(e.Reality), plain(e.Outcome), aggregate)
	for i := range e.Claims {
		c.Statements = append(c.Statements, claimOf(&e.Claims[i]))
	}
	for i := range e.Tallies {
		c.Statements = append(c.Statements, tallyOf(&e.Tallies[i]))
	}
	for i := range e.Accounts {
		c.Statements = append(c.Statements, accountOf(&e.Accounts[i]))
	}
	if len(e.Sources) > 0 {
		c.Statements = append(c.Statements, statement{Sort: "record", Text: "Sources of the record", Chains: chains(e.Sources)})
	}
	for _, d := range e.Disputes() {
		c.Disputes = append(c.Disputes, d.String())
	}
	return c
}

func claimOf(c *attribution.Claim) statement {
	s := head("blame", &c.Statement)
	s.Text = given(" ", blame[c.Stance], each(c.Actors, func(a *attribution.Actor) string { return a.Name }))
	among := ""
	if c.Among == attribution.AmongAny {
		among = "one or more of them"
	}
	s.About = given(", ", among, plain(c.Degree), term("likelihood", c.Likelihood), term("confidence", c.Confidence),
		plain(c.Stage), plain(c.Standard), prefix("evidence ", plain(c.Evidence)), s.About)
	return s
}

func tallyOf(t *casualty.Tally) statement {
	s := head("people", &t.Statement)
	what := plain(t.Harm)
	if t.Measure != "" {
		what = t.Measure
	}
	groups := each(t.Groups, func(g *casualty.Group) string { return g.String() })
	s.Text = upper(stance(t.Stance)+what+": ") + count(t.Count)
	if groups != "" {
		s.Text += " (" + groups + ")"
	}
	s.About = given(", ", plain(t.Scope), plain(t.Basis), prefix("at ", t.Place), prefix("counted to ", t.CountedTo.String()), s.About)
	return s
}

func accountOf(a *event.Account) statement {
	s := head("account", &a.Statement)
	kinds := a.Also
	if a.Kind != "" {
		kinds = append([]event.Kind{a.Kind}, kinds...)
	}
	incidents := ""
	if !a.Incidents.IsZero() {
		incidents = "incidents: " + a.Incidents.String()
	}
	s.Text = upper(stance(a.Stance)) + given("; ",
		each(kinds, func(k *event.Kind) string { return plain(*k) }), plain(a.Reality), plain(a.Outcome), incidents, a.Summary,
		timeText(a.Time, a.TimeText), each(a.Places, placeName),
		each(a.Actors, func(p *event.Party) string { return p.Name }),
		each(a.Targets, func(t *event.Target) string { return given(" ", plain(t.Effect), targetName(t), number(t.Count)) }),
		each(a.Weapons, func(w *event.Weapon) string {
			return given(" ", number(w.Count), plain(w.Kind), w.Model, plain(w.Fate))
		}),
		each(a.Damage, func(d *event.Damage) string { return given(" ", "damage:", d.Target, plain(d.Extent), d.Note) }))
	return s
}

// head tells what all statements have.
func head(sort string, s *reported.Statement) statement {
	said := s.Said
	if said.IsZero() && len(s.Sources) == 1 {
		said = s.Sources[0].Published
	}
	provisional := ""
	if s.Provisional {
		provisional = "provisional"
	}
	return statement{
		Sort: sort, Quote: s.Quote, Said: timeText(said, ""), Chains: chains(s.Sources),
		About: given(", ", provisional, prefix("answers ", strings.Join(s.Answers, ", ")), prefix("replaces ", strings.Join(s.Supersedes, ", ")), s.Note),
	}
}

func chains(sources []reported.Source) []chain {
	var list []chain
	for i := range sources {
		s := &sources[i]
		alone := *s
		alone.Cites = nil
		list = append(list, chain{
			Text: s.String(), Short: given(", ", alone.String(), plain(s.Kind), s.Title), URL: s.URL, Date: s.Published.String(), Cites: chains(s.Cites),
		})
	}
	return list
}

// stance tells of a speaker who does not state what follows.
func stance(s reported.Stance) string {
	if s == reported.StanceStates || s == "" {
		return ""
	}
	return plain(s) + ": "
}

func targetName(t *event.Target) string {
	if t.Name == "" {
		return plain(t.Kind)
	}
	return t.Name
}

func number(c reported.Count) string {
	if c.IsZero() {
		return ""
	}
	return c.String()
}

func prefix(before, s string) string {
	if s == "" {
		return ""
	}
	return before + s
}

// upper begins a text with a capital letter, if it begins with a small one of ASCII.
func upper(s string) string {
	if s == "" || s[0] < 'a' || s[0] > 'z' {
		return s
	}
	return string(s[0]-'a'+'A') + s[1:]
}
