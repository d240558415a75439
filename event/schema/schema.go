package schema

import (
	_ "embed"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"sync"

	"github.com/santhosh-tekuri/jsonschema/v5"

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
	// One copy, so that nobody changes it meanwhile.
	text := string(data)
	if found := profile(text); len(found) > 0 {
		return found
	}
	// The profile has bounded all that makes jsonschema expensive or makes it
	// panic: the depth, the number of values, the length of lists, the digits of a
	// number. json.Number keeps numbers as they are written.
	d := json.NewDecoder(strings.NewReader(text))
	d.UseNumber()
	var doc any
	if err := d.Decode(&doc); err != nil {
		return reported.Problems{{Code: event.Syntax, Detail: err.Error()}}
	}
	rules, err := compiled()
	if err != nil {
		return err
	}
	err = rules.compiled.Validate(doc)
	if err == nil {
		return nil
	}
	broken, ok := errors.AsType[*jsonschema.ValidationError](err)
	if !ok {
		return fmt.Errorf("schema: %w", err)
	}
	return report(text, findings(broken, rules.tree, doc))
}

// A ruleset is the schema twice: compiled, and as the tree that says what a
// broken rule wanted.
type ruleset struct {
	compiled *jsonschema.Schema
	tree     any
}

// compiled compiles the schema at the first call and keeps it, for it is read only.
var compiled = sync.OnceValues(compile)

func compile() (ruleset, error) { return compileText(document) }

func compileText(text string) (ruleset, error) {
	c := jsonschema.NewCompiler()
	c.Draft = jsonschema.Draft2020
	// The default opens files. Nothing may be loaded: the schema is complete.
	c.LoadURL = func(url string) (io.ReadCloser, error) {
		return nil, fmt.Errorf("schema: %s is not loaded", url)
	}
	// An absolute URL, since a relative one asks for the working directory.
	const url = "https://github.com/seed-67285e81/reported/event/schema/event.schema.json"
	if err := c.AddResource(url, strings.NewReader(text)); err != nil {
		return ruleset{}, err
	}
	s, err := c.Compile(url)
	if err != nil {
		return ruleset{}, err
	}
	var tree any
	if err := json.Unmarshal([]byte(text), &tree); err != nil {
		return ruleset{}, err
	}
	return ruleset{s, tree}, nil
}
