package event

import (
	"github.com/seed-67285e81/reported"
)

// A Link is a relation to another event. The zero Link is refused.
type Link struct {
	// Kind is the relation, read from this event to the other. It is required.
	Kind LinkKind `json:"kind,omitzero" rule:"required"`
	// Event is the ID of the other event, of this feed or another. It is required.
	Event string `json:"event,omitzero" rule:"required,id"`
	// Sources say so.
	Sources []reported.Source `json:"sources,omitzero"`
	Note    string            `json:"note,omitzero" rule:"text"`
}

// A LinkKind is a relation between events. The zero value is not stated. Its constants
// begin with Link.
type LinkKind string

// The kinds of link.
const (
	LinkPartOf         LinkKind = "part-of"         // it is one incident of the other
	LinkSameAs         LinkKind = "same-as"         // both are records of one event
	LinkRetaliationFor LinkKind = "retaliation-for" // it answers the other, as a source says
	LinkLedTo          LinkKind = "led-to"          // the other came of it, as a source says
	LinkFollows        LinkKind = "follows"         // it came after the other in one course of events
	LinkWarnedOf       LinkKind = "warned-of"       // it warned that the other would come
	LinkReplacedBy     LinkKind = "replaced-by"     // the other record takes its place
	LinkContradicts    LinkKind = "contradicts"     // the two cannot both be right
	LinkRelated        LinkKind = "related"         // related, with nothing said of how
)
