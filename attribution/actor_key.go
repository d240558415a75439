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
	self         whole
	unidentified bool
	before       int32 // the view before it with its name plus one, 0 if there is none
	node         int32 // of its name, in the blocs
	first, last  int32 // of its mentions plus one
	reasons      reasonSet
}

// enter returns the place of an actor's view, a new one where there is none. What
// one mention of an actor states, all state.
func (a *assessor) enter(actor *Actor) int32 {
	self := actor.speaker(&a.roll.Table)
	id := key{id: self.id}
	if self.id == 0 {
		id = key{name: self.name, country: self.country}
	}
	n, fresh := a.actors.Number(id)
	if fresh {
		before, _ := a.named.Value(int32(self.name))
		a.named.Mark(int32(self.name), n+1)
		a.views.Add(draft{actor: actor, self: whole{speaker: self}, before: before})
	}
	v := a.views.At(n)
	if v.self.country == 0 {
		v.self.country = self.country
	}
	v.self.state = v.self.state || self.state
	v.unidentified = v.unidentified || actor.Unidentified || actor.Kind == ActorUnknown
	return n
}
