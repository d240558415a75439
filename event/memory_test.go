package event_test

import (
	"reflect"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed-67285e81/reported/event"
)

// TestListsShareNothing appends to every list of an event and holds that no other
// list is written over, though their elements lie in one piece of memory.
func TestListsShareNothing(t *testing.T) {
	decoded := map[string]*event.Event{}
	e, err := event.Decode([]byte(everything()))
	if err != nil {
		t.Fatal(err)
	}
	decoded["Decode"] = &e
	clone := e.Clone()
	decoded["Clone"] = &clone
	var d event.Decoder
	for range 2 {
		if decoded["Decoder"], err = d.Decode([]byte(everything())); err != nil {
			t.Fatal(err)
		}
	}
	want, err := event.Decode([]byte(everything()))
	if err != nil {
		t.Fatal(err)
	}
	for name, e := range decoded {
		lists := 0
		eachValue(reflect.ValueOf(e).Elem(), func(v reflect.Value) {
			if v.Kind() == reflect.Slice {
				lists++
				reflect.Append(v, reflect.Zero(v.Type().Elem()))
			}
		})
		if diff := cmp.Diff(want, *e); diff != "" || lists < 60 {
			t.Errorf("%s: appending to %d lists changes others:\n%s", name, lists, diff)
		}
	}
}

// TestCloneIsDeep changes every text of a clone, and holds that the event keeps its own.
func TestCloneIsDeep(t *testing.T) {
	e, err := event.Decode([]byte(everything()))
	if err != nil {
		t.Fatal(err)
	}
	want, err := event.Decode([]byte(everything()))
	if err != nil {
		t.Fatal(err)
	}
	clone := e.Clone()
	eachValue(reflect.ValueOf(&clone).Elem(), func(v reflect.Value) {
		switch v.Kind() {
		case reflect.String:
			v.SetString("changed")
		case reflect.Map:
			for _, key := range v.MapKeys() {
				v.SetMapIndex(key, reflect.ValueOf("changed"))
			}
		}
	})
	if diff := cmp.Diff(want, e); diff != "" {
		t.Errorf("changing a clone changes the event:\n%s", diff)
	}
}

// TestNoAllocations holds Validate to what it promises on events of up to 64 statements.
func TestNoAllocations(t *testing.T) {
	if raceEnabled {
		t.Skip("the race detector allocates")
	}
	for _, name := range sortedKeys(testdata()) {
		e, err := event.Decode(testdata()[name])
		if err != nil || len(e.Claims)+len(e.Tallies)+len(e.Accounts) > 64 {
			continue
		}
		if n := testing.AllocsPerRun(5, func() { err = e.Validate() }); n > 0 || err != nil {
			t.Errorf("%s: Validate allocates %v times: %v", name, n, err)
		}
	}
}
