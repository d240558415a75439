package jsonscan_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/seed-67285e81/reported/internal/jsonscan"
)

var limits = jsonscan.Limits{Bytes: 1 << 20, Depth: 64, Values: 1000, Findings: 50}

// codes returns the codes of what Check finds.
func codes(text string) []string {
	var found []string
	for _, f := range jsonscan.Check([]byte(text), limits, 100) {
		found = append(found, f.Code)
	}
	return found
}

// good are texts that JSONTestSuite (github.com/nst/JSONTestSuite) names y_, as
// far as the profile goes, and some at its borders.
var good = []string{
	`[]`, `{}`, `[[]   ]`, `[""]`, `["a"]`, ` [1]`, `[1,null,null,null,2]`, `[null, 1, "1", {}]`, `[true]`, `[-0.1]`,
	`[0.0000001]`, `[123456789012345]`, `[-1]`, `[-123]`, `[123]`, `[4 ]`, `{"asd":"sdf", "dfg":"fgh"}`, `{"":0}`,
	`{"foo\u0000bar": 42}`, `{ "min": -1.0, "max": 1.0 }`, `{"a":[]}`, `["\u0060\u012a\u12AB"]`,
	`["\uD801\udc37"]`, `["\ud83d\ude39\ud83d\udc8d"]`, `["\"\\\/\b\f\n\r\t"]`, `["\\u0000"]`, `["\""]`, `["a/*b*/c/*d//e"]`,
	`["\\a"]`, `["\\n"]`, `["\u0012"]`, `["\uFFFF"]`, `["asd"]`, "[\"\U0010ffff\"]", "[\"\uffff\"]", `["\u0000"]`, `["\u002c"]`,
	"[\"\u2028\u2029\"]", "[\"\u007f\"]", `["\uDBFF\uDFFE"]`, `["\u0022"]`, `["new\u000Aline"]`, `[false]`, `42`, `-0.1`, `null`,
	`"asd"`, `true`, `""`, "[\"a\"]\n", `[true]`, "\t\r\n []", `0`, strings.Repeat("[", 64) + strings.Repeat("]", 64),
}

// bad are texts that JSONTestSuite names n_, and some that the profile refuses,
// each with what is found.
var bad = map[string]string{
	"": "syntax", " ": "syntax", "[1 true]": "syntax", "[a\xe5]": "syntax", `["": 1]`: "syntax", `[""],`: "trailing-data",
	`[,1]`: "syntax", `[1,,2]`: "syntax", `["x"]]`: "trailing-data", `["",]`: "syntax", `["x"`: "syntax", `[x`: "syntax",
	`[3[4]]`: "syntax", "[\xff]": "utf8", `[1:2]`: "syntax", `[,]`: "syntax", `[-]`: "syntax", `[   , ""]`: "syntax",
	"[\"a\",\n4\n,1,": "syntax", `[1,]`: "syntax", "[\"\va\"\\f]": "syntax", `[*]`: "syntax", `[""`: "syntax", `[1`: "syntax",
	`[{}`: "syntax", `[fals]`: "syntax", `[nul]`: "syntax", `[tru]`: "syntax", `[-01]`: "syntax", `[-2.]`: "syntax",
	`[.123]`: "syntax", `[0.1.2]`: "syntax", `[0.3e+]`: "syntax", `[0.e1]`: "syntax", `[0e]`: "syntax", `[1eE2]`: "syntax",
	`[2.e3]`: "syntax", `[+1]`: "syntax", `[++1234]`: "syntax", `[1 000.0]`: "syntax", `[NaN]`: "syntax", `[Infinity]`: "syntax",
	`[0x1]`: "syntax", `[012]`: "syntax", `[1+2]`: "syntax", "[\uff11]": "syntax", `[-1x]`: "syntax", `["x", truth]`: "syntax",
	`{[: "x"}`: "syntax", `{"x", null}`: "syntax", `{"x"::"b"}`: "syntax", `{"a":"a" 123}`: "syntax", `{key: 'value'}`: "syntax",
	`{"a" b}`: "syntax", `{:"b"}`: "syntax", `{"a" "b"}`: "syntax", `{"a":`: "syntax", `{"a"`: "syntax", `{1:1}`: "syntax",
	`{"id":0,}`: "syntax", `{'a':0}`: "syntax", `{"a":"b"}/**/`: "trailing-data", `{"a":"b",,"c":"d"}`: "syntax", `{a: "b"}`: "syntax",
	`{"a":"a`: "syntax", `{"a":"b"}#`: "trailing-data", `["\ u"]`: "syntax", `["\`: "syntax", `["\u`: "syntax", `["\u1`: "syntax",
	`["\u1x"]`: "syntax", `["\a"]`: "syntax", `["\x00"]`: "syntax", `["\uqqqq"]`: "syntax", `[\u0020"asd"]`: "syntax", `["\U0041"]`: "syntax",
	"[\"a\x00a\"]": "syntax", "[\"new\nline\"]": "syntax", "[\"\t\"]": "syntax", "<null>": "syntax", "\xef\xbb\xbf{}": "syntax",
	`[1]x`: "trailing-data", `{}}`: "trailing-data", "\u2060": "syntax", "[\f]": "syntax", "[\u00a0]": "syntax", "\x00": "syntax",

	`[-0]`: "number-form", `[-0.0]`: "number-form", `[1e5]`: "number-form", `[1E+2]`: "number-form", `[0e1]`: "number-form",
	`[1e999999999]`: "number-form", `[1e-1000000]`: "number-form", `[1234567890123456]`: "number-form", `[0.12345678]`: "number-form",
	`{"a":1,"a":1}`: "duplicate-member", `{"a":1,"\u0061":1}`: "duplicate-member", `[{"b":{"a":1,"a":1}}]`: "duplicate-member",
	`["\uD800"]`: "surrogate", `["\uDc00"]`: "surrogate", `["\uD800\uD800\n"]`: "surrogate surrogate", `["\ud800abc"]`: "surrogate",
	"[\"\xed\xa0\x80\"]": "utf8", "[\"\xc0\xaf\"]": "utf8", "[\"\x80\"]": "utf8", "[\"\xf4\xbf\xbf\xbf\"]": "utf8", "{\"\xe9\":1}": "utf8",
	strings.Repeat("[", 65): "too-deep", strings.Repeat("[", 100_000): "too-deep", strings.Repeat(`{"a":`, 100_000): "too-deep",
	"[" + strings.Repeat("0,", 101) + "0]": "too-many",
}

func TestCheck(t *testing.T) {
	for _, text := range good {
		if found := codes(text); found != nil {
			t.Errorf("%q: %q", text, found)
		}
		if !json.Valid([]byte(text)) {
			t.Errorf("%q is not JSON", text)
		}
	}
	for text, want := range bad {
		if found := strings.Join(codes(text), " "); found != want {
			t.Errorf("%.60q: %s, want %s", text, found, want)
		}
	}
}

func TestCheckLimits(t *testing.T) {
	if found := codes(`"` + strings.Repeat("a", 1<<20) + `"`); !slices.Equal(found, []string{"too-large"}) {
		t.Errorf("a text over the limit: %q", found)
	}
	many := "[" + strings.Repeat("[0,0,0,0,0,0,0,0,0,0],", 99) + "[]]"
	if found := codes(many); !slices.Equal(found, []string{"too-large"}) {
		t.Errorf("too many values: %q", found)
	}
	if found := codes("[" + strings.Repeat("1e1,", 90) + "0]"); len(found) != 51 || found[50] != "more-problems" {
		t.Errorf("%d findings, the last %q", len(found), found[len(found)-1])
	}
}

// FuzzCheck holds Check to encoding/json: what it accepts is valid JSON, and of
// valid JSON it refuses only what the profile names.
func FuzzCheck(f *testing.F) {
	for _, text := range good {
		f.Add(text)
	}
	for text := range bad {
		if len(text) < 1000 {
			f.Add(text)
		}
	}
	profile := []string{"utf8", "number-form", "duplicate-member", "surrogate", "too-deep", "too-large", "too-many", "more-problems"}
	f.Fuzz(func(t *testing.T, text string) {
		found := codes(text)
		valid := json.Valid([]byte(text))
		if found == nil && !valid {
			t.Fatalf("%q was accepted and is not JSON", text)
		}
		if valid && slices.ContainsFunc(found, func(code string) bool { return !slices.Contains(profile, code) }) {
			t.Fatalf("%q is JSON and was refused: %q", text, found)
		}
	})
}
