package event

import (
	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/attribution"
	"github.com/seed-67285e81/reported/casualty"
	"github.com/seed-67285e81/reported/internal/form"
	"github.com/seed-67285e81/reported/internal/standing"
)

// Codes of what Merge reports. None of them says that an input is bad: but for
// CodeMergeID, each says that several were given where an event holds one.
const (
	// CodeMergeID: the events have different IDs, so nothing was merged.
	CodeMergeID reported.Code = "merge-id"
	// CodeMergeReading: records read the event differently; one reading stands.
	CodeMergeReading reported.Code = "merge-reading"
	// CodeMergeStatement: one ID was used for several contents of one statement; one of them stands.
	CodeMergeStatement reported.Code = "merge-statement"
	// CodeMergeRenumbered: one ID was used for different statements; this one got another ID.
	CodeMergeRenumbered reported.Code = "merge-renumbered"
	// CodeMergePlace: a statement names a place that only a reading had which did not stand.
	CodeMergePlace reported.Code = "merge-place"
	// CodeMergeReference: a reference between statements that stand no longer leads to
	// what it led to, or leads in a circle. Validate refuses the event.
	CodeMergeReference reported.Code = "merge-reference"
	// CodeMergeCodes: one key of codes had several values; one of them stands.
	CodeMergeCodes reported.Code = "merge-codes"
	// CodeMergeMarking: records are marked differently; the strictest marking stands.
	CodeMergeMarking reported.Code = "merge-marking"
)

// Merge puts together what several records say of one event: revisions of one
// feed, or records of several. All must have one ID; duplicates under different IDs
// are linked as [LinkSameAs], or given one ID by [Event.Rekey] first. Use a [Merger]
// where one feed is trusted more than another.
//
// # Which record is later
//
// Of two records of one Recorder the later is the one with the greater Revision,
// then Recorded. Of two Recorders' records it is the one with the later Recorded,
// where a revision counts as recorded no earlier than those before it; of two that
// are recorded alike, the one that its own recorder did not revise. Records that
// state no Recorder are taken for records of one.
//
// # What stands
//
//   - The reading, from Revision to Damage, comes whole from one record: the latest.
//     The other kinds of readings that gave way join Also.
//   - Statements with one ID are one statement, whose content is that of the latest
//     record that has it; of contents in records that are not one later than the
//     other, that which was said last. It stands with the sources of the records that
//     have that content, and with the Grade and Rank of the latest of these. The
//     sources of the others join the event's own, so that no words are put in
//     anybody's mouth and no source is lost.
//   - Contents of one ID are different statements where all origins of the one are
//     told apart from all of the other, or where one is a claim and the other a
//     tally; unless one record is a later revision by the same Recorder. They all
//     stay. The one whose origin keys come first keeps the ID. The others get ID.2,
//     ID.3 and so on: the least number that no record uses, or uses for the same
//     content. References of a record lead to what that record meant.
//   - Statements without ID are united where they are the same, sources included.
//   - Sources and links are united where they are the same.
//   - Of several values of one key of Codes that of the latest record stands.
//   - Of several values of Marking the strictest stands.
//
// Where none of this decides, the greater bytes do. Every choice is reported, with a
// pointer into the merged event, with what gave way, and with what decided: "chosen
// by revision", "by time of recording", "by the time said", "by byte order". So a
// reading that stands unopposed gives no problem.
//
// Merge cannot delete. Statements that a later revision dropped come back. Where each
// revision of a feed is the whole record, take the latest one instead. To change a
// merged record, add a statement that supersedes or retracts the old one.
//
// # The result
//
// The result is in normal form: every list is sorted by the canonical bytes of
// its elements, and repetitions are dropped, save of actors, persons, targets, weapons
// and damage, where two like entries are two things. Merge of a single event is
// that event in normal form.
//
// Neither the order nor the repetition of the events makes a difference. Their
// grouping may: give Merge all records at once, as a merged event no longer says
// which of its statements was in which record. The inputs are not changed, and the
// result shares no list with them. It runs in O(n log n).
//
// Different IDs give the zero Event and one problem, CodeMergeID; no events at all,
// the zero Event. The result of valid events is valid, but for limits, which are not
// enforced here, and for what is reported as CodeMergeReference.
func Merge(events ...Event) (Event, reported.Problems) { return Merger{}.Merge(events...) }

// A Merger merges by rules of its own. The zero Merger does what [Merge] does.
type Merger struct {
	// Prefer compares two records as cmp.Compare does values: it is negative where a
	// is to stand and b to give way, 0 where neither is preferred. It must be a strict
	// weak order. Of readings, statements and codes that of the preferred record
	// stands, even against a later revision; between records that are preferred alike
	// the rules of Merge decide. The strictest Marking stands whatever is preferred.
	// Nil prefers none.
	Prefer func(a, b Event) int
	// KeepReadings keeps each reading that gave way as an [Account] of its recorder,
	// which is its source. A Title is kept as the account's Quote. Nothing is kept of a
	// reading that describes the event as the standing one does.
	KeepReadings bool
}

// Merge merges events as [Merge] does, by the rules of the Merger.
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
	g := merging{w: writer{normal: &normalForm{}}, records: orderRecords(events, m.Prefer)}
	e := g.reading()
	if m.KeepReadings {
		g.keepReadings(&e)
	}
	g.statements(&e)
	e.Sources = g.sourceList(g.own)
	g.links(&e)
	g.codes(&e)
	g.marking(&e)
	g.reportPlaces(&e)
	return e, g.found.problems()
}

// A merging is one call of Merge. It keeps one reference for each thing that is
// different from the others, so its size is that of the result and of what gave way.
type merging struct {
	w       writer
	records []mergeRecord // the latest or most preferred first
	found   mergeFindings

	readings  []mergeReading // that differ, the standing one first
	variants  interner[mergeVariant]
	variantOf [][]int32        // of the statements of each record, -1 of one without ID
	byID      map[string][]int // variants by their ID
	latest    map[mergeSlot]mergeLatest
	roll      standing.Roll // of the sources of variants that were compared

	renumbered bool                   // some statement got another ID
	numbered   map[string]*mergeCrowd // variants with an ID such as c.2, by c and their content
	assigned   map[string]bool        // IDs that were given
	renames    []map[string]string    // the new IDs of each record's

	loose   interner[struct{}] // statements without ID
	sources interner[*reported.Source]
	own     []int // the numbers of the event's own sources

	claim   attribution.Claim // scratch
	tally   casualty.Tally
	account Account
}

// An interner holds things that are different, each known by its bytes.
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
