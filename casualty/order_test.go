package casualty

import (
	"reflect"
	"testing"

	"github.com/seed-67285e81/reported"
)

// TestCompareTallies changes every member of a tally, at any depth, one at a time:
// compareTallies must see each. It fails when a member is added and forgotten.
func TestCompareTallies(t *testing.T) {
	full := func() *Tally {
		return &Tally{
			Statement: reported.Statement{
				Sources:    []reported.Source{{Cites: []reported.Source{{}}}},
				Answers:    []string{""},
				Supersedes: []string{""},
			},
			Groups:  []Group{{}},
			Persons: []Person{{}},
		}
	}
	seen := 0
	var walk func(path string, at func(*Tally) reflect.Value)
	walk = func(path string, at func(*Tally) reflect.Value) {
		a, b := full(), full()
		v := at(b)
		switch v.Interface().(type) {
		case reported.Count:
			v.Set(reflect.ValueOf(reported.Exactly(1)))
		case reported.Time:
			v.Set(reflect.ValueOf(reported.Day(2020, 1, 8)))
		case reported.Term:
			v.Set(reflect.ValueOf(reported.MustParseTerm("admiralty:B2")))
		case reported.Decimal:
			v.Set(reflect.ValueOf(reported.MustParseDecimal("17")))
		default:
			switch v.Kind() {
			case reflect.String:
				v.SetString("x")
			case reflect.Bool:
				v.SetBool(true)
			case reflect.Struct:
				for i := range v.NumField() {
					walk(path+"."+v.Type().Field(i).Name, func(t *Tally) reflect.Value { return at(t).Field(i) })
				}
				return
			case reflect.Slice:
				if v.Len() > 0 {
					walk(path+"[0]", func(t *Tally) reflect.Value { return at(t).Index(0) })
				}
				v.Set(reflect.Append(v, reflect.Zero(v.Type().Elem())))
			default:
				t.Fatalf("%s is a %s", path, v.Type())
			}
		}
		seen++
		if compareTallies(a, b) >= 0 || compareTallies(b, a) <= 0 {
			t.Errorf("%s: the empty one is not before the other: %d, %d", path, compareTallies(a, b), compareTallies(b, a))
		}
		if v.Kind() == reflect.Slice && at(a).Len() > 0 {
			v.Set(reflect.Zero(v.Type()))
			if compareTallies(a, b) <= 0 || compareTallies(b, a) >= 0 {
				t.Errorf("%s: no list is not before one", path)
			}
			v.Set(reflect.MakeSlice(v.Type(), 0, 0))
			c := full()
			at(c).Set(reflect.Zero(v.Type()))
			if compareTallies(c, b) >= 0 {
				t.Errorf("%s: no list is not before an empty one", path)
			}
		}
	}
	walk("", func(t *Tally) reflect.Value { return reflect.ValueOf(t).Elem() })
	if seen < 60 {
		t.Errorf("only %d members", seen)
	}
	if compareTallies(full(), full()) != 0 {
		t.Error("equal tallies differ")
	}
}
