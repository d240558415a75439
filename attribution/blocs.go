package attribution

import (
	"slices"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/internal/origins"
	"github.com/seed-67285e81/reported/internal/standing"
)

// Blocs are who belongs together. A node stands for a country, for a name with its
// Country, or for the Org of an intergovernmental body; nodes of one bloc are
// joined.
type blocs struct {
	nodes  origins.Index[blocKey]
	sets   sets
	next   []int32      // of a node, the one before it with its name, -1 if there is none
	ofName []int32      // of a name, its last node plus one; 0 if there is none
	of     []membership // of details, once they were asked for
}

// A blocKey is the key of a node. A country has no name.
type blocKey struct {
	name    origins.Name
	country origins.Word
	body    bool // an intergovernmental body
}

func (b *blocs) node(key blocKey) int32 {
	n, fresh := b.nodes.Number(key)
	if fresh {
		b.sets, b.next = append(b.sets, n), append(b.next, -1)
		if key.name != 0 && !key.body {
			if more := int(key.name) + 1 - len(b.ofName); more > 0 {
				b.ofName = append(b.ofName, make([]int32, more)...)
			}
			b.next[n] = b.ofName[key.name] - 1
			b.ofName[key.name] = n + 1
		}
	}
	return n
}

// named returns a node of a name, -1 if there is none; next leads to the others.
// An intergovernmental body has none.
func (b *blocs) named(name origins.Name) int32 {
	if int(name) >= len(b.ofName) {
		return -1
	}
	return b.ofName[name] - 1
}

// Sets are numbers that were joined, as a union-find: each names another of its
// set, and one of them itself.
type sets []int32

func (s sets) find(i int32) int32 {
	for s[i] != i {
		s[i] = s[s[i]]
		i = s[i]
	}
	return i
}

func (s sets) join(i, j int32) { s[s.find(i)] = s.find(j) }

// joinBlocs reads what the claims say of who belongs to whom.
func (a *assessor) joinBlocs() {
	b := &a.blocs
	t := &a.roll.Table
	n := 2 * len(a.views)
	room := make([]int32, 2*n+t.Names())
	b.sets, b.next, b.ofName = room[:0:n], room[n:n:2*n], room[2*n:]
	for i := range a.views {
		v := &a.views[i]
		v.node = b.node(blocKey{name: v.self.name, country: v.self.country})
		if v.self.state && v.self.country != 0 {
			b.sets.join(v.node, b.node(blocKey{country: v.self.country}))
		}
	}
	for n := range t.Details() {
		switch d := t.Detail(int32(n)); reported.SourceKind(t.Word(d.Kind)) {
		case reported.SourceArmedGroup:
			if d.Org != 0 {
				b.node(blocKey{name: d.Org, country: d.Country})
			}
		case reported.SourceIntergovernmental:
			if d.Org != 0 {
				b.node(blocKey{name: d.Org, body: true})
			}
		}
	}
	for i := range a.views {
		v := &a.views[i]
		for _, mention := range v.linked {
			for k := range mention.LinkedTo {
				a.joinLink(v, &mention.LinkedTo[k])
			}
		}
	}
	b.joinNames()
}

// joinLink reads one link of an actor.
func (a *assessor) joinLink(v *draft, l *ActorLink) {
	switch l.How {
	case ActorLinkPartOf, ActorLinkCommandedBy, ActorLinkFrontFor:
	default:
		return
	}
	t := &a.roll.Table
	target := Actor{ID: l.ID, Name: l.Name, Country: l.Country}
	if meant, ok := a.meant(l); ok {
		a.blocs.sets.join(v.node, a.views[meant].node)
		if l.How == ActorLinkPartOf {
			v.wholes = append(v.wholes, a.views[meant].self)
		}
		return
	}
	a.blocs.sets.join(v.node, a.blocs.node(blocKey{name: t.NameOf(l.Name), country: t.WordOf(l.Country)}))
	if l.How == ActorLinkPartOf {
		v.wholes = append(v.wholes, target.speaker(t))
	}
}

// meant returns the actor that a link means: the one with its ID, else the only
// one with its name whose Country may be its own.
func (a *assessor) meant(l *ActorLink) (view int32, ok bool) {
	t := &a.roll.Table
	if l.ID != "" {
		if n, ok := a.actors.Find(actorNumber{id: t.WordOf(l.ID)}); ok {
			return n, true
		}
	}
	a.fillNames()
	name, country := t.NameOf(l.Name), t.WordOf(l.Country)
	found := 0
	for _, n := range a.byName[name] {
		k := &a.views[n].self
		if country == 0 || k.country == 0 || k.country == country {
			view = n
			found++
		}
		if found > 1 {
			return 0, false
		}
	}
	return view, found == 1
}

// fillNames notes which views have a name.
func (a *assessor) fillNames() {
	if a.byName != nil {
		return
	}
	a.byName = make(map[origins.Name][]int32)
	for i := range a.views {
		name := a.views[i].self.name
		a.byName[name] = append(a.byName[name], int32(i))
	}
}

// joinNames joins a name without a Country to the same name with one, where there
// is only one.
func (b *blocs) joinNames() {
	for _, key := range b.nodes.Keys() {
		if key.name == 0 || key.body || key.country != 0 {
			continue
		}
		if n := b.named(key.name); b.next[n] >= 0 && b.next[b.next[n]] < 0 {
			b.sets.join(b.next[n], n)
		}
	}
}

// A membership is of which blocs a source is.
type membership struct {
	known bool
	state bool    // an organ of a state
	any   bool    // of a state that is not stated
	roots []int32 // of the sets of its nodes
}

// isOrgan reports whether a source of the kind is of the bloc of its Country.
func isOrgan(kind reported.SourceKind) bool {
	switch kind {
	case reported.SourceOfficial, reported.SourceStateMedia, reported.SourceMedical, reported.SourceSensor, reported.SourceDocument:
		return true
	}
	return false
}

// blocsOf returns of which blocs a source is.
func (a *assessor) blocsOf(detail int32) *membership {
	b := &a.blocs
	if len(b.of) == 0 {
		b.of = make([]membership, a.roll.Table.Details())
	}
	m := &b.of[detail]
	if m.known {
		return m
	}
	m.known = true
	d := a.roll.Table.Detail(detail)
	kind := reported.SourceKind(a.roll.Table.Word(d.Kind))
	if isOrgan(kind) {
		m.state, m.any = true, d.Country == 0
		if d.Country != 0 {
			m.roots = append(m.roots, b.sets.find(b.node(blocKey{country: d.Country})))
		}
	}
	switch kind {
	case reported.SourceOfficial, reported.SourceArmedGroup:
		for _, name := range [...]origins.Name{d.Org, d.Name} {
			if name == 0 {
				continue
			}
			for n := b.named(name); n >= 0; n = b.next[n] {
				if c := b.nodes.Keys()[n].country; c == 0 || d.Country == 0 || c == d.Country {
					m.add(b.sets.find(n))
				}
			}
		}
	case reported.SourceIntergovernmental:
		if d.Org != 0 {
			m.add(b.sets.find(b.node(blocKey{name: d.Org, body: true})))
		}
	}
	return m
}

func (m *membership) add(root int32) {
	if !slices.Contains(m.roots, root) {
		m.roots = append(m.roots, root)
	}
}

// shares reports whether two sources are, or may be, of one bloc.
func (m *membership) shares(n *membership) bool {
	if m.any && n.state || n.any && m.state {
		return true
	}
	return slices.ContainsFunc(m.roots, func(root int32) bool { return slices.Contains(n.roots, root) })
}

// oneBloc reports whether two origins are not told apart, or of one bloc.
func (a *assessor) oneBloc(x, y *origins.Speaker) bool {
	if !a.roll.Table.Apart(x, y) {
		return true
	}
	for _, m := range x.Details {
		for _, n := range y.Details {
			if a.blocsOf(m).shares(a.blocsOf(n)) {
				return true
			}
		}
	}
	return false
}

// outside reports whether an origin is outside the actor's bloc.
func (v *draft) outside(a *assessor, o *origins.Speaker) bool {
	t := &a.roll.Table
	root := a.blocs.sets.find(v.node)
	for _, n := range o.Details {
		d := t.Detail(n)
		m := a.blocsOf(n)
		if v.self.is(t, d) || v.self.state && m.state && (v.self.country == 0 || d.Country == 0) || slices.Contains(m.roots, root) {
			return false
		}
	}
	return true
}

// overturn ends findings and acquittals by later ones of the other kind that
// answer or supersede them, of the same bloc.
func (a *assessor) overturn() {
	type end struct{ by, on int32 }
	var ends []end
	for r := range a.said {
		s := &a.said[r]
		if s.state != stands || !s.isJudgment() {
			continue
		}
		for _, ids := range [...][]string{s.claim.Answers, s.claim.Supersedes} {
			for _, id := range ids {
				on, ok := a.find(id)
				if ok && a.overturns(int32(r), on) && !(a.answersBack(on, s.claim.ID) && on > int32(r)) {
					ends = append(ends, end{int32(r), on})
				}
			}
		}
	}
	for _, e := range ends {
		if t := &a.said[e.on]; t.state == stands {
			t.state = wasOverturned
		}
	}
}

func (s *statement) isJudgment() bool {
	return s.claim.Stage == StageFinding || s.claim.Stage == StageAcquittal
}

// overturns reports whether claim by may end claim on.
func (a *assessor) overturns(by, on int32) bool {
	s, t := &a.said[by], &a.said[on]
	return t.isJudgment() && t.claim.Stage != s.claim.Stage && t.state == stands &&
		!a.timeOf(by).Before(a.timeOf(on)) && a.statementsShareBloc(s, t)
}

// answersBack reports whether a judgment would end the one with the ID in turn. Of
// two that end each other the one that comes first by time and ID falls.
func (a *assessor) answersBack(r int32, id string) bool {
	c := a.said[r].claim
	return id != "" && (slices.Contains(c.Answers, id) || slices.Contains(c.Supersedes, id))
}

// timeOf returns when a claim was made.
func (a *assessor) timeOf(r int32) reported.Time { return a.entries[a.said[r].place].Time }

// statementsShareBloc reports whether two claims have origins of one bloc.
func (a *assessor) statementsShareBloc(s, t *statement) bool {
	x, y := &a.roll.Said[s.place], &a.roll.Said[t.place]
	if standing.Meet(x.Origins, y.Origins) {
		return true
	}
	var state, any bool
	roots := make(map[int32]struct{})
	for _, n := range x.Details {
		m := a.blocsOf(n)
		state, any = state || m.state, any || m.any
		for _, root := range m.roots {
			roots[root] = struct{}{}
		}
	}
	for _, n := range y.Details {
		m := a.blocsOf(n)
		if m.any && state || m.state && any || slices.ContainsFunc(m.roots, func(root int32) bool { return has(roots, root) }) {
			return true
		}
	}
	return false
}
