package casualty

import (
	"slices"

	"github.com/seed-67285e81/reported"
)

// A population is one group of people and one harm: what a row counts, or one of
// the groups that it counts together. Rows meet in populations: a row is within
// each population that contains all its groups, and it reaches into those of its
// own groups.
type population struct {
	asked
	people people
}

// maxMembers is the greatest number of members of a group up to which those are
// sought that contain it, by leaving members out.
const maxMembers = 4

// A shape says which members of a group are given: bit i is that of member i.
type shape uint8

const (
	hasStatus, hasSex, hasAge shape = 1 << 0, 1 << 4, 1 << 5
	hasAttackers              shape = 1 << 6
)

func (p *people) shape() (s shape) {
	for i, text := range p {
		if text != "" {
			s |= 1 << i
		}
	}
	return s
}

// size is how many members are given.
func (p *people) size() (n int) {
	for _, text := range p {
		if text != "" {
			n++
		}
	}
	return n
}

// of returns what people say in the members of the shape.
func (s shape) of(p people) people {
	for i := range p {
		if s&(1<<i) == 0 {
			p[i] = ""
		}
	}
	return p
}

// meet returns what all groups have in common.
func meet(groups []Group) (common people) {
	for n := range groups {
		p := groups[n].people()
		if n == 0 {
			common = p
		}
		for i := range p {
			if p[i] != common[i] {
				common[i] = ""
			}
		}
	}
	return common
}

// A census numbers the populations of all topics.
type census struct {
	number map[population]int32
	shapes [256]uint32 // for each shape of a group, which wider members occur: see wider
	wider  []asked     // memory
}

// add returns the number of a population.
func (c *census) add(p population) int32 {
	c.shapes[p.people.shape()] |= 1 << p.wider()
	return numberOf(c.number, p)
}

// wider numbers what is asked beside groups, in 16 ways.
func (a *asked) wider() int {
	n := a.attackers.rank()
	if a.place == "" {
		n += 4
	}
	if a.period.IsZero() {
		n += 8
	}
	return n
}

// widened lists what a question asks beside its groups, and all that contains that.
func (a asked) widened(list []asked) []asked {
	list = append(list, a)
	for _, more := range [...]Inclusion{"", AttackersIncluded} {
		if b := a; more.contains(a.attackers) {
			b.attackers = more
			list = append(list, b)
		}
	}
	vary := func(may bool, change func(*asked)) {
		for _, b := range list {
			if may {
				change(&b)
				list = append(list, b)
			}
		}
	}
	vary(a.place != "", func(b *asked) { b.place = "" })
	vary(!a.period.IsZero(), func(b *asked) { b.period = reported.Time{} })
	vary(a.harm != HarmCasualties && HarmCasualties.contains(a.harm), func(b *asked) { b.harm = HarmCasualties })
	return list
}

// containing appends the populations that contain all groups of a question.
func (c *census) containing(list []int32, q *Question) []int32 {
	common := meet(q.Groups)
	have := common.shape()
	c.wider = askedOf(q).widened(c.wider[:0])
	for s := have; ; s = (s - 1) & have {
		p, used := s.of(common), c.shapes[s]
		isOwn := func(g Group) bool { return len(q.Groups) > 1 && g.people() == p }
		if used != 0 && (s == 0 || s == have || common.size() <= maxMembers) && !slices.ContainsFunc(q.Groups, isOwn) {
			for _, a := range c.wider {
				if used&(1<<a.wider()) == 0 || q.ofAttackers() && a.attackers != AttackersIncluded && s&hasAttackers == 0 {
					continue
				}
				if k, ok := c.number[population{a, p}]; ok {
					list = append(list, k)
				}
			}
		}
		if s == 0 {
			return list
		}
	}
}

// A populace is a population with the topics that meet in it.
type populace struct {
	population
	self     int32   // the topic of exactly these people, or -1
	readers  []int32 // the topics of which it is a group
	below    []int32 // the topics within it
	families []int32 // those whose people are within it
	zero     bool    // a reader has a report of none
}

// findPopulations finds where topics meet.
func (h *history) findPopulations() {
	c := census{number: make(map[population]int32, len(h.topics))}
	for k := range h.topics {
		t := &h.topics[k]
		for n := range max(len(t.question.Groups), 1) {
			p := population{asked: askedOf(&t.question)}
			if len(t.question.Groups) > 0 {
				p.people = t.question.Groups[n].people()
			}
			number := c.add(p)
			if int(number) == len(h.populations) {
				h.populations = append(h.populations, populace{population: p, self: -1})
			}
			t.own = append(t.own, number)
			at := &h.populations[number]
			at.readers, at.zero = append(at.readers, int32(k)), at.zero || t.zero
			if len(t.question.Groups) < 2 {
				at.self = int32(k)
			}
		}
	}
	var all []int32
	for k := range h.topics {
		t := &h.topics[k]
		first := len(all)
		for _, n := range c.containing(nil, &t.question) {
			if !slices.Contains(t.own, n) {
				all = append(all, n)
			}
		}
		t.within = all[first:len(all):len(all)]
		for _, n := range t.within {
			at := &h.populations[n]
			at.below = append(at.below, int32(k))
			if at.zero {
				t.nones = append(t.nones, n)
			}
		}
		if at := &h.populations[t.own[0]]; len(t.own) == 1 && at.zero && len(at.readers) > 1 {
			t.nones = append(t.nones, t.own[0])
		}
	}
}

// A family are topics that differ in one member that nobody has two of: age, sex or
// status. Numbers of one origin and time on them add up.
type family struct {
	member shape
	topics []int32
	all    Question // of them all
	rest   int32    // and its topic, or -1
	within []int32  // the populations that contain them all
}

// findFamilies finds the topics that differ in age, sex or status alone.
func (h *history) findFamilies() {
	type kin struct {
		population
		member shape
	}
	numbers := make(map[kin]int32)
	for k := range h.topics {
		q := &h.topics[k].question
		if len(q.Groups) != 1 || len(h.topics) < 2 {
			continue
		}
		p := q.Groups[0].people()
		for _, member := range [...]shape{hasStatus, hasSex, hasAge} {
			if p.shape()&member == 0 || member == hasStatus && q.Groups[0].Status == StatusOtherProtected {
				continue
			}
			n := numberOf(numbers, kin{population{askedOf(q), (p.shape() &^ member).of(p)}, member})
			if int(n) == len(h.families) {
				h.families = append(h.families, family{member: member, rest: -1})
			}
			h.families[n].topics = append(h.families[n].topics, int32(k))
		}
	}
	for n := range h.families {
		if len(h.families[n].topics) > 1 {
			h.placeFamily(int32(n))
		}
	}
}

// placeFamily finds where a family belongs.
func (h *history) placeFamily(n int32) {
	f := &h.families[n]
	for _, k := range f.topics {
		h.topics[k].families = append(h.topics[k].families, n)
	}
	first := &h.topics[f.topics[0]]
	for _, p := range first.within {
		if at := &h.populations[p]; at.people.shape()&f.member == 0 {
			f.within = append(f.within, p)
			at.families = append(at.families, n)
		}
	}
	f.all = first.question
	g := f.all.Groups[0]
	switch f.member {
	case hasStatus:
		g.Status = ""
	case hasSex:
		g.Sex = ""
	case hasAge:
		g.Age = ""
	}
	f.all.Groups = union([]Group{g})
	if f.rest = h.topic(&f.all); f.rest >= 0 {
		h.topics[f.rest].families = append(h.topics[f.rest].families, n)
	}
}

// Asked is what a question asks beside its groups.
type asked struct {
	harm      Harm
	attackers Inclusion
	measure   string
	unit      Unit
	place     string
	period    reported.Time
}

func askedOf(q *Question) asked {
	return asked{q.Harm, q.Attackers, q.Measure, q.Unit, q.Place, q.Period}
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
