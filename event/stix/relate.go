package stix

import (
	"cmp"
	"slices"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/attribution"
	"github.com/seed-67285e81/reported/event"
)

// relationships reads those that no document makes. What an actor is attributed to
// comes first, as actors are read with it.
func (r *reader) relationships() {
	r.links = make(map[string][]link)
	for i := range r.pieces {
		n := r.pieces[i].n
		if n == nil || r.pieces[i].kind != "relationship" || n.word != "attributed-to" || n.revoked {
			continue
		}
		if to := r.find(n.target); to != nil && isActor(typeOf(n.source)) && isActor(typeOf(n.target)) && n.source != n.target {
			r.links[n.source] = append(r.links[n.source], link{to.at, i})
		}
	}
	for i := range r.pieces {
		if p := &r.pieces[i]; p.n != nil && p.kind == "relationship" && !p.used && !p.n.revoked {
			r.relationship(p)
		}
	}
}

func isActor(kind string) bool {
	return kind == "threat-actor" || kind == "intrusion-set" || kind == "identity"
}

// relationship adds what a relationship of an incident or campaign says to its event.
func (r *reader) relationship(p *piece) {
	n := p.n
	if n.word == "associated-with" { // a campaign with its incidents
		n.source, n.target = n.target, n.source
	}
	i, ok := r.byObject[n.source]
	if !ok {
		return
	}
	m := &r.made[i]
	to := r.find(n.target)
	r.marking = n.marking
	switch n.word {
	case "attributed-to":
		p.used = to != nil && r.blame(i, n, to, stated(n.text))
	case "located-at":
		p.used = to != nil && r.pieces[to.at].kind == "location" && r.locate(m, to)
		if p.used && n.text != "" {
			r.unread(n.at, "description")
		}
	case "targets", "impacts":
		p.used = to != nil && r.target(m, n, to)
	case "related-to":
		// Of an actor only the package itself writes what that means.
		if to != nil && stated(n.text) != "" && isActor(typeOf(n.target)) {
			p.used = r.blame(i, n, to, suspected(n.text))
		} else {
			p.used = r.link(m, n)
		}
	case "led-to", "duplicate-of", "derived-from", "associated-with":
		p.used = r.link(m, n)
	}
	if p.used {
		r.added(p, m)
	}
	if _, claim := r.claims[p.id]; p.used && n.confidence != "" && !claim {
		r.unread(n.at, "confidence")
	}
}

// stated returns the stance that a description is, as the package writes them.
func stated(description string) attribution.ClaimStance {
	switch s := attribution.ClaimStance(description); s {
	case attribution.StanceAttributes, attribution.StanceClaims, attribution.StanceImplies, attribution.StanceSuspects:
		return s
	}
	return ""
}

// suspected returns the stance of a relationship that is no attribution.
func suspected(description string) attribution.ClaimStance {
	if s := stated(description); s == attribution.StanceImplies {
		return s
	}
	return attribution.StanceSuspects
}

// blame adds a claim, which attributes where no stance is given.
func (r *reader) blame(i int, n, to *native, stance attribution.ClaimStance) bool {
	m := &r.made[i]
	if len(m.e.Claims) >= event.MaxStatements {
		return r.full(n, "claims")
	}
	a, ok := r.actor(to)
	if !ok {
		return false
	}
	c := attribution.Claim{
		Statement: reported.Statement{
			ID: r.pieces[n.at].id, Sources: []reported.Source{r.speaker(n)}, Said: r.time(n, "modified", n.modified), Quote: n.text,
		},
		Stance: cmp.Or(stance, attribution.StanceAttributes), Actors: []attribution.Actor{a},
	}
	if stated(n.text) != "" {
		c.Quote = ""
	}
	if n.confidence != "" {
		if c.Confidence, ok = confidenceOf(n.confidence); !ok {
			r.unread(n.at, "confidence")
		}
	}
	r.claims[c.ID] = where{i, len(m.e.Claims)}
	m.e.Claims = append(m.e.Claims, c)
	return true
}

func confidenceOf(number string) (reported.Term, bool) {
	t, err := reported.ParseTerm(string(reported.ScaleSTIX) + ":" + number)
	return t, err == nil
}

// full notes that an event has no room for what an object says.
func (r *reader) full(n *native, list string) bool {
	if !r.pieces[n.at].partial {
		r.addAt(n.at, "", reported.CodeTooMany, "the event has as many "+list+" as one may have")
	}
	return false
}

func (r *reader) locate(m *made, to *native) bool {
	if len(m.e.Places) >= event.MaxPlaces {
		return r.full(to, "places")
	}
	p, ok := r.place(to)
	if ok {
		m.e.Places = append(m.e.Places, p)
	}
	return ok
}

// target adds what an incident is said to target, or to have an impact on.
func (r *reader) target(m *made, n, to *native) bool {
	if len(m.e.Targets) >= reported.MaxItems {
		return r.full(n, "targets")
	}
	if to.name == "" || r.pieces[to.at].kind != "identity" {
		return false
	}
	if q := &r.pieces[to.at]; !q.used && to.text != "" {
		r.unread(to.at, "description")
	}
	r.take(to)
	t := event.Target{Name: to.name, Kind: event.TargetUnknown, Effect: event.EffectAimedAt}
	if n.word == "impacts" {
		t.Effect = event.EffectHit
	}
	if n.text != "" {
		r.unread(n.at, "description")
	}
	if !slices.Contains(m.e.Targets, t) {
		m.e.Targets = append(m.e.Targets, t)
	}
	return true
}

// link adds a link to another incident, which need not be in the bundle.
func (r *reader) link(m *made, n *native) bool {
	if len(m.e.Links) >= reported.MaxItems {
		return r.full(n, "links")
	}
	kind := typeOf(n.target)
	id := n.target
	if i, ok := r.byObject[n.target]; ok {
		id = r.made[i].e.ID
	}
	if !isID(n.target) || kind != "incident" && kind != "campaign" || id == m.e.ID {
		return false
	}
	l := event.Link{Kind: event.LinkRelated, Event: id, Sources: []reported.Source{r.speaker(n)}, Note: n.text}
	switch n.word {
	case "led-to":
		l.Kind = event.LinkLedTo
	case "duplicate-of":
		l.Kind = event.LinkSameAs
	case "associated-with":
		l.Kind = event.LinkPartOf
	}
	m.e.Links = append(m.e.Links, l)
	return true
}

// others reads opinions, notes and reports that no document makes.
func (r *reader) others() {
	for i := range r.pieces {
		p := &r.pieces[i]
		if p.n == nil || p.used || p.n.revoked {
			continue
		}
		r.marking = p.n.marking
		switch p.kind {
		case "opinion":
			r.opinion(p)
		case "note":
			r.note(p)
		case "report":
			r.source(p)
		case "marking-definition":
			_, p.used = markingOf(p.id)
		}
	}
}

// maxShared is the greatest number of events that one opinion, note or report is read
// for: a text of many events would be many times as long in these as in the bundle.
const maxShared = 64

// events returns the events that an object is about, each once, with the claims of each.
func (r *reader) events(n *native) (list []int, claims map[int][]int) {
	claims = make(map[int][]int)
	for _, id := range n.refs {
		i, ok := r.byObject[id]
		w, isClaim := r.claims[id]
		if isClaim {
			i, ok = w.event, true
		}
		if !ok {
			continue
		}
		if _, known := claims[i]; !known {
			if len(list) == maxShared {
				r.unread(n.at, "object_refs")
				break
			}
			list = append(list, i)
			claims[i] = nil
		}
		if isClaim {
			claims[i] = append(claims[i], w.claim)
		}
	}
	return list, claims
}

// added notes that an object was read for an event, which may have a document, and marks
// the event as strictly as the object and what was taken with it.
func (r *reader) added(p *piece, m *made) {
	p.used = true
	r.mark(&m.e)
	if m.from {
		p.partial = true
		r.addAt(p.n.at, "", CodeDiffers, "the document of the incident does not make it; it was added to the event")
	}
}

var stances = map[string]attribution.ClaimStance{
	"strongly-disagree": attribution.StanceDenies, "disagree": attribution.StanceDoubts,
	"agree": attribution.StanceAttributes, "strongly-agree": attribution.StanceAttributes,
}

// opinion adds a claim that answers those that the opinion is about.
func (r *reader) opinion(p *piece) {
	n := p.n
	stance := stances[n.word]
	if stance == "" {
		return
	}
	list, claims := r.events(n)
	sources := r.speakers(n)
	for _, i := range list {
		m := &r.made[i]
		if len(claims[i]) == 0 {
			continue
		}
		if len(m.e.Claims) >= event.MaxStatements {
			r.full(n, "claims")
			continue
		}
		c := attribution.Claim{
			Statement: reported.Statement{ID: p.id, Sources: slices.Clone(sources), Said: r.time(n, "modified", n.modified), Quote: n.text},
			Stance:    stance,
		}
		seen, answered := make(map[string]bool), make(map[int]bool)
		for _, k := range claims[i] {
			if answered[k] {
				continue
			}
			if len(c.Answers) == reported.MaxReferences {
				r.unread(n.at, "object_refs")
				break
			}
			answered[k] = true
			to := &m.e.Claims[k]
			if stance == attribution.StanceAttributes && (to.Stance == attribution.StanceSuspects || to.Stance == attribution.StanceImplies) {
				c.Stance = to.Stance // to agree with a suspicion is no more
			}
			if to.ID != "" {
				c.Answers = append(c.Answers, to.ID)
			}
			for j := range to.Actors {
				if key := to.Actors[j].ID + " " + to.Actors[j].Name; !seen[key] && len(c.Actors) < attribution.MaxActors {
					seen[key] = true
					c.Actors = append(c.Actors, to.Actors[j])
				}
			}
		}
		m.e.Claims = append(m.e.Claims, c)
		r.added(p, m)
	}
}

// note adds an account with the words of the note.
func (r *reader) note(p *piece) {
	n := p.n
	if n.text == "" {
		return
	}
	list, _ := r.events(n)
	sources := r.speakers(n)
	for _, i := range list {
		m := &r.made[i]
		if len(m.e.Accounts) >= event.MaxStatements {
			r.full(n, "accounts")
			continue
		}
		m.e.Accounts = append(m.e.Accounts, event.Account{
			Statement: reported.Statement{ID: p.id, Sources: slices.Clone(sources), Said: r.time(n, "modified", n.modified), Note: prose(n, n.abstract)},
			Stance:    reported.StanceStates, Summary: n.text,
		})
		r.added(p, m)
	}
}

// source adds a report to the sources of the events that it is about.
func (r *reader) source(p *piece) {
	n := p.n
	list, _ := r.events(n)
	s := r.speaker(n)
	s.Kind, s.ID, s.Title = reported.SourceDocument, p.id, n.name
	s.Published = r.time(n, "published", n.published)
	for _, ref := range n.references {
		switch {
		case !isURI(ref.url) || len(ref.url) > reported.MaxURL || ref.id != "" || ref.description != "":
			r.unread(n.at, "external_references")
		case s.URL == "" && ref.source != "archive":
			s.URL = ref.url
		case s.Archive == "":
			s.Archive = ref.url
		default:
			r.unread(n.at, "external_references")
		}
	}
	for _, property := range [...][2]string{{"description", n.text}, {"lang", n.status}} {
		if property[1] != "" && len(list) > 0 {
			r.unread(n.at, property[0])
		}
	}
	for _, i := range list {
		m := &r.made[i]
		if len(m.e.Sources) >= reported.MaxItems {
			r.full(n, "sources")
			continue
		}
		m.e.Sources = append(m.e.Sources, s)
		r.added(p, m)
	}
}
