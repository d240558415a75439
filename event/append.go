package event

import (
	"slices"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/internal/jsonwrite"
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
	w := writer{Writer: jsonwrite.Writer{B: dst}}
	if cap(dst) == 0 {
		var b sizeEstimate
		b.event(&e)
		// Few objects have more than 80 bytes around their texts.
		w.B = make([]byte, 0, max(0, min(b.texts+80*b.objects, MaxBytes)))
	}
	w.event(&e)
	if w.NotUTF8 || w.Err != nil {
		return dst, unwritable(e.Validate())
	}
	return w.B, nil
}

// unwritable returns the findings because of which an event cannot be written.
func unwritable(err error) error {
	bad := slices.DeleteFunc(reported.AsProblems(err), func(p reported.Problem) bool {
		return !slices.Contains([]reported.Code{reported.CodeUTF8, reported.CodeCountRange, reported.CodeCountOrder, reported.CodeTimeCalendar}, p.Code)
	})
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

// A writer has one method for each type, which lists the members in declared order.
type writer struct {
	jsonwrite.Writer
	spans []span // serve the normal form: see normal.go
}

// codes writes the codes of other data sets, in the order of their keys.
func (w *writer) codes(codes map[string]string) {
	if len(codes) == 0 {
		return
	}
	var room [MaxCodes]string
	keys := room[:0]
	for key := range codes {
		keys = append(keys, key)
	}
	slices.Sort(keys)
	w.Object("codes", func() {
		for _, key := range keys {
			w.B = append(w.B, ',')
			w.Quoted(key)
			w.B = append(w.B, ':')
			w.Quoted(codes[key])
		}
	})
}

func (w *writer) point(name string, p Point) {
	if !p.IsZero() {
		w.Name(name)
		w.B = p.appendJSON(w.B)
	}
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}
