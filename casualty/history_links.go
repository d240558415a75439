package casualty

import (
	"cmp"
	"slices"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/internal/standing"
)

// findLinks finds who supersedes or takes back whom, in the order in which both had
// been said. What the recorder derived replaces nothing.
func (h *history) findLinks() {
	retracts := func(t *Tally) bool { return t.Stance == reported.StanceRetracts }
	if !slices.ContainsFunc(h.tallies, func(t Tally) bool { return len(t.Supersedes) > 0 || retracts(&t) }) {
		return
	}
	statements := make([]standing.Entry, len(h.tallies))
	for i := range h.tallies {
		t := &h.tallies[i]
		statements[i] = standing.Entry{
			Head: &t.Statement, Time: t.Statement.Time(), Origins: h.entries[i].origins, Retracts: retracts(t), Rejected: t.Rank == RankRejected,
		}
	}
	for _, l := range standing.NewIndex(statements).Links() {
		by := &h.entries[l.By]
		if by.states && h.tallies[l.By].Basis == BasisDerived {
			continue
		}
		h.links = append(h.links, link{l, max(by.step, h.entries[l.On].step)})
		if l.Retracts && statements[l.On].Retracts {
			h.judged = statements
		}
	}
	slices.SortStableFunc(h.links, func(a, b link) int { return cmp.Compare(a.step, b.step) })
}

// findHoldings finds what each origin has said on each topic. Origins without ID,
// Org and Name are not known to be one: each statement is held for itself.
func (h *history) findHoldings() {
	type pair struct {
		by int32
		saying
	}
	var pairs []pair
	next := h.origins
	for k := range h.topics {
		t := &h.topics[k]
		pairs = pairs[:0]
		for i := t.lo; i < t.hi; i++ {
			e := &h.entries[i]
			if e.role != roleTotal || !e.ranked {
				continue
			}
			exact, ok := h.tallies[i].Count.Exact()
			t.zero = t.zero || ok && exact == 0 && t.question.Harm.grows()
			for n := range e.origins {
				origin := e.keys[n]
				if !e.origins[n].Named {
					origin, next = next, next+1
				}
				pairs = append(pairs, pair{origin, saying{i, int32(n), e.origins[n].Source().Kind == reported.SourceMedical}})
			}
		}
		slices.SortStableFunc(pairs, func(a, b pair) int { return cmp.Compare(a.by, b.by) })
		said := make([]saying, len(pairs))
		t.first = int32(len(h.holdings))
		for n := range pairs {
			said[n] = pairs[n].saying
			if n == 0 || pairs[n].by != pairs[n-1].by {
				h.holdings = append(h.holdings, holding{topic: int32(k), origin: pairs[n].by})
			}
			own := &h.holdings[len(h.holdings)-1]
			own.said = said[n-len(own.said) : n+1 : n+1]
			e := &h.entries[said[n].entry]
			e.bears = append(e.bears, int32(len(h.holdings)-1))
		}
		t.end = int32(len(h.holdings))
	}
}

// tell notes that what is held on one topic bears on another.
func (h *history) tell(from, to int32) {
	if t := &h.topics[from]; from != to {
		t.tells = append(t.tells, to)
	}
}

// findParts finds what each part is part of, and what lists of names and parts may
// bound a topic.
func (h *history) findParts() {
	for i := range h.entries {
		t, e := &h.tallies[i], &h.entries[i]
		if e.role == roleNames && e.ranked {
			h.topics[e.topic].lower = append(h.topics[e.topic].lower, int32(i))
		}
		if e.role != roleTotal || t.Scope != ScopePart || !e.ranked {
			continue
		}
		w, ok := h.find(t.Of)
		if !ok || w == int32(i) || !h.entries[w].states || h.tallies[w].Harm != t.Harm || plainUnit(h.tallies[w].Unit) != plainUnit(t.Unit) {
			continue
		}
		e.whole = w
		whole := &h.entries[w]
		topic := &h.topics[whole.topic]
		if whole.topic == e.topic {
			topic.parts = true
			whole.bears = append(whole.bears, e.bears...)
		} else {
			topic.lower = append(topic.lower, int32(i))
			h.tell(e.topic, whole.topic)
		}
	}
}

// findAnswers finds who denies and doubts what. An origin does not answer itself.
func (h *history) findAnswers() {
	for i := range h.entries {
		e := &h.entries[i]
		if markOf(&h.tallies[i]) == 0 {
			continue
		}
		for _, k := range e.answers {
			if to := &h.entries[k]; to.topic >= 0 && anotherThan(to.keys, e.keys) {
				t := &h.topics[to.topic]
				t.answered = append(t.answered, answer{int32(i), k})
				if e.topic >= 0 {
					h.tell(e.topic, to.topic)
				} else {
					e.visits = append(e.visits, to.topic)
				}
			}
		}
		if e.topic >= 0 && len(e.answers) == 0 {
			h.topics[e.topic].open = append(h.topics[e.topic].open, int32(i))
		}
	}
	for k := range h.topics {
		t := &h.topics[k]
		slices.SortStableFunc(t.answered, func(a, b answer) int { return cmp.Compare(a.of, b.of) })
		for _, i := range t.guests {
			if markOf(&h.tallies[i]) != 0 {
				t.open = append(t.open, i)
			}
			for _, e := range [...]*entry{&h.entries[i], &h.entries[h.entries[i].answers[0]]} {
				e.visits = append(e.visits, int32(k))
			}
		}
	}
	for k := range h.topics {
		slices.Sort(h.topics[k].tells)
		h.topics[k].tells = slices.Compact(h.topics[k].tells)
	}
}

// markOf is what a tally does to the number that it answers, 0 for nothing.
func markOf(t *Tally) conditions {
	switch {
	case t.Rank == RankRejected:
		return 0
	case t.Stance == reported.StanceDenies:
		return denied
	case t.Stance == reported.StanceDoubts:
		return doubted
	}
	return 0
}

// anotherThan reports whether one of some keys is not among others.
func anotherThan(keys, others []int32) bool {
	if len(keys) > len(others) {
		return true
	}
	sorted := slices.Clone(others)
	slices.Sort(sorted)
	return slices.ContainsFunc(keys, func(k int32) bool { _, ok := slices.BinarySearch(sorted, k); return !ok })
}
