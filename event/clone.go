package event

import (
	"slices"
	"strings"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/attribution"
	"github.com/seed-67285e81/reported/casualty"
)

// Clone returns a deep copy of the event that shares no memory with it: it keeps an
// event of a [Decoder]. Its lists have no room to spare, and all its texts lie in one
// block, so keeping one of them keeps them all.
//
// Of a chain of sources with more than reported.MaxSourceDepth levels, which no
// document has, one level too many is copied. Behind a thousand sources that lie so
// deep, as in a list that cites itself, sources are copied without what they cite.
func (e *Event) Clone() Event {
	c := *e
	var l lister
	l.event(&c)
	var t texter
	t.event(&c)
	t.block.Grow(t.size)
	t.moving = true
	t.event(&c)
	return c
}

// each clones a list and hands every element of the clone to deeper.
func each[T any](list *[]T, deeper func(*T)) {
	*list = slices.Clone(*list)
	for i := range *list {
		deeper(&(*list)[i])
	}
}

// A lister gives every list of an event memory of its own.
type lister struct {
	level   int // of the sources that are copied
	tooDeep int // how many of them no document can have
}

func (l *lister) event(e *Event) {
	e.Also = slices.Clone(e.Also)
	e.Places = slices.Clone(e.Places)
	each(&e.Actors, copyParty)
	e.Targets = slices.Clone(e.Targets)
	e.Weapons = slices.Clone(e.Weapons)
	e.Damage = slices.Clone(e.Damage)
	each(&e.Claims, func(c *attribution.Claim) {
		l.head(&c.Statement)
		each(&c.Actors, copyActor)
	})
	each(&e.Tallies, func(t *casualty.Tally) {
		l.head(&t.Statement)
		t.Groups = slices.Clone(t.Groups)
		t.Persons = slices.Clone(t.Persons)
	})
	each(&e.Accounts, func(a *Account) {
		l.head(&a.Statement)
		a.Also = slices.Clone(a.Also)
		a.Places = slices.Clone(a.Places)
		each(&a.Actors, copyParty)
		a.Targets = slices.Clone(a.Targets)
		a.Weapons = slices.Clone(a.Weapons)
		a.Damage = slices.Clone(a.Damage)
	})
	l.sources(&e.Sources)
	each(&e.Links, func(k *Link) { l.sources(&k.Sources) })
}

func (l *lister) head(s *reported.Statement) {
	l.sources(&s.Sources)
	s.Answers = slices.Clone(s.Answers)
	s.Supersedes = slices.Clone(s.Supersedes)
}

// sources copies one level more than an event may have, so that what Validate refuses
// is still refused. A slice can be made to cite itself: then there are as many chains as
// its length to the power of the levels, and a thousand sources too deep are enough.
func (l *lister) sources(sources *[]reported.Source) {
	if l.level > reported.MaxSourceDepth || l.level > 0 && l.tooDeep > 1000 {
		*sources = nil
		return
	}
	*sources = slices.Clone(*sources)
	if l.level == reported.MaxSourceDepth {
		l.tooDeep += len(*sources)
	}
	l.level++
	for i := range *sources {
		l.sources(&(*sources)[i].Cites)
	}
	l.level--
}

func copyActor(a *attribution.Actor) { a.LinkedTo = slices.Clone(a.LinkedTo) }
func copyParty(p *Party)             { copyActor(&p.Actor) }

// A texter walks over every text of an event: first it adds up their lengths, then
// it moves them into a block.
type texter struct {
	size   int
	moving bool
	block  strings.Builder
}

func (x *texter) text(s *string) {
	switch {
	case *s == "":
	case !x.moving:
		x.size += len(*s)
	default:
		from := x.block.Len()
		x.block.WriteString(*s)
		*s = x.block.String()[from:]
	}
}

func (x *texter) texts(texts ...*string) {
	for _, s := range texts {
		x.text(s)
	}
}

func (x *texter) count(c *reported.Count) {
	if words := c.Words(); words != "" {
		x.text(&words)
		if x.moving {
			*c = c.WithWords(words)
		}
	}
}

func (x *texter) event(e *Event) {
	x.texts(&e.ID, &e.Recorder, (*string)(&e.State), (*string)(&e.Kind), (*string)(&e.Reality), (*string)(&e.Outcome),
		&e.Title, &e.Summary, &e.TimeText)
	x.count(&e.Incidents)
	x.kinds(e.Also)
	x.facts(e.Places, e.Actors, e.Targets, e.Weapons, e.Damage)
	for i := range e.Claims {
		c := &e.Claims[i]
		x.head(&c.Statement)
		x.texts((*string)(&c.Stance), (*string)(&c.Among), (*string)(&c.Degree), (*string)(&c.Evidence), &c.Motive, (*string)(&c.Mode))
		for j := range c.Actors {
			x.actor(&c.Actors[j])
		}
	}
	for i := range e.Tallies {
		x.tally(&e.Tallies[i])
	}
	for i := range e.Accounts {
		a := &e.Accounts[i]
		x.head(&a.Statement)
		x.texts((*string)(&a.Stance), (*string)(&a.Kind), (*string)(&a.Reality), (*string)(&a.Outcome), &a.Summary, &a.TimeText)
		x.count(&a.Incidents)
		x.kinds(a.Also)
		x.facts(a.Places, a.Actors, a.Targets, a.Weapons, a.Damage)
	}
	x.sources(e.Sources)
	for i := range e.Links {
		l := &e.Links[i]
		x.texts((*string)(&l.Kind), &l.Event, &l.Note)
		x.sources(l.Sources)
	}
	x.codes(e)
}

func (x *texter) codes(e *Event) {
	codes := e.Codes
	if x.moving && codes != nil {
		e.Codes = make(map[string]string, len(codes))
	}
	for key, value := range codes { // in no order: where a text lies in the block does not show
		x.texts(&key, &value)
		if x.moving {
			e.Codes[key] = value
		}
	}
}

func (x *texter) kinds(kinds []Kind) {
	for i := range kinds {
		x.text((*string)(&kinds[i]))
	}
}

func (x *texter) facts(places []Place, parties []Party, targets []Target, weapons []Weapon, damage []Damage) {
	for i := range places {
		p := &places[i]
		x.texts(&p.ID, &p.Name, &p.Country, &p.Admin1, &p.Admin2, (*string)(&p.Precision), (*string)(&p.Relation), (*string)(&p.Role))
	}
	for i := range parties {
		x.actor(&parties[i].Actor)
		x.text((*string)(&parties[i].Side))
	}
	for i := range targets {
		t := &targets[i]
		x.texts(&t.Name, (*string)(&t.Kind), &t.Country, (*string)(&t.Effect))
		x.count(&t.Count)
	}
	for i := range weapons {
		w := &weapons[i]
		x.texts((*string)(&w.Kind), &w.Model, (*string)(&w.Fate), &w.Place, &w.Supplier, &w.Note)
		x.count(&w.Count)
	}
	for i := range damage {
		d := &damage[i]
		x.texts(&d.Target, (*string)(&d.Extent), &d.Currency, &d.Place, &d.Note)
		x.count(&d.Count)
	}
}

func (x *texter) head(s *reported.Statement) {
	x.texts(&s.ID, &s.Quote, &s.Note)
	x.sources(s.Sources)
	for i := range s.Answers {
		x.text(&s.Answers[i])
	}
	for i := range s.Supersedes {
		x.text(&s.Supersedes[i])
	}
}

func (x *texter) sources(sources []reported.Source) {
	for i := range sources {
		s := &sources[i]
		x.texts(&s.ID, &s.Name, &s.Role, &s.Org, &s.Country, (*string)(&s.Kind), (*string)(&s.Checked), &s.Title, &s.URL, &s.Archive, &s.Language)
		x.count(&s.People)
		x.sources(s.Cites)
	}
}

func (x *texter) actor(a *attribution.Actor) {
	x.texts(&a.ID, &a.Name, (*string)(&a.Kind), &a.Country)
	for i := range a.LinkedTo {
		x.texts(&a.LinkedTo[i].Name, (*string)(&a.LinkedTo[i].How))
	}
}

func (x *texter) tally(t *casualty.Tally) {
	x.head(&t.Statement)
	x.texts((*string)(&t.Stance), (*string)(&t.Harm), &t.Measure, (*string)(&t.Unit), &t.Place, (*string)(&t.Scope),
		&t.Of, &t.Share.Of, (*string)(&t.Basis), (*string)(&t.Rank))
	x.count(&t.Count)
	for i := range t.Groups {
		g := &t.Groups[i]
		x.texts((*string)(&g.Status), (*string)(&g.Role), &g.Nationality, &g.Party, (*string)(&g.Sex), (*string)(&g.Age), &g.Label)
	}
	for i := range t.Persons {
		p := &t.Persons[i]
		x.texts(&p.Name, &p.ID, (*string)(&p.Sex))
		x.count(&p.Age)
	}
}
