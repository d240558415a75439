package reported_test

import (
	"encoding/json"
	"errors"
	"testing"

	"github.com/seed-67285e81/reported"
)

func TestCountUnmarshal(t *testing.T) {
	for text, want := range map[string]reported.Count{
		`{"low":13,"text":"more than a dozen"}`: reported.MoreThan(12).WithWords("more than a dozen"),
		`{"low":3,"best":3,"high":3}`:           reported.Exactly(3),
		`{"low":3,"high":3}`:                    reported.Exactly(3),
		`{"low":3.0,"high":3}`:                  reported.Exactly(3),
		`{"low":0}`:                             reported.AtLeast(0),
		`{"best":603,"approx":true}`:            reported.About(603),
		` { "high" : 20 } `:                     reported.AtMost(20),
		`null`:                                  reported.Exactly(7), // as it was
	} {
		c := reported.Exactly(7)
		if err := json.Unmarshal([]byte(text), &c); err != nil || c != want {
			t.Errorf("%s: %#v, %v, want %#v", text, c, err, want)
		}
	}
	for text, code := range map[string]reported.Code{
		` null`:                  "wrong-type", // encoding/json gives a value without space
		`13`:                     "wrong-type",
		`{}`:                     reported.CodeCountEmpty,
		`{"approx":true}`:        reported.CodeCountEmpty,
		`{"low":5,"high":3}`:     reported.CodeCountOrder,
		`{"low":-1}`:             reported.CodeOutOfRange,
		`{"low":1e2}`:            "number-form",
		`{"low":1.5}`:            "wrong-type",
		`{"low":1,"low":2}`:      "duplicate-member",
		`{"lowest":1}`:           "unknown-member",
		`{"low":1,"text":""}`:    reported.CodeEmpty,
		`{"text":"\ud800 many"}`: "surrogate",
	} {
		c := reported.Exactly(7)
		if err := c.UnmarshalJSON([]byte(text)); !errors.Is(err, code) {
			t.Errorf("%s: %v, want %s", text, err, code)
		}
		if c != reported.Exactly(7) {
			t.Errorf("%s: the receiver was changed to %v", text, c)
		}
	}
}

func FuzzCountUnmarshal(f *testing.F) {
	f.Add(`{"low":13,"text":"more than a dozen"}`)
	f.Add(`{"best":603,"approx":true}`)
	f.Add(`{"low":0,"best":0,"high":0}`)
	f.Fuzz(func(t *testing.T, text string) {
		var c, d reported.Count
		if c.UnmarshalJSON([]byte(text)) != nil {
			return
		}
		b, err := c.MarshalJSON()
		if err != nil {
			t.Fatal(err)
		}
		if err := d.UnmarshalJSON(b); err != nil || c != d {
			t.Fatalf("%s: read %v, written %s, read %v, %v", text, c, b, d, err)
		}
	})
}
