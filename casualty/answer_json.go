package casualty

import (
	"strconv"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/internal/jsonscan"
)

// Answers are written by hand, so that a program that only reads and writes events
// does not link encoding/json.

// MarshalJSON returns the toll as an object, for output only, with rows as
// [Row.MarshalJSON] writes them:
//
//	{"policy":"latest","rows":[…]}
//
// Of a Policy that is none it also has a "problem", which says so.
func (t Toll) MarshalJSON() ([]byte, error) {
	b := append([]byte(`{"policy":"`), t.policy().String()...)
	b = append(b, `","rows":[`...)
	if !t.policy().known() {
		b, _ = jsonscan.AppendString(append(b, `],"problem":`...), t.String())
		return append(b, '}'), nil
	}
	first := true
	for row := range t.Rows() {
		if !first {
			b = append(b, ',')
		}
		first = false
		var err error
		if b, err = row.appendJSON(b); err != nil {
			return nil, err
		}
	}
	return append(b, "]}"...), nil
}

// MarshalJSON returns the row as an object, for output only:
//
//	{"question":{"harm":"killed"},"count":{"low":3,"high":12},"min_figure":3,"max_figure":12,
//	 "conditions":["conflict"],"tallies":[0,2],"nones":[1]}
//
// Tallies are named by their place in the list that was reduced. A count that was not
// given is null; other members without a value are left out.
func (r Row) MarshalJSON() ([]byte, error) { return r.appendJSON(nil) }

func (r *Row) appendJSON(b []byte) ([]byte, error) {
	b, err := r.Question.appendJSON(append(b, `{"question":`...))
	if err != nil {
		return nil, err
	}
	if b, err = r.Count.AppendJSON(append(b, `,"count":`...)); err != nil {
		return nil, err
	}
	if least, most, ok := r.Figures(); ok {
		b = strconv.AppendInt(append(b, `,"min_figure":`...), least, 10)
		b = strconv.AppendInt(append(b, `,"max_figure":`...), most, 10)
	}
	for i, c := range r.Conditions() {
		b = append(b, [...]string{`,"conditions":["`, `","`}[min(i, 1)]...)
		b = append(b, c...)
	}
	if r.outcome == nil {
		return append(b, `,"tallies":[]}`...), nil
	}
	if r.seen != 0 {
		b = append(b, `"]`...)
	}
	b = append(b, `,"tallies":[`...)
	end, guests := r.h.listed(&r.h.topics[r.topic], r.step)
	for _, i := range r.h.order[r.h.topics[r.topic].lo:end] {
		b = r.appendPlace(b, i)
	}
	for _, i := range guests {
		b = r.appendPlace(b, i)
	}
	if len(r.nones) > 0 {
		b = append(b, `],"nones":[`...)
		for _, z := range r.nones {
			b = r.appendPlace(b, z.entry)
		}
	}
	return append(b, "]}"...), nil
}

// appendPlace appends the place of an entry in the list that was given.
func (r *Row) appendPlace(b []byte, entry int32) []byte {
	if b[len(b)-1] != '[' {
		b = append(b, ',')
	}
	return strconv.AppendInt(b, int64(r.h.entries[entry].place), 10)
}

// MarshalJSON returns the question with the members of a tally, for output only:
//
//	{"harm":"killed","groups":[{"status":"civilian","nationality":"IQ"}],"place":"taji"}
func (q Question) MarshalJSON() ([]byte, error) { return q.appendJSON(nil) }

func (q *Question) appendJSON(b []byte) ([]byte, error) {
	start := len(b)
	b = appendText(b, "harm", string(q.Harm))
	for i := range q.Groups {
		b = append(b, [...]string{`,"groups":[`, `,`}[min(i, 1)]...)
		b = q.Groups[i].appendJSON(b)
	}
	if len(q.Groups) > 0 {
		b = append(b, ']')
	}
	b = appendText(b, "attackers", string(q.Attackers))
	b = appendText(b, "measure", q.Measure)
	b = appendText(b, "unit", string(q.Unit))
	b = appendText(b, "place", q.Place)
	if q.Period != (reported.Time{}) {
		period, err := q.Period.MarshalText()
		if err != nil {
			return nil, err
		}
		b = appendText(b, "period", string(period))
	}
	return brace(b, start), nil
}

func (g *Group) appendJSON(b []byte) []byte {
	start := len(b)
	b = appendText(b, "status", string(g.Status))
	b = appendText(b, "role", string(g.Role))
	b = appendText(b, "nationality", g.Nationality)
	b = appendText(b, "party", g.Party)
	b = appendText(b, "sex", string(g.Sex))
	b = appendText(b, "age", string(g.Age))
	if g.Attackers {
		b = append(b, `,"attackers":true`...)
	}
	return brace(appendText(b, "label", g.Label), start)
}

// appendText appends a member that is a text, if it is given.
func appendText(b []byte, name, text string) []byte {
	if text == "" {
		return b
	}
	b = append(append(append(b, `,"`...), name...), `":`...)
	b, _ = jsonscan.AppendString(b, text)
	return b
}

// brace puts braces around the members that were written from start on.
func brace(b []byte, start int) []byte {
	if len(b) == start {
		return append(b, "{}"...)
	}
	b[start] = '{' // in place of the comma
	return append(b, '}')
}
