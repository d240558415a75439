package main

import (
	"strings"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/attribution"
	"github.com/seed-67285e81/reported/event"
)

// plain writes a word of a vocabulary as a person would: "armed-group" as "armed group".
func plain[W ~string](word W) string { return strings.ReplaceAll(string(word), "-", " ") }

// given joins what is not empty.
func given(separator string, words ...string) string {
	var some []string
	for _, w := range words {
		if w != "" {
			some = append(some, w)
		}
	}
	return strings.Join(some, separator)
}

// each tells every one of a list.
func each[T any](list []T, tell func(*T) string) string {
	var words []string
	for i := range list {
		words = append(words, tell(&list[i]))
	}
	return given("; ", words...)
}

func titleOf(e *event.Event) string {
	if e.Title != "" {
		return e.Title
	}
	title := plain(e.Kind)
	if len(e.Places) > 0 {
		title += ", " + placeName(&e.Places[0])
	}
	return upper(given(": ", title, each(e.Actors, func(p *event.Party) string { return p.Name })))
}

func placeName(p *event.Place) string {
	if p.Relation == "" || p.Relation == event.RelationIn {
		return p.Name
	}
	return plain(p.Relation) + " " + p.Name
}

// placeText tells how well a place is known.
func placeText(p *event.Place) string {
	radius := ""
	if !p.RadiusKM.IsZero() {
		radius = "within " + p.RadiusKM.String() + " km"
	}
	text := ""
	for _, division := range []string{p.Admin2, p.Admin1} {
		if division != p.Name {
			text = given(", ", text, division)
		}
	}
	return given(", ", text, p.Country, precisionText(p.Precision), radius, roleText(p.Role))
}

func precisionText(p event.Precision) string {
	switch p {
	case event.PrecisionPoint, event.PrecisionPlace, "":
		return ""
	case event.PrecisionUnknown:
		return "how precise is not known"
	}
	return "no finer than the " + plain(p)
}

func roleText(r event.PlaceRole) string {
	if r == event.RoleScene {
		return ""
	}
	return plain(r)
}

// timeText tells a time as it was reported, and never more precisely.
func timeText(t reported.Time, words string) string {
	if t.IsZero() {
		return words
	}
	first, last := t.Ends()
	a, b := moment(first), moment(last)
	text := a + " to " + b
	switch {
	case t.IsOneOf() && a != "" && b != "":
		text = "at one time between " + a + " and " + b
	case t.IsOneOf() && b != "":
		text = b + " or earlier"
	case t.IsOneOf():
		text = a + " or later"
	case t.IsOngoing():
		text = "since " + a + ", still going on"
	case b == "":
		text = "since " + a + ", end not known"
	case a == "":
		text = "until " + b + ", beginning not known"
	case first == last:
		text = a
	}
	if words != "" {
		text += " (“" + words + "”)"
	}
	return text
}

func moment(t reported.Time) string {
	s := strings.Replace(strings.TrimRight(t.String(), "~?%"), "T", " ", 1)
	if t.Approximate() {
		s = "about " + s
	}
	if t.Uncertain() {
		s += ", uncertain"
	}
	return s
}

// blame tells what the speaker of a claim does, in words that go before the actors.
var blame = map[attribution.ClaimStance]string{
	attribution.StanceAttributes: "Attributed to",
	attribution.StanceImplies:    "Implied to be the work of",
	attribution.StanceSuspects:   "Suspected to be the work of",
	attribution.StanceClaims:     "Claimed by",
	attribution.StanceDenies:     "Denied to be the work of",
	attribution.StanceDoubts:     "Doubted to be the work of",
	attribution.StanceRetracts:   "Taken back",
	attribution.StanceUnclaimed:  "Claimed by nobody",
}

func term(label string, t reported.Term) string {
	switch {
	case t.IsZero():
		return ""
	case t.Scale() == reported.ScalePlain:
		return label + " “" + t.Value() + "”"
	}
	return label + " " + t.Value() + " (" + string(t.Scale()) + ")"
}

func count(c reported.Count) string {
	if c.IsZero() {
		return "no number"
	}
	return c.String()
}
