package attribution

import (
	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/internal/fold"
)

// appendKey appends what an actor is known by: its ID, else its Name as
// [reported.FoldName] writes it, with its Country. It has the form of an origin's key.
func (a *Actor) appendKey(b []byte) []byte {
	if a.ID != "" {
		return append(append(b, "id:"...), a.ID...)
	}
	b = append(append(b, "name:"...), a.Country...)
	return fold.Append(append(b, ':'), a.Name)
}

// Is reports whether two actors are one: whether both have the same ID, or
// neither has an ID and their names are spellings of one name
// ([reported.FoldName]), with the same Country. An actor with an ID and one
// without are never taken to be one, for another with that name may turn up.
func (a Actor) Is(b Actor) bool {
	if a.ID != "" || b.ID != "" {
		return a.ID == b.ID
	}
	return a.Country == b.Country && reported.FoldName(a.Name) == reported.FoldName(b.Name)
}

// Speaks reports whether the origin is the actor itself: they have the same ID;
// or the origin's Org or Name is a spelling of the actor's name, and they have not
// two different countries; or the actor is a state, and the origin an official
// source of its Country.
func (a Actor) Speaks(o reported.Origin) bool {
	s := o.Source()
	return a.speaks(&s, reported.FoldName(a.Name))
}

// speaks is Speaks, given the actor's folded name.
func (a *Actor) speaks(s *reported.Source, name string) bool {
	switch {
	case a.ID != "" && a.ID == s.ID:
		return true
	case a.Country != "" && s.Country != "" && a.Country != s.Country:
		return false
	case a.Kind == ActorState && s.Kind == reported.SourceOfficial && a.Country != "" && s.Country != "":
		return true
	}
	var buf [64]byte
	return name != "" && (string(fold.Append(buf[:0], s.Org)) == name || string(fold.Append(buf[:0], s.Name)) == name)
}
