package stix_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v5"
)

// A checker holds bundles to the schemas that OASIS publishes (testdata/schemas): each
// object to the schema of its own type, and the bundle to that of bundles, with some
// objects of each type but those in unlisted.
type checker struct {
	bundle *jsonschema.Schema
	types  map[string]*jsonschema.Schema
	tried  map[string]int // objects of a type that were held to the schema of bundles
}

// unlisted are types of STIX 2.1 that the published schema of bundles does not list. It
// asks of an object of another type that it match exactly one of core.json and
// cyber-observable-core.json, and every good object matches both. So it refuses every
// bundle with an incident: see TestBundleSchemaRefusesIncidents.
var unlisted = map[string]bool{
	"incident": true, "event": true, "location": true, "note": true, "opinion": true, "grouping": true, "extension-definition": true,
}

// TestBundleSchemaRefusesIncidents shows that unlisted is a failure of the schema: the
// least incident is good by its own schema, and refused in a bundle.
func TestBundleSchemaRefusesIncidents(t *testing.T) {
	k := newChecker(t)
	incident := map[string]any{
		"type": "incident", "spec_version": "2.1", "id": "incident--11c4461e-25d8-47f1-bccf-a965ddca8e8f", "name": "Stolen Laptop",
		"created": "2020-10-19T01:01:01.001Z", "modified": "2020-10-19T02:12:23.001Z",
	}
	if err := k.types["incident"].Validate(incident); err != nil {
		t.Error(err)
	}
	bundle := map[string]any{"type": "bundle", "id": "bundle--b72fa03b-d1e0-4f34-81f0-f60e7f019818", "objects": []any{incident}}
	if err := k.bundle.Validate(bundle); err == nil {
		t.Error("the schema of bundles takes incidents now: hold whole bundles to it")
	}
}

func newChecker(t testing.TB) checker {
	t.Helper()
	k, err := compiled()
	if err != nil {
		t.Fatal(err)
	}
	return k
}

// compiled compiles the schemas once: it takes a fifth of a second.
var compiled = sync.OnceValues(func() (checker, error) {
	c := jsonschema.NewCompiler()
	c.AssertFormat = true
	urls := map[string]string{}
	err := filepath.WalkDir("testdata/schemas", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		data, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		var doc struct {
			ID string `json:"$id"`
		}
		if err := json.Unmarshal(data, &doc); err != nil {
			return err
		}
		urls[strings.TrimSuffix(filepath.Base(path), ".json")] = doc.ID
		return c.AddResource(doc.ID, bytes.NewReader(data))
	})
	if err != nil {
		return checker{}, err
	}
	k := checker{types: map[string]*jsonschema.Schema{}, tried: map[string]int{}}
	for name, url := range urls {
		s, err := c.Compile(url)
		if err != nil {
			return checker{}, fmt.Errorf("%s: %w", name, err)
		}
		k.types[name] = s
	}
	k.bundle = k.types["bundle"]
	return k, nil
})

// check reports what is wrong with a bundle.
func (k checker) check(t testing.TB, data []byte) {
	t.Helper()
	d := json.NewDecoder(bytes.NewReader(data))
	d.UseNumber()
	var doc map[string]any
	if err := d.Decode(&doc); err != nil {
		t.Fatal(err)
	}
	objects, _ := doc["objects"].([]any)
	ids, listed := map[string]bool{}, map[string]any{}
	for _, o := range objects {
		o := o.(map[string]any)
		id := o["id"].(string)
		if ids[id] {
			t.Errorf("%s stands twice", id)
		}
		ids[id] = true
		kind := o["type"].(string)
		s := k.types[kind]
		if s == nil {
			if kind != "event" {
				t.Errorf("no schema of type %s", kind)
			}
			s = k.types["core"]
		}
		if err := s.Validate(o); err != nil {
			text, _ := json.Marshal(o)
			t.Errorf("%#v\n%.2000s", err, text)
		}
		if !unlisted[kind] && k.tried[kind] < 2 { // it takes a hundredth of a second for each
			k.tried[kind]++
			listed[kind] = o
		}
	}
	if doc["objects"] = slices.Collect(maps.Values(listed)); len(listed) == 0 {
		delete(doc, "objects")
	}
	if err := k.bundle.Validate(doc); err != nil {
		t.Errorf("%#v", err)
	}
	for _, o := range objects {
		refs(o, func(id string) {
			if !ids[id] && !strings.HasPrefix(id, "incident--") {
				t.Errorf("%s is not in the bundle", id)
			}
		})
	}
}

// refs calls f with all references of a value.
func refs(v any, f func(id string)) {
	switch v := v.(type) {
	case map[string]any:
		for name, value := range v {
			switch {
			case name == "extensions" || name == "document":
			case strings.HasSuffix(name, "_ref"):
				f(value.(string))
			case strings.HasSuffix(name, "_refs"):
				for _, id := range value.([]any) {
					f(id.(string))
				}
			default:
				refs(value, f)
			}
		}
	case []any:
		for _, value := range v {
			refs(value, f)
		}
	}
}
