package schema

import (
	"errors"
	"fmt"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/event"
	"github.com/seed-67285e81/reported/internal/longrun"
)

// wrap puts members into a document that is valid otherwise.
func wrap(members string) string {
	return `{"schema":"reported/event/1","id":"x","kind":"raid",` + members + `}`
}

// repeat returns a list of n equal items.
func repeat(n int, item string) string {
	return "[" + strings.TrimSuffix(strings.Repeat(item+",", n), ",") + "]"
}

// TestHazards feeds Validate what makes jsonschema v5.3.1 panic or blow up, as
// measured on it without the profile in front: numbers beyond 10^±1000000 are a
// nil pointer in its big.Rat, 100 times 1e-1000000 take 3.4 s, an integer of a
// million digits 4.7 s and 4.4 GB, a million bad items 3 s and 700 MB, colliding
// items under uniqueItems 13 s, recursion at depth 800 seven seconds and 16 GB,
// and a nesting of 40,000 ends the process.
//
// The bounds are far above what is used, so that a busy machine does not matter,
// and far below what the hazards cost.
func TestHazards(t *testing.T) {
	mega := longrun.Pick(1<<17, 1<<20)
	number := func(n string) string { return wrap(`"revision":` + n) }
	for _, test := range []struct {
		name     string
		document string
		code     reported.Code
	}{
		{"1e999999999", number("1e999999999"), event.CodeNumberForm},
		{"-1e999999999", number("-1e999999999"), event.CodeNumberForm},
		{"1e-1000000", number("1e-1000000"), event.CodeNumberForm},
		{"1e-1000000, a hundred times", wrap(`"places":` + repeat(100, `{"name":"a","radius_km":1e-1000000}`)), event.CodeNumberForm},
		{"1E+2", number("1E+2"), event.CodeNumberForm},
		{"a number where a text belongs", wrap(`"title":1e999999999`), event.CodeNumberForm},
		{"a number as schema", `{"schema":1e999999999,"id":"x","kind":"raid"}`, event.CodeNumberForm},
		{"a number as kind", `{"schema":"reported/event/1","id":"x","kind":1e999999999}`, event.CodeNumberForm},
		{"a number as a whole", `1e999999999`, event.CodeNumberForm},
		{"a million digits", number(strings.Repeat("9", mega)), event.CodeNumberForm},
		{"a million digits behind the point", number("0." + strings.Repeat("9", mega)), event.CodeNumberForm},
		{"a million noughts", number("1." + strings.Repeat("0", mega)), event.CodeNumberForm},
		{"an exponent of a million digits", number("1e" + strings.Repeat("9", mega)), event.CodeNumberForm},
		{"minus nought", number("-0"), event.CodeNumberForm},
		{"minus nought point nought", number("-0.0"), event.CodeNumberForm},
		{"NaN", number("NaN"), event.CodeSyntax},
		{"Infinity", number("Infinity"), event.CodeSyntax},
		{"nesting of lists", strings.Repeat("[", mega), reported.CodeTooDeep},
		{"nesting of lists, closed", strings.Repeat("[", mega/2) + strings.Repeat("]", mega/2), reported.CodeTooDeep},
		{"nesting of objects", strings.Repeat(`{"a":`, mega/5), reported.CodeTooDeep},
		{"nesting in a member that is not known", wrap(`"a":` + strings.Repeat("[", 1000) + strings.Repeat("]", 1000)), reported.CodeTooDeep},
		{"nesting of sources", wrap(`"sources":[` + strings.Repeat(`{"kind":"media","cites":[`, 800) + strings.Repeat("]}", 800) + "]"), reported.CodeTooDeep},
		{"nesting of sources within the profile", wrap(`"sources":[` + strings.Repeat(`{"kind":"media","cites":[`, 30) + `1` + strings.Repeat("]}", 30) + "]"), reported.CodeTooDeep},
		{"350000 empty places", wrap(`"places":` + repeat(350_000, `{}`)), reported.CodeTooMany},
		{"350000 empty claims", wrap(`"claims":` + repeat(350_000, `{}`)), reported.CodeTooMany},
		{"a million nulls", wrap(`"also":` + repeat(mega/5, `null`)), reported.CodeTooMany},
		{"256000 texts", wrap(`"also":` + repeat(256_000, `"a"`)), reported.CodeTooMany},
		{"98000 values in lists of 4096", wrap(`"a":` + repeat(24, repeat(4090, `0`))), event.CodeUnknownMember},
		{"98000 empty sources", wrap(`"sources":` + repeat(24, `{"kind":"media","cites":`+repeat(4090, `{}`)+`}`)), reported.CodeMissingMember},
		{"98000 empty sources, further down", wrap(`"sources":[` + strings.Repeat(`{"kind":"media","cites":[`, 6) +
			strings.TrimSuffix(strings.Repeat(`{"kind":"media","cites":`+repeat(4090, `{}`)+`},`, 24), ",") + strings.Repeat("]}", 6) + "]"), reported.CodeMissingMember},
		{"90000 nulls as sources", wrap(`"sources":` + repeat(22, `{"kind":"media","cites":`+repeat(4090, `null`)+`}`)), event.CodeWrongType},
		{"4096 empty claims, tallies and accounts", wrap(`"claims":` + repeat(4096, `{}`) + `,"tallies":` + repeat(4096, `{}`) + `,"accounts":` + repeat(4096, `{}`)), reported.CodeMissingMember},
		{"4000 unknown members", wrap(names(4000)), event.CodeUnknownMember},
		{"90000 unknown members", wrap(names(90_000)), reported.CodeTooMany},
		{"22 times 4090 unknown members", wrap(`"places":` + repeat(22, `{`+names(4090)+`}`)), event.CodeUnknownMember},
		{"4090 codes", wrap(`"codes":{` + names(4090) + `}`), reported.CodeTooMany},
		{"a member twice", wrap(`"id":"y"`), event.CodeDuplicateMember},
		{"a member 100000 times", wrap(strings.TrimSuffix(strings.Repeat(`"a":1,`, 100_000), ",")), event.CodeDuplicateMember},
		{"an escaped member twice", wrap(`"\u0069d":"y"`), event.CodeDuplicateMember},
		{"half a pair", wrap(`"title":"\ud800"`), event.CodeSurrogate},
		{"bad UTF-8", wrap("\"title\":\"\xff\""), reported.CodeUTF8},
		{"something behind", wrap(`"title":"a"`) + "{}", event.CodeTrailingData},
		{"nothing", "", event.CodeSyntax},
		{"white space", strings.Repeat(" ", mega), event.CodeSyntax},
		{"white space around", strings.Repeat("\n", mega) + wrap(`"title":0`) + strings.Repeat("\n", mega), event.CodeWrongType},
		{"more than 4 MiB", wrap(`"title":"` + strings.Repeat("a", event.MaxBytes) + `"`), reported.CodeTooLarge},
		{"a long name of a member", wrap(`"` + strings.Repeat("a", mega) + `":1`), event.CodeUnknownMember},
		{"a long name of a code", wrap(`"codes":{"` + strings.Repeat("%", mega) + `":""}`), event.CodeCodeKey},
		{"a long word", wrap(`"state":"` + strings.Repeat("a", mega) + `"`), reported.CodeUnknownValue},
		{"a long text", wrap(`"summary":"` + strings.Repeat("é", mega) + `"`), reported.CodeTooLong},
		{"a long text of escapes", wrap(`"summary":"` + strings.Repeat(`\u00e9`, mega/6) + `"`), reported.CodeTooLong},
		{"a long time of digits", wrap(`"time":"` + strings.Repeat("2", mega) + `"`), reported.CodeTimeForm},
		{"a long time of slashes", wrap(`"time":"` + strings.Repeat("/", mega) + `"`), reported.CodeTimeForm},
		{"a long time of times", wrap(`"time":"` + strings.Repeat("2020-01-08..", mega/12) + `"`), reported.CodeTimeForm},
		{"a long time of brackets", wrap(`"time":"` + strings.Repeat("[", mega) + `"`), reported.CodeTimeForm},
		{"a long ID", wrap(`"links":[{"kind":"related","event":"` + strings.Repeat("a", mega) + `"}]`), reported.CodeTooLong},
		{"a long address", wrap(`"sources":[{"kind":"media","url":"` + strings.Repeat("a", mega) + `"}]`), reported.CodeURLForm},
		{"a long address with colons", wrap(`"sources":[{"kind":"media","url":"` + strings.Repeat("a:", mega/2) + `"}]`), reported.CodeTooLong},
		{"a long language", wrap(`"sources":[{"kind":"media","language":"en` + strings.Repeat("-abc", mega/4) + `"}]`), reported.CodeTooLong},
		{"a long term", wrap(`"claims":[{"sources":[{"kind":"media"}],"stance":"unclaimed","confidence":"stix:` + strings.Repeat("1", mega) + `"}]`), reported.CodeTermForm},
	} {
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		start := longrun.Spent()
		err := Validate([]byte(test.document))
		took := longrun.Spent() - start
		runtime.ReadMemStats(&after)
		if !errors.Is(err, test.code) {
			t.Errorf("%s: %.300v, not %s", test.name, err, test.code)
		}
		if n := len(reported.AsProblems(err)); n > event.MaxProblems+1 {
			t.Errorf("%s: %d problems", test.name, n)
		}
		for _, p := range reported.AsProblems(err) {
			if len(p.Detail) > 1000 {
				t.Errorf("%s: %d bytes of detail", test.name, len(p.Detail))
			}
		}
		allocated := after.TotalAlloc - before.TotalAlloc
		t.Logf("%-50s %8d bytes %10v %5d MB", test.name, len(test.document), took.Round(time.Microsecond), allocated>>20)
		if took > 3*time.Second {
			t.Errorf("%s: took %v", test.name, took)
		}
		if allocated > 256<<20 {
			t.Errorf("%s: allocated %d MB", test.name, allocated>>20)
		}
	}
}

// names returns n members with different names.
func names(n int) string {
	var b strings.Builder
	for i := range n {
		if i > 0 {
			b.WriteByte(',')
		}
		fmt.Fprintf(&b, `"k%d":0`, i)
	}
	return b.String()
}
