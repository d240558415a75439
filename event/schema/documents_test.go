package schema

import (
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/event"
)

// valid returns the documents of testdata/valid by name.
func valid(t testing.TB) map[string][]byte {
	t.Helper()
	return files(t, "../../testdata/valid/*.json")
}

func files(t testing.TB, pattern string) map[string][]byte {
	t.Helper()
	paths, err := filepath.Glob(pattern)
	if err != nil || len(paths) == 0 {
		t.Fatalf("no files %s: %v", pattern, err)
	}
	documents := map[string][]byte{}
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		documents[filepath.Base(path)] = data
	}
	return documents
}

// TestValid reads every valid document both ways, and the examples of the schema.
func TestValid(t *testing.T) {
	documents := valid(t)
	var s struct{ Examples []json.RawMessage }
	if err := json.Unmarshal(JSON(), &s); err != nil {
		t.Fatal(err)
	}
	for i, example := range s.Examples {
		documents[fmt.Sprintf("example %d of the schema", i)] = example
	}
	for name, data := range files(t, "../../testdata/*.ndjson") {
		for i, line := range strings.Split(strings.TrimSpace(string(data)), "\n") {
			documents[fmt.Sprintf("%s:%d", name, i+1)] = []byte(line)
		}
	}
	for _, name := range slices.Sorted(maps.Keys(documents)) {
		if err := Validate(documents[name]); err != nil {
			t.Errorf("%s: Validate:\n%v", name, err)
		}
		if _, err := event.Decode(documents[name]); err != nil {
			t.Errorf("%s: Decode:\n%v", name, err)
		}
	}
}

// TestInvalid holds that no invalid document gets by, and that Validate refuses
// all but those that are listed to break a rule between members, with the code
// that the file is named after.
func TestInvalid(t *testing.T) {
	crossField := listed(t, "cross-field.txt")
	documents := files(t, "../../testdata/invalid/*.json")
	for _, name := range crossField {
		if _, ok := documents[name+".json"]; !ok {
			t.Errorf("cross-field.txt lists %s, which is not there", name)
		}
	}
	for _, name := range slices.Sorted(maps.Keys(documents)) {
		if _, err := event.Decode(documents[name]); err == nil {
			t.Errorf("%s: Decode accepts it", name)
		}
		err := Validate(documents[name])
		if between := slices.Contains(crossField, strings.TrimSuffix(name, ".json")); (err == nil) != between {
			t.Errorf("%s: Validate: %v; in cross-field.txt: %t", name, err, between)
		}
		if err != nil && !slices.ContainsFunc(reported.AsProblems(err), func(p reported.Problem) bool { return strings.HasPrefix(name, string(p.Code)) }) {
			t.Errorf("%s: Validate: %v", name, err)
		}
	}
}

// TestValidUsesEverything holds that everything.json has every member of every object
// (but for chains of sources, whose levels are alike), and the valid documents together
// every word of every vocabulary.
func TestValidUsesEverything(t *testing.T) {
	schema := root(t)
	used, whole := map[string]bool{}, map[string]bool{}
	for name, data := range valid(t) {
		mark(schema, schema, "", ordered(t, data), used)
		if name == "everything.json" {
			mark(schema, schema, "", ordered(t, data), whole)
		}
	}
	var unused []string
	each(schema, "", func(path string, o *object) {
		path = strings.TrimPrefix(path, "/$defs/")
		for _, name := range o.object("properties").order() {
			if o.object("properties").members[name] != false && !whole[path+"."+name] && !(name == "cites" && used[path+"."+name]) {
				unused = append(unused, "member "+path+"."+name)
			}
		}
		for _, word := range o.list("enum") {
			if !used[path+"="+word] {
				unused = append(unused, "word "+word+" in "+path)
			}
		}
	})
	slices.Sort(unused)
	if len(unused) > 0 {
		t.Errorf("everything.json, or for a word all of testdata/valid, lacks\n%s", strings.Join(unused, "\n"))
	}
	// The scales that the schema has as patterns.
	all := ""
	for _, data := range valid(t) {
		all += string(data)
	}
	for _, scale := range []reported.Scale{reported.ScaleLevel, reported.ScaleAdmiralty} {
		letters := map[string]bool{}
		for _, term := range scale.Terms() {
			text := term.String()
			if scale == reported.ScaleLevel {
				letters[`"`+text+`"`] = true
				continue
			}
			letters[`"`+text[:len(text)-1]] = true // a letter with any figure
			letters[text[len(text)-1:]+`"`] = true // a figure with any letter
		}
		for _, part := range slices.Sorted(maps.Keys(letters)) {
			if !strings.Contains(all, part) {
				t.Errorf("nothing in testdata/valid has %s", part)
			}
		}
	}
}

// mark notes which members and words of the schema a value uses.
func mark(schema, rules *object, path string, value any, used map[string]bool) {
	if rules == nil {
		return
	}
	if name, d := resolve(schema, rules); d != nil {
		mark(schema, d, name, value, used)
	}
	switch v := value.(type) {
	case *object:
		for _, name := range v.names {
			if rules.object("properties").has(name) {
				used[path+"."+name] = true
				mark(schema, rules.object("properties").object(name), path+"/properties/"+name, v.members[name], used)
			}
		}
	case []any:
		for _, item := range v {
			mark(schema, rules.object("items"), path+"/items", item, used)
		}
	case string:
		if slices.Contains(rules.list("enum"), v) {
			used[path+"="+v] = true
		}
	}
}
