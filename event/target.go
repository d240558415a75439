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
	Kind TargetKind `json:"kind,omitzero"`
	// Country is the state that it belongs to, ISO 3166-1 alpha-2.
	Country string `json:"country,omitzero"`
	// Effect is whether it was aimed at, hit, or both.
	Effect Effect `json:"effect,omitzero"`
	// Count is how many of them.
	Count reported.Count `json:"count,omitzero"`
}

// A TargetKind is what sort of target it is. The zero value is not stated.
type TargetKind string

// The kinds of target: the 22 of the Global Terrorism Database (variable
// targtype1), in its order and in plain words.
const (
	Business          TargetKind = "business"
	Government        TargetKind = "government"
	PoliceTarget      TargetKind = "police"
	MilitaryTarget    TargetKind = "military"
	AbortionRelated   TargetKind = "abortion-related"
	Aviation          TargetKind = "aviation"
	Diplomatic        TargetKind = "diplomatic"
	Education         TargetKind = "education"
	FoodOrWater       TargetKind = "food-or-water"
	JournalistsTarget TargetKind = "journalists"
	Maritime          TargetKind = "maritime"
	NGOTarget         TargetKind = "ngo"
	OtherTarget       TargetKind = "other"
	PrivateCitizens   TargetKind = "private-citizens"
	Religious         TargetKind = "religious"
	Telecommunication TargetKind = "telecommunication"
	MilitiaTarget     TargetKind = "militia"
	Tourists          TargetKind = "tourists"
	Transport         TargetKind = "transport"
	UnknownTarget     TargetKind = "unknown"
	Utilities         TargetKind = "utilities"
	ViolentParty      TargetKind = "violent-party"
)

var targetKinds = form.Words(
	Business, Government, PoliceTarget, MilitaryTarget, AbortionRelated, Aviation, Diplomatic, Education,
	FoodOrWater, JournalistsTarget, Maritime, NGOTarget, OtherTarget, PrivateCitizens, Religious,
	Telecommunication, MilitiaTarget, Tourists, Transport, UnknownTarget, Utilities, ViolentParty,
)

// TargetKinds returns all kinds, in declared order.
func TargetKinds() []TargetKind { return form.WordsOf[TargetKind](targetKinds) }

// Known reports whether the kind is one of TargetKinds.
func (k TargetKind) Known() bool { return targetKinds.Has(string(k)) }

// An Effect is what became of a target. The zero value was not recorded.
type Effect string

// The effects.
const (
	AimedAt        Effect = "aimed-at"
	Hit            Effect = "hit"
	AimedAtAndHit  Effect = "both"
	UnstatedEffect Effect = "unstated" // the report does not tell
)

var effects = form.Words(AimedAt, Hit, AimedAtAndHit, UnstatedEffect)

// Effects returns all effects, in declared order.
func Effects() []Effect { return form.WordsOf[Effect](effects) }

// Known reports whether the effect is one of Effects.
func (e Effect) Known() bool { return effects.Has(string(e)) }
