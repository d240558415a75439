package casualty

import (
	"cmp"
	"iter"
	"slices"
	"strconv"
	"strings"

	"github.com/seed-67285e81/reported"
)

// A Toll has a row for each question that a list of tallies answers, under a policy.
// [Reduce] and [Timeline] make it. It never changes. The zero Toll has no rows.
type Toll struct {
	policy Policy
	h      *history
	step   int32
	rows   []*outcome // of each topic; nil where nothing had been said
	added  [][]bound  // what numbers of each family add up to
}

// Rows returns the rows, ordered by question.
func (t Toll) Rows() iter.Seq[Row] {
	return func(yield func(Row) bool) {
		for k := range t.rows {
			if t.rows[k] != nil && !yield(t.row(int32(k))) {
				return
			}
		}
	}
}

// Row returns the row of a question. It is false if no tally answers it: [Toll.Bounds]
// tells what other rows imply.
func (t Toll) Row(q Question) (row Row, ok bool) {
	if len(t.rows) == 0 {
		return Row{}, false
	}
	q = q.plain()
	k := t.h.topic(&q)
	if k < 0 || t.rows[k] == nil {
		return Row{}, false
	}
	return t.row(k), true
}

// String returns the rows, one a line. For an unknown policy it says so.
func (t Toll) String() string {
	if !t.policy.known() {
		return "no toll: unknown policy " + t.policy.String()
	}
	var b strings.Builder
	for row := range t.Rows() {
		if b.Len() > 0 {
			b.WriteByte('\n')
		}
		b.WriteString(row.String())
	}
	return b.String()
}

// A Row is the answer to one question under a policy, with the tallies that it rests on. Do not
// change its slices: they belong to the toll.
type Row struct {
	// Question is what the row answers.
	Question Question
	// Count is the number: what the figures that count span, open where one of them
	// is open. The zero Count means that no number was given; it never means none.
	Count reported.Count
	// Tallies are all that is said on the question, in the order in which it became
	// known, the undated first: also what no longer stands, and what doubts, denies
	// and retracts.
	Tallies []Tally

	*outcome
	h       *history
	entries []int32 // those of Tallies
}

func (t Toll) row(k int32) Row {
	h, topic, o := t.h, &t.h.topics[k], t.rows[k]
	own, early := h.listed(topic, t.step)
	tallies := h.tallies[topic.lo:][:len(own):len(own)]
	row := Row{Question: *topic.question, Count: o.count, Tallies: tallies, outcome: o, h: h, entries: append(own, early...)}
	for _, i := range early {
		row.Tallies = append(row.Tallies, *h.entries[i].tally)
	}
	return row
}

// Nones returns the reports of none on other questions that stand here too, by origins
// that hold nothing here themselves, the last first, and 8 at most.
func (r Row) Nones() (list []Tally) {
	if r.outcome == nil {
		return nil
	}
	for _, z := range r.outcome.nones {
		list = append(list, *r.h.entries[z.entry].tally)
	}
	return list
}

// Figures returns the least and the greatest number that the figures that count state. It
// is false if there is none. A figure states its best number, or else its ends: "at least
// 11" states 11. Vague words state none. So the two are what was said, and Count is what
// that leaves possible.
func (r Row) Figures() (least, most int64, ok bool) {
	if r.outcome == nil {
		return 0, 0, false
	}
	return r.least, r.most, r.stated
}

// Conditions returns the conditions of the row, in alphabetical order.
func (r Row) Conditions() []Condition {
	if r.outcome == nil {
		return nil
	}
	return r.seen.list()
}

// String returns the row in words:
//
//	killed, US military: at least 0, stated 0 to 80 [conflict, doubted]
//	killed: 589 to 600 stated, no bound
func (r Row) String() string {
	number := r.Count.String()
	least, most, stated := r.Figures()
	if _, exact := r.Count.Exact(); stated && !exact {
		figures := strconv.FormatInt(least, 10)
		if most != least {
			figures += " to " + strconv.FormatInt(most, 10)
		}
		if number == "no bound" { // it allows every number
			number = figures + " stated, " + number
		} else {
			number += ", stated " + figures
		}
	}
	text, between := r.Question.String()+": "+number, " ["
	for _, c := range r.Conditions() {
		text, between = text+between+string(c), ", "
	}
	if between == ", " {
		text += "]"
	}
	return text
}

// An OriginFigure is what one origin holds on a question.
type OriginFigure struct {
	// Origin is the origin, as it was first cited.
	Origin reported.Origin
	// Count is what it says; where it gave several numbers at one time, their hull.
	Count reported.Count
	// Tally is the last of the tallies that say so.
	Tally Tally
	// Overtaken is true if another origin's later and greater figure counts instead, under
	// PolicyLatest only.
	Overtaken bool
	// Denied and Doubted are true if another origin's denial or doubt of it stands.
	Denied, Doubted bool
}

// Series returns what each origin holds, in the order of origin keys. A statement with
// several origins is in the series of each. Over a [Timeline] it gives a line for each
// origin.
func (r Row) Series() []OriginFigure {
	if r.outcome == nil {
		return nil
	}
	list := slices.Concat(r.held, r.nones)
	origins, order := make([]reported.Origin, len(list)), make([]int, len(list))
	found := make(map[int32][]reported.Origin) // of each entry
	for i, f := range list {
		if found[f.entry] == nil {
			found[f.entry] = reported.Origins(r.h.entries[f.entry].tally.Sources...)
		}
		origins[i], order[i] = found[f.entry][f.origin], i
	}
	slices.SortStableFunc(order, func(i, j int) int { return cmp.Compare(origins[i].Key, origins[j].Key) })
	marks := make(map[int32]conditions)
	for _, m := range r.marks {
		marks[m.of] |= m.mark
	}
	series := make([]OriginFigure, 0, len(list))
	for _, i := range order {
		f := &list[i]
		x := OriginFigure{Origin: origins[i], Count: f.count, Tally: *r.h.entries[f.entry].tally, Overtaken: !f.counts}
		switch {
		case i >= len(r.held):
			x.Count = reported.Exactly(0)
		case !f.elsewhere:
			for _, entry := range f.of {
				x.Denied, x.Doubted = x.Denied || marks[entry]&denied != 0, x.Doubted || marks[entry]&doubted != 0
			}
		}
		series = append(series, x)
	}
	return series
}
