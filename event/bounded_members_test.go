package event

import (
	"reflect"
	"testing"

	"github.com/seed-67285e81/reported"
)

// TestBudgetMembers: what bounds an event's sources visits every list of them, wherever
// it stands. A list is too deep to be read, and nothing else is.
func TestBudgetMembers(t *testing.T) {
	deep := []reported.Source{{}}
	for range reported.MaxSourceDepth {
		deep = []reported.Source{{Cites: deep}}
	}
	lists := 0
	var walk func(path string, of reflect.Type, at func(*Event) reflect.Value)
	walk = func(path string, of reflect.Type, at func(*Event) reflect.Value) {
		switch {
		case of == reflect.TypeFor[[]reported.Source]():
			lists++
			var e Event
			at(&e).Set(reflect.ValueOf(deep))
			if b := sourceBudget(reported.MaxSourceDepth); e.fits(&b) {
				t.Errorf("%s is not visited", path)
			}
			b := sourceBudget(reported.MaxSourceDepth)
			c := e.cut(&b)
			if b = sourceBudget(reported.MaxSourceDepth); !c.fits(&b) {
				t.Errorf("%s is not cut", path)
			}
		case of.Kind() == reflect.Slice:
			walk(path+"[0]", of.Elem(), func(e *Event) reflect.Value {
				list := at(e)
				list.Set(reflect.MakeSlice(of, 1, 1))
				return list.Index(0)
			})
		case of.Kind() == reflect.Struct:
			for i := range of.NumField() {
				if f := of.Field(i); f.IsExported() {
					walk(path+"."+f.Name, f.Type, func(e *Event) reflect.Value { return at(e).Field(i) })
				}
			}
		}
	}
	walk("", reflect.TypeFor[Event](), func(e *Event) reflect.Value { return reflect.ValueOf(e).Elem() })
	if lists < 5 {
		t.Errorf("only %d lists of sources", lists)
	}
}
