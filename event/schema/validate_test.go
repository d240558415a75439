package schema

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/event"
)

// TestFindings holds the pointers, codes, places and words of what is found.
func TestFindings(t *testing.T) {
	const spoilt = `{
  "kind": "foo", "a/b~c é%20": 1, "": 2,
  "revision": 1.5,
  "codes": { "": "x", "A/~": "", "ok": 7 },
  "incidents": { "approx": true },
  "claims": [
    {},
    { "stance": 1, "sources": [{ "kind": "media", "url": "x", "published": "2020-13", "people": {}, "side": "a" }],
      "likelihood": "level:high", "confidence": "plain:likely", "grade": "x", "supersedes": ["", "é"] }
  ],
  "places": [{ "point": { "lat": 91 } }, null],
  "damage": [],
  "schema": "reported/event/2"
}`
	want := []string{
		`1:1: missing-member: required member "id" is missing`,
		`2:11: /kind: unknown-value: unknown value "foo": expected one of armed-clash, violence, attack, `,
		`2:18: /a~1b~0c é%20: unknown-member: unknown member "a/b~c é%20"`,
		`2:36: /: unknown-member: unknown member ""`,
		`3:15: /revision: wrong-type: expected integer, got 1.5`,
		`4:18: /codes/: code-key: "" is not a key: expected at most 64 lower-case letters, digits, and _ . -`,
		`4:30: /codes/A~1~0: code-key: "A/~" is not a key: expected at most 64 lower-case letters, digits, and _ . -`,
		`4:30: /codes/A~1~0: empty: empty string: leave out what is not known`,
		`4:40: /codes/ok: wrong-type: expected string, got number`,
		`5:16: /incidents: count-empty: empty object: leave out what is not known`,
		`7:5: /claims/0: missing-member: required member "sources" is missing`,
		`7:5: /claims/0: missing-member: required member "stance" is missing`,
		`8:17: /claims/1/stance: wrong-type: expected string, got number`,
		`8:58: /claims/1/sources/0/url: url-form: "x" is not a URL: expected a scheme such as https: and no spaces`,
		`8:76: /claims/1/sources/0/published: time-form: "2020-13" is not a date or time such as "2020-01-08" or "2020-01-08T01:34+03:00"`,
		`8:97: /claims/1/sources/0/people: count-empty: empty object: leave out what is not known`,
		`8:101: /claims/1/sources/0/side: unknown-member: unknown member "side"`,
		`9:21: /claims/1/likelihood: term-axis: "level:high" is a term of another axis`,
		`9:49: /claims/1/confidence: term-axis: "plain:likely" is a term of another axis`,
		`9:74: /claims/1/grade: term-form: "x" is not a term on a known scale, such as "icd203:likely"`,
		`9:94: /claims/1/supersedes/0: empty: empty string: leave out what is not known`,
		`9:98: /claims/1/supersedes/1: id-form: "é" is not an ID: expected visible ASCII characters without spaces`,
		`11:14: /places/0: missing-member: required member "name" is missing`,
		`11:25: /places/0/point: missing-member: required member "lon" is missing`,
		`11:34: /places/0/point/lat: out-of-range: expected at most 90, got 91`,
		`11:42: /places/1: wrong-type: expected object, got null`,
		`12:13: /damage: empty: empty array: leave out what is not known`,
		`13:13: /schema: schema-version: unknown version "reported/event/2": expected "reported/event/1"`,
	}
	first := Validate([]byte(spoilt))
	var got []string
	for _, p := range reported.AsProblems(first) {
		s := p.Error()
		if p.Code == reported.CodeUnknownValue {
			s = s[:strings.Index(s, "attack, ")+len("attack, ")]
		}
		got = append(got, s)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	for range 20 {
		if again := Validate([]byte(spoilt)); again.Error() != first.Error() {
			t.Fatalf("another time:\n%v", again)
		}
	}
}

// TestFindingsAreCapped holds that the first problems of the text are reported,
// and that there are more.
func TestFindingsAreCapped(t *testing.T) {
	problems := reported.AsProblems(Validate([]byte(wrap(`"sources":[` + strings.Repeat(`{"kind":"x"},`, 200) + `{"kind":"media"}]`))))
	if len(problems) != event.MaxProblems+1 {
		t.Fatalf("%d problems", len(problems))
	}
	for i, p := range problems[:event.MaxProblems] {
		if want := fmt.Sprintf("/sources/%d/kind", i); p.Pointer != want || p.Code != reported.CodeUnknownValue {
			t.Errorf("problem %d is %v", i, p)
		}
	}
	if last := problems[event.MaxProblems]; last.Code != event.CodeMoreProblems || last.Line != 1 {
		t.Errorf("the last is %v", last)
	}
	exactly := reported.AsProblems(Validate([]byte(wrap(`"sources":` + repeat(event.MaxProblems, `{"kind":"x"}`)))))
	if len(exactly) != event.MaxProblems || errors.Is(exactly, event.CodeMoreProblems) {
		t.Errorf("of %d problems %d are reported", event.MaxProblems, len(exactly))
	}
}

// TestPieces holds that no list is passed by: an item is bad in each list of the
// schema, and found there.
func TestPieces(t *testing.T) {
	schema := root(t)
	var walk func(o *object, pointer string, nest func(string) string, level int)
	tried := 0
	walk = func(o *object, pointer string, nest func(string) string, level int) {
		if o == nil || level > 40 {
			return
		}
		if _, d := resolve(schema, o); d != nil {
			walk(d, pointer, nest, level+1)
		}
		for _, name := range o.object("properties").order() {
			walk(o.object("properties").object(name), pointer+"/"+name, func(s string) string { return nest(`{"` + name + `":` + s + `}`) }, level+1)
		}
		if items := o.object("items"); items != nil {
			tried++
			err := Validate([]byte(nest(`[7]`)))
			found := false
			for _, p := range reported.AsProblems(err) {
				found = found || p.Pointer == pointer+"/0" && p.Code == event.CodeWrongType
			}
			if !found {
				t.Errorf("%s: 7 is taken for an item:\n%v", pointer, err)
			}
			walk(items, pointer+"/0", func(s string) string { return nest("[" + s + "]") }, level+1)
		}
	}
	walk(schema, "", func(s string) string { return s }, 0)
	if tried < 50 {
		t.Errorf("only %d lists were tried", tried)
	}
}

func TestValidateConcurrently(t *testing.T) {
	documents := valid(t)
	spoilt := []byte(wrap(`"claims":[{}],"title":""`))
	want := Validate(spoilt).Error()
	var group sync.WaitGroup
	for range 8 {
		group.Go(func() {
			for name, data := range documents {
				if err := Validate(data); err != nil {
					t.Errorf("%s: %v", name, err)
				}
				if err := Validate(spoilt); err == nil || err.Error() != want {
					t.Errorf("got %v", err)
				}
			}
		})
	}
	group.Wait()
}

func TestValidateLeavesItsArgument(t *testing.T) {
	for name, data := range valid(t) {
		before := bytes.Clone(data)
		if err := Validate(data); err != nil {
			t.Error(err)
		}
		if !bytes.Equal(before, data) {
			t.Errorf("%s was changed", name)
		}
	}
}

func TestJSONIsACopy(t *testing.T) {
	clear(JSON())
	if JSON()[0] != '{' {
		t.Error("who changes what JSON returns changes the schema")
	}
}

// TestNothingIsLoaded holds that the compiler has no way to files or the net.
func TestNothingIsLoaded(t *testing.T) {
	for _, ref := range []string{"file:///etc/hostname", "http://localhost/x", "https://example.org/x.json", "other.json", "urn:x:y"} {
		_, err := compile(`{"$ref":"` + ref + `"}`)
		if err == nil || !strings.Contains(err.Error(), "is not loaded") {
			t.Errorf("%s: %v", ref, err)
		}
	}
}

// FuzzSchemaValidate holds that nothing makes Validate panic, that Decode accepts no
// document that Validate refuses, and that what Decode alone refuses breaks a
// rule between members.
func FuzzSchemaValidate(f *testing.F) {
	for _, data := range valid(f) {
		f.Add(data)
	}
	between := betweenMembers(f)
	f.Add([]byte(wrap(`"codes":{"":""},"incidents":{"approx":true},"sources":[{"kind":"x","cites":[{}]}]`)))
	f.Fuzz(func(t *testing.T, data []byte) {
		invalid := Validate(data)
		_, err := event.Decode(data)
		if err == nil && invalid != nil {
			t.Errorf("only Validate refuses: %v", invalid)
		}
		if err != nil && invalid == nil && !reported.AsProblems(err).Only(between...) {
			t.Errorf("only Decode refuses: %v", err)
		}
	})
}
