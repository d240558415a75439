package event

import "github.com/seed-67285e81/reported"

// Damage is what was done to things. The zero Damage has no extent and is refused.
type Damage struct {
	// Target is what was damaged, in words or by the name of a target.
	Target string `json:"target,omitzero"`
	// Extent is how badly. It is required: ExtentUnstated if the speaker does not say.
	Extent Extent `json:"extent,omitzero" rule:"required"`
	// Count is how many things were damaged.
	Count reported.Count `json:"count,omitzero"`
	// Cost is in units of Currency, an ISO 4217 code.
	Cost     reported.Decimal `json:"cost,omitzero"`
	Currency string           `json:"currency,omitzero" rule:"currency"`
	// Place is the ID or name of a place of the event, or a place in words.
	Place string `json:"place,omitzero"`
	Note  string `json:"note,omitzero" rule:"text"`
}

// An Extent is how badly something was damaged. The zero value is not stated.
type Extent string

// The extents.
const (
	ExtentNone      Extent = "none"      // the speaker says that there was none
	ExtentLight     Extent = "light"     // called light or minor
	ExtentHeavy     Extent = "heavy"     // called heavy or serious
	ExtentDestroyed Extent = "destroyed" // called destroyed
	ExtentUnstated  Extent = "unstated"  // the speaker does not say how badly
)
