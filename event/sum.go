package event

import (
	"slices"
	"strconv"
	"strings"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/casualty"
)

// Sum says what the tolls of several events come to together, question by
// question, each toll under the policy. Neither the order of the events nor a
// repetition makes a difference, and nobody is counted twice because a list holds
// one thing in two ways:
//
//   - Records of one ID are one event: [Merge] puts them together, and Totals says
//     what it chose. IDs of different feeds must not be the same by chance.
//   - Events that are linked as [LinkSameAs] are one event, by way of others and of
//     events that are not in the list too: their tallies answer together. So are
//     records in the state [StateMerged] that were replaced by one and the same that is
//     not in the list.
//   - An event in the state [StateWithdrawn] is left out, and so is one that is
//     [LinkReplacedBy] another in the list.
//   - An event is left out if another that is not is [LinkPartOf] it. Its members are
//     counted; what it says itself is listed beside them. Events that are part of
//     each other in a circle are all left out.
//   - An [Event.Aggregate] is left out, and listed so, where it may have an incident
//     in common with another event that counts: their times overlap, and no country
//     surely tells them apart. Times without a zone of events in one place of one
//     country share a clock, so the totals of October and of November both count.
//   - One that is [Event.Disjoint] is counted beside the records of its own recorder,
//     stated on both.
//   - Aggregates of which one origin gives figures with CountedTo hold running
//     totals. They are not added: the greatest Low stands for all of them, with its
//     upper end open, and the row is [casualty.ConditionCumulative].
//
// A question is never answered from another one: an event that gives the number
// of soldiers killed says nothing of how many were killed in all. Numbers for one
// question add up as [reported.Count.Add] adds them, so an event that gives none
// leaves the sum open at its upper end.
//
// An aggregate that was left out opens the upper end of every row, and an event that
// has members that of the rows that it answers: nobody knows how much of it is
// counted already. Low is at least the greatest that was left out. MinFigure and
// MaxFigure add up what those who quote the counted reports would say.
//
// Whether an event happened, was planned or is only alleged is not asked; where such
// are mixed, the row is [casualty.ConditionMixedReality].
//
// The answer is not a document: it can be printed, and has a JSON form for output.
func Sum(events []Event, policy casualty.Policy) Totals {
	s := summer{policy: policy}
	s.gather(events)
	s.join()
	s.leaveOutParents()
	s.leaveOutAggregates()
	return s.totals()
}

// Totals are what the tolls of several events come to. Their JSON form, with the tags
// below as names and rows as [TotalRow.MarshalJSON] writes them, is for output only.
type Totals struct {
	// Policy is that of each toll. Under one that is none there are no rows.
	Policy casualty.Policy `json:"policy"`
	// Rows are the questions that any event answers, in their order.
	Rows []TotalRow `json:"rows"`
	// Counted are the IDs of the events that were added up. Several IDs in one of
	// its lists are one and the same event.
	Counted [][]string `json:"counted"`
	// LeftOut are the events that were not, by ID.
	LeftOut []LeftOut `json:"left_out,omitempty"`
	// Choices are what [Merge] chose where several records of one ID differ, by ID: the
	// ID stands before each pointer, as in "/al-asad/tallies/0".
	Choices reported.Problems `json:"choices,omitempty"`
}

// A TotalRow is what several events come to on one question.
type TotalRow struct {
	Question casualty.Question
	// Count is the number of all events that were counted. It is open at its upper end
	// where one of them gives no number, or where something was left out beside them,
	// and its Low is never below what was left out. Where there is no number at all it
	// is the zero Count.
	Count reported.Count
	// Stated is the number of those alone that give one.
	Stated reported.Count
	// Events are those that give a number, by their place in Counted. All others of
	// them are silent.
	Events []int
	// Conditions are those that hold of the row of any of them.
	Conditions []casualty.Condition
	// Beside is what events say that were left out as having members, or as
	// aggregates. It is in no sum. Each has its Row.
	Beside []LeftOut

	least, most int64
	figures     bool
	silent      int
}

// MinFigure returns the sum of the least numbers that were stated for each event
// ([casualty.Row.MinFigure]), at most [reported.MaxCount]; ok is false where none
// was stated.
func (r TotalRow) MinFigure() (n int64, ok bool) { return r.least, r.figures }

// MaxFigure returns the sum of the greatest numbers that were stated, as MinFigure does.
func (r TotalRow) MaxFigure() (n int64, ok bool) { return r.most, r.figures }

// A LeftOut is an event that a sum does not count.
type LeftOut struct {
	Event string   `json:"event"` // its ID
	Why   Omission `json:"why"`
	// Row is what the event says on the question of a [TotalRow], and the zero Row in
	// Totals. In JSON it names tallies by their place in those of the records that are
	// the event, one record after the other.
	Row casualty.Row `json:"row,omitzero"`
}

// An Omission is why a sum leaves an event out.
type Omission string

// The reasons, in the order in which they are looked for.
const (
	OmissionWithdrawn  Omission = "withdrawn"   // its recorder no longer stands by it
	OmissionReplaced   Omission = "replaced"    // what replaced it is in the list
	OmissionHasMembers Omission = "has-members" // others in the list are part of it
	OmissionAggregate  Omission = "aggregate"   // others in the list may be among what it sums up
)

// Row returns the row of a question; ok is false where no event answers it.
func (t Totals) Row(q casualty.Question) (row TotalRow, ok bool) {
	q = casualty.Tally{Harm: q.Harm, Groups: q.Groups, Attackers: q.Attackers, Measure: q.Measure, Unit: q.Unit, Place: q.Place, Period: q.Period}.Question()
	i, ok := slices.BinarySearchFunc(t.Rows, q, func(r TotalRow, q casualty.Question) int { return r.Question.Compare(q) })
	if !ok {
		return TotalRow{}, false
	}
	return t.Rows[i], true
}

// String returns the rows as [TotalRow.String] writes them, one a line. Of a Policy
// that is none it says so.
func (t Totals) String() string {
	if len(t.Rows) == 0 {
		return casualty.Reduce(nil, t.Policy).String()
	}
	var b strings.Builder
	for i, row := range t.Rows {
		if i > 0 {
			b.WriteByte('\n')
		}
		b.WriteString(row.String())
	}
	return b.String()
}

// String returns the row in words, as in
//
//	killed: at least 7, stated 7 to 8 by 1 event, 2 silent [conflict], beside: killed: 100
//	killed: 29 to 31 stated by 2 events, no bound
func (r TotalRow) String() string {
	b := []byte(r.Question.String() + ": " + r.number())
	if r.silent > 0 {
		b = append(strconv.AppendInt(append(b, ", "...), int64(r.silent), 10), " silent"...)
	}
	for i, c := range r.Conditions {
		b = append(append(b, [...]string{" [", ", "}[min(i, 1)]...), c...)
	}
	if len(r.Conditions) > 0 {
		b = append(b, ']')
	}
	for _, x := range r.Beside {
		b = append(append(b, ", beside: "...), x.Row.String()...)
	}
	return string(b)
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
