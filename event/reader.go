package event

import (
	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/internal/form"
	"github.com/seed-67285e81/reported/internal/jsonscan"
)

// A reader turns a text into an Event. There is one method for each type: those of
// objects, a table of names and a switch, are generated from the types.
//
// What is checked here is what is lost afterwards: syntax, JSON types, names, and
// whether something was there at all. What a value may be is for Validate to say,
// which is spared where expect saw that all is well.
type reader struct {
	jsonscan.Scanner
	level int // of the source that is being read, from 0

	// unsure says that Validate must be asked about what was read; see expect.
	unsure bool

	// shared says that the memory of the event is used again for the next text.
	shared bool
	limits jsonscan.Limits
	codes  map[string]string

	lists   lists
	sources [reported.MaxSourceDepth][]reported.Source
}

var limits = jsonscan.Limits{Bytes: MaxBytes, Depth: MaxDepth, Values: MaxValues, Findings: MaxProblems}

// start readies the reader for a text. A reader without shared memory reads one text.
func (r *reader) start(text []byte) {
	if !r.shared {
		r.limits = limits
	}
	r.Reset(text, r.limits)
	r.level, r.unsure = 0, false
	r.lists.reset()
	for i := range r.sources {
		r.sources[i] = r.sources[i][:0]
	}
}

// list reads a list. Lists of one type share memory, one after another; no two of one type
// and level are read at once. Each list ends with its own capacity, so that appending to
// one never writes over another.
func list[T any](r *reader, memory *[]T, most int, read func(*T)) []T {
	at := r.Offset()
	if !r.Array() {
		return nil
	}
	items := *memory
	base := len(items)
	if !r.shared {
		// Full memory is left as it is to the lists that lie in it: only this list moves on.
		items, base = items[base:], 0
	}
	n := 0
	for ; r.More(n); n++ {
		switch {
		case n >= most:
			r.Skip()
			continue
		case r.shared: // other memory is fresh, and no element of it is used twice
			items = append(items, *new(T))
		case len(items) < cap(items):
			items = items[:len(items)+1]
		case cap(items) == 0:
			items = make([]T, 1, r.firstRoom(items != nil))
		default:
			items = append(make([]T, 0, r.room(at, n, most)), items...)[:n+1]
		}
		read(&items[base+n])
	}
	if n == 0 || n > most {
		r.badLength(at, n, most, "array")
	}
	*memory = items
	return items[base:len(items):len(items)]
}

// firstRoom returns the room for the first element of a list: for one element, and for
// some more after another list of the type.
func (r *reader) firstRoom(another bool) int {
	if !another {
		return 1
	}
	return min(1+r.Left()/1024, 8)
}

// room returns for how many elements to make room when a list of n that began at
// an offset has none left. In a list of large elements: for two and a half times as
// many, unless the rest of the text holds less of their size. In one of small
// elements: for twice as many, and in a long one for all that the rest of the text
// can hold, or four times as many if that is far more. Growing step by step would
// leave behind more memory than the least elements weigh.
func (r *reader) room(at, n, most int) int {
	const small = 64
	least := 13 // bytes of an element: {"name":"x"},
	if most > reported.MaxItems {
		least = 48 // a statement with a source and a stance
	}
	left, size := r.Left(), r.Offset()-at
	fit := n + 1 + left/least
	switch {
	case size > n*small:
		fits := int64(n) * int64(left) / int64(size) // may be more than an int holds on the way
		fit = min(fit, 5*n/2, n+1+int(fits))
	case n < 16:
		fit = min(fit, 2*n)
	case fit > 8*n:
		fit = 4 * n
	}
	return min(fit, most)
}

// badLength records an empty or too long list.
func (r *reader) badLength(at, n, most int, kind string) {
	switch {
	case n > most:
		r.Add(at, jsonscan.TooMany, form.TooMany(n, most))
	case !r.Ended():
		r.Add(at, jsonscan.Empty, form.EmptyValue(kind))
	}
}

// schema reads the member that names the version of the schema.
func (r *reader) schema() {
	at := r.Offset()
	if v := r.Bytes(); len(v) > 0 && string(v) != SchemaVersion {
		r.Add(at, string(CodeSchemaVersion), "unknown version "+form.Quote(string(v))+`: expected "`+SchemaVersion+`"`)
	}
}

// codeMap reads the codes of other data sets.
func (r *reader) codeMap() map[string]string {
	at := r.Offset()
	codes := r.codes
	clear(codes)
	n := 0
	var o jsonscan.Object
	r.Enter(&o, nil)
	for ; r.Next(&o); n++ {
		if n >= MaxCodes {
			r.Skip()
			continue
		}
		if codes == nil {
			codes = make(map[string]string)
		}
		key := r.Keep(o.Name)
		if _, ok := codes[key]; ok {
			r.Add(o.NameAt(), jsonscan.DuplicateMember, form.Duplicate(key))
			r.Skip()
			continue
		}
		codes[key] = r.name()
		r.expect(!badKey(key))
	}
	if o.Entered() && (n == 0 || n > MaxCodes) {
		r.badLength(at, n, MaxCodes, "object")
	}
	if n == 0 {
		return nil
	}
	r.codes = codes
	return codes
}
