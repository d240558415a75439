package casualty

import (
	"cmp"
	"slices"
	"strconv"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/internal/jsonscan"
)

// MarshalJSON returns the toll as an object, for output only, with rows as
// [Row.MarshalJSON] writes them:
//
//	{"policy":"latest","rows":[…]}
//
// Of a Policy that is none it also has a "problem", which says so.
func (t Toll) MarshalJSON() ([]byte, error) {
	return written(func(w *writer) {
		w.text("policy", t.policy.String())
		rows := slices.Collect(t.Rows())
		w.list("rows", len(rows), func(i int) { w.object(func() { w.row(&rows[i]) }) })
		if !t.policy.known() {
			w.text("problem", t.String())
		}
	})
}

// MarshalJSON returns the row as an object, for output only:
//
//	{"question":{"harm":"killed"},"count":{"low":3,"high":12},"min_figure":3,"max_figure":12,
//	 "conditions":["conflict"],"tallies":[0,2],"nones":[1]}
//
// Tallies are named by their place in the list that was reduced. A count that was not
// given is null; other members without a value are left out.
func (r Row) MarshalJSON() ([]byte, error) { return written(func(w *writer) { w.row(&r) }) }

// MarshalJSON returns the question with the members of a tally, for output only:
//
//	{"harm":"killed","groups":[{"status":"civilian","nationality":"IQ"}],"place":"taji"}
func (q Question) MarshalJSON() ([]byte, error) { return written(func(w *writer) { w.question(&q) }) }

// A writer appends members and leaves out those that are not given. It does not need
// encoding/json, which a program that only reads and writes events does not link.
type writer struct {
	b   []byte
	err error
}

func written(members func(w *writer)) ([]byte, error) {
	var w writer
	if w.object(func() { members(&w) }); w.err != nil {
		return nil, w.err
	}
	return w.b, nil
}

func (w *writer) row(r *Row) {
	w.name("question")
	w.object(func() { w.question(&r.Question) })
	w.name("count")
	w.value(r.Count.AppendJSON(w.b))
	if least, most, ok := r.Figures(); ok {
		w.name("min_figure")
		w.number(least)
		w.name("max_figure")
		w.number(most)
	}
	if list := r.Conditions(); list != nil {
		w.list("conditions", len(list), func(i int) { w.quoted(string(list[i])) })
	}
	w.list("tallies", len(r.entries), func(i int) { w.number(int64(r.h.entries[r.entries[i]].place)) })
	if r.outcome != nil && len(r.nones) > 0 {
		w.list("nones", len(r.nones), func(i int) { w.number(int64(r.h.entries[r.nones[i].entry].place)) })
	}
}

// object puts braces around members.
func (w *writer) object(members func()) {
	start := len(w.b)
	if members(); len(w.b) == start {
		w.b = append(w.b, ',')
	}
	w.b[start] = '{' // in place of the comma
	w.b = append(w.b, '}')
}

func (w *writer) name(name string) { w.b = append(append(append(w.b, `,"`...), name...), `":`...) }

func (w *writer) list(name string, n int, element func(i int)) {
	w.name(name)
	w.b = append(w.b, '[')
	for i := range n {
		if i > 0 {
			w.b = append(w.b, ',')
		}
		element(i)
	}
	w.b = append(w.b, ']')
}

func (w *writer) items(name string, n int, members func(i int)) {
	if n > 0 {
		w.list(name, n, func(i int) { w.object(func() { members(i) }) })
	}
}

func (w *writer) value(b []byte, err error) { w.b, w.err = b, cmp.Or(w.err, err) }

func (w *writer) number(n int64) { w.b = strconv.AppendInt(w.b, n, 10) }

func (w *writer) quoted(s string) { w.b, _ = jsonscan.AppendString(w.b, s) }

func (w *writer) text(name, s string) {
	if s != "" {
		w.name(name)
		w.quoted(s)
	}
}

func (w *writer) flag(name string, is bool) {
	if is {
		w.name(name)
		w.b = append(w.b, "true"...)
	}
}

func (w *writer) time(name string, t reported.Time) {
	text, err := t.MarshalText()
	w.text(name, string(text))
	w.value(w.b, err)
}
