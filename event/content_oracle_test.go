package event_test

import (
	"bytes"
	"encoding/json"
	"math/big"
	"reflect"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// sameContent holds what AppendJSON writes of an event to the document that it was
// read from, as encoding/json reads the two: no text may be changed on the way,
// and none stand in another's place.
func sameContent(t testing.TB, data, written []byte) {
	t.Helper()
	was, is := content(t, data), content(t, written)
	if !reflect.DeepEqual(was, is) {
		t.Fatalf("written anew, the document says something else:\n%s\n%.2000q", cmp.Diff(was, is), data)
	}
}

// content returns a document as plain values, without what may be written in
// several ways: numbers by value, counts by their bounds, and no false.
func content(t testing.TB, data []byte) any {
	t.Helper()
	d := json.NewDecoder(bytes.NewReader(data))
	d.UseNumber()
	var doc any
	if err := d.Decode(&doc); err != nil {
		t.Fatal(err)
	}
	return plainValue("", doc)
}

func plainValue(name string, value any) any {
	switch v := value.(type) {
	case json.Number:
		r, ok := new(big.Rat).SetString(v.String())
		if !ok {
			panic(v)
		}
		return r.RatString()
	case []any:
		for i := range v {
			v[i] = plainValue(name, v[i])
		}
	case object:
		for member, below := range v {
			if below == false {
				delete(v, member)
			} else {
				v[member] = plainValue(member, below)
			}
		}
		switch name {
		case "count", "incidents", "people", "age":
			if v["low"] == nil {
				v["low"] = "0"
			}
			if v["low"] == v["high"] { // an exact number is its own best, and not approximate
				v["best"] = v["low"]
				delete(v, "approx")
			}
		}
	}
	return value
}
