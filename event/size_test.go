package event

import (
	"errors"
	"os"
	"reflect"
	"strings"
	"testing"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/attribution"
)

// TestSizeEstimate holds a sizeEstimate to everything that reflection finds in an event with every
// member, so that no text is forgotten.
func TestSizeEstimate(t *testing.T) {
	data, err := os.ReadFile("../testdata/valid/everything.json")
	if err != nil {
		t.Fatal(err)
	}
	e, err := Decode(data)
	if err != nil {
		t.Fatal(err)
	}
	var want, got sizeEstimate
	var walk func(v reflect.Value)
	walk = func(v reflect.Value) {
		switch v.Kind() {
		case reflect.String:
			want.texts += v.Len()
		case reflect.Slice:
			for i := range v.Len() {
				if v.Type().Elem().Kind() == reflect.Struct {
					want.objects++
				} else {
					want.items++
				}
				walk(v.Index(i))
			}
		case reflect.Map:
			for _, key := range v.MapKeys() {
				want.items++
				walk(key)
				walk(v.MapIndex(key))
			}
		case reflect.Struct:
			for i := range v.NumField() {
				if f := v.Type().Field(i); f.IsExported() || f.Type.Kind() == reflect.String {
					walk(v.Field(i)) // of the unexported only the words of a Count
				}
			}
		}
	}
	want.objects = 1
	walk(reflect.ValueOf(e))
	// A tally's share is counted as an object whether it is set or not: the
	// estimate may be high, never low.
	want.objects += len(e.Tallies)
	got.event(&e)
	if got != want {
		t.Errorf("the estimate is %+v, reflection finds %+v", got, want)
	}
}

// TestTooLargeToWrite holds Validate to Decode where an event is so large that its
// document may not be read.
func TestTooLargeToWrite(t *testing.T) {
	source := []reported.Source{{Kind: reported.SourceWitness}}
	claim := attribution.Claim{Statement: reported.Statement{Sources: source}, Stance: attribution.StanceUnclaimed}
	claims := func(n int, quote string) Event {
		e := Event{ID: "x", Kind: KindRaid}
		for range n {
			c := claim
			c.Quote = quote
			e.Claims = append(e.Claims, c)
		}
		return e
	}
	check := func(name string, e Event, large bool) {
		t.Helper()
		text, err := e.AppendJSON(nil)
		if err != nil {
			t.Fatal(err)
		}
		_, err = Decode(text)
		if large != errors.Is(err, reported.CodeTooLarge) || !large && err != nil {
			t.Errorf("%s: Decode of %d bytes: %v", name, len(text), err)
		}
		if err := e.Validate(); large != errors.Is(err, reported.CodeTooLarge) || !large && err != nil {
			t.Errorf("%s: Validate: %v", name, err)
		}
	}
	// As long as may be, and one byte longer.
	border := claims(416, strings.Repeat("a", 10_000))
	text, err := border.AppendJSON(nil)
	if err != nil {
		t.Fatal(err)
	}
	rest := MaxBytes - len(text) - len(`,"title":""`) - len(`,"summary":""`)
	if rest < 2 || rest > 10_000 {
		t.Fatalf("%d bytes are left", rest)
	}
	border.Title, border.Summary = "a", strings.Repeat("a", rest-1)
	check("4 MiB", border, false)
	border.Title = "aa"
	check("4 MiB and a byte", border, true)
	check("escapes", claims(71, strings.Repeat("\x01", 10_000)), true)
	check("letters", claims(71, strings.Repeat("a", 10_000)), false)
	// As many values as may be, and one more. A claim of n sources is 3 + 2n values,
	// and there are four others.
	many := Event{ID: "x", Kind: KindRaid, Title: "x", Summary: "x", TimeText: "x"}
	for left := MaxValues - 7; left > 0; {
		c := claim
		c.Sources = make([]reported.Source, min(reported.MaxItems, (left-3)/2))
		for i := range c.Sources {
			c.Sources[i].Kind = reported.SourceWitness
		}
		many.Claims = append(many.Claims, c)
		left -= 3 + 2*len(c.Sources)
	}
	check("100000 values", many, false)
	many.Recorder = "x"
	check("100001 values", many, true)
}
