package event

import (
	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/internal/form"
)

// A Link leads from its event to another. The zero Link is refused.
type Link struct {
	// Kind is how the two are related; it must be given.
	Kind LinkKind `json:"kind,omitzero"`
	// Event is the ID of the other; it must be given, and need not be in the same feed.
	Event string `json:"event,omitzero"`
	// Sources are those who say so.
	Sources []reported.Source `json:"sources,omitzero"`
	Note    string            `json:"note,omitzero"`
}

// A LinkKind is how an event is related to another. The zero value is not stated.
type LinkKind string

// The kinds of link.
const (
	PartOf         LinkKind = "part-of"
	SameAs         LinkKind = "same-as"
	RetaliationFor LinkKind = "retaliation-for"
	LedTo          LinkKind = "led-to"
	Follows        LinkKind = "follows"
	WarnedOf       LinkKind = "warned-of"
	ReplacedBy     LinkKind = "replaced-by"
	Contradicts    LinkKind = "contradicts"
	Related        LinkKind = "related"
)

var linkKinds = form.Words(PartOf, SameAs, RetaliationFor, LedTo, Follows, WarnedOf, ReplacedBy, Contradicts, Related)

// LinkKinds returns all kinds, in declared order.
func LinkKinds() []LinkKind { return form.WordsOf[LinkKind](linkKinds) }

// Known reports whether the kind is one of LinkKinds.
func (k LinkKind) Known() bool { return linkKinds.Has(string(k)) }
