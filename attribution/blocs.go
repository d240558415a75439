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
	nodes origins.Index[key]
	sets
	next   []int32       // of a node, the one before it with its name plus one, 0 if there is none
	ofName origins.Marks // the last node with a name plus one
	of     []membership  // of details, once they were asked for
	roots  []int32       // of the memberships, one after the other
}

func (b *blocs) node(k key) int32 {
	n, fresh := b.nodes.Number(k)
	if fresh {
		before := int32(0)
		if k.name != 0 && !k.body {
			before = b.named(k.name)
			b.ofName.Mark(int32(k.name), n+1)
		}
		b.sets, b.next = append(b.sets, n), append(b.next, before)
	}
	return n
}

// named returns a node of a name plus one, 0 if there is none; next leads to the
// others. An intergovernmental body has none.
func (b *blocs) named(name origins.Name) int32 {
	n, _ := b.ofName.Value(int32(name))
	return n
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
	views := a.views.All()
	n := 2 * len(views)
	room := make([]int32, 2*n)
	b.sets, b.next = room[:0:n], room[n:n]
	for i := range views {
		v := &views[i]
		v.node = b.node(key{name: v.self.name, country: v.self.country})
		if v.self.state && v.self.country != 0 {
			b.join(v.node, b.node(key{country: v.self.country}))
		}
	}
	for n := range a.roll.Described() {
		switch d := a.roll.Detail(int32(n)); {
		case d.Org == 0:
		case d.Is(origins.ArmedGroup):
			b.node(key{name: d.Org, country: d.Country})
		case d.Is(origins.Intergovernmental):
			b.node(key{name: d.Org, body: true})
		}
	}
	for _, s := range a.said.All() {
		for k, m := range s.actors {
			links := s.claim.Actors[k].LinkedTo
			for i := range links {
				a.joinLink(&views[m.view], &links[i])
			}
		}
	}
	b.joinNames()
}

// joinLink reads one link of an actor.
func (a *assessor) joinLink(v *draft, l *ActorLink) {
	if l.How != ActorLinkPartOf && l.How != ActorLinkCommandedBy && l.How != ActorLinkFrontFor {
		return
	}
	t := &a.roll.Table
	var target speaker
	if meant, ok := a.meant(l); ok {
		target = a.views.At(meant).self.speaker
		a.blocs.join(v.node, a.views.At(meant).node)
	} else {
		target = speaker{id: t.WordOf(l.ID), name: t.NameOf(l.Name), country: t.WordOf(l.Country)}
		a.blocs.join(v.node, a.blocs.node(key{name: target.name, country: target.country}))
	}
	if l.How == ActorLinkPartOf {
		a.wholes = append(a.wholes, whole{target, v.self.before})
		v.self.before = int32(len(a.wholes))
	}
}

// meant returns the actor that a link means: the one with its ID, else the only
// one with its name whose Country may be its own.
func (a *assessor) meant(l *ActorLink) (view int32, ok bool) {
	t := &a.roll.Table
	if l.ID != "" {
		if n, ok := a.actors.Find(key{id: t.WordOf(l.ID)}); ok {
			return n, true
		}
	}
	name, country := t.NameOf(l.Name), t.WordOf(l.Country)
	found := 0
	for n, _ := a.named.Value(int32(name)); n != 0 && found < 2; n = a.views.At(n - 1).before {
		if mayBeOne(country, a.views.At(n-1).self.country) {
			view = n - 1
			found++
		}
	}
	return view, found == 1
}

// joinNames joins a name without a Country to the same name with one, where there
// is only one.
func (b *blocs) joinNames() {
	for _, k := range b.nodes.All() {
		if k.name != 0 && !k.body && k.country == 0 {
			last := b.named(k.name)
			if n := b.next[last-1]; n != 0 && b.next[n-1] == 0 {
				b.join(n-1, last-1)
			}
		}
	}
}

// A membership is of which blocs a source is.
type membership struct {
	known bool
	state bool    // an organ of a state
	any   bool    // of a state that is not stated
	roots []int32 // the sets of its nodes
}

// blocsOf returns of which blocs a source is.
func (a *assessor) blocsOf(detail int32) *membership {
	b := &a.blocs
	if len(b.of) == 0 {
		b.of = make([]membership, a.roll.Described())
	}
	m := &b.of[detail]
	if m.known {
		return m
	}
	d := a.roll.Detail(detail)
	from := len(b.roots)
	m.known, m.state = true, d.Is(origins.Organ)
	m.any = m.state && d.Country == 0
	if m.state && !m.any {
		b.roots = append(b.roots, b.find(b.node(key{country: d.Country})))
	}
	switch {
	case d.Is(origins.Official | origins.ArmedGroup):
		for _, name := range [...]origins.Name{d.Org, d.Name} {
			for n := b.named(name); n != 0; n = b.next[n-1] {
				root := b.find(n - 1)
				if mayBeOne(b.nodes.At(n-1).country, d.Country) && !slices.Contains(b.roots[from:], root) {
					b.roots = append(b.roots, root)
				}
			}
		}
	case d.Is(origins.Intergovernmental) && d.Org != 0:
		b.roots = append(b.roots, b.find(b.node(key{name: d.Org, body: true})))
	}
	m.roots = b.roots[from:]
	return m
}

// shares reports whether two sources are, or may be, of one bloc.
func (m *membership) shares(n *membership) bool {
	return m.any && n.state || n.any && m.state ||
		slices.ContainsFunc(m.roots, func(root int32) bool { return slices.Contains(n.roots, root) })
}

// oneBloc reports whether two origins are not told apart, or of one bloc.
func (a *assessor) oneBloc(x, y *origins.Speaker) bool {
	if !a.roll.Apart(x, y) {
		return true
	}
	for _, m := range a.roll.DetailsOf(x) {
		if slices.ContainsFunc(a.roll.DetailsOf(y), func(n int32) bool { return a.blocsOf(m).shares(a.blocsOf(n)) }) {
			return true
		}
	}
	return false
}

// outside reports whether an origin is outside the actor's bloc.
func (v *draft) outside(a *assessor, o *origins.Speaker) bool {
	root := a.blocs.find(v.node)
	return !slices.ContainsFunc(a.roll.DetailsOf(o), func(n int32) bool {
		d, m := a.roll.Detail(n), a.blocsOf(n)
		return v.self.is(d) || v.self.state && m.state && (v.self.country == 0 || d.Country == 0) || slices.Contains(m.roots, root)
	})
}

// overturn ends findings and acquittals by later ones of the other kind that
// answer or supersede them, of the same bloc.
func (a *assessor) overturn() {
	var ends []int
	said := a.said.All()
	for r := range said {
		s := &said[r]
		if s.state != standing.Stands || !s.claim.isJudgment() {
			continue
		}
		for _, id := range s.claim.references() {
			if on, ok := a.ids.Find(id); ok && a.overturns(s, &said[on]) {
				ends = append(ends, on)
			}
		}
	}
	for _, on := range ends {
		said[on].state = standing.Overturned
	}
}

func (c *Claim) isJudgment() bool { return c.Stage == StageFinding || c.Stage == StageAcquittal }

// references are the IDs of the claims that a judgment may end.
func (c *Claim) references() []string { return slices.Concat(c.Answers, c.Supersedes) }

// overturns reports whether claim by may end claim on. Of two judgments that end each
// other the one that comes first by time and ID falls.
func (a *assessor) overturns(s, t *statement) bool {
	return t.claim.isJudgment() && t.claim.Stage != s.claim.Stage && t.state == standing.Stands &&
		!a.timeOf(s.at).Before(a.timeOf(t.at)) && a.shareBloc(s, t) &&
		!(s.at < t.at && s.claim.ID != "" && slices.Contains(t.claim.references(), s.claim.ID))
}

// timeOf returns when a claim was made.
func (a *assessor) timeOf(r int32) reported.Time { return a.entries.At(r).Time }

// shareBloc reports whether two claims have origins of one bloc.
func (a *assessor) shareBloc(s, t *statement) bool {
	if standing.Meet(a.roll.Origins(s.at), a.roll.Origins(t.at)) {
		return true
	}
	var state, any bool
	a.met.Begin()
	for _, n := range a.roll.Details(s.at) {
		m := a.blocsOf(n)
		state, any = state || m.state, any || m.any
		for _, root := range m.roots {
			a.met.First(root)
		}
	}
	return slices.ContainsFunc(a.roll.Details(t.at), func(n int32) bool {
		m := a.blocsOf(n)
		return m.any && state || m.state && any || slices.ContainsFunc(m.roots, a.met.Met)
	})
}
