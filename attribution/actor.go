package attribution

// An Actor is a person, group or state that is said to have done something, as the speaker
// named it. "Iran-linked groups" is an unidentified armed group with a link to Iran, and
// not Iran:
//
//	attribution.Actor{
//		Name: "Iran-linked groups", Kind: attribution.ActorArmedGroup, Unidentified: true,
//		LinkedTo: []attribution.ActorLink{{Name: "Iran", How: attribution.ActorLinkUnspecified}},
//	}
//
// The zero Actor has no name and is refused.
type Actor struct {
	// ID is a key that names one actor across events, where the recorder has one.
	ID string `json:"id,omitzero" rule:"id"`
	// Name is the name as said; it must be given.
	Name string `json:"name,omitzero" rule:"required"`
	// Kind is what sort of actor it is.
	Kind ActorKind `json:"kind,omitzero"`
	// Country is the ISO 3166-1 alpha-2 code of its state.
	Country string `json:"country,omitzero" rule:"country"`
	// Unidentified is true if the name only describes the actor, and no source identified
	// it.
	Unidentified bool `json:"unidentified,omitzero"`
	// LinkedTo are actors that it is said to be linked to, at most MaxLinks.
	LinkedTo []ActorLink `json:"linked_to,omitzero" rule:"max=16"`
}

// Limits on a claim, beside those of package reported.
const (
	// MaxActors is the greatest number of actors of one claim.
	MaxActors = 64
	// MaxLinks is the greatest number of links of one actor.
	MaxLinks = 16
)

// An ActorLink is a link from an actor to another.
type ActorLink struct {
	// ID is the key of the one that it is linked to, where the recorder has one.
	ID string `json:"id,omitzero" rule:"id"`
	// Name is the one that it is linked to; it must be given.
	Name string `json:"name,omitzero" rule:"required"`
	// Country is the ISO 3166-1 alpha-2 code of its state.
	Country string `json:"country,omitzero" rule:"country"`
	// How is the sort of link. It is required: ActorLinkUnspecified if it was not said.
	How ActorLinkKind `json:"how,omitzero" rule:"required"`
}

// An ActorKind is what sort of actor it is. The zero value is not stated. Its
// constants begin with Actor.
type ActorKind string

// The kinds of actor.
const (
	ActorState        ActorKind = "state"        // a state or its government
	ActorArmedForce   ActorKind = "armed-force"  // a state's armed or security force
	ActorArmedGroup   ActorKind = "armed-group"  // a non-state armed group
	ActorParty        ActorKind = "party"        // a political party
	ActorPerson       ActorKind = "person"       // one named or described person
	ActorOrganization ActorKind = "organisation" // any other body
	ActorCrowd        ActorKind = "crowd"        // protesters, rioters, a mob
	ActorCivilians    ActorKind = "civilians"    // people who are of no force or group
	ActorUnknown      ActorKind = "unknown"      // the sources do not tell
)

// An ActorLinkKind is a link between actors. The zero value is not stated. Its constants
// begin with ActorLink.
type ActorLinkKind string

// The kinds of link, from the closest to the loosest.
const (
	ActorLinkPartOf      ActorLinkKind = "part-of"      // it belongs to the other
	ActorLinkCommandedBy ActorLinkKind = "commanded-by" // it takes the other's orders
	ActorLinkSuppliedBy  ActorLinkKind = "supplied-by"  // it has weapons, money or goods from the other
	ActorLinkBackedBy    ActorLinkKind = "backed-by"    // the other supports it, in a manner not said
	ActorLinkFrontFor    ActorLinkKind = "front-for"    // it acts under its own name for the other
	ActorLinkUnspecified ActorLinkKind = "unspecified"  // linked, with nothing said of how
)
