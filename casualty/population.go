package casualty

import (
	"cmp"
	"slices"
	"strconv"

	"github.com/seed-67285e81/reported/internal/subset"
)

// findPopulations finds where topics meet.
func (r *reading) findPopulations() {
	topics := r.topics
	index := subset.New(len(topics), func(k int32) subset.Record { return topics[k].question.record() })
	for k := range int32(len(topics)) {
		t := &topics[k]
		if len(t.own) == 1 {
			index.Add(k)
			continue
		}
		for _, p := range t.own {
			at := &topics[p]
			at.readers, at.zero = append(at.readers, k), at.zero || t.zero
		}
	}
	var all []int32
	for k := range int32(len(topics)) {
		t, first := &topics[k], len(all)
		for _, p := range index.Subsets(k) {
			at := &topics[p]
			if p == k || !at.question.Harm.contains(t.question.Harm) || !at.question.containsPeople(t.question) {
				continue
			}
			all, at.below = append(all, p), append(at.below, k)
			if at.zero {
				at.reached, t.nones = append(at.reached, k), append(t.nones, p)
			}
		}
		t.within = all[first:len(all):len(all)]
		if t.zero && len(t.readers) > 1 {
			t.reached, t.nones = append(t.reached, k), append(t.nones, k)
		}
	}
	r.findFamilies()
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
	if q.Attackers != AttackersIncluded {
		free[3], free[4] = "not included", string(q.Attackers)
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
	all    Question // of them all
	rest   int32    // its topic, or -1
	within []int32  // those that contain each
}

// findFamilies finds the topics that differ in age, sex or status alone.
func (r *reading) findFamilies() {
	for _, member := range [...]int{memberStatus, memberSex, memberAge} {
		var list []int32
		for k := range int32(len(r.topics)) {
			groups := r.topics[k].question.Groups
			if len(groups) == 1 && groups[0].members()[member] != "" && !(member == memberStatus && groups[0].Status == StatusOtherProtected) {
				list = append(list, k)
			}
		}
		compare := func(j, k int32) int {
			a, b := *r.topics[j].question, *r.topics[k].question
			p, q := a.Groups[0].members(), b.Groups[0].members()
			p[member], q[member], a.Groups, b.Groups = "", "", nil, nil
			return cmp.Or(compareQuestions(&a, &b), slices.Compare(p[:], q[:]))
		}
		slices.SortStableFunc(list, compare)
		for n := 0; len(list) > 0; list = list[n:] {
			for n = 1; n < len(list) && compare(list[0], list[n]) == 0; n++ {
			}
			if n > 1 {
				r.addFamily(family{member: member, topics: list[:n:n]})
			}
		}
	}
}

// addFamily finds where a family belongs.
func (r *reading) addFamily(f family) {
	n, first, second := int32(len(r.families)), &r.topics[f.topics[0]], &r.topics[f.topics[1]]
	all := first.question.Groups[0].members()
	all[f.member] = ""
	f.all = *first.question
	f.all.Groups = union([]Group{all.group()})
	if f.rest = r.topic(&f.all); f.rest >= 0 {
		r.topics[f.rest].families = append(r.topics[f.rest].families, n)
	}
	for _, k := range f.topics {
		r.topics[k].families = append(r.topics[k].families, n)
	}
	for _, k := range first.within {
		if at := &r.topics[k]; at.question.containsPeople(second.question) {
			f.within = append(f.within, k)
			at.sums = append(at.sums, n)
		}
	}
	r.families = append(r.families, f)
}
