package stix

import (
	"math"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/attribution"
	"github.com/seed-67285e81/reported/event"
)

// eventOf makes an event of what an incident or a campaign says itself.
func (r *reader) eventOf(p *piece) event.Event {
	n := p.n
	r.marking = ""
	e := event.Event{
		ID: p.id, Marking: n.marking, Kind: event.KindUnknown, Title: named(n, n.name), Summary: prose(n, n.text),
		Recorded: r.time(n, "modified", n.modified), Recorder: r.creatorName(n),
	}
	if n.revoked {
		e.State = event.StateWithdrawn
	}
	r.code(n, &e, "stix.labels", n.words)
	if p.kind == "campaign" {
		e.Aggregate = true
		e.Time = r.stretch(n, reported.Time{}, reported.Time{})
		r.code(n, &e, "stix.aliases", n.more)
		r.code(n, &e, "stix.objective", []string{n.word})
	} else {
		r.incidentOf(n, &e)
	}
	r.ownID(n, true, func(id string) bool {
		same := incidentID(&e, id) == p.id
		if same {
			e.ID = id
		}
		return same
	})
	r.mark(&e)
	return e
}

// incidentOf adds what the incident core extension says, and when it happened.
func (r *reader) incidentOf(n *native, e *event.Event) {
	var kinds []event.Kind
	for _, word := range n.more {
		if k := event.Kind(word); slices.Contains(event.Kinds(), k) && !slices.Contains(kinds, k) {
			kinds = append(kinds, k)
		}
	}
	if len(kinds) > 0 {
		e.Kind, e.Also = kinds[0], kinds[1:]
	}
	if len(e.Also) == 0 {
		e.Also = nil
	}
	if len(kinds) < len(n.more) {
		r.code(n, e, "stix.incident_types", n.more)
	}
	switch n.word {
	case "":
	case "confirmed":
		e.Reality = event.RealityActual
	case "failed-attempt":
		e.Reality, e.Outcome = event.RealityActual, event.OutcomeFailed
	case "suspected":
		e.Reality = event.RealityAlleged
	}
	r.code(n, e, "stix.determination", []string{n.word})
	r.code(n, e, "stix.investigation_status", []string{n.status})
	for i, id := range n.refs {
		h := r.find(id)
		if h == nil || r.pieces[h.at].kind != "event" || r.pieces[h.at].used || i > 0 {
			if i < maxRefs {
				r.unread(n.at, "extensions/"+incidentCore+"/events")
			}
			continue
		}
		r.take(h)
		e.Time = r.stretch(h, fidelity(h.first, h.firstIs), fidelity(h.last, h.lastIs))
		e.TimeText = named(h, h.text)
		r.statusOf(h, e)
	}
}

// statusOf adds whether an incident took place, as its event says.
func (r *reader) statusOf(h *native, e *event.Event) {
	switch h.status {
	case "pending":
		e.Reality = event.RealityPlanned
	case "ongoing":
		if first, last := e.Time.Ends(); !first.IsZero() && (last.IsZero() || last == first) {
			e.Time, _ = reported.ParseTime(first.String() + "/..")
		}
	case "not-occurred":
		e.Outcome = event.OutcomeFoiled
	}
	r.code(h, e, "stix.status", []string{h.status})
	r.code(h, e, "stix.event_types", h.words)
}

// code keeps words for which an event has no member.
func (r *reader) code(n *native, e *event.Event, key string, values []string) {
	text := strings.Join(values, "; ")
	if text == "" {
		return
	}
	if e.Codes == nil {
		e.Codes = make(map[string]string)
	}
	e.Codes[key] = named(n, text)
}

// ownID gives f the ID that the package wrote as a reference of an object. All other
// references are not read, which is said the first time.
func (r *reader) ownID(n *native, first bool, f func(id string) bool) {
	for _, ref := range n.references {
		id := ref.id
		if id == "" {
			id = ref.description
		}
		own := ref.source == "reported" && ref.url == "" && visible(id) && f(id)
		if !own && first {
			r.unread(n.at, "external_references")
		}
	}
}

// visible reports whether a text can be an ID in a document.
func visible(id string) bool {
	return id != "" && len(id) <= reported.MaxID && strings.IndexFunc(id, func(c rune) bool { return c < '!' || c > '~' }) < 0
}

// named and prose return a text of at most so many characters. What was cut is in Rest.
func named(n *native, s string) string { return n.clip(s, reported.MaxName) }
func prose(n *native, s string) string { return n.clip(s, reported.MaxText) }

func (n *native) clip(s string, most int) string {
	if len(s) <= most || utf8.RuneCountInString(s) <= most {
		return s
	}
	n.clipped = true
	for i := range s {
		if most == 0 {
			return s[:i]
		}
		most--
	}
	return s
}

// instant reads a timestamp.
func instant(s string) (reported.Time, bool) {
	t, err := time.Parse(time.RFC3339Nano, s)
	if err != nil || !strings.HasSuffix(s, "Z") {
		return reported.Time{}, false
	}
	at := reported.At(t.UTC())
	return at, !at.IsZero() && at.Validate() == nil
}

// time returns the whole second of a timestamp. That which stands for none is none.
func (r *reader) time(n *native, property, s string) reported.Time {
	if s == "" || s == unstated {
		return reported.Time{}
	}
	t, ok := instant(s)
	if !ok {
		r.pieces[n.at].partial = true
		r.addAt(n.at, pointerTo(property), reported.CodeTimeForm, "not a timestamp of STIX: "+strconv.Quote(cut([]byte(s))))
	}
	return t
}

// fidelity returns a timestamp no more finely than it is meant. Hours become days.
func fidelity(s, word string) reported.Time {
	t, ok := instant(s)
	text := t.String()
	length := map[string]int{"year": len("2006"), "month": len("2006-01"), "day": len("2006-01-02"), "hour": len("2006-01-02")}[word]
	switch {
	case !ok:
		return reported.Time{}
	case word == "minute":
		text = text[:len("2006-01-02T15:04")] + "Z"
	case length > 0:
		text = text[:length]
	}
	t, _ = reported.ParseTime(text)
	return t
}

// stretch returns the time from the first to the last that an object says, each as the
// argument has it, or else as a whole second.
func (r *reader) stretch(n *native, first, last reported.Time) reported.Time {
	if first.IsZero() {
		first = r.time(n, "first_seen", n.first)
	}
	if last.IsZero() {
		last = r.time(n, "last_seen", n.last)
	}
	if first.IsZero() && last.IsZero() || first == last {
		return first
	}
	t, err := reported.ParseTime(first.String() + "/" + last.String())
	if err != nil { // a clock time and a date have no zone in common
		t, err = reported.ParseTime(dayOf(first) + "/" + dayOf(last))
	}
	if err != nil {
		r.pieces[n.at].partial = true
		r.addAt(n.at, "", reported.CodeTimeOrder, "ends before it starts")
		return first
	}
	return t
}

func dayOf(t reported.Time) string {
	s, _, _ := strings.Cut(t.String(), "T")
	return s
}

// creator returns the identity that created an object, nil if it is not in the bundle.
func (r *reader) creator(n *native) *native {
	c := r.find(n.creator)
	if c == nil || r.pieces[c.at].kind != "identity" {
		return nil
	}
	if r.take(c) {
		if c.text != "" {
			r.unread(c.at, "description")
		}
		if len(c.references) > 0 {
			r.unread(c.at, "external_references")
		}
	}
	return c
}

// creatorName returns the name of the identity that created an incident or a campaign.
func (r *reader) creatorName(n *native) string {
	if c := r.creator(n); c != nil {
		return named(c, c.name)
	}
	if n.creator != "" {
		r.unread(n.at, "created_by_ref")
	}
	return ""
}

// speaker returns the source of what an object says: who created it.
func (r *reader) speaker(n *native) reported.Source {
	s := reported.Source{Kind: reported.SourceUnknown}
	c := r.creator(n)
	if c == nil {
		if isIDOf(n.creator, "identity") {
			s.ID = n.creator
		}
		return s
	}
	s.ID = r.pieces[c.at].id
	if c.word == "individual" {
		s.Name = named(c, c.name)
	} else {
		s.Org = named(c, c.name)
	}
	return s
}

// speakers returns the sources of an opinion or a note: its authors, else who created it.
func (r *reader) speakers(n *native) (list []reported.Source) {
	for i, name := range distinct(n.words) {
		if i == maxRefs {
			r.unread(n.at, "authors")
			break
		}
		if name != "" {
			list = append(list, reported.Source{Kind: reported.SourceUnknown, Name: named(n, name)})
		}
	}
	if len(list) == 0 {
		list = append(list, r.speaker(n))
	}
	return list
}

// actor returns the actor that an object is.
func (r *reader) actor(n *native) (a attribution.Actor, ok bool) {
	p := &r.pieces[n.at]
	switch p.kind {
	case "threat-actor", "intrusion-set", "identity":
	default:
		return a, false
	}
	if n.name == "" {
		return a, false
	}
	first := r.take(n)
	a = attribution.Actor{ID: p.id, Name: named(n, n.name), Unidentified: p.kind == "intrusion-set"}
	switch n.word {
	case "individual":
		a.Kind = attribution.ActorPerson
	case "organization":
		a.Kind = attribution.ActorOrganization
	}
	if n.text != "" && first {
		r.unread(n.at, "description")
	}
	r.ownID(n, first, func(id string) bool {
		a.ID = id
		return true
	})
	for _, l := range r.links[p.id] {
		to := r.pieces[l.target].n
		if len(a.LinkedTo) == attribution.MaxLinks || to == nil || to.name == "" {
			break
		}
		r.take(to)
		by := r.pieces[l.by].n
		if fresh := r.take(by); fresh && by.text != "" {
			r.unread(l.by, "description")
		} else if fresh && by.confidence != "" {
			r.unread(l.by, "confidence")
		}
		a.LinkedTo = append(a.LinkedTo, attribution.ActorLink{
			ID: r.pieces[l.target].id, Name: named(to, to.name), How: attribution.ActorLinkUnspecified,
		})
	}
	return a, true
}

// place returns the place that a location is.
func (r *reader) place(n *native) (p event.Place, ok bool) {
	piece := &r.pieces[n.at]
	first := r.take(n)
	note := func(property string, not bool) {
		if not && first {
			r.unread(n.at, property)
		}
	}
	p = event.Place{ID: piece.id, Name: named(n, n.name), Admin1: named(n, n.area)}
	if len(n.country) == 2 && strings.ToUpper(n.country) == n.country && alphabetic(n.country) {
		p.Country = n.country
	}
	note("country", n.country != p.Country)
	lat, okLat := degrees(n.lat)
	lon, okLon := degrees(n.lon)
	if okLat && okLon {
		point, err := event.PointE7(lat, lon)
		if err == nil {
			p.Point = point
		}
	}
	note("latitude", n.lat != "" && p.Point.IsZero() || fine(n.lat))
	note("longitude", fine(n.lon))
	note("precision", n.precision != "" && !radius(n, &p))
	note("description", n.text != "")
	r.ownID(n, first, func(id string) bool {
		p.ID = id
		return true
	})
	if p.Name == "" {
		for _, s := range [...]string{p.Admin1, p.Country, p.Point.String()} {
			if p.Name == "" {
				p.Name = s
			}
		}
	}
	return p, p.Name != ""
}

// radius takes the precision of a location, in meters, where a document can hold it.
func radius(n *native, p *event.Place) bool {
	meters, err := strconv.ParseFloat(n.precision, 64)
	if err == nil && meters >= 0 && meters <= event.MaxRadiusKM*1000 && !p.Point.IsZero() {
		km := strconv.FormatFloat(math.Ceil(meters*10)/10/1000, 'f', -1, 64)
		if d, err := reported.ParseDecimal(km); err == nil {
			p.RadiusKM = d
			return true
		}
	}
	return false
}

// fine reports whether a number has more digits after the point than a [event.Point].
func fine(number string) bool {
	_, digits, _ := strings.Cut(number, ".")
	return len(strings.TrimRight(digits, "0")) > 7
}

func alphabetic(s string) bool {
	for i := range len(s) {
		if c := s[i] | 0x20; c < 'a' || c > 'z' {
			return false
		}
	}
	return true
}

// degrees returns a latitude or longitude to the nearest 1e-7 degrees.
func degrees(s string) (int32, bool) {
	f, err := strconv.ParseFloat(s, 64)
	if err != nil || math.Abs(f) > 180 {
		return 0, false
	}
	return int32(math.Round(f * 1e7)), true
}
