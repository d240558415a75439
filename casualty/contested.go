package casualty

import (
	"cmp"
	"slices"

	"github.com/seed-67285e81/reported"
)

// A claimant is one origin's number of people of one status.
type claimant struct {
	topic, by int32
	low       int64
	count     reported.Count
}

// findContested finds where different origins count the same people as of different
// known status: where their numbers together are above every total that counts; or,
// where there is no total, if they are equal.
func (m *moment) findContested() {
	h := m.h
	for _, n := range m.families.list {
		f := &h.families[n]
		if f.member != hasStatus {
			continue
		}
		var contested []int32
		for list, total := m.claims(f); len(list) > 0; {
			n := len(list)
			if total < 0 { // those of an equal number
				if n = slices.IndexFunc(list, func(c claimant) bool { return c.count != list[0].count }); n < 0 {
					n = len(list)
				}
			}
			contested = append(contested, disputed(list[:n], total)...)
			list = list[n:]
		}
		for _, k := range f.topics {
			if v := &m.views[k]; v.contested != slices.Contains(contested, k) {
				v.contested = !v.contested
				m.finish.add(k)
			}
		}
	}
}

// claims lists the numbers of people of known status, by topic, the greatest first; and
// how many the totals allow, or -1 where there is none: then equal numbers come together.
func (m *moment) claims(f *family) (list []claimant, total int64) {
	total = -1
	if f.rest >= 0 {
		if n := &m.views[f.rest].number; n.some {
			if high, closed := n.hull.High(); closed {
				total = high
			} else {
				total = reported.MaxCount + 1
			}
		}
	}
	list = m.claimants[:0]
	for _, k := range f.topics {
		if status := m.h.topics[k].question.Groups[0].Status; status == StatusUnknown || !statuses.Has(string(status)) {
			continue
		}
		for _, x := range m.views[k].held {
			if low := x.count.Low(); x.counts && x.stated && low > 0 {
				list = append(list, claimant{k, x.by, low, x.count.WithWords("")})
			}
		}
	}
	m.claimants = list
	slices.SortFunc(list, func(a, b claimant) int {
		if total < 0 && a.count != b.count {
			return cmp.Or(cmp.Compare(a.low, b.low), a.count.Compare(b.count))
		}
		return cmp.Or(cmp.Compare(a.topic, b.topic), cmp.Compare(b.low, a.low), cmp.Compare(a.by, b.by))
	})
	return list, total
}

// disputed returns the topics on which two origins cannot both be right. The greatest
// number on each, and the greatest of another origin, tell all that can be said.
func disputed(list []claimant, total int64) (topics []int32) {
	var room [16]claimant
	kept := room[:0]
	for i, c := range list {
		n := len(kept)
		if i == 0 || list[i-1].topic != c.topic || kept[n-1].by != c.by && (n < 2 || kept[n-2].topic != c.topic) {
			kept = append(kept, c)
		}
	}
	for i, a := range kept {
		for _, b := range kept[:i] {
			if a.topic != b.topic && a.by != b.by && a.low+b.low > total {
				topics = append(topics, a.topic, b.topic)
			}
		}
	}
	return topics
}
