package event_test

import (
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/event"
)

// A mergeVector is one rule of Merge in a case: records, what they come to, and what
// is reported.
type mergeVector struct {
	Name         string            `json:"name"`
	Prefer       []string          `json:"prefer,omitempty"` // recorders, the most trusted first
	KeepReadings bool              `json:"keep_readings,omitempty"`
	Records      []json.RawMessage `json:"records"`
	Want         json.RawMessage   `json:"want"`
	Problems     []string          `json:"problems"`
}

const mergeVectors = "../testdata/vectors/merge.json"

// merger returns the Merger that the vector asks for.
func (v *mergeVector) merger() event.Merger {
	m := event.Merger{KeepReadings: v.KeepReadings}
	if len(v.Prefer) > 0 {
		place := func(e event.Event) int {
			if i := slices.Index(v.Prefer, e.Recorder); i >= 0 {
				return i
			}
			return len(v.Prefer)
		}
		m.Prefer = func(a, b event.Event) int { return place(a) - place(b) }
	}
	return m
}

// TestMergeVectors holds Merge to its rules, one by one, in every order of the records
// and with one of them repeated.
func TestMergeVectors(t *testing.T) {
	data, err := os.ReadFile(mergeVectors)
	if err != nil {
		t.Fatal(err)
	}
	var vectors []mergeVector
	if err := json.Unmarshal(data, &vectors); err != nil {
		t.Fatal(err)
	}
	for i := range vectors {
		v := &vectors[i]
		t.Run(v.Name, func(t *testing.T) {
			var records []event.Event
			for _, text := range v.Records {
				e, err := event.Decode(text)
				if err != nil {
					t.Fatal(err)
				}
				records = append(records, e)
			}
			if *update {
				v.fill(t, records)
			}
			want, err := event.Decode(v.Want)
			if err != nil {
				t.Fatal(err)
			}
			for order := range orders(records) {
				v.check(t, order, want)
				v.check(t, append(slices.Clone(order), order[0]), want)
			}
		})
	}
	if *update {
		writeVectors(t, vectors)
	}
}

func (v *mergeVector) check(t *testing.T, records []event.Event, want event.Event) {
	t.Helper()
	got, problems := v.merger().Merge(records...)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Fatal(diff)
	}
	if diff := cmp.Diff(v.Problems, problemTexts(problems)); diff != "" {
		t.Fatal(diff)
	}
}

func problemTexts(problems reported.Problems) []string {
	texts := []string{}
	for _, p := range problems {
		texts = append(texts, p.Error())
	}
	return texts
}

// fill takes what comes out for what is wanted.
func (v *mergeVector) fill(t *testing.T, records []event.Event) {
	e, problems := v.merger().Merge(records...)
	text, err := e.AppendJSON(nil)
	if err != nil {
		t.Fatal(err)
	}
	v.Want, v.Problems = text, problemTexts(problems)
}

// orders calls yield with the records in every order.
func orders(records []event.Event) func(yield func([]event.Event) bool) {
	return func(yield func([]event.Event) bool) {
		list := slices.Clone(records)
		var permute func(n int) bool
		permute = func(n int) bool {
			if n == len(list) {
				return yield(slices.Clone(list))
			}
			for i := n; i < len(list); i++ {
				list[n], list[i] = list[i], list[n]
				if !permute(n + 1) {
					return false
				}
				list[n], list[i] = list[i], list[n]
			}
			return true
		}
		permute(0)
	}
}

// writeVectors writes the vectors with a line for each record.
func writeVectors(t *testing.T, vectors []mergeVector) {
	t.Helper()
	var b strings.Builder
	line := func(v any) string {
		var text strings.Builder
		e := json.NewEncoder(&text)
		e.SetEscapeHTML(false)
		if err := e.Encode(v); err != nil {
			t.Fatal(err)
		}
		return strings.TrimSpace(text.String())
	}
	list := func(name string, n int, item func(i int) string) {
		b.WriteString("    " + line(name) + ": [")
		for i := range n {
			b.WriteString([]string{",\n      ", "\n      "}[b2i(i == 0)] + item(i))
		}
		b.WriteString([]string{"\n    ]", "]"}[b2i(n == 0)])
	}
	for i, v := range vectors {
		b.WriteString([]string{",\n", "[\n"}[b2i(i == 0)] + "  {\n    \"name\": " + line(v.Name) + ",\n")
		if len(v.Prefer) > 0 {
			b.WriteString("    \"prefer\": " + line(v.Prefer) + ",\n")
		}
		if v.KeepReadings {
			b.WriteString("    \"keep_readings\": true,\n")
		}
		list("records", len(v.Records), func(i int) string { return line(v.Records[i]) })
		b.WriteString(",\n    \"want\": " + line(v.Want) + ",\n")
		list("problems", len(v.Problems), func(i int) string { return line(v.Problems[i]) })
		b.WriteString("\n  }")
	}
	b.WriteString("\n]\n")
	if err := os.WriteFile(mergeVectors, []byte(b.String()), 0o644); err != nil {
		t.Fatal(err)
	}
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}
