package casualty

import (
	"cmp"
	"slices"

	"github.com/seed-67285e81/reported"
)

// findContested finds where different origins count the same people as of different
// known status: where their numbers together are above every total that counts; or,
// where there is no total, if they are equal.
func (m *moment) findContested() {
	h := m.h
	for n := range h.families {
		f := &h.families[n]
		if f.member != hasStatus || len(f.topics) < 2 || !(m.families.in[n] || f.rest >= 0 && m.topics.in[f.rest]) {
			continue
		}
		contested := make([]bool, len(f.topics))
		m.compareStatuses(f, contested)
		for i, k := range f.topics {
			if m.views[k].contested != contested[i] {
				m.views[k].contested = contested[i]
				m.finish.add(k)
			}
		}
	}
}

// A claimant is one origin's number of people of one status.
type claimant struct {
	topic  int // in the family
	origin int32
	low    int64
	count  reported.Count
}

func (m *moment) compareStatuses(f *family, contested []bool) {
	total := int64(-1) // what the totals allow
	if f.rest >= 0 {
		if n := &m.views[f.rest].number; n.some {
			total = reported.MaxCount + 1
			if high, closed := n.hull.High(); closed {
				total = high
			}
		}
	}
	var list []claimant
	for i, k := range f.topics {
		if status := m.h.topics[k].question.Groups[0].Status; status == StatusUnknown || !statuses.Has(string(status)) {
			continue
		}
		v := &m.views[k]
		for n := range v.figures {
			if g := &v.figures[n]; m.counts(g) && g.stated && g.count.Low() > 0 {
				list = append(list, claimant{i, m.h.holdings[g.holding].origin, g.count.Low(), g.count.WithWords("")})
			}
		}
	}
	mark := func(list []claimant, enough func(a, b claimant) bool) {
		list = twoOrigins(list)
		for i, a := range list {
			for _, b := range list[:i] {
				if a.topic != b.topic && a.origin != b.origin && enough(a, b) {
					contested[a.topic], contested[b.topic] = true, true
				}
			}
		}
	}
	if total >= 0 {
		mark(list, func(a, b claimant) bool { return a.low+b.low > total })
		return
	}
	slices.SortFunc(list, func(a, b claimant) int {
		if a.low != b.low {
			return cmp.Compare(a.low, b.low)
		}
		return cmp.Or(a.count.Compare(b.count), cmp.Compare(a.topic, b.topic), cmp.Compare(a.origin, b.origin))
	})
	for len(list) > 0 {
		n := 1
		for n < len(list) && list[n].count == list[0].count {
			n++
		}
		if list[n-1].topic != list[0].topic {
			mark(list[:n], func(claimant, claimant) bool { return true })
		}
		list = list[n:]
	}
}

// twoOrigins keeps of each topic the greatest number, and the greatest by another
// origin. They tell all that two origins can say against each other.
func twoOrigins(list []claimant) (kept []claimant) {
	list = slices.Clone(list)
	slices.SortStableFunc(list, func(a, b claimant) int { return cmp.Or(cmp.Compare(a.topic, b.topic), -cmp.Compare(a.low, b.low)) })
	of := 0 // how many are kept of the topic
	for i, c := range list {
		if i == 0 || list[i-1].topic != c.topic {
			of = 0
		}
		if of == 0 || of == 1 && kept[len(kept)-1].origin != c.origin {
			kept, of = append(kept, c), of+1
		}
	}
	return kept
}
