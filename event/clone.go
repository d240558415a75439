package event

import (
	"maps"
	"slices"
	"strings"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/attribution"
	"github.com/seed-67285e81/reported/casualty"
)

// Clone returns a deep copy of the event that shares no memory with it, nor with
// the document that it was read from: it keeps an event of a [Decoder], and it
// lets go of the document when only the event is kept. All texts of the copy lie
// in one block, so keeping one of them keeps them all. Of a chain of sources with
// more than reported.MaxSourceDepth levels one level too many is copied, no more.
func (e *Event) Clone() Event {
	c := *e
	copyLists(&c)
	size := 0
	walk := texter(func(s *string) { size += len(*s) })
	walk.event(&c)
	var block strings.Builder
	block.Grow(size)
	move := texter(func(s *string) {
		from := block.Len()
		block.WriteString(*s)
		*s = block.String()[from:]
	})
	move.event(&c)
	return c
}

// each clones a list and hands every element of the clone to copy.
func each[T any](list *[]T, deeper func(*T)) {
	*list = slices.Clone(*list)
	for i := range *list {
		deeper(&(*list)[i])
	}
}

func copyLists(e *Event) {
	e.Also = slices.Clone(e.Also)
	e.Places = slices.Clone(e.Places)
	each(&e.Actors, copyParty)
	e.Targets = slices.Clone(e.Targets)
	e.Weapons = slices.Clone(e.Weapons)
	e.Damage = slices.Clone(e.Damage)
	each(&e.Claims, func(c *attribution.Claim) {
		copyHead(&c.Statement)
		each(&c.Actors, copyActor)
	})
	each(&e.Tallies, func(t *casualty.Tally) {
		copyHead(&t.Statement)
		t.Groups = slices.Clone(t.Groups)
		t.Persons = slices.Clone(t.Persons)
	})
	each(&e.Accounts, func(a *Account) {
		copyHead(&a.Statement)
		a.Also = slices.Clone(a.Also)
		a.Places = slices.Clone(a.Places)
		each(&a.Actors, copyParty)
		a.Targets = slices.Clone(a.Targets)
		a.Weapons = slices.Clone(a.Weapons)
		a.Damage = slices.Clone(a.Damage)
	})
	each(&e.Sources, copySource)
	each(&e.Links, func(l *Link) { each(&l.Sources, copySource) })
	e.Codes = maps.Clone(e.Codes)
}

func copyHead(s *reported.Statement) {
	each(&s.Sources, copySource)
	s.Answers = slices.Clone(s.Answers)
	s.Supersedes = slices.Clone(s.Supersedes)
}

func copySource(s *reported.Source) { copyChain(s, 1) }

// copyChain copies one level of sources more than an event may have, so that what
// Validate refuses is still refused, and a source that cites itself through its
// own list comes to an end.
func copyChain(s *reported.Source, level int) {
	if level > reported.MaxSourceDepth {
		s.Cites = nil
		return
	}
	s.Cites = slices.Clone(s.Cites)
	for i := range s.Cites {
		copyChain(&s.Cites[i], level+1)
	}
}

func copyActor(a *attribution.Actor) { a.LinkedTo = slices.Clone(a.LinkedTo) }
func copyParty(p *Party)             { copyActor(&p.Actor) }

// A texter is called for every text of an event, and may replace it.
type texter func(*string)

func (f texter) count(c *reported.Count) {
	if words := c.Words(); words != "" {
		f(&words)
		*c = c.WithWords(words)
	}
}

func (f texter) texts(texts ...*string) {
	for _, s := range texts {
		f(s)
	}
}

func (f texter) event(e *Event) {
	f.texts(&e.ID, &e.Recorder, (*string)(&e.State), (*string)(&e.Kind), (*string)(&e.Reality), (*string)(&e.Outcome),
		&e.Title, &e.Summary, &e.TimeText)
	f.count(&e.Incidents)
	f.kinds(e.Also)
	f.facts(e.Places, e.Actors, e.Targets, e.Weapons, e.Damage)
	for i := range e.Claims {
		c := &e.Claims[i]
		f.head(&c.Statement)
		f.texts((*string)(&c.Stance), (*string)(&c.Among), (*string)(&c.Degree), (*string)(&c.Evidence), &c.Motive, (*string)(&c.Mode))
		for j := range c.Actors {
			f.actor(&c.Actors[j])
		}
	}
	for i := range e.Tallies {
		f.tally(&e.Tallies[i])
	}
	for i := range e.Accounts {
		a := &e.Accounts[i]
		f.head(&a.Statement)
		f.texts((*string)(&a.Stance), (*string)(&a.Kind), (*string)(&a.Reality), (*string)(&a.Outcome), &a.Summary, &a.TimeText)
		f.count(&a.Incidents)
		f.kinds(a.Also)
		f.facts(a.Places, a.Actors, a.Targets, a.Weapons, a.Damage)
	}
	f.sources(e.Sources)
	for i := range e.Links {
		l := &e.Links[i]
		f.texts((*string)(&l.Kind), &l.Event, &l.Note)
		f.sources(l.Sources)
	}
	if len(e.Codes) > 0 {
		codes := make(map[string]string, len(e.Codes))
		for key, value := range e.Codes { // in no order: where a text lies in the block does not show
			f.texts(&key, &value)
			codes[key] = value
		}
		e.Codes = codes
	}
}

func (f texter) kinds(kinds []Kind) {
	for i := range kinds {
		f((*string)(&kinds[i]))
	}
}

func (f texter) facts(places []Place, parties []Party, targets []Target, weapons []Weapon, damage []Damage) {
	for i := range places {
		p := &places[i]
		f.texts(&p.ID, &p.Name, &p.Country, &p.Admin1, &p.Admin2, (*string)(&p.Precision), (*string)(&p.Relation), (*string)(&p.Role))
	}
	for i := range parties {
		f.actor(&parties[i].Actor)
		f((*string)(&parties[i].Side))
	}
	for i := range targets {
		t := &targets[i]
		f.texts(&t.Name, (*string)(&t.Kind), &t.Country, (*string)(&t.Effect))
		f.count(&t.Count)
	}
	for i := range weapons {
		w := &weapons[i]
		f.texts((*string)(&w.Kind), &w.Model, (*string)(&w.Fate), &w.Place, &w.Supplier, &w.Note)
		f.count(&w.Count)
	}
	for i := range damage {
		d := &damage[i]
		f.texts(&d.Target, (*string)(&d.Extent), &d.Currency, &d.Place, &d.Note)
		f.count(&d.Count)
	}
}

func (f texter) head(s *reported.Statement) {
	f.texts(&s.ID, &s.Quote, &s.Note)
	f.sources(s.Sources)
	for i := range s.Answers {
		f(&s.Answers[i])
	}
	for i := range s.Supersedes {
		f(&s.Supersedes[i])
	}
}

func (f texter) sources(sources []reported.Source) {
	for i := range sources {
		s := &sources[i]
		f.texts(&s.ID, &s.Name, &s.Role, &s.Org, &s.Country, (*string)(&s.Kind), (*string)(&s.Checked), &s.Title, &s.URL, &s.Archive, &s.Language)
		f.count(&s.People)
		f.sources(s.Cites)
	}
}

func (f texter) actor(a *attribution.Actor) {
	f.texts(&a.ID, &a.Name, (*string)(&a.Kind), &a.Country)
	for i := range a.LinkedTo {
		f.texts(&a.LinkedTo[i].Name, (*string)(&a.LinkedTo[i].How))
	}
}

func (f texter) tally(t *casualty.Tally) {
	f.head(&t.Statement)
	f.texts((*string)(&t.Stance), (*string)(&t.Harm), &t.Measure, (*string)(&t.Unit), &t.Place, (*string)(&t.Scope),
		&t.Of, &t.Share.Of, (*string)(&t.Basis), (*string)(&t.Rank))
	f.count(&t.Count)
	for i := range t.Groups {
		g := &t.Groups[i]
		f.texts((*string)(&g.Status), (*string)(&g.Role), &g.Nationality, &g.Party, (*string)(&g.Sex), (*string)(&g.Age), &g.Label)
	}
	for i := range t.Persons {
		p := &t.Persons[i]
		f.texts(&p.Name, &p.ID, (*string)(&p.Sex))
		f.count(&p.Age)
	}
}
