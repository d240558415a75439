package event

import (
	"slices"
	"strconv"
	"strings"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/casualty"
)

// Sum adds up the tolls of several events, question by question, under a policy. It counts
// no person twice because a list has one thing in two ways:
//
//	one ID                          one event: Merge puts its records together; see Totals.Choices
//	LinkSameAs, directly or not     one event: its tallies answer together
//	StateMerged, of one successor   one event, if the successor is not in the list
//	StateWithdrawn                  left out
//	LinkReplacedBy                  left out, if the other is in the list
//	LinkPartOf                      the whole is left out, and its parts count; in a circle, all are left out
//	Event.Aggregate                 left out, if it may share an incident with an event that counts:
//	                                times overlap, and no country surely tells them apart
//	Event.Disjoint                  counts beside records of its own recorder
//	running totals                  of one origin, in aggregates with CountedTo, are not added:
//	                                the greatest Low stands for all, with an open end
//	                                (casualty.ConditionCumulative)
//
// Times without a zone share a clock if the events have one place each, in one country. So
// the totals of October and of November both count. IDs of different feeds must not be
// equal by chance.
//
// A question is never answered from another. Numbers add up as [reported.Count.Add] adds
// them: an event without a number opens the upper end. So does what was left out: an
// aggregate in every row, a whole in the rows that it answers. Low is at least the
// greatest Low left out. Whether an event happened is not checked; a row of mixed
// realities is [casualty.ConditionMixedReality].
//
// Order and repetition of the events change nothing.
func Sum(events []Event, policy casualty.Policy) Totals {
	s := summer{policy: policy}
	s.gather(events)
	s.join()
	s.leaveOutParents()
	s.leaveOutAggregates()
	return s.totals()
}

// Totals are the tolls of several events, added up. Their JSON form, whose names
// are the tags, is for output only.
type Totals struct {
	// Policy is that of each toll. An unknown one gives no rows.
	Policy casualty.Policy `json:"policy"`
	// Rows are the questions that any event answers, in order.
	Rows []TotalRow `json:"rows"`
	// Counted are the IDs of the events that count. IDs of one list are one event.
	Counted [][]string `json:"counted"`
	// LeftOut are the events that were not, by ID.
	LeftOut []LeftOut `json:"left_out,omitempty"`
	// Choices are what Merge chose, if records of one ID differ. The ID is before each
	// pointer: "/al-asad/tallies/0".
	Choices reported.Problems `json:"choices,omitempty"`
}

// A TotalRow is what several events come to on one question.
type TotalRow struct {
	Question casualty.Question
	// Count is the number of all events that count. It is open at its upper end if one of
	// them gives no number, or if something was left out; its Low is never below what was
	// left out. Without any number it is the zero Count.
	Count reported.Count
	// Stated is the number of the events that give one.
	Stated reported.Count
	// Events are the events that give a number, by their place in Counted.
	Events []int
	// Conditions are those of the row of any event.
	Conditions []casualty.Condition
	// Beside has the rows of wholes and aggregates that were left out.
	Beside []LeftOut

	least, most int64
	figures     bool
	silent      int
}

// Figures returns the sums of the least and of the greatest numbers that were stated for
// each event ([casualty.Row.Figures]), at most [reported.MaxCount]. It is false if none
// was stated.
func (r TotalRow) Figures() (least, most int64, ok bool) { return r.least, r.most, r.figures }

// A LeftOut is an event that does not count in a sum.
type LeftOut struct {
	Event string   `json:"event"` // its ID
	Why   Omission `json:"why"`
	// Row is what the event says, in TotalRow.Beside only. In JSON it names tallies by
	// their place in those of all records of the event.
	Row casualty.Row `json:"row,omitzero"`
}

// An Omission is why an event does not count in a sum.
type Omission string

// The reasons, in the order in which they are looked for.
const (
	OmissionWithdrawn  Omission = "withdrawn"   // its recorder no longer stands by it
	OmissionReplaced   Omission = "replaced"    // what replaced it is in the list
	OmissionHasMembers Omission = "has-members" // others in the list are part of it
	OmissionAggregate  Omission = "aggregate"   // others in the list may be among what it sums up
)

// Row returns the row of a question. It is false if no event answers it.
func (t Totals) Row(q casualty.Question) (row TotalRow, ok bool) {
	q = casualty.Tally{Harm: q.Harm, Groups: q.Groups, Attackers: q.Attackers, Measure: q.Measure, Unit: q.Unit, Place: q.Place, Period: q.Period}.Question()
	i, ok := slices.BinarySearchFunc(t.Rows, q, func(r TotalRow, q casualty.Question) int { return r.Question.Compare(q) })
	if !ok {
		return TotalRow{}, false
	}
	return t.Rows[i], true
}

// String returns the rows, one a line. For an unknown policy it says so.
func (t Totals) String() string {
	if len(t.Rows) == 0 {
		return casualty.Reduce(nil, t.Policy).String()
	}
	var lines []string
	for _, row := range t.Rows {
		lines = append(lines, row.String())
	}
	return strings.Join(lines, "\n")
}

// String returns the row in words, as in
//
//	killed: at least 7, stated 7 to 8 by 1 event, 2 silent [conflict], beside: killed: 100
//	killed: 29 to 31 stated by 2 events, no bound
func (r TotalRow) String() string {
	words := []string{r.Question.String() + ": " + r.number()}
	if r.silent > 0 {
		words[0] += ", " + strconv.Itoa(r.silent) + " silent"
	}
	for i, c := range r.Conditions {
		words[0] += [...]string{" [", ", "}[min(i, 1)] + string(c)
	}
	if len(r.Conditions) > 0 {
		words[0] += "]"
	}
	for _, x := range r.Beside {
		words = append(words, x.Row.String())
	}
	return strings.Join(words, ", beside: ")
}

// number returns the count, what was stated, and by how many events.
func (r *TotalRow) number() string {
	count, n := r.Count.String(), len(r.Events)
	by := " by " + strconv.Itoa(n) + " event"
	if n > 1 {
		by += "s"
	}
	stated := strconv.FormatInt(r.least, 10)
	if r.most != r.least {
		stated += " to " + strconv.FormatInt(r.most, 10)
	}
	switch {
	case n == 0:
		return count
	case !r.figures:
		return count + ", no number stated" + by
	case count == "no bound":
		return stated + " stated" + by + ", " + count
	}
	return count + ", stated " + stated + by
}
