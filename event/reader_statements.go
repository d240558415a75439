package event

import (
	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/attribution"
	"github.com/seed-67285e81/reported/casualty"
	"github.com/seed-67285e81/reported/internal/jsonscan"
)

// statement reads a member of the head that claims, tallies and accounts share.
func (r *reader) statement(name string, s *reported.Statement) {
	switch name {
	case "id":
		s.ID = r.Text()
	case "sources":
		s.Sources = r.sourceList()
	case "said":
		s.Said = r.time()
	case "answers":
		s.Answers = list(r, &r.ids, reported.MaxItems, r.id)
	case "supersedes":
		s.Supersedes = list(r, &r.ids, reported.MaxItems, r.id)
	case "grade":
		s.Grade = r.term()
	case "provisional":
		s.Provisional = r.Bool()
	case "quote":
		s.Quote = r.Text()
	case "note":
		s.Note = r.Text()
	}
}

var claimMembers = jsonscan.NewMembers(
	"id", "sources", "said", "answers", "supersedes", "grade", "provisional", "quote", "note",
	"stance", "actors", "among", "degree", "likelihood", "confidence", "evidence", "motive", "mode",
).Require("sources", "stance")

func (r *reader) claim(c *attribution.Claim) {
	var o jsonscan.Object
	for r.Enter(&o, &claimMembers); r.Next(&o); {
		switch o.Name {
		case "stance":
			c.Stance = attribution.Stance(r.Text())
		case "actors":
			c.Actors = list(r, &r.actors, reported.MaxItems, r.actor)
		case "among":
			c.Among = attribution.Among(r.Text())
		case "degree":
			c.Degree = attribution.Degree(r.Text())
		case "likelihood":
			c.Likelihood = r.term()
		case "confidence":
			c.Confidence = r.term()
		case "evidence":
			c.Evidence = attribution.Evidence(r.Text())
		case "motive":
			c.Motive = r.Text()
		case "mode":
			c.Mode = attribution.Mode(r.Text())
		default:
			r.statement(o.Name, &c.Statement)
		}
	}
}

var tallyMembers = jsonscan.NewMembers(
	"id", "sources", "said", "answers", "supersedes", "grade", "provisional", "quote", "note",
	"stance", "harm", "groups", "measure", "unit", "place", "period", "scope", "of", "count", "share",
	"persons", "basis", "rank",
).Require("sources", "stance", "harm")

func (r *reader) tally(t *casualty.Tally) {
	var o jsonscan.Object
	for r.Enter(&o, &tallyMembers); r.Next(&o); {
		switch o.Name {
		case "stance":
			t.Stance = casualty.Stance(r.Text())
		case "harm":
			t.Harm = casualty.Harm(r.Text())
		case "groups":
			t.Groups = list(r, &r.groups, reported.MaxItems, r.group)
		case "measure":
			t.Measure = r.Text()
		case "unit":
			t.Unit = casualty.Unit(r.Text())
		case "place":
			t.Place = r.Text()
		case "period":
			t.Period = r.time()
		case "scope":
			t.Scope = casualty.Scope(r.Text())
		case "of":
			t.Of = r.Text()
		case "count":
			t.Count = r.count()
		case "share":
			r.share(&t.Share)
		case "persons":
			t.Persons = list(r, &r.persons, reported.MaxItems, r.person)
		case "basis":
			t.Basis = casualty.Basis(r.Text())
		case "rank":
			t.Rank = casualty.Rank(r.Text())
		default:
			r.statement(o.Name, &t.Statement)
		}
	}
}

var accountMembers = jsonscan.NewMembers(
	"id", "sources", "said", "answers", "supersedes", "grade", "provisional", "quote", "note",
	"stance", "kind", "also", "reality", "outcome", "incidents", "summary", "time", "time_text",
	"places", "actors", "targets", "weapons", "damage",
).Require("sources", "stance")

func (r *reader) account(a *Account) {
	var o jsonscan.Object
	for r.Enter(&o, &accountMembers); r.Next(&o); {
		switch o.Name {
		case "stance":
			a.Stance = Stance(r.Text())
		case "kind":
			a.Kind = Kind(r.Text())
		case "also":
			a.Also = list(r, &r.kinds, reported.MaxItems, r.kind)
		case "reality":
			a.Reality = Reality(r.Text())
		case "outcome":
			a.Outcome = Outcome(r.Text())
		case "incidents":
			a.Incidents = r.count()
		case "summary":
			a.Summary = r.Text()
		case "time":
			a.Time = r.time()
		case "time_text":
			a.TimeText = r.Text()
		case "places":
			a.Places = list(r, &r.places, reported.MaxItems, r.place)
		case "actors":
			a.Actors = list(r, &r.parties, reported.MaxItems, r.party)
		case "targets":
			a.Targets = list(r, &r.targets, reported.MaxItems, r.target)
		case "weapons":
			a.Weapons = list(r, &r.weapons, reported.MaxItems, r.weapon)
		case "damage":
			a.Damage = list(r, &r.damage, reported.MaxItems, r.harmed)
		default:
			r.statement(o.Name, &a.Statement)
		}
	}
}
