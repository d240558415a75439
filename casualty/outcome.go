package casualty

import (
	"cmp"
	"slices"
	"sort"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/internal/origins"
)

// An outcome is what a topic comes to at a moment. It never changes.
type outcome struct {
	*number
	count  reported.Count // under the policy
	seen   conditions
	held   []held
	within int64 // the greatest number that is stated in rows within it
	*outcomeLinks
}

// OutcomeLinks are what few outcomes have.
type outcomeLinks struct {
	nones  []held  // reports of none elsewhere, by origins that hold nothing here
	extras []bound // what names, parts and additions make sure of
	marks  []marked
}

// What most outcomes have in common. It is never written to.
var noOutcomeLinks outcomeLinks

// A marked entry is denied or doubted.
type marked struct {
	entry int32
	by    conditions
}

// outcome puts together what a topic comes to. It is nil before anything was said.
func (m *moment) outcome(k int32) *outcome {
	t, v := &m.h.topics[k], &m.views[k]
	if !m.shown(t) {
		return nil
	}
	o := &m.newOutcomes.take(1)[0]
	*o = outcome{number: v.number, count: v.hull, seen: v.seen, held: v.held[:v.own], outcomeLinks: &noOutcomeLinks}
	if links := (outcomeLinks{v.held[v.own:min(len(v.held), int(v.own)+maxNones)], v.extras, m.marks(t)}); len(links.nones)+len(links.extras)+len(links.marks) > 0 {
		own := links
		o.outcomeLinks = &own
	}
	if m.h.policy == PolicyLowest && o.lowest != nil {
		o.count = o.lowest.count
	}
	low, exceeds, most := m.below(k)
	o.within = most
	if !o.stated && low > 0 && o.seen&noPreferred == 0 {
		o.count, o.seen = reported.AtLeast(max(low, o.hull.Low())), o.seen|partial
	}
	o.seen.set(partsExceedTotal, exceeds)
	o.seen.set(moreReported, v.more)
	o.seen.set(statusContested, v.contested)
	o.seen.set(superseded, v.fallen > 0)
	o.seen.set(derived, v.derived > 0)
	for _, x := range o.marks {
		o.seen |= x.by
	}
	if len(t.open) > 0 {
		o.seen |= m.open(o, t)
	}
	return o
}

// shown reports whether anything had been said on a topic.
func (m *moment) shown(t *topic) bool {
	own, guests := m.h.listed(t, m.step)
	return len(own)+len(guests) > 0
}

// listed returns what is said on a topic at a step: its own, and the answers to what
// had not been said yet. An answer is on the topic of what it answers once that was
// said.
func (h *history) listed(t *topic, step int32) (own, guests []int32) {
	own = h.order[t.lo:t.hi]
	n := sort.Search(len(own), func(n int) bool { return h.entries[own[n]].arrival() > step })
	for _, i := range t.guests {
		if e := &h.entries[i]; e.step <= step && e.arrival() > step {
			guests = append(guests, i)
		}
	}
	return own[:n:n], guests
}

// marks finds what is denied and doubted while it is held.
func (m *moment) marks(t *topic) (list []marked) {
	for _, a := range t.answered {
		if !m.stands(a.by) || m.states[a.of].heldBy == 0 {
			continue
		}
		if len(list) == 0 || list[len(list)-1].entry != a.of {
			list = append(list, marked{entry: a.of})
		}
		list[len(list)-1].by |= markOf(m.h.entries[a.by].tally)
	}
	return list
}

// open returns what denials and doubts of no number in particular say of what is held.
func (m *moment) open(o *outcome, t *topic) (seen conditions) {
	var holders []origins.Voice
	for _, list := range [...][]held{o.held, o.nones} {
		for _, f := range list {
			holders = append(holders, m.h.entries[f.entry].origins[f.origin])
		}
	}
	slices.SortFunc(holders, func(a, b origins.Voice) int { return cmp.Compare(a.Origin, b.Origin) })
	holders = slices.CompactFunc(holders, func(a, b origins.Voice) bool { return a.Origin == b.Origin })
	for _, i := range t.open {
		e := &m.h.entries[i]
		if m.stands(i) && (len(e.answers) == 0 || e.arrival() > m.step) && anotherThan(holders, e.origins) {
			seen |= markOf(e.tally)
		}
	}
	return seen
}
