package main

import (
	"context"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/textio"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"
	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/event"
)

// Beam finds functions and types by name when a worker starts, so they are
// registered before main runs.
func init() {
	register.Combiner3[revisions, record, merged](&mergeFn{})
	register.DoFn4x0[string, string, func(string, record), func(string)](&decodeFn{})
	register.DoFn4x1[string, func(*string) bool, func(string), func(string), error](&compareFn{})
	register.DoFn2x0[string, func(int, string)](&shardFn{})
	register.DoFn4x1[context.Context, int, func(*string) bool, func(*int) bool, error](&writeFn{})
	register.DoFn1x2[string, string, string](&nameFn{})
	register.Function4x0(split)
	register.Function2x1(block)
	register.Function1x2(mark)
	register.Emitter2[string, record]()
	register.Emitter2[string, string]()
	register.Emitter2[int, string]()
	register.Emitter1[string]()
	register.Iter1[string]()
	register.Iter1[int]()
}

// findings are what the pipeline writes, each a collection of lines.
type findings struct {
	merged, candidates, problems beam.PCollection
}

// build adds the whole work to a pipeline. lines are pairs of a file's name and a
// line of it; records bounds what is merged of one event, blocks what is compared.
func build(s beam.Scope, lines beam.PCollection, records, blocks limit) findings {
	byID, bad := beam.ParDo2(s, &decodeFn{}, lines)
	gathered := beam.CombinePerKey(s, &mergeFn{Limit: records}, byID)
	merged, choices := beam.ParDo2(s, split, gathered)

	byBlock := beam.GroupByKey(s, beam.ParDo(s, block, merged))
	pairs, tooMany := beam.ParDo2(s, &compareFn{Limit: blocks}, byBlock)
	return findings{
		merged:     merged,
		candidates: pairs,
		problems:   beam.Flatten(s, bad, choices, tooMany),
	}
}

// readLines reads files. A name stands for that of the file, unless it is empty.
func readLines(s beam.Scope, pattern, name string) beam.PCollection {
	if name == "" {
		return textio.ReadWithFilename(s, pattern)
	}
	return beam.ParDo(s, &nameFn{Name: name}, textio.Read(s, pattern))
}

type nameFn struct{ Name string }

func (f *nameFn) ProcessElement(line string) (string, string) { return f.Name, line }

// decodeFn reads a line and gives the event by its ID.
type decodeFn struct{}

func (*decodeFn) ProcessElement(file, line string, emit func(string, record), report func(string)) {
	for e, err := range event.Lines([]byte(line)) { // one event, or none on a blank line
		var json []byte
		if err == nil {
			json, err = e.AppendJSON(nil)
		}
		for _, p := range reported.AsProblems(err) {
			report(badLine(file, line, p).line())
		}
		if err == nil {
			emit(e.ID, record{Revision: e.Revision, Recorded: e.Recorded.String(), JSON: json, Times: 1})
		}
	}
}

// split parts what was merged from what there is to say about it.
func split(_ string, m merged, emit, report func(string)) {
	for _, line := range m.Problems {
		report(line)
	}
	if m.Event != "" {
		emit(m.Event)
	}
}
