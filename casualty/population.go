package casualty

import (
	"cmp"
	"math/bits"
	"slices"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/internal/origins"
)

// A population is one group of people and one harm: what a row counts, or one of
// the groups that it counts together. Rows meet in populations: a row is within
// each population that contains all its groups, and it reaches into those of its
// own groups. All texts are numbers here, 0 of one that is not stated.
type population struct {
	asked
	people people
}

// Hash makes it a key of an index.
func (p population) Hash() uint32 {
	h := origins.HashOf(p.harm<<16^p.attackers, p.measure<<16^p.unit, p.place, p.period)
	for _, text := range p.people {
		h = h*31 + uint32(text)
	}
	return h
}

// A period is when a harm happened.
type period struct{ reported.Time }

// Hash makes it a key of an index.
func (p period) Hash() uint32 {
	start, _ := p.Earliest()
	return origins.HashOf(int32(start.Unix()), 0, 0, 0)
}

// asked is what a question asks beside its groups.
type asked struct{ harm, attackers, measure, unit, place, period int32 }

// people are the members of a group.
type people [8]int32

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
		if text != 0 {
			s |= 1 << i
		}
	}
	return s
}

// of returns what people say in the members of the shape.
func (s shape) of(p people) people {
	for i := range p {
		if s&(1<<i) == 0 {
			p[i] = 0
		}
	}
	return p
}

// A census numbers the populations of all topics.
type census struct {
	texts   origins.Index[origins.Text]
	periods origins.Index[period]
	numbers origins.Index[population]
	shapes  [256]uint32 // for each shape of a group, which wider members occur: see wider
	list    []populace
	wider   [24]asked // memory of widened
}

// text returns the number of a text.
func (c *census) text(s string) int32 {
	if s == "" {
		return 0
	}
	n, _ := c.texts.Number(origins.Text(s))
	return n + 1
}

// ask returns what a question asks beside its groups.
func (c *census) ask(q *Question) asked {
	a := asked{c.text(string(q.Harm)), q.Attackers.rank(), c.text(q.Measure), c.text(string(q.Unit)), c.text(q.Place), 0}
	if !q.Period.IsZero() {
		n, _ := c.periods.Number(period{q.Period})
		a.period = n + 1
	}
	return a
}

// add returns the number of the population of a group.
func (c *census) add(a asked, g *Group) int32 {
	p := population{asked: a}
	for i, text := range g.members() {
		p.people[i] = c.text(text)
	}
	n, fresh := c.numbers.Number(p)
	if fresh {
		c.shapes[p.people.shape()] |= 1 << a.wider()
		c.list = append(c.list, populace{population: p, self: -1})
	}
	return n
}

// wider numbers what is asked beside groups, in 16 ways.
func (a *asked) wider() int32 {
	n := a.attackers
	if a.place == 0 {
		n += 4
	}
	if a.period == 0 {
		n += 8
	}
	return n
}

// widened lists what a question asks beside its groups, and all that contains that.
func (c *census) widened(a asked, harm Harm) []asked {
	list := append(c.wider[:0], a)
	for b := a; b.attackers < AttackersIncluded.rank(); {
		b.attackers++
		list = append(list, b)
	}
	vary := func(may bool, change func(*asked)) {
		for _, b := range list {
			if may {
				change(&b)
				list = append(list, b)
			}
		}
	}
	vary(a.place != 0, func(b *asked) { b.place = 0 })
	vary(a.period != 0, func(b *asked) { b.period = 0 })
	casualties := c.text(string(HarmCasualties))
	vary(harm != HarmCasualties && HarmCasualties.contains(harm), func(b *asked) { b.harm = casualties })
	return list
}

// few is the number of populations up to which a topic looks at each.
const few = 16

// findContaining appends the populations that contain all groups of a topic and are
// not its own.
func (r *reading) findContaining(found []int32, c *census, t *topic) []int32 {
	if len(c.list) > few {
		return c.containing(found, t)
	}
	for n := range c.list {
		p := &c.list[n]
		if q := r.topics[p.readers[0]].question; q.Harm.contains(t.question.Harm) && !slices.Contains(t.own, int32(n)) {
			of := *q
			if len(q.Groups) > 0 {
				of.Groups = q.Groups[p.group : p.group+1]
			}
			if of.containsPeople(t.question) {
				found = append(found, int32(n))
			}
		}
	}
	return found
}

// containing is findContaining for many populations: it looks for those that there
// may be.
func (c *census) containing(found []int32, t *topic) []int32 {
	common, attackers := c.list[t.own[0]].people, false
	for _, n := range t.own {
		p := &c.list[n].people
		attackers = attackers || p.shape()&hasAttackers != 0
		for i := range common {
			if p[i] != common[i] {
				common[i] = 0
			}
		}
	}
	have := common.shape()
	list := c.widened(c.list[t.own[0]].asked, t.question.Harm)
	many := bits.OnesCount8(uint8(have)) > maxMembers
	for s := have; ; s = (s - 1) & have {
		if used := c.shapes[s]; used != 0 && !(many && s != 0 && s != have) {
			p := s.of(common)
			for _, a := range list {
				if used&(1<<a.wider()) == 0 || attackers && a.attackers != AttackersIncluded.rank() && s&hasAttackers == 0 {
					continue
				}
				isOwn := func(n int32) bool { return c.list[n].people == p }
				if k, ok := c.numbers.Find(population{a, p}); ok && !slices.Contains(t.own, k) && !(len(t.own) > 1 && slices.ContainsFunc(t.own, isOwn)) {
					found = append(found, k)
				}
			}
		}
		if s == 0 {
			return found
		}
	}
}

// A populace is a population with the topics that meet in it.
type populace struct {
	population
	self     int32   // the topic of exactly these people, or -1
	group    int32   // its place in the groups of its first reader
	readers  []int32 // the topics of which it is a group
	below    []int32 // the topics within it
	families []int32 // those whose people are within it
	zero     bool    // a reader has a report of none
	grows    bool    // the harm only grows
}

// findPopulations finds where topics meet.
func (r *reading) findPopulations() {
	var c census
	n := 0
	for k := range r.topics {
		n += max(1, len(r.topics[k].question.Groups))
	}
	c.list = make([]populace, 0, n)
	room, everybody := make([]int32, 2*n), []Group{{}}
	for k := range r.topics {
		t := &r.topics[k]
		groups := t.question.Groups
		if len(groups) == 0 {
			groups = everybody
		}
		a := c.ask(t.question)
		t.own, room = room[:0:len(groups)], room[len(groups):]
		for g := range groups {
			n := c.add(a, &groups[g])
			t.own = append(t.own, n)
			at := &c.list[n]
			at.grows = t.question.Harm.grows()
			if at.zero = at.zero || t.zero; at.readers == nil {
				at.group, at.readers, room = int32(g), room[:0:1], room[1:]
			}
			if at.readers = append(at.readers, int32(k)); len(groups) < 2 {
				at.self = int32(k)
			}
		}
	}
	var all []int32
	for k := range r.topics {
		t := &r.topics[k]
		first := len(all)
		all = r.findContaining(all, &c, t)
		t.within = all[first:len(all):len(all)]
		t.alone = len(t.within) == 0 && !slices.ContainsFunc(t.own, func(n int32) bool { return len(c.list[n].readers) > 1 })
		for _, n := range t.within {
			at := &c.list[n]
			at.below = append(at.below, int32(k))
			if at.zero {
				t.nones = append(t.nones, n)
			}
		}
		if at := &c.list[t.own[0]]; len(t.own) == 1 && at.zero && len(at.readers) > 1 {
			t.nones = append(t.nones, t.own[0])
		}
	}
	r.populations = c.list
	r.findFamilies(&c)
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
func (r *reading) findFamilies(c *census) {
	type kin struct {
		population
		member shape
	}
	type relative struct{ kin, topic int32 }
	var kins origins.Index[kin]
	var list []relative
	for k := range r.topics {
		t := &r.topics[k]
		if len(t.question.Groups) != 1 {
			continue
		}
		p := c.list[t.own[0]].population
		have := p.people.shape()
		for _, member := range [...]shape{hasStatus, hasSex, hasAge} {
			if have&member == 0 || member == hasStatus && t.question.Groups[0].Status == StatusOtherProtected {
				continue
			}
			n, _ := kins.Number(kin{population{p.asked, (have &^ member).of(p.people)}, member})
			list = append(list, relative{n, int32(k)})
		}
	}
	slices.SortStableFunc(list, func(a, b relative) int { return cmp.Compare(a.kin, b.kin) })
	for n := 0; len(list) > 0; list = list[n:] {
		for n = 1; n < len(list) && list[n].kin == list[0].kin; n++ {
		}
		if n == 1 {
			continue
		}
		k := kins.At(list[0].kin)
		f := family{member: k.member, rest: -1, topics: make([]int32, n)}
		for i := range f.topics {
			f.topics[i] = list[i].topic
		}
		if all, ok := c.numbers.Find(k.population); ok {
			f.rest = c.list[all].self
		}
		r.addFamily(f)
	}
}

// addFamily finds where a family belongs.
func (r *reading) addFamily(f family) {
	n := int32(len(r.families))
	for _, k := range f.topics {
		t := r.linksOn(k)
		t.families = append(t.families, n)
	}
	if f.rest >= 0 {
		t := r.linksOn(f.rest)
		t.families = append(t.families, n)
	}
	first := &r.topics[f.topics[0]]
	for _, p := range first.within {
		if at := &r.populations[p]; at.people.shape()&f.member == 0 {
			f.within = append(f.within, p)
			at.families = append(at.families, n)
		}
	}
	f.all = *first.question
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
	r.families = append(r.families, f)
}
