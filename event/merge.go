package event

import (
	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/internal/form"
	"github.com/seed-67285e81/reported/internal/origins"
	"github.com/seed-67285e81/reported/internal/standing"
)

// Codes of what Merge reports. No input is invalid for it: except for CodeMergeID, each
// says that there were several of what an event has once.
const (
	// CodeMergeID: the events have different IDs, so nothing was merged.
	CodeMergeID reported.Code = "merge-id"
	// CodeMergeReading: records have different readings; one stands.
	CodeMergeReading reported.Code = "merge-reading"
	// CodeMergeStatement: one ID has several contents of one statement; one of them
	// stands.
	CodeMergeStatement reported.Code = "merge-statement"
	// CodeMergeRenumbered: one ID is used for different statements; this one has a new ID.
	CodeMergeRenumbered reported.Code = "merge-renumbered"
	// CodeMergePlace: a statement names a place that only a reading that gave way has.
	CodeMergePlace reported.Code = "merge-place"
	// CodeMergeReference: a reference between statements leads elsewhere than it did, or
	// in a circle. Validate refuses the event.
	CodeMergeReference reported.Code = "merge-reference"
	// CodeMergeCodes: one key of codes has several values; one of them stands.
	CodeMergeCodes reported.Code = "merge-codes"
	// CodeMergeMarking: records have different markings; the strictest stands.
	CodeMergeMarking reported.Code = "merge-marking"
)

// Merge puts several records of one event together: revisions of one feed, or records of
// several feeds. All must have one ID: see [Event.Rekey]. Call it with all records at
// once. Use a [Merger] to prefer one feed.
//
// # Which record is later
//
//	of one Recorder      the greater Revision, then the later Recorded
//	of two Recorders     the later Recorded; a revision counts as recorded no earlier than those before it
//	recorded alike       the one that its own recorder did not revise
//	without Recorder     taken for records of one recorder
//
// # What stands
//
//	the reading          Revision to Damage come whole from the latest record; the other kinds join Also
//	one statement ID     the content of the latest record that has it; else the content said last
//	different speakers   contents of one ID whose origins are all told apart: all stay (see below)
//	no statement ID      equal statements become one
//	Sources, Links       equal ones become one
//	Codes                of one key, the value of the latest record
//	Marking              the strictest
//
// The content that stands keeps the sources of the records that have it, and the Grade and
// Rank of the latest of these. The sources of the other contents join the event's own: no
// source is lost, and none is made to say what it did not say.
//
// Contents of one ID are different statements if all origins of one are told apart from
// all origins of the other, or if one is a claim and the other a tally. This does not hold
// where one record is a later revision by the same Recorder. The content whose origin keys
// come first keeps the ID. The others get ID.2, ID.3 and so on, the least number that is
// free or has the same content. References of a record follow what that record meant.
//
// Where none of these rules decides, the greater bytes win. Each choice is reported: a
// pointer into the merged event, what gave way, and what decided ("chosen by revision",
// "by time of recording", "by the time said", "by byte order").
//
// Merge cannot delete. Statements that a later revision dropped come back. Where each
// revision of a feed is the whole record, take the latest one instead. To change a merged
// record, add a statement that supersedes or retracts the old one.
//
// # The result
//
// The result is in normal form: each list is sorted by the canonical bytes of its
// elements, and repeated elements are dropped. Actors, persons, targets, weapons and
// damage may repeat: two equal entries are two things. Merge of one event is that event in
// normal form.
//
// The order of the events makes no difference, and neither does repetition. Grouping may:
// a merged event no longer says which record had which statement. The inputs are not
// changed, and the result shares no list with them. It runs in O(n log n).
//
// Different IDs give the zero Event and one problem, [CodeMergeID]. No events give the
// zero Event. Merging valid events gives a valid event, except that limits are not checked
// and [CodeMergeReference] may be reported.
func Merge(events ...Event) (Event, reported.Problems) { return Merger{}.Merge(events...) }

// A Merger merges with a preference of its caller. The zero Merger does what [Merge] does.
type Merger struct {
	// Prefer compares two records, as cmp.Compare does: negative prefers a, 0 neither. It
	// must be a strict weak order. The preferred record's reading, statements and codes
	// stand, even against a later revision. Records that are preferred alike are merged by
	// the rules of Merge. The strictest Marking always stands. Nil prefers none.
	Prefer func(a, b Event) int
	// KeepReadings keeps each reading that gave way as an Account, with its recorder as
	// the source and its Title as the quote. A reading that describes the event as the
	// standing one does is not kept.
	KeepReadings bool
}

// Merge merges events as [Merge] does, with the Merger's preference.
func (m Merger) Merge(events ...Event) (Event, reported.Problems) {
	if len(events) == 0 {
		return Event{}, nil
	}
	least, greatest := events[0].ID, events[0].ID
	for i := range events {
		least, greatest = min(least, events[i].ID), max(greatest, events[i].ID)
	}
	if least != greatest {
		return Event{}, reported.Problems{problem("", string(CodeMergeID),
			"the events have different IDs, "+form.Quote(least)+" and "+form.Quote(greatest)+" among them")}
	}
	g := merging{records: orderRecords(events, m.Prefer)}
	g.w.Normal = &normalForm{w: &g.w}
	e := g.reading()
	g.links(&e)
	g.codes(&e)
	g.marking(&e)
	if m.KeepReadings {
		g.keepReadings()
	}
	g.statements(&e)
	g.reportPlaces(&e)
	return e, g.problems()
}

// A merging is one call of Merge. It keeps one reference for each different thing, so its
// size is that of the result and of what gave way.
type merging struct {
	w       writer
	records []mergeRecord // the latest or most preferred first
	found   reported.Problems

	readings []*mergeRecord // one for each that differs, the standing one first
	variants interner[*mergeVariant]
	byID     map[string][]*mergeVariant
	latest   map[mergeSlot]mergeLatest
	roll     standing.Roll // of the sources of variants that were compared
	// numbered has, once a variant needs a new ID, the numbers of IDs such as c.2, by c and
	// the content.
	numbered map[string]*origins.Crowd

	sources interner[*reported.Source]
	own     []int // the numbers of the event's own sources

	scratch mergeScratch
}

// An interner numbers different things, each known by its bytes.
type interner[T any] struct {
	index map[string]int
	list  []T
	keys  []string
}

// add returns the number of a thing and whether it is new.
func (p *interner[T]) add(key []byte, thing T) (number int, isNew bool) {
	if i, ok := p.index[string(key)]; ok {
		return i, false
	}
	if p.index == nil {
		p.index = map[string]int{}
	}
	k := string(key)
	p.index[k] = len(p.list)
	p.list, p.keys = append(p.list, thing), append(p.keys, k)
	return len(p.list) - 1, true
}
