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
	next   []int32       // of a node, the one before it with its name plus one, 0 if there is none
	ofName origins.Marks // the last node with a name plus one
	of     []membership  // of details, once they were asked for
	roots  []int32       // sets, membership by membership
}

// A blocKey is the key of a node. A country has no name.
type blocKey struct {
	name    origins.Name
	country origins.Word
	body    bool // an intergovernmental body
}

// Hash makes it a key of an index.
func (k blocKey) Hash() uint32 { return origins.HashOf(int32(k.name), int32(k.country), 0, 0) }

func (b *blocs) node(key blocKey) int32 {
	n, fresh := b.nodes.Number(key)
	if fresh {
		before := int32(0)
		if key.name != 0 && !key.body {
			before = b.named(key.name)
			b.ofName.Mark(int32(key.name), n+1)
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

func (b *blocs) find(node int32) int32 { return b.sets.find(node) }

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
		v.node = b.node(blocKey{name: v.self.name, country: v.self.country})
		if v.self.state && v.self.country != 0 {
			b.sets.join(v.node, b.node(blocKey{country: v.self.country}))
		}
	}
	for n := range a.roll.Described() {
		switch d := a.roll.Detail(int32(n)); {
		case d.Org == 0:
		case d.Is(origins.ArmedGroup):
			b.node(blocKey{name: d.Org, country: d.Country})
		case d.Is(origins.Intergovernmental):
			b.node(blocKey{name: d.Org, body: true})
		}
	}
	mentions := a.mentions
	for _, s := range a.said.All() {
		if len(s.actors) == 0 {
			continue
		}
		for k := range s.claim.Actors {
			links := s.claim.Actors[k].LinkedTo
			for i := range links {
				a.joinLink(&views[mentions[k]], &links[i])
			}
		}
		mentions = mentions[len(s.claim.Actors):]
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
	var target speaker
	if meant, ok := a.meant(l); ok {
		target = a.views.At(meant).self
		a.blocs.sets.join(v.node, a.views.At(meant).node)
	} else {
		target = speaker{id: t.WordOf(l.ID), name: t.NameOf(l.Name), country: t.WordOf(l.Country)}
		a.blocs.sets.join(v.node, a.blocs.node(blocKey{name: target.name, country: target.country}))
	}
	if l.How == ActorLinkPartOf {
		a.wholes = append(a.wholes, whole{target, v.whole})
		v.whole = int32(len(a.wholes))
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
	name, country := t.NameOf(l.Name), t.WordOf(l.Country)
	found := 0
	for n, _ := a.named.Value(int32(name)); n != 0 && found < 2; n = a.views.At(n - 1).before {
		if c := a.views.At(n - 1).self.country; country == 0 || c == 0 || c == country {
			view = n - 1
			found++
		}
	}
	return view, found == 1
}

// joinNames joins a name without a Country to the same name with one, where there
// is only one.
func (b *blocs) joinNames() {
	for _, key := range b.nodes.All() {
		if key.name == 0 || key.body || key.country != 0 {
			continue
		}
		last := b.named(key.name)
		if n := b.next[last-1]; n != 0 && b.next[n-1] == 0 {
			b.sets.join(n-1, last-1)
		}
	}
}

// A membership is of which blocs a source is.
type membership struct {
	known    bool
	state    bool  // an organ of a state
	any      bool  // of a state that is not stated
	from, to int32 // the sets of its nodes, in blocs.roots
}

// blocsOf returns of which blocs a source is. It is good until the next call.
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
	*m = membership{known: true, state: d.Is(origins.Organ), any: d.Is(origins.Organ) && d.Country == 0, from: int32(len(b.roots))}
	if m.state && !m.any {
		b.roots = append(b.roots, b.find(b.node(blocKey{country: d.Country})))
	}
	switch {
	case d.Is(origins.Official | origins.ArmedGroup):
		for _, name := range [...]origins.Name{d.Org, d.Name} {
			if name == 0 {
				continue
			}
			for n := b.named(name); n != 0; n = b.next[n-1] {
				if c := b.nodes.At(n - 1).country; c == 0 || d.Country == 0 || c == d.Country {
					if root := b.find(n - 1); !slices.Contains(b.roots[m.from:], root) {
						b.roots = append(b.roots, root)
					}
				}
			}
		}
	case d.Is(origins.Intergovernmental) && d.Org != 0:
		b.roots = append(b.roots, b.find(b.node(blocKey{name: d.Org, body: true})))
	}
	m.to = int32(len(b.roots))
	return m
}

func (b *blocs) rootsOf(m *membership) []int32 { return b.roots[m.from:m.to] }

// shares reports whether two sources are, or may be, of one bloc.
func (b *blocs) shares(m, n *membership) bool {
	if m.any && n.state || n.any && m.state {
		return true
	}
	for _, root := range b.rootsOf(m) {
		if slices.Contains(b.rootsOf(n), root) {
			return true
		}
	}
	return false
}

// oneBloc reports whether two origins are not told apart, or of one bloc.
func (a *assessor) oneBloc(x, y *origins.Speaker) bool {
	if !a.roll.Apart(x, y) {
		return true
	}
	for _, m := range a.roll.DetailsOf(x) {
		for _, n := range a.roll.DetailsOf(y) {
			if a.blocs.shares(a.blocsOf(m), a.blocsOf(n)) {
				return true
			}
		}
	}
	return false
}

// outside reports whether an origin is outside the actor's bloc.
func (v *draft) outside(a *assessor, o *origins.Speaker) bool {
	root := a.blocs.find(v.node)
	for _, n := range a.roll.DetailsOf(o) {
		d := a.roll.Detail(n)
		m := a.blocsOf(n)
		if v.self.is(d) || v.self.state && m.state && (v.self.country == 0 || d.Country == 0) || slices.Contains(a.blocs.rootsOf(m), root) {
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
	for r, s := range a.said.All() {
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
		if t := a.said.At(e.on); t.state == stands {
			t.state = wasOverturned
		}
	}
}

func (s *statement) isJudgment() bool {
	return s.claim.Stage == StageFinding || s.claim.Stage == StageAcquittal
}

// overturns reports whether claim by may end claim on.
func (a *assessor) overturns(by, on int32) bool {
	s, t := a.said.At(by), a.said.At(on)
	return t.isJudgment() && t.claim.Stage != s.claim.Stage && t.state == stands &&
		!a.timeOf(by).Before(a.timeOf(on)) && a.statementsShareBloc(s, t)
}

// answersBack reports whether a judgment would end the one with the ID in turn. Of
// two that end each other the one that comes first by time and ID falls.
func (a *assessor) answersBack(r int32, id string) bool {
	c := a.said.At(r).claim
	return id != "" && (slices.Contains(c.Answers, id) || slices.Contains(c.Supersedes, id))
}

// timeOf returns when a claim was made.
func (a *assessor) timeOf(r int32) reported.Time { return a.entries.At(a.said.At(r).place).Time }

// statementsShareBloc reports whether two claims have origins of one bloc.
func (a *assessor) statementsShareBloc(s, t *statement) bool {
	if standing.Meet(a.roll.Origins(s.place), a.roll.Origins(t.place)) {
		return true
	}
	var state, any bool
	roots := make(map[int32]struct{})
	for _, n := range a.roll.Details(s.place) {
		m := a.blocsOf(n)
		state, any = state || m.state, any || m.any
		for _, root := range a.blocs.rootsOf(m) {
			roots[root] = struct{}{}
		}
	}
	for _, n := range a.roll.Details(t.place) {
		m := a.blocsOf(n)
		if m.any && state || m.state && any || slices.ContainsFunc(a.blocs.rootsOf(m), func(root int32) bool { return has(roots, root) }) {
			return true
		}
	}
	return false
}
