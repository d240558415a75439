package casualty

import (
	"cmp"
	"slices"
)

// A claim is one origin's number of people of one status.
type claim struct {
	*figure
	low   int64
	topic int32
}

// findContested finds where different origins count the same people as of different
// known status.
func (m *moment) findContested() {
	for _, n := range m.families.All() {
		f := &m.h.families[n]
		if f.member != memberStatus {
			continue
		}
		contested := m.contested(f)
		for _, k := range f.topics {
			if is := slices.Contains(contested, k); is != m.views[k].contested {
				m.views[k].contested = is
				m.finish.Enter(k)
			}
		}
	}
}

// contested returns the topics on which two origins cannot both be right: their numbers
// together are above every total that counts; or, where there is none, they are equal.
func (m *moment) contested(f *family) (topics []int32) {
	high, closed, total := int64(0), false, f.rest >= 0 && m.views[f.rest].some() && m.shown(&m.h.topics[f.rest])
	if total {
		if high, closed = m.views[f.rest].count.High(); !closed {
			return nil
		}
	}
	list := m.claims[:0]
	for _, k := range f.topics {
		status, first := m.h.topics[k].question.Groups[0].Status, len(list)
		if status == StatusUnknown || !statuses.Has(string(status)) {
			continue
		}
		for _, x := range m.views[k].held {
			low := x.count.Low()
			if !x.counts || !x.stated || low == 0 {
				continue
			}
			list = append(list, claim{x.figure, low, k})
			if total { // the two greatest tell all
				for n := len(list) - 1; n > first && low > list[n-1].low; n-- {
					list[n], list[n-1] = list[n-1], list[n]
				}
				list = list[:min(len(list), first+2)]
			}
		}
	}
	m.claims = list
	if total {
		for n, a := range list {
			for _, b := range list[:n] {
				if a.topic != b.topic && a.by != b.by && a.low+b.low > high {
					topics = append(topics, a.topic, b.topic)
				}
			}
		}
		return topics
	}
	slices.SortFunc(list, func(a, b claim) int {
		if a.low != b.low { // most often it tells
			return cmp.Compare(a.low, b.low)
		}
		return a.count.Compare(b.count)
	})
	for n := 0; len(list) > 0; list = list[n:] {
		others, sources := false, false // of another status, by another origin
		for n = 1; n < len(list) && list[n].low == list[0].low && list[n].count.WithWords("") == list[0].count.WithWords(""); n++ {
			others, sources = others || list[n].topic != list[0].topic, sources || list[n].by != list[0].by
		}
		for _, x := range list[:n] {
			if others && sources {
				topics = append(topics, x.topic)
			}
		}
	}
	return topics
}
