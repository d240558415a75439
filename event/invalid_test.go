package event_test

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path"
	"reflect"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/event"
	"github.com/seed-67285e81/reported/event/schema"
)

var update = flag.Bool("update", false, "write the golden files of testdata anew")

// invalid returns the documents of testdata/invalid by rule: "time-form-year".
func invalid() map[string][]byte {
	documents := map[string][]byte{}
	for name, data := range testdata() {
		if rule, ok := strings.CutPrefix(name, "invalid/"); ok {
			documents[strings.TrimSuffix(rule, ".json")] = data
		}
	}
	return documents
}

// listed returns the rules on a list of testdata/invalid.
func listed(t *testing.T, name string) (rules []string) {
	t.Helper()
	text, err := os.ReadFile("../testdata/invalid/" + name)
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(text)) {
		if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
			rules = append(rules, line)
		}
	}
	return rules
}

// codeOf returns the code that a file is named after: the longest of which its
// name is the beginning.
func codeOf(t *testing.T, rule string) reported.Code {
	t.Helper()
	longest := ""
	for _, code := range declaredCodes(t) {
		if (rule == code || strings.HasPrefix(rule, code+"-")) && len(code) > len(longest) {
			longest = code
		}
	}
	if longest == "" {
		t.Errorf("testdata/invalid/%s.json is named after no code", rule)
	}
	return reported.Code(longest)
}

// TestInvalid holds every bad document to the code that it is named after, and
// to being bad in the way that the lists say.
func TestInvalid(t *testing.T) {
	crossField, lexicalOnly := listed(t, "cross-field.txt"), listed(t, "lexical.txt")
	documents := invalid()
	for _, rule := range append(slices.Clone(crossField), lexicalOnly...) {
		if documents[rule] == nil {
			t.Errorf("a list has %s, and there is no such file", rule)
		}
	}
	for _, rule := range sortedKeys(documents) {
		data := documents[rule]
		code := codeOf(t, rule)
		e, err := event.Decode(data)
		problems := reported.AsProblems(err)
		if !slices.ContainsFunc(problems, func(p reported.Problem) bool { return p.Code == code }) {
			t.Errorf("%s: Decode: %v", rule, err)
		}
		if !reflect.DeepEqual(e, event.Event{}) {
			t.Errorf("%s: Decode returns an event with an error", rule)
		}
		if _, found := event.Inspect(data); !reflect.DeepEqual(found, problems) {
			t.Errorf("%s: Inspect and Decode report different problems:\n%s", rule, cmp.Diff(problems, found))
		}
		checkProblems(t, data, problems)
		if got, want := schema.Validate(data) == nil, slices.Contains(crossField, rule); got != want {
			t.Errorf("%s: the schema accepts it: %t, cross-field.txt has it: %t", rule, got, want)
		}
		plain := json.Valid(data) && utf8.Valid(data)
		if got, want := plain && !lexical(data), slices.Contains(lexicalOnly, rule); got != want {
			t.Errorf("%s: only the lexical profile refuses it: %t, lexical.txt has it: %t", rule, got, want)
		}
	}
}

// TestInvalidGolden holds all problems of all bad documents, word by word.
func TestInvalidGolden(t *testing.T) {
	const name = "../testdata/invalid/problems.golden"
	var b strings.Builder
	documents := invalid()
	for _, rule := range sortedKeys(documents) {
		_, problems := event.Inspect(documents[rule])
		for i, p := range problems {
			if i == 5 && len(problems) > 10 {
				fmt.Fprintf(&b, "%s: … and %d more\n", path.Base(rule), len(problems)-i)
				break
			}
			fmt.Fprintf(&b, "%s:%s\n", path.Base(rule), p.Error())
		}
	}
	if *update {
		if err := os.WriteFile(name, []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(b.String(), "\n")); diff != "" {
		t.Errorf("run the test with -update if this is wanted (- golden, + now):\n%s", diff)
	}
}
