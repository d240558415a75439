package schema

import (
	"slices"
	"strings"
	"testing"
)

// keywords are all that the schema may use: what every validator reads alike.
var keywords = []string{
	"$schema", "$id", "$defs", "$ref", "title", "description", "examples", "type", "enum", "const", "properties",
	"required", "additionalProperties", "propertyNames", "dependentSchemas", "dependentRequired", "minProperties", "maxProperties", "items",
	"minItems", "maxItems", "uniqueItems", "minLength", "maxLength", "pattern", "not", "minimum", "maximum",
}

// open are the definitions that others complete and close.
var open = []string{
	"statement", "actor_members", "source1", "source2", "source3", "source4", "source5", "source6", "source7", "source8",
}

// patterned are the texts that a pattern bounds in length.
var patterned = []string{"country", "currency", "time", "time_end", "confidence", "grade"}

func TestSchemaIsShort(t *testing.T) {
	if n := strings.Count(document, "\n"); n >= 600 {
		t.Errorf("the schema has %d lines, and must have less than 600 to be read in one sitting", n)
	}
}

func TestSchemaForm(t *testing.T) {
	schema := root(t)
	used := map[string]bool{}
	each(schema, "", func(path string, o *object) {
		name := path[strings.LastIndexByte(path, '/')+1:]
		for _, keyword := range o.names {
			if !slices.Contains(keywords, keyword) {
				t.Errorf("%s: keyword %q", path, keyword)
			}
		}
		if ref := o.text("$ref"); ref != "" {
			target, d := resolve(schema, o)
			if d == nil {
				t.Errorf("%s: %s leads nowhere", path, ref)
			}
			used[target] = true
		}
		described := strings.Count(path, "/") == 2 && strings.HasPrefix(path, "/$defs/") || path == "" ||
			strings.HasSuffix(strings.TrimSuffix(path, "/"+name), "/properties")
		inner := strings.HasPrefix(path, "/$defs/source") && strings.HasSuffix(path, "/properties/cites") && !strings.Contains(path, "source_members")
		if described && !inner && o.text("description") == "" {
			t.Errorf("%s: no description", path)
		}
		switch o.text("type") {
		case "array":
			if !inner && (o.number("minItems") != 1 || o.number("maxItems") < 1 || o.object("items") == nil && name != "cites") {
				t.Errorf("%s: a list without bounds or items", path)
			}
		case "object":
			closed := o.members["additionalProperties"] == false || name == "codes" || name == "approx"
			if closed == slices.Contains(open, name) {
				t.Errorf("%s: additionalProperties: %v", path, o.members["additionalProperties"])
			}
			_, base := resolve(schema, o)
			if o.list("required") == nil && base.list("required") == nil && o.number("minProperties") < 1 {
				t.Errorf("%s: an empty object is allowed", path)
			}
		case "string":
			if name != "propertyNames" && name != "time_end" && o.number("minLength") != 1 {
				t.Errorf("%s: an empty text is allowed", path)
			}
			if o.number("maxLength") < 1 && !slices.Contains(patterned, name) {
				t.Errorf("%s: a text without bound", path)
			}
		case "integer", "number":
			if _, ok := o.members["minimum"]; !ok {
				t.Errorf("%s: a number without minimum", path)
			}
			if _, ok := o.members["maximum"]; !ok {
				t.Errorf("%s: a number without maximum", path)
			}
		case "":
			if o.text("$ref") == "" && o.list("enum") == nil && o.members["const"] == nil {
				t.Errorf("%s: anything is allowed", path)
			}
		}
		if p := o.text("pattern"); p != "" && (p[0] != '^' || p[len(p)-1] != '$') {
			t.Errorf("%s: pattern %s is not anchored", path, p)
		}
		// Python's $ also matches before a line feed that ends the text.
		if not := o.object("not"); (o.text("pattern") != "") != (not != nil || path == "/$defs/time") || not != nil && not.text("pattern") != `\n` {
			t.Errorf("%s: a pattern, and nothing else, needs a rule against line feeds", path)
		}
	})
	for _, name := range schema.object("$defs").names {
		if !used[name] {
			t.Errorf("definition %q is not used", name)
		}
	}
}

// No definition leads back to itself, so that no document makes a validator go
// deeper than the schema is long.
func TestSchemaIsNotRecursive(t *testing.T) {
	schema := root(t)
	var visit func(name string, above []string)
	visit = func(name string, above []string) {
		if slices.Contains(above, name) {
			t.Fatalf("definition %q is met again: %v", name, above)
		}
		each(schema.object("$defs").object(name), "", func(_ string, o *object) {
			if next, d := resolve(schema, o); d != nil {
				visit(next, append(slices.Clone(above), name))
			}
		})
	}
	for _, name := range schema.object("$defs").names {
		visit(name, nil)
	}
}
