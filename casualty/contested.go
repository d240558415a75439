package casualty

import (
	"cmp"
	"slices"

	"github.com/seed-67285e81/reported"
)

// A claim is one origin's number of people of one status.
type claim struct {
	topic, by int32
	low       int64
	alone     reported.Count // the number, if it can contradict none but an equal one
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
		status := m.h.topics[k].question.Groups[0].Status
		if status == StatusUnknown || !statuses.Has(string(status)) {
			continue
		}
		for _, x := range m.views[k].held {
			low, alone := x.count.Low(), reported.Count{}
			if !x.counts || !x.stated || low == 0 {
				continue
			}
			if !total {
				alone = x.count.WithWords("")
			}
			claims = append(claims, claim{k, x.by, low, alone})
		}
	}
	slices.SortFunc(claims, func(a, b claim) int {
		if a.alone != b.alone {
			return a.alone.Compare(b.alone)
		}
		return cmp.Or(cmp.Compare(a.topic, b.topic), cmp.Compare(b.low, a.low))
	})
	m.claimed = claims
	kept := claims[:0]
	for _, a := range claims {
		n := len(kept)
		if n > 1 && kept[n-2].topic == a.topic && kept[n-2].alone == a.alone {
			continue // the two greatest tell all
		}
		kept = append(kept, a)
		for n--; n >= 0 && kept[n].alone == a.alone; n-- {
			b := kept[n]
			for _, k := range [...]int32{a.topic, b.topic} {
				if a.topic != b.topic && a.by != b.by && a.low+b.low > high && !slices.Contains(topics, k) {
					topics = append(topics, k)
				}
			}
		}
	}
	return topics
}
