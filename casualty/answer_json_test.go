package casualty_test

import (
	"encoding/json"
	"fmt"
	"reflect"
	"testing"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/casualty"
)

// checkJSON holds the JSON form of a toll to what its rows say, as encoding/json reads
// it: a question has the members of a tally, and places lead to the tallies.
func checkJSON(t *testing.T, data []byte) {
	t.Helper()
	tallies, policy := dealt(data, true)
	toll := casualty.Reduce(tallies, policy)
	text, err := json.Marshal(toll)
	var read struct {
		Policy string
		Rows   []struct {
			Question       json.RawMessage
			Count          reported.Count
			Least          *int64 `json:"min_figure"`
			Most           *int64 `json:"max_figure"`
			Conditions     []casualty.Condition
			Tallies, Nones []int
		}
	}
	if err != nil || json.Unmarshal(text, &read) != nil || read.Policy != policy.String() {
		t.Fatalf("%v: %s", err, text)
	}
	at := func(places []int) (list []casualty.Tally) {
		for _, i := range places {
			list = append(list, tallies[i])
		}
		return list
	}
	for row := range toll.Rows() {
		if len(read.Rows) == 0 {
			t.Fatalf("%s has no row for %s", text, row)
		}
		got := read.Rows[0]
		read.Rows = read.Rows[1:]
		q := row.Question
		question, err := json.Marshal(casualty.Tally{Harm: q.Harm, Groups: q.Groups, Attackers: q.Attackers, Measure: q.Measure, Unit: q.Unit, Place: q.Place, Period: q.Period})
		if err != nil || string(got.Question) != string(question) {
			t.Errorf("%s, want %s: %v", got.Question, question, err)
		}
		least, most, ok := row.Figures()
		if ok != (got.Least != nil) || ok != (got.Most != nil) || ok && (*got.Least != least || *got.Most != most) {
			t.Errorf("%s: other figures than %s", text, row)
		}
		if got.Count.WithWords("") != row.Count.WithWords("") || !reflect.DeepEqual(got.Conditions, row.Conditions()) {
			t.Errorf("%s: another count or other conditions than %s", text, row)
		}
		if !reflect.DeepEqual(at(got.Tallies), append([]casualty.Tally(nil), row.Tallies...)) || !reflect.DeepEqual(at(got.Nones), row.Nones()) {
			t.Errorf("%s: places do not lead to the tallies of %s", text, row)
		}
	}
	if len(read.Rows) > 0 {
		t.Errorf("%s has %d rows too many", text, len(read.Rows))
	}
}

func TestAnswersInJSON(t *testing.T) {
	for _, test := range []struct {
		answer any
		want   string
	}{
		{casualty.Toll{}, `{"policy":"envelope","rows":[]}`},
		{casualty.Reduce([]casualty.Tally{killed(1, "police", reported.Exactly(14))}, 9), `{"policy":"Policy(9)","rows":[],"problem":"no toll: unknown policy Policy(9)"}`},
		{casualty.Row{}, `{"question":{},"count":null,"tallies":[]}`},
		{casualty.Question{}, `{}`},
		{
			casualty.Question{Harm: casualty.HarmKilled, Groups: []casualty.Group{{Attackers: true}, {Label: `a "b"`}}, Period: reported.Day(2020, 1, 8)},
			`{"harm":"killed","groups":[{"attackers":true},{"label":"a \"b\""}],"period":"2020-01-08"}`,
		},
	} {
		if got, err := json.Marshal(test.answer); err != nil || string(got) != test.want {
			t.Errorf("%s, %v; want %s", got, err, test.want)
		}
	}
	for _, invalid := range []any{casualty.Question{Period: reported.Day(2020, 2, 30)}, casualty.Row{Count: reported.Exactly(-1)}} {
		if got, err := json.Marshal(invalid); err == nil {
			t.Errorf("%s of what is invalid", got)
		}
	}
}

func ExampleRow_MarshalJSON() {
	toll := casualty.Reduce([]casualty.Tally{
		killed(1, "police", reported.Exactly(14)), killed(1, "governor", reported.Exactly(15)),
	}, casualty.PolicyEnvelope)
	row, _ := toll.Row(casualty.NewQuestion(casualty.HarmKilled))
	text, err := json.Marshal(row)
	fmt.Println(string(text), err)
	// Output:
	// {"question":{"harm":"killed"},"count":{"low":14,"high":15},"min_figure":14,"max_figure":15,"conditions":["conflict"],"tallies":[1,0]} <nil>
}
