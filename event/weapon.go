package event

import (
	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/internal/form"
)

// A Weapon is what was used, how many of it, and what became of them. One
// without Place and Fate counts all of its kind, one with them is a part of
// those: "22 missiles, 17 of them at Al-Asad". Weapons are never added up.
//
// The zero Weapon has no kind and is refused.
type Weapon struct {
	// Kind is what it was; it must be given.
	Kind WeaponKind `json:"kind,omitzero"`
	// Model is the make as reported: "Katyusha", "Fateh-313".
	Model string `json:"model,omitzero"`
	// Count is how many.
	Count reported.Count `json:"count,omitzero"`
	// Fate is what became of them.
	Fate Fate `json:"fate,omitzero"`
	// Suicide is true where the bearer meant to die.
	Suicide bool `json:"suicide,omitzero"`
	// Place is the ID or name of a place of the event, or a place in words.
	Place string `json:"place,omitzero"`
	// Supplier is who is said to have provided it.
	Supplier string `json:"supplier,omitzero"`
	Note     string `json:"note,omitzero"`
}

// A WeaponKind is what was used. The zero value is not stated.
type WeaponKind string

// The kinds of weapon. Those of the Global Terrorism Database, of PLOVER's
// assault modes and of the OHCHR causes of death all have a home here.
const (
	Firearm          WeaponKind = "firearm"
	Explosive        WeaponKind = "explosive"
	IED              WeaponKind = "ied"
	Mine             WeaponKind = "mine"
	VehicleBomb      WeaponKind = "vehicle-bomb"
	Grenade          WeaponKind = "grenade"
	Artillery        WeaponKind = "artillery"
	Mortar           WeaponKind = "mortar"
	Rocket           WeaponKind = "rocket"
	Missile          WeaponKind = "missile"
	BallisticMissile WeaponKind = "ballistic-missile"
	CruiseMissile    WeaponKind = "cruise-missile"
	Projectile       WeaponKind = "projectile" // kind not told
	Drone            WeaponKind = "drone"
	Aircraft         WeaponKind = "aircraft"
	Melee            WeaponKind = "melee"
	Vehicle          WeaponKind = "vehicle"
	Incendiary       WeaponKind = "incendiary"
	Chemical         WeaponKind = "chemical"
	Biological       WeaponKind = "biological"
	Radiological     WeaponKind = "radiological"
	Nuclear          WeaponKind = "nuclear"
	Cyber            WeaponKind = "cyber"
	Electromagnetic  WeaponKind = "electromagnetic"
	LessLethal       WeaponKind = "less-lethal"
	Denial           WeaponKind = "denial" // starvation: objects indispensable to survival
	Sabotage         WeaponKind = "sabotage"
	Fake             WeaponKind = "fake"
	Unarmed          WeaponKind = "unarmed"
	OtherWeapon      WeaponKind = "other"
	UnknownWeapon    WeaponKind = "unknown"
)

var weaponKinds = form.Words(
	Firearm, Explosive, IED, Mine, VehicleBomb, Grenade, Artillery, Mortar, Rocket, Missile, BallisticMissile,
	CruiseMissile, Projectile, Drone, Aircraft, Melee, Vehicle, Incendiary, Chemical, Biological, Radiological,
	Nuclear, Cyber, Electromagnetic, LessLethal, Denial, Sabotage, Fake, Unarmed, OtherWeapon, UnknownWeapon,
)

// WeaponKinds returns all kinds, in declared order.
func WeaponKinds() []WeaponKind { return form.WordsOf[WeaponKind](weaponKinds) }

// Known reports whether the kind is one of WeaponKinds.
func (k WeaponKind) Known() bool { return weaponKinds.Has(string(k)) }

// A Fate is what became of a weapon. The zero value was not recorded.
type Fate string

// The fates.
const (
	Used              Fate = "used"
	Launched          Fate = "launched"
	HitIt             Fate = "hit"
	Missed            Fate = "missed"
	InterceptedWeapon Fate = "intercepted"
	FailedWeapon      Fate = "failed" // did not fly or did not explode
	Airburst          Fate = "airburst"
	Seized            Fate = "seized"
)

var fates = form.Words(Used, Launched, HitIt, Missed, InterceptedWeapon, FailedWeapon, Airburst, Seized)

// Fates returns all fates, in declared order.
func Fates() []Fate { return form.WordsOf[Fate](fates) }

// Known reports whether the fate is one of Fates.
func (f Fate) Known() bool { return fates.Has(string(f)) }
