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
	marks  []answer
}

// What most outcomes have in common. It is never written to.
var noOutcomeLinks outcomeLinks

// outcome puts together what a topic comes to. It is nil before anything was said.
func (m *moment) outcome(k int32) *outcome {
	t, v := &m.h.topics[k], &m.views[k]
	if !m.shown(t) {
		return nil
	}
	o := &m.newOutcomes.Take(1)[0]
	*o = outcome{number: v.number, count: v.count, seen: v.seen, held: v.held[:v.own], outcomeLinks: &noOutcomeLinks}
	links := outcomeLinks{nones: v.held[v.own:min(len(v.held), int(v.own)+maxNones)], extras: v.extras}
	if len(t.answers) > 0 {
		m.answered(o, t, &links)
	}
	if len(links.nones)+len(links.extras)+len(links.marks) > 0 {
		own := links
		o.outcomeLinks = &own
	}
	if m.h.policy == PolicyLowest && o.lowest != nil {
		o.count = o.lowest.count
	}
	low, exceeds, most := m.below(k)
	o.within = most
	if !o.stated && low > 0 && o.seen&noPreferred == 0 {
		o.count, o.seen = reported.AtLeast(max(low, o.number.count.Low())), o.seen|partial
	}
	o.seen.set(partsExceedTotal, exceeds)
	o.seen.set(moreReported, v.more)
	o.seen.set(statusContested, v.contested)
	o.seen.set(superseded, v.fallen > 0)
	o.seen.set(derived, v.derived)
	return o
}

// shown reports whether anything had been said on a topic.
func (m *moment) shown(t *topic) bool {
	own, early := m.h.listed(t, m.step)
	return len(own)+len(early) > 0 && t.question.Harm != HarmOther
}

// listed returns what is said on a topic at a step: its own, and the answers to what
// had not been said yet. An answer is on the topic of what it answers once that was
// said.
func (h *history) listed(t *topic, step int32) (own, early []int32) {
	own = h.order[t.lo:t.hi]
	n := sort.Search(len(own), func(n int) bool { return h.entries[own[n]].since > step })
	for _, a := range t.answers[:t.early] {
		if e := &h.entries[a.by]; e.step <= step && e.since > step {
			early = append(early, a.by)
		}
	}
	return own[:n:n], early
}

// answered finds what is denied and doubted: a number while it is held, and what is held
// where there is none in particular.
func (m *moment) answered(o *outcome, t *topic, links *outcomeLinks) {
	var holders []origins.Voice
	for _, a := range t.answers {
		e := &m.h.entries[a.by]
		switch {
		case !m.stands(a.by):
		case a.of >= 0:
			if m.states[a.of].heldBy > 0 {
				links.marks = append(links.marks, a)
				o.seen |= a.mark
			}
		case e.since == e.step || e.since > m.step:
			if holders == nil {
				holders = m.holders(o.held, links.nones)
			}
			o.seen.set(a.mark, anotherThan(holders, e.origins))
		}
	}
}

// holders returns the origins that hold something, each once.
func (m *moment) holders(lists ...[]held) (holders []origins.Voice) {
	for _, list := range lists {
		for _, f := range list {
			holders = append(holders, m.h.entries[f.entry].origins[f.origin])
		}
	}
	slices.SortFunc(holders, func(a, b origins.Voice) int { return cmp.Compare(a.Origin, b.Origin) })
	return slices.CompactFunc(holders, func(a, b origins.Voice) bool { return a.Origin == b.Origin })
}
