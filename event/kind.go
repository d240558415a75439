package event

import "github.com/seed-67285e81/reported/internal/form"

// A Kind is what was done. What it was done with is the [WeaponKind], so an
// assassination by drone is one event. The zero value is not stated.
type Kind string

// The kinds of event. Every code of ACLED, GTD, UCDP, CAMEO 18 to 20 and of the
// OHCHR causes has a home here; their own code stays in Event.Codes.
const (
	KindArmedClash      Kind = "armed-clash"   // both sides fight
	KindViolence        Kind = "violence"      // force, manner not said: UCDP rows
	KindAttack          Kind = "attack"        // one-sided, nothing below fits
	KindBombing         Kind = "bombing"       // a charge placed, carried, thrown or driven
	KindIndirectFire    Kind = "indirect-fire" // shell, mortar, rocket or missile from ground or sea
	KindAirStrike       Kind = "air-strike"    // by aircraft or drone
	KindShooting        Kind = "shooting"
	KindAssassination   Kind = "assassination"  // a named person was the aim; wins over manner
	KindAbduction       Kind = "abduction"      // taken away
	KindHostageTaking   Kind = "hostage-taking" // held on the spot
	KindHijacking       Kind = "hijacking"
	KindBlockade        Kind = "blockade"
	KindRaid            Kind = "raid"
	KindArrest          Kind = "arrest"
	KindCrackdown       Kind = "crackdown" // excessive force on protesters
	KindRiot            Kind = "riot"
	KindMobViolence     Kind = "mob-violence"
	KindProtest         Kind = "protest"
	KindSexualViolence  Kind = "sexual-violence"
	KindIllTreatment    Kind = "ill-treatment"
	KindLooting         Kind = "looting"
	KindDestruction     Kind = "destruction"
	KindWeaponsSeizure  Kind = "weapons-seizure"
	KindBaseEstablished Kind = "base-established"
	KindTerritoryChange Kind = "territory-change"
	KindGroupChange     Kind = "group-change"
	KindAgreement       Kind = "agreement"
	KindThreat          Kind = "threat" // uttering it was the event
	KindOrder           Kind = "order"
	KindStatement       Kind = "statement" // policy, warning, designation
	KindDisplacement    Kind = "displacement"
	KindCyberAttack     Kind = "cyber-attack"
	KindAccident        Kind = "accident" // no intent, as the recorder holds it
	KindOther           Kind = "other"
	KindUnknown         Kind = "unknown"
)

var kinds = form.Words(
	KindArmedClash, KindViolence, KindAttack, KindBombing, KindIndirectFire, KindAirStrike, KindShooting, KindAssassination, KindAbduction,
	KindHostageTaking, KindHijacking, KindBlockade, KindRaid, KindArrest, KindCrackdown, KindRiot, KindMobViolence, KindProtest, KindSexualViolence,
	KindIllTreatment, KindLooting, KindDestruction, KindWeaponsSeizure, KindBaseEstablished, KindTerritoryChange, KindGroupChange,
	KindAgreement, KindThreat, KindOrder, KindStatement, KindDisplacement, KindCyberAttack, KindAccident, KindOther, KindUnknown,
)

// Kinds returns all kinds, in declared order.
func Kinds() []Kind { return form.WordsOf[Kind](kinds) }
