package casualty

import (
	"cmp"
	"slices"

	"github.com/seed-67285e81/reported"
)

// A claim is one origin's number of people of one status.
type claim struct {
	*figure
	low    int64
	status uint8
}

// findContested finds where different origins count the same people as of different
// known status: where their numbers together are above every total that counts; or,
// where there is no total, if they are equal.
func (m *moment) findContested() {
	for _, n := range m.families.All() {
		f := &m.h.families[n]
		if f.member != kinStatus {
			continue
		}
		contested, total := uint8(0), m.allowed(f)
		for list := m.claims(f, total); len(list) > 0; {
			n := len(list)
			if total < 0 { // those of an equal number
				for n = 1; n < len(list) && list[n].low == list[0].low && list[n].count.WithWords("") == list[0].count.WithWords(""); {
					n++
				}
			}
			contested |= disputed(list[:n], total)
			list = list[n:]
		}
		for _, k := range f.topics {
			if is := contested&(1<<m.h.status(k)) != 0; is != m.views[k].contested {
				m.views[k].contested = is
				m.finish.Enter(k)
			}
		}
	}
}

// allowed returns how many the totals of a family allow, or -1 where there is none.
func (m *moment) allowed(f *family) int64 {
	if f.rest < 0 || !m.views[f.rest].number.some {
		return -1
	}
	if high, closed := m.views[f.rest].number.hull.High(); closed {
		return high
	}
	return reported.MaxCount + 1
}

// status returns the place of the known status that a topic asks for; 7 is none.
func (h *history) status(topic int32) uint8 {
	status := h.topics[topic].question.Groups[0].Status
	if status == StatusUnknown || !statuses.Has(string(status)) {
		return 7
	}
	return uint8(statuses.Place(string(status)))
}

// claims lists the numbers of people of known status. Without a total equal numbers
// come together.
func (m *moment) claims(f *family, total int64) []claim {
	m.claimed = m.claimed[:0]
	for _, k := range f.topics {
		status := m.h.status(k)
		for _, x := range m.views[k].held {
			if low := x.count.Low(); status < 7 && x.counts && x.stated && low > 0 {
				m.claimed = append(m.claimed, claim{x.figure, low, status})
			}
		}
	}
	if total < 0 {
		slices.SortFunc(m.claimed, func(a, b claim) int {
			if a.low != b.low {
				return cmp.Compare(a.low, b.low)
			}
			return a.count.Compare(b.count)
		})
	}
	return m.claimed
}

// disputed returns the statuses on which two origins cannot both be right, as bits. The
// two greatest numbers of each status tell all that can be said.
func disputed(list []claim, total int64) (contested uint8) {
	if !slices.ContainsFunc(list, func(c claim) bool { return c.status != list[0].status }) {
		return 0
	}
	var best [7][2]claim
	for _, c := range list {
		switch b := &best[c.status]; {
		case c.low > b[0].low:
			b[0], b[1] = c, b[0]
		case c.low > b[1].low:
			b[1] = c
		}
	}
	for i := range best {
		for k := range i {
			for n := range 4 {
				a, b := best[i][n/2], best[k][n%2]
				if a.low > 0 && b.low > 0 && a.by != b.by && a.low+b.low > total {
					contested |= 1<<i | 1<<k
				}
			}
		}
	}
	return contested
}
