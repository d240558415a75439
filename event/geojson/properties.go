package geojson

import (
	"strconv"
	"strings"
	"time"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/attribution"
	"github.com/seed-67285e81/reported/casualty"
	"github.com/seed-67285e81/reported/event"
	"github.com/seed-67285e81/reported/internal/jsonscan"
)

// A property is a member of properties that is made of a T. Its value is JSON; ""
// leaves it out.
type property[T any] struct {
	name  string
	value func(*T) string
}

func appendProperties[T any](b []byte, properties []property[T], of *T) []byte {
	for _, p := range properties {
		if value := p.value(of); value != "" {
			b = append(append(b, ",\""...), p.name...)
			b = append(append(b, "\":"...), value...)
		}
	}
	return b
}

// A placed is a place of an event.
type placed struct {
	event.Place
	event  *event.Event
	number int  // from 1, 0 if it is none
	drawn  bool // the geometry is drawn around the point
}

func (p *placed) id() string { return p.event.ID + "/" + strconv.Itoa(p.number) }

var placeProperties = [...]property[placed]{
	{"event", func(p *placed) string { return text(p.event.ID) }},
	{"place_number", func(p *placed) string { return number(int64(p.number), p.number > 0) }},
	{"places", func(p *placed) string { return number(int64(len(p.event.Places)), true) }},
	{"place", func(p *placed) string { return text(p.Name) }},
	{"place_id", func(p *placed) string { return text(p.ID) }},
	{"country", func(p *placed) string { return text(p.Country) }},
	{"admin1", func(p *placed) string { return text(p.Admin1) }},
	{"admin2", func(p *placed) string { return text(p.Admin2) }},
	{"latitude", func(p *placed) string { return p.degrees(0) }},
	{"longitude", func(p *placed) string { return p.degrees(1) }},
	{"radius_km", func(p *placed) string { return p.RadiusKM.String() }},
	{"precision", func(p *placed) string { return text(string(p.Precision)) }},
	{"relation", func(p *placed) string { return text(string(p.Relation)) }},
	{"role", func(p *placed) string { return text(string(p.Role)) }},
}

// degrees returns the latitude or the longitude where the geometry does not have it.
func (p *placed) degrees(i int) string {
	if !p.drawn {
		return ""
	}
	return strings.Split(p.Point.String(), ",")[i]
}

var eventProperties = [...]property[event.Event]{
	{"kind", func(e *event.Event) string { return text(string(e.Kind)) }},
	{"also", func(e *event.Event) string { return words(e.Also) }},
	{"reality", func(e *event.Event) string { return text(string(e.Reality)) }},
	{"outcome", func(e *event.Event) string { return text(string(e.Outcome)) }},
	{"aggregate", func(e *event.Event) string { return truth(e.Aggregate) }},
	{"disjoint", func(e *event.Event) string { return truth(e.Disjoint) }},
	{"incidents", func(e *event.Event) string { return count(e.Incidents) }},
	{"title", func(e *event.Event) string { return text(e.Title) }},
	{"summary", func(e *event.Event) string { return text(e.Summary) }},
	{"time", func(e *event.Event) string { return text(e.Time.String()) }},
	{"time_text", func(e *event.Event) string { return text(e.TimeText) }},
	{"first_day", func(e *event.Event) string { return day(e.Time.Earliest()) }},
	{"last_day", func(e *event.Event) string {
		after, ok := e.Time.Latest()
		return day(after.Add(-time.Second), ok)
	}},
	{"actors", func(e *event.Event) string { return joined(e.Actors, partyText) }},
	{"targets", func(e *event.Event) string { return joined(e.Targets, targetText) }},
	{"weapons", func(e *event.Event) string {
		return joined(e.Weapons, func(w *event.Weapon) string { return string(w.Kind) })
	}},
	{"blamed", blamed},
	{"claims", func(e *event.Event) string { return number(int64(len(e.Claims)), true) }},
	{"tallies", func(e *event.Event) string { return number(int64(len(e.Tallies)), true) }},
	{"accounts", func(e *event.Event) string { return number(int64(len(e.Accounts)), true) }},
	{"state", func(e *event.Event) string { return text(string(e.State)) }},
	{"marking", func(e *event.Event) string { return text(string(e.Marking)) }},
	{"recorder", func(e *event.Event) string { return text(e.Recorder) }},
	{"revision", func(e *event.Event) string { return number(e.Revision, e.Revision != 0) }},
	{"recorded", func(e *event.Event) string { return text(e.Recorded.String()) }},
	{"sources", func(e *event.Event) string {
		return joined(e.Sources, func(s *reported.Source) string { return s.String() })
	}},
}

// A people is how many were hurt in an event.
type people struct{ killed, wounded casualty.Row }

var peopleProperties = [...]property[people]{
	{"killed", func(p *people) string { return count(p.killed.Count) }},
	{"killed_low", func(p *people) string { return low(p.killed.Count) }},
	{"killed_best", func(p *people) string { return number(p.killed.Count.Best()) }},
	{"killed_high", func(p *people) string { return number(p.killed.Count.High()) }},
	{"killed_said", func(p *people) string { return joined(p.killed.Series(), figureText) }},
	{"wounded", func(p *people) string { return count(p.wounded.Count) }},
	{"wounded_low", func(p *people) string { return low(p.wounded.Count) }},
	{"wounded_best", func(p *people) string { return number(p.wounded.Count.Best()) }},
	{"wounded_high", func(p *people) string { return number(p.wounded.Count.High()) }},
	{"wounded_said", func(p *people) string { return joined(p.wounded.Series(), figureText) }},
}

// peopleOf returns what the event's tallies come to under PolicyEnvelope.
func peopleOf(e *event.Event) people {
	if len(e.Tallies) == 0 {
		return people{}
	}
	toll := e.Toll(casualty.PolicyEnvelope)
	return people{hurt(toll, casualty.HarmKilled), hurt(toll, casualty.HarmWounded)}
}

// hurt returns the row of all people: the one that does not say whether the
// attackers' own are in it, else the one that includes them.
func hurt(toll event.Toll, harm casualty.Harm) casualty.Row {
	row, ok := toll.Row(casualty.Question{Harm: harm})
	if !ok {
		row, _ = toll.Row(casualty.Question{Harm: harm, Attackers: casualty.AttackersIncluded})
	}
	return row.Row
}

// figureText says who gives which number.
func figureText(f *casualty.OriginFigure) string {
	return f.Count.String() + " (" + f.Origin.Source().String() + ")"
}

// blamed names each actor that is blamed, with what is said for it and against it.
func blamed(e *event.Event) string {
	return joined(e.Attribution().Views, func(v *attribution.View) string {
		said := v.Actor.Name + ": " + string(v.Support)
		if v.Challenge != attribution.ChallengeNone {
			said += ", " + string(v.Challenge)
		}
		return said
	})
}

func partyText(p *event.Party) string {
	if p.Side == "" {
		return p.Name
	}
	return p.Name + " (side " + string(p.Side) + ")"
}

func targetText(t *event.Target) string {
	if t.Name == "" {
		return string(t.Kind)
	}
	return string(t.Kind) + " (" + t.Name + ")"
}

// text returns a text as JSON, "" for none.
func text(s string) string {
	if s == "" {
		return ""
	}
	return string(appendText(nil, s))
}

// appendText appends a text, which AppendJSON has found to be valid UTF-8.
func appendText(b []byte, s string) []byte {
	b, _ = jsonscan.AppendString(b, s)
	return b
}

// joined returns what say says of each item as one text, parted by "; ".
func joined[T any](items []T, say func(*T) string) string {
	var b strings.Builder
	for i := range items {
		if s := say(&items[i]); s != "" {
			if b.Len() > 0 {
				b.WriteString("; ")
			}
			b.WriteString(s)
		}
	}
	return text(b.String())
}

func words[W ~string](list []W) string {
	return joined(list, func(w *W) string { return string(*w) })
}

func truth(b bool) string {
	if b {
		return "true"
	}
	return ""
}

func number(n int64, ok bool) string {
	if !ok {
		return ""
	}
	return strconv.FormatInt(n, 10)
}

// count returns a count in words, low its least number where that says anything.
func count(c reported.Count) string {
	if c.IsZero() {
		return ""
	}
	return text(c.String())
}

func low(c reported.Count) string {
	_, bounded := c.High()
	return number(c.Low(), !c.IsZero() && (c.Low() > 0 || bounded))
}

func day(at time.Time, ok bool) string {
	if !ok {
		return ""
	}
	return text(at.Format(time.DateOnly))
}
