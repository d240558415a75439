package casualty

import (
	"cmp"
	"slices"
	"sort"
	"strconv"

	"github.com/seed-67285e81/reported"
)

// A summand is a total to which others add, or one of these: an addition with its copies.
type summand struct {
	to     int32   // the summand that it adds to, or -1
	root   int32   // the total at the end of these
	copies []int32 // of an addition
}

// A kind is what copies of an addition have in common. Origins that do not speak for
// themselves are one here.
type kind struct {
	topic    int32
	count    reported.Count
	speakers string // the keys of those that do
}

func (e *entry) kindOf() kind {
	var keys []int32
	for _, v := range e.origins {
		if v.ForItself {
			keys = append(keys, v.Origin)
		}
	}
	slices.Sort(keys)
	var text []byte
	for _, key := range keys {
		text = append(strconv.AppendInt(text, int64(key), 36), ' ')
	}
	return kind{e.topic, e.tally.Count.WithWords(""), string(text)}
}

// findAdditions finds what each addition adds to. Those that add to each other in a
// circle add to nothing.
func (r *reading) findAdditions() {
	var list []int32
	kinds := make(map[kind]int32)
	for i := range r.entries {
		if e := &r.entries[i]; e.role == roleAddition {
			on := r.linked(e.topic)
			on.lower = append(on.lower, int32(i))
			k := e.kindOf()
			if _, known := kinds[k]; !known {
				kinds[k] = int32(len(kinds))
			}
			e.kind = kinds[k]
			list = append(list, int32(i))
		}
	}
	if len(list) > 0 {
		r.findBases(list)
		r.orderAdditions(list)
		r.findSummands()
	}
}

// findBases finds what additions add to: what their Of names, if it counts the people
// added; without one, what the first of the copies adds to: the total of the same
// question that one of its origins had last said before.
func (r *reading) findBases(list []int32) {
	entries := r.entries
	bySaid := func(i, j int32) int { return cmp.Or(entries[i].said.Compare(entries[j].said), cmp.Compare(i, j)) }
	slices.SortFunc(list, func(i, j int32) int { return cmp.Or(cmp.Compare(entries[i].step, entries[j].step), bySaid(i, j)) })
	bases, known := make(map[int32]int32), 0 // of each kind
	totals := make(map[[2]int32][]int32)     // those known, by topic and named origin, in the order in which they were said
	for _, i := range list {
		e := &entries[i]
		base, copied := bases[e.kind]
		switch of, named := r.ids.Find(e.tally.Of); {
		case e.tally.Of != "":
			if named && int32(of) != i && r.mayAddTo(&entries[of], e) {
				e.base = int32(of)
			}
		case !e.said.Dated():
		case copied:
			e.base = base
		default:
			for ; known < len(entries) && entries[known].step <= e.step; known++ {
				x := &entries[known]
				for _, v := range x.origins {
					if v.Named && x.role == roleTotal && x.tally.Scope != ScopePart && len(r.topics[x.topic].lower) > 0 {
						key := [2]int32{x.topic, v.Origin}
						n, _ := slices.BinarySearchFunc(totals[key], int32(known), bySaid)
						totals[key] = slices.Insert(totals[key], n, int32(known))
					}
				}
			}
			for _, v := range e.origins {
				said := totals[[2]int32{e.topic, v.Origin}]
				n := sort.Search(len(said), func(n int) bool { return !e.said.After(entries[said[n]].said) })
				if n > 0 && (e.base < 0 || bySaid(said[n-1], e.base) > 0) {
					e.base = said[n-1]
				}
			}
			bases[e.kind] = e.base
		}
	}
}

// mayAddTo reports whether an entry states a number of people among whom are those
// whom an addition counts.
func (h *history) mayAddTo(b, e *entry) bool {
	return b.role != roleNone && !b.tally.Count.IsZero() && b.role != roleNames && b.tally.Harm == e.tally.Harm &&
		(b.topic == e.topic || h.topics[b.topic].question.containsPeople(h.topics[e.topic].question))
}

// orderAdditions lists the additions, each after the one that it adds to. Those of a
// circle come twice, so that each follows all others.
func (r *reading) orderAdditions(list []int32) {
	met := make([]uint8, len(r.entries))
	for _, i := range list {
		from, k := len(r.additions), i
		for ; k >= 0 && r.entries[k].role == roleAddition && met[k] < 2; k = r.entries[k].base {
			met[k]++
			r.additions = append(r.additions, k)
		}
		if k >= 0 && met[k] == 2 {
			r.circles = append(r.circles, k)
		}
		slices.Reverse(r.additions[from:])
		for _, k := range r.additions[from:] {
			met[k] = 3
		}
	}
}

// findSummands puts the copies of additions that lead to a total together, and notes on
// which topics they bear.
func (r *reading) findSummands() {
	numbers := make(map[[2]int32]int32) // by what they add to, and the kind
	for _, i := range r.additions {
		e := &r.entries[i]
		if e.base < 0 {
			continue
		}
		b := &r.entries[e.base]
		if b.role != roleAddition && b.summand < 0 {
			b.summand = int32(len(r.summands))
			r.summands = append(r.summands, summand{to: -1, root: e.base})
		}
		if b.summand < 0 {
			continue
		}
		root := r.summands[b.summand].root
		key := [2]int32{b.summand, e.kind}
		n, known := numbers[key]
		if !known {
			n = int32(len(r.summands))
			numbers[key] = n
			r.summands = append(r.summands, summand{to: b.summand, root: root})
		}
		e.summand = n
		r.summands[n].copies = append(r.summands[n].copies, i)
		if on := r.entries[root].topic; on != e.topic {
			at := r.linked(on)
			at.tells = append(at.tells, e.topic)
		}
	}
}

// An addition is what becomes of a number of more than were counted before.
type addition uint8

const (
	silent   addition = iota // it, or what it adds to, does not stand
	loose                    // it adds to nothing that was said: at least so many
	attached                 // it adds to a total
)

// followAdditions finds what becomes of the additions, if anything changed for them.
func (m *moment) followAdditions() {
	h := m.h
	if !m.adds {
		return
	}
	become := func(i int32, is addition) {
		if m.states[i].added != is {
			m.states[i].added = is
			m.changed(i)
		}
	}
	for _, i := range h.circles { // if all of it stand
		become(i, loose)
	}
	for _, i := range h.additions { // what they add to comes first
		e, is := &h.entries[i], silent
		switch {
		case !m.stands(i):
		case e.base < 0 || !m.said(e.base):
			is = loose
		case h.entries[e.base].role == roleAddition:
			is = m.states[e.base].added
		case m.stands(e.base) && h.entries[e.base].ranked:
			is = attached
		}
		if is == loose && !e.ranked {
			is = silent
		}
		become(i, is)
	}
	m.adds = false
	m.sumUp()
}

// A sum is what additions to one summand come to, or a number with these.
type sum struct {
	n        int // how many there are
	count    reported.Count
	at       stretch // of the last of them
	greatest int64   // of what they are at least
}

// sumUp adds up all additions. Of copies the first counts.
func (m *moment) sumUp() {
	h := m.h
	m.sums, m.before = m.before, m.sums
	clear(m.sums)
	for n := len(h.summands) - 1; n >= 0; n-- { // what adds to it comes after it
		x, first := &h.summands[n], int32(-1)
		if x.to < 0 && m.sums[n] != m.before[n] {
			m.holdings.Enter(h.entries[x.root].bears...)
		}
		for _, i := range x.copies {
			if m.states[i].added == attached && (first < 0 || h.entries[i].counted.Compare(h.entries[first].counted) < 0) {
				first = i
			}
		}
		if first < 0 {
			continue
		}
		s, one := &m.sums[x.to], m.comesTo(first)
		s.greatest = max(s.greatest, one.count.Low())
		if s.n++; s.n > 1 {
			one.count = s.count.Add(one.count)
		}
		if s.count = one.count; s.n == 1 || one.at.Compare(s.at) > 0 {
			s.at = one.at
		}
	}
}

// comesTo returns what a number comes to with what adds to it: one is added; several come
// to between the greatest and their sum.
func (m *moment) comesTo(i int32) sum {
	e := &m.h.entries[i]
	if e.summand < 0 || m.sums[e.summand].n == 0 {
		return sum{count: e.tally.Count, at: e.counted}
	}
	s := m.sums[e.summand]
	switch high, closed := s.count.High(); {
	case s.n == 1:
	case s.count.Approximate():
		s.count = reported.AtLeast(0)
	case closed:
		s.count = reported.Between(s.greatest, high)
	default:
		s.count = reported.AtLeast(s.greatest)
	}
	if s.at.Hi <= e.counted.Hi {
		s.at = e.counted
	}
	s.count = e.tally.Count.Add(s.count)
	return s
}
