package stix

import (
	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/attribution"
	"github.com/seed-67285e81/reported/event"
	"github.com/seed-67285e81/reported/internal/standing"
)

// identityClasses are what sort of identity an actor is.
var identityClasses = map[attribution.ActorKind]string{
	attribution.ActorState: "organization", attribution.ActorArmedForce: "organization", attribution.ActorArmedGroup: "group",
	attribution.ActorParty: "organization", attribution.ActorPerson: "individual", attribution.ActorOrganization: "organization",
	attribution.ActorCrowd: "group", attribution.ActorCivilians: "class", attribution.ActorUnknown: "unknown",
}

// parties adds an identity for each actor whose part is not contested: a part in a
// clash makes no actor a threat.
func (m *maker) parties() {
	for i := range m.e.Actors[:min(len(m.e.Actors), maxRelated)] {
		a := &m.e.Actors[i]
		p := actorProps(&a.Actor)
		p.text("identity_class", identityClasses[a.Kind])
		side := "party"
		if a.Side != "" {
			side = "side " + string(a.Side)
		}
		m.relate("related-to", m.share("identity", a.ID, p), side)
	}
}

func actorProps(a *attribution.Actor) (p props) {
	p.text("name", a.Name)
	if words := actorWords(a); words != a.Name {
		p.text("description", words)
	}
	p.ownID(a.ID)
	return p
}

// accused returns what an actor of a claim is: an intrusion-set where it is not
// identified, which is all that is known then, else a threat-actor.
func accused(a *attribution.Actor) (kind, kept string, p props) {
	p = actorProps(a)
	if isIDOf(a.ID, "intrusion-set") || a.Unidentified && !isIDOf(a.ID, "threat-actor") {
		return "intrusion-set", a.ID, p
	}
	if a.Kind == attribution.ActorState || a.Kind == attribution.ActorArmedForce {
		p.list("threat_actor_types", "nation-state")
	}
	return "threat-actor", a.ID, p
}

var sectors = map[event.TargetKind]string{
	event.TargetBusiness: "commercial", event.TargetGovernment: "government", event.TargetMilitary: "defense",
	event.TargetEducation: "education", event.TargetNGO: "non-profit", event.TargetTelecommunication: "telecommunications",
	event.TargetTransport: "transportation", event.TargetUtilities: "utilities",
}

// targets adds an identity for each target, which the incident targets where it was
// aimed at and impacts where it was hit.
func (m *maker) targets() {
	for i := range m.e.Targets[:min(len(m.e.Targets), maxRelated)] {
		t := &m.e.Targets[i]
		var p props
		name := t.Name
		if name == "" {
			name = string(t.Kind)
		}
		p.text("name", name)
		p.text("description", targetWords(&event.Target{Name: t.Name, Kind: t.Kind, Country: t.Country, Count: t.Count}))
		p.list("sectors", sectors[t.Kind])
		id := m.share("identity", "", p)
		if t.Effect != event.EffectHit {
			m.relate("targets", id, string(t.Effect))
		}
		if t.Effect == event.EffectHit || t.Effect == event.EffectBoth {
			m.relate("impacts", id, string(t.Effect))
		}
	}
}

// A claimIndex says which objects stand for the claims, so that opinions find them.
type claimIndex struct {
	byID    map[string]int      // of statements
	notes   []string            // of each claim
	related []map[string]string // of each claim: the relationship to each actor
	actors  map[string][]string // the first relationships to an actor, at most maxFirst
}

// maxRelated bounds how many parties, targets and links of an event are objects. The
// fullest real records have six parties.
const maxRelated = 64

// maxRefs bounds what one opinion is about, maxFirst how many attributions to an actor it
// is about where it answers none, and maxReported how many relationships of a claim a
// report names. Without them a denial of many actors that answers many claims would be
// many times as long as its document, which holds the rest.
const (
	maxRefs     = 64
	maxFirst    = 8
	maxReported = 4
)

// writeClaims adds the relationships and the note of each claim, and then the opinions,
// which are about these.
func (m *maker) writeClaims() {
	claims := m.e.Claims
	x := &m.claims
	x.byID, x.actors = make(map[string]int, len(claims)), make(map[string][]string)
	x.notes, x.related = make([]string, len(claims)), make([]map[string]string, len(claims))
	for i := range claims {
		if id := claims[i].ID; id != "" {
			x.byID[id] = i
		}
		m.claim(i)
	}
	for i := range claims {
		m.opinion(i)
	}
}

// claim adds the relationships of claim i, and its note.
func (m *maker) claim(i int) {
	c := &m.e.Claims[i]
	key := statementKey("claim", c.ID, i)
	refs := make([]string, 0, len(c.Actors)+1)
	kind := relationOf(c)
	for j := range c.Actors {
		if kind == "" {
			break
		}
		target := m.share(accused(&c.Actors[j]))
		if _, twice := m.claims.related[i][target]; twice {
			continue
		}
		var p props
		if n, ok := confidence(c); ok {
			p.number("confidence", n)
		}
		p.text("relationship_type", kind)
		p.text("description", string(c.Stance))
		p.text("source_ref", m.incident)
		p.text("target_ref", target)
		kept := ""
		if len(c.Actors) == 1 {
			kept = c.ID
		}
		id := m.own("relationship", kept, p, key, target)
		if m.claims.related[i] == nil {
			m.claims.related[i] = make(map[string]string, len(c.Actors))
		}
		m.claims.related[i][target] = id
		if list := m.claims.actors[target]; len(list) < maxFirst {
			m.claims.actors[target] = append(list, id)
		}
		refs = append(refs, id)
	}
	note := m.note("claim: "+string(c.Stance), claimText(c), "", key, append(refs, m.incident)...)
	m.claims.notes[i] = note
	m.reports.add(c.Sources, append(refs[:min(len(refs), maxReported)], note)...)
}

// relationOf returns what a claim says of the incident and its actors: attributed-to
// only where it says outright that they did it, and related-to where it lets that be
// understood, or suspects them, or means one of several, or calls it no more than even.
// Other claims relate nothing.
func relationOf(c *attribution.Claim) string {
	switch c.Stance {
	case attribution.StanceAttributes, attribution.StanceClaims:
		if c.Among == attribution.AmongAny || standing.ChanceOf(c.Likelihood) != standing.AboveEven {
			return "related-to"
		}
		return "attributed-to"
	case attribution.StanceImplies, attribution.StanceSuspects:
		return "related-to"
	}
	return ""
}

// confidence returns the least of the numbers that Appendix A of STIX 2.1 gives for the
// likelihood, the confidence and the grade of a claim: STIX has one number for all three.
func confidence(c *attribution.Claim) (n int64, ok bool) {
	for _, t := range [...]reported.Term{c.Likelihood, c.Confidence, c.Grade} {
		in, loss, err := t.In(reported.ScaleSTIX)
		if err != nil || loss == reported.LossUnmapped || in.IsZero() {
			continue
		}
		v := int64(0)
		for _, digit := range []byte(in.Value()) {
			v = v*10 + int64(digit-'0')
		}
		if !ok || v < n {
			n, ok = v, true
		}
	}
	return n, ok
}

// opinion adds the opinion of claim i, if it denies or doubts: on the relationships of
// the claims that it answers, else on those to the same actors, else it has its note
// alone.
func (m *maker) opinion(i int) {
	c := &m.e.Claims[i]
	view := opinionOf(string(c.Stance))
	if view == "" {
		return
	}
	var refs []string
	add := func(ids ...string) { refs = append(refs, ids[:min(len(ids), maxRefs-len(refs))]...) }
	var actors []string
	for j := range c.Actors {
		actors = append(actors, m.sharedID(accused(&c.Actors[j])))
	}
	for _, answered := range c.Answers {
		if k, ok := m.claims.byID[answered]; ok {
			for _, a := range actors {
				if id := m.claims.related[k][a]; id != "" {
					add(id)
				}
			}
		}
	}
	if len(refs) == 0 {
		for _, a := range actors {
			add(m.claims.actors[a]...)
		}
	}
	if len(refs) == 0 {
		return
	}
	m.addOpinion(view, statementKey("claim", c.ID, i), &c.Statement, refs)
}

// opinionOf returns how a stance agrees with what it is about, "" if it does not say.
func opinionOf(stance string) string {
	switch stance {
	case "denies":
		return "strongly-disagree"
	case "doubts":
		return "disagree"
	}
	return ""
}

func (m *maker) addOpinion(view, key string, s *reported.Statement, refs []string) {
	var p props
	p.text("explanation", s.Quote)
	p.list("authors", authors(s.Sources)...)
	p.list("object_refs", distinct(refs)...)
	p.text("opinion", view)
	m.own("opinion", s.ID, p, key)
}
