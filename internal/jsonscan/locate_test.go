package jsonscan_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed-67285e81/reported/internal/jsonscan"
)

func TestLocate(t *testing.T) {
	text := "{\"a\":[10,\n {\"b/c\":\"x\", \"~\":[true]}],\n\n\"a\":2, \"d\" : {\"e\":1}}"
	at := func(s string) int { return strings.Index(text, s) }
	marks := []jsonscan.Mark{
		{Offset: -1, Pointer: "/d/e"},
		{Offset: at("true")},
		{Offset: at("\"b/c")},
		{Offset: 0},
		{Offset: -1, Pointer: "/a/1/b~1c"},
		{Offset: -1, Pointer: "/a/7/x"},
		{Offset: -1, Pointer: ""},
		{Offset: -1, Pointer: "/a/0"},
		{Offset: at("\"a\":2")},
		{Offset: at("{\"b/c")},
		{Offset: len(text)},
	}
	jsonscan.Locate([]byte(text), marks)
	want := []jsonscan.Mark{
		{at("1}}"), "/d/e", 4, 19},
		{at("true"), "/a/1/~0/0", 2, 19},
		{at("\"b/c"), "/a/1/b~1c", 2, 3},
		{0, "", 1, 1},
		{at("\"x\""), "/a/1/b~1c", 2, 9},
		{at("[10"), "/a/7/x", 1, 6},
		{0, "", 1, 1},
		{at("10"), "/a/0", 1, 7},
		{at("\"a\":2"), "/a", 4, 1},
		{at("{\"b/c"), "/a/1", 2, 2},
		{len(text), "", 4, 22},
	}
	if diff := cmp.Diff(want, marks); diff != "" {
		t.Error(diff)
	}
}

// TestLocateBroken cuts or spoils texts in every way that ends the reading, and looks
// where the end of it is said to be.
func TestLocateBroken(t *testing.T) {
	for text, want := range map[string]string{
		"": "", " ": "", "x": "", "tru": "", "{": "", "[": "", `{"a`: "", `{"a"`: "", `{"a":`: "", `{"a":1`: "", `{"a":1,`: "", `{"a":[1,`: "", "[1.": "",
		`{} x`: "", `[1] [2]`: "", "[]]": "", "]": "",
		"[,1]": "/0", "[}": "/0", "[:": "/0", "[\x01": "/0", "[x]": "/0", "[1,]": "/1", "[1,,2]": "/1", "[1,}": "/1",
		"[1 2]": "", `[1 "a"]`: "", "[1 [2]]": "", "[1}": "", "[1:": "",
		"[1.]": "/0", "[-]": "/0", "[-,1]": "/0", "[1e]": "/0", "[0,1e+]": "/1", "[01]": "/0", "[tru]": "/0", "[truex]": "/0", "[1x]": "/0",
		`{,}`: "", `{1:2}`: "", `{{}`: "", `{"a"}`: "", `{"a","b"}`: "", `{"a" "b"}`: "", `{"a"1}`: "", `{"a"[1]}`: "", `{]`: "",
		`{"a":}`: "/a", `{"a":,"b":1}`: "/a", `{"a":]`: "/a", `{"a"::1}`: "/a", `{"a":x}`: "/a", `{"a":1.}`: "/a", `{"a":"\x"}`: "/a", "{\"a\":\"\xff\"}": "/a", "{\"a\":\"\n\"}": "/a",
		`{"a":1 2}`: "", `{"a":1 "b":2}`: "", `{"a":1:2}`: "", `{"a":1]`: "", `{"a":1,}`: "", `{"a":1,2}`: "", `{"a":1,"b"}`: "", `{"a":1{}}`: "",
		"{\"\xff\":1}": "", `{"\x":1}`: "", "{\"\n\":1}": "", `{"a":{"\u12":1}}`: "/a", `{"a":{"b":[0,{"c"}]}}`: "/a/b/1",
		`{"a":[[[]],[x]]}`: "/a/1/0", `{"a/b~":[x]}`: "/a~1b~0/0", `{"\u0061":[x]}`: "/a/0",
		strings.Repeat("[", 65): strings.Repeat("/0", 64), strings.Repeat(`{"a":`, 65): strings.Repeat("/a", 64),
		`{"` + strings.Repeat("a", 600) + `":[x]}`: "", `{"a":{"` + strings.Repeat("a", 600) + `":[x]}}`: "/a", `{"` + strings.Repeat(`\u0061`, 511) + `":x}`: "/" + strings.Repeat("a", 511),
	} {
		found := jsonscan.Check([]byte(text), limits, 100)
		if len(found) != 1 {
			t.Errorf("%q: %v", text, found)
			continue
		}
		marks := []jsonscan.Mark{{Offset: found[0].Offset}}
		jsonscan.Locate([]byte(text), marks)
		if marks[0].Pointer != want {
			t.Errorf("%q: %s at %q, want %q", text, found[0].Detail, marks[0].Pointer, want)
		}
	}
}
