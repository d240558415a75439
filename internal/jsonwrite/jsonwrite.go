// Package jsonwrite writes JSON objects member by member. It needs no encoding/json,
// which a program that only reads and writes events does not link.
package jsonwrite

import (
	"iter"
	"slices"
	"strconv"
	"unicode/utf8"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/internal/jsonscan"
)

// A Writer appends members to B. Where a comment does not say otherwise, a method leaves
// out what is not given. Braces come last: [Writer.Brace] and [Writer.Done] put them
// around members.
type Writer struct {
	B []byte
	// Err is what is wrong with the first count or time that is invalid.
	Err error
	// NotUTF8 is true if some string is not UTF-8. Such bytes are written as U+FFFD.
	NotUTF8 bool
	// Normal, where it is set, asks for the normal form, in which strings of a list are Sorted.
	Normal Normal
}

// A Normal is asked for what else differs in normal form.
type Normal interface {
	// Quote appends a string that is not UTF-8. What it appends need not be JSON.
	Quote(dst []byte, s string) []byte
	// Object learns where in B object i of a list begins, when the object has been written.
	Object(i, start int)
	// Objects may order the n objects of a list, when the list has been written.
	Objects(name string, n int)
}

// Name begins a member.
func (w *Writer) Name(name string) {
	b := append(w.B, ',', '"') // the first comma of an object becomes its brace
	b = append(b, name...)
	w.B = append(b, '"', ':')
}

// Text writes a string. Most are not given, so the test for that is inlined.
func (w *Writer) Text(name, s string) {
	if s != "" {
		w.given(name, s)
	}
}

func (w *Writer) given(name, s string) {
	w.Name(name)
	w.Quoted(s)
}

// Quoted writes a string without a name.
func (w *Writer) Quoted(s string) {
	if jsonscan.Plain(s) {
		b := append(w.B, '"')
		b = append(b, s...)
		w.B = append(b, '"')
		return
	}
	w.odd(s)
}

// odd writes a string that needs escapes, or is not UTF-8.
func (w *Writer) odd(s string) {
	b, valid := jsonscan.AppendString(w.B, s)
	if !valid {
		w.NotUTF8 = true
		if w.Normal != nil {
			b = w.Normal.Quote(w.B, s)
		}
	}
	w.B = b
}

// Flag writes true.
func (w *Writer) Flag(name string, is bool) {
	if is {
		w.Name(name)
		w.B = append(w.B, "true"...)
	}
}

// Whole writes a number that is not 0.
func (w *Writer) Whole(name string, n int64) {
	if n != 0 {
		w.Number(name, n)
	}
}

// Number writes a number, also 0.
func (w *Writer) Number(name string, n int64) {
	w.Name(name)
	w.B = strconv.AppendInt(w.B, n, 10)
}

// Time writes a time as a string.
func (w *Writer) Time(name string, t reported.Time) {
	if !t.IsZero() {
		w.Name(name)
		b, err := t.AppendText(append(w.B, '"'))
		if err != nil {
			w.fail(err)
			b = append(b, t.String()...) // so that different ones are not written alike
		}
		w.B = append(b, '"')
	}
}

// Term writes a term as a string.
func (w *Writer) Term(name string, t reported.Term) {
	if !t.IsZero() {
		w.Name(name)
		b, _ := t.AppendText(append(w.B, '"'))
		w.B = append(b, '"')
	}
}

// Decimal writes a decimal number.
func (w *Writer) Decimal(name string, d reported.Decimal) {
	if !d.IsZero() {
		w.Name(name)
		w.B, _ = d.AppendText(w.B)
	}
}

// Count writes a count as an object.
func (w *Writer) Count(name string, c *reported.Count) {
	if !c.IsZero() {
		w.CountOrNull(name, c)
	}
}

// CountOrNull writes a count as an object, and one that is not given as null.
func (w *Writer) CountOrNull(name string, c *reported.Count) {
	w.Name(name)
	b, err := c.AppendJSON(w.B)
	if err != nil {
		w.fail(err)
		b, _ = jsonscan.AppendString(b, c.String())
	}
	if w.B = b; !utf8.ValidString(c.Words()) {
		w.NotUTF8 = true
		if w.Normal != nil {
			w.B = w.Normal.Quote(w.B, c.Words())
		}
	}
}

func (w *Writer) fail(err error) {
	if w.Err == nil {
		w.Err = err
	}
}

// A marshaler writes itself. Without the name, encoding/json would be needed.
type marshaler interface{ MarshalJSON() ([]byte, error) }

// Value writes a member as the value's own method does.
func (w *Writer) Value(name string, v marshaler) {
	w.Name(name)
	w.append(v.MarshalJSON())
}

func (w *Writer) append(value []byte, err error) {
	if w.B = append(w.B, value...); err != nil {
		w.fail(err)
	}
}

// Values writes a list, also of none, as each element's own method does.
func Values[T marshaler](w *Writer, name string, list iter.Seq[T]) {
	w.Name(name)
	start := len(w.B)
	for v := range list {
		w.B = append(w.B, ',')
		w.append(v.MarshalJSON())
	}
	w.close(start, '[', ']')
}

// Numbers writes a list of n numbers, also of none.
func (w *Writer) Numbers(name string, n int, number func(i int) int64) {
	w.Name(name)
	start := len(w.B)
	for i := range n {
		w.B = strconv.AppendInt(append(w.B, ','), number(i), 10)
	}
	w.close(start, '[', ']')
}

// Texts writes a list of strings.
func Texts[T ~string](w *Writer, name string, list []T) {
	if len(list) == 0 {
		return
	}
	if w.Normal != nil {
		list = Sorted(list)
	}
	w.Name(name)
	start := len(w.B)
	for _, s := range list {
		w.B = append(w.B, ',')
		w.Quoted(string(s))
	}
	w.close(start, '[', ']')
}

// Sorted returns the strings of a list in order and each once, nil of none.
func Sorted[T ~string](list []T) []T {
	if len(list) == 0 {
		return nil
	}
	list = slices.Clone(list)
	slices.Sort(list)
	return slices.Compact(list)
}

// Items writes a list of n objects, and members the members of object i.
func (w *Writer) Items(name string, n int, members func(i int)) {
	if n > 0 {
		w.items(name, n, members)
	}
}

func (w *Writer) items(name string, n int, members func(i int)) {
	w.Name(name)
	list := len(w.B)
	for i := range n {
		w.B = append(w.B, ',')
		start := len(w.B)
		members(i)
		w.Brace(start)
		if w.Normal != nil {
			w.Normal.Object(i, start)
		}
	}
	w.close(list, '[', ']')
	if w.Normal != nil {
		w.Normal.Objects(name, n)
	}
}

// Object writes an object, also one without members.
func (w *Writer) Object(name string, members func()) {
	w.Name(name)
	start := len(w.B)
	members()
	w.Brace(start)
}

// Brace puts braces around the members that were written from start on.
func (w *Writer) Brace(start int) { w.close(start, '{', '}') }

// close puts brackets around what was written from start on, each part after a comma.
func (w *Writer) close(start int, opening, closing byte) {
	if len(w.B) == start {
		w.B = append(w.B, opening)
	}
	w.B[start] = opening // in place of the comma
	w.B = append(w.B, closing)
}

// Done puts braces around all members and returns the object.
func (w *Writer) Done() ([]byte, error) {
	if w.Err != nil {
		return nil, w.Err
	}
	w.Brace(0)
	return w.B, nil
}
