package event

import (
	"cmp"
	"slices"
	"strings"

	"github.com/seed-67285e81/reported"
)

// A mergeRecord is one of the events that are merged, with its place in their order.
type mergeRecord struct {
	statementList
	later    int           // how many later versions its recorder has, by Revision and Recorded
	recorded reported.Time // the latest of its version and those before it
	class    int           // 0 of those that are preferred to all others, and so on
	rank     int           // its place; two of one rank are told apart by what they say only

	reading  string            // as bytes, of the first record that has it
	variants []*mergeVariant   // of its statements, nil of one without ID
	renames  map[string]string // the new IDs of its statements
}

// orderRecords returns the events as records, the preferred and the latest first.
// Comparing records in pairs could give circles: a later revision without Recorded, and a
// record of another recorder between the two. So a version counts as recorded no earlier
// than those before it.
func orderRecords(events []Event, prefer func(a, b Event) int) []mergeRecord {
	list := make([]mergeRecord, len(events))
	for i := range events {
		list[i].e = events[i].bounded(reported.MaxSourceDepth)
		list[i].recorded = list[i].e.Recorded
	}
	slices.SortFunc(list, func(a, b mergeRecord) int {
		return cmp.Or(strings.Compare(a.e.Recorder, b.e.Recorder), compareVersions(a.e, b.e))
	})
	for one := range runs(list, func(a, b *mergeRecord) bool { return a.e.Recorder == b.e.Recorder }) {
		for i := 1; i < len(one); i++ {
			if before := one[i-1].recorded; before.Compare(one[i].recorded) > 0 {
				one[i].recorded = before
			}
		}
		for i := len(one) - 2; i >= 0; i-- {
			one[i].later = one[i+1].later + b2i(compareVersions(one[i].e, one[i+1].e) != 0)
		}
	}
	slices.SortFunc(list, func(a, b mergeRecord) int {
		return cmp.Or(compareRecords(&a, &b), strings.Compare(a.e.Recorder, b.e.Recorder))
	})
	if prefer != nil {
		slices.SortStableFunc(list, func(a, b mergeRecord) int { return prefer(*a.e, *b.e) })
	}
	for i := 1; i < len(list); i++ {
		before, r := &list[i-1], &list[i]
		r.class = before.class + b2i(prefer != nil && prefer(*before.e, *r.e) != 0)
		r.rank = before.rank + b2i(r.class != before.class || compareRecords(before, r) != 0)
	}
	return list
}

func compareVersions(a, b *Event) int {
	return cmp.Or(cmp.Compare(a.Revision, b.Revision), a.Recorded.Compare(b.Recorded))
}

// compareRecords puts the later record first.
func compareRecords(a, b *mergeRecord) int {
	return cmp.Or(b.recorded.Compare(a.recorded), cmp.Compare(a.later, b.later))
}

// What decided a choice, in the words of its problem.
const (
	byPreference = "chosen by preference"
	byRevision   = "chosen by revision"
	byRecorded   = "chosen by time of recording"
	bySaid       = "chosen by the time said"
	byBytes      = "chosen by byte order"
)

// decided returns what puts one record before another.
func (r *mergeRecord) decided(other *mergeRecord) string {
	one := r.e.Recorder == other.e.Recorder
	switch {
	case r.class != other.class:
		return byPreference
	case r.rank == other.rank:
		return byBytes
	case one && r.e.Revision == other.e.Revision, !one && r.recorded.Compare(other.recorded) != 0:
		return byRecorded
	}
	return byRevision
}
