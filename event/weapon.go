package event

import "github.com/seed-67285e81/reported"

// A Weapon is what was used, how many, and what became of them. Weapons are never added
// up: one without Place and Fate counts all of its kind, one with them counts some of
// these ("22 missiles, 17 of them at Al-Asad"). The zero Weapon has no kind and is
// refused.
type Weapon struct {
	// Kind is what it was. It is required.
	Kind WeaponKind `json:"kind,omitzero" rule:"required"`
	// Model is the make as reported: "Katyusha", "Fateh-313".
	Model string `json:"model,omitzero"`
	// Count is how many.
	Count reported.Count `json:"count,omitzero"`
	// Fate is what became of them.
	Fate Fate `json:"fate,omitzero"`
	// Suicide is true if the attacker meant to die.
	Suicide bool `json:"suicide,omitzero"`
	// Place is the ID or name of a place of the event, or a place in words.
	Place string `json:"place,omitzero"`
	// Supplier is the actor that is said to have provided it.
	Supplier string `json:"supplier,omitzero"`
	Note     string `json:"note,omitzero" rule:"text"`
}

// A WeaponKind is what was used. The zero value is not stated. Its constants begin with
// Weapon.
type WeaponKind string

// The kinds of weapon. Those of the Global Terrorism Database, of PLOVER's
// assault modes and of the OHCHR causes of death all have a home here.
const (
	WeaponFirearm          WeaponKind = "firearm"           // pistol, rifle, machine gun (GTD 5)
	WeaponExplosive        WeaponKind = "explosive"         // a charge or bomb of which no more is told (GTD 6)
	WeaponIED              WeaponKind = "ied"               // an improvised explosive device, placed or carried
	WeaponMine             WeaponKind = "mine"              // a land or sea mine
	WeaponVehicleBomb      WeaponKind = "vehicle-bomb"      // a vehicle loaded with explosive
	WeaponGrenade          WeaponKind = "grenade"           // thrown or fired
	WeaponArtillery        WeaponKind = "artillery"         // guns and howitzers
	WeaponMortar           WeaponKind = "mortar"            // mortar shells
	WeaponRocket           WeaponKind = "rocket"            // unguided, from ground, sea or air
	WeaponMissile          WeaponKind = "missile"           // guided, type not told
	WeaponBallisticMissile WeaponKind = "ballistic-missile" // follows an arc after its motor stops
	WeaponCruiseMissile    WeaponKind = "cruise-missile"    // flies under power all the way
	WeaponProjectile       WeaponKind = "projectile"        // something fired, kind not told
	WeaponDrone            WeaponKind = "drone"             // an unmanned aircraft, whether it fires or is flown into the target
	WeaponAircraft         WeaponKind = "aircraft"          // an aircraft with a crew
	WeaponMelee            WeaponKind = "melee"             // blades, clubs, stones and other weapons of the hand (GTD 9)
	WeaponVehicle          WeaponKind = "vehicle"           // driven into people or things (GTD 10)
	WeaponIncendiary       WeaponKind = "incendiary"        // fire and what sets it (GTD 8)
	WeaponChemical         WeaponKind = "chemical"          // poison gas, acid and other chemicals (GTD 2)
	WeaponBiological       WeaponKind = "biological"        // germs and toxins (GTD 1)
	WeaponRadiological     WeaponKind = "radiological"      // radioactive material, no nuclear explosion (GTD 3)
	WeaponNuclear          WeaponKind = "nuclear"           // a nuclear explosion (GTD 4)
	WeaponCyber            WeaponKind = "cyber"             // malware and other attacks on computers
	WeaponElectromagnetic  WeaponKind = "electromagnetic"   // jamming, microwaves, lasers
	WeaponLessLethal       WeaponKind = "less-lethal"       // tear gas, rubber bullets, water cannon
	WeaponDenial           WeaponKind = "denial"            // starvation: food, water or other objects indispensable to survival withheld or destroyed (OHCHR)
	WeaponSabotage         WeaponKind = "sabotage"          // tools for sabotage (GTD 11)
	WeaponFake             WeaponKind = "fake"              // a weapon that is not real, or is said to be there (GTD 7)
	WeaponUnarmed          WeaponKind = "unarmed"           // hands and feet
	WeaponOther            WeaponKind = "other"             // none of these words fits (GTD 12)
	WeaponUnknown          WeaponKind = "unknown"           // the reports do not tell (GTD 13)
)

// A Fate is what became of a weapon. The zero value is not stated.
type Fate string

// The fates.
const (
	FateUsed        Fate = "used"        // used, and no more is told
	FateLaunched    Fate = "launched"    // fired or sent off, and no more is told
	FateHit         Fate = "hit"         // hit what it was aimed at, or something else
	FateMissed      Fate = "missed"      // came down or went off without hitting its target
	FateIntercepted Fate = "intercepted" // shot down, jammed or stopped on the way
	FateFailed      Fate = "failed"      // did not fly, or did not explode
	FateAirburst    Fate = "airburst"    // exploded in the air
	FateSeized      Fate = "seized"      // found and taken before it was used
)
