package schema

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/seed-67285e81/reported/event"
)

// TestVerdicts holds Validate and Decode to one verdict on testdata and on valid
// documents with a line feed added to one text. With -v it prints the verdicts, a
// line each: the gate compares them with those of ajv and python-jsonschema.
func TestVerdicts(t *testing.T) {
	crossField, lexical := listed(t, "cross-field.txt"), listed(t, "lexical.txt")
	verdict := func(name string, data []byte, between bool) {
		err := Validate(data)
		if _, refused := event.Decode(data); (err == nil) != (refused == nil || between) {
			t.Errorf("%s: Validate: %v; Decode: %v", name, err, refused)
		}
		if testing.Verbose() {
			fmt.Println(name + "\t" + map[bool]string{true: "ok", false: "bad"}[err == nil])
		}
	}
	var s struct{ Examples []json.RawMessage }
	if err := json.Unmarshal(JSON(), &s); err != nil {
		t.Fatal(err)
	}
	for i, example := range s.Examples {
		verdict(fmt.Sprintf("example %d of the schema", i), example, false)
	}
	for name, data := range valid(t) {
		verdict("valid/"+name, data, false)
	}
	for name, data := range files(t, "../../testdata/*.ndjson") {
		for i, line := range strings.Split(strings.TrimSpace(string(data)), "\n") {
			verdict(fmt.Sprintf("%s:%d", name, i+1), []byte(line), false)
		}
	}
	for name, data := range files(t, "../../testdata/invalid/*.json") {
		rule := strings.TrimSuffix(name, ".json")
		if !slices.Contains(lexical, rule) {
			verdict("invalid/"+name, data, slices.Contains(crossField, rule))
		}
	}
	for _, name := range []string{"everything.json", "text.json", "times.json"} {
		n := 0
		lineFeeds(t, valid(t)[name], func(path string, data []byte) {
			n++
			// A reference that leads nowhere is a rule between members.
			verdict("valid/"+name+"#"+path, data, false)
		})
		if n < 10 {
			t.Errorf("%s has %d texts", name, n)
		}
	}
}

// listed returns the names in a list of testdata/invalid, without comments.
func listed(t testing.TB, name string) (names []string) {
	t.Helper()
	data, err := os.ReadFile("../../testdata/invalid/" + name)
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(data)) {
		if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
			names = append(names, line)
		}
	}
	return names
}

// lineFeeds calls f with a document once for each of its texts, and each name of a
// code, with a line feed added.
func lineFeeds(t *testing.T, data []byte, f func(path string, data []byte)) {
	t.Helper()
	var root any
	d := json.NewDecoder(bytes.NewReader(data))
	d.UseNumber()
	if err := d.Decode(&root); err != nil {
		t.Fatal(err)
	}
	give := func(path string) {
		text, err := json.Marshal(root)
		if err != nil {
			t.Fatal(err)
		}
		f(path, text)
	}
	var walk func(value any, path string, put func(any))
	walk = func(value any, path string, put func(any)) {
		switch v := value.(type) {
		case string:
			put(v + "\n")
			give(path)
			put(v)
		case []any:
			for i := range v {
				walk(v[i], path+"/"+strconv.Itoa(i), func(x any) { v[i] = x })
			}
		case map[string]any:
			for key, below := range v {
				walk(below, path+"/"+key, func(x any) { v[key] = x })
			}
			if path == "/codes" {
				codeNames(v, func(key string) { give(path + "/" + key + " as a name") })
			}
		}
	}
	walk(root, "", nil)
}

// codeNames adds a line feed to each name of a code in turn.
func codeNames(codes map[string]any, give func(key string)) {
	for _, key := range slices.Sorted(maps.Keys(codes)) {
		value := codes[key]
		delete(codes, key)
		codes[key+"\n"] = value
		give(key)
		delete(codes, key+"\n")
		codes[key] = value
	}
}
