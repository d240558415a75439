package main

import (
	"bytes"
	"cmp"
	"fmt"
	"slices"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/event"
)

// A record is one event as a feed wrote it, in canonical JSON.
type record struct {
	Revision int64
	Recorded string // a reported.Time
	JSON     []byte
	Times    int64 // how often it was read
}

// compareRecords puts the record of the last revision first, and of these the one that
// was recorded last: they are kept where there are too many.
func compareRecords(a, b record) int {
	if c := cmp.Compare(b.Revision, a.Revision); c != 0 {
		return c
	}
	if a.Recorded != b.Recorded {
		s, _ := reported.ParseTime(a.Recorded) // both were written by a Time
		t, _ := reported.ParseTime(b.Recorded)
		return t.Compare(s)
	}
	return bytes.Compare(b.JSON, a.JSON)
}

func recordSize(r record) int { return len(r.JSON) }

// revisions are the records of one event, as far as they were gathered: sorted,
// each once. They travel as they are, and only what comes out is merged, once:
// what Merge reports of its choices names what all of them had.
type revisions struct {
	Records []record
	LeftOut int64    // records over the limit, repetitions counted
	Floor   []record // the first of them, or none
}

// mergeFn gathers the records of an event from any number of shards and merges them.
type mergeFn struct{ Limit limit }

// merged is one event and the lines that report what was decided and left out.
type merged struct {
	Event    string
	Problems []string
}

func (f *mergeFn) CreateAccumulator() revisions { return revisions{} }

func (f *mergeFn) AddInput(a revisions, r record) revisions {
	return f.gather(a, []record{r}, 0, nil)
}

func (f *mergeFn) MergeAccumulators(a, b revisions) revisions {
	return f.gather(a, b.Records, b.LeftOut, b.Floor)
}

// gather adds to the revisions what others have.
func (f *mergeFn) gather(a revisions, records []record, leftOut int64, floor []record) revisions {
	for _, r := range records {
		i, known := slices.BinarySearchFunc(a.Records, r, compareRecords)
		if known {
			a.Records[i].Times += r.Times
		} else {
			a.Records = slices.Insert(a.Records, i, r)
		}
	}
	if len(a.Floor) == 0 || len(floor) > 0 && compareRecords(floor[0], a.Floor[0]) < 0 {
		a.Floor = floor
	}
	var out []record
	a.Records, a.Floor, out = trim(a.Records, a.Floor, f.Limit, compareRecords, recordSize)
	a.LeftOut += leftOut
	for _, r := range out {
		a.LeftOut += r.Times
	}
	return a
}

func (f *mergeFn) ExtractOutput(a revisions) (merged, error) {
	var m merged
	events := make([]event.Event, len(a.Records))
	for i, r := range a.Records {
		var err error
		if events[i], err = event.Decode(r.JSON); err != nil {
			return m, fmt.Errorf("a record that was written here cannot be read: %w", err)
		}
	}
	if len(events) == 0 {
		return m, nil
	}
	if a.LeftOut > 0 {
		m.report(overLimit(events[0].ID, len(a.Records), a.LeftOut, a.Floor[0]))
	}
	e, problems, used, refusal := mergeValid(events)
	if refusal != nil {
		m.report(refused(e.ID, used, len(events), refusal))
	}
	for _, p := range problems {
		m.report(choice(e.ID, p))
	}
	json, err := e.AppendJSON(nil)
	m.Event = string(json)
	return m, err
}

func (m *merged) report(r report) { m.Problems = append(m.Problems, r.line()) }

// mergeValid merges events. Merge enforces no limit of the format, so the result
// may be more than one document can hold; then the first half of the events is
// merged in their place, and so on, and last the first event stands as it is. It
// returns how many were used, and what the whole was refused for.
func mergeValid(events []event.Event) (e event.Event, problems reported.Problems, used int, refusal error) {
	for used = len(events); used > 0; used /= 2 {
		e, problems = event.Merge(events[:used]...)
		err := e.Validate()
		if err == nil {
			return e, problems, used, refusal
		}
		refusal = cmp.Or(refusal, err)
	}
	return events[0], nil, 1, refusal
}
