package event_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"math/big"
	"strings"
	"testing"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/event"
	"github.com/seed-67285e81/reported/internal/longrun"
)

// source is a statement's least head.
const someSource = `"sources":[{"kind":"media"}]`

// leaves are documents with one value each that has a form, at the path; § stands
// where the value does. The samples are valid or nearly so; their edits of one
// byte are tried.
var leaves = []struct {
	document string
	path     string
	samples  []string
}{
	{`{"schema":"reported/event/1","id":§,"kind":"raid"}`, "id", []string{"a", "!~", "us-dod/7#x"}},
	{`{"schema":§,"id":"a","kind":"raid"}`, "schema", []string{"reported/event/1"}},
	{`{"schema":"reported/event/1","id":"a","kind":"raid","sources":[{"kind":"media","url":§}]}`, "sources/0/url",
		[]string{"a:b", "urn:x:y", "a+.-9:!", "https://x.org/é?b=c#d", "9a:b", ":a", "a"}},
	{`{"schema":"reported/event/1","id":"a","kind":"raid","sources":[{"kind":"media","country":§}]}`, "sources/0/country", []string{"IQ", "AZ"}},
	{`{"schema":"reported/event/1","id":"a","kind":"raid","sources":[{"kind":"media","language":§}]}`, "sources/0/language",
		[]string{"en", "ara", "ar-IQ", "zh-Hant-TW", "en-abcdefgh", "de-1996-x", "enus", "az-AZ-09"}},
	{`{"schema":"reported/event/1","id":"a","kind":"raid","damage":[{"extent":"light","cost":1,"currency":§}]}`, "damage/0/currency", []string{"EUR", "AZX"}},
	{`{"schema":"reported/event/1","id":"a","kind":"raid","tallies":[{` + someSource + `,"stance":"states","harm":"killed","groups":[{"nationality":§}]}]}`,
		"tallies/0/groups/0/nationality", []string{"XA"}},
	{`{"schema":"reported/event/1","id":"a","kind":"raid","time":§}`, "time", []string{
		"2019", "0001~", "2019-12%", "2020-02-29?", "2021-02-28", "2020-01-08T01:34", "2020-01-08T23:59:59Z", "2020-01-08T01:34+14:00~", "2019/2020",
		"2019-10~/..", "2020-01-08/", "/2020-01-08%", "2020-01-08T01:34Z/2020-01-09T01:34-12:00", "[2019..2020]", "[2020-01-08..]", "[..2020-01-08T01:34Z~]",
		"[2019-10?..2020-01-08T01:34:00%]",
	}},
	{`{"schema":"reported/event/1","id":"a","kind":"raid","claims":[{` + someSource + `,"stance":"unclaimed","likelihood":§}]}`, "claims/0/likelihood",
		[]string{"icd203:likely", "phia:probable", "kent:certain", "ipcc-ar5:very-likely", "plain:believed"}},
	{`{"schema":"reported/event/1","id":"a","kind":"raid","claims":[{` + someSource + `,"stance":"unclaimed","confidence":§}]}`, "claims/0/confidence",
		[]string{"level:low", "level:moderate", "level:high", "stix:0", "stix:9", "stix:10", "stix:99", "stix:100"}},
	{`{"schema":"reported/event/1","id":"a","kind":"raid","claims":[{` + someSource + `,"stance":"unclaimed","grade":§}]}`, "claims/0/grade",
		[]string{"admiralty:A1", "admiralty:F6", "admiralty:C3"}},
	{`{"schema":"reported/event/1","id":"a","kind":"raid","title":§}`, "title", []string{"a", "\\n", "é", "🚀"}},
	{`{"schema":"reported/event/1","id":"a","kind":"raid","codes":{§:"v"}}`, "", []string{"a", "acled.sub_event_type", "x-y_z.0"}},
}

// edits calls f for a text and all that are one edit of a byte away from it.
func edits(s, alphabet string, f func(string)) {
	f(s)
	for i := range len(s) + 1 {
		for k := range len(alphabet) {
			f(s[:i] + alphabet[k:k+1] + s[i:])
			if i < len(s) {
				f(s[:i] + alphabet[k:k+1] + s[i+1:])
			}
		}
		if i < len(s) {
			f(s[:i] + s[i+1:])
			f(s[:i])
		}
	}
}

// everyByte are the 256 bytes, someBytes one of each kind that a form tells apart and
// those beside them, numberBytes those that a number has and their neighbours.
var everyByte = func() string {
	var b [256]byte
	for i := range b {
		b[i] = byte(i)
	}
	return string(b[:])
}()

const someBytes = "\x00\t\n !\"#%+-./0129:?@AEFGTXZ[\\]^_`abwxyz{~\x7f\x80\xc3\xa9\xff"

const numberBytes = "0123456789+-.,/:eEdDfF_ \t\n\"[]{}\x00\x1f\x7f\x80\xff"

// ruleAt returns the rule for a value by its path.
func ruleAt(path string) *rule {
	r := documentRule()
	if path == "" { // the names of codes
		codes, _ := r.member("codes")
		return ruleOf(codes.with("propertyNames")...)
	}
	for _, name := range strings.Split(path, "/") {
		if name == "0" {
			r = r.items()
		} else {
			r, _ = r.member(name)
		}
	}
	return r
}

// TestLeafEdits tries every edit of one byte of every form of text, raw in the
// document, and holds Decode to the schema's own patterns.
func TestLeafEdits(t *testing.T) {
	tried, accepted := 0, 0
	for _, leaf := range leaves {
		r := ruleAt(leaf.path)
		before, behind, _ := strings.Cut(leaf.document, "§")
		good, bad := 0, 0
		for _, sample := range leaf.samples {
			edits(sample, longrun.Pick(someBytes, everyByte), func(raw string) {
				tried++
				literal := `"` + raw + `"`
				var s string
				want := utf8.ValidString(raw) && json.Unmarshal([]byte(literal), &s) == nil && !halfPair(literal) && r.takes(s)
				if r.is("time") {
					// What a pattern cannot say is asked of ParseTime, and what it can must agree.
					_, err := reported.ParseTime(s)
					if utf8.ValidString(s) && s != "" && errors.Is(err, reported.CodeTimeForm) == r.takes(s) {
						t.Errorf("%q: the patterns say %t, ParseTime %v", s, r.takes(s), err)
					}
					want = want && err == nil
				}
				_, err := event.Decode([]byte(before + literal + behind))
				if (err == nil) != want {
					t.Errorf("%s: %q: should be accepted: %t; Decode: %v", leaf.path, raw, want, err)
				}
				if err == nil {
					good++
				} else {
					bad++
				}
			})
		}
		if good == 0 || bad == 0 {
			t.Errorf("%s: %d edits were accepted, %d refused", leaf.path, good, bad)
		}
		accepted += good
	}
	t.Logf("%d of %d edits were accepted", accepted, tried)
}

// TestLeafEditsOfPairs tries what two changed letters make of the short forms.
func TestLeafEditsOfPairs(t *testing.T) {
	for _, leaf := range leaves {
		r := ruleAt(leaf.path)
		if !r.is("country") && !r.is("grade") && !r.is("language") {
			continue
		}
		before, behind, _ := strings.Cut(leaf.document, "§")
		sample := leaf.samples[0]
		for a := byte(' '); a < 0x7f; a++ {
			for b := byte(' '); b < 0x7f; b++ {
				if a == '"' || a == '\\' || b == '"' || b == '\\' {
					continue
				}
				s := sample[:len(sample)-2] + string([]byte{a, b})
				_, err := event.Decode([]byte(before + `"` + s + `"` + behind))
				if want := r.takes(s); (err == nil) != want {
					t.Errorf("%s: %q: should be accepted: %t; Decode: %v", leaf.path, s, want, err)
				}
			}
		}
	}
}

// numbers are documents with one number each.
var numbers = []struct {
	document string
	path     string
}{
	{`{"schema":"reported/event/1","id":"a","kind":"raid","revision":§}`, "revision"},
	{`{"schema":"reported/event/1","id":"a","kind":"raid","incidents":{"low":§}}`, "incidents/low"},
	{`{"schema":"reported/event/1","id":"a","kind":"raid","incidents":{"best":§}}`, "incidents/best"},
	{`{"schema":"reported/event/1","id":"a","kind":"raid","incidents":{"high":§}}`, "incidents/high"},
	{`{"schema":"reported/event/1","id":"a","kind":"raid","places":[{"name":"x","point":{"lat":§,"lon":0}}]}`, "places/0/point/lat"},
	{`{"schema":"reported/event/1","id":"a","kind":"raid","places":[{"name":"x","point":{"lat":0,"lon":§}}]}`, "places/0/point/lon"},
	{`{"schema":"reported/event/1","id":"a","kind":"raid","places":[{"name":"x","radius_km":§}]}`, "places/0/radius_km"},
	{`{"schema":"reported/event/1","id":"a","kind":"raid","damage":[{"extent":"light","currency":"EUR","cost":§}]}`, "damage/0/cost"},
	{`{"schema":"reported/event/1","id":"a","kind":"raid","tallies":[{` + someSource + `,"stance":"states","harm":"killed","share":{"of":"x","percent":§}}]}`,
		"tallies/0/share/percent"},
}

var numberSamples = []string{
	"0", "1", "9", "-1", "0.1", "1.0", "2.50", "90", "-90", "90.0000001", "89.9999999", "-90.0000001", "100", "100.0", "100.0000001", "99.9999999",
	"180", "-180", "180.0000000", "179.9999999", "-180.0000001", "20040", "20040.0000001", "20039.9999999", "999999999999999", "99999999999999",
	"1000000000000000", "12345678.1234567", "123456789.1234567", "0.0000000", "0.00000001", "-0.0000001", "1e2", "00", "1.", ".5", "-", "0x1", "1_0",
}

// TestNumberEdits does with numbers what TestLeafEdits does with texts.
func TestNumberEdits(t *testing.T) {
	for k, leaf := range numbers {
		r := ruleAt(leaf.path)
		before, behind, _ := strings.Cut(leaf.document, "§")
		good, bad := 0, 0
		for i, sample := range numberSamples {
			if (i+k)%longrun.Pick(5, 1) > 0 {
				continue
			}
			edits(sample, numberBytes, func(raw string) {
				data := []byte(before + raw + behind)
				_, err := event.Decode(data)
				if (err == nil) != takesNumber(r, raw) {
					t.Errorf("%s: %q: should be accepted: %t; Decode: %v", leaf.path, raw, takesNumber(r, raw), err)
				}
				if err == nil {
					good++
				} else {
					bad++
				}
			})
		}
		if good < 100 || bad < 100 {
			t.Errorf("%s: %d edits were accepted, %d refused", leaf.path, good, bad)
		}
	}
}

// takesNumber reports whether a text is a number of the profile that the rule takes.
func takesNumber(r *rule, raw string) bool {
	raw = strings.Trim(raw, " \t\r\n")
	digits := strings.TrimPrefix(raw, "-")
	if !profileNumber.MatchString(raw) || len(strings.ReplaceAll(digits, ".", "")) > 15 {
		return false
	}
	v, ok := new(big.Rat).SetString(raw)
	if !ok {
		panic(raw)
	}
	if v.Sign() == 0 && raw[0] == '-' {
		return false
	}
	return keeps(&node{kind: '0', raw: raw}, r)
}

// TestEscapes reads every escape that there is, and holds the text to what
// encoding/json makes of it, and what is written of it to the same.
func TestEscapes(t *testing.T) {
	read := func(literal string) {
		t.Helper()
		var want string
		valid := json.Unmarshal([]byte(literal), &want) == nil && !halfPair(literal)
		data := []byte(`{"schema":"reported/event/1","id":"a","kind":"raid","title":` + literal + `}`)
		e, err := event.Decode(data)
		if (err == nil) != valid || err == nil && e.Title != want {
			t.Errorf("%s: %q, and encoding/json has %q; Decode: %v", literal, e.Title, want, err)
		}
		if err == nil {
			written, err := e.AppendJSON(nil)
			if err != nil {
				t.Fatal(err)
			}
			sameContent(t, data, written)
		}
	}
	for c := range 256 {
		read(`"\` + string([]byte{byte(c)}) + `"`)
		read(`"some text before \` + string([]byte{byte(c)}) + ` and some behind"`)
	}
	for u := 0; u < 1<<16; u += longrun.Pick(23, 1) {
		read(fmt.Sprintf(`"\u%04x"`, u))
	}
	for r := rune(0x10000); r <= utf8.MaxRune; r += 1021 {
		high, low := utf16.EncodeRune(r)
		read(fmt.Sprintf(`"\u%04x\u%04X"`, high, low))
		read(`"` + string(r) + `"`)
	}
}

// TestSurrogates tries every pair of halves, in a text and in a name.
func TestSurrogates(t *testing.T) {
	halves := []string{"", "x", `\n`, `\\`, `\u0041`, `\ud7ff`, `\ud800`, `\ud83d`, `\udbff`, `\uDBFF`, `\udc00`, `\ude00`, `\uDFFF`, `\ue000`, `\uFFFD`}
	for _, a := range halves {
		for _, b := range halves {
			for _, c := range halves {
				literal := `"a` + a + b + c + `"`
				_, err := event.Decode([]byte(`{"schema":"reported/event/1","id":"a","kind":"raid","title":` + literal + `}`))
				if want := halfPair(literal); errors.Is(err, event.CodeSurrogate) != want || (err != nil) != want {
					t.Errorf("%s: half of a pair: %t; Decode: %v", literal, want, err)
				}
				_, err = event.Decode([]byte(fmt.Sprintf(`{"schema":"reported/event/1","id":"a","kind":"raid","codes":{%s:"v"}}`, literal)))
				if want := halfPair(literal); errors.Is(err, event.CodeSurrogate) != want {
					t.Errorf("name %s: half of a pair: %t; Decode: %v", literal, want, err)
				}
			}
		}
	}
}
