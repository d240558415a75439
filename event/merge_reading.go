package event

import (
	"bytes"
	"cmp"
	"slices"
	"strconv"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/internal/form"
)

// member writes one member of the reading as an object of its own.
func (w *writer) member(e *Event, i int) {
	start := len(w.b)
	readingMembers[i].write(w, e)
	w.brace(start)
}

// A mergeReading is the greatest that was offered, by revision, time of recording and
// the bytes of its members.
type mergeReading struct {
	of      *Event
	key     []byte
	several bool // readings that differ were offered
}

func (r *mergeReading) offer(w *writer, e *Event) {
	w.b = w.b[:0]
	w.readingOf(e)
	if r.of == nil {
		r.of, r.key = e, append(r.key, w.b...)
		return
	}
	c := cmp.Or(compareRecords(e, r.of), bytes.Compare(w.b, r.key))
	r.several = r.several || c != 0
	if c > 0 {
		r.of, r.key = e, append(r.key[:0], w.b...)
	}
}

// readingOf writes the whole reading as an object.
func (w *writer) readingOf(e *Event) {
	start := len(w.b)
	for i := range readingMembers {
		readingMembers[i].write(w, e)
	}
	w.brace(start)
}

func compareRecords(a, b *Event) int {
	return cmp.Or(cmp.Compare(a.Revision, b.Revision), a.Recorded.Compare(b.Recorded))
}

// compareReadings compares records and, of one time, what they read.
func (w *writer) compareReadings(a, b *Event) int {
	if c := compareRecords(a, b); c != 0 {
		return c
	}
	w.b = w.b[:0]
	w.readingOf(a)
	n := len(w.b)
	w.readingOf(b)
	return bytes.Compare(w.b[:n], w.b[n:])
}

// normal returns an event of nothing but the reading, in normal form.
func (r *mergeReading) normal(w *writer) Event {
	e := r.of.reading()
	normalEvent(w, &e)
	return e
}

// report says of each member of the reading that stands, e, what the last of those
// records had that differ in it.
func (r *mergeReading) report(w *writer, events []Event, e *Event, found *mergeFindings) {
	if !r.several {
		return
	}
	var rivals [len(readingMembers)]*Event
	var stands [len(readingMembers)][]byte
	for i := range readingMembers {
		w.b = w.b[:0]
		w.member(e, i)
		stands[i] = slices.Clone(w.b)
	}
	for k := range events {
		other := &events[k]
		w.b = w.b[:0]
		w.readingOf(other)
		if bytes.Equal(w.b, r.key) {
			continue
		}
		for i := range rivals {
			w.b = w.b[:0]
			w.member(other, i)
			if !bytes.Equal(w.b, stands[i]) && (rivals[i] == nil || w.compareReadings(other, rivals[i]) > 0) {
				rivals[i] = other
			}
		}
	}
	for i, other := range rivals {
		if other == nil {
			continue
		}
		pointer := "/" + readingMembers[i].name
		if len(stands[i]) == len("{}") {
			pointer = "" // the merged event has no such member
		}
		w.b = w.b[:0]
		w.member(other, i)
		had := form.Cut(string(w.b), 60)
		if had == "{}" {
			had = "none"
		}
		found.add(pointer, CodeMergeReading, "the last record stands; another has "+had)
	}
}

// reportPlaces says which statements name a place that only another reading has.
func (r *mergeReading) reportPlaces(events []Event, e *Event, found *mergeFindings) {
	if !r.several {
		return
	}
	lost := map[string]bool{}
	for i := range events {
		for _, p := range events[i].Places {
			lost[p.ID], lost[reported.FoldName(p.Name)] = true, true
		}
	}
	for _, p := range e.Places {
		delete(lost, p.ID)
		delete(lost, reported.FoldName(p.Name))
	}
	delete(lost, "")
	if len(lost) == 0 {
		return
	}
	ask := func(pointer, place string) {
		if lost[place] || lost[reported.FoldName(place)] {
			found.add(pointer+"/place", CodeMergePlace, form.Quote(place)+" is a place of another reading than the one that stands")
		}
	}
	for i := range e.Tallies {
		ask("/tallies/"+strconv.Itoa(i), e.Tallies[i].Place)
	}
	for i := range e.Accounts {
		account := "/accounts/" + strconv.Itoa(i)
		for j := range e.Accounts[i].Weapons {
			ask(account+"/weapons/"+strconv.Itoa(j), e.Accounts[i].Weapons[j].Place)
		}
		for j := range e.Accounts[i].Damage {
			ask(account+"/damage/"+strconv.Itoa(j), e.Accounts[i].Damage[j].Place)
		}
	}
}
