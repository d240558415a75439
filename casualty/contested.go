package casualty

import (
	"cmp"
	"slices"
)

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
	topic := func(x *figure) int32 { return m.h.entries[x.entry].topic }
	alike := func(a, b *figure) bool {
		return total || a.count.Low() == b.count.Low() && a.count.WithWords("") == b.count.WithWords("")
	}
	list := slices.DeleteFunc(m.shares(f), func(x *figure) bool {
		status := m.h.topics[topic(x)].question.Groups[0].Status
		return !x.stated || status == StatusUnknown || !statuses.Has(string(status))
	})
	slices.SortFunc(list, func(a, b *figure) int {
		if !alike(a, b) { // most often the least number tells
			if low := cmp.Compare(a.count.Low(), b.count.Low()); low != 0 {
				return low
			}
			return a.count.WithWords("").Compare(b.count.WithWords(""))
		}
		return cmp.Or(cmp.Compare(topic(a), topic(b)), cmp.Compare(b.count.Low(), a.count.Low()))
	})
	kept := list[:0]
	for _, a := range list {
		n := len(kept)
		if n > 1 && topic(kept[n-2]) == topic(a) && alike(kept[n-2], a) {
			continue // the two greatest tell all
		}
		kept = append(kept, a)
		for n--; n >= 0 && alike(kept[n], a); n-- {
			if b := kept[n]; topic(a) != topic(b) && a.by != b.by && a.count.Low()+b.count.Low() > high {
				topics = append(topics, topic(a), topic(b))
			}
		}
	}
	slices.Sort(topics)
	return slices.Compact(topics)
}
