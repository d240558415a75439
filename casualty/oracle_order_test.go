package casualty_test

import (
	"cmp"
	"reflect"
	"slices"
	"strings"

	"github.com/seed-67285e81/reported/casualty"
)

// The order of tallies and questions, by what their types say.

// compareAll compares two values member by member as they are declared, lists last.
func compareAll(a, b any) int { return compareValues(reflect.ValueOf(a), reflect.ValueOf(b)) }

func compareValues(a, b reflect.Value) int {
	if compare := a.MethodByName("Compare"); compare.IsValid() {
		return int(compare.Call([]reflect.Value{b})[0].Int())
	}
	switch a.Kind() {
	case reflect.String:
		return strings.Compare(a.String(), b.String())
	case reflect.Bool:
		return cmp.Compare(b2i(a.Bool()), b2i(b.Bool()))
	case reflect.Slice:
		if a.IsNil() != b.IsNil() {
			return cmp.Compare(b2i(!a.IsNil()), b2i(!b.IsNil()))
		}
		for i := range min(a.Len(), b.Len()) {
			if c := compareValues(a.Index(i), b.Index(i)); c != 0 {
				return c
			}
		}
		return cmp.Compare(a.Len(), b.Len())
	}
	for _, lists := range []bool{false, true} {
		for i := range a.NumField() {
			if f := a.Type().Field(i); !f.IsExported() || (f.Type.Kind() == reflect.Slice) != lists {
				continue
			}
			if c := compareValues(a.Field(i), b.Field(i)); c != 0 {
				return c
			}
		}
	}
	return 0
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}

// compareAsked orders questions: harms as they are declared, then member by member.
func compareAsked(q, r casualty.Question) int {
	place := func(h casualty.Harm) int {
		if i := slices.Index(casualty.Harms(), h); i >= 0 {
			return i
		}
		return len(casualty.Harms())
	}
	return cmp.Or(cmp.Compare(place(q.Harm), place(r.Harm)), cmp.Compare(q.Harm, r.Harm), compareAll(q.Groups, r.Groups),
		cmp.Compare(q.Measure, r.Measure), cmp.Compare(q.Unit, r.Unit), cmp.Compare(q.Place, r.Place),
		q.Period.Compare(r.Period), cmp.Compare(q.Attackers, r.Attackers))
}

func same(q, r casualty.Question) bool { return compareAsked(q, r) == 0 }

// questionOf is what a tally answers: its groups in order, each once, or everybody.
func questionOf(t casualty.Tally) casualty.Question {
	q := casualty.Question{Harm: t.Harm, Groups: groupsOf(t.Groups...), Attackers: t.Attackers, Measure: t.Measure, Unit: t.Unit, Place: t.Place, Period: t.Period}
	if q.Unit == casualty.UnitPersons {
		q.Unit = ""
	}
	return q
}

func groupsOf(groups ...casualty.Group) (list []casualty.Group) {
	for _, g := range groups {
		if g == (casualty.Group{}) {
			return nil
		}
		if !slices.Contains(list, g) {
			list = append(list, g)
		}
	}
	slices.SortFunc(list, func(g, h casualty.Group) int { return compareAll(g, h) })
	return list
}

// containsGroup reports whether g says nothing that h does not say too.
func containsGroup(g, h casualty.Group) bool {
	a, b := reflect.ValueOf(g), reflect.ValueOf(h)
	for i := range a.NumField() {
		if !a.Field(i).IsZero() && compareValues(a.Field(i), b.Field(i)) != 0 {
			return false
		}
	}
	return true
}
