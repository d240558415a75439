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
	claims := m.claimed[:0]
	for _, k := range f.topics {
		status, first := m.h.topics[k].question.Groups[0].Status, len(claims)
		if status == StatusUnknown || !statuses.Has(string(status)) {
			continue
		}
		for _, x := range m.views[k].held {
			low := x.count.Low()
			if !x.counts || !x.stated || low == 0 {
				continue
			}
			claims = append(claims, claim{x.figure, low, k})
			if total { // the two greatest tell all
				for n := len(claims) - 1; n > first && low > claims[n-1].low; n-- {
					claims[n], claims[n-1] = claims[n-1], claims[n]
				}
				claims = claims[:min(len(claims), first+2)]
			}
		}
	}
	m.claimed = claims
	add := func(c claim) {
		if !slices.Contains(topics, c.topic) {
			topics = append(topics, c.topic)
		}
	}
	if total {
		for n, a := range claims {
			for _, b := range claims[:n] {
				if a.topic != b.topic && a.by != b.by && a.low+b.low > high {
					add(a)
					add(b)
				}
			}
		}
		return topics
	}
	slices.SortFunc(claims, func(a, b claim) int {
		if a.low != b.low {
			return cmp.Compare(a.low, b.low)
		}
		return a.count.Compare(b.count)
	})
	for n := 0; len(claims) > 0; claims = claims[n:] {
		others, sources := false, false // of another status, by another origin
		for n = 0; n < len(claims) && claims[n].low == claims[0].low && claims[n].count.WithWords("") == claims[0].count.WithWords(""); n++ {
			others, sources = others || claims[n].topic != claims[0].topic, sources || claims[n].by != claims[0].by
		}
		for _, c := range claims[:n] {
			if others && sources {
				add(c)
			}
		}
	}
	return topics
}
