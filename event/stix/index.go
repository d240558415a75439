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

// scan walks over the bundle and returns its objects. What is no JSON ends the walk, and
// so do findings of the scanner about the bundle itself; the objects before it count.
func (r *reader) scan() {
	in := &r.in
	in.Reset(r.data, jsonscan.Limits{Bytes: MaxBytes, Depth: maxDepth, Values: maxValues, Findings: maxValues})
	var o jsonscan.Object
	in.Enter(&o, nil)
	kind := ""
	for in.Next(&o) {
		switch string(o.Name) {
		case "type":
			kind = in.Text()
		case "objects":
			if r.pieces != nil {
				r.add("", event.CodeDuplicateMember, "objects stands twice, and the second is passed over")
				in.Skip()
				continue
			}
			r.objects()
		default:
			in.Skip()
		}
	}
	in.Close()
	if o.Entered() && !in.Ended() && kind != "bundle" {
		r.add("/type", event.CodeWrongType, "expected a bundle")
	}
}

// objects reads the list of objects. What is no object with a type and an ID is none of
// STIX; it is counted and left behind.
func (r *reader) objects() {
	in := &r.in
	if !in.Array() {
		return
	}
	r.pieces = make([]piece, 0, bytes.Count(r.data, []byte(`"id"`)))
	bad, first := 0, 0
	for n := 0; in.More(n); n++ {
		if at := in.Offset(); at < len(r.data) && r.data[at] == '{' {
			if p := r.piece(); p.kind != "" && p.id != "" {
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

// idOf returns the ID of an object, "" if it has none.
func idOf(raw []byte) (id string) {
	var in jsonscan.Scanner
	in.Reset(raw, limitsOf(len(raw)))
	var o jsonscan.Object
	in.Enter(&o, nil)
	for in.Next(&o) {
		if string(o.Name) == "id" {
			return in.Text()
		}
		in.Skip()
	}
	return ""
}

// limitsOf returns limits that an object of a bundle that was scanned does not exceed.
func limitsOf(size int) jsonscan.Limits {
	return jsonscan.Limits{Bytes: size, Depth: maxDepth, Values: size, Findings: size + 1}
}
