package main

import (
	"strings"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/attribution"
	"github.com/seed-67285e81/reported/casualty"
	"github.com/seed-67285e81/reported/event"
)

// said returns what is said for a word, the word itself where nothing is.
func said[W ~string](words map[W]string, word W) string {
	if s, ok := words[word]; ok {
		return s
	}
	return plain(word)
}

// blame is what the speaker of a claim does, in words that go before the actors.
var blame = map[attribution.ClaimStance]string{
	attribution.StanceAttributes: "attributed to",
	attribution.StanceImplies:    "implied to be the work of",
	attribution.StanceSuspects:   "suspected to be the work of",
	attribution.StanceClaims:     "claimed by",
	attribution.StanceDenies:     "denied to be the work of",
	attribution.StanceDoubts:     "doubted to be the work of",
	attribution.StanceRetracts:   "taken back",
	attribution.StanceUnclaimed:  "claimed by nobody",
}

var among = map[attribution.Quantifier]string{
	attribution.AmongAll: "all together",
	attribution.AmongAny: "one or more, it is not said which",
}

// caveats are what the speaker of a claim says of the evidence.
var caveats = map[attribution.EvidenceKind]string{
	attribution.EvidencePublic:         "public, says the speaker",
	attribution.EvidencePartial:        "public in part, says the speaker",
	attribution.EvidenceWithheld:       "held back by the speaker",
	attribution.EvidenceNonePublic:     "none is public, says the speaker",
	attribution.EvidenceCircumstantial: "circumstantial, says the speaker",
	attribution.EvidenceNoneStated:     "the speaker says nothing of any",
}

// stances are what the speaker of a tally or an account does.
var stances = map[reported.Stance]string{
	reported.StanceStates:   "stated",
	reported.StanceDenies:   "denied",
	reported.StanceDoubts:   "doubted",
	reported.StanceRetracts: "taken back",
}

func incidents(c reported.Count) string {
	if c.IsZero() {
		return ""
	}
	return "incidents: " + number(c)
}

func quoted(s string) string {
	if s == "" {
		return ""
	}
	return `"` + s + `"`
}

// when tells a time and the words for it: `about 2019-10 ("mid-October 2019")`.
func when(t reported.Time, words string) string {
	if t.IsZero() {
		return quoted(words)
	}
	return span(t) + remark(quoted(words))
}

// span tells a time as it was reported, and never more precisely.
func span(t reported.Time) string {
	first, last := t.Ends()
	a, b := moment(first), moment(last)
	switch {
	case t.IsOneOf() && a != "" && b != "":
		return "at one time between " + a + " and " + b
	case t.IsOneOf() && b != "":
		return b + " or earlier"
	case t.IsOneOf():
		return a + " or later"
	case t.IsOngoing():
		return "since " + a + ", still going on"
	case b == "":
		return "since " + a + ", end not known"
	case a == "":
		return "until " + b + ", beginning not known"
	case first == last:
		return a
	}
	return a + " to " + b
}

// moment tells one end of a time.
func moment(t reported.Time) string {
	s := strings.TrimRight(t.String(), "~?%")
	s = strings.Replace(s, "T", " ", 1)
	if t.Approximate() {
		s = "about " + s
	}
	if t.Uncertain() {
		s += ", uncertain"
	}
	return s
}

// number tells a count in the words of its source where they are known.
func number(c reported.Count) string {
	if c.Words() != "" {
		return c.Words()
	}
	return c.String()
}

// counted tells what there was, and how many if that was counted.
func counted(what string, c reported.Count) string {
	if c.IsZero() {
		return what
	}
	return what + ", " + number(c)
}

// term tells a word of a scale, and of which.
func term(t reported.Term) string {
	switch {
	case t.IsZero():
		return ""
	case t.Scale() == reported.ScalePlain:
		return t.Value() + " (a word of no published scale)"
	}
	return t.Value() + " (" + string(t.Scale()) + ")"
}

func actor(a attribution.Actor) string {
	about := []string{plain(a.Kind)}
	if a.Unidentified {
		about[0] = given(" ", "unidentified", plain(a.Kind))
	}
	for _, l := range a.LinkedTo {
		how := plain(l.How)
		if l.How == attribution.ActorLinkUnspecified {
			how = "linked to"
		}
		about = append(about, how+" "+l.Name)
	}
	return a.Name + remark(given(", ", about...))
}

func group(g casualty.Group) string {
	attackers := ""
	if g.Attackers {
		attackers = "the attackers' own"
	}
	about := given(", ", given(" ", plain(g.Status), plain(g.Role)), g.Nationality, g.Party, plain(g.Sex), plain(g.Age), attackers)
	if g.Label == "" {
		return about
	}
	return g.Label + remark(about)
}

func person(p casualty.Person) string {
	age := ""
	if !p.Age.IsZero() {
		age = number(p.Age)
	}
	return p.Name + remark(given(", ", plain(p.Sex), age))
}

func share(s casualty.Share) string {
	switch {
	case s == casualty.Share{}:
		return ""
	case s.Approx:
		return "about " + s.Percent.String() + " percent of " + s.Of
	}
	return s.Percent.String() + " percent of " + s.Of
}

func place(p event.Place) string {
	s := given(" ", plain(p.Relation), p.Name)
	var role string
	if p.Role != event.RoleScene {
		role = plain(p.Role)
	}
	return s + remark(given(", ", p.Admin2, p.Admin1, p.Country, p.Point.String(), role))
}

func target(t event.Target) string {
	kind, effect := plain(t.Kind), ""
	if t.Kind == event.TargetUnknown {
		kind = ""
	}
	switch t.Effect {
	case event.EffectHit:
		effect = "hit"
	case event.EffectBoth:
		effect = "aimed at and hit"
	}
	return counted(t.Name, t.Count) + remark(given(", ", kind, t.Country, effect))
}

func weapon(w event.Weapon) string {
	what, note := given(" ", w.Model, plain(w.Kind)), w.Note
	if w.Kind == event.WeaponUnknown && note != "" {
		what, note = note, ""
	}
	suicide, supplier := "", ""
	if w.Suicide {
		suicide = "suicide"
	}
	if w.Supplier != "" {
		supplier = "supplied by " + w.Supplier
	}
	return counted(what, w.Count) + remark(given(", ", suicide, plain(w.Fate), w.Place, supplier, note))
}

func damage(d event.Damage) string {
	what := given(": ", d.Target, plain(d.Extent))
	return counted(what, d.Count) + remark(given(", ", given(" ", d.Cost.String(), d.Currency), d.Place, d.Note))
}

func party(p event.Party) string {
	side := ""
	if p.Side != "" {
		side = ", side " + string(p.Side)
	}
	return actor(p.Actor) + side
}

// each tells every one of a list.
func each[T any](list []T, tell func(T) string) string {
	var words []string
	for _, v := range list {
		words = append(words, tell(v))
	}
	return strings.Join(words, "; ")
}
