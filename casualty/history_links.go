package casualty

import (
	"cmp"
	"slices"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/internal/origins"
	"github.com/seed-67285e81/reported/internal/standing"
)

// findCourse finds who supersedes or takes back whom.
func (r *reading) findCourse() {
	if !r.links {
		return
	}
	list := make([]standing.Entry, len(r.entries))
	for i := range list {
		t := r.entries[i].tally
		list[i] = standing.Entry{Head: &t.Statement, Time: t.Statement.Time(), Retracts: t.Stance == reported.StanceRetracts,
			Rejected: t.Rank == RankRejected, Derived: r.entries[i].role == roleDerived}
	}
	index := standing.Index{Entries: list, Roll: &r.roll, IDs: &r.ids}
	r.course = standing.NewCourse(list, index.Links(), func(i int) int { return int(r.entries[i].step) })
}

// findHoldings finds what each origin has said on each topic. Origins without ID,
// Org and Name are not known to be one: each statement is held for itself.
func (r *reading) findHoldings() {
	unnamed := int32(0)
	said, bears := make([]saying, 0, len(r.voices)), make([]int32, len(r.voices))
	r.holdings = make([]holding, 0, len(r.voices))
	for k := range r.topics {
		t, from := &r.topics[k], len(said)
		for _, i := range r.order[t.lo:t.hi] {
			e := &r.entries[i]
			if e.role != roleTotal || !e.ranked {
				continue
			}
			exact, ok := e.tally.Count.Exact()
			t.zero = t.zero || ok && exact == 0 && t.question.Harm.grows()
			e.bears, bears = bears[:0:len(e.origins)], bears[len(e.origins):]
			for n, v := range e.origins {
				if !v.Named {
					unnamed-- // no key is below 0
					v.Origin = unnamed
				}
				said = append(said, saying{i, int32(n), v.Origin})
			}
		}
		list := said[from:]
		slices.SortStableFunc(list, func(a, b saying) int { return cmp.Compare(a.by, b.by) })
		t.first = int32(len(r.holdings))
		for n := range list {
			if n == 0 || list[n].by != list[n-1].by {
				r.holdings = append(r.holdings, nil)
			}
			last := len(r.holdings) - 1
			r.holdings[last] = list[n-len(r.holdings[last]) : n+1 : n+1]
			e := &r.entries[list[n].entry]
			e.bears = append(e.bears, int32(last))
		}
		t.end = int32(len(r.holdings))
	}
}

// findParts finds what each part is part of, and what lists of names and parts may
// bound a topic. A derived number stands with these.
func (r *reading) findParts() {
	for i := range int32(len(r.entries)) {
		e := &r.entries[i]
		if e.role == roleDerived || e.role == roleNames && e.ranked {
			on := r.linked(e.topic)
			on.lower = append(on.lower, i)
		}
		if e.role != roleTotal || e.tally.Scope != ScopePart || !e.ranked {
			continue
		}
		w, ok := r.ids.Find(e.tally.Of)
		if !ok || int32(w) == i {
			continue
		}
		whole := &r.entries[w]
		if whole.role == roleNone || whole.tally.Harm != e.tally.Harm ||
			r.topics[whole.topic].question.Unit != r.topics[e.topic].question.Unit {
			continue
		}
		e.base = int32(w)
		if on := &r.topics[whole.topic]; whole.topic == e.topic {
			on.parts = true
			whole.bears = append(whole.bears, e.bears[:len(e.origins)]...)
		} else {
			on, at := r.linked(whole.topic), r.linked(e.topic)
			on.lower, at.tells = append(on.lower, i), append(at.tells, whole.topic)
		}
	}
}

// visit notes that another topic changes too by what becomes of an entry.
func (r *reading) visit(i, topic int32) {
	if e := &r.entries[i]; e.topic != topic {
		e.visits = append(e.visits, topic)
	}
}

// mark is what a tally does to the number that it answers, 0 for nothing.
func (t *Tally) mark() (mark conditions) {
	mark.set(denied, t.Stance == reported.StanceDenies && t.Rank != RankRejected)
	mark.set(doubted, t.Stance == reported.StanceDoubts && t.Rank != RankRejected)
	return mark
}

// anotherThan reports whether one of some origins is not among others.
func anotherThan(list, others []origins.Voice) bool {
	if len(list) > len(others) {
		return true
	}
	keys := make([]int32, 0, 16)
	for _, v := range others {
		keys = append(keys, v.Origin)
	}
	slices.Sort(keys)
	return slices.ContainsFunc(list, func(v origins.Voice) bool { _, ok := slices.BinarySearch(keys, v.Origin); return !ok })
}
