package schema

import (
	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/event"
	"github.com/seed-67285e81/reported/internal/jsonscan"
)

var limits = jsonscan.Limits{Bytes: event.MaxBytes, Depth: event.MaxDepth, Values: event.MaxValues, Findings: event.MaxProblems}

// profile returns what in a text is not JSON of the lexical profile. A list that
// is longer than every limit counts as such: jsonschema would go through all of
// its items, however many are allowed.
func profile(text []byte) (problems reported.Problems) {
	for _, f := range jsonscan.Check(text, limits, event.MaxStatements) {
		problems = append(problems, reported.Problem{Code: reported.Code(f.Code), Detail: f.Detail, Column: f.Offset})
	}
	return located(text, problems)
}
