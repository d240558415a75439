package event_test

import (
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/casualty"
	"github.com/seed-67285e81/reported/event"
)

// A sumVector is a case of testdata/vectors/tolls.json with events.
type sumVector struct {
	Name    string
	Policy  string
	Events  []event.Event
	Want    []sumVectorRow
	LeftOut []string `json:"left_out"`
}

type sumVectorRow struct {
	Question   string               `json:"question"`
	Count      *reported.Count      `json:"count"`
	Conditions []casualty.Condition `json:"conditions"`
	MinFigure  *int64               `json:"min_figure"`
	MaxFigure  *int64               `json:"max_figure"`
}

// TestSumVectors holds Sum to its cases, of which each is named for a rule.
func TestSumVectors(t *testing.T) {
	text, err := os.ReadFile("../testdata/vectors/tolls.json")
	if err != nil {
		t.Fatal(err)
	}
	var list []sumVector
	if err := json.Unmarshal(text, &list); err != nil {
		t.Fatal(err)
	}
	for _, v := range list {
		if v.Events == nil {
			continue
		}
		t.Run(v.Name, func(t *testing.T) {
			policy, err := casualty.ParsePolicy(v.Policy)
			if err != nil {
				t.Fatal(err)
			}
			for range 2 {
				totals := event.Sum(v.Events, policy)
				if d := cmp.Diff(v.Want, sumVectorRows(totals)); d != "" {
					t.Errorf("the case has -, the sum +:\n%s", d)
				}
				var left []string
				for _, l := range totals.LeftOut {
					left = append(left, l.Event+" "+string(l.Why))
				}
				if !slices.Equal(left, v.LeftOut) {
					t.Errorf("left out %q, want %q", left, v.LeftOut)
				}
				slices.Reverse(v.Events) // order changes nothing
			}
		})
	}
}

func sumVectorRows(totals event.Totals) (rows []sumVectorRow) {
	for _, row := range totals.Rows {
		r := sumVectorRow{Question: row.Question.String(), Conditions: append([]casualty.Condition{}, row.Conditions...)}
		if !row.Count.IsZero() {
			n := row.Count.WithWords("")
			r.Count = &n
		}
		if least, most, ok := row.Figures(); ok {
			r.MinFigure, r.MaxFigure = &least, &most
		}
		rows = append(rows, r)
	}
	slices.SortFunc(rows, func(a, b sumVectorRow) int { return strings.Compare(a.Question, b.Question) })
	return rows
}
