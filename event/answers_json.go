package event

import (
	"slices"

	"github.com/seed-67285e81/reported/casualty"
	"github.com/seed-67285e81/reported/internal/jsonwrite"
)

// MarshalJSON returns the toll as [casualty.Toll.MarshalJSON] does, with rows as
// [Row.MarshalJSON] writes them. It is for output only.
func (t Toll) MarshalJSON() ([]byte, error) {
	if !slices.Contains(casualty.Policies(), t.policy) {
		return t.Toll.MarshalJSON()
	}
	var w jsonwrite.Writer
	w.Text("policy", t.policy.String())
	jsonwrite.Values(&w, "rows", t.Rows())
	return w.Done()
}

// MarshalJSON returns the row as [casualty.Row.MarshalJSON] does, for output only.
// Where figures are conceded, it also says by which actor:
//
//	"conceded":[{"by":"United States","count":{"low":3,"best":3,"high":3}}]
func (r Row) MarshalJSON() ([]byte, error) {
	b, err := r.Row.MarshalJSON()
	if err != nil || len(r.Conceded) == 0 {
		return b, err
	}
	w := jsonwrite.Writer{B: b[:len(b)-len("}")]}
	w.Items("conceded", len(r.Conceded), func(i int) {
		w.Text("by", r.Conceded[i].By.Name)
		w.Count("count", &r.Conceded[i].Figure.Count)
	})
	return append(w.B, '}'), w.Err
}

// MarshalJSON returns the row as an object, for output only:
//
//	{"question":{"harm":"killed"},"count":{"low":7},"stated":{"low":7,"high":8},"min_figure":7,
//	 "max_figure":8,"events":[0],"silent":2,"conditions":["conflict"],
//	 "beside":[{"event":"e3","why":"aggregate","row":{…}}]}
//
// A count that was not given is null. Other members without a value are left out.
func (r TotalRow) MarshalJSON() ([]byte, error) {
	var w jsonwrite.Writer
	w.Value("question", r.Question)
	w.CountOrNull("count", &r.Count)
	w.CountOrNull("stated", &r.Stated)
	if r.figures {
		w.Number("min_figure", r.least)
		w.Number("max_figure", r.most)
	}
	if len(r.Events) > 0 {
		w.Numbers("events", len(r.Events), func(i int) int64 { return int64(r.Events[i]) })
	}
	w.Whole("silent", int64(r.silent))
	jsonwrite.Texts(&w, "conditions", r.Conditions)
	w.Items("beside", len(r.Beside), func(i int) {
		w.Text("event", r.Beside[i].Event)
		w.Text("why", string(r.Beside[i].Why))
		w.Value("row", r.Beside[i].Row)
	})
	return w.Done()
}
