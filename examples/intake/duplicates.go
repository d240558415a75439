package main

import (
	"cmp"
	"slices"
	"strings"

	"github.com/seed-67285e81/reported/event"
	"github.com/seed-67285e81/reported/event/match"
)

// keysOf returns the keys under which an event is looked for: the narrowest, and
// maxKeys at most.
func keysOf(e event.Event) (keys []int64) {
	for _, key := range match.Prepare(e).Keys() {
		if len(keys) == maxKeys {
			break
		}
		if block := int64(key.Block()); !slices.Contains(keys, block) {
			keys = append(keys, block)
		}
	}
	return keys
}

// A pair is another event that may be the same, or part of it, and what both have in
// common.
type pair struct {
	ID       string         `json:"id"`
	Proposes event.LinkKind `json:"proposes"`
	Words    string         `json:"words"`
	Facts    match.Facts    `json:"facts"`
}

// duplicates looks for other events that may be the one that is asked about. It compares
// maxPairs at most: those that share the most keys.
func (s *service) duplicates(q question) (reply, error) {
	r := q.Request
	ids, err := s.store.sharing(r.Context(), q.event.ID, keysOf(q.event), maxPairs)
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
