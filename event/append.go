package event

import (
	"slices"
	"unicode/utf8"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/internal/jsonscan"
)

// AppendJSON appends the event as a JSON document and returns the extended slice. Call
// [Event.Validate] first, if the event was built by hand.
//
// There is one form: members in declared order, no white space, strings escaped only where
// JSON requires it. Equal events have equal bytes. A valid event decodes to an equal
// event, except that an empty list is read back as nil.
//
// What JSON cannot carry is an error, and dst is returned as it was:
//
//	reported.CodeUTF8       a string that is not UTF-8
//	reported.CodeTooDeep    sources that cite more than reported.MaxSourceDepth levels
//	reported.CodeTooLarge   more than 65,536 sources
//	their own codes         invalid counts, times and other values
func (e Event) AppendJSON(dst []byte) ([]byte, error) {
	if b := sourceBudget(reported.MaxSourceDepth); !e.fits(&b) {
		return dst, reported.Problems{unbounded(&b)}
	}
	w := writer{b: dst}
	if cap(dst) == 0 {
		var b sizeEstimate
		b.event(&e)
		// Few objects have more than 80 bytes around their texts.
		w.b = make([]byte, 0, max(0, min(b.texts+80*b.objects, MaxBytes)))
	}
	w.event(&e)
	if w.invalid {
		return dst, unwritable(e.Validate())
	}
	return w.b, nil
}

// unwritable returns the findings because of which an event cannot be written.
func unwritable(err error) error {
	var bad reported.Problems
	for _, p := range reported.AsProblems(err) {
		switch p.Code {
		case reported.CodeUTF8, reported.CodeCountRange, reported.CodeCountOrder, reported.CodeTimeCalendar:
			bad = append(bad, p)
		}
	}
	if len(bad) == 0 { // it came after MaxProblems others
		bad = reported.Problems{problem("", string(reported.CodeUTF8), "a string is not valid UTF-8, or a count or a time is invalid")}
	}
	return bad
}

// MarshalJSON returns what [Event.AppendJSON] appends, and null for the zero Event.
//
// A struct that embeds an Event without a name inherits this method: encoding/json then
// writes the event alone. Give the field a name.
func (e Event) MarshalJSON() ([]byte, error) {
	b, err := e.AppendJSON(nil)
	if err == nil && len(b) == len(`{"schema":"`+SchemaVersion+`"}`) {
		return []byte("null"), nil
	}
	return b, err
}

// A writer appends members and leaves out those that are not given. It has one method for
// each type, which lists the members in declared order.
type writer struct {
	b       []byte
	invalid bool // some text is not UTF-8, or a count or a time is invalid

	// normal asks for the normal form, which spans serve: see normal.go.
	normal normaliser
	spans  []span
}

// A normaliser writes the parts that differ in normal form. It is an interface so that
// programs that do not merge do not link it.
type normaliser interface {
	// order sorts the elements of the list that begins at start. spans are their places.
	order(b []byte, start int, spans []span, name string) []byte
	texts(list []string) []string
	notUTF8(b []byte, s string) []byte
	count(b []byte, c reported.Count) []byte
}

// name begins a member.
func (w *writer) name(name string) {
	b := append(w.b, ',', '"') // the first comma of an object becomes its brace
	b = append(b, name...)
	w.b = append(b, '"', ':')
}

func (w *writer) quoted(s string) {
	if jsonscan.Plain(s) {
		b := append(w.b, '"')
		b = append(b, s...)
		w.b = append(b, '"')
		return
	}
	w.odd(s)
}

// odd writes a string that needs escapes, or is not UTF-8.
func (w *writer) odd(s string) {
	start := len(w.b)
	b, valid := jsonscan.AppendString(w.b, s)
	w.b = b
	if !valid {
		w.invalid = true
		if w.normal != nil {
			w.b = w.normal.notUTF8(w.b[:start], s)
		}
	}
}

// text writes a member that is a string. Most are not given, so the test for that is
// inlined.
func (w *writer) text(name, s string) {
	if s != "" {
		w.given(name, s)
	}
}

func (w *writer) given(name, s string) {
	if !jsonscan.Plain(s) {
		w.name(name)
		w.odd(s)
		return
	}
	i := len(w.b)
	n := len(`,"":""`) + len(name) + len(s)
	b := slices.Grow(w.b, n)[:i+n]
	b[i], b[i+1] = ',', '"'
	i += 2 + copy(b[i+2:], name)
	b[i], b[i+1], b[i+2] = '"', ':', '"'
	i += 3 + copy(b[i+3:], s)
	b[i] = '"'
	w.b = b
}

func (w *writer) flag(name string, is bool) {
	if is {
		w.name(name)
		w.b = append(w.b, "true"...)
	}
}

func (w *writer) time(name string, t reported.Time) {
	if !t.IsZero() {
		w.name(name)
		w.b = append(w.b, '"')
		b, err := t.AppendText(w.b)
		if err != nil {
			w.invalid = true
			b = append(b, t.String()...) // for the normal form
		}
		w.b = append(b, '"')
	}
}

func (w *writer) term(name string, t reported.Term) {
	if !t.IsZero() {
		w.name(name)
		w.b = append(w.b, '"')
		w.b, _ = t.AppendText(w.b)
		w.b = append(w.b, '"')
	}
}

func (w *writer) count(name string, c *reported.Count) {
	if !c.IsZero() {
		w.name(name)
		w.invalid = w.invalid || c.Validate() != nil || !utf8.ValidString(c.Words())
		if w.invalid && w.normal != nil {
			w.b = w.normal.count(w.b, *c)
			return
		}
		w.b, _ = c.AppendJSON(w.b)
	}
}

func (w *writer) decimal(name string, d reported.Decimal) {
	if !d.IsZero() {
		w.name(name)
		w.b, _ = d.AppendText(w.b)
	}
}

// items writes a list of n objects, and members the members of object i.
func (w *writer) items(name string, n int, members func(i int)) {
	if n > 0 {
		w.someItems(name, n, members)
	}
}

func (w *writer) someItems(name string, n int, members func(i int)) {
	w.name(name)
	start, base := len(w.b), len(w.spans)
	for i := range n {
		w.b = append(w.b, ",["[b2i(i == 0)])
		from := len(w.b)
		w.object(i, members)
		if w.normal != nil {
			w.spans = append(w.spans, span{from, len(w.b), i})
		}
	}
	if w.normal != nil {
		w.b = w.normal.order(w.b, start, w.spans[base:], name)
		w.spans = w.spans[:base]
	}
	w.b = append(w.b, ']')
}

// object writes object i of a list.
func (w *writer) object(i int, members func(i int)) {
	start := len(w.b)
	members(i)
	w.brace(start)
}

// brace puts braces around the members that were written from start on.
func (w *writer) brace(start int) {
	if len(w.b) == start {
		w.b = append(w.b, '{')
	} else {
		w.b[start] = '{' // in place of the comma
	}
	w.b = append(w.b, '}')
}

// texts writes a list of texts.
func texts[T ~string](w *writer, name string, list []T) {
	if len(list) == 0 {
		return
	}
	w.name(name)
	if w.normal != nil && len(list) > 1 {
		list = normalised(w.normal, list)
	}
	for i, s := range list {
		w.b = append(w.b, ",["[b2i(i == 0)])
		w.quoted(string(s))
	}
	w.b = append(w.b, ']')
}

func normalised[T ~string](n normaliser, list []T) []T {
	texts := make([]string, len(list))
	for i, s := range list {
		texts[i] = string(s)
	}
	texts = n.texts(texts)
	list = make([]T, len(texts))
	for i, s := range texts {
		list[i] = T(s)
	}
	return list
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}
