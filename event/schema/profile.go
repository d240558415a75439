package schema

import (
	"cmp"
	"slices"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/event"
	"github.com/seed-67285e81/reported/internal/jsonscan"
)

var limits = jsonscan.Limits{Bytes: event.MaxBytes, Depth: event.MaxDepth, Values: event.MaxValues, Findings: event.MaxProblems}

// profile returns what in a text is not JSON of the lexical profile. A list that
// is longer than every limit counts as such: jsonschema would go through all of
// its items, however many are allowed.
func profile(text []byte) reported.Problems {
	found := jsonscan.Check(text, limits, event.MaxStatements)
	if len(found) == 0 {
		return nil
	}
	marks := make([]jsonscan.Mark, len(found))
	problems := make(reported.Problems, len(found))
	for i, f := range found {
		marks[i].Offset = f.Offset
		problems[i] = reported.Problem{Code: reported.Code(f.Code), Detail: f.Detail}
	}
	return located(text, marks, problems)
}

// located puts pointers, lines and columns to problems and sorts them.
func located(text []byte, marks []jsonscan.Mark, problems reported.Problems) reported.Problems {
	jsonscan.Locate(text, marks)
	for i, m := range marks {
		problems[i].Pointer, problems[i].Line, problems[i].Column = m.Pointer, m.Line, m.Column
	}
	slices.SortStableFunc(problems, func(a, b reported.Problem) int {
		return cmp.Or(cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column), cmp.Compare(a.Code, b.Code))
	})
	return problems
}
