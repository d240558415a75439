package geojson

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/attribution"
	"github.com/seed-67285e81/reported/casualty"
	"github.com/seed-67285e81/reported/event"
	"github.com/seed-67285e81/reported/internal/jsonscan"
)

// A property is a member of properties that is made of a T. The function appends its
// value as JSON, or nothing where it is not stated.
type property[T any] struct {
	name   string
	append func(b []byte, of *T) []byte
}

// appendProperties appends the properties, a comma before each.
func appendProperties[T any](b []byte, properties []property[T], of *T) []byte {
	for _, p := range properties {
		before := len(b)
		b = append(append(b, ",\""...), p.name...)
		b = append(b, "\":"...)
		value := len(b)
		if b = p.append(b, of); len(b) == value {
			b = b[:before]
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
	{"event", func(b []byte, p *placed) []byte { return text(b, p.event.ID) }},
	{"place_number", func(b []byte, p *placed) []byte { return number(b, int64(p.number), p.number > 0) }},
	{"places", func(b []byte, p *placed) []byte { return number(b, int64(len(p.event.Places)), true) }},
	{"place", func(b []byte, p *placed) []byte { return text(b, p.Name) }},
	{"place_id", func(b []byte, p *placed) []byte { return text(b, p.ID) }},
	{"country", func(b []byte, p *placed) []byte { return text(b, p.Country) }},
	{"admin1", func(b []byte, p *placed) []byte { return text(b, p.Admin1) }},
	{"admin2", func(b []byte, p *placed) []byte { return text(b, p.Admin2) }},
	{"latitude", func(b []byte, p *placed) []byte { return p.degrees(b, 0) }},
	{"longitude", func(b []byte, p *placed) []byte { return p.degrees(b, 1) }},
	{"radius_km", func(b []byte, p *placed) []byte { return append(b, p.RadiusKM.String()...) }},
	{"precision", func(b []byte, p *placed) []byte { return text(b, string(p.Precision)) }},
	{"relation", func(b []byte, p *placed) []byte { return text(b, string(p.Relation)) }},
	{"role", func(b []byte, p *placed) []byte { return text(b, string(p.Role)) }},
}

// degrees returns the latitude or the longitude where the geometry does not have it.
func (p *placed) degrees(b []byte, i int) []byte {
	if !p.drawn {
		return b
	}
	return append(b, strings.Split(p.Point.String(), ",")[i]...)
}

var eventProperties = [...]property[event.Event]{
	{"kind", func(b []byte, e *event.Event) []byte { return text(b, string(e.Kind)) }},
	{"also", func(b []byte, e *event.Event) []byte { return words(b, e.Also) }},
	{"reality", func(b []byte, e *event.Event) []byte { return text(b, string(e.Reality)) }},
	{"outcome", func(b []byte, e *event.Event) []byte { return text(b, string(e.Outcome)) }},
	{"aggregate", func(b []byte, e *event.Event) []byte { return truth(b, e.Aggregate) }},
	{"disjoint", func(b []byte, e *event.Event) []byte { return truth(b, e.Disjoint) }},
	{"incidents", func(b []byte, e *event.Event) []byte { return count(b, e.Incidents) }},
	{"title", func(b []byte, e *event.Event) []byte { return text(b, e.Title) }},
	{"summary", func(b []byte, e *event.Event) []byte { return text(b, e.Summary) }},
	{"time", func(b []byte, e *event.Event) []byte { return text(b, e.Time.String()) }},
	{"time_text", func(b []byte, e *event.Event) []byte { return text(b, e.TimeText) }},
	{"first_day", func(b []byte, e *event.Event) []byte {
		first, ok := e.Time.Earliest()
		return day(b, first, ok)
	}},
	{"last_day", func(b []byte, e *event.Event) []byte {
		after, ok := e.Time.Latest()
		return day(b, after.Add(-time.Second), ok)
	}},
	{"actors", func(b []byte, e *event.Event) []byte { return joined(b, e.Actors, partyText) }},
	{"targets", func(b []byte, e *event.Event) []byte { return joined(b, e.Targets, targetText) }},
	{"weapons", func(b []byte, e *event.Event) []byte {
		return joined(b, e.Weapons, func(w *event.Weapon) string { return string(w.Kind) })
	}},
	{"blamed", blamed},
	{"claims", func(b []byte, e *event.Event) []byte { return number(b, int64(len(e.Claims)), true) }},
	{"tallies", func(b []byte, e *event.Event) []byte { return number(b, int64(len(e.Tallies)), true) }},
	{"accounts", func(b []byte, e *event.Event) []byte { return number(b, int64(len(e.Accounts)), true) }},
	{"state", func(b []byte, e *event.Event) []byte { return text(b, string(e.State)) }},
	{"marking", func(b []byte, e *event.Event) []byte { return text(b, string(e.Marking)) }},
	{"recorder", func(b []byte, e *event.Event) []byte { return text(b, e.Recorder) }},
	{"revision", func(b []byte, e *event.Event) []byte { return number(b, e.Revision, e.Revision != 0) }},
	{"recorded", func(b []byte, e *event.Event) []byte { return text(b, e.Recorded.String()) }},
	{"sources", func(b []byte, e *event.Event) []byte {
		return joined(b, e.Sources, func(s *reported.Source) string { return s.String() })
	}},
}

// A people is how many were hurt in an event.
type people struct{ killed, wounded casualty.Row }

var peopleProperties = [...]property[people]{
	{"killed", func(b []byte, p *people) []byte { return count(b, p.killed.Count) }},
	{"killed_low", func(b []byte, p *people) []byte { return low(b, p.killed.Count) }},
	{"killed_best", func(b []byte, p *people) []byte { return best(b, p.killed.Count) }},
	{"killed_high", func(b []byte, p *people) []byte { return high(b, p.killed.Count) }},
	{"killed_said", func(b []byte, p *people) []byte { return joined(b, p.killed.Series(), figureText) }},
	{"wounded", func(b []byte, p *people) []byte { return count(b, p.wounded.Count) }},
	{"wounded_low", func(b []byte, p *people) []byte { return low(b, p.wounded.Count) }},
	{"wounded_best", func(b []byte, p *people) []byte { return best(b, p.wounded.Count) }},
	{"wounded_high", func(b []byte, p *people) []byte { return high(b, p.wounded.Count) }},
	{"wounded_said", func(b []byte, p *people) []byte { return joined(b, p.wounded.Series(), figureText) }},
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
func blamed(b []byte, e *event.Event) []byte {
	return joined(b, e.Attribution().Views, func(v *attribution.View) string {
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

// text appends a text, which AppendJSON has found to be valid UTF-8; "" is not stated.
func text(b []byte, s string) []byte {
	if s != "" {
		b, _ = jsonscan.AppendString(b, s)
	}
	return b
}

// joined appends what say says of each item as one text, parted by "; ".
func joined[T any](b []byte, items []T, say func(*T) string) []byte {
	start := len(b)
	for i := range items {
		switch s := say(&items[i]); {
		case s == "":
		case len(b) == start:
			b = text(b, s)
		default:
			end := len(b) - 1 // the quotation mark there goes, and that before the item
			b = text(b[:end], "; "+s)
			b = slices.Delete(b, end, end+1)
		}
	}
	return b
}

func words[W ~string](b []byte, list []W) []byte {
	return joined(b, list, func(w *W) string { return string(*w) })
}

func truth(b []byte, is bool) []byte {
	if is {
		b = append(b, "true"...)
	}
	return b
}

func number(b []byte, n int64, ok bool) []byte {
	if ok {
		b = strconv.AppendInt(b, n, 10)
	}
	return b
}

// count appends a count in words; low, best and high append its numbers, low where it
// says anything.
func count(b []byte, c reported.Count) []byte {
	if !c.IsZero() {
		b = text(b, c.String())
	}
	return b
}

func low(b []byte, c reported.Count) []byte {
	_, bounded := c.High()
	return number(b, c.Low(), !c.IsZero() && (c.Low() > 0 || bounded))
}

func best(b []byte, c reported.Count) []byte {
	n, ok := c.Best()
	return number(b, n, ok)
}

func high(b []byte, c reported.Count) []byte {
	n, ok := c.High()
	return number(b, n, ok)
}

func day(b []byte, at time.Time, ok bool) []byte {
	if ok {
		b = text(b, at.Format(time.DateOnly))
	}
	return b
}
