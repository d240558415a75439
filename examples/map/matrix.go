package main

import (
	"slices"

	"github.com/seed-67285e81/reported/attribution"
	"github.com/seed-67285e81/reported/event"
)

// A matrix has a row for each actor that is blamed for any event, and a column for each
// event for which any is.
type matrix struct {
	Events []mention
	Rows   []matrixRow
	More   int // actors beyond the first mostActors; the events' cards have them too
}

// mostActors keeps a file of very many actors from filling a page with blank cells.
const mostActors = 100

type matrixRow struct {
	Actor, About string
	Cells        []matrixCell
}

// A matrixCell is what is said for it and against it that an actor did it. The zero
// cell is nothing.
type matrixCell struct {
	Event              mention
	Support, Challenge string
	Against            bool   // something is said against it
	Strength           int    // of support, from 1 to 4
	Voices, Reasons    string // how many say so, and what is to be kept in mind
}

// strength orders what is said for it into four shades.
var strength = map[attribution.Support]int{
	attribution.SupportFound: 4, attribution.SupportClaimedAndAttributed: 4, attribution.SupportClaimed: 3, attribution.SupportCorroborated: 3,
	attribution.SupportAlleged: 2, attribution.SupportSuspected: 1,
}

func newMatrix(events []event.Event) matrix {
	var m matrix
	type actor struct{ id, name, country string }
	rows := map[actor]int{}
	for i := range events {
		views := events[i].Attribution().Views
		if len(views) == 0 {
			continue
		}
		column := len(m.Events)
		m.Events = append(m.Events, mentionOf(i, &events[i]))
		for k := range views {
			a := views[k].Actor
			key := actor{a.ID, a.Name, a.Country}
			at, ok := rows[key]
			if !ok && len(rows) >= mostActors {
				rows[key] = -1
				m.More++
				continue
			}
			if at < 0 {
				continue
			}
			if !ok {
				at = len(m.Rows)
				rows[key] = at
				m.Rows = append(m.Rows, matrixRow{Actor: a.Name, About: given(", ", plain(a.Kind), a.Country)})
			}
			row := &m.Rows[at]
			row.Cells = append(row.Cells, make([]matrixCell, column+1-len(row.Cells))...)
			row.Cells[column] = cellOf(m.Events[column], &views[k])
		}
	}
	for i := range m.Rows {
		m.Rows[i].Cells = append(m.Rows[i].Cells, make([]matrixCell, len(m.Events)-len(m.Rows[i].Cells))...)
	}
	return m
}

func cellOf(e mention, v *attribution.View) matrixCell {
	side := func(label string, s *attribution.ClaimSide) string {
		if len(s.Claims) == 0 {
			return ""
		}
		return label + " by " + s.Origins.String()
	}
	return matrixCell{
		Event: e, Support: plain(v.Support), Challenge: plain(v.Challenge),
		Against: v.Challenge != attribution.ChallengeNone, Strength: strength[v.Support],
		Voices:  given("; ", side("blamed", &v.Attributing), side("suspected", &v.Suspecting), side("denied", &v.Denying), side("doubted", &v.Doubting)),
		Reasons: each(slices.Clone(v.Reasons), func(r *attribution.Reason) string { return plain(*r) }),
	}
}
