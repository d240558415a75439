package casualty

import (
	"slices"
	"strconv"

	"github.com/seed-67285e81/reported/internal/subset"
)

// A population is whom a row counts, or one of the groups that it counts together. Rows
// meet there: a row is within each population that contains all its groups, and asks
// those of its own groups. So rows need not look at each other.
type population struct {
	question *Question // of one group, or of everybody; of another topic nobody meets there
	readers  []int32   // the topics of which it is a group
	below    []int32   // the topics within it
	reached  []int32   // those in which its reports of none may stand
	families []int32   // those whose people are within it
	told     bool      // a reader has a report of none
}

// few is the number of populations up to which each topic looks at each.
const few = 16

// findPopulations finds where topics meet.
func (r *reading) findPopulations() {
	numbers, groups := make([]int32, len(r.topics)), 0
	for k := range r.topics {
		if n := len(r.topics[k].question.Groups); n > 1 {
			groups += n
		}
	}
	r.populations = make([]population, len(r.topics), len(r.topics)+groups)
	var index *subset.Index
	if cap(r.populations) > few {
		index = subset.New(cap(r.populations))
	}
	for k := range r.topics {
		t := &r.topics[k]
		numbers[k] = int32(k)
		t.own = numbers[k : k+1 : k+1]
		r.populations[k] = population{question: t.question, readers: t.own, told: t.zero}
		if index != nil && len(t.question.Groups) < 2 {
			record := t.question.record()
			index.Add(&record, int32(k))
		}
	}
	if groups > 0 {
		r.findGroups(make([]int32, groups), index)
	}
	r.findWithin(index)
	for k := range r.topics {
		t := &r.topics[k]
		for _, p := range t.within {
			at := &r.populations[p]
			if at.below = append(at.below, int32(k)); at.told {
				at.reached, t.nones = append(at.reached, int32(k)), append(t.nones, p)
			}
		}
		if at := &r.populations[k]; at.told && len(at.readers) > 1 {
			at.reached, t.nones = append(at.reached, int32(k)), append(t.nones, int32(k))
		}
	}
	r.findFamilies()
}

// findGroups finds the populations of the groups of topics with several.
func (r *reading) findGroups(own []int32, index *subset.Index) {
	for k := range r.topics {
		t := &r.topics[k]
		groups := t.question.Groups
		if len(groups) < 2 {
			continue
		}
		t.own, own = own[:len(groups)], own[len(groups):]
		for g := range groups {
			alone := *t.question
			alone.Groups = groups[g : g+1]
			t.own[g] = r.population(&alone, index)
			at := &r.populations[t.own[g]]
			at.readers, at.told = append(at.readers, int32(k)), at.told || t.zero
		}
	}
}

// population returns the number of the population of one group.
func (r *reading) population(q *Question, index *subset.Index) int32 {
	n := len(r.populations)
	if index == nil {
		n = slices.IndexFunc(r.populations, func(p population) bool { return compareQuestions(p.question, q) == 0 })
	} else {
		record := q.record()
		n = int(index.Add(&record, int32(n)))
	}
	if n < 0 || n == len(r.populations) || compareQuestions(r.populations[n].question, q) != 0 {
		n = len(r.populations)
		r.populations = append(r.populations, population{question: new(*q)})
	}
	return int32(n)
}

// findWithin finds for each topic the populations that contain it and are not its own.
func (r *reading) findWithin(index *subset.Index) {
	var all []int32
	candidates := make([]int32, 0, few)
	for p := 0; p < len(r.populations) && index == nil; p++ {
		candidates = append(candidates, int32(p))
	}
	for k := range r.topics {
		t, first := &r.topics[k], len(all)
		if index != nil {
			record := t.question.record()
			candidates = index.Subsets(candidates[:0], &record)
		}
		for _, n := range candidates {
			q := r.populations[n].question
			if n != int32(k) && len(q.Groups) < 2 && q.Harm.contains(t.question.Harm) && q.containsPeople(t.question) {
				all = append(all, n)
			}
		}
		t.within = all[first:len(all):len(all)]
	}
}

// maxMembers is the greatest number of members of a group up to which those are
// sought that contain it, by leaving members out.
const maxMembers = 4

// record writes down what a question states; a question that contains it may leave out
// members of the group that all have in common, if they are few, and more.
func (q *Question) record() (r subset.Record) {
	r[0], r[1], r[2] = string(q.Harm), q.Measure, string(q.Unit)
	free := r[subset.Exact:]
	free[0], free[1] = q.Place, q.Period.String()
	if HarmCasualties.contains(q.Harm) && q.Harm != HarmCasualties {
		r[0], free[2] = string(HarmCasualties), string(q.Harm)
	}
	switch q.Attackers {
	case AttackersIncluded:
	case "", AttackersExcluded:
		free[3], free[4] = "not included", string(q.Attackers)
	default:
		r[3] = string(q.Attackers)
	}
	if common := meet(q.Groups); common.size() > maxMembers {
		for _, text := range common {
			free[5] += strconv.Quote(text)
		}
	} else {
		copy(free[6:], common[:])
	}
	return r
}

// A family are topics that differ in one member that nobody has two of: age, sex or
// status. Numbers of one origin and time on them add up.
type family struct {
	member int
	topics []int32
	rest   int32   // the topic of them all, or -1
	within []int32 // those that contain each
}

// The members in which they differ.
const (
	memberStatus = 0
	memberSex    = 4
	memberAge    = 5
)

// without returns a group that does not say a member.
func (g Group) without(member int) Group {
	p := g.members()
	p[member] = ""
	return p.group()
}

// findFamilies finds the topics that differ in age, sex or status alone.
func (r *reading) findFamilies() {
	var list []int32
	for _, member := range [...]int{memberStatus, memberSex, memberAge} {
		list = list[:0]
		for k := range r.topics {
			groups := r.topics[k].question.Groups
			if len(groups) == 1 && groups[0].members()[member] != "" && !(member == memberStatus && groups[0].Status == StatusOtherProtected) {
				list = append(list, int32(k))
			}
		}
		compare := func(j, k int32) int {
			a, b := r.topics[j].question, r.topics[k].question
			g, h := a.Groups[0].without(member), b.Groups[0].without(member)
			return compareAlone(a, b, &g, &h)
		}
		slices.SortStableFunc(list, compare)
		for rest, n := list, 0; len(rest) > 0; rest = rest[n:] {
			for n = 1; n < len(rest) && compare(rest[0], rest[n]) == 0; n++ {
			}
			if n > 1 {
				r.addFamily(family{member: member, topics: slices.Clone(rest[:n])})
			}
		}
	}
}

// all returns the question of all topics of a family.
func (h *history) all(f *family) Question {
	q := *h.topics[f.topics[0]].question
	q.Groups = union([]Group{q.Groups[0].without(f.member)})
	return q
}

// addFamily finds where a family belongs.
func (r *reading) addFamily(f family) {
	n, all := int32(len(r.families)), r.all(&f)
	related := f.topics
	if f.rest = r.topic(&all); f.rest >= 0 {
		related = append(slices.Clip(related), f.rest)
	}
	for _, k := range related {
		t := r.linksOn(k)
		t.families = append(t.families, n)
	}
	second := r.topics[f.topics[1]].question
	for _, k := range r.topics[f.topics[0]].within {
		if at := &r.populations[k]; at.question.containsPeople(second) {
			f.within = append(f.within, k)
			at.families = append(at.families, n)
		}
	}
	r.families = append(r.families, f)
}
