package event

import (
	"bytes"
	"cmp"
	"slices"
	"strconv"
)

// The normal form of an event says the same as the event: the order of its lists
// says nothing, so each is sorted by the bytes of its elements, and what stands
// in a list twice stands there once. An empty list is none.
//
// Some lists keep what stands in them twice (keepsRepeats, from the rule repeats of
// their tags), because each entry is a thing of its own: of two boys of one name and
// age each was killed, and two salvos of five rockets are ten. Two actors of one name
// may be two, and among needs two.

// normalForm writes it.
type normalForm struct {
	w    *writer
	old  []byte
	last []span // of the list written last, nil where its order did not change
}

// Quote writes a text that JSON cannot carry. Texts that differ must not become alike, or
// the order of events that were built by hand would show.
func (f *normalForm) Quote(dst []byte, s string) []byte { return strconv.AppendQuote(dst, s) }

// Object keeps the span of object i of a list.
func (f *normalForm) Object(i, start int) {
	f.w.spans = append(f.w.spans, span{start, len(f.w.B), i})
}

// Objects sorts the last n objects, whose list ends what was written.
func (f *normalForm) Objects(name string, n int) {
	w, base := f.w, len(f.w.spans)-n
	start := w.spans[base].from
	if f.last = sortSpans(w.B, w.spans[base:], keepsRepeats(name)); f.last != nil {
		f.old = append(f.old[:0], w.B[start:]...)
		w.B = w.B[:start]
		for _, s := range f.last {
			w.B = append(append(w.B, f.old[s.from-start:s.to-start]...), ',')
		}
		w.B[len(w.B)-1] = ']'
	}
	w.spans = w.spans[:base]
}

// A span is where the bytes of an element of a list lie in a writer.
type span struct{ from, to, item int }

// sortSpans sorts spans by their bytes and drops repetitions. It returns nil where nothing
// changes.
func sortSpans(b []byte, spans []span, repeats bool) []span {
	compare := func(x, y span) int { return bytes.Compare(b[x.from:x.to], b[y.from:y.to]) }
	same := true
	for i := 1; i < len(spans) && same; i++ {
		c := compare(spans[i-1], spans[i])
		same = c < 0 || c == 0 && repeats
	}
	if same {
		return nil
	}
	slices.SortFunc(spans, func(x, y span) int { return cmp.Or(compare(x, y), cmp.Compare(x.item, y.item)) })
	if !repeats {
		spans = slices.CompactFunc(spans, func(x, y span) bool { return compare(x, y) == 0 })
	}
	return spans
}

// object writes one object.
func object[T any](w *writer, v *T, members func(*writer, *T)) {
	start := len(w.B)
	members(w, v)
	w.Brace(start)
}

// normalList returns a normal copy of a list. deeper puts the lists of an element, already
// a copy, in normal form.
func normalList[T any](w *writer, name string, list []T, write func(*writer, *T), deeper func(*writer, *T)) []T {
	if len(list) == 0 {
		return nil
	}
	list = slices.Clone(list)
	if deeper != nil {
		for i := range list {
			deeper(w, &list[i])
		}
	}
	return normalOrder(w, name, list, write)
}

// normalOrder returns a list in normal order, given elements in normal form.
func normalOrder[T any](w *writer, name string, list []T, write func(*writer, *T)) []T {
	if len(list) < 2 {
		return list
	}
	start := len(w.B)
	w.Items(name, len(list), func(i int) { write(w, &list[i]) })
	w.B = w.B[:start]
	if order := w.Normal.(*normalForm).last; order != nil {
		old := list
		list = make([]T, len(order))
		for i, s := range order {
			list[i] = old[s.item]
		}
	}
	return list
}
