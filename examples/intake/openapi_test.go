package main

import (
	"bytes"
	"encoding/json"
	"mime"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/santhosh-tekuri/jsonschema/v5"
)

// validator returns a function that holds an answer against the description: its
// status and media type must be described, and its body must fit the schema. A schema
// of OpenAPI 3.1 is a JSON Schema of 2020-12.
func validator(t testing.TB) func(*http.Response, string) {
	t.Helper()
	var paths struct {
		Paths map[string]map[string]struct {
			Responses map[string]struct{ Content map[string]any }
		}
	}
	if err := json.Unmarshal(description, &paths); err != nil {
		t.Fatal(err)
	}
	mux := http.NewServeMux() // it finds the pattern of a request
	for pattern := range (&service{metrics: newMetrics()}).routes() {
		mux.HandleFunc(pattern, http.NotFound)
	}
	compiler := jsonschema.NewCompiler()
	compiler.Draft = jsonschema.Draft2020
	if err := compiler.AddResource("openapi.json", bytes.NewReader(description)); err != nil {
		t.Fatal(err)
	}
	schemas := map[string]*jsonschema.Schema{}
	return func(answer *http.Response, body string) {
		t.Helper()
		_, pattern := mux.Handler(answer.Request)
		method, path, _ := strings.Cut(strings.TrimSuffix(pattern, "{$}"), " ")
		status := strconv.Itoa(answer.StatusCode)
		method = strings.ToLower(method)
		kind, _, _ := mime.ParseMediaType(answer.Header.Get("Content-Type"))
		if _, ok := paths.Paths[path][method].Responses[status].Content[kind]; !ok {
			t.Errorf("%s %s: %s with %s is not described", method, path, status, kind)
			return
		}
		var value any = body
		if strings.HasSuffix(kind, "json") && !strings.HasSuffix(kind, "ndjson") {
			if err := json.Unmarshal([]byte(body), &value); err != nil {
				t.Errorf("%s: %v", answer.Request.URL, err)
			}
		}
		token := strings.NewReplacer("~", "~0", "/", "~1", "{", "%7B", "}", "%7D", "+", "%2B")
		at := "openapi.json#/paths/" + token.Replace(path) + "/" + method + "/responses/" + status + "/content/" + token.Replace(kind) + "/schema"
		if schemas[at] == nil {
			var err error
			if schemas[at], err = compiler.Compile(at); err != nil {
				t.Fatal(err)
			}
		}
		if err := schemas[at].Validate(value); err != nil {
			t.Errorf("%s: %#v", answer.Request.URL, err)
		}
	}
}

// TestDescription: what is described is what is served.
func TestDescription(t *testing.T) {
	var d struct {
		OpenAPI string
		Paths   map[string]map[string]json.RawMessage
	}
	if err := json.Unmarshal(description, &d); err != nil {
		t.Fatal(err)
	}
	var described, served []string
	for path, methods := range d.Paths {
		for method := range methods {
			described = append(described, strings.ToUpper(method)+" "+path)
		}
	}
	for pattern := range (&service{metrics: newMetrics()}).routes() {
		served = append(served, strings.TrimSuffix(pattern, "{$}"))
	}
	slices.Sort(described)
	slices.Sort(served)
	if diff := cmp.Diff(served, described); diff != "" || !strings.HasPrefix(d.OpenAPI, "3.1.") {
		t.Errorf("OpenAPI %s; served and described differ (-served +described)\n%s", d.OpenAPI, diff)
	}
}
