package main

import (
	"cmp"
	"encoding/json"
	"slices"
	"strconv"

	"github.com/seed-67285e81/reported/event"
	"github.com/seed-67285e81/reported/event/match"
)

// blockName is the name of what keys bring together, as it travels between workers.
func blockName(k match.Key) string { return strconv.FormatUint(k.Block(), 36) }

// block gives a merged event by each of its keys.
func block(line string, emit func(string, string)) error {
	e, err := event.Decode([]byte(line))
	if err != nil {
		return err
	}
	for _, key := range match.Prepare(e).Keys() {
		emit(blockName(key), line)
	}
	return nil
}

// A member is an event of a block.
type member struct {
	event event.Event
	size  int // of its JSON
	// prepared and keys are there once the member is ready.
	prepared *match.Prepared
	keys     []match.Key
}

// ready makes a member ready to be compared, which most never are: they are alone in
// their blocks.
func (m *member) ready() *member {
	if m.prepared == nil {
		m.prepared = match.Prepare(m.event)
		m.keys = m.prepared.Keys()
	}
	return m
}

func compareMembers(a, b member) int { return cmp.Compare(a.event.ID, b.event.ID) }
func memberSize(m member) int        { return m.size }

// describe returns a block in words.
func (m *member) describe(block string) string {
	for _, k := range m.ready().keys {
		if blockName(k) == block {
			return m.prepared.Describe(k)
		}
	}
	return ""
}

// first returns the name of the first block in which two events meet, "" if they meet
// in none. They are compared there, and nowhere else.
func first(a, b *member) string {
	for i, j := 0, 0; i < len(a.keys) && j < len(b.keys); {
		switch c := a.keys[i].Compare(b.keys[j]); {
		case c < 0:
			i++
		case c > 0:
			j++
		case a.keys[i].Meets(b.keys[j]):
			return blockName(a.keys[i])
		default:
			i, j = i+1, j+1
		}
	}
	return ""
}

// compareFn compares the events of a block that meet there first. Of a block that goes
// over the limit it compares those with the least IDs and reports all others: what they
// may be the same as is not known.
type compareFn struct{ Limit limit }

func (f *compareFn) ProcessElement(key string, next func(*string) bool, emit, problem func(string)) error {
	var members, floor, out []member
	for line := ""; next(&line); {
		e, err := event.Decode([]byte(line))
		if err != nil {
			return err
		}
		m := member{event: e, size: len(line)}
		i, _ := slices.BinarySearchFunc(members, m, compareMembers)
		members, floor, out = trim(slices.Insert(members, i, m), floor, f.Limit, compareMembers, memberSize)
		for _, m := range out {
			problem(overBlock(m.describe(key), m.event.ID, f.Limit).line())
		}
	}
	for i := range members {
		for j := range members[:i] {
			if first(members[j].ready(), members[i].ready()) != key {
				continue
			}
			if line, ok := candidate(&members[j], &members[i]); ok {
				emit(line)
			}
		}
	}
	return nil
}

// candidate returns a line that says how two events go together, if they may be
// one and the same, or one part of the other.
func candidate(a, b *member) (line string, ok bool) {
	facts := a.prepared.With(b.prepared)
	proposes := facts.Proposes()
	if proposes == "" {
		return "", false
	}
	data, _ := json.Marshal(struct { // texts and numbers only: it cannot fail
		A        string         `json:"a"`
		B        string         `json:"b"`
		Proposes event.LinkKind `json:"proposes"`
		Linked   bool           `json:"linked,omitzero"` // one of them already says so
		Facts    match.Facts    `json:"facts"`
	}{a.event.ID, b.event.ID, proposes, sameAs(&a.event, &b.event) || sameAs(&b.event, &a.event), facts})
	return string(data), true
}

// sameAs reports whether a says that it is b.
func sameAs(a, b *event.Event) bool {
	return slices.ContainsFunc(a.Links, func(l event.Link) bool { return l.Kind == event.LinkSameAs && l.Event == b.ID })
}
