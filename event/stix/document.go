package stix

import (
	"bytes"
	"slices"
	"strconv"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/event"
	"github.com/seed-67285e81/reported/internal/jsonscan"
)

// incidents makes an event of each incident and campaign.
func (r *reader) incidents() {
	r.byObject = make(map[string]int)
	r.claims = make(map[string]where)
	for i := range r.pieces {
		p := &r.pieces[i]
		if p.n == nil || p.kind != "incident" && p.kind != "campaign" {
			continue
		}
		p.used = true
		m := made{at: i}
		if p.n.document[1] > 0 {
			m.e, m.from = r.document(p)
		}
		if !m.from {
			m.e = r.eventOf(p)
		}
		r.byObject[p.id] = len(r.made)
		r.made = append(r.made, m)
	}
}

// document reads the document of an incident and holds the objects of the bundle to it.
// It is trusted only if it is valid and of this incident.
func (r *reader) document(p *piece) (e event.Event, ok bool) {
	at := p.n.at
	const pointer = "/extensions/" + Extension + "/document"
	e, err := event.Decode(r.data[p.n.document[0]:p.n.document[1]])
	if err != nil {
		r.pieces[at].partial = true
		for _, q := range reported.AsProblems(err) {
			r.addAt(at, pointer+q.Pointer, q.Code, q.Detail)
		}
		return event.Event{}, false
	}
	if id := incidentID(&e, e.ID); id != p.id {
		r.pieces[at].partial = true
		r.addAt(at, pointer+"/id", CodeDiffers, "the document is of "+id+", and is passed over")
		return event.Event{}, false
	}
	r.compare(at, &e)
	r.heed(p, &e)
	return e, true
}

// compare holds the objects of the bundle to those that the document makes. Those that
// are as they should be are read.
func (r *reader) compare(incident int, e *event.Event) {
	missing, first := 0, ""
	hold := func(id string, want []byte, stub bool) {
		i, ok := r.byID[id]
		if !ok {
			if missing++; missing == 1 {
				first = id
			}
			return
		}
		p := &r.pieces[i]
		p.used = true
		if !p.checked && !stub {
			p.checked = true
			r.same(i, want)
		}
	}
	if !r.defined {
		r.defined = true
		definitions(hold)
	}
	claims := objectsOf(e, hold)
	for i, related := range claims.related {
		for _, id := range related {
			r.claims[id] = where{len(r.made), i}
		}
	}
	if missing > 0 {
		detail := first + " is missing, which the document makes"
		if missing > 1 {
			detail += ", and so are " + strconv.Itoa(missing-1) + " more"
		}
		r.addAt(incident, "", CodeDiffers, detail)
	}
}

// same compares an object of the bundle with what it should be, property by property.
func (r *reader) same(at int, want []byte) {
	p := &r.pieces[at]
	got := r.data[p.start:p.end]
	if bytes.Equal(got, want) {
		p.n.skipped, p.n.clipped = nil, false
		return
	}
	others := properties(got)
	for _, w := range properties(want) {
		i := slices.IndexFunc(others, func(g property) bool { return g.name == w.name })
		if i >= 0 && bytes.Equal(canonical(others[i].value), canonical(w.value)) {
			continue
		}
		p.partial = true
		detail := "the document says " + cut(w.value)
		if i < 0 {
			r.addAt(at, "", CodeDiffers, w.name+" is missing: "+detail)
		} else {
			r.addAt(at, pointerTo(w.name), CodeDiffers, detail+", the object "+cut(others[i].value))
		}
	}
	mine := properties(want)
	wanted := func(name string) bool {
		return slices.ContainsFunc(mine, func(w property) bool { return w.name == name })
	}
	for _, g := range others {
		if !wanted(g.name) && knows(common+" "+held[p.kind], g.name) {
			p.partial = true
			r.addAt(at, pointerTo(g.name), CodeDiffers, "the document does not say "+cut(g.value))
		}
	}
	p.n.skipped, p.n.clipped = slices.DeleteFunc(p.n.skipped, wanted), false
}

// cut returns the beginning of a value, for people.
func cut(value []byte) string {
	const most = 60
	if len(value) <= most {
		return string(value)
	}
	for n := most; n > 0; n-- {
		if value[n]&0xc0 != 0x80 {
			return string(value[:n]) + "…"
		}
	}
	return "…"
}

// A property is a member of an object, with its value as it stands.
type property struct {
	name  string
	value []byte
}

// properties returns the members of an object, of names that stand twice the first.
func properties(object []byte) (list []property) {
	var in jsonscan.Scanner
	in.Reset(object, limitsOf(len(object)))
	seen := make(map[string]struct{})
	var o jsonscan.Object
	in.Enter(&o, nil)
	for in.Next(&o) {
		name := string(o.Name)
		start := in.Offset()
		in.Skip()
		if _, twice := seen[name]; !twice {
			seen[name] = struct{}{}
			list = append(list, property{name, object[start : len(object)-in.Left()]})
		}
	}
	return list
}

// canonical writes a value so that equal values are written alike: without white space,
// members in the order of their names, texts and numbers in one form.
func canonical(value []byte) []byte {
	var in jsonscan.Scanner
	in.Reset(value, limitsOf(len(value)))
	return appendCanonical(nil, &in, value)
}

func appendCanonical(dst []byte, in *jsonscan.Scanner, value []byte) []byte {
	at := in.Offset()
	if at >= len(value) {
		return dst
	}
	switch c := value[at]; {
	case c == '"':
		dst, _ = jsonscan.AppendString(dst, string(in.Bytes()))
	case c == '[':
		if !in.Array() {
			return dst
		}
		dst = append(dst, '[')
		for n := 0; in.More(n); n++ {
			dst = append(appendCanonical(dst, in, value), ',')
		}
		dst = append(dst, ']')
	case c == '{':
		dst = appendMembers(dst, in, value)
	case c == '-' || '0' <= c && c <= '9':
		if x, ok := in.Number(); ok {
			if x.Negative {
				dst = append(dst, '-')
			}
			dst = strconv.AppendInt(dst, x.Mantissa, 10)
			dst = append(dst, 'e')
			dst = strconv.AppendInt(dst, int64(-x.Scale), 10)
		} else {
			dst = append(dst, value[at:len(value)-in.Left()]...)
		}
	default:
		in.Skip()
		dst = append(dst, value[at:len(value)-in.Left()]...)
	}
	return dst
}

// appendMembers writes the members of an object in the order of their names.
func appendMembers(dst []byte, in *jsonscan.Scanner, value []byte) []byte {
	var o jsonscan.Object
	in.Enter(&o, nil)
	start := len(dst)
	type span struct {
		name     string
		from, to int
	}
	var spans []span
	for in.Next(&o) {
		s := span{name: string(o.Name), from: len(dst)}
		dst, _ = jsonscan.AppendString(dst, s.name)
		dst = append(dst, ':')
		dst = append(appendCanonical(dst, in, value), ',')
		s.to = len(dst)
		spans = append(spans, s)
	}
	sorted := func(a, b span) int {
		if a.name < b.name {
			return -1
		}
		return 1
	}
	if !slices.IsSortedFunc(spans, sorted) {
		unsorted := bytes.Clone(dst[start:])
		slices.SortStableFunc(spans, func(a, b span) int { return bytes.Compare([]byte(a.name), []byte(b.name)) })
		dst = dst[:start]
		for _, s := range spans {
			dst = append(dst, unsorted[s.from-start:s.to-start]...)
		}
	}
	dst = append(dst, '{', '}')
	return dst
}

// heed takes from the incident what it would be dangerous to pass over: a marking that
// is stricter than that of the document, and that the incident was revoked. That they
// differ was said.
func (r *reader) heed(p *piece, e *event.Event) {
	e.Marking = stricter(e.Marking, p.n.marking)
	if p.n.revoked && e.State != event.StateMerged && e.State != event.StateSplit {
		e.State = event.StateWithdrawn
	}
}

// stricter returns the stricter of two markings; none is less than any.
func stricter(a, b event.Marking) event.Marking {
	if slices.Index(event.Markings(), b) > slices.Index(event.Markings(), a) {
		return b
	}
	return a
}

// The markings of TLP 1.0, which STIX 2.1 predefines. Clear was called white.
var oldMarkings = [...]marking{
	{"marking-definition--613f2e26-407d-48c7-9eca-b8e91df99dc9", "white", event.MarkingClear},
	{"marking-definition--34098fce-860f-48ae-8e50-ebd3cc5e41da", "green", event.MarkingGreen},
	{"marking-definition--f88d31f6-486f-44da-b317-01333bde0b82", "amber", event.MarkingAmber},
	{"marking-definition--5e57c739-391a-4eb3-b6be-7d15ca92d5ed", "red", event.MarkingRed},
}

// markingOf returns what a marking-definition means, if it is one of TLP.
func markingOf(id string) (event.Marking, bool) {
	for _, list := range [...][]marking{markings[:], oldMarkings[:]} {
		for _, k := range list {
			if k.id == id {
				return k.marking, true
			}
		}
	}
	return "", false
}
