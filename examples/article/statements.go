package main

import (
	"strings"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/attribution"
	"github.com/seed-67285e81/reported/casualty"
	"github.com/seed-67285e81/reported/event"
)

// The indents of what stands below an event's title, and below a statement's dash.
const (
	inner  = 3
	deeper = 5
)

// claim prints who blames whom, in words of which strength.
func (p *page) claim(c attribution.Claim) {
	p.item(inner, given(" ", said(blame, c.Stance), each(c.Actors, actor)))
	if len(c.Actors) > 1 {
		p.field(deeper, "of them", said(among, c.Among))
	}
	p.field(deeper, "part", plain(c.Degree))
	p.field(deeper, "likelihood", term(c.Likelihood))
	p.field(deeper, "confidence", term(c.Confidence))
	p.field(deeper, "evidence", said(caveats, c.Evidence))
	p.field(deeper, "motive", c.Motive)
	p.field(deeper, "claimed by", plain(c.Mode))
	p.field(deeper, "stage", given(", ", plain(c.Stage), plain(c.Standard)))
	p.statement(c.Statement)
}

// tally prints how many people were hurt.
func (p *page) tally(t casualty.Tally) {
	what := plain(t.Harm)
	if t.Measure != "" {
		what = t.Measure
	}
	count := "no number was given"
	if !t.Count.IsZero() {
		count = number(t.Count)
	}
	if t.Stance != reported.StanceStates {
		count += ", " + said(stances, t.Stance)
	}
	p.item(inner, given(", ", what, each(t.Groups, group), plain(t.Unit))+": "+count)
	p.field(deeper, "named", each(t.Persons, person))
	p.field(deeper, "share", share(t.Share))
	p.field(deeper, "where", p.placeName(t.Place))
	p.field(deeper, "when", when(t.Period, ""))
	p.field(deeper, "scope", given(" of ", plain(t.Scope), t.Of))
	p.field(deeper, "basis", plain(t.Basis))
	p.field(deeper, "rank", plain(t.Rank))
	p.statement(t.Statement)
}

// account prints anything else that is said of an event.
func (p *page) account(a event.Account) {
	p.item(inner, said(stances, a.Stance))
	p.reading(deeper, readingOfAccount(a))
	p.statement(a.Statement)
}

// statement prints the head that claims, tallies and accounts share.
func (p *page) statement(s reported.Statement) {
	p.field(deeper, "quoted", quoted(s.Quote))
	p.field(deeper, "answers", strings.Join(s.Answers, ", "))
	p.field(deeper, "replaces", strings.Join(s.Supersedes, ", "))
	p.field(deeper, "grade", term(s.Grade))
	if s.Provisional {
		p.field(deeper, "standing", "provisional")
	}
	p.field(deeper, "note", s.Note)
	p.field(deeper, "said", when(s.Said, ""))
	p.sources(s.Sources)
}

// link prints how one event stands to another.
func (p *page) link(l event.Link, to string) {
	kind := plain(l.Kind)
	if l.Kind == event.LinkRelated {
		kind = "related to"
	}
	p.item(inner, kind+" "+to)
	p.field(deeper, "note", l.Note)
	p.sources(l.Sources)
}

func (p *page) sources(sources []reported.Source) {
	for _, s := range sources {
		p.field(deeper, "source", s.String())
	}
}
