package schema

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/santhosh-tekuri/jsonschema/v5"

	"github.com/seed-67285e81/reported/internal/jsonscan"
)

// A document is not given to jsonschema as a whole but in pieces: itself without
// the items of its lists, and each item by itself, again without the items of its
// lists. That says the same, since the schema has no rule about several items of
// a list together, and it can end early. jsonschema never does, and makes a tree
// of some kilobytes for every bad item: 300 KB of bad sources would take two
// seconds and 1.3 GB.

// A piece is the rules for one value, without those for the items of its lists,
// and the ways to these lists.
type piece struct {
	rules   *jsonschema.Schema
	ref     *piece   // the rules that are asked as well
	members []member // those with lists further down, by name
	items   *piece   // for each item, if the value is a list
}

type member struct {
	name string
	way  *piece
}

// cut takes the rules for the items of lists out of the compiled schema, which
// no other goroutine has yet, and puts them into pieces.
func cut(s *jsonschema.Schema, done map[*jsonschema.Schema]*piece) *piece {
	p := done[s]
	if s == nil || p != nil {
		return p
	}
	p = &piece{rules: s}
	done[s] = p
	p.ref = cut(s.Ref, done)
	for _, name := range slices.Sorted(maps.Keys(s.Properties)) {
		if way := cut(s.Properties[name], done); way.leads() {
			p.members = append(p.members, member{name, way})
		}
	}
	p.items = cut(s.Items2020, done)
	s.Items2020 = nil
	return p
}

// leads reports whether there is a list at or below the value.
func (p *piece) leads() bool {
	return p != nil && (p.items != nil || len(p.members) > 0 || p.ref.leads())
}

// A ruleset is the schema twice: compiled and cut, and as the tree that says what
// a broken rule wanted.
type ruleset struct {
	root *piece
	tree any
}

// compiled compiles the schema at the first call and keeps it; it is only read.
var compiled = sync.OnceValues(func() (ruleset, error) {
	s, err := compile(document)
	if err != nil {
		return ruleset{}, err
	}
	r := ruleset{root: cut(s, map[*jsonschema.Schema]*piece{})}
	return r, json.Unmarshal([]byte(document), &r.tree)
})

func compile(text string) (*jsonschema.Schema, error) {
	c := jsonschema.NewCompiler()
	c.Draft = jsonschema.Draft2020
	// The default opens files. Nothing may be loaded: the schema is complete.
	c.LoadURL = func(url string) (io.ReadCloser, error) {
		return nil, fmt.Errorf("schema: %s is not loaded", url)
	}
	// An absolute URL, since a relative one asks for the working directory.
	const url = "https://github.com/seed-67285e81/reported/event/schema/event.schema.json"
	if err := c.AddResource(url, strings.NewReader(text)); err != nil {
		return nil, err
	}
	return c.Compile(url)
}

// enough is the number of findings at which a document is not compared any
// further. It is far above the number that is reported, so that these are the
// first ones of all but hopeless documents.
const enough = 4096

// A comparison holds one document against the schema.
type comparison struct {
	tree  any
	path  []byte // JSON Pointer of the value that is being looked at
	found []finding
	err   error // of jsonschema itself
}

// value compares a value without the items of its lists, and then these.
func (c *comparison) value(p *piece, value any) {
	if err := p.rules.Validate(value); err != nil {
		broken, ok := errors.AsType[*jsonschema.ValidationError](err)
		if !ok {
			c.err = fmt.Errorf("schema: %w", err)
			return
		}
		for _, f := range findings(broken, c.tree, value) {
			f.pointer = string(c.path) + f.pointer
			c.found = append(c.found, f)
		}
	}
	c.lists(p, value)
}

// lists compares the items of all lists that lead away from a value.
func (c *comparison) lists(p *piece, value any) {
	depth := len(c.path)
	if p.ref.leads() {
		c.lists(p.ref, value)
	}
	switch v := value.(type) {
	case map[string]any:
		for _, m := range p.members {
			if below, ok := v[m.name]; ok {
				c.path = jsonscan.AppendToken(c.path[:depth], m.name)
				c.lists(m.way, below)
			}
		}
	case []any:
		for i := 0; i < len(v) && p.items != nil && len(c.found) < enough && c.err == nil; i++ {
			c.path = strconv.AppendInt(append(c.path[:depth], '/'), int64(i), 10)
			c.value(p.items, v[i])
		}
	}
	c.path = c.path[:depth]
}
