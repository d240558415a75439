package stix

import (
	"strings"

	"github.com/seed-67285e81/reported/event"
	"github.com/seed-67285e81/reported/internal/jsonscan"
)

// A native is what an object says, as far as the package knows its type.
type native struct {
	at int // of its piece

	creator, modified string
	revoked           bool
	markings          []string
	marking           event.Marking // the strictest of them
	otherMarks        bool          // one is none of TLP

	name, text, abstract string // text is the description, content or explanation; both are cut
	word                 string // relationship_type, opinion, identity_class, objective, determination
	source, target       string
	refs                 []string // object_refs, and the events of an incident
	words                []string // labels, authors, event_types
	more                 []string // aliases, incident_types
	first, last          string   // first_seen and last_seen, start_time and end_time
	firstIs, lastIs      string   // their fidelity
	published            string
	status               string // of an event, of the investigation; the language of a report
	country, area        string
	lat, lon, precision  string // as they are written
	confidence           string
	references           []reference
	document             [2]int   // where the document of the extension stands in the bundle
	skipped              []string // properties that the package does not know
	clipped              bool     // a text was too long
}

// held are, for each type that the package knows, the properties that an event holds.
// created, id and the like are of the object and not of what it says.
var held = map[string]string{
	"incident":           "name description labels extensions external_references",
	"campaign":           "name description aliases objective first_seen last_seen external_references",
	"event":              "description status event_types start_time start_time_fidelity end_time end_time_fidelity extensions",
	"identity":           "name description identity_class external_references",
	"threat-actor":       "name description external_references",
	"intrusion-set":      "name description external_references",
	"location":           "name description country administrative_area latitude longitude precision external_references",
	"relationship":       "relationship_type description source_ref target_ref confidence",
	"opinion":            "opinion explanation authors object_refs",
	"note":               "abstract content authors object_refs",
	"report":             "name description published object_refs external_references lang",
	"marking-definition": "name extensions definition definition_type",
	// That of the package is compared with what it should be.
	"extension-definition": "name description schema version extension_types",
}

const common = "type spec_version id created modified created_by_ref revoked object_marking_refs"

// knows reports whether a list of names has one.
func knows(list, name string) bool {
	for list != "" {
		var word string
		if word, list, _ = strings.Cut(list, " "); word == name {
			return true
		}
	}
	return false
}

// read reads what a piece of a known type says.
func (r *reader) read(at int) {
	p := &r.pieces[at]
	list, known := held[p.kind]
	if !known || !isID(p.id) || typeOf(p.id) != p.kind {
		return
	}
	n := &native{at: at}
	p.n = n
	in := &r.one
	in.Reset(r.data[p.start:p.end], limitsOf(p.end-p.start))
	in.Quiet()
	r.from = p.start
	var o jsonscan.Object
	in.Enter(&o, nil)
	for in.Next(&o) {
		name := string(o.Name)
		if !knows(common, name) && !knows(list, name) {
			n.skipped = append(n.skipped, name)
			in.Skip()
			continue
		}
		if !r.property(n, p, name) {
			r.wrong(at, name)
		}
	}
	n.name, n.text = named(n, n.name), prose(n, n.text)
	for _, id := range n.markings {
		m, ok := markingOf(id)
		n.marking, n.otherMarks = stricter(n.marking, m), n.otherMarks || !ok
	}
}

// property reads one property, and reports whether it has the type that it must have.
func (r *reader) property(n *native, p *piece, name string) bool {
	in := &r.one
	next := r.next(in, r.from)
	text, number, list := n.textOf(name), n.numberOf(name), n.listOf(name)
	want := next // type, id, spec_version; what is compared
	switch {
	case text != nil:
		want = '"'
	case list != nil, name == "external_references":
		want = '['
	case name == "extensions":
		want = '{'
	}
	isNumber := next == '-' || '0' <= next && next <= '9'
	if next != want || number != nil && !isNumber || name == "revoked" && next != 't' && next != 'f' {
		in.Skip()
		return false
	}
	switch {
	case text != nil:
		*text = in.Text()
	case number != nil:
		*number = r.numberText(p)
	case list != nil:
		*list = r.texts(n, name)
	case name == "revoked":
		n.revoked = in.Bool()
	case name == "external_references":
		r.externals(n)
	case name == "extensions":
		r.extensions(n, p)
	default:
		in.Skip()
	}
	return true
}

// textOf returns where a property that is a text belongs, numberOf and listOf the same of
// others; nil is nowhere.
func (n *native) textOf(property string) *string {
	switch property {
	case "name":
		return &n.name
	case "description", "content", "explanation":
		return &n.text
	case "abstract":
		return &n.abstract
	case "created_by_ref":
		return &n.creator
	case "modified":
		return &n.modified
	case "relationship_type", "opinion", "identity_class", "objective":
		return &n.word
	case "source_ref":
		return &n.source
	case "target_ref":
		return &n.target
	case "first_seen", "start_time":
		return &n.first
	case "last_seen", "end_time":
		return &n.last
	case "start_time_fidelity":
		return &n.firstIs
	case "end_time_fidelity":
		return &n.lastIs
	case "published":
		return &n.published
	case "status", "lang":
		return &n.status
	case "country":
		return &n.country
	case "administrative_area":
		return &n.area
	}
	return nil
}

func (n *native) numberOf(property string) *string {
	switch property {
	case "latitude":
		return &n.lat
	case "longitude":
		return &n.lon
	case "precision":
		return &n.precision
	case "confidence":
		return &n.confidence
	}
	return nil
}

func (n *native) listOf(property string) *[]string {
	switch property {
	case "object_marking_refs":
		return &n.markings
	case "object_refs":
		return &n.refs
	case "labels", "authors", "event_types":
		return &n.words
	case "aliases":
		return &n.more
	}
	return nil
}

// str reads a text, one of the named property of the object that is being read.
func (r *reader) str(n *native, property string) string {
	if r.next(&r.one, r.from) != '"' {
		r.one.Skip()
		r.wrong(n.at, property)
		return ""
	}
	return r.one.Text()
}

// texts reads a list of texts.
func (r *reader) texts(n *native, property string) (list []string) {
	in := &r.one
	if r.next(in, r.from) != '[' {
		in.Skip()
		r.wrong(n.at, property)
		return nil
	}
	in.Array()
	for i := 0; in.More(i); i++ {
		if s := r.str(n, property); s != "" {
			list = append(list, s)
		}
	}
	return list
}

// enter enters an object.
func (r *reader) enter(n *native, property string, o *jsonscan.Object) {
	if r.next(&r.one, r.from) != '{' {
		r.wrong(n.at, property)
	}
	r.one.Enter(o, nil)
}

// numberText reads a number as it is written: those of others have more digits than the
// numbers of documents.
func (r *reader) numberText(p *piece) string {
	in := &r.one
	start := p.start + in.Offset()
	rest := r.data[start:min(start+32, p.end)]
	in.Number()
	i := 0
	for i < len(rest) && strings.IndexByte("+-.0123456789eE", rest[i]) >= 0 {
		i++
	}
	return string(rest[:i])
}

func (r *reader) externals(n *native) {
	const property = "external_references"
	in := &r.one
	in.Array()
	for i := 0; in.More(i); i++ {
		var ref reference
		var o jsonscan.Object
		r.enter(n, property, &o)
		for in.Next(&o) {
			switch string(o.Name) {
			case "source_name":
				ref.source = r.str(n, property)
			case "external_id":
				ref.id = r.str(n, property)
			case "url":
				ref.url = r.str(n, property)
			case "description":
				ref.description = r.str(n, property)
			default:
				in.Skip()
				r.pieces[n.at].partial = true
			}
		}
		n.references = append(n.references, ref)
	}
}

// extensions reads those that the package knows.
func (r *reader) extensions(n *native, p *piece) {
	in := &r.one
	var o jsonscan.Object
	in.Enter(&o, nil)
	for in.Next(&o) {
		name := string(o.Name)
		var x jsonscan.Object
		r.enter(n, "extensions", &x)
		for in.Next(&x) {
			property := string(x.Name)
			switch {
			case property == "extension_type":
				in.Skip()
			case name == Extension && property == "document" && p.kind == "incident":
				start := in.Offset()
				in.Skip()
				n.document = [2]int{p.start + start, p.end - in.Left()}
			case name == incidentCore && property == "determination":
				n.word = r.str(n, "extensions")
			case name == incidentCore && property == "investigation_status":
				n.status = r.str(n, "extensions")
			case name == incidentCore && property == "incident_types":
				n.more = r.texts(n, "extensions")
			case name == incidentCore && property == "events":
				r.eventRefs(n)
			case name == tlp2 && property == "tlp_2_0":
				in.Skip() // the ID says so
			default:
				in.Skip()
				n.skipped = append(n.skipped, "extensions/"+name+"/"+property)
			}
		}
	}
}

func (r *reader) eventRefs(n *native) {
	in := &r.one
	if r.next(in, r.from) != '[' {
		in.Skip()
		r.wrong(n.at, "extensions")
		return
	}
	in.Array()
	for i := 0; in.More(i); i++ {
		var o jsonscan.Object
		r.enter(n, "extensions", &o)
		for in.Next(&o) {
			if string(o.Name) == "event_ref" {
				n.refs = append(n.refs, r.str(n, "extensions"))
			} else {
				in.Skip()
				r.pieces[n.at].partial = true
			}
		}
	}
}
