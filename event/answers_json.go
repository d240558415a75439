package event

import "strconv"

// MarshalJSON returns the toll as [casualty.Toll.MarshalJSON] does, with rows as
// [Row.MarshalJSON] writes them. It is for output only.
func (t Toll) MarshalJSON() ([]byte, error) {
	var rows []byte
	for row := range t.Rows() {
		b, err := row.MarshalJSON()
		if err != nil {
			return nil, err
		}
		rows = append(append(rows, ",["[b2i(rows == nil)]), b...)
	}
	if rows == nil {
		return t.Toll.MarshalJSON()
	}
	var w writer
	w.text("policy", t.policy.String())
	w.name("rows")
	w.b = append(append(w.b, rows...), ']')
	w.brace(0)
	return w.b, nil
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
	w := writer{b: b[:len(b)-len("}")]}
	w.items("conceded", len(r.Conceded), func(i int) {
		c := &r.Conceded[i]
		w.text("by", c.By.Name)
		w.count("count", &c.Figure.Count)
		if w.invalid && err == nil {
			err = c.Figure.Count.Validate()
		}
	})
	return append(w.b, '}'), err
}

// MarshalJSON returns the row as an object, for output only:
//
//	{"question":{"harm":"killed"},"count":{"low":7},"stated":{"low":7,"high":8},"min_figure":7,
//	 "max_figure":8,"events":[0],"silent":2,"conditions":["conflict"],
//	 "beside":[{"event":"e3","why":"aggregate","row":{…}}]}
//
// A count that was not given is null. Other members without a value are left out.
func (r TotalRow) MarshalJSON() ([]byte, error) {
	var w writer
	var failed error
	value := func(name string, v interface{ MarshalJSON() ([]byte, error) }) {
		b, err := v.MarshalJSON()
		if err != nil {
			failed = err
		}
		w.name(name)
		w.b = append(w.b, b...)
	}
	whole := func(name string, n int64) {
		w.name(name)
		w.b = strconv.AppendInt(w.b, n, 10)
	}
	value("question", r.Question)
	value("count", r.Count)
	value("stated", r.Stated)
	if r.figures {
		whole("min_figure", r.least)
		whole("max_figure", r.most)
	}
	for i, place := range r.Events {
		if i == 0 {
			w.name("events")
		}
		w.b = strconv.AppendInt(append(w.b, ",["[b2i(i == 0)]), int64(place), 10)
	}
	if len(r.Events) > 0 {
		w.b = append(w.b, ']')
	}
	w.whole("silent", int64(r.silent))
	texts(&w, "conditions", r.Conditions)
	w.items("beside", len(r.Beside), func(i int) {
		w.text("event", r.Beside[i].Event)
		w.text("why", string(r.Beside[i].Why))
		value("row", r.Beside[i].Row)
	})
	w.brace(0)
	return w.b, failed
}
