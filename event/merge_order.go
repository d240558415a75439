package event

import (
	"cmp"
	"slices"
	"strings"

	"github.com/seed-67285e81/reported"
)

// A mergeRecord is one of the events that are merged, with its place in their order.
type mergeRecord struct {
	e        *Event
	recorder int           // the number of its Recorder
	version  int           // of its recorder, by Revision and Recorded
	later    int           // how many later versions its recorder has
	recorded reported.Time // the latest of its version and those before it
	class    int           // 0 of those that are preferred to all others, and so on
	rank     int           // its place; two of one rank are told apart by what they say only
}

// orderRecords returns the events as records, the preferred and the latest first.
// Comparing records in pairs could give circles: a later revision without Recorded, and a
// record of another recorder between the two. So a version counts as recorded no earlier
// than those before it.
func orderRecords(events []Event, prefer func(a, b Event) int) []mergeRecord {
	list := make([]mergeRecord, len(events))
	for i := range events {
		list[i].e = events[i].bounded(reported.MaxSourceDepth)
	}
	slices.SortFunc(list, func(a, b mergeRecord) int {
		return cmp.Or(strings.Compare(a.e.Recorder, b.e.Recorder), compareVersions(a.e, b.e))
	})
	recorder := 0
	for one := range runs(list, func(a, b *mergeRecord) bool { return a.e.Recorder == b.e.Recorder }) {
		numberVersions(one, recorder)
		recorder++
	}
	slices.SortFunc(list, func(a, b mergeRecord) int { return cmp.Or(compareRecords(a, b), cmp.Compare(a.recorder, b.recorder)) })
	if prefer != nil {
		slices.SortStableFunc(list, func(a, b mergeRecord) int { return prefer(*a.e, *b.e) })
	}
	for i := 1; i < len(list); i++ {
		before, r := &list[i-1], &list[i]
		r.class, r.rank = before.class, before.rank
		if prefer != nil && prefer(*before.e, *r.e) != 0 {
			r.class++
		}
		if r.class != before.class || compareRecords(*before, *r) != 0 {
			r.rank++
		}
	}
	return list
}

func compareVersions(a, b *Event) int {
	return cmp.Or(cmp.Compare(a.Revision, b.Revision), a.Recorded.Compare(b.Recorded))
}

// numberVersions numbers the records of one recorder, which are in order.
func numberVersions(list []mergeRecord, recorder int) {
	for i := range list {
		r := &list[i]
		r.recorder, r.recorded = recorder, r.e.Recorded
		if i == 0 {
			continue
		}
		before := &list[i-1]
		r.version = before.version
		if compareVersions(before.e, r.e) != 0 {
			r.version++
		}
		if before.recorded.Compare(r.recorded) > 0 {
			r.recorded = before.recorded
		}
	}
	for i := range list {
		list[i].later = list[len(list)-1].version - list[i].version
	}
}

// compareRecords puts the later record first.
func compareRecords(a, b mergeRecord) int {
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

// decided returns what puts one record before another, "" if they have one rank.
func (r *mergeRecord) decided(other *mergeRecord) string {
	switch {
	case r.class != other.class:
		return byPreference
	case r.rank == other.rank:
		return ""
	case r.recorder == other.recorder && r.e.Revision == other.e.Revision,
		r.recorder != other.recorder && r.recorded.Compare(other.recorded) != 0:
		return byRecorded
	}
	return byRevision
}
