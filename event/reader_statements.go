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
		s.ID = r.id()
	case "sources":
		s.Sources = r.sourceList()
	case "said":
		s.Said = r.time()
	case "answers":
		s.Answers = list(r, &r.ids, reported.MaxItems, r.listedID)
	case "supersedes":
		s.Supersedes = list(r, &r.ids, reported.MaxItems, r.listedID)
	case "grade":
		s.Grade = r.term(reported.Grade)
	case "provisional":
		s.Provisional = r.Bool()
	case "quote":
		s.Quote = r.prose()
	case "note":
		s.Note = r.prose()
	}
}

var claimMembers = jsonscan.NewMembers(
	"id sources said answers supersedes grade provisional quote note stance actors among degree "+
		"likelihood confidence evidence motive mode",
	"sources stance")

func (r *reader) claim(c *attribution.Claim) {
	var o jsonscan.Object
	for r.Enter(&o, &claimMembers); r.Next(&o); {
		switch o.Member() {
		case "stance":
			word(r, claimStances, &c.Stance)
		case "actors":
			c.Actors = list(r, &r.actors, reported.MaxItems, r.actor)
		case "among":
			word(r, amongValues, &c.Among)
		case "degree":
			word(r, claimDegrees, &c.Degree)
		case "likelihood":
			c.Likelihood = r.term(reported.Likelihood)
		case "confidence":
			c.Confidence = r.term(reported.Confidence)
		case "evidence":
			word(r, evidenceValues, &c.Evidence)
		case "motive":
			c.Motive = r.prose()
		case "mode":
			word(r, modes, &c.Mode)
		default:
			r.statement(o.Member(), &c.Statement)
		}
	}
	// The rules of Claim.Validate between members.
	named, answering := len(c.Actors), len(c.Answers) > 0
	switch c.Stance {
	case attribution.Unclaimed:
		r.expect(named == 0)
	case attribution.Retracts:
		r.expect(answering)
	case attribution.Denies, attribution.Doubts:
		r.expect(named > 0 || answering)
	default:
		r.expect(named > 0)
	}
	r.expect(c.Among == "" || named > 1)
}

var tallyMembers = jsonscan.NewMembers(
	"id sources said answers supersedes grade provisional quote note stance harm groups measure unit "+
		"place period scope of count share persons basis rank",
	"sources stance harm")

func (r *reader) tally(t *casualty.Tally) {
	var o jsonscan.Object
	for r.Enter(&o, &tallyMembers); r.Next(&o); {
		switch o.Member() {
		case "stance":
			word(r, tallyStances, &t.Stance)
		case "harm":
			word(r, harms, &t.Harm)
		case "groups":
			t.Groups = list(r, &r.groups, reported.MaxItems, r.group)
		case "measure":
			t.Measure = r.name()
		case "unit":
			word(r, units, &t.Unit)
		case "place":
			t.Place = r.name()
		case "period":
			t.Period = r.time()
		case "scope":
			word(r, scopes, &t.Scope)
		case "of":
			t.Of = r.id()
		case "count":
			t.Count = r.count()
		case "share":
			r.share(&t.Share)
		case "persons":
			t.Persons = list(r, &r.persons, reported.MaxItems, r.person)
		case "basis":
			word(r, bases, &t.Basis)
		case "rank":
			word(r, ranks, &t.Rank)
		default:
			r.statement(o.Member(), &t.Statement)
		}
	}
	// The rules of Tally.Validate between members.
	r.expect(t.Of == "" || t.Scope == casualty.Part || t.Scope == casualty.Additional)
	r.expect(t.Harm != casualty.OtherHarm || t.Measure != "")
	r.expect(t.Stance != casualty.Retracts || len(t.Answers) > 0)
}

var accountMembers = jsonscan.NewMembers(
	"id sources said answers supersedes grade provisional quote note stance kind also reality "+
		"outcome incidents summary time time_text places actors targets weapons damage",
	"sources stance")

func (r *reader) account(a *Account) {
	before := len(r.Findings())
	var o jsonscan.Object
	for r.Enter(&o, &accountMembers); r.Next(&o); {
		switch o.Member() {
		case "stance":
			word(r, stances, &a.Stance)
		case "kind":
			word(r, kinds, &a.Kind)
		case "also":
			a.Also = list(r, &r.kinds, reported.MaxItems, r.listedKind)
		case "reality":
			word(r, realities, &a.Reality)
		case "outcome":
			word(r, outcomes, &a.Outcome)
		case "incidents":
			a.Incidents = r.count()
		case "summary":
			a.Summary = r.prose()
		case "time":
			a.Time = r.time()
		case "time_text":
			a.TimeText = r.name()
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
			r.statement(o.Member(), &a.Statement)
		}
	}
	r.expect(!a.retractsNothing())
	if a.saysNothing() && o.Entered() && len(r.Findings()) == before { // what is there and wrong is something
		r.Add(o.Start(), string(AccountEmpty), emptyAccount)
	}
}
