package casualty

import (
	"cmp"
	"encoding/binary"
	"slices"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/internal/standing"
)

// findLinks finds who supersedes or takes back whom, in the order in which both had
// been said. What the recorder derived replaces nothing.
func (h *history) findLinks(statements []standing.Entry) {
	for _, l := range standing.NewIndex(statements).Links() {
		by := &h.entries[l.By]
		if by.states && h.tallies[l.By].Basis == BasisDerived {
			continue
		}
		h.links = append(h.links, link{l, max(by.step, h.entries[l.On].step)})
		if l.Retracts && statements[l.On].Retracts {
			h.statements = statements
		}
	}
	slices.SortStableFunc(h.links, func(a, b link) int { return cmp.Compare(a.step, b.step) })
}

// findHoldings finds what each origin has said on each topic. Origins without ID,
// Org and Name are not known to be one: each statement is held for itself.
func (h *history) findHoldings() {
	next := int32(0)
	for i := range h.entries {
		for _, k := range h.entries[i].keys {
			next = max(next, k+1)
		}
	}
	type pair struct {
		origin int32
		saying
	}
	var pairs []pair
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
		slices.SortStableFunc(pairs, func(a, b pair) int { return cmp.Compare(a.origin, b.origin) })
		said := make([]saying, len(pairs))
		t.holdings.lo = int32(len(h.holdings))
		for n := range pairs {
			said[n] = pairs[n].saying
			if n == 0 || pairs[n].origin != pairs[n-1].origin {
				h.holdings = append(h.holdings, holding{topic: int32(k), origin: pairs[n].origin})
			}
			own := &h.holdings[len(h.holdings)-1]
			own.said = said[n-len(own.said) : n+1 : n+1]
			e := &h.entries[said[n].entry]
			e.holdings = append(e.holdings, int32(len(h.holdings)-1))
		}
		t.holdings.hi = int32(len(h.holdings))
	}
}

// findParts finds what each part is part of, and what lists of names, additions and
// parts may bound a topic.
func (h *history) findParts() {
	for i := range h.entries {
		t, e := &h.tallies[i], &h.entries[i]
		if e.role == roleNames && e.ranked {
			own := &h.topics[e.topic]
			own.names = append(own.names, int32(i))
		}
		if e.role != roleTotal || t.Scope != ScopePart || !e.ranked {
			continue
		}
		w, ok := h.find(t.Of)
		if !ok || w == int32(i) || !h.entries[w].states || h.tallies[w].Harm != t.Harm || plainUnit(h.tallies[w].Unit) != plainUnit(t.Unit) {
			continue
		}
		e.whole = w
		whole := &h.topics[h.entries[w].topic]
		if h.entries[w].topic != e.topic {
			whole.ofParts = append(whole.ofParts, int32(i))
			e.touches = append(e.touches, h.entries[w].topic)
			continue
		}
		h.entries[w].parts = append(h.entries[w].parts, int32(i))
	}
	for k := range h.topics { // who gives parts of what is asked itself
		t := &h.topics[k]
		for n := t.holdings.lo; n < t.holdings.hi; n++ {
			var said []saying
			for _, s := range h.holdings[n].said {
				if w := h.entries[s.entry].whole; w >= 0 && h.entries[w].topic == int32(k) {
					said = append(said, s)
				}
			}
			if said != nil {
				t.parts = append(t.parts, holding{int32(k), h.holdings[n].origin, said})
			}
		}
	}
}

// An additionGroup are the copies of one addition: of one base, question and number,
// by one origin. Origins that do not speak for themselves are one here.
type additionGroup struct {
	members []int32
	addenda []int32 // the groups that add to it
}

// findAdditions finds what each addition adds to. Those that add to each other in a
// circle add to nothing.
func (h *history) findAdditions() {
	var list []int32
	for i := range h.entries {
		if h.entries[i].role == roleAddition {
			list = append(list, int32(i))
			t := &h.topics[h.entries[i].topic]
			t.additions = append(t.additions, int32(i))
		}
	}
	if len(list) == 0 {
		return
	}
	speakers := h.speakers(list)
	h.findBases(list, speakers)
	added := make(map[int32][]int32) // additions by what they add to; only asked
	for _, i := range list {
		e := &h.entries[i]
		if e.base < 0 || h.entries[e.base].role != roleAddition {
			h.additions = append(h.additions, i)
			continue
		}
		added[e.base] = append(added[e.base], i)
	}
	for n := 0; n < len(h.additions); n++ {
		h.additions = append(h.additions, added[h.additions[n]]...)
		delete(added, h.additions[n])
	}
	for _, i := range list { // what is left is in a circle, or leads to one
		if b := h.entries[i].base; b >= 0 {
			if _, circular := added[b]; circular {
				h.entries[i].base = -1
				h.additions = append(h.additions, i)
			}
		}
	}
	h.groupAdditions(speakers)
	for _, i := range h.additions {
		h.noteBases(i)
	}
}

// speakers returns a number for those of each addition's origins that speak for
// themselves; 0 is nobody.
func (h *history) speakers(list []int32) []int32 {
	speakers := make([]int32, len(h.entries))
	numbers := map[string]int32{"": 0}
	var b []byte
	for _, i := range list {
		e := &h.entries[i]
		var own []int32
		for n := range e.origins {
			if e.origins[n].ForItself {
				own = append(own, e.keys[n])
			}
		}
		slices.Sort(own)
		b = b[:0]
		for _, k := range own {
			b = binary.LittleEndian.AppendUint32(b, uint32(k))
		}
		n, ok := numbers[string(b)]
		if !ok {
			n = int32(len(numbers))
			numbers[string(b)] = n
		}
		speakers[i] = n
	}
	return speakers
}

// findBases finds what additions add to: what their Of names, if it counts the
// people added; without one, what the first of the copies adds to.
func (h *history) findBases(list, speakers []int32) {
	type copies struct {
		topic, speakers int32
		count           reported.Count
	}
	first := make(map[copies]int32)
	inTime := slices.Clone(list)
	slices.SortStableFunc(inTime, func(i, j int32) int {
		a, b := &h.entries[i], &h.entries[j]
		return cmp.Or(cmp.Compare(a.step, b.step), cmp.Compare(a.said.hi, b.said.hi), cmp.Compare(a.said.lo, b.said.lo))
	})
	for _, i := range inTime {
		e := &h.entries[i]
		if of := h.tallies[i].Of; of != "" {
			if b, ok := h.find(of); ok && b != i && h.mayAddTo(b, i) {
				e.base = b
			}
			continue
		}
		if !e.said.dated() {
			continue
		}
		key := copies{e.topic, speakers[i], h.tallies[i].Count.WithWords("")}
		k, ok := first[key]
		if !ok {
			first[key], k = i, i
			e.base = h.lastTotal(i)
		}
		e.base = h.entries[k].base
	}
}

// mayAddTo reports whether an entry states a number of people among whom are those
// whom an addition counts.
func (h *history) mayAddTo(base, i int32) bool {
	b, e := &h.entries[base], &h.entries[i]
	if !b.states || h.tallies[base].Count.IsZero() || b.role == roleNames || h.tallies[base].Harm != h.tallies[i].Harm {
		return false
	}
	return b.topic == e.topic || h.topics[b.topic].question.containsPeople(&h.topics[e.topic].question)
}

// lastTotal returns the total of the same question that an origin of the entry had
// last said before it.
func (h *history) lastTotal(i int32) int32 {
	e := &h.entries[i]
	base := int32(-1)
	t := &h.topics[e.topic]
	for w := t.lo; w < t.hi; w++ {
		x := &h.entries[w]
		if !x.usable || x.role != roleTotal || h.tallies[w].Scope == ScopePart || x.step > e.step || !e.said.after(x.said) || !h.sameSpeaker(i, w) {
			continue
		}
		if base < 0 || cmp.Or(cmp.Compare(x.said.hi, h.entries[base].said.hi), cmp.Compare(x.said.lo, h.entries[base].said.lo)) >= 0 {
			base = w
		}
	}
	return base
}

// sameSpeaker reports whether two entries share an origin that has a name.
func (h *history) sameSpeaker(i, j int32) bool {
	a, b := &h.entries[i], &h.entries[j]
	for n := range a.origins {
		if a.origins[n].Named && slices.Contains(b.keys, a.keys[n]) {
			return true
		}
	}
	return false
}

// groupAdditions puts the copies of one addition together.
func (h *history) groupAdditions(speakers []int32) {
	type copies struct {
		base, group, topic, speakers int32
		count                        reported.Count
	}
	groups := make(map[copies]int32)
	for _, i := range h.additions { // what they add to comes first
		e := &h.entries[i]
		if e.base < 0 {
			continue
		}
		b := &h.entries[e.base]
		key := copies{e.base, -1, e.topic, speakers[i], h.tallies[i].Count.WithWords("")}
		if b.group >= 0 {
			key.base, key.group = -1, b.group
		}
		g, ok := groups[key]
		if !ok {
			g = int32(len(h.groups))
			groups[key] = g
			h.groups = append(h.groups, additionGroup{})
			if b.group >= 0 {
				h.groups[b.group].addenda = append(h.groups[b.group].addenda, g)
			} else {
				b.addenda = append(b.addenda, g)
			}
		}
		e.group = g
		h.groups[g].members = append(h.groups[g].members, i)
	}
}

// noteBases notes on which holdings and topics an addition bears.
func (h *history) noteBases(i int32) {
	e := &h.entries[i]
	if e.base < 0 {
		return
	}
	b := &h.entries[e.base]
	e.holdings, e.root = b.holdings, e.base
	b.touches = append(b.touches, e.topic)
	if b.role == roleAddition && b.root >= 0 {
		e.root = b.root
		h.entries[e.root].touches = append(h.entries[e.root].touches, e.topic)
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
				e.touches = append(e.touches, to.topic)
			}
		}
		if e.topic >= 0 && len(e.answers) == 0 {
			h.topics[e.topic].open = append(h.topics[e.topic].open, int32(i))
		}
	}
	for k := range h.topics {
		for _, i := range h.topics[k].guests {
			if markOf(&h.tallies[i]) != 0 {
				h.topics[k].open = append(h.topics[k].open, i)
			}
			h.entries[i].touches = append(h.entries[i].touches, int32(k))
			first := &h.entries[h.entries[i].answers[0]]
			first.touches = append(first.touches, int32(k))
		}
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

// findPopulations finds where topics meet.
func (h *history) findPopulations() {
	c := newCensus(len(h.topics))
	for k := range h.topics {
		t := &h.topics[k]
		groups := t.question.Groups
		if len(groups) == 0 {
			groups = []Group{{}}
		}
		for _, g := range groups {
			p := populationOf(&t.question, g)
			n := c.add(p)
			if int(n) == len(h.populations) {
				h.populations = append(h.populations, populace{population: p, self: -1})
			}
			t.own = append(t.own, n)
			h.populations[n].readers = append(h.populations[n].readers, int32(k))
			h.populations[n].zero = h.populations[n].zero || t.zero
			if len(groups) == 1 {
				h.populations[n].self = int32(k)
			}
		}
	}
	var all []int32
	for k := range h.topics {
		t := &h.topics[k]
		first := len(all)
		all = c.containing(all, &t.question)
		t.within = all[first:len(all):len(all)]
		t.within = slices.DeleteFunc(t.within, func(n int32) bool { return slices.Contains(t.own, n) })
		all = all[:first+len(t.within)]
		for _, n := range t.within {
			h.populations[n].below = append(h.populations[n].below, int32(k))
			if h.populations[n].zero {
				t.nones = append(t.nones, n)
			}
		}
		if n := t.own[0]; len(t.own) == 1 && h.populations[n].zero && len(h.populations[n].readers) > 1 {
			t.nones = append(t.nones, n)
		}
	}
}

// findFamilies finds the topics that differ in age, sex or status alone.
func (h *history) findFamilies() {
	type kin struct {
		population
		member shape
	}
	number := make(map[kin]int32)
	for k := range h.topics {
		q := &h.topics[k].question
		if len(q.Groups) != 1 {
			continue
		}
		g := q.Groups[0]
		for _, member := range [...]shape{hasStatus, hasSex, hasAge} {
			if shapeOf(g)&member == 0 || member == hasStatus && g.Status == StatusOtherProtected {
				continue
			}
			key := kin{populationOf(q, (shapeOf(g) &^ member).of(g)), member}
			n, ok := number[key]
			if !ok {
				n = int32(len(h.families))
				number[key] = n
				h.families = append(h.families, family{member: member, rest: -1})
			}
			h.families[n].topics = append(h.families[n].topics, int32(k))
		}
	}
	for n := range h.families {
		f := &h.families[n]
		if len(f.topics) < 2 {
			continue
		}
		for _, k := range f.topics {
			h.topics[k].families = append(h.topics[k].families, int32(n))
		}
		for _, p := range h.topics[f.topics[0]].within {
			if shapeOf(h.populations[p].group)&f.member == 0 {
				f.within = append(f.within, p)
				h.populations[p].families = append(h.populations[p].families, int32(n))
			}
		}
		rest := h.topics[f.topics[0]].question
		g := rest.Groups[0]
		rest.Groups = union([]Group{(shapeOf(g) &^ f.member).of(g)})
		f.rest = h.topic(&rest)
	}
}
