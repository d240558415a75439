// Package ordertest holds an order of contents to the members of a type: each that a
// comparison forgets is named. Only tests import it.
package ordertest

import (
	"reflect"
	"testing"

	"github.com/seed-67285e81/reported"
)

// Members changes every member of a T, at any depth, one at a time: the comparison
// must see each, order the empty one first, and no list before an empty one. It
// returns how many members there are.
func Members[T any](t *testing.T, compare func(a, b *T) int) int {
	t.Helper()
	o := order[T]{t: t, compare: compare}
	if compare(o.full(), o.full()) != 0 {
		t.Error("equal values differ")
	}
	o.walk("", func(v *T) reflect.Value { return reflect.ValueOf(v).Elem() })
	return o.members
}

type order[T any] struct {
	t       *testing.T
	compare func(a, b *T) int
	members int
}

// full returns a value in which every list has one empty element, two levels deep.
func (o *order[T]) full() *T {
	var v T
	fill(reflect.ValueOf(&v).Elem(), 0)
	return &v
}

func fill(v reflect.Value, level int) {
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				fill(v.Field(i), level)
			}
		}
	case reflect.Slice:
		if level < 2 {
			v.Set(reflect.MakeSlice(v.Type(), 1, 1))
			fill(v.Index(0), level+1)
		}
	}
}

// walk changes the value at a path, or what is below it.
func (o *order[T]) walk(path string, at func(*T) reflect.Value) {
	b := o.full()
	v := at(b)
	switch v.Interface().(type) {
	case reported.Count:
		v.Set(reflect.ValueOf(reported.Exactly(1)))
	case reported.Time:
		v.Set(reflect.ValueOf(reported.Day(2020, 1, 8)))
	case reported.Term:
		v.Set(reflect.ValueOf(reported.MustParseTerm("admiralty:B2")))
	case reported.Decimal:
		d, _ := reported.NewDecimal(17, 0)
		v.Set(reflect.ValueOf(d))
	default:
		switch v.Kind() {
		case reflect.String:
			v.SetString("x")
		case reflect.Bool:
			v.SetBool(true)
		case reflect.Struct:
			for i := range v.NumField() {
				o.walk(path+"."+v.Type().Field(i).Name, func(w *T) reflect.Value { return at(w).Field(i) })
			}
			return
		case reflect.Slice:
			o.list(path, at)
			v.Set(reflect.Append(v, reflect.Zero(v.Type().Elem())))
		default:
			o.t.Fatalf("%s is a %s", path, v.Type())
		}
	}
	o.members++
	o.before(path+": the empty one", o.full(), b)
}

// list walks into a list, and orders no list, an empty one and one with an element.
func (o *order[T]) list(path string, at func(*T) reflect.Value) {
	none, empty, full := o.full(), o.full(), o.full()
	if at(full).Len() == 0 {
		return
	}
	o.walk(path+"[0]", func(v *T) reflect.Value { return at(v).Index(0) })
	at(none).SetZero()
	at(empty).Set(reflect.MakeSlice(at(empty).Type(), 0, 0))
	o.before(path+": no list", none, empty)
	o.before(path+": an empty list", empty, full)
}

func (o *order[T]) before(what string, a, b *T) {
	o.t.Helper()
	if o.compare(a, b) >= 0 || o.compare(b, a) <= 0 {
		o.t.Errorf("%s is not before the other: %d, %d", what, o.compare(a, b), o.compare(b, a))
	}
}
