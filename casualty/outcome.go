package casualty

import (
	"cmp"
	"slices"

	"github.com/seed-67285e81/reported"
)

// An outcome is what a topic comes to at a moment. It never changes.
type outcome struct {
	number
	count  reported.Count
	seen   conditions
	held   []holds
	extras []bound
	within int64   // the greatest number that is stated in rows within it
	nones  []holds // reports of none elsewhere, by origins that hold nothing here
}

// A holds is what one origin holds, as far as it is shown.
type holds struct {
	entry, origin int32 // the tally, and the origin in its list
	holding       int32
	count         reported.Count
	at            stretch
	counts        bool
	marks         conditions
}

// outcome puts together what a topic comes to. It is nil before anything was said.
func (m *moment) outcome(k int32) *outcome {
	h, t, v := m.h, &m.h.topics[k], &m.views[k]
	if !m.shown(t) {
		return nil
	}
	o := outcome{number: v.number, count: v.number.count, seen: v.number.seen}
	low, exceeds, most := m.below(k)
	o.within = most
	if exceeds {
		o.seen |= partsExceedTotal
	}
	if !o.stated && low > 0 && o.seen&noPreferred == 0 {
		o.count, o.seen = reported.AtLeast(max(low, o.hull.Low())), o.seen|partial
	}
	if v.more {
		o.seen |= moreReported
	}
	if v.contested {
		o.seen |= statusContested
	}
	for i := t.lo; i < t.hi && m.said(i); i++ {
		e := &h.entries[i]
		switch {
		case !e.states || h.tallies[i].Rank == RankRejected:
		case m.fallen[i]:
			o.seen |= superseded
		case h.tallies[i].Basis == BasisDerived:
			o.seen |= derived
		}
	}
	o.seen |= m.answers(t, v)
	o.extras = v.extras
	if !m.topics.in[k] && m.rows[k] != nil && len(t.answered) == 0 {
		o.held, o.nones = m.rows[k].held, m.rows[k].nones
		if old := m.rows[k]; old.seen == o.seen && old.count == o.count && old.within == o.within && slices.Equal(old.extras, o.extras) {
			return old
		}
	} else {
		o.held, o.nones = m.holders(t, v), m.shownNones(t, v)
	}
	o.extras = slices.Clone(o.extras)
	return &o
}

// holders lists what each origin holds on a topic.
func (m *moment) holders(t *topic, v *view) []holds {
	list := make([]holds, len(v.figures))
	for i := range v.figures {
		f := &v.figures[i]
		list[i] = holds{f.last, f.origin, f.holding, f.count, f.at, m.counts(f), 0}
		for _, entry := range m.held[f.holding] {
			if !f.elsewhere {
				list[i].marks |= m.marks[entry]
			}
		}
	}
	for _, a := range t.answered {
		m.marks[a.of] = 0
	}
	return list
}

// shown reports whether anything had been said on a topic.
func (m *moment) shown(t *topic) bool {
	if t.lo < t.hi && m.arrived(t.lo) {
		return true
	}
	for _, i := range t.guests {
		if m.h.visits(i, m.step) {
			return true
		}
	}
	return false
}

// arrived reports whether a tally is on its topic: an answer is once what it answers
// was said.
func (m *moment) arrived(i int32) bool { return m.h.arrived(i, m.step) }

func (h *history) arrived(i, step int32) bool {
	e := &h.entries[i]
	return e.step <= step && (len(e.answers) == 0 || h.entries[e.answers[0]].step <= step)
}

// visits reports whether an answer is still on its own topic.
func (h *history) visits(i, step int32) bool {
	return h.entries[i].step <= step && !h.arrived(i, step)
}

// answers marks what is denied and doubted while it is held.
func (m *moment) answers(t *topic, v *view) (seen conditions) {
	for _, a := range t.answered {
		if m.said(a.by) && !m.fallen[a.by] && m.heldBy[a.of] > 0 {
			m.marks[a.of] |= markOf(&m.h.tallies[a.by])
			seen |= m.marks[a.of]
		}
	}
	if len(t.open) == 0 {
		return seen
	}
	keys := m.keysOf(t, v)
	for _, i := range t.open {
		e := &m.h.entries[i]
		if !m.fallen[i] && m.said(i) && !(len(e.answers) > 0 && m.arrived(i)) && anotherThan(keys, e.keys) {
			seen |= markOf(&m.h.tallies[i])
		}
	}
	return seen
}

// keysOf returns the keys of the origins that hold a figure, each once.
func (m *moment) keysOf(t *topic, v *view) (keys []int32) {
	for i := range v.figures {
		f := &v.figures[i]
		keys = append(keys, m.h.entries[f.last].keys[f.origin])
	}
	for _, z := range m.shownNones(t, v) {
		keys = append(keys, m.h.entries[z.entry].keys[z.origin])
	}
	slices.Sort(keys)
	return slices.Compact(keys)
}

// maxNones is how many reports of none elsewhere a row lists: the last ones.
const maxNones = 8

// shownNones lists the reports of none that stand on a topic by origins that hold
// nothing there themselves.
func (m *moment) shownNones(t *topic, v *view) (shown []holds) {
	var list []*none
	for _, p := range t.nones {
		at := &m.meetings[p]
		for _, byEnd := range at.byEnd {
			room := maxNones
			for _, i := range byEnd {
				if v.has(m.h, at.nones[i].origin) {
					continue
				}
				if room--; room < 0 {
					break
				}
				list = append(list, &at.nones[i])
			}
		}
	}
	slices.SortFunc(list, func(a, b *none) int { return cmp.Or(cmp.Compare(a.origin, b.origin), -a.compare(b)) })
	list = slices.CompactFunc(list, func(a, b *none) bool { return a.origin == b.origin })
	slices.SortFunc(list, func(a, b *none) int { return cmp.Or(-cmp.Compare(a.at.hi, b.at.hi), cmp.Compare(a.origin, b.origin)) })
	for _, z := range list[:min(len(list), maxNones)] {
		f := &m.figures[z.holding]
		shown = append(shown, holds{entry: f.last, origin: f.origin, holding: z.holding, count: reported.Exactly(0), at: z.at})
	}
	return shown
}
