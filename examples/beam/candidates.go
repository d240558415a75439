package main

import (
	"cmp"
	"encoding/json"
	"slices"

	"github.com/seed-67285e81/reported/event"
)

// block gives a merged event by each of its block keys.
func block(line string, emit func(string, string)) error {
	e, err := event.Decode([]byte(line))
	if err != nil {
		return err
	}
	for _, key := range event.BlockKeys(e) {
		emit(key, line)
	}
	return nil
}

// A member is an event of a block.
type member struct {
	event event.Event
	size  int // of its JSON
}

func compareMembers(a, b member) int { return cmp.Compare(a.event.ID, b.event.ID) }
func memberSize(m member) int        { return m.size }

// compareFn compares each event of a block with each. Of a block that goes over
// the limit it compares those with the least IDs and reports all others, so that
// they can be looked for by their other, narrower keys.
type compareFn struct{ Limit limit }

func (f *compareFn) ProcessElement(key string, next func(*string) bool, emit, problem func(string)) error {
	var members, floor, out []member
	for line := ""; next(&line); {
		e, err := event.Decode([]byte(line))
		if err != nil {
			return err
		}
		m := member{e, len(line)}
		i, _ := slices.BinarySearchFunc(members, m, compareMembers)
		members, floor, out = trim(slices.Insert(members, i, m), floor, f.Limit, compareMembers, memberSize)
		for _, m := range out {
			problem(overBlock(key, m.event.ID, f.Limit).line())
		}
	}
	for i := range members {
		for j := range members[:i] {
			if line, ok := candidate(&members[j].event, &members[i].event); ok {
				emit(line)
			}
		}
	}
	return nil
}

// candidate returns a line that says how two events go together, if they may be
// one and the same.
func candidate(a, b *event.Event) (line string, ok bool) {
	like := event.Likeness(*a, *b)
	if !like.Candidate() {
		return "", false
	}
	data, _ := json.Marshal(struct { // texts only: it cannot fail
		A      string    `json:"a"`
		B      string    `json:"b"`
		Time   event.Fit `json:"time"`
		Place  event.Fit `json:"place"`
		Kind   event.Fit `json:"kind"`
		Actors event.Fit `json:"actors"`
		Toll   event.Fit `json:"toll"`
		Linked bool      `json:"linked,omitzero"` // one of them already says so
	}{a.ID, b.ID, like.Time, like.Place, like.Kind, like.Actors, like.Toll, sameAs(a, b) || sameAs(b, a)})
	return string(data), true
}

// sameAs reports whether a says that it is b.
func sameAs(a, b *event.Event) bool {
	return slices.ContainsFunc(a.Links, func(l event.Link) bool { return l.Kind == event.LinkSameAs && l.Event == b.ID })
}
