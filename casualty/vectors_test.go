package casualty_test

import (
	"encoding/json"
	"os"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/casualty"
)

// A vector is a case of testdata/vectors/tolls.json. Those with events are for Sum,
// in package event.
type vector struct {
	Name    string
	Policy  string
	AsOf    reported.Time `json:"as_of"`
	Tallies []casualty.Tally
	Want    []vectorRow
	Bounds  []struct {
		Question string
		Ask      casualty.Tally
		Count    *reported.Count
	}
}

type vectorRow struct {
	Question   string               `json:"question"`
	Count      *reported.Count      `json:"count"`
	Conditions []casualty.Condition `json:"conditions"`
	MinFigure  *int64               `json:"min_figure"`
	MaxFigure  *int64               `json:"max_figure"`
}

func readVectors(t testing.TB) (list []vector) {
	t.Helper()
	text, err := os.ReadFile("../testdata/vectors/tolls.json")
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(text, &list); err != nil {
		t.Fatal(err)
	}
	return slices.DeleteFunc(list, func(v vector) bool { return v.Tallies == nil })
}

// TestVectors holds the rules to their cases, of which each is named for one.
func TestVectors(t *testing.T) {
	for _, v := range readVectors(t) {
		t.Run(v.Name, func(t *testing.T) {
			policy, err := casualty.ParsePolicy(v.Policy)
			if err != nil {
				t.Fatal(err)
			}
			for range 2 {
				toll := tollAt(v.Tallies, policy, v.AsOf)
				want := slices.Clone(v.Want)
				slices.SortFunc(want, byQuestion)
				if d := cmp.Diff(want, vectorRows(toll)); d != "" {
					t.Errorf("the case has -, the toll +:\n%s", d)
				}
				for _, b := range v.Bounds {
					ask := b.Ask.Question()
					if got, _ := toll.Bounds(ask); ask.String() != b.Question || !cmp.Equal(countOf(got), b.Count) {
						t.Errorf("bounds of %s: %s, want %v", ask, got, b.Count)
					}
				}
				slices.Reverse(v.Tallies) // order changes nothing
			}
		})
	}
}

// tollAt is the toll of all, or the last step of the Timeline by a day.
func tollAt(tallies []casualty.Tally, policy casualty.Policy, day reported.Time) (toll casualty.Toll) {
	end, asOf := day.Latest()
	if !asOf {
		return casualty.Reduce(tallies, policy)
	}
	for at, step := range casualty.Timeline(tallies, policy) {
		if known, _ := at.Latest(); !known.After(end) {
			toll = step
		}
	}
	return toll
}

func vectorRows(toll casualty.Toll) []vectorRow {
	list := []vectorRow{}
	for row := range toll.Rows() {
		r := vectorRow{Question: row.Question.String(), Count: countOf(row.Count), Conditions: row.Conditions()}
		if r.Conditions == nil {
			r.Conditions = []casualty.Condition{}
		}
		if least, most, ok := row.Figures(); ok {
			r.MinFigure, r.MaxFigure = &least, &most
		}
		list = append(list, r)
	}
	slices.SortFunc(list, byQuestion)
	return list
}

func byQuestion(a, b vectorRow) int { return slices.Compare([]byte(a.Question), []byte(b.Question)) }

// countOf is a count without its words, nil for none.
func countOf(n reported.Count) *reported.Count {
	if n.IsZero() {
		return nil
	}
	n = n.WithWords("")
	return &n
}
