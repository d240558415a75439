package attribution

import (
	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/internal/origins"
)

// Is reports whether two actors are one: whether both have the same ID, or
// neither has an ID and their names are one ([reported.FoldName]), with the same
// Country. An actor with an ID and one without are never taken to be one, for
// another with that name may turn up.
func (a Actor) Is(b Actor) bool { return a.key() == b.key() }

// An actorKey is what an actor is known by: its ID, else its folded name with its
// Country.
type actorKey struct{ id, country, name string }

func (a *Actor) key() actorKey {
	if a.ID != "" {
		return actorKey{id: a.ID}
	}
	return actorKey{country: a.Country, name: reported.FoldName(a.Name)}
}

// Speaks reports whether the origin is the actor itself, or speaks for it: they
// have the same ID; or, if they do not state two different countries, the actor is
// a state or an armed force and the origin an official source of its Country, or
// the origin's Org or Name is the actor's name.
func (a Actor) Speaks(o reported.Origin) bool {
	s := o.Source()
	var t origins.Table
	k := a.speaker(&t)
	return k.is(&t, &origins.Detail{
		ID: t.WordOf(s.ID), Org: t.NameOf(s.Org), Name: t.NameOf(s.Name), Country: t.WordOf(s.Country), Kind: t.WordOf(string(s.Kind)),
	})
}

// speaker returns what is known of the actor, as numbers.
func (a *Actor) speaker(t *origins.Table) speaker {
	return speaker{
		id: t.WordOf(a.ID), name: t.NameOf(a.Name), country: t.WordOf(a.Country),
		state: a.Kind == ActorState || a.Kind == ActorArmedForce,
	}
}

// few is the number of actors for which there is room from the start.
const few = 4

// A draft is a view in the making.
type draft struct {
	actor        *Actor // as it was first named
	self         speaker
	unidentified bool
	linked       []*Actor  // the mentions that state links
	wholes       []speaker // what it is part of
	node         int32     // of its name, in the blocs
	named        []int32   // the claims that name it
	names        int32     // how many these are
	last         int32     // the last of them that was read
	at           int32     // its place among the views
	reasons      reasonSet
	owns         bool // a claim of its own stands
}

// view returns the place of an actor's view, a new one where there is none. What
// one mention of an actor states, all state.
func (a *assessor) view(actor *Actor) int32 {
	key := actorNumber{id: a.roll.Table.WordOf(actor.ID)}
	if key.id == 0 {
		key.country, key.name = a.roll.Table.WordOf(actor.Country), a.roll.Table.NameOf(actor.Name)
	}
	n, fresh := a.actors.Number(key)
	if fresh {
		a.views = append(a.views, draft{at: n, actor: actor, self: actor.speaker(&a.roll.Table)})
	}
	v := &a.views[n]
	if v.self.country == 0 {
		v.self.country = a.roll.Table.WordOf(actor.Country)
	}
	v.self.state = v.self.state || actor.Kind == ActorState || actor.Kind == ActorArmedForce
	v.unidentified = v.unidentified || actor.Unidentified || actor.Kind == ActorUnknown
	if len(actor.LinkedTo) > 0 {
		v.linked = append(v.linked, actor)
	}
	return n
}

// An actorNumber is an actorKey in numbers.
type actorNumber struct {
	id, country origins.Word
	name        origins.Name
}
