package main

import (
	"strings"
	"testing"
)

// faults are documents that Decode refuses.
var faults = []struct{ name, tail string }{
	{"bytes that are not UTF-8", ",\"title\":\"a\xff\"}"},
	{"half of a surrogate pair", `,"title":"\ud800"}`},
	{"a control character", ",\"title\":\"a\x01\"}"},
	{"a leading zero", `,"revision":01}`},
	{"a member twice", `,"id":"b"}`},
	{"an unknown member", `,"idd":"b"}`},
	{"an unknown word", `,"state":"nope"}`},
	{"low above high", `,"incidents":{"low":5,"high":4}}`},
}

// TestWhatPeersLetPass holds the table in README.md: what a faster peer does not
// look at is part of what it costs. A newer version of a peer may change it.
func TestWhatPeersLetPass(t *testing.T) {
	got := map[string]string{}
	var names []string
	for _, f := range faults {
		docs := [][]byte{[]byte(`{"schema":"reported/event/1","id":"a","kind":"attack"` + f.tail)}
		for _, j := range append(readers(docs), ours(docs)...) {
			if got[j.name] == "" {
				names = append(names, j.name)
			}
			if j.do(0) == nil {
				got[j.name] += "p"
			} else {
				got[j.name] += "r"
			}
		}
	}
	// In the order of faults: p lets it pass, r refuses it.
	want := map[string]string{
		nameCopy:                           "pppppppp",
		nameValid:                          "pprrpppp",
		"simdjson-go, parse only":          "prrrpppp",
		"fastjson, parse only":             "pppppppp",
		"sonic, its default":               "ppprpppp",
		"sonic, as encoding/json":          "pprrpppp",
		"goccy/go-json":                    "pprrpppp",
		"go-json-experiment/json":          "rrrrrppp",
		nameUnmarshal:                      "pprrpppp",
		"encoding/json to any":             "pprrpppp",
		"any + jsonschema v5":              "pprrprrp",
		nameSchema5:                        "pprrprrp",
		"any + jsonschema v6":              "pprrprrp",
		"any + jsonschema v6 + Unmarshal":  "pprrprrp",
		nameSchema:                         "rrrrrrrp",
		nameDecode:                         "rrrrrrrr",
		nameDecoder:                        "rrrrrrrr",
		"event.Inspect":                    "rrrrrrrr",
		"encoding/json Unmarshal to Event": "rrrrrrrr",
	}
	for _, name := range names {
		if got[name] != want[name] {
			t.Errorf("%s: %s, in the table it is %s", name, got[name], want[name])
		}
	}
	if len(names) != len(want) {
		t.Errorf("%d peers, in the table there are %d: %s", len(names), len(want), strings.Join(names, ", "))
	}
}
