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
	Kind WeaponKind `json:"kind,omitzero" rule:"required"`
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
	Note     string `json:"note,omitzero" rule:"text"`
}

// A WeaponKind is what was used. The zero value is not stated. Its constants begin
// with Weapon.
type WeaponKind string

// The kinds of weapon. Those of the Global Terrorism Database, of PLOVER's
// assault modes and of the OHCHR causes of death all have a home here.
const (
	WeaponFirearm          WeaponKind = "firearm"
	WeaponExplosive        WeaponKind = "explosive"
	WeaponIED              WeaponKind = "ied"
	WeaponMine             WeaponKind = "mine"
	WeaponVehicleBomb      WeaponKind = "vehicle-bomb"
	WeaponGrenade          WeaponKind = "grenade"
	WeaponArtillery        WeaponKind = "artillery"
	WeaponMortar           WeaponKind = "mortar"
	WeaponRocket           WeaponKind = "rocket"
	WeaponMissile          WeaponKind = "missile"
	WeaponBallisticMissile WeaponKind = "ballistic-missile"
	WeaponCruiseMissile    WeaponKind = "cruise-missile"
	WeaponProjectile       WeaponKind = "projectile" // kind not told
	WeaponDrone            WeaponKind = "drone"
	WeaponAircraft         WeaponKind = "aircraft"
	WeaponMelee            WeaponKind = "melee"
	WeaponVehicle          WeaponKind = "vehicle"
	WeaponIncendiary       WeaponKind = "incendiary"
	WeaponChemical         WeaponKind = "chemical"
	WeaponBiological       WeaponKind = "biological"
	WeaponRadiological     WeaponKind = "radiological"
	WeaponNuclear          WeaponKind = "nuclear"
	WeaponCyber            WeaponKind = "cyber"
	WeaponElectromagnetic  WeaponKind = "electromagnetic"
	WeaponLessLethal       WeaponKind = "less-lethal"
	WeaponDenial           WeaponKind = "denial" // starvation: objects indispensable to survival
	WeaponSabotage         WeaponKind = "sabotage"
	WeaponFake             WeaponKind = "fake"
	WeaponUnarmed          WeaponKind = "unarmed"
	WeaponOther            WeaponKind = "other"
	WeaponUnknown          WeaponKind = "unknown"
)

var weaponKinds = form.Words(
	WeaponFirearm, WeaponExplosive, WeaponIED, WeaponMine, WeaponVehicleBomb, WeaponGrenade, WeaponArtillery, WeaponMortar, WeaponRocket, WeaponMissile, WeaponBallisticMissile,
	WeaponCruiseMissile, WeaponProjectile, WeaponDrone, WeaponAircraft, WeaponMelee, WeaponVehicle, WeaponIncendiary, WeaponChemical, WeaponBiological, WeaponRadiological,
	WeaponNuclear, WeaponCyber, WeaponElectromagnetic, WeaponLessLethal, WeaponDenial, WeaponSabotage, WeaponFake, WeaponUnarmed, WeaponOther, WeaponUnknown,
)

// WeaponKinds returns all kinds, in declared order.
func WeaponKinds() []WeaponKind { return form.WordsOf[WeaponKind](weaponKinds) }

// A Fate is what became of a weapon. The zero value was not recorded.
type Fate string

// The fates.
const (
	FateUsed        Fate = "used"
	FateLaunched    Fate = "launched"
	FateHit         Fate = "hit"
	FateMissed      Fate = "missed"
	FateIntercepted Fate = "intercepted"
	FateFailed      Fate = "failed" // did not fly or did not explode
	FateAirburst    Fate = "airburst"
	FateSeized      Fate = "seized"
)

var fates = form.Words(FateUsed, FateLaunched, FateHit, FateMissed, FateIntercepted, FateFailed, FateAirburst, FateSeized)

// Fates returns all fates, in declared order.
func Fates() []Fate { return form.WordsOf[Fate](fates) }
