package event

import "github.com/seed-67285e81/reported"

// A Target is what was aimed at or hit. The zero Target has no kind and is refused.
type Target struct {
	// Name is the target as reported.
	Name string `json:"name,omitzero"`
	// Kind is what sort of target it is. It is required.
	Kind TargetKind `json:"kind,omitzero" rule:"required"`
	// Country is the state that it belongs to, ISO 3166-1 alpha-2.
	Country string `json:"country,omitzero" rule:"country"`
	// Effect is whether it was aimed at, hit, or both.
	Effect Effect `json:"effect,omitzero"`
	// Count is how many of them.
	Count reported.Count `json:"count,omitzero"`
}

// A TargetKind is what sort of target it is. The zero value is not stated. Its constants
// begin with Target.
type TargetKind string

// The kinds of target: the 22 of the Global Terrorism Database (variable
// targtype1), in its order and in plain words.
const (
	TargetBusiness          TargetKind = "business"          // shops, firms, hotels, workers (GTD 1)
	TargetGovernment        TargetKind = "government"        // officials, buildings, courts, elections (GTD 2)
	TargetPolice            TargetKind = "police"            // officers, stations, prisons (GTD 3)
	TargetMilitary          TargetKind = "military"          // soldiers, bases, convoys (GTD 4)
	TargetAbortionRelated   TargetKind = "abortion-related"  // clinics and their staff (GTD 5)
	TargetAviation          TargetKind = "aviation"          // airports and aircraft (GTD 6)
	TargetDiplomatic        TargetKind = "diplomatic"        // embassies, consulates, diplomats (GTD 7)
	TargetEducation         TargetKind = "education"         // schools, universities, teachers, students (GTD 8)
	TargetFoodOrWater       TargetKind = "food-or-water"     // supply of food or water (GTD 9)
	TargetJournalists       TargetKind = "journalists"       // journalists and their media (GTD 10)
	TargetMaritime          TargetKind = "maritime"          // ships and ports (GTD 11)
	TargetNGO               TargetKind = "ngo"               // relief bodies and their staff (GTD 12)
	TargetOther             TargetKind = "other"             // none of these words fits (GTD 13)
	TargetPrivateCitizens   TargetKind = "private-citizens"  // people and homes, markets, crowds (GTD 14)
	TargetReligious         TargetKind = "religious"         // figures and houses of religion (GTD 15)
	TargetTelecommunication TargetKind = "telecommunication" // masts, lines, stations (GTD 16)
	TargetMilitia           TargetKind = "militia"           // armed groups and militias (GTD 17)
	TargetTourists          TargetKind = "tourists"          // tourists, tours, cruises (GTD 18)
	TargetTransport         TargetKind = "transport"         // roads, rail, buses, tunnels (GTD 19)
	TargetUnknown           TargetKind = "unknown"           // the reports do not tell (GTD 20)
	TargetUtilities         TargetKind = "utilities"         // power, gas and oil supply (GTD 21)
	TargetViolentParty      TargetKind = "violent-party"     // a political party that uses violence (GTD 22)
)

// An Effect is whether a target was aimed at, hit, or both. The zero value is not stated.
type Effect string

// The effects.
const (
	EffectAimedAt  Effect = "aimed-at" // aimed at, and not said to be hit
	EffectHit      Effect = "hit"      // hit, and not said to be aimed at
	EffectBoth     Effect = "both"     // aimed at and hit
	EffectUnstated Effect = "unstated" // the report does not tell
)
