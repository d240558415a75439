package casualty

import "slices"

// cover finds, for each row of killed or wounded people, the questions that cover
// it on which somebody reports that there were no casualties.
func (l *ledger) cover() {
	x := newCoverIndex(l)
	for i := range l.rows {
		row := &l.rows[i]
		if row.question.Harm != HarmKilled && row.question.Harm != HarmWounded {
			continue
		}
		row.none.lo = int32(len(l.covered))
		for _, n := range x.find(row.question.Groups) {
			if q := &l.rows[l.nobodies[n].row].question; q.coversBut(&row.question) {
				l.covered = append(l.covered, n)
			}
		}
		row.none.hi = int32(len(l.covered))
	}
}

// A coverIndex finds the questions that cover given groups without a look at each:
// hostile lists have thousands of both, with dozens of groups. A group is within
// another that says the same of it, or less; so what it is within is found by
// leaving out what others leave out.
type coverIndex struct {
	everybody []int32           // questions that are about everybody
	groups    map[Group][]int32 // questions by each of their groups; never ranged over
	shapes    []shape           // of those groups
	found     []int32
	covers    []int32 // of each question: how many of the groups it covers
	last      []int32 // the last one of them
}

func newCoverIndex(l *ledger) *coverIndex {
	x := &coverIndex{covers: make([]int32, len(l.nobodies)), last: make([]int32, len(l.nobodies))}
	for i := range l.nobodies {
		groups := l.rows[l.nobodies[i].row].question.Groups
		if len(groups) == 0 {
			x.everybody = append(x.everybody, int32(i))
		}
		for _, g := range groups {
			if x.groups == nil {
				x.groups = map[Group][]int32{}
			}
			x.groups[g] = append(x.groups[g], int32(i))
			if s := shapeOf(g); !slices.Contains(x.shapes, s) {
				x.shapes = append(x.shapes, s)
			}
		}
	}
	return x
}

// find returns the questions whose groups contain all of the groups, ascending.
// The list is good until the next call.
func (x *coverIndex) find(groups []Group) []int32 {
	x.found = append(x.found[:0], x.everybody...)
	if len(groups) == 0 || x.groups == nil {
		return x.found
	}
	clear(x.covers)
	clear(x.last)
	for i, g := range groups {
		have := shapeOf(g)
		for _, s := range x.shapes {
			if s&^have != 0 {
				continue
			}
			for _, n := range x.groups[s.of(g)] {
				if x.last[n] != int32(i)+1 {
					x.last[n] = int32(i) + 1
					x.covers[n]++
				}
				if x.last[n] == int32(len(groups)) && x.covers[n] == int32(len(groups)) {
					x.found = append(x.found, n)
					x.covers[n]++ // and not once more
				}
			}
		}
	}
	slices.Sort(x.found)
	return x.found
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
