package main

import (
	"cmp"
	"slices"
	"strings"

	"github.com/seed-67285e81/reported/event"
	"github.com/seed-67285e81/reported/event/match"
)

// A pair is another event that may be the same, or part of it, and what both have in
// common.
type pair struct {
	ID       string         `json:"id"`
	Proposes event.LinkKind `json:"proposes"`
	Words    string         `json:"words"`
	Facts    match.Facts    `json:"facts"`
}

// duplicates looks for other events that may be the one that is asked about. It compares
// maxPairs at most, those that begin nearest. A larger service keeps a match.Index.
func (s *service) duplicates(q question) (reply, error) {
	r := q.Request
	from, to, ok := q.event.Time.Window()
	if !ok {
		return jsonReply([]pair{})
	}
	ids, err := s.store.near(r.Context(), q.event.ID, from.Unix(), to.Unix(), boxesOf(q.event), maxPairs)
	if err != nil {
		return reply{}, err
	}
	mine := match.Prepare(q.event)
	pairs := []pair{}
	size := 0
	for _, id := range ids {
		all, err := s.store.records(r.Context(), id)
		if err != nil {
			return reply{}, err
		}
		for _, k := range all {
			size += len(k.body)
		}
		if size > maxPageSize {
			break
		}
		e, _, err := merged(all)
		if err != nil {
			return reply{}, err
		}
		if !s.allows(r, &e) {
			continue
		}
		facts := mine.With(match.Prepare(e))
		if proposes := facts.Proposes(); proposes != "" {
			pairs = append(pairs, pair{id, proposes, facts.String(), facts})
		}
	}
	slices.SortFunc(pairs, func(a, b pair) int {
		return cmp.Or(cmp.Compare(a.Facts.DaysApart, b.Facts.DaysApart), cmp.Compare(a.Facts.KM, b.Facts.KM), strings.Compare(a.ID, b.ID))
	})
	return jsonReply(pairs)
}

// boxesOf returns the areas in which another record of the event may lie.
func boxesOf(e event.Event) (boxes []box) {
	for _, place := range e.Places {
		lat, lon, ok := place.Point.E7()
		if !ok || len(boxes) == maxBoxes {
			continue
		}
		b := box{west: int64(lon) - around, south: int64(lat) - around, east: int64(lon) + around, north: int64(lat) + around}
		const half = 180 * 1e7
		if b.west < -half {
			b.west += 2 * half
		}
		if b.east > half {
			b.east -= 2 * half
		}
		boxes = append(boxes, b)
	}
	return boxes
}
