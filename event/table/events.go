package table

import (
	"strings"

	"github.com/seed-67285e81/reported/event"
)

// Events returns the table with a row for each event.
func Events() Table {
	return newTable(eventColumns[:], func(e *event.Event, row func(*event.Event) bool) bool { return row(e) })
}

var eventColumns = [...]column[event.Event]{
	{"id", "#event+id", func(e *event.Event) string { return e.ID }},
	{"recorder", "#meta+source", func(e *event.Event) string { return e.Recorder }},
	{"revision", "", func(e *event.Event) string { return number(e.Revision, e.Revision != 0) }},
	{"recorded", "#date+recorded", func(e *event.Event) string { return e.Recorded.String() }},
	{"state", "", func(e *event.Event) string { return string(e.State) }},
	{"kind", "#event+type", func(e *event.Event) string { return string(e.Kind) }},
	{"also", "", func(e *event.Event) string {
		return joined(e.Also, func(k *event.Kind) string { return string(*k) })
	}},
	{"reality", "", func(e *event.Event) string { return string(e.Reality) }},
	{"outcome", "", func(e *event.Event) string { return string(e.Outcome) }},
	{"aggregate", "", func(e *event.Event) string { return truth(e.Aggregate) }},
	{"disjoint", "", func(e *event.Event) string { return truth(e.Disjoint) }},
	{"incidents", "", func(e *event.Event) string {
		if e.Incidents.IsZero() {
			return ""
		}
		return e.Incidents.String()
	}},
	{"title", "#event+name", func(e *event.Event) string { return e.Title }},
	{"summary", "#description", func(e *event.Event) string { return e.Summary }},
	{"time", "#date+event", func(e *event.Event) string { return e.Time.String() }},
	{"time_text", "", func(e *event.Event) string { return e.TimeText }},
	{"first_day", "#date+start", func(e *event.Event) string { return firstDay(e.Time) }},
	{"last_day", "#date+end", func(e *event.Event) string { return lastDay(e.Time) }},
	{"place", "#loc+name", func(e *event.Event) string {
		return joined(e.Places, func(p *event.Place) string { return p.Name })
	}},
	{"country", "#country+code", func(e *event.Event) string {
		return first(e, func(p *event.Place) string { return p.Country })
	}},
	{"admin1", "#adm1+name", func(e *event.Event) string { return placeOf(e).Admin1 }},
	{"admin2", "#adm2+name", func(e *event.Event) string { return placeOf(e).Admin2 }},
	{"latitude", "#geo+lat", func(e *event.Event) string { lat, _, _ := strings.Cut(pointed(e).Point.String(), ","); return lat }},
	{"longitude", "#geo+lon", func(e *event.Event) string { _, lon, _ := strings.Cut(pointed(e).Point.String(), ","); return lon }},
	{"radius_km", "", func(e *event.Event) string { return pointed(e).RadiusKM.String() }},
	{"precision", "", func(e *event.Event) string { return string(placeOf(e).Precision) }},
	{"relation", "", func(e *event.Event) string { return string(placeOf(e).Relation) }},
	{"side_a", "#group+name+first", func(e *event.Event) string { return side(e, event.SideA) }},
	{"side_b", "#group+name+second", func(e *event.Event) string { return side(e, event.SideB) }},
	{"others", "", func(e *event.Event) string { return side(e, "") }},
	{"targets", "", func(e *event.Event) string { return joined(e.Targets, targetOf) }},
	{"weapons", "", func(e *event.Event) string {
		return joined(e.Weapons, func(w *event.Weapon) string { return string(w.Kind) })
	}},
	{"claims", "", func(e *event.Event) string { return howMany(len(e.Claims)) }},
	{"tallies", "", func(e *event.Event) string { return howMany(len(e.Tallies)) }},
	{"accounts", "", func(e *event.Event) string { return howMany(len(e.Accounts)) }},
	{"sources", "", func(e *event.Event) string { return chains(e.Sources) }},
	{"links", "", func(e *event.Event) string {
		return joined(e.Links, func(l *event.Link) string { return string(l.Kind) + " " + l.Event })
	}},
}

// placeOf returns the first place, pointed the first that has a point.
func placeOf(e *event.Event) event.Place {
	if len(e.Places) == 0 {
		return event.Place{}
	}
	return e.Places[0]
}

func pointed(e *event.Event) event.Place {
	for _, p := range e.Places {
		if !p.Point.IsZero() {
			return p
		}
	}
	return event.Place{}
}

// first returns what the first place that says anything says.
func first(e *event.Event, text func(*event.Place) string) string {
	for i := range e.Places {
		if s := text(&e.Places[i]); s != "" {
			return s
		}
	}
	return ""
}

func side(e *event.Event, s event.Side) string {
	return joined(e.Actors, func(p *event.Party) string {
		if p.Side != s {
			return ""
		}
		return p.Name
	})
}

func targetOf(t *event.Target) string {
	if t.Name == "" {
		return string(t.Kind)
	}
	return string(t.Kind) + " (" + t.Name + ")"
}
