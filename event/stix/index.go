package stix

import (
	"bytes"
	"strconv"

	"github.com/seed-67285e81/reported/event"
	"github.com/seed-67285e81/reported/internal/jsonscan"
)

// Limits on a bundle that is read.
const (
	// MaxBytes is the greatest size of a bundle.
	MaxBytes = 64 << 20
	// maxValues is the greatest number of values in one.
	maxValues = MaxBytes / 8
	maxDepth  = event.MaxDepth
)

// A piece is an object of the bundle that is read: where it stands, and what it is.
type piece struct {
	place      int // in the list of objects
	start, end int
	kind       string
	id         string
	n          *native // what it says, nil if the package does not know its type
	used       bool    // some event holds what it says
	partial    bool    // but not all of it
	checked    bool    // it was compared with what a document makes
}

// scan finds the objects of the bundle. What is no JSON ends it; the objects before that
// count.
func (r *reader) scan() {
	in := &r.in
	in.Reset(r.data, jsonscan.Limits{Bytes: MaxBytes, Depth: maxDepth, Values: maxValues, Findings: event.MaxProblems})
	in.Quiet()
	var o jsonscan.Object
	in.Enter(&o, nil)
	kind := ""
	for in.Next(&o) {
		switch string(o.Name) {
		case "type":
			kind = in.Text()
		case "objects":
			switch {
			case r.pieces != nil:
				r.add("", event.CodeDuplicateMember, "objects stands twice, and the second is passed over")
				in.Skip()
			case r.next(in, 0) != '[':
				r.add("/objects", event.CodeWrongType, "expected an array")
				in.Skip()
			default:
				r.objects()
			}
		default:
			in.Skip()
		}
	}
	in.Close()
	if !in.Ended() && kind != "bundle" {
		r.add("", event.CodeWrongType, "expected an object of the type bundle")
	}
}

// objects reads the list of objects. What is no object with a type and an ID is none of
// STIX; it is counted, and read no further.
func (r *reader) objects() {
	in := &r.in
	in.Array()
	r.pieces = make([]piece, 0, bytes.Count(r.data, []byte(`"id"`)))
	bad, first := 0, 0
	for n := 0; in.More(n); n++ {
		if r.next(in, 0) == '{' {
			p := r.piece()
			if in.Ended() {
				return // within the object
			}
			if p.kind != "" && p.id != "" {
				p.place = n
				r.pieces = append(r.pieces, p)
				continue
			}
		} else {
			in.Skip()
		}
		if bad++; bad == 1 {
			first = n
		}
	}
	if bad > 0 && !in.Ended() {
		r.add("/objects/"+strconv.Itoa(first), event.CodeWrongType, "no object of STIX, which has a type and an ID; there are "+strconv.Itoa(bad)+" such")
	}
}

// next returns the first byte of the next value of a text that begins at an offset of
// the bundle, 0 at its end.
func (r *reader) next(in *jsonscan.Scanner, start int) byte {
	if at := start + in.Offset(); at < len(r.data) {
		return r.data[at]
	}
	return 0
}

// piece reads the next object only so far as to say what it is.
func (r *reader) piece() (p piece) {
	in := &r.in
	p.start = in.Offset()
	var o jsonscan.Object
	in.Enter(&o, nil)
	for in.Next(&o) {
		switch string(o.Name) {
		case "type":
			p.kind = r.kindOf(in.Bytes())
		case "id":
			p.id = in.Text()
		default:
			in.Skip()
		}
	}
	p.end = max(p.start, len(r.data)-in.Left())
	return p
}

// kindOf keeps a type. Few types are in a bundle, and each is kept once.
func (r *reader) kindOf(b []byte) string {
	if k, ok := r.kinds[string(b)]; ok {
		return k
	}
	k := string(b)
	r.kinds[k] = k
	return k
}

// idOf returns the ID of an object, "" if it has none; ok is false if it is no object.
func idOf(raw []byte) (id string, ok bool) {
	var in jsonscan.Scanner
	in.Reset(raw, limitsOf(len(raw)))
	in.Quiet()
	var o jsonscan.Object
	in.Enter(&o, nil)
	for in.Next(&o) {
		if string(o.Name) == "id" {
			id = in.Text()
		} else {
			in.Skip()
		}
	}
	in.Close()
	return id, o.Entered() && !in.Ended()
}

// limitsOf returns limits that an object of a bundle that was scanned does not exceed.
func limitsOf(size int) jsonscan.Limits {
	return jsonscan.Limits{Bytes: size, Depth: maxDepth, Values: size, Findings: size + 1}
}
