package event

import "github.com/seed-67285e81/reported/internal/form"

// A Kind is what was done. What it was done with is the [WeaponKind], so an
// assassination by drone is one event. The zero value is not stated.
type Kind string

// The kinds of event. Every code of ACLED, GTD, UCDP, CAMEO 18 to 20 and of the
// OHCHR causes has a home here; their own code stays in Event.Codes.
const (
	ArmedClash      Kind = "armed-clash"   // both sides fight
	Violence        Kind = "violence"      // force, manner not said: UCDP rows
	Attack          Kind = "attack"        // one-sided, nothing below fits
	Bombing         Kind = "bombing"       // a charge placed, carried, thrown or driven
	IndirectFire    Kind = "indirect-fire" // shell, mortar, rocket or missile from ground or sea
	AirStrike       Kind = "air-strike"    // by aircraft or drone
	Shooting        Kind = "shooting"
	Assassination   Kind = "assassination"  // a named person was the aim; wins over manner
	Abduction       Kind = "abduction"      // taken away
	HostageTaking   Kind = "hostage-taking" // held on the spot
	Hijacking       Kind = "hijacking"
	Blockade        Kind = "blockade"
	Raid            Kind = "raid"
	Arrest          Kind = "arrest"
	Crackdown       Kind = "crackdown" // excessive force on protesters
	Riot            Kind = "riot"
	MobViolence     Kind = "mob-violence"
	Protest         Kind = "protest"
	SexualViolence  Kind = "sexual-violence"
	IllTreatment    Kind = "ill-treatment"
	Looting         Kind = "looting"
	Destruction     Kind = "destruction"
	WeaponsSeizure  Kind = "weapons-seizure"
	BaseEstablished Kind = "base-established"
	TerritoryChange Kind = "territory-change"
	GroupChange     Kind = "group-change"
	Agreement       Kind = "agreement"
	Threat          Kind = "threat" // uttering it was the event
	Order           Kind = "order"
	PublicStatement Kind = "statement" // policy, warning, designation
	Displacement    Kind = "displacement"
	CyberAttack     Kind = "cyber-attack"
	Accident        Kind = "accident" // no intent, as the recorder holds it
	OtherKind       Kind = "other"
	UnknownKind     Kind = "unknown"
)

var kinds = form.Words(
	ArmedClash, Violence, Attack, Bombing, IndirectFire, AirStrike, Shooting, Assassination, Abduction,
	HostageTaking, Hijacking, Blockade, Raid, Arrest, Crackdown, Riot, MobViolence, Protest, SexualViolence,
	IllTreatment, Looting, Destruction, WeaponsSeizure, BaseEstablished, TerritoryChange, GroupChange,
	Agreement, Threat, Order, PublicStatement, Displacement, CyberAttack, Accident, OtherKind, UnknownKind,
)

// Kinds returns all kinds, in declared order.
func Kinds() []Kind { return form.WordsOf[Kind](kinds) }

// Known reports whether the kind is one of Kinds.
func (k Kind) Known() bool { return kinds.Has(string(k)) }
