package ucdp

import (
	"strconv"
	"strings"

	"github.com/seed-67285e81/reported"
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

// CodeInexact is the code of what [Mapping.Record] reports: the row does not hold
// all of the event.
const CodeInexact reported.Code = rows.Inexact

// cell returns what the members of an event say of a column that is not in the codes.
func cell(e *event.Event, column int) string {
	var place event.Place
	if len(e.Places) > 0 {
		place = e.Places[0]
	}
	lat, lon, _ := strings.Cut(place.Point.String(), ",")
	switch column {
	case id:
		return strings.TrimPrefix(e.ID, prefix)
	case sideA, sideANew:
		return sideCell(e, event.SideA, column == sideA)
	case sideB, sideBNew:
		return sideCell(e, event.SideB, column == sideB)
	case whereCoordinates:
		return place.Name
	case adm1:
		return place.Admin1
	case adm2:
		return place.Admin2
	case latitude:
		return lat
	case longitude:
		return lon
	case geomWKT:
		return wkt(e, lat, lon)
	case dateStart:
		return rows.FirstDay(e.Time)
	case dateEnd:
		return rows.LastDay(e.Time)
	case sourceArticle, sourceOffice, sourceDate, sourceHeadline, sourceOriginal:
		return sourceCell(e, column)
	}
	return countCell(e, column)
}

func sideCell(e *event.Event, side event.Side, name bool) string {
	for i := range e.Actors {
		if e.Actors[i].Side == side {
			if name {
				return e.Actors[i].Name
			}
			return strings.TrimPrefix(e.Actors[i].ID, prefix)
		}
	}
	return ""
}

// wkt writes the point as the cells of latitude and longitude do.
func wkt(e *event.Event, lat, lon string) string {
	if lat == "" {
		return ""
	}
	if code, ok := e.Codes["ucdp.latitude"]; ok {
		lat = code
	}
	if code, ok := e.Codes["ucdp.longitude"]; ok {
		lon = code
	}
	return "POINT (" + lon + " " + lat + ")"
}

func countCell(e *event.Event, column int) string {
	name := killed
	for _, p := range parts {
		if p.column == column {
			name = p.id
		}
	}
	for i := range e.Tallies {
		if e.Tallies[i].ID != name {
			continue
		}
		count := e.Tallies[i].Count
		n, given := count.Best()
		switch {
		case column == low:
			n, given = count.Low(), !count.IsZero()
		case column == high:
			n, given = count.High()
		}
		if given {
			return strconv.FormatInt(n, 10)
		}
	}
	return ""
}

func sourceCell(e *event.Event, column int) string {
	for _, n := range noted {
		if n.column == column {
			if text := noteOf(e, n.title); text != "" {
				return text
			}
		}
	}
	var articles []article
	for i := range e.Sources {
		s := &e.Sources[i]
		if column == sourceOriginal {
			if len(s.Cites) > 0 {
				return s.Cites[0].Role
			}
			return s.Role
		}
		if s.Kind != reported.SourceMedia {
			if column == sourceArticle {
				return s.Title
			}
			return ""
		}
		articles = append(articles, article{office: s.Org, date: s.Published.String(), headline: s.Title})
	}
	if column == sourceArticle {
		return join(articles)
	}
	var texts []string
	for _, a := range articles {
		texts = append(texts, a.part(column-sourceOffice))
	}
	return strings.Join(texts, ";")
}
