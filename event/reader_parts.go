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
	"id", "name", "role", "org", "country", "people", "kind", "firsthand", "checked", "title", "url",
	"archive", "language", "published", "retrieved", "cites",
).Require("kind")

func (r *reader) source(s *reported.Source) {
	var o jsonscan.Object
	for r.Enter(&o, &sourceMembers); r.Next(&o); {
		switch o.Name {
		case "id":
			s.ID = r.Text()
		case "name":
			s.Name = r.Text()
		case "role":
			s.Role = r.Text()
		case "org":
			s.Org = r.Text()
		case "country":
			s.Country = r.Text()
		case "people":
			s.People = r.count()
		case "kind":
			s.Kind = reported.SourceKind(r.Text())
		case "firsthand":
			s.Firsthand = r.Bool()
		case "checked":
			s.Checked = reported.Checked(r.Text())
		case "title":
			s.Title = r.Text()
		case "url":
			s.URL = r.Text()
		case "archive":
			s.Archive = r.Text()
		case "language":
			s.Language = r.Text()
		case "published":
			s.Published = r.time()
		case "retrieved":
			s.Retrieved = r.time()
		case "cites":
			s.Cites = r.sourceList()
		}
	}
}

var actorMembers = jsonscan.NewMembers("id", "name", "kind", "country", "unidentified", "linked_to").Require("name")

func (r *reader) actor(a *attribution.Actor) {
	var o jsonscan.Object
	for r.Enter(&o, &actorMembers); r.Next(&o); {
		r.actorMember(o.Name, a)
	}
}

func (r *reader) actorMember(name string, a *attribution.Actor) {
	switch name {
	case "id":
		a.ID = r.Text()
	case "name":
		a.Name = r.Text()
	case "kind":
		a.Kind = attribution.ActorKind(r.Text())
	case "country":
		a.Country = r.Text()
	case "unidentified":
		a.Unidentified = r.Bool()
	case "linked_to":
		a.LinkedTo = list(r, &r.links, reported.MaxItems, r.actorLink)
	}
}

var actorLinkMembers = jsonscan.NewMembers("name", "how").Require("name", "how")

func (r *reader) actorLink(l *attribution.ActorLink) {
	var o jsonscan.Object
	for r.Enter(&o, &actorLinkMembers); r.Next(&o); {
		switch o.Name {
		case "name":
			l.Name = r.Text()
		case "how":
			l.How = attribution.LinkKind(r.Text())
		}
	}
}

var partyMembers = jsonscan.NewMembers("id", "name", "kind", "country", "unidentified", "linked_to", "side").Require("name")

func (r *reader) party(p *Party) {
	var o jsonscan.Object
	for r.Enter(&o, &partyMembers); r.Next(&o); {
		switch o.Name {
		case "side":
			p.Side = Side(r.Text())
		default:
			r.actorMember(o.Name, &p.Actor)
		}
	}
}

var groupMembers = jsonscan.NewMembers("status", "role", "nationality", "party", "sex", "age", "attackers", "label")

func (r *reader) group(g *casualty.Group) {
	before := len(r.Findings())
	var o jsonscan.Object
	r.Enter(&o, &groupMembers)
	for r.Next(&o) {
		switch o.Name {
		case "status":
			g.Status = casualty.Status(r.Text())
		case "role":
			g.Role = casualty.Role(r.Text())
		case "nationality":
			g.Nationality = r.Text()
		case "party":
			g.Party = r.Text()
		case "sex":
			g.Sex = casualty.Sex(r.Text())
		case "age":
			g.Age = casualty.Age(r.Text())
		case "attackers":
			g.Attackers = r.Bool()
		case "label":
			g.Label = r.Text()
		}
	}
	// Here and not only in Validate, so that a million empty groups are not kept.
	if *g == (casualty.Group{}) && o.Entered() && len(r.Findings()) == before && !r.Ended() {
		r.add(o.Start(), g.Validate())
	}
}

var shareMembers = jsonscan.NewMembers("percent", "approx", "of").Require("percent", "of")

func (r *reader) share(s *casualty.Share) {
	var o jsonscan.Object
	for r.Enter(&o, &shareMembers); r.Next(&o); {
		switch o.Name {
		case "percent":
			s.Percent = r.decimal()
		case "approx":
			s.Approx = r.Bool()
		case "of":
			s.Of = r.Text()
		}
	}
}

var personMembers = jsonscan.NewMembers("name", "id", "age", "sex").Require("name")

func (r *reader) person(p *casualty.Person) {
	var o jsonscan.Object
	for r.Enter(&o, &personMembers); r.Next(&o); {
		switch o.Name {
		case "name":
			p.Name = r.Text()
		case "id":
			p.ID = r.Text()
		case "age":
			p.Age = r.count()
		case "sex":
			p.Sex = casualty.Sex(r.Text())
		}
	}
}

var placeMembers = jsonscan.NewMembers(
	"id", "name", "country", "admin1", "admin2", "point", "radius_km", "precision", "relation", "role",
).Require("name")

func (r *reader) place(p *Place) {
	var o jsonscan.Object
	for r.Enter(&o, &placeMembers); r.Next(&o); {
		switch o.Name {
		case "id":
			p.ID = r.Text()
		case "name":
			p.Name = r.Text()
		case "country":
			p.Country = r.Text()
		case "admin1":
			p.Admin1 = r.Text()
		case "admin2":
			p.Admin2 = r.Text()
		case "point":
			p.Point = r.point()
		case "radius_km":
			p.RadiusKM = r.decimal()
		case "precision":
			p.Precision = Precision(r.Text())
		case "relation":
			p.Relation = Relation(r.Text())
		case "role":
			p.Role = PlaceRole(r.Text())
		}
	}
}

var targetMembers = jsonscan.NewMembers("name", "kind", "country", "effect", "count").Require("kind")

func (r *reader) target(t *Target) {
	var o jsonscan.Object
	for r.Enter(&o, &targetMembers); r.Next(&o); {
		switch o.Name {
		case "name":
			t.Name = r.Text()
		case "kind":
			t.Kind = TargetKind(r.Text())
		case "country":
			t.Country = r.Text()
		case "effect":
			t.Effect = Effect(r.Text())
		case "count":
			t.Count = r.count()
		}
	}
}

var weaponMembers = jsonscan.NewMembers("kind", "model", "count", "fate", "suicide", "place", "supplier", "note").Require("kind")

func (r *reader) weapon(w *Weapon) {
	var o jsonscan.Object
	for r.Enter(&o, &weaponMembers); r.Next(&o); {
		switch o.Name {
		case "kind":
			w.Kind = WeaponKind(r.Text())
		case "model":
			w.Model = r.Text()
		case "count":
			w.Count = r.count()
		case "fate":
			w.Fate = Fate(r.Text())
		case "suicide":
			w.Suicide = r.Bool()
		case "place":
			w.Place = r.Text()
		case "supplier":
			w.Supplier = r.Text()
		case "note":
			w.Note = r.Text()
		}
	}
}

var damageMembers = jsonscan.NewMembers("target", "extent", "count", "cost", "currency", "place", "note").Require("extent")

func (r *reader) harmed(d *Damage) {
	var o jsonscan.Object
	for r.Enter(&o, &damageMembers); r.Next(&o); {
		switch o.Name {
		case "target":
			d.Target = r.Text()
		case "extent":
			d.Extent = Extent(r.Text())
		case "count":
			d.Count = r.count()
		case "cost":
			d.Cost = r.decimal()
		case "currency":
			d.Currency = r.Text()
		case "place":
			d.Place = r.Text()
		case "note":
			d.Note = r.Text()
		}
	}
}
