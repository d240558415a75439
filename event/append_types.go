package event

import (
	"slices"
	"strconv"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/attribution"
	"github.com/seed-67285e81/reported/casualty"
)

// The types, each with its members in the order in which they are written.

func (w *writer) event(e *Event) {
	w.b = append(w.b, `{"schema":"`+SchemaVersion+`"`...)
	w.text("id", e.ID)
	if e.Revision != 0 {
		w.name("revision")
		w.b = strconv.AppendInt(w.b, e.Revision, 10)
	}
	w.time("recorded", e.Recorded)
	w.text("recorder", e.Recorder)
	w.text("state", string(e.State))
	w.text("kind", string(e.Kind))
	texts(w, "also", e.Also)
	w.text("reality", string(e.Reality))
	w.text("outcome", string(e.Outcome))
	w.flag("aggregate", e.Aggregate)
	w.count("incidents", &e.Incidents)
	w.text("title", e.Title)
	w.text("summary", e.Summary)
	w.time("time", e.Time)
	w.text("time_text", e.TimeText)
	w.items("places", len(e.Places), func(i int) { w.place(&e.Places[i]) })
	w.items("actors", len(e.Actors), func(i int) { w.party(&e.Actors[i]) })
	w.items("targets", len(e.Targets), func(i int) { w.target(&e.Targets[i]) })
	w.items("weapons", len(e.Weapons), func(i int) { w.weapon(&e.Weapons[i]) })
	w.items("damage", len(e.Damage), func(i int) { w.harmed(&e.Damage[i]) })
	w.items("claims", len(e.Claims), func(i int) { w.claim(&e.Claims[i]) })
	w.items("tallies", len(e.Tallies), func(i int) { w.tally(&e.Tallies[i]) })
	w.items("accounts", len(e.Accounts), func(i int) { w.account(&e.Accounts[i]) })
	w.items("sources", len(e.Sources), func(i int) { w.source(&e.Sources[i]) })
	w.items("links", len(e.Links), func(i int) { w.link(&e.Links[i]) })
	w.codes(e.Codes)
	w.b = append(w.b, '}')
}

// codes writes the codes of other data sets, in the order of their keys.
func (w *writer) codes(codes map[string]string) {
	if len(codes) == 0 {
		return
	}
	w.name("codes")
	w.b = append(w.b, '{')
	var room [MaxCodes]string
	keys := room[:0]
	for key := range codes {
		keys = append(keys, key)
	}
	slices.Sort(keys)
	for i, key := range keys {
		if i > 0 {
			w.b = append(w.b, ',')
		}
		w.quoted(key)
		w.b = append(w.b, ':')
		w.quoted(codes[key])
	}
	w.b = append(w.b, '}')
}

func (w *writer) statement(s *reported.Statement) {
	w.text("id", s.ID)
	if !w.unsourced {
		w.items("sources", len(s.Sources), func(i int) { w.source(&s.Sources[i]) })
	}
	w.time("said", s.Said)
	texts(w, "answers", s.Answers)
	texts(w, "supersedes", s.Supersedes)
	w.term("grade", s.Grade)
	w.flag("provisional", s.Provisional)
	w.text("quote", s.Quote)
	w.text("note", s.Note)
}

func (w *writer) claim(c *attribution.Claim) {
	w.statement(&c.Statement)
	w.text("stance", string(c.Stance))
	w.items("actors", len(c.Actors), func(i int) { w.actor(&c.Actors[i]) })
	w.text("among", string(c.Among))
	w.text("degree", string(c.Degree))
	w.term("likelihood", c.Likelihood)
	w.term("confidence", c.Confidence)
	w.text("evidence", string(c.Evidence))
	w.text("motive", c.Motive)
	w.text("mode", string(c.Mode))
}

func (w *writer) tally(t *casualty.Tally) {
	w.statement(&t.Statement)
	w.text("stance", string(t.Stance))
	w.text("harm", string(t.Harm))
	w.items("groups", len(t.Groups), func(i int) { w.group(&t.Groups[i]) })
	w.text("measure", t.Measure)
	w.text("unit", string(t.Unit))
	w.text("place", t.Place)
	w.time("period", t.Period)
	w.text("scope", string(t.Scope))
	w.text("of", t.Of)
	w.count("count", &t.Count)
	w.share("share", &t.Share)
	w.items("persons", len(t.Persons), func(i int) { w.person(&t.Persons[i]) })
	w.text("basis", string(t.Basis))
	w.text("rank", string(t.Rank))
}

func (w *writer) account(a *Account) {
	w.statement(&a.Statement)
	w.text("stance", string(a.Stance))
	w.text("kind", string(a.Kind))
	texts(w, "also", a.Also)
	w.text("reality", string(a.Reality))
	w.text("outcome", string(a.Outcome))
	w.count("incidents", &a.Incidents)
	w.text("summary", a.Summary)
	w.time("time", a.Time)
	w.text("time_text", a.TimeText)
	w.items("places", len(a.Places), func(i int) { w.place(&a.Places[i]) })
	w.items("actors", len(a.Actors), func(i int) { w.party(&a.Actors[i]) })
	w.items("targets", len(a.Targets), func(i int) { w.target(&a.Targets[i]) })
	w.items("weapons", len(a.Weapons), func(i int) { w.weapon(&a.Weapons[i]) })
	w.items("damage", len(a.Damage), func(i int) { w.harmed(&a.Damage[i]) })
}

func (w *writer) source(s *reported.Source) {
	w.text("id", s.ID)
	w.text("name", s.Name)
	w.text("role", s.Role)
	w.text("org", s.Org)
	w.text("country", s.Country)
	w.count("people", &s.People)
	w.text("kind", string(s.Kind))
	w.flag("firsthand", s.Firsthand)
	w.text("checked", string(s.Checked))
	w.text("title", s.Title)
	w.text("url", s.URL)
	w.text("archive", s.Archive)
	w.text("language", s.Language)
	w.time("published", s.Published)
	w.time("retrieved", s.Retrieved)
	if len(s.Cites) == 0 {
		return
	}
	if w.level == reported.MaxSourceDepth-1 {
		w.deep = true
	}
	if w.deep {
		return
	}
	w.level++
	w.items("cites", len(s.Cites), func(i int) { w.source(&s.Cites[i]) })
	w.level--
}

func (w *writer) actor(a *attribution.Actor) {
	w.text("id", a.ID)
	w.text("name", a.Name)
	w.text("kind", string(a.Kind))
	w.text("country", a.Country)
	w.flag("unidentified", a.Unidentified)
	w.items("linked_to", len(a.LinkedTo), func(i int) { w.actorLink(&a.LinkedTo[i]) })
}

func (w *writer) actorLink(l *attribution.ActorLink) {
	w.text("name", l.Name)
	w.text("how", string(l.How))
}

func (w *writer) party(p *Party) {
	w.actor(&p.Actor)
	w.text("side", string(p.Side))
}

func (w *writer) group(g *casualty.Group) {
	w.text("status", string(g.Status))
	w.text("role", string(g.Role))
	w.text("nationality", g.Nationality)
	w.text("party", g.Party)
	w.text("sex", string(g.Sex))
	w.text("age", string(g.Age))
	w.flag("attackers", g.Attackers)
	w.text("label", g.Label)
}

func (w *writer) share(name string, s *casualty.Share) {
	if s.IsZero() {
		return
	}
	w.name(name)
	start := len(w.b)
	w.decimal("percent", s.Percent)
	w.flag("approx", s.Approx)
	w.text("of", s.Of)
	w.brace(start)
}

func (w *writer) person(p *casualty.Person) {
	w.text("name", p.Name)
	w.text("id", p.ID)
	w.count("age", &p.Age)
	w.text("sex", string(p.Sex))
}

func (w *writer) place(p *Place) {
	w.text("id", p.ID)
	w.text("name", p.Name)
	w.text("country", p.Country)
	w.text("admin1", p.Admin1)
	w.text("admin2", p.Admin2)
	if !p.Point.IsZero() {
		w.name("point")
		w.b = p.Point.appendJSON(w.b)
	}
	w.decimal("radius_km", p.RadiusKM)
	w.text("precision", string(p.Precision))
	w.text("relation", string(p.Relation))
	w.text("role", string(p.Role))
}

func (w *writer) target(t *Target) {
	w.text("name", t.Name)
	w.text("kind", string(t.Kind))
	w.text("country", t.Country)
	w.text("effect", string(t.Effect))
	w.count("count", &t.Count)
}

func (w *writer) weapon(x *Weapon) {
	w.text("kind", string(x.Kind))
	w.text("model", x.Model)
	w.count("count", &x.Count)
	w.text("fate", string(x.Fate))
	w.flag("suicide", x.Suicide)
	w.text("place", x.Place)
	w.text("supplier", x.Supplier)
	w.text("note", x.Note)
}

func (w *writer) harmed(d *Damage) {
	w.text("target", d.Target)
	w.text("extent", string(d.Extent))
	w.count("count", &d.Count)
	w.decimal("cost", d.Cost)
	w.text("currency", d.Currency)
	w.text("place", d.Place)
	w.text("note", d.Note)
}

func (w *writer) link(l *Link) {
	w.text("kind", string(l.Kind))
	w.text("event", l.Event)
	w.items("sources", len(l.Sources), func(i int) { w.source(&l.Sources[i]) })
	w.text("note", l.Note)
}
