package casualty

import (
	"math/bits"
	"slices"

	"github.com/seed-67285e81/reported"
)

// A population is one group of people and one harm: what a row counts, or one of
// the groups that it counts together. Rows meet in populations: a row is within
// each population that contains all its groups, and it reaches into those of its
// own groups.
type population struct {
	harm      Harm
	group     Group
	measure   string
	unit      Unit
	place     string
	period    reported.Time
	attackers Inclusion
}

// maxMembers is the greatest number of members of a group up to which those are
// sought that contain it, by leaving members out.
const maxMembers = 4

// populationOf returns the population of one of the groups of a question.
func populationOf(q *Question, g Group) population {
	return population{q.Harm, g, q.Measure, q.Unit, q.Place, q.Period, q.Attackers}
}

// A census numbers the populations of all topics.
type census struct {
	number map[population]int32
	shapes [256]uint32 // for each shape of a group, which wider members occur: see wider
}

func newCensus(n int) *census { return &census{number: make(map[population]int32, n)} }

// add returns the number of a population.
func (c *census) add(p population) int32 {
	n, ok := c.number[p]
	if !ok {
		n = int32(len(c.number))
		c.number[p] = n
		c.shapes[shapeOf(p.group)] |= 1 << wider(p.place == "", p.period.IsZero(), p.attackers.rank())
	}
	return n
}

// wider numbers what a population says beside its group, in 16 ways.
func wider(anywhere, anytime bool, attackers int) int {
	n := attackers
	if anywhere {
		n += 4
	}
	if anytime {
		n += 8
	}
	return n
}

// containing appends the populations that contain all groups of a question.
func (c *census) containing(list []int32, q *Question) []int32 {
	common := meet(q.Groups)
	have := shapeOf(common)
	own := false
	for _, g := range q.Groups {
		own = own || g.Attackers
	}
	for s := have; ; s = (s - 1) & have {
		if c.shapes[s] != 0 && (s == 0 || s == have || bits.OnesCount8(uint8(have)) <= maxMembers) {
			if g := s.of(common); len(q.Groups) < 2 || !slices.Contains(q.Groups, g) {
				list = c.containingAs(list, q, g, own)
			}
		}
		if s == 0 {
			return list
		}
	}
}

// containingAs appends those of one group.
func (c *census) containingAs(list []int32, q *Question, g Group, own bool) []int32 {
	used := c.shapes[shapeOf(g)]
	places, periods := [...]string{"", q.Place}, [...]reported.Time{{}, q.Period}
	for rank, attackers := range [...]Inclusion{AttackersExcluded, "", AttackersIncluded, q.Attackers} {
		same := attackers == q.Attackers && (rank == 3) == (attackers.rank() == 3)
		if !same && !attackers.contains(q.Attackers) || own && attackers != AttackersIncluded && !g.Attackers {
			continue
		}
		for i := range ends(q.Place == "") {
			for k := range ends(q.Period.IsZero()) {
				p := population{q.Harm, g, q.Measure, q.Unit, places[i], periods[k], attackers}
				if used&(1<<wider(p.place == "", p.period.IsZero(), attackers.rank())) == 0 {
					continue
				}
				list = c.appendIf(list, p)
				if p.harm = HarmCasualties; q.Harm != p.harm && p.harm.contains(q.Harm) {
					list = c.appendIf(list, p)
				}
			}
		}
	}
	return list
}

// ends returns one where a question leaves its place or period out, else two.
func ends(leftOut bool) int {
	if leftOut {
		return 1
	}
	return 2
}

func (c *census) appendIf(list []int32, p population) []int32 {
	if k, ok := c.number[p]; ok {
		list = append(list, k)
	}
	return list
}

// A shape says which members of a group are given.
type shape uint8

const (
	hasStatus shape = 1 << iota
	hasRole
	hasNationality
	hasParty
	hasSex
	hasAge
	hasAttackers
	hasLabel
)

func shapeOf(g Group) (s shape) {
	for i, given := range [...]bool{g.Status != "", g.Role != "", g.Nationality != "", g.Party != "",
		g.Sex != "", g.Age != "", g.Attackers, g.Label != ""} {
		if given {
			s |= 1 << i
		}
	}
	return s
}

// of returns what a group says in the members of the shape.
func (s shape) of(g Group) (h Group) {
	if s&hasStatus != 0 {
		h.Status = g.Status
	}
	if s&hasRole != 0 {
		h.Role = g.Role
	}
	if s&hasNationality != 0 {
		h.Nationality = g.Nationality
	}
	if s&hasParty != 0 {
		h.Party = g.Party
	}
	if s&hasSex != 0 {
		h.Sex = g.Sex
	}
	if s&hasAge != 0 {
		h.Age = g.Age
	}
	if s&hasAttackers != 0 {
		h.Attackers = g.Attackers
	}
	if s&hasLabel != 0 {
		h.Label = g.Label
	}
	return h
}
