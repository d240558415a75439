package casualty

import (
	"cmp"
	"slices"

	"github.com/seed-67285e81/reported"
)

// A Question is what a tally answers: how many people of which groups came to what harm,
// where and when. Numbers of different questions are never put into one. The zero Question
// has no harm, and no valid tally answers it.
type Question struct {
	Harm Harm `json:"harm,omitzero" rule:"declared"`
	// Groups are the people, in order and without repetitions; none is everybody.
	Groups []Group `json:"groups,omitzero"`
	// Attackers is whether the attackers' own people are in the number.
	Attackers Inclusion `json:"attackers,omitzero"`
	// Measure is a process that was counted, in words.
	Measure string `json:"measure,omitzero"`
	// Unit is what was counted, "" for persons.
	Unit Unit `json:"unit,omitzero"`
	// Place is the ID or name of a place, or a place in words; "" is everywhere.
	Place string `json:"place,omitzero"`
	// Period is when the harm happened; the zero Time is all of the event.
	Period reported.Time `json:"period,omitzero"`
}

// NewQuestion returns the question how many people of the groups came to the harm in the
// whole event; without groups, how many people at all.
func NewQuestion(harm Harm, groups ...Group) Question {
	return Question{Harm: harm, Groups: groups}.plain()
}

// Question returns the question that the tally answers.
func (t Tally) Question() Question { return questionOf(&t) }

func questionOf(t *Tally) Question {
	return Question{t.Harm, t.Groups, t.Attackers, t.Measure, t.Unit, t.Place, t.Period}.plain()
}

// plain returns the question as it is compared: persons need not be said, and groups are
// in order.
func (q Question) plain() Question {
	if q.Groups = union(q.Groups); q.Unit == UnitPersons {
		q.Unit = ""
	}
	return q
}

// union returns the groups in order and without repetitions. Where one of them is
// everybody, so is the union.
func union(groups []Group) []Group {
	inOrder := true
	for i := range groups {
		if groups[i] == (Group{}) {
			return nil
		}
		inOrder = inOrder && (i == 0 || compareGroups(&groups[i-1], &groups[i]) < 0)
	}
	switch {
	case len(groups) == 0:
		return nil
	case inOrder:
		return groups
	}
	groups = slices.Clone(groups)
	slices.SortFunc(groups, func(a, b Group) int { return compareGroups(&a, &b) })
	return slices.Compact(groups)
}

// Compare orders questions: by harm in declared order, everyone before groups, then member
// by member. It is 0 only if they are equal.
func (q Question) Compare(r Question) int { return compareQuestions(&q, &r) }

// contains reports whether everybody whom r asks about is among those whom q asks
// about. Places and periods are equal or left out; a union of groups is contained
// in one group, or in everybody; a group with more than four members stated only in
// its equal, or in everybody.
func (q *Question) contains(r *Question) bool {
	return compareQuestions(q, r) == 0 || q.Harm.contains(r.Harm) && q.containsPeople(r)
}

// containsPeople is contains, whatever the harm is.
func (q *Question) containsPeople(r *Question) bool {
	if q.Measure != r.Measure || q.Unit != r.Unit || q.Place != "" && q.Place != r.Place ||
		!q.Period.IsZero() && q.Period != r.Period || !q.Attackers.contains(r.Attackers) {
		return false
	}
	own := q.Attackers != AttackersIncluded && slices.ContainsFunc(r.Groups, func(g Group) bool { return g.Attackers })
	if len(q.Groups) == 0 {
		return !own
	}
	common := meet(r.Groups)
	return slices.ContainsFunc(q.Groups, func(g Group) bool {
		p := g.members()
		return p.contains(common) && (g.Attackers || !own) && (p == common || common.size() <= maxMembers) &&
			!(len(r.Groups) > 1 && slices.Contains(r.Groups, g))
	})
}

// meet returns what all groups have in common.
func meet(groups []Group) (common members) {
	for i := range groups {
		for k, text := range groups[i].members() {
			if i == 0 {
				common[k] = text
			} else if text != common[k] {
				common[k] = ""
			}
		}
	}
	return common
}

// contains reports whether the people of one harm are among those of another.
func (h Harm) contains(other Harm) bool {
	return h == other || h == HarmCasualties && (other == HarmKilled || other == HarmWounded)
}

// grows reports whether the number of those who came to the harm only grows.
func (h Harm) grows() bool {
	switch h {
	case HarmKilled, HarmWounded, HarmCasualties, HarmAbducted, HarmAssaulted:
		return true
	}
	return false
}

// contains reports whether a number that includes more has all of one that includes
// less: one with the attackers' own has one that does not say, and that one without.
func (i Inclusion) contains(less Inclusion) bool {
	return i == less || i == AttackersIncluded && less == "" || less == AttackersExcluded && (i == "" || i == AttackersIncluded)
}

// String returns the question in words: "killed", "wounded, US military",
// "casualties, US civilian and contractor, at erbil".
func (q Question) String() string {
	b := []byte(cmp.Or(q.Harm, "harm not stated"))
	for i, g := range q.Groups {
		b = append(append(b, [...]string{", ", " and "}[min(i, 1)]...), g.String()...)
	}
	for _, part := range [...][2]string{{", ", q.Measure}, {", ", string(q.Unit)}, {", at ", q.Place},
		{", in ", q.Period.String()}, {", attackers ", string(q.Attackers)}} {
		if part[1] != "" {
			b = append(append(b, part[0]...), part[1]...)
		}
	}
	return string(b)
}
