package stix

import (
	"slices"
	"strings"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/attribution"
	"github.com/seed-67285e81/reported/casualty"
	"github.com/seed-67285e81/reported/event"
)

// A text says for people what an object of STIX has no property for: a line for each
// member that is given, as "count: roughly 603".
type text struct{ strings.Builder }

func (t *text) line(name, value string) {
	if value == "" {
		return
	}
	if t.Len() > 0 {
		t.WriteByte('\n')
	}
	t.WriteString(name)
	t.WriteString(": ")
	t.WriteString(value)
}

func (t *text) flag(name string, is bool) {
	if is {
		t.line(name, "yes")
	}
}

// lines adds a line for each item of a list.
func lines[T any](t *text, name string, items []T, words func(*T) string) {
	for i := range items {
		t.line(name, words(&items[i]))
	}
}

func (t *text) count(name string, c reported.Count) {
	if c.IsZero() {
		return
	}
	words := c.String()
	if w := c.Words(); w != "" && w != words {
		words += " (“" + w + "”)"
	}
	t.line(name, words)
}

// head adds what all statements have.
func (t *text) head(s *reported.Statement) {
	lines(t, "source", s.Sources, func(s *reported.Source) string { return s.String() })
	t.line("statement", s.ID)
	t.line("said", s.Said.String())
	t.line("answers", strings.Join(s.Answers, ", "))
	t.line("supersedes", strings.Join(s.Supersedes, ", "))
	t.line("grade", s.Grade.String())
	t.flag("provisional", s.Provisional)
	t.line("quote", s.Quote)
	t.line("note", s.Note)
}

func claimText(c *attribution.Claim) string {
	var t text
	t.line("stance", string(c.Stance))
	lines(&t, "actor", c.Actors, actorWords)
	t.line("among", string(c.Among))
	t.line("degree", string(c.Degree))
	t.line("likelihood", c.Likelihood.String())
	t.line("confidence", c.Confidence.String())
	t.line("evidence", string(c.Evidence))
	t.line("motive", c.Motive)
	t.line("mode", string(c.Mode))
	t.line("stage", string(c.Stage))
	t.line("standard", string(c.Standard))
	t.head(&c.Statement)
	return t.String()
}

func tallyText(c *casualty.Tally) string {
	var t text
	t.line("stance", string(c.Stance))
	t.line("question", c.Question().String())
	t.count("count", c.Count)
	t.line("scope", string(c.Scope))
	t.line("of", c.Of)
	if s := c.Share; s != (casualty.Share{}) {
		words := s.Percent.String() + " percent of " + s.Of
		if s.Approx {
			words = "about " + words
		}
		t.line("share", words)
	}
	lines(&t, "person", c.Persons, func(p *casualty.Person) string { return p.Name })
	t.line("counted to", c.CountedTo.String())
	t.line("basis", string(c.Basis))
	t.line("rank", string(c.Rank))
	t.head(&c.Statement)
	return t.String()
}

func accountText(a *event.Account) string {
	var t text
	t.line("stance", string(a.Stance))
	t.line("kind", string(a.Kind))
	lines(&t, "also", a.Also, func(k *event.Kind) string { return string(*k) })
	t.line("reality", string(a.Reality))
	t.line("outcome", string(a.Outcome))
	t.count("incidents", a.Incidents)
	t.line("summary", a.Summary)
	t.line("time", a.Time.String())
	t.line("time in words", a.TimeText)
	lines(&t, "place", a.Places, placeWords)
	lines(&t, "actor", a.Actors, func(p *event.Party) string { return actorWords(&p.Actor) + sideWords(p.Side) })
	lines(&t, "target", a.Targets, targetWords)
	lines(&t, "weapon", a.Weapons, weaponWords)
	lines(&t, "damage", a.Damage, damageWords)
	t.head(&a.Statement)
	return t.String()
}

// readingText says what the recorder's reading holds for which STIX has no object.
func readingText(e *event.Event) string {
	var t text
	t.line("state", string(e.State))
	t.line("reality", string(e.Reality))
	t.line("outcome", string(e.Outcome))
	t.flag("summary of several incidents", e.Aggregate)
	t.count("incidents", e.Incidents)
	lines(&t, "place", e.Places, placeWords)
	lines(&t, "weapon", e.Weapons, weaponWords)
	lines(&t, "damage", e.Damage, damageWords)
	return t.String()
}

func actorWords(a *attribution.Actor) string {
	more := []string{string(a.Kind), a.Country, given(a.Unidentified, "unidentified")}
	for i := range a.LinkedTo {
		more = append(more, string(a.LinkedTo[i].How)+" "+a.LinkedTo[i].Name)
	}
	return inBrackets(a.Name, more...)
}

func sideWords(s event.Side) string {
	if s == "" {
		return ""
	}
	return ", side " + string(s)
}

func placeWords(p *event.Place) string {
	name := p.Name
	if p.Relation != "" {
		name = string(p.Relation) + " " + name
	}
	return inBrackets(name, p.Admin2, p.Admin1, p.Country, string(p.Precision), string(p.Role))
}

func targetWords(t *event.Target) string {
	name := string(t.Kind)
	if t.Name != "" {
		name = t.Name + ", " + name
	}
	return counted(t.Count, inBrackets(name, t.Country, string(t.Effect)))
}

func weaponWords(w *event.Weapon) string {
	return counted(w.Count, inBrackets(string(w.Kind), w.Model, string(w.Fate), w.Place, w.Note,
		given(w.Suicide, "suicide"), given(w.Supplier != "", "supplied by "+w.Supplier)))
}

func damageWords(d *event.Damage) string {
	name := "damage " + string(d.Extent)
	if d.Target != "" {
		name = d.Target + ": " + name
	}
	return counted(d.Count, inBrackets(name, given(!d.Cost.IsZero(), d.Cost.String()+" "+d.Currency), d.Place, d.Note))
}

func counted(c reported.Count, words string) string {
	if c.IsZero() {
		return words
	}
	return c.String() + " × " + words
}

// inBrackets adds to a name what is not "".
func inBrackets(name string, more ...string) string {
	more = slices.DeleteFunc(more, func(s string) bool { return s == "" })
	if len(more) == 0 {
		return name
	}
	return name + " (" + strings.Join(more, ", ") + ")"
}

func given(is bool, words string) string {
	if is {
		return words
	}
	return ""
}
