package schema

import (
	"bytes"
	_ "embed"
	"encoding/json"
	"slices"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/event"
)

//go:embed event.schema.json
var document string

// JSON returns the schema: a JSON Schema of draft 2020-12. The caller may keep and
// change the bytes.
func JSON() []byte { return []byte(document) }

// Validate reports where a document breaks the lexical profile or the schema, nil
// if nowhere. What it reports are [reported.Problems], in the order of the text,
// with line and column; of more than [event.MaxProblems] the last says that there
// are more. A document that breaks the profile is not compared with the schema.
//
// Validate returns the same for the same bytes, never panics, leaves data as it
// is, and may be called from several goroutines at once. It reads nothing but
// its argument. The first call compiles the schema.
func Validate(data []byte) error {
	// One copy, so that no other goroutine changes it meanwhile.
	text := slices.Clone(data)
	if found := profile(text); len(found) > 0 {
		return found
	}
	// The profile has bounded what makes jsonschema expensive or makes it panic: the
	// depth, the number of values, the length of lists, the digits of a number.
	// json.Number keeps numbers as they are written.
	d := json.NewDecoder(bytes.NewReader(text))
	d.UseNumber()
	var doc any
	if err := d.Decode(&doc); err != nil {
		return reported.Problems{{Code: event.CodeSyntax, Detail: err.Error()}}
	}
	rules, err := compiled()
	if err != nil {
		return err
	}
	c := comparison{tree: rules.tree}
	c.value(rules.root, doc)
	if c.err != nil {
		return c.err
	}
	if len(c.found) == 0 {
		return nil
	}
	return report(text, c.found)
}
