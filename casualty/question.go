package casualty

import (
	"cmp"
	"slices"
	"strings"

	"github.com/seed-67285e81/reported"
)

// A Question is what a tally gives the answer to: how many people of which
// groups came to what harm, where and when. Tallies of one question are about the
// same people; those of two are never put into one number.
//
// The zero Question asks for no harm, and no tally that is valid answers it.
type Question struct {
	Harm Harm
	// Groups are whose harm is counted, in order and without repetitions; none is everybody.
	Groups []Group
	// Measure is a process that was counted, in words.
	Measure string
	// Unit is what was counted. Persons are "" here, since that is what is meant
	// where nothing is stated.
	Unit Unit
	// Place is a place of the event by its ID or name, or in words; "" is everywhere.
	Place string
	// Period is when the harm happened; the zero Time is all of the event.
	Period reported.Time
}

// Ask returns the question how many people of the groups came to that harm, in
// the whole event; without groups, how many people at all.
func NewQuestion(harm Harm, groups ...Group) Question {
	return Question{Harm: harm, Groups: union(groups)}
}

// Question returns the question that the tally answers.
func (t Tally) Question() Question { return questionOf(&t) }

func questionOf(t *Tally) Question {
	return Question{t.Harm, union(t.Groups), t.Measure, plainUnit(t.Unit), t.Place, t.Period}
}

func plainUnit(u Unit) Unit {
	if u == UnitPersons {
		return ""
	}
	return u
}

// union returns the groups in order and without repetitions. Where one of them is
// everybody, so is the union.
func union(groups []Group) []Group {
	inOrder := true
	for i, g := range groups {
		if g == (Group{}) {
			return nil
		}
		inOrder = inOrder && (i == 0 || groups[i-1].Compare(g) < 0)
	}
	switch {
	case len(groups) == 0:
		return nil
	case inOrder:
		return groups
	}
	groups = slices.Clone(groups)
	slices.SortFunc(groups, Group.Compare)
	return slices.Compact(groups)
}

// Compare orders questions: by harm in declared order, everybody before groups,
// then member by member. It is 0 only for questions that are the same.
func (q Question) Compare(r Question) int { return compareQuestions(&q, &r) }

func compareQuestions(q, r *Question) int {
	if q.Harm != r.Harm {
		return cmp.Or(cmp.Compare(harms.Place(string(q.Harm)), harms.Place(string(r.Harm))), cmp.Compare(q.Harm, r.Harm))
	}
	if c := slices.CompareFunc(q.Groups, r.Groups, Group.Compare); c != 0 {
		return c
	}
	return cmp.Or(
		cmp.Compare(q.Measure, r.Measure),
		cmp.Compare(q.Unit, r.Unit),
		cmp.Compare(q.Place, r.Place),
		q.Period.Compare(r.Period),
	)
}

// Equal reports whether q and r are the same question.
func (q Question) Equal(r Question) bool { return q.Compare(r) == 0 }

// covers reports whether everybody whom r asks about is among those whom q asks
// about, in harm of any sort: that of q is not looked at.
func (q *Question) covers(r *Question) bool {
	return q.coversBut(r) && contain(q.Groups, r.Groups)
}

// coversBut is covers without a look at the groups.
func (q *Question) coversBut(r *Question) bool {
	return q.Measure == r.Measure && q.Unit == r.Unit &&
		(q.Place == "" || q.Place == r.Place) &&
		(q.Period.IsZero() || q.Period == r.Period)
}

// contain reports whether each group of some is within one of all.
func contain(all, some []Group) bool {
	if len(all) == 0 {
		return true
	}
	for i := range some {
		if !slices.ContainsFunc(all, func(g Group) bool { return g.Contains(some[i]) }) {
			return false
		}
	}
	return len(some) > 0
}

// String returns the question in words: "killed", "wounded, US military",
// "casualties, US civilian and contractor, at erbil".
func (q Question) String() string {
	var b strings.Builder
	b.WriteString(string(q.Harm))
	if q.Harm == "" {
		b.WriteString("harm not stated")
	}
	for i, g := range q.Groups {
		if i == 0 {
			b.WriteString(", ")
		} else {
			b.WriteString(" and ")
		}
		b.WriteString(g.String())
	}
	after := func(lead, text string) {
		if text != "" {
			b.WriteString(lead)
			b.WriteString(text)
		}
	}
	after(", ", q.Measure)
	after(", ", string(q.Unit))
	after(", at ", q.Place)
	if !q.Period.IsZero() {
		after(", in ", q.Period.String())
	}
	return b.String()
}

// Contains reports whether everybody of h is of g: an empty member of g contains
// every value.
func (g Group) Contains(h Group) bool {
	return (g.Status == "" || g.Status == h.Status) &&
		(g.Role == "" || g.Role == h.Role) &&
		(g.Nationality == "" || g.Nationality == h.Nationality) &&
		(g.Party == "" || g.Party == h.Party) &&
		(g.Sex == "" || g.Sex == h.Sex) &&
		(g.Age == "" || g.Age == h.Age) &&
		(!g.Attackers || h.Attackers) &&
		(g.Label == "" || g.Label == h.Label)
}

// Compare orders groups member by member, everybody first; it is 0 only for equal ones.
func (g Group) Compare(h Group) int {
	if g == h {
		return 0
	}
	return cmp.Or(
		cmp.Compare(g.Status, h.Status),
		cmp.Compare(g.Role, h.Role),
		cmp.Compare(g.Nationality, h.Nationality),
		cmp.Compare(g.Party, h.Party),
		cmp.Compare(g.Sex, h.Sex),
		cmp.Compare(g.Age, h.Age),
		compareBools(g.Attackers, h.Attackers),
		cmp.Compare(g.Label, h.Label),
	)
}

func compareBools(a, b bool) int {
	switch {
	case a == b:
		return 0
	case b:
		return -1
	}
	return 1
}

// String returns the group in words: "US military", "civilian child",
// "attackers' militant of Ansar al-Islam (gunmen)", and "everybody" for the zero Group.
func (g Group) String() string {
	var b strings.Builder
	word := func(s string) {
		if s == "" {
			return
		}
		if b.Len() > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(s)
	}
	unless := func(s, unknown, instead string) string {
		if s == unknown {
			return instead
		}
		return s
	}
	if g.Attackers {
		word("attackers'")
	}
	word(g.Nationality)
	word(unless(string(g.Status), string(StatusUnknown), "unknown-status"))
	word(string(g.Role))
	word(unless(string(g.Sex), string(SexUnknown), "unknown-sex"))
	word(unless(string(g.Age), string(AgeUnknown), "unknown-age"))
	switch {
	case g.Attackers && b.Len() == len("attackers'"):
		word("own")
	case g.Party != "" && b.Len() == 0:
		word("members")
	}
	if g.Party != "" {
		word("of " + g.Party)
	}
	if g.Label != "" && b.Len() > 0 {
		word("(" + g.Label + ")")
	} else {
		word(g.Label)
	}
	if b.Len() == 0 {
		return "everybody"
	}
	return b.String()
}
