package attribution

import "github.com/seed-67285e81/reported/internal/form"

// An Actor is one who is said to have done something, as the speaker named it.
//
// "Iran-linked groups" is an unidentified armed group linked to Iran, never Iran:
//
//	attribution.Actor{
//		Name: "Iran-linked groups", Kind: attribution.ArmedGroup, Unidentified: true,
//		LinkedTo: []attribution.ActorLink{{Name: "Iran", How: attribution.Unspecified}},
//	}
//
// The zero Actor has no name and is refused by Validate.
type Actor struct {
	// ID is a key that names one actor across events, where the recorder has one.
	ID string `json:"id,omitzero"`
	// Name is the name as said; it must be given.
	Name string `json:"name,omitzero"`
	// Kind is what sort of actor it is.
	Kind ActorKind `json:"kind,omitzero"`
	// Country is the ISO 3166-1 alpha-2 code of its state.
	Country string `json:"country,omitzero"`
	// Unidentified is true where the name describes somebody that nobody identified.
	Unidentified bool `json:"unidentified,omitzero"`
	// LinkedTo are those that it is said to be linked to.
	LinkedTo []ActorLink `json:"linked_to,omitzero"`
}

// An ActorLink says that an actor is linked to another, and how.
type ActorLink struct {
	// Name is who the actor is linked to; it must be given.
	Name string `json:"name,omitzero"`
	// How is the sort of link; it must be given, Unspecified where nobody said.
	How LinkKind `json:"how,omitzero"`
}

// An ActorKind is what sort of actor it is. The zero value is not stated.
type ActorKind string

// The kinds of actor.
const (
	State        ActorKind = "state"
	ArmedForce   ActorKind = "armed-force"  // a state's armed or security force
	ArmedGroup   ActorKind = "armed-group"  // a non-state armed group
	Party        ActorKind = "party"        // a political party
	Person       ActorKind = "person"       // one named or described person
	Organisation ActorKind = "organisation" // any other body
	Crowd        ActorKind = "crowd"        // protesters, rioters, a mob
	Civilians    ActorKind = "civilians"
	UnknownActor ActorKind = "unknown" // nobody could tell
)

var actorKinds = form.Words(State, ArmedForce, ArmedGroup, Party, Person, Organisation, Crowd, Civilians, UnknownActor)

// ActorKinds returns all kinds, in declared order.
func ActorKinds() []ActorKind { return form.WordsOf[ActorKind](actorKinds) }

// Known reports whether the kind is one of ActorKinds.
func (k ActorKind) Known() bool { return actorKinds.Has(string(k)) }

// A LinkKind is how an actor is linked to another. The zero value is not stated.
type LinkKind string

// The kinds of link, from the closest to the loosest.
const (
	PartOf      LinkKind = "part-of"
	CommandedBy LinkKind = "commanded-by"
	SuppliedBy  LinkKind = "supplied-by"
	BackedBy    LinkKind = "backed-by"
	FrontFor    LinkKind = "front-for"
	Unspecified LinkKind = "unspecified" // "linked", with nothing said of how
)

var linkKinds = form.Words(PartOf, CommandedBy, SuppliedBy, BackedBy, FrontFor, Unspecified)

// LinkKinds returns all kinds, in declared order.
func LinkKinds() []LinkKind { return form.WordsOf[LinkKind](linkKinds) }

// Known reports whether the kind is one of LinkKinds.
func (k LinkKind) Known() bool { return linkKinds.Has(string(k)) }
