package event

import (
	"bytes"
	"cmp"
	"slices"
	"strconv"
	"unicode/utf8"

	"github.com/seed-67285e81/reported"
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
type normalForm struct{ old []byte }

// texts returns a list of texts sorted and without repetitions.
func (f *normalForm) texts(list []string) []string { return normalTexts(list) }

// A span is where the bytes of an element of a list lie in a writer.
type span struct{ from, to, item int }

// sortSpans sorts spans by their bytes and drops repetitions. It reports whether nothing
// changed.
func sortSpans(b []byte, spans []span, repeats bool) (_ []span, same bool) {
	compare := func(x, y span) int { return bytes.Compare(b[x.from:x.to], b[y.from:y.to]) }
	same = true
	for i := 1; i < len(spans) && same; i++ {
		c := compare(spans[i-1], spans[i])
		same = c < 0 || c == 0 && repeats
	}
	if same {
		return spans, true
	}
	slices.SortFunc(spans, func(x, y span) int { return cmp.Or(compare(x, y), cmp.Compare(x.item, y.item)) })
	if !repeats {
		spans = slices.CompactFunc(spans, func(x, y span) bool { return compare(x, y) == 0 })
	}
	return spans, false
}

func (f *normalForm) order(b []byte, start int, spans []span, name string) []byte {
	spans, same := sortSpans(b, spans, keepsRepeats(name))
	if same {
		return b
	}
	f.old = append(f.old[:0], b[start:]...)
	b = b[:start]
	for i, s := range spans {
		b = append(b, ",["[b2i(i == 0)])
		b = append(b, f.old[s.from-start:s.to-start]...)
	}
	return b
}

// object writes one object.
func object[T any](w *writer, v *T, members func(*writer, *T)) {
	start := len(w.b)
	members(w, v)
	w.brace(start)
}

// normalTexts returns a list of texts sorted and without repetitions.
func normalTexts[T ~string](list []T) []T {
	if len(list) == 0 {
		return nil
	}
	list = slices.Clone(list)
	slices.Sort(list)
	return slices.Compact(list)
}

// notUTF8 writes a text that JSON cannot carry. Texts that differ must not
// become alike, or the order of events that were built by hand would show.
func (f *normalForm) notUTF8(b []byte, s string) []byte { return strconv.AppendQuote(b, s) }

// count writes a count, invalid or not, whatever bytes its words are.
func (f *normalForm) count(b []byte, c reported.Count) []byte {
	if c.Validate() != nil {
		return strconv.AppendQuote(b, c.String())
	}
	if utf8.ValidString(c.Words()) {
		b, _ = c.AppendJSON(b)
		return b
	}
	b, _ = c.WithWords("").AppendJSON(b)
	return f.notUTF8(b, c.Words())
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
	if len(list) == 1 {
		return list
	}
	start, base := len(w.b), len(w.spans)
	for i := range list {
		from := len(w.b)
		object(w, &list[i], write)
		w.spans = append(w.spans, span{from, len(w.b), i})
	}
	if spans, same := sortSpans(w.b, w.spans[base:], keepsRepeats(name)); !same {
		old := list
		list = make([]T, 0, len(spans))
		for _, s := range spans {
			list = append(list, old[s.item])
		}
	}
	w.b, w.spans = w.b[:start], w.spans[:base]
	return list
}
