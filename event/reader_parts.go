package event

import (
	"strconv"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/attribution"
	"github.com/seed-67285e81/reported/casualty"
	"github.com/seed-67285e81/reported/internal/jsonscan"
)

// sourceList reads a list of sources. Each level of a chain has a stack of its own.
func (r *reader) sourceList() []reported.Source {
	if r.level == reported.MaxSourceDepth {
		at := r.Offset()
		r.Skip()
		r.Add(at, jsonscan.TooDeep, "a chain of sources has at most "+strconv.Itoa(reported.MaxSourceDepth)+" levels")
		return nil
	}
	r.level++
	sources := list(r, &r.sources[r.level-1], reported.MaxItems, r.source)
	r.level--
	return sources
}

var sourceMembers = jsonscan.NewMembers(
	"id name role org country people kind firsthand checked title url archive language published "+
		"retrieved cites",
	"kind")

func (r *reader) source(s *reported.Source) {
	var o jsonscan.Object
	for r.Enter(&o, &sourceMembers); r.Next(&o); {
		switch o.Member() {
		case "id":
			s.ID = r.id()
		case "name":
			s.Name = r.name()
		case "role":
			s.Role = r.name()
		case "org":
			s.Org = r.name()
		case "country":
			s.Country = r.country()
		case "people":
			s.People = r.count()
		case "kind":
			word(r, sourceKinds, &s.Kind)
		case "firsthand":
			s.Firsthand = r.Bool()
		case "checked":
			word(r, checkedValues, &s.Checked)
		case "title":
			s.Title = r.name()
		case "url":
			s.URL = r.url()
		case "archive":
			s.Archive = r.url()
		case "language":
			s.Language = r.language()
		case "published":
			s.Published = r.time()
		case "retrieved":
			s.Retrieved = r.time()
		case "cites":
			s.Cites = r.sourceList()
		}
	}
}

var actorMembers = jsonscan.NewMembers("id name kind country unidentified linked_to", "name")

func (r *reader) actor(a *attribution.Actor) {
	var o jsonscan.Object
	for r.Enter(&o, &actorMembers); r.Next(&o); {
		r.actorMember(o.Member(), a)
	}
}

func (r *reader) actorMember(name string, a *attribution.Actor) {
	switch name {
	case "id":
		a.ID = r.id()
	case "name":
		a.Name = r.name()
	case "kind":
		word(r, actorKinds, &a.Kind)
	case "country":
		a.Country = r.country()
	case "unidentified":
		a.Unidentified = r.Bool()
	case "linked_to":
		a.LinkedTo = list(r, &r.links, reported.MaxItems, r.actorLink)
	}
}

var actorLinkMembers = jsonscan.NewMembers("name how", "name how")

func (r *reader) actorLink(l *attribution.ActorLink) {
	var o jsonscan.Object
	for r.Enter(&o, &actorLinkMembers); r.Next(&o); {
		switch o.Member() {
		case "name":
			l.Name = r.name()
		case "how":
			word(r, actorLinkKinds, &l.How)
		}
	}
}

var partyMembers = jsonscan.NewMembers("id name kind country unidentified linked_to side", "name")

func (r *reader) party(p *Party) {
	var o jsonscan.Object
	for r.Enter(&o, &partyMembers); r.Next(&o); {
		switch o.Member() {
		case "side":
			word(r, sides, &p.Side)
		default:
			r.actorMember(o.Member(), &p.Actor)
		}
	}
}

var groupMembers = jsonscan.NewMembers("status role nationality party sex age attackers label", "")

func (r *reader) group(g *casualty.Group) {
	before := len(r.Findings())
	var o jsonscan.Object
	r.Enter(&o, &groupMembers)
	for r.Next(&o) {
		switch o.Member() {
		case "status":
			word(r, statuses, &g.Status)
		case "role":
			word(r, roles, &g.Role)
		case "nationality":
			g.Nationality = r.country()
		case "party":
			g.Party = r.name()
		case "sex":
			word(r, sexes, &g.Sex)
		case "age":
			word(r, ages, &g.Age)
		case "attackers":
			g.Attackers = r.Bool()
		case "label":
			g.Label = r.name()
		}
	}
	// Here and not only in Validate, so that a million empty groups are not kept.
	if *g == (casualty.Group{}) && o.Entered() && len(r.Findings()) == before && !r.Ended() {
		r.add(o.Start(), g.Validate())
	}
}

var hundred = reported.MustParseDecimal("100")

var shareMembers = jsonscan.NewMembers("percent approx of", "percent of")

func (r *reader) share(s *casualty.Share) {
	var o jsonscan.Object
	for r.Enter(&o, &shareMembers); r.Next(&o); {
		switch o.Member() {
		case "percent":
			s.Percent = r.decimal()
		case "approx":
			s.Approx = r.Bool()
		case "of":
			s.Of = r.name()
		}
	}
	r.expect(!s.Percent.IsZero() && s.Percent.Compare(hundred) <= 0)
}

var personMembers = jsonscan.NewMembers("name id age sex", "name")

func (r *reader) person(p *casualty.Person) {
	var o jsonscan.Object
	for r.Enter(&o, &personMembers); r.Next(&o); {
		switch o.Member() {
		case "name":
			p.Name = r.name()
		case "id":
			p.ID = r.id()
		case "age":
			p.Age = r.count()
		case "sex":
			word(r, sexes, &p.Sex)
		}
	}
}

var placeMembers = jsonscan.NewMembers("id name country admin1 admin2 point radius_km precision relation role", "name")

func (r *reader) place(p *Place) {
	var o jsonscan.Object
	for r.Enter(&o, &placeMembers); r.Next(&o); {
		switch o.Member() {
		case "id":
			p.ID = r.id()
		case "name":
			p.Name = r.name()
		case "country":
			p.Country = r.country()
		case "admin1":
			p.Admin1 = r.name()
		case "admin2":
			p.Admin2 = r.name()
		case "point":
			p.Point = r.point()
		case "radius_km":
			p.RadiusKM = r.decimal()
			r.expect(p.RadiusKM.Compare(maxRadius) <= 0)
		case "precision":
			word(r, precisions, &p.Precision)
		case "relation":
			word(r, relations, &p.Relation)
		case "role":
			word(r, placeRoles, &p.Role)
		}
	}
}

var targetMembers = jsonscan.NewMembers("name kind country effect count", "kind")

func (r *reader) target(t *Target) {
	var o jsonscan.Object
	for r.Enter(&o, &targetMembers); r.Next(&o); {
		switch o.Member() {
		case "name":
			t.Name = r.name()
		case "kind":
			word(r, targetKinds, &t.Kind)
		case "country":
			t.Country = r.country()
		case "effect":
			word(r, effects, &t.Effect)
		case "count":
			t.Count = r.count()
		}
	}
}

var weaponMembers = jsonscan.NewMembers("kind model count fate suicide place supplier note", "kind")

func (r *reader) weapon(w *Weapon) {
	var o jsonscan.Object
	for r.Enter(&o, &weaponMembers); r.Next(&o); {
		switch o.Member() {
		case "kind":
			word(r, weaponKinds, &w.Kind)
		case "model":
			w.Model = r.name()
		case "count":
			w.Count = r.count()
		case "fate":
			word(r, fates, &w.Fate)
		case "suicide":
			w.Suicide = r.Bool()
		case "place":
			w.Place = r.name()
		case "supplier":
			w.Supplier = r.name()
		case "note":
			w.Note = r.prose()
		}
	}
}

var damageMembers = jsonscan.NewMembers("target extent count cost currency place note", "extent")

func (r *reader) harmed(d *Damage) {
	var o jsonscan.Object
	for r.Enter(&o, &damageMembers); r.Next(&o); {
		switch o.Member() {
		case "target":
			d.Target = r.name()
		case "extent":
			word(r, extents, &d.Extent)
		case "count":
			d.Count = r.count()
		case "cost":
			d.Cost = r.decimal()
		case "currency":
			d.Currency = r.currency()
		case "place":
			d.Place = r.name()
		case "note":
			d.Note = r.prose()
		}
	}
	r.expect(d.Cost.IsZero() == (d.Currency == ""))
}
