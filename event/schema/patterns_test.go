package schema

import (
	"errors"
	"fmt"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/event"
	"github.com/seed-67285e81/reported/internal/form"
)

// pattern returns the pattern of a definition.
func pattern(t *testing.T, name string) *regexp.Regexp {
	t.Helper()
	return regexp.MustCompile(def(t, name).text("pattern"))
}

// edits calls f for a text and all that are one edit of a character away from it.
func edits(s, alphabet string, f func(string)) {
	f(s)
	for i := range len(s) + 1 {
		f(s[:i])
		for _, c := range alphabet {
			f(s[:i] + string(c) + s[i:])
			if i < len(s) {
				f(s[:i] + string(c) + s[i+1:])
			}
		}
		if i < len(s) {
			f(s[:i] + s[i+1:])
		}
	}
}

// border are the characters next to those that the forms allow.
const border = "\x00\t\n\r !\"#$%&'()*+,-./09:;<=>?@AZ[\\]^_`az{|}~\x7f\u0080éA\u2028\U0001F680"

// TestForms holds the patterns of the schema equal to their twins in package form.
func TestForms(t *testing.T) {
	country := func(s string) bool { return form.Upper(s, 2) }
	currency := func(s string) bool { return form.Upper(s, 3) }
	for _, test := range []struct {
		def     string
		twin    func(string) bool
		samples []string
	}{
		{"id", form.ID, []string{"", "a", "!~", "us-dod", "Q42/x#1"}},
		{"url", form.URL, []string{"", "a:b", "https://example.org/a?b=c#d", "urn:x:y", "a+.-9:!", "9a:b", "a:", ":a", "a::", "a:é/中"}},
		{"country", country, []string{"", "IQ", "AZ"}},
		{"currency", currency, []string{"", "EUR", "XXX"}},
		{"language", form.Language, []string{"", "en", "ara", "ar-IQ", "zh-Hant-TW", "en-abcdefgh", "en-abcdefghi", "de-1996", "enus", "e", "en-", "en--a", "a-b"}},
	} {
		re := pattern(t, test.def)
		n := 0
		for _, sample := range test.samples {
			edits(sample, border, func(s string) {
				n++
				if got, want := re.MatchString(s), test.twin(s); got != want {
					t.Errorf("%s: %q: pattern %t, Go %t", test.def, s, got, want)
				}
			})
		}
		if n < 100 {
			t.Errorf("%s: %d texts were tried", test.def, n)
		}
	}
	keys := root(t).object("properties").object("codes").object("propertyNames")
	re := regexp.MustCompile(keys.text("pattern"))
	for _, sample := range []string{"", "a", "acled.sub_event_type", "x-y_z.0"} {
		edits(sample, border, func(s string) {
			if got, want := re.MatchString(s), form.CodeKey(s); got != want {
				t.Errorf("key of codes: %q: pattern %t, Go %t", s, got, want)
			}
		})
	}
}

// TestTimePatterns holds the two patterns of a time together equal to what
// ParseTime takes for a time by its form.
func TestTimePatterns(t *testing.T) {
	order, end := pattern(t, "time"), pattern(t, "time_end")
	check := func(s string) {
		_, err := reported.ParseTime(s)
		if got, want := order.MatchString(s) && end.MatchString(s), !errors.Is(err, reported.CodeTimeForm); got != want {
			t.Errorf("%q: patterns %t, ParseTime: %v", s, got, err)
		}
	}
	samples := []string{
		"2019", "0001~", "2019-12%", "2020-01-08?", "2020-01-08T01:34", "2020-01-08T23:59:59Z", "2020-01-08T01:34+14:00~",
		"2019/2020", "2019-10~/..", "2020-01-08/", "/2020-01-08%", "2020-01-08T01:34/2020-01-09T01:34Z",
		"[2019..2020]", "[2019-10?..2020-01-08T01:34:00-11:59%]", "[2020-01-08..]", "[..2020-01-08T01:34Z~]",
	}
	for _, sample := range samples {
		edits(sample, "0123459-:/.[]TZ+~?% tz,\n٣", check)
		for i := range sample {
			for n := range 100 {
				check(sample[:i] + fmt.Sprintf("%02d", n) + sample[min(i+2, len(sample)):])
			}
			for _, other := range samples {
				for _, between := range []string{"", "/", ".", "..", "...", "]", "["} {
					check(sample[:i] + between + other)
				}
			}
		}
	}
	for y := range 10000 {
		check(fmt.Sprintf("%04d", y))
	}
}

// TestTermPatterns holds the terms of the schema equal to those of the scales.
func TestTermPatterns(t *testing.T) {
	var likelihoods []string
	confidence, grade := pattern(t, "confidence"), pattern(t, "grade")
	for _, scale := range reported.Scales() {
		for _, term := range scale.Terms() {
			s := term.String()
			if scale.Axis() == reported.AxisLikelihood {
				likelihoods = append(likelihoods, s)
			}
			if got, want := confidence.MatchString(s), scale.Axis() == reported.AxisConfidence; got != want {
				t.Errorf("%s: a confidence: %t", s, got)
			}
			if got, want := grade.MatchString(s), scale.Axis() == reported.AxisGrade; got != want {
				t.Errorf("%s: a grade: %t", s, got)
			}
		}
	}
	if diff := cmp.Diff(likelihoods, def(t, "likelihood").list("enum")); diff != "" {
		t.Errorf("likelihoods of the scales (-) and of the schema (+):\n%s", diff)
	}
	for _, sample := range []string{"level:low", "level:moderate", "level:high", "stix:0", "stix:10", "stix:100", "admiralty:A1", "admiralty:F6"} {
		edits(sample, border+"123456789BCDEFGlmh", func(s string) {
			term, err := reported.ParseTerm(s)
			if got, want := confidence.MatchString(s), err == nil && term.Scale().Axis() == reported.AxisConfidence; got != want {
				t.Errorf("%q: a confidence: %t", s, got)
			}
			if got, want := grade.MatchString(s), err == nil && term.Scale().Axis() == reported.AxisGrade; got != want {
				t.Errorf("%q: a grade: %t", s, got)
			}
		})
	}
}

// TestBorders tries every limit in a document: the last value that is allowed,
// and the first that is not, through both readers.
func TestBorders(t *testing.T) {
	document := func(members string) string {
		return `{"schema":"reported/event/1","id":"x","kind":"raid",` + members + `}`
	}
	text := func(n int) string { return `"` + strings.Repeat("é", n) + `"` }
	ascii := func(n int) string { return `"` + strings.Repeat("a", n) + `"` }
	list := func(n int, item string) string { return "[" + strings.Repeat(item+",", n-1) + item + "]" }
	keys := func(n int) string {
		s := `"k0":"v"`
		for i := 1; i < n; i++ {
			s += fmt.Sprintf(`,"k%d":"v"`, i)
		}
		return "{" + s + "}"
	}
	chain := func(n int) string {
		return strings.Repeat(`{"kind":"media","cites":[`, n-1) + `{"kind":"media"}` + strings.Repeat("]}", n-1)
	}
	const source = `"sources":[{"kind":"media"}],"stance":"states"`
	for _, test := range []struct {
		name      string
		good, bad string // members
		code      reported.Code
	}{
		{"name", `"title":` + text(512), `"title":` + text(513), reported.CodeTooLong},
		{"text", `"summary":` + text(10000), `"summary":` + text(10001), reported.CodeTooLong},
		{"id", `"links":[{"kind":"related","event":` + ascii(256) + `}]`, `"links":[{"kind":"related","event":` + ascii(257) + `}]`, reported.CodeTooLong},
		{"url", `"sources":[{"kind":"media","url":"a:` + strings.Repeat("é", 2046) + `"}]`, `"sources":[{"kind":"media","url":"a:` + strings.Repeat("é", 2047) + `"}]`, reported.CodeTooLong},
		{"language", `"sources":[{"kind":"media","language":"en` + strings.Repeat("-aaaaaaa", 4) + `"}]`, `"sources":[{"kind":"media","language":"en` + strings.Repeat("-aaaaaaaa", 4) + `"}]`, reported.CodeTooLong},
		{"list", `"also":` + list(256, `"raid"`), `"also":` + list(257, `"raid"`), reported.CodeTooMany},
		{"claims", `"claims":` + list(4096, `{"sources":[{"kind":"media"}],"stance":"unclaimed"}`), `"claims":` + list(4097, `{"sources":[{"kind":"media"}],"stance":"unclaimed"}`), reported.CodeTooMany},
		{"tallies", `"tallies":` + list(4096, `{`+source+`,"harm":"killed"}`), `"tallies":` + list(4097, `{`+source+`,"harm":"killed"}`), reported.CodeTooMany},
		{"accounts", `"accounts":` + list(4096, `{`+source+`,"kind":"raid"}`), `"accounts":` + list(4097, `{`+source+`,"kind":"raid"}`), reported.CodeTooMany},
		{"codes", `"codes":` + keys(64), `"codes":` + keys(65), reported.CodeTooMany},
		{"key", `"codes":{` + ascii(64) + `:"v"}`, `"codes":{` + ascii(65) + `:"v"}`, event.CodeCodeKey},
		{"chain", `"sources":[` + chain(8) + `]`, `"sources":[` + chain(9) + `]`, reported.CodeTooDeep},
		{"revision", `"revision":1`, `"revision":0`, reported.CodeOutOfRange},
		{"revision", `"revision":999999999999999`, `"revision":1000000000000000`, event.CodeNumberForm},
		{"count", `"incidents":{"low":0}`, `"incidents":{"low":-1}`, reported.CodeOutOfRange},
		{"count", `"incidents":{"high":999999999999999}`, `"incidents":{"high":1000000000000000}`, event.CodeNumberForm},
		{"count", `"incidents":{"low":2.0}`, `"incidents":{"low":2.5}`, event.CodeWrongType},
		{"count", `"incidents":{"approx":true,"low":0}`, `"incidents":{"approx":true}`, reported.CodeCountEmpty},
		{"point", `"places":[{"name":"a","point":{"lat":90,"lon":-180}}]`, `"places":[{"name":"a","point":{"lat":90.0000001,"lon":0}}]`, reported.CodeOutOfRange},
		{"point", `"places":[{"name":"a","point":{"lat":-90.0,"lon":180.0}}]`, `"places":[{"name":"a","point":{"lat":0,"lon":-180.0000001}}]`, reported.CodeOutOfRange},
		{"point", `"places":[{"name":"a","point":{"lat":0,"lon":0.0000001}}]`, `"places":[{"name":"a","point":{"lat":0,"lon":0.00000001}}]`, event.CodeNumberForm},
		{"radius", `"places":[{"name":"a","radius_km":20040}]`, `"places":[{"name":"a","radius_km":20040.1}]`, reported.CodeOutOfRange},
		{"radius", `"places":[{"name":"a","radius_km":0}]`, `"places":[{"name":"a","radius_km":-0.1}]`, reported.CodeOutOfRange},
		{"percent", `"tallies":[{` + source + `,"harm":"killed","share":{"percent":100,"of":"a"}}]`, `"tallies":[{` + source + `,"harm":"killed","share":{"percent":100.01,"of":"a"}}]`, reported.CodeOutOfRange},
		{"cost", `"damage":[{"extent":"light","cost":0,"currency":"EUR"}]`, `"damage":[{"extent":"light","cost":-1,"currency":"EUR"}]`, reported.CodeOutOfRange},
	} {
		if err := Validate([]byte(document(test.good))); err != nil {
			t.Errorf("%s: Validate: %.200v", test.name, err)
		}
		if _, err := event.Decode([]byte(document(test.good))); err != nil {
			t.Errorf("%s: Decode: %.200v", test.name, err)
		}
		if err := Validate([]byte(document(test.bad))); !errors.Is(err, test.code) {
			t.Errorf("%s: Validate: %.200v, not %s", test.name, err, test.code)
		}
		if _, err := event.Decode([]byte(document(test.bad))); !errors.Is(err, test.code) {
			t.Errorf("%s: Decode: %.200v, not %s", test.name, err, test.code)
		}
	}
}
