package casualty

import (
	"cmp"
	"slices"
)

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
		at := r.linked(f.rest)
		at.families = append(at.families, n)
	}
	for _, k := range f.topics {
		at := r.linked(k)
		at.families = append(at.families, n)
	}
	for _, k := range first.within {
		if at := &r.topics[k]; at.question.containsPeople(second.question) {
			f.within = append(f.within, k)
			at = r.linked(k)
			at.sums = append(at.sums, n)
		}
	}
	r.families = append(r.families, f)
}
