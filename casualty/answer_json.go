package casualty

import "github.com/seed-67285e81/reported/internal/jsonwrite"

// MarshalJSON returns the toll as an object, for output only, with rows as
// [Row.MarshalJSON] writes them:
//
//	{"policy":"latest","rows":[…]}
//
// Of a Policy that is none it also has a "problem", which says so.
func (t Toll) MarshalJSON() ([]byte, error) {
	var w writer
	w.Text("policy", t.policy.String())
	jsonwrite.Values(&w.Writer, "rows", t.Rows())
	if !t.policy.known() {
		w.Text("problem", t.String())
	}
	return w.Done()
}

// MarshalJSON returns the row as an object, for output only:
//
//	{"question":{"harm":"killed"},"count":{"low":3,"high":12},"min_figure":3,"max_figure":12,
//	 "conditions":["conflict"],"tallies":[0,2],"nones":[1]}
//
// Tallies are named by their place in the list that was reduced. A count that was not
// given is null; other members without a value are left out.
func (r Row) MarshalJSON() ([]byte, error) {
	var w writer
	w.Object("question", func() { w.question(&r.Question) })
	w.CountOrNull("count", &r.Count)
	if least, most, ok := r.Figures(); ok {
		w.Number("min_figure", least)
		w.Number("max_figure", most)
	}
	jsonwrite.Texts(&w.Writer, "conditions", r.Conditions())
	w.Numbers("tallies", len(r.entries), func(i int) int64 { return int64(r.h.entries[r.entries[i]].place) })
	if r.outcome != nil && len(r.nones) > 0 {
		w.Numbers("nones", len(r.nones), func(i int) int64 { return int64(r.h.entries[r.nones[i].entry].place) })
	}
	return w.Done()
}

// MarshalJSON returns the question with the members of a tally, for output only:
//
//	{"harm":"killed","groups":[{"status":"civilian","nationality":"IQ"}],"place":"taji"}
func (q Question) MarshalJSON() ([]byte, error) {
	var w writer
	w.question(&q)
	return w.Done()
}

// A writer has a method for each type, which writes its members.
type writer struct{ jsonwrite.Writer }
