package acled

import (
	"strconv"
	"strings"

	"github.com/seed-67285e81/reported/event"
	"github.com/seed-67285e81/reported/internal/rows"
)

// Record makes a row of an event that Event made, with the columns of the mapping.
// A cell is what Event.Codes has for the column, else what the members say. The
// error is a problem with the code CodeInexact where the row does not hold all of
// the event, as Event of the row shows; the row is the best that can be made.
func (m Mapping) Record(e event.Event) ([]string, error) {
	return set.Record(m.layout, e, read, cell)
}

// cell returns what the members of an event say of a column that is not in the codes.
func cell(e *event.Event, column int) string {
	var place event.Place
	if len(e.Places) > 0 {
		place = e.Places[0]
	}
	lat, lon, _ := strings.Cut(place.Point.String(), ",")
	switch column {
	case eventIDCnty:
		return strings.TrimPrefix(e.ID, prefix)
	case eventDate:
		return rows.FirstDay(e.Time)
	case actor1, assocActor1:
		return sideCell(e, event.SideA, column == actor1)
	case actor2, assocActor2:
		return sideCell(e, event.SideB, column == actor2)
	case civilianTargeting:
		if len(e.Targets) > 0 {
			return targeted
		}
	case admin1:
		return place.Admin1
	case admin2:
		return place.Admin2
	case location:
		return place.Name
	case latitude:
		return lat
	case longitude:
		return lon
	case source:
		return joinSources(e.Sources)
	case notes:
		return e.Summary
	case fatalities:
		if len(e.Tallies) > 0 {
			if n, ok := e.Tallies[0].Count.Best(); ok {
				return strconv.FormatInt(n, 10)
			}
		}
	case timestamp, deletedTimestamp:
		if t, ok := e.Recorded.Earliest(); ok && (column == deletedTimestamp) == (e.State == event.StateWithdrawn) {
			return strconv.FormatInt(t.Unix(), 10)
		}
	}
	return ""
}

// sideCell returns the first actor of a side, or the others as a list.
func sideCell(e *event.Event, side event.Side, first bool) string {
	var parties []event.Party
	for _, p := range e.Actors {
		if p.Side == side {
			parties = append(parties, p)
		}
	}
	switch {
	case len(parties) == 0:
		return ""
	case first:
		return parties[0].Name
	}
	return joined(parties[1:])
}
