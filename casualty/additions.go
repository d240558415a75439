package casualty

import (
	"cmp"
	"slices"
	"sort"

	"github.com/seed-67285e81/reported"
)

// A summand is a total to which others add, or one of these: an addition with its copies.
// Copies are of one question and number, and one origin. Origins that do not speak for
// themselves are one here.
type summand struct {
	to     int32   // the summand that it adds to, or -1
	root   int32   // the total at the end of these
	copies []int32 // of an addition
}

// findAdditions finds what each addition adds to. Those that add to each other in a
// circle add to nothing.
func (r *reading) findAdditions() {
	var list []int32
	for i := range r.entries {
		if e := &r.entries[i]; e.role == roleAddition {
			r.topics[e.topic].lower = append(r.topics[e.topic].lower, int32(i))
			list = append(list, int32(i))
		}
	}
	if len(list) > 0 {
		r.findKinds(list)
		r.findBases(list)
		r.orderAdditions(list)
		r.findSummands()
	}
}

// findKinds numbers what copies of an addition have in common: the topic, the number and
// those of their origins that speak for themselves.
func (r *reading) findKinds(list []int32) {
	type part struct{ before, next int32 } // of the origins, and last the topic
	type kind struct {
		part
		count reported.Count
	}
	parts, kinds := make(map[part]int32), make(map[kind]int32)
	var speakers []int32
	for _, i := range list {
		e, set := &r.entries[i], int32(-1)
		speakers = speakers[:0]
		for _, v := range e.origins {
			if v.ForItself {
				speakers = append(speakers, v.Origin)
			}
		}
		slices.Sort(speakers)
		for _, key := range speakers {
			set = numberOf(parts, part{set, key})
		}
		e.kind = numberOf(kinds, kind{part{set, e.topic}, e.tally.Count.WithWords("")})
	}
}

// numberOf returns the number of a key, which is how many there were before it.
func numberOf[K comparable](numbers map[K]int32, key K) int32 {
	n, ok := numbers[key]
	if !ok {
		n = int32(len(numbers))
		numbers[key] = n
	}
	return n
}

// findBases finds what additions add to: what their Of names, if it counts the people
// added; without one, what the first of the copies adds to: the total of the same
// question that one of its origins had last said before.
func (r *reading) findBases(list []int32) {
	slices.SortFunc(list, func(i, j int32) int {
		a, b := &r.entries[i], &r.entries[j]
		return cmp.Or(cmp.Compare(a.step, b.step), a.said.Compare(b.said), cmp.Compare(i, j))
	})
	first, totals, known := make(map[int32]*entry), make(totalsSaid), int32(0)
	for _, i := range list {
		e := &r.entries[i]
		of, named := r.find(e.tally.Of)
		switch {
		case e.tally.Of != "":
			if named && of != i && r.mayAddTo(&r.entries[of], e) {
				e.base = of
			}
		case !e.said.Dated():
		case first[e.kind] != nil:
			e.base = first[e.kind].base
		default:
			for ; int(known) < len(r.entries) && r.entries[known].step <= e.step; known++ {
				if x := &r.entries[known]; x.role == roleTotal && x.tally.Scope != ScopePart && len(r.topics[x.topic].lower) > 0 {
					totals.meet(r.entries, known, x.said)
				}
			}
			totals.meet(r.entries, i, stretch{Lo: forever, Hi: e.said.Lo})
			first[e.kind] = e
		}
	}
}

// TotalsSaid are totals by topic and named origin, in the order in which they were said.
type totalsSaid map[[2]int32][]int32

// meet puts a total in its place, or has an addition add to the last one before a time.
func (t totalsSaid) meet(entries []entry, i int32, time stretch) {
	e := &entries[i]
	for _, v := range e.origins {
		key := [2]int32{e.topic, v.Origin}
		list := t[key]
		n := sort.Search(len(list), func(n int) bool { return entries[list[n]].said.Compare(time) > 0 })
		switch {
		case !v.Named:
		case e.role == roleTotal:
			t[key] = slices.Insert(list, n, i)
		case n > 0 && (e.base < 0 || cmp.Or(entries[list[n-1]].said.Compare(entries[e.base].said), cmp.Compare(list[n-1], e.base)) > 0):
			e.base = list[n-1]
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
	numbers := make(map[[2]int32]int32)
	number := func(to, what, root int32) int32 {
		n := numberOf(numbers, [2]int32{to, what})
		if int(n) == len(r.summands) {
			r.summands = append(r.summands, summand{to: to, root: root})
		}
		return n
	}
	for _, i := range r.additions { // what they add to comes first
		e := &r.entries[i]
		if e.base < 0 {
			continue
		}
		b := &r.entries[e.base]
		if b.role != roleAddition {
			b.summand = number(-1, e.base, e.base)
		}
		if b.summand < 0 {
			continue
		}
		e.summand = number(b.summand, e.kind, r.summands[b.summand].root)
		s := &r.summands[e.summand]
		s.copies = append(s.copies, i)
		r.tell(r.entries[s.root].topic, e.topic)
	}
}

// An addition is what becomes of a number of more than were counted before.
type addition uint8

const (
	silent   addition = iota // it, or what it adds to, does not stand
	loose                    // it adds to nothing that was said: at least so many
	attached                 // it adds to a total
)

// followAdditions finds what becomes of the additions.
func (m *moment) followAdditions() {
	h, changed := m.h, false
	become := func(i int32, is addition) {
		if m.states[i].added != is {
			m.states[i].added, changed = is, true
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
	if changed {
		m.sumUp()
	}
}

// A sum is what additions to one summand come to, or a number with these.
type sum struct {
	count    reported.Count
	at       stretch // of the last of them
	more     bool    // there are some
	several  bool
	greatest int64 // of what they are at least
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
		if s.several = s.more; s.several {
			one.count = s.count.Add(one.count)
			one.at = slices.MaxFunc([]stretch{s.at, one.at}, stretch.Compare)
		}
		s.count, s.at, s.more = one.count, one.at, true
	}
}

// comesTo returns what a number comes to with what adds to it: one is added; several come
// to between the greatest and their sum.
func (m *moment) comesTo(i int32) sum {
	e := &m.h.entries[i]
	one := sum{count: e.tally.Count, at: e.counted}
	if e.summand < 0 || !m.sums[e.summand].more {
		return one
	}
	s := m.sums[e.summand]
	high, closed := s.count.High()
	switch {
	case !s.several:
	case s.count.Approximate():
		s.count = reported.AtLeast(0)
	case closed:
		s.count = reported.Between(s.greatest, high)
	default:
		s.count = reported.AtLeast(s.greatest)
	}
	if s.at.Hi > one.at.Hi {
		one.at = s.at
	}
	return sum{count: one.count.Add(s.count), at: one.at, more: true}
}
