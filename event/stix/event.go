package stix

import (
	"strconv"
	"strings"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/event"
)

// The extensions of OASIS that the package writes and reads.
const (
	incidentCore = "extension-definition--ef765651-680c-498d-9894-99799f2fa126" // of incidents
	eventObject  = "extension-definition--4ca6de00-5b0d-45ef-a1dc-ea7279ea910e" // the type event
	tlp2         = "extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d" // of marking-definitions
)

// A sink takes an object and must not keep its bytes. Of an object that was read under
// its ID, and is not of this event, there may be a fuller one elsewhere: it is a stub.
type sink func(id string, raw []byte, stub bool)

// A maker makes the objects of one event.
type maker struct {
	e        *event.Event
	sink     sink
	h        head
	incident string
	shared   map[string]struct{} // IDs of objects that an earlier member may have made
	reports  reportList
	claims   claimIndex
	raw      []byte
}

// objectsOf makes the objects of an event: who recorded it and its marking, then the
// incident with its document, then the others. It returns which relationships stand for
// its claims.
func objectsOf(e *event.Event, sink sink) claimIndex {
	m := &maker{e: e, sink: sink, incident: incidentID(e, e.ID), shared: make(map[string]struct{})}
	m.h.created = timestamp(e.Recorded)
	m.h.marking = m.marking()
	switch e.State {
	case event.StateWithdrawn, event.StateMerged, event.StateSplit:
		m.h.revoked = true
	}
	if e.Recorder != "" {
		var p props
		p.text("name", e.Recorder)
		m.h.creator = m.share("identity", "", p)
	}
	m.writeIncident()
	m.happened()
	m.places()
	m.parties()
	m.targets()
	m.writeLinks()
	m.reading()
	m.writeClaims()
	m.writeTallies()
	m.writeAccounts()
	m.writeReports()
	return m.claims
}

// own adds an object that is of this event alone. It keeps an ID that it was read under;
// else parts are what tells it from others of its type.
func (m *maker) own(kind, kept string, p props, parts ...string) (id string) {
	id = kept
	if !isIDOf(kept, kind) || !m.first(kept) {
		id = newID(kind, append([]string{m.incident}, parts...)...)
	}
	m.add(kind, id, m.h, p, false)
	return id
}

func (m *maker) add(kind, id string, h head, p props, stub bool) {
	m.raw = appendObject(m.raw[:0], kind, id, h, p)
	m.sink(id, m.raw, stub)
}

// share adds an object that other events may have too, once. It keeps an ID that it was
// read under.
func (m *maker) share(kind, kept string, p props) (id string) {
	id = m.sharedID(kind, kept, p)
	if m.first(id) {
		m.add(kind, id, head{created: unstated, marking: m.h.marking}, p, id == kept)
	}
	return id
}

func (m *maker) sharedID(kind, kept string, p props) string {
	if isIDOf(kept, kind) {
		return kept
	}
	return sharedID(kind, m.h.marking, p)
}

// first reports whether an ID was not asked for before.
func (m *maker) first(id string) bool {
	if _, twice := m.shared[id]; twice {
		return false
	}
	m.shared[id] = struct{}{}
	return true
}

// relate adds a relationship from the incident, once for each kind and target.
func (m *maker) relate(kind, target, description string) {
	var p props
	p.text("relationship_type", kind)
	p.text("description", description)
	p.text("source_ref", m.incident)
	p.text("target_ref", target)
	if id := newID("relationship", m.incident, kind, target); m.first(id) {
		m.add("relationship", id, m.h, p, false)
	}
}

// A marking of TLP 2.0 has an ID and a date that OASIS published
// (cti-stix-common-objects, extension-definition-specifications/tlp-2.0).
type marking struct {
	id, word string
	marking  event.Marking
}

var markings = [...]marking{
	{"marking-definition--94868c89-83c2-464b-929b-a1a8aa3c8487", "clear", event.MarkingClear},
	{"marking-definition--bab4a63c-aed9-4cf5-a766-dfca5abac2bb", "green", event.MarkingGreen},
	{"marking-definition--55d920b0-5e8b-4f79-9ee9-91f868d9b421", "amber", event.MarkingAmber},
	{"marking-definition--939a9414-2ddd-4d32-a0cd-375ea402b003", "amber+strict", event.MarkingAmberStrict},
	{"marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1", "red", event.MarkingRed},
}

// marking adds the marking-definition of the event and returns its ID.
func (m *maker) marking() string {
	for _, k := range markings {
		if k.marking != m.e.Marking {
			continue
		}
		var p props
		p.text("type", "marking-definition")
		p.text("spec_version", "2.1")
		p.text("id", k.id)
		p.text("created", "2022-10-01T00:00:00.000Z")
		p.text("name", "TLP:"+strings.ToUpper(k.word))
		p.raw("extensions", `{"`+tlp2+`":{"extension_type":"property-extension","tlp_2_0":"`+k.word+`"}}`)
		p[0] = '{'
		m.sink(k.id, append(p, '}'), false)
		return k.id
	}
	return ""
}

// writeIncident adds the incident with its document.
func (m *maker) writeIncident() {
	e := m.e
	var p props
	name := e.Title
	if name == "" {
		untitled := event.Event{Kind: e.Kind, Time: e.Time, TimeText: e.TimeText, Places: e.Places}
		name = untitled.String()
	}
	p.text("name", name)
	p.text("description", e.Summary)
	p.references(reference{source: "reported", id: e.ID})
	var core props
	core.text("extension_type", "property-extension")
	core.text("determination", determination(e))
	core.text("investigation_status", "new")
	core.list("incident_types", append([]string{string(e.Kind)}, words(e.Also)...)...)
	core.raw("events", `[{"event_ref":"`+newID("event", m.incident)+`"}]`)
	p.raw("extensions", `{"`+incidentCore+`":{`)
	p = append(append(p, core[1:]...), `},"`+Extension+`":{"extension_type":"property-extension","document":`...)
	p, _ = e.AppendJSON(p) // the event is valid
	p = append(p, `}}`...)
	m.add("incident", m.incident, m.h, p, false)
}

// words returns the words of a list, each once.
func words[T ~string](list []T) []string {
	out := make([]string, 0, len(list))
	seen := make(map[T]struct{}, len(list))
	for _, w := range list {
		if _, twice := seen[w]; !twice {
			seen[w] = struct{}{}
			out = append(out, string(w))
		}
	}
	return out
}

// determination is confirmed only where the recorder says that it happened.
func determination(e *event.Event) string {
	switch {
	case e.Reality != event.RealityActual:
		return "suspected"
	case e.Outcome == event.OutcomeFailed:
		return "failed-attempt"
	case e.Outcome == event.OutcomeIntercepted, e.Outcome == event.OutcomeFoiled:
		return "blocked"
	}
	return "confirmed"
}

// status is what the type event has for whether it took place.
func status(e *event.Event) string {
	switch {
	case e.Reality == event.RealityPlanned, e.Reality == event.RealityThreatened:
		return "pending"
	case e.Reality != event.RealityActual:
		return "undetermined"
	case e.Outcome == event.OutcomeFoiled:
		return "not-occurred"
	case e.Time.IsOngoing():
		return "ongoing"
	}
	return "occurred"
}

// happened adds the object of the type event, which holds the time.
func (m *maker) happened() {
	e := m.e
	var p props
	var t text
	t.line("time", e.Time.String())
	t.line("time in words", e.TimeText)
	p.text("description", t.String())
	p.text("status", status(e))
	p.list("event_types", append([]string{string(e.Kind)}, words(e.Also)...)...)
	first, last := e.Time.Ends()
	if e.Time.IsOneOf() {
		first, last = reported.Time{}, reported.Time{} // a start and an end would make it last
	}
	start := endOf(&p, "start_time", first, "")
	if last != first {
		endOf(&p, "end_time", last, start)
	}
	p.raw("extensions", `{"`+eventObject+`":{"extension_type":"new-sdo"}}`)
	m.own("event", "", p)
}

var fidelities = map[reported.TimePrecision]string{
	reported.PrecisionYear: "year", reported.PrecisionMonth: "month", reported.PrecisionDay: "day",
	reported.PrecisionMinute: "minute", reported.PrecisionSecond: "second",
}

// endOf adds one end of a time, with the period in which it lies. A flagged end has
// none that a source states, and is left out; so is one that is not after another. A
// clock time without a zone is somewhere in its day.
func endOf(p *props, name string, t reported.Time, after string) string {
	if t.IsZero() || t.Approximate() || t.Uncertain() {
		return ""
	}
	precision := t.Precision()
	at := timestamp(t)
	if precision > reported.PrecisionDay && !t.Zoned() {
		precision, at = reported.PrecisionDay, at[:len("2006-01-02")]+"T00:00:00.000Z"
	}
	if at <= after {
		return at
	}
	p.text(name, at)
	p.text(name+"_fidelity", fidelities[precision])
	return at
}

// places adds a location for each place that has a country or a point: STIX has no other.
func (m *maker) places() {
	for i := range m.e.Places {
		place := &m.e.Places[i]
		if place.Country == "" && place.Point.IsZero() {
			continue
		}
		var p props
		p.text("name", place.Name)
		if place.Precision != "" {
			p.text("description", "known as a "+string(place.Precision))
		}
		if lat, lon, ok := strings.Cut(place.Point.String(), ","); ok {
			p.raw("latitude", lat)
			p.raw("longitude", lon)
			if meters, ok := metersOf(place.RadiusKM); ok {
				p.raw("precision", meters)
			}
		}
		p.text("country", place.Country)
		p.text("administrative_area", place.Admin1)
		if place.Precision == event.PrecisionPlace {
			p.text("city", place.Name)
		}
		p.ownID(place.ID)
		id := m.share("location", place.ID, p)
		kind := "located-at"
		switch place.Role {
		case event.RoleLaunchedFrom, event.RoleAimedAt, event.RoleMeeting:
			kind = "related-to"
		}
		m.relate(kind, id, strings.TrimSpace(string(place.Relation)+" "+string(place.Role)))
	}
}

// metersOf returns kilometers in meters.
func metersOf(km reported.Decimal) (string, bool) {
	mantissa, scale, ok := km.Parts()
	if !ok {
		return "", false
	}
	for range 3 {
		if scale > 0 {
			scale--
		} else {
			mantissa *= 10
		}
	}
	digits := strconv.FormatInt(mantissa, 10)
	if scale == 0 {
		return digits, true
	}
	for len(digits) <= scale {
		digits = "0" + digits
	}
	return digits[:len(digits)-scale] + "." + digits[len(digits)-scale:], true
}

// writeLinks adds the links to other events, as though of the same recorder.
func (m *maker) writeLinks() {
	for i := range m.e.Links[:min(len(m.e.Links), maxRelated)] {
		l := &m.e.Links[i]
		kind := "related-to"
		switch l.Kind {
		case event.LinkSameAs:
			kind = "duplicate-of"
		case event.LinkLedTo:
			kind = "led-to"
		}
		m.relate(kind, incidentID(m.e, l.Event), strings.TrimSpace(string(l.Kind)+"\n"+l.Note))
	}
}
