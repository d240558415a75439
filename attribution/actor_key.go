package attribution

import (
	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/internal/origins"
	"github.com/seed-67285e81/reported/internal/standing"
)

// Is reports whether two actors are one: both have the same ID, or neither has an ID and
// they have one name ([reported.FoldName]) and Country. An actor with an ID is never one
// without.
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

// Speaks reports whether the origin is the actor or speaks for it. It does if both have
// one ID. It does, unless they state two countries, if the Org or Name is the actor's
// name. It does if it is an official source of the Country of a state or an armed force.
func (a Actor) Speaks(o reported.Origin) bool {
	s := o.Source()
	var r standing.Roll
	d := r.Describe(&s)
	k := a.speaker(&r.Table)
	return k.is(&d)
}

// speaker returns what is known of the actor, as numbers.
func (a *Actor) speaker(t *origins.Table) speaker {
	return speaker{
		id: t.WordOf(a.ID), name: t.NameOf(a.Name), country: t.WordOf(a.Country),
		state: a.Kind == ActorState || a.Kind == ActorArmedForce,
	}
}

// A draft is a view in the making.
type draft struct {
	actor        *Actor // as it was first named
	self         speaker
	unidentified bool
	owns         bool  // a claim of its own stands
	before       int32 // the view before it with its name plus one, 0 if there is none
	whole        int32 // the last of what it is part of plus one, 0 if there is none
	node         int32 // of its name, in the blocs
	from, names  int32 // where the claims that name it are in assessor.naming, and how many
	last         int32 // the last of them that was read
	at           int32 // its place among the views
	reasons      reasonSet
}

// named returns the claims that name it.
func (v *draft) named(a *assessor) []int32 { return a.naming[v.from : v.from+v.names] }

// A whole is what an actor is part of, and the one before it of that actor.
type whole struct {
	speaker
	next int32
}

// enter returns the place of an actor's view, a new one where there is none. What
// one mention of an actor states, all state.
func (a *assessor) enter(actor *Actor) int32 {
	self := actor.speaker(&a.roll.Table)
	key := actorNumber{id: self.id}
	if key.id == 0 {
		key.country, key.name = self.country, self.name
	}
	n, fresh := a.actors.Number(key)
	if fresh {
		before, _ := a.named.Value(int32(self.name))
		a.named.Mark(int32(self.name), n+1)
		a.views.Add(draft{at: n, actor: actor, self: self, before: before})
	}
	v := a.views.At(n)
	if v.self.country == 0 {
		v.self.country = self.country
	}
	v.self.state = v.self.state || self.state
	v.unidentified = v.unidentified || actor.Unidentified || actor.Kind == ActorUnknown
	return n
}

// An actorNumber is an actorKey in numbers.
type actorNumber struct {
	id, country origins.Word
	name        origins.Name
}

// Hash makes it a key of an index.
func (k actorNumber) Hash() uint32 {
	return origins.HashOf(int32(k.id), int32(k.country), int32(k.name), 0)
}
