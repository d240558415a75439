package stix

import (
	"strings"

	"github.com/seed-67285e81/reported/internal/jsonscan"
)

// A native is what an object says, as far as the package knows its type.
type native struct {
	at int // of its piece

	creator, created, modified string
	revoked                    bool
	markings                   []string

	name, text, abstract string // text is the description, content or explanation; both are cut
	word                 string // relationship_type, opinion, identity_class, determination
	source, target       string
	refs                 []string // object_refs, and the events of an incident
	words                []string // labels, authors, incident_types
	more                 []string // aliases
	first, last          string   // first_seen and last_seen, start_time and end_time
	firstIs, lastIs      string   // their fidelity
	published, status    string
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
	"identity":           "name description identity_class external_references sectors",
	"threat-actor":       "name description external_references",
	"intrusion-set":      "name description external_references",
	"location":           "name description country administrative_area latitude longitude precision city external_references",
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
}

// property reads one property, and reports whether it has the type that it must have.
func (r *reader) property(n *native, p *piece, name string) bool {
	in := &r.one
	before := len(in.Findings())
	switch name {
	case "name":
		n.name = named(n, in.Text())
	case "description", "content", "explanation":
		n.text = prose(n, in.Text())
	case "abstract":
		n.abstract = in.Text()
	case "created_by_ref":
		n.creator = in.Text()
	case "created":
		n.created = in.Text()
	case "modified":
		n.modified = in.Text()
	case "revoked":
		n.revoked = in.Bool()
	case "relationship_type", "opinion", "identity_class", "objective":
		n.word = in.Text()
	case "source_ref":
		n.source = in.Text()
	case "target_ref":
		n.target = in.Text()
	case "first_seen", "start_time":
		n.first = in.Text()
	case "last_seen", "end_time":
		n.last = in.Text()
	case "start_time_fidelity":
		n.firstIs = in.Text()
	case "end_time_fidelity":
		n.lastIs = in.Text()
	case "published":
		n.published = in.Text()
	case "status", "lang":
		n.status = in.Text()
	case "country":
		n.country = in.Text()
	case "administrative_area":
		n.area = in.Text()
	case "latitude":
		n.lat = r.numberText(p)
	case "longitude":
		n.lon = r.numberText(p)
	case "precision":
		n.precision = r.numberText(p)
	case "confidence":
		n.confidence = r.numberText(p)
	case "object_marking_refs":
		n.markings = r.texts()
	case "object_refs":
		n.refs = r.texts()
	case "labels", "authors", "event_types":
		n.words = r.texts()
	case "aliases":
		n.more = r.texts()
	case "external_references":
		r.externals(n)
	case "extensions":
		r.extensions(n, p)
	default: // type, id, spec_version; city and sectors, which repeat others; what is compared
		in.Skip()
	}
	for _, f := range in.Findings()[before:] {
		if f.Code == jsonscan.WrongType {
			return false
		}
	}
	return true
}

// texts reads a list of texts.
func (r *reader) texts() (list []string) {
	in := &r.one
	if in.Array() {
		for n := 0; in.More(n); n++ {
			if s := in.Text(); s != "" {
				list = append(list, s)
			}
		}
	}
	return list
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
	in := &r.one
	if !in.Array() {
		return
	}
	for i := 0; in.More(i); i++ {
		var ref reference
		var o jsonscan.Object
		in.Enter(&o, nil)
		for in.Next(&o) {
			switch string(o.Name) {
			case "source_name":
				ref.source = in.Text()
			case "external_id":
				ref.id = in.Text()
			case "url":
				ref.url = in.Text()
			case "description":
				ref.description = in.Text()
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
		in.Enter(&x, nil)
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
				n.word = in.Text()
			case name == incidentCore && property == "investigation_status":
				n.status = in.Text()
			case name == incidentCore && property == "incident_types":
				n.more = r.texts()
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
	if !in.Array() {
		return
	}
	for i := 0; in.More(i); i++ {
		var o jsonscan.Object
		in.Enter(&o, nil)
		for in.Next(&o) {
			if string(o.Name) == "event_ref" {
				n.refs = append(n.refs, in.Text())
			} else {
				in.Skip()
				r.pieces[n.at].partial = true
			}
		}
	}
}
