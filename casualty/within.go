package casualty

import (
	"strconv"

	"github.com/seed-67285e81/reported/internal/subset"
)

// findWithin finds for each topic those that contain it and are not its own, and in
// which its reports of none may stand.
func (r *reading) findWithin() {
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
				at, t = r.linked(p), r.linked(k)
				at.reached, t.nones = append(at.reached, k), append(t.nones, p)
			}
		}
		t.within = all[first:len(all):len(all)]
		if t.zero && len(t.readers) > 1 {
			t = r.linked(k)
			t.reached, t.nones = append(t.reached, k), append(t.nones, k)
		}
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
