package stix

import (
	"strconv"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/event"
)

// AppendJSON appends the bundle as JSON and returns the extended slice. Equal bundles
// have equal bytes. Of an object that several events share one copy is written. Where
// an event makes an object that is in Rest too, that of the event is written, but the
// actors and places of Rest, which say more than an event can hold.
//
// The error is [reported.Problems], and dst is returned as it was: an event is not
// valid, or two events have one ID and one Recorder ([event.CodeRepeatedID]), which
// [event.Merge] makes one, or what is in Rest is no object of JSON.
func (b Bundle) AppendJSON(dst []byte) ([]byte, error) {
	incidents := make(map[string]int, len(b.Events))
	for i := range b.Events {
		at := "/events/" + strconv.Itoa(i)
		if err := b.Events[i].Validate(); err != nil {
			return dst, within(at, reported.AsProblems(err))
		}
		id := incidentID(&b.Events[i], b.Events[i].ID)
		if j, twice := incidents[id]; twice {
			return dst, reported.Problems{{Pointer: at + "/id", Code: event.CodeRepeatedID, Detail: "event " + strconv.Itoa(j) + " has the same ID and recorder: merge the two"}}
		}
		incidents[id] = i
	}
	ids := make([]string, len(b.Rest))
	for i, raw := range b.Rest {
		var ok bool
		if ids[i], ok = idOf(raw); !ok {
			return dst, reported.Problems{{Pointer: "/rest/" + strconv.Itoa(i), Code: event.CodeSyntax, Detail: "expected one object of JSON"}}
		}
	}
	out := output{b: append(dst, `{"type":"bundle","id":"`...)}
	at := len(out.b)
	out.b = append(out.b, "bundle--00000000-0000-0000-0000-000000000000\""...)
	b.write(&out, ids)
	if out.n > 0 {
		out.b = append(out.b, ']')
	}
	copy(out.b[at:], newID("bundle", out.b[at:]))
	return append(out.b, '}'), nil
}

// write hands all objects to the output; rest are the IDs of Rest.
func (b Bundle) write(out *output, rest []string) {
	out.seen, out.rest = make(map[string]struct{}), make(map[string]struct{}, len(rest))
	for _, id := range rest {
		out.rest[id] = struct{}{}
	}
	if len(b.Events) > 0 {
		definitions(out.object)
	}
	for i := range b.Events {
		objectsOf(&b.Events[i], out.object)
	}
	for i, raw := range b.Rest {
		out.object(rest[i], raw, false)
	}
}

func within(pointer string, problems reported.Problems) reported.Problems {
	list := make(reported.Problems, len(problems))
	for i, p := range problems {
		p.Pointer = pointer + p.Pointer
		list[i] = p
	}
	return list
}

// output collects objects, each ID once. Objects without an ID, which only Rest may have,
// are all written.
type output struct {
	b    []byte
	seen map[string]struct{}
	rest map[string]struct{}
	n    int
}

func (o *output) object(id string, raw []byte, stub bool) {
	if _, fuller := o.rest[id]; stub && fuller {
		return
	}
	if id != "" {
		if _, twice := o.seen[id]; twice {
			return
		}
		o.seen[id] = struct{}{}
	}
	if o.n++; o.n == 1 {
		o.b = append(o.b, `,"objects":[`...)
	} else {
		o.b = append(o.b, ',')
	}
	o.b = append(o.b, raw...)
}

// definitions makes the extension-definition of the package and who made it.
func definitions(sink sink) {
	var who props
	who.text("name", "reported")
	who.text("identity_class", "organization")
	who.references(reference{source: "reported", url: "https://github.com/seed-67285e81/reported"})
	author := sharedID("identity", "", who)
	sink(author, appendObject(nil, "identity", author, head{created: unstated}, who), false)
	var p props
	p.text("name", "reported event")
	p.text("description", "The whole of an event as it was reported, as a document of the schema reported/event/1 in the property document: spans and intervals, chains of sources, stances, and whatever else STIX has no place for.")
	p.text("schema", "https://github.com/seed-67285e81/reported/blob/main/event/schema/event.schema.json")
	p.text("version", "1.0")
	p.list("extension_types", "property-extension")
	sink(Extension, appendObject(nil, "extension-definition", Extension, head{creator: author, created: unstated}, p), false)
}

// A head is what all objects that are of one event begin with.
type head struct {
	creator, created, marking string
	revoked                   bool
}

// appendObject puts an object together.
func appendObject(dst []byte, kind, id string, h head, content props) []byte {
	start := len(dst)
	p := props(dst)
	p.text("type", kind)
	p.text("spec_version", "2.1")
	p.text("id", id)
	p.text("created_by_ref", h.creator)
	p.text("created", h.created)
	p.text("modified", h.created)
	p.flag("revoked", h.revoked)
	p.list("object_marking_refs", h.marking)
	p = append(append(p, content...), '}')
	p[start] = '{'
	return p
}

// sharedID returns the ID of an object that many events may share: it is that of all
// that it says, its marking included, so that one ID never has two contents.
func sharedID(kind, marking string, content props) string {
	return newID(kind, props(marking), content)
}

// timestamp writes the first instant of a time, unstated if there is none.
func timestamp(t reported.Time) string {
	at, ok := t.Earliest()
	if !ok {
		return unstated
	}
	if at = at.UTC(); at.Year() > 9999 { // the last hours of 9999, west of Greenwich
		return "9999-12-31T23:59:59.999Z"
	}
	return at.Format("2006-01-02T15:04:05.000Z")
}

// incidentID returns the ID of the incident of an event that the recorder of e has
// under an ID: the ID itself where it is one of STIX.
func incidentID(e *event.Event, id string) string {
	if k := typeOf(id); k == "incident" && isID(id) {
		return id
	}
	return newID("incident", e.Recorder, id)
}
