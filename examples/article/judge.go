package main

import (
	"fmt"
	"strings"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/attribution"
	"github.com/seed-67285e81/reported/casualty"
	"github.com/seed-67285e81/reported/event"
)

// judgement prints what the claims and tallies of an event come to: who is held
// responsible, and how that stands; how many were hurt, by all that stands of what
// was said.
func (p *page) judgement(e *event.Event) {
	p.text(inner, "What that comes to:")
	views := e.Attribution().Views
	for _, v := range views {
		p.item(inner, "held responsible: "+actor(v.Actor)+": "+standing(v))
		p.field(deeper, "because", because(v))
		p.field(deeper, "likelihood", each(v.Likelihoods, term))
	}
	if len(views) == 0 {
		p.item(inner, "held responsible: nobody")
	}
	rows := 0
	for row := range e.Toll(casualty.PolicyEnvelope).Rows() {
		rows++
		p.item(inner, "toll: "+p.toll(row))
		p.field(deeper, "mind that", minding(row.Conditions()))
		p.field(deeper, "conceded", each(row.Conceded, func(c event.Concession) string {
			return c.By.Name + " gives " + number(c.Figure.Count)
		}))
	}
	if rows == 0 {
		p.item(inner, "toll: nobody gives one")
	}
	for _, d := range e.Disputes() {
		p.item(inner, "in dispute: "+d.String())
	}
}

// standing tells where the question of one actor stands.
func standing(v attribution.View) string {
	words := string(v.Status)
	switch v.Status {
	case attribution.StatusUnattributed:
		words = "nobody says that it did"
	case attribution.StatusSelfClaimed:
		return "claimed by itself alone"
	case attribution.StatusSuspected:
		words += ", by " + origins(v.Suspecting)
	}
	if v.Origins.High > 0 {
		words += ", by " + origins(v.Origins)
	}
	return words
}

func origins(n reported.Independent) string {
	if n.High == 1 {
		return "1 independent origin"
	}
	return n.String() + " independent origins"
}

// because tells the reasons for a status that a reader would ask for.
func because(v attribution.View) string {
	var words []string
	for _, r := range v.Reasons {
		switch r {
		case attribution.ReasonNotIndependent:
			if v.Origins.High > 1 {
				words = append(words, "those who say so are not known to be two")
			}
		case attribution.ReasonOneCountry:
			words = append(words, "those who say so speak for one country")
		case attribution.ReasonIndependentOrigins:
			words = append(words, "two who say so are known to be independent")
		case attribution.ReasonDenied, attribution.ReasonDoubted, attribution.ReasonDeniedByActor, attribution.ReasonCompetingClaim, attribution.ReasonCircularSources:
			words = append(words, plain(r))
		}
	}
	return strings.Join(words, "; ")
}

// toll tells one row: the number, and what was stated where that says more.
func (p *page) toll(row event.Row) string {
	q := row.Question
	s := given(", ", plain(q.Harm), each(q.Groups, group), q.Measure, plain(q.Unit)) + ": " + row.Count.String()
	if least, ok := row.MinFigure(); ok {
		most, _ := row.MaxFigure()
		if high, ok := row.Count.High(); most != least && !(ok && row.Count.Low() == least && high == most) {
			s += fmt.Sprintf("; the numbers stated go from %d to %d", least, most)
		}
	}
	if q.Place != "" {
		s += remark(p.placeName(q.Place))
	}
	return s
}

// minding tells the conditions of a number.
func minding(conditions []casualty.Condition) string {
	var words []string
	for _, c := range conditions {
		switch c {
		case casualty.ConditionConflict:
			words = append(words, "sources contradict each other")
		case casualty.ConditionUndated:
			words = append(words, "nobody knows when it was said")
		case casualty.ConditionSuperseded:
			words = append(words, "an earlier figure was replaced")
		case casualty.ConditionDoubted, casualty.ConditionDenied:
			words = append(words, "a number is "+string(c))
		case casualty.ConditionVague:
			words = append(words, "some give words and no number")
		default:
			words = append(words, plain(c))
		}
	}
	return strings.Join(words, "; ")
}
