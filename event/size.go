package event

import (
	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/attribution"
	"github.com/seed-67285e81/reported/internal/jsonscan"
)

// checkSize checks that the document of an event, which is valid otherwise, is not
// larger than a document may be. Every limit on a text and a list can be kept, and
// the whole still be a hundred times MaxBytes.
func (e *Event) checkSize(c *checker) {
	// No text becomes more than six times as long by escapes; what stands around
	// the texts of one object is shorter than 800 bytes and has less than 32 values.
	var b bulk
	b.event(e)
	if 6*b.texts+800*b.objects <= MaxBytes && 32*b.objects+b.items <= MaxValues {
		return
	}
	text, err := e.AppendJSON(nil)
	if err != nil {
		return
	}
	var s jsonscan.Scanner
	s.Reset(text, limits)
	s.Skip()
	s.Close()
	for _, f := range s.Findings() {
		c.Add("", f.Code, f.Detail)
	}
}

// A bulk counts what an event holds: the bytes of its texts, its objects, and the
// items of lists that are no objects. It stops where a chain of sources is too deep
// to be written, since a slice can be made to cite itself.
type bulk struct {
	texts, objects, items int
	level                 int // of the sources that are counted
	deep                  bool
}

func (b *bulk) event(e *Event) {
	b.objects++
	b.texts += len(e.ID) + len(e.Recorder) + len(e.State) + len(e.Title)
	b.items += len(e.Codes)
	for key, value := range e.Codes { // in no order: a sum
		b.texts += len(key) + len(value)
	}
	b.reading(e.Kind, e.Reality, e.Outcome, e.Incidents, e.Summary, e.TimeText, e.Also)
	b.facts(e.Places, e.Actors, e.Targets, e.Weapons, e.Damage)
	for i := range e.Claims {
		c := &e.Claims[i]
		b.head(&c.Statement)
		b.texts += len(c.Stance) + len(c.Among) + len(c.Degree) + len(c.Evidence) + len(c.Motive) + len(c.Mode)
		for k := range c.Actors {
			b.actor(&c.Actors[k])
		}
	}
	for i := range e.Tallies {
		t := &e.Tallies[i]
		b.head(&t.Statement)
		b.texts += len(t.Stance) + len(t.Harm) + len(t.Measure) + len(t.Unit) + len(t.Place) + len(t.Scope) + len(t.Of) +
			len(t.Count.Words()) + len(t.Share.Of) + len(t.Basis) + len(t.Rank)
		b.objects += len(t.Groups) + len(t.Persons)
		for k := range t.Groups {
			g := &t.Groups[k]
			b.texts += len(g.Status) + len(g.Role) + len(g.Nationality) + len(g.Party) + len(g.Sex) + len(g.Age) + len(g.Label)
		}
		for k := range t.Persons {
			p := &t.Persons[k]
			b.texts += len(p.Name) + len(p.ID) + len(p.Age.Words()) + len(p.Sex)
		}
	}
	for i := range e.Accounts {
		a := &e.Accounts[i]
		b.head(&a.Statement)
		b.texts += len(a.Stance)
		b.reading(a.Kind, a.Reality, a.Outcome, a.Incidents, a.Summary, a.TimeText, a.Also)
		b.facts(a.Places, a.Actors, a.Targets, a.Weapons, a.Damage)
	}
	b.sources(e.Sources)
	b.objects += len(e.Links)
	for i := range e.Links {
		l := &e.Links[i]
		b.texts += len(l.Kind) + len(l.Event) + len(l.Note)
		b.sources(l.Sources)
	}
}

func (b *bulk) reading(kind Kind, reality Reality, outcome Outcome, incidents reported.Count, summary, timeText string, also []Kind) {
	b.texts += len(kind) + len(reality) + len(outcome) + len(incidents.Words()) + len(summary) + len(timeText)
	b.items += len(also)
	for _, k := range also {
		b.texts += len(k)
	}
}

func (b *bulk) facts(places []Place, parties []Party, targets []Target, weapons []Weapon, damage []Damage) {
	b.objects += len(places) + len(targets) + len(weapons) + len(damage)
	for i := range places {
		p := &places[i]
		b.texts += len(p.ID) + len(p.Name) + len(p.Country) + len(p.Admin1) + len(p.Admin2) + len(p.Precision) + len(p.Relation) + len(p.Role)
	}
	for i := range parties {
		b.actor(&parties[i].Actor)
	}
	for i := range targets {
		t := &targets[i]
		b.texts += len(t.Name) + len(t.Kind) + len(t.Country) + len(t.Effect) + len(t.Count.Words())
	}
	for i := range weapons {
		w := &weapons[i]
		b.texts += len(w.Kind) + len(w.Model) + len(w.Count.Words()) + len(w.Fate) + len(w.Place) + len(w.Supplier) + len(w.Note)
	}
	for i := range damage {
		d := &damage[i]
		b.texts += len(d.Target) + len(d.Extent) + len(d.Count.Words()) + len(d.Currency) + len(d.Place) + len(d.Note)
	}
}

func (b *bulk) head(s *reported.Statement) {
	b.objects++
	b.texts += len(s.ID) + len(s.Quote) + len(s.Note)
	b.items += len(s.Answers) + len(s.Supersedes)
	for _, id := range s.Answers {
		b.texts += len(id)
	}
	for _, id := range s.Supersedes {
		b.texts += len(id)
	}
	b.sources(s.Sources)
}

func (b *bulk) sources(sources []reported.Source) {
	if b.level == reported.MaxSourceDepth {
		b.deep = b.deep || len(sources) > 0
		return
	}
	b.level++
	b.objects += len(sources)
	for i := 0; i < len(sources) && !b.deep; i++ {
		s := &sources[i]
		b.texts += len(s.ID) + len(s.Name) + len(s.Role) + len(s.Org) + len(s.Country) + len(s.People.Words()) + len(s.Kind) +
			len(s.Checked) + len(s.Title) + len(s.URL) + len(s.Archive) + len(s.Language)
		b.sources(s.Cites)
	}
	b.level--
}

func (b *bulk) actor(a *attribution.Actor) {
	b.objects += 1 + len(a.LinkedTo)
	b.texts += len(a.ID) + len(a.Name) + len(a.Kind) + len(a.Country)
	for i := range a.LinkedTo {
		b.texts += len(a.LinkedTo[i].Name) + len(a.LinkedTo[i].How)
	}
}
