package gtd

import (
	"slices"
	"strconv"
	"strings"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/event"
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
	for _, l := range labels {
		if l.column == column {
			number, kept := e.Codes["gtd."+set.Name(l.number)]
			if !kept {
				number = cell(e, l.number)
			}
			return label(l.texts, number)
		}
	}
	switch column {
	case eventid:
		return strings.TrimPrefix(e.ID, prefix)
	case iyear, imonth, iday, resolution:
		return timeCell(e, column)
	case approxdate:
		return e.TimeText
	case provstate, city, latitude, longitude, vicinity:
		return placeCell(e, column)
	case summary:
		return e.Summary
	case success:
		return map[event.Outcome]string{event.OutcomeSucceeded: "1", event.OutcomeFailed: "0"}[e.Outcome]
	case suicide:
		if len(e.Weapons) > 0 && e.Weapons[0].Suicide {
			return "1"
		}
		return "0"
	case related:
		return joinLinks(e.Links)
	case scite1, scite2, scite3:
		if i := column - scite1; i < len(e.Sources) {
			return e.Sources[i].Title
		}
		return ""
	case propvalue:
		if len(e.Damage) > 0 {
			return e.Damage[0].Cost.String()
		}
		return ""
	}
	return listCell(e, column)
}

// timeCell returns a part of the first end of the time, 0 where it has none, or the
// last day of one that went on.
func timeCell(e *event.Event, column int) string {
	first, last := e.Time.Ends()
	if column == resolution {
		if strings.Contains(e.Time.String(), "/") {
			return last.String()
		}
		return ""
	}
	parts := strings.Split(strings.TrimRight(first.String(), "~?%"), "-")
	if i := column - iyear; i < len(parts) && parts[0] != "" {
		return strings.TrimLeft(parts[i], "0")
	}
	if first.IsZero() {
		return ""
	}
	return "0"
}

func placeCell(e *event.Event, column int) string {
	if len(e.Places) == 0 {
		return ""
	}
	p := e.Places[0]
	lat, lon, _ := strings.Cut(p.Point.String(), ",")
	switch column {
	case provstate:
		return p.Admin1
	case latitude:
		return lat
	case longitude:
		return lon
	case vicinity:
		return map[event.Relation]string{event.RelationNear: "1", event.RelationIn: "0"}[p.Relation]
	}
	return p.Name
}

// listCell returns a cell that an item of a list holds.
func listCell(e *event.Event, column int) string {
	if column >= targtype1 && column < targtype1+3*targetColumns {
		i, of := (column-targtype1)/targetColumns, (column-targtype1)%targetColumns
		if i >= len(e.Targets) {
			return ""
		}
		if of == 0 {
			return numberCell(e, column, slices.Index(targetKinds, e.Targets[i].Kind))
		}
		return e.Targets[i].Name
	}
	for i, c := range [...]int{weaptype1, weaptype2, weaptype3, weaptype4} {
		if c == column && i < len(e.Weapons) {
			return numberCell(e, column, slices.Index(weaponKinds, e.Weapons[i].Kind))
		}
	}
	for _, g := range groups {
		for i := range e.Claims {
			if g.name == column && e.Claims[i].ID == g.attributed && len(e.Claims[i].Actors) > 0 {
				return e.Claims[i].Actors[0].Name
			}
		}
	}
	for _, c := range counted {
		for i := range e.Tallies {
			if n, ok := e.Tallies[i].Count.Exact(); ok && c.column == column && e.Tallies[i].ID == c.id {
				return strconv.FormatInt(n, 10)
			}
		}
	}
	return textCell(e, column)
}

// numberCell returns the number of a code. Where its label is kept the number would be
// too, so it was blank.
func numberCell(e *event.Event, column, number int) string {
	if _, kept := e.Codes["gtd."+set.Name(column+1)]; kept {
		return ""
	}
	return strconv.Itoa(number)
}

// textCell returns a text that is the note or the motive of something, or an account.
func textCell(e *event.Event, column int) string {
	for _, t := range texts {
		for i := range e.Accounts {
			if t.column == column && e.Accounts[i].ID == t.id && e.Accounts[i].Stance == reported.StanceStates {
				return e.Accounts[i].Summary
			}
		}
	}
	switch {
	case column == motive && len(e.Claims) > 0:
		return e.Claims[0].Motive
	case column == weapdetail && len(e.Weapons) > 0:
		return e.Weapons[0].Note
	case column == propcomment && len(e.Damage) > 0:
		return e.Damage[0].Note
	}
	return ""
}
