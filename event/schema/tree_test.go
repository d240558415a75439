package schema

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"
)

// An object is a JSON object that keeps the order of its members.
type object struct {
	names   []string
	members map[string]any
}

// object returns a member that is an object itself, nil if there is none.
func (o *object) object(name string) *object {
	if o == nil {
		return nil
	}
	child, _ := o.members[name].(*object)
	return child
}

// order returns the names of the members in their order.
func (o *object) order() []string {
	if o == nil {
		return nil
	}
	return o.names
}

func (o *object) has(name string) bool {
	if o == nil {
		return false
	}
	_, ok := o.members[name]
	return ok
}

func (o *object) text(name string) string {
	s, _ := o.members[name].(string)
	return s
}

// number returns a numeric member, -1 if there is none.
func (o *object) number(name string) float64 {
	if n, ok := o.members[name].(float64); ok {
		return n
	}
	return -1
}

func (o *object) list(name string) []string {
	if o == nil {
		return nil
	}
	items, _ := o.members[name].([]any)
	var words []string
	for _, item := range items {
		words = append(words, fmt.Sprint(item))
	}
	return words
}

// ordered parses a document, keeping the order of members.
func ordered(t *testing.T, data []byte) *object {
	t.Helper()
	d := json.NewDecoder(strings.NewReader(string(data)))
	var value func() any
	token := func() json.Token {
		tok, err := d.Token()
		if err != nil {
			t.Fatal(err)
		}
		return tok
	}
	value = func() any {
		switch tok := token(); tok {
		case json.Delim('{'):
			o := &object{members: map[string]any{}}
			for d.More() {
				name := token().(string)
				if _, ok := o.members[name]; ok {
					t.Fatalf("member %q stands twice", name)
				}
				o.names = append(o.names, name)
				o.members[name] = value()
			}
			token()
			return o
		case json.Delim('['):
			list := []any{}
			for d.More() {
				list = append(list, value())
			}
			token()
			return list
		default:
			return tok
		}
	}
	root, ok := value().(*object)
	if !ok {
		t.Fatal("not an object")
	}
	return root
}

// root returns the schema, and def one of its definitions.
func root(t *testing.T) *object { return ordered(t, JSON()) }

func def(t *testing.T, name string) *object {
	t.Helper()
	d := root(t).object("$defs").object(name)
	if d == nil {
		t.Fatalf("the schema has no definition %q", name)
	}
	return d
}

// resolve follows a $ref to the definition, "" where there is none.
func resolve(schema, o *object) (string, *object) {
	name, ok := strings.CutPrefix(o.text("$ref"), "#/$defs/")
	if !ok {
		return "", nil
	}
	return name, schema.object("$defs").object(name)
}

// each calls f for all objects of the schema that are schemas themselves.
func each(o *object, path string, f func(path string, o *object)) {
	f(path, o)
	for _, name := range o.names {
		switch name {
		case "properties", "$defs", "dependentSchemas":
			for _, member := range o.object(name).names {
				if child := o.object(name).object(member); child != nil {
					each(child, path+"/"+name+"/"+member, f)
				}
			}
		case "items", "additionalProperties", "propertyNames":
			if child := o.object(name); child != nil {
				each(child, path+"/"+name, f)
			}
		}
	}
}
