package event

import (
	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/internal/form"
)

// A Target is what was aimed at or hit. The zero Target has no kind and is refused.
type Target struct {
	// Name is the target as reported.
	Name string `json:"name,omitzero"`
	// Kind is what sort of target it is; it must be given.
	Kind TargetKind `json:"kind,omitzero" rule:"required"`
	// Country is the state that it belongs to, ISO 3166-1 alpha-2.
	Country string `json:"country,omitzero" rule:"country"`
	// Effect is whether it was aimed at, hit, or both.
	Effect Effect `json:"effect,omitzero"`
	// Count is how many of them.
	Count reported.Count `json:"count,omitzero"`
}

// A TargetKind is what sort of target it is. The zero value is not stated. Its
// constants begin with Target.
type TargetKind string

// The kinds of target: the 22 of the Global Terrorism Database (variable
// targtype1), in its order and in plain words.
const (
	TargetBusiness          TargetKind = "business"
	TargetGovernment        TargetKind = "government"
	TargetPolice            TargetKind = "police"
	TargetMilitary          TargetKind = "military"
	TargetAbortionRelated   TargetKind = "abortion-related"
	TargetAviation          TargetKind = "aviation"
	TargetDiplomatic        TargetKind = "diplomatic"
	TargetEducation         TargetKind = "education"
	TargetFoodOrWater       TargetKind = "food-or-water"
	TargetJournalists       TargetKind = "journalists"
	TargetMaritime          TargetKind = "maritime"
	TargetNGO               TargetKind = "ngo"
	TargetOther             TargetKind = "other"
	TargetPrivateCitizens   TargetKind = "private-citizens"
	TargetReligious         TargetKind = "religious"
	TargetTelecommunication TargetKind = "telecommunication"
	TargetMilitia           TargetKind = "militia"
	TargetTourists          TargetKind = "tourists"
	TargetTransport         TargetKind = "transport"
	TargetUnknown           TargetKind = "unknown"
	TargetUtilities         TargetKind = "utilities"
	TargetViolentParty      TargetKind = "violent-party"
)

var targetKinds = form.Words(
	TargetBusiness, TargetGovernment, TargetPolice, TargetMilitary, TargetAbortionRelated, TargetAviation, TargetDiplomatic, TargetEducation,
	TargetFoodOrWater, TargetJournalists, TargetMaritime, TargetNGO, TargetOther, TargetPrivateCitizens, TargetReligious,
	TargetTelecommunication, TargetMilitia, TargetTourists, TargetTransport, TargetUnknown, TargetUtilities, TargetViolentParty,
)

// TargetKinds returns all kinds, in declared order.
func TargetKinds() []TargetKind { return form.WordsOf[TargetKind](targetKinds) }

// An Effect is what became of a target. The zero value was not recorded.
type Effect string

// The effects.
const (
	EffectAimedAt  Effect = "aimed-at"
	EffectHit      Effect = "hit"
	EffectBoth     Effect = "both"
	EffectUnstated Effect = "unstated" // the report does not tell
)

var effects = form.Words(EffectAimedAt, EffectHit, EffectBoth, EffectUnstated)

// Effects returns all effects, in declared order.
func Effects() []Effect { return form.WordsOf[Effect](effects) }
