package event

// A Kind is what was done. The [WeaponKind] says with what, so an assassination by drone
// is one event. The zero value is not stated.
type Kind string

// The kinds of event. Every code of ACLED, GTD, UCDP, CAMEO 18 to 20 and of the
// OHCHR causes has a home here; their own code stays in Event.Codes.
const (
	KindArmedClash      Kind = "armed-clash"      // both sides fight (ACLED: Armed clash)
	KindViolence        Kind = "violence"         // force whose manner is not told (UCDP)
	KindAttack          Kind = "attack"           // one side uses force, and no other word fits (ACLED: Attack; GTD 2, 8)
	KindBombing         Kind = "bombing"          // a charge placed, carried, thrown or driven (ACLED: Suicide bomb, Grenade, Remote explosive; GTD 3)
	KindIndirectFire    Kind = "indirect-fire"    // shell, mortar, rocket or missile from ground or sea (ACLED: Shelling/artillery/missile attack)
	KindAirStrike       Kind = "air-strike"       // by aircraft or drone (ACLED: Air/drone strike)
	KindShooting        Kind = "shooting"         // with firearms, by one side
	KindAssassination   Kind = "assassination"    // a named person was the aim; goes before the manner (GTD 1)
	KindAbduction       Kind = "abduction"        // people taken away (ACLED: Abduction/forced disappearance; GTD 6)
	KindHostageTaking   Kind = "hostage-taking"   // people held on the spot (GTD 5)
	KindHijacking       Kind = "hijacking"        // a vehicle, ship or aircraft taken over (GTD 4)
	KindBlockade        Kind = "blockade"         // a road, port or area closed off
	KindRaid            Kind = "raid"             // forces enter a place to search, seize or destroy, and leave
	KindArrest          Kind = "arrest"           // people taken by an authority (ACLED: Arrests)
	KindCrackdown       Kind = "crackdown"        // excessive force against protesters (ACLED: Excessive force against protesters)
	KindRiot            Kind = "riot"             // a demonstration that is violent (ACLED: Violent demonstration)
	KindMobViolence     Kind = "mob-violence"     // a crowd attacks people or things (ACLED: Mob violence)
	KindProtest         Kind = "protest"          // a demonstration that is not violent (ACLED: Peaceful protest, Protest with intervention)
	KindSexualViolence  Kind = "sexual-violence"  // rape and other sexual violence (ACLED: Sexual violence)
	KindIllTreatment    Kind = "ill-treatment"    // torture or cruel treatment, in custody for the most part
	KindLooting         Kind = "looting"          // goods taken by force or in disorder (ACLED: Looting/property destruction)
	KindDestruction     Kind = "destruction"      // things destroyed on purpose, and no other word fits (GTD 7)
	KindWeaponsSeizure  Kind = "weapons-seizure"  // weapons found, seized or made safe (ACLED: Disrupted weapons use)
	KindBaseEstablished Kind = "base-established" // a base or headquarters set up (ACLED: Headquarters or base established)
	KindTerritoryChange Kind = "territory-change" // control of a place passes to others (ACLED: the three types of territory)
	KindGroupChange     Kind = "group-change"     // a group forms, splits, joins another or ends (ACLED: Change to group/activity)
	KindAgreement       Kind = "agreement"        // a ceasefire, treaty or other agreement (ACLED: Agreement)
	KindThreat          Kind = "threat"           // a threat, where uttering it was the event
	KindOrder           Kind = "order"            // a command, decree or mobilization, where giving it was the event
	KindStatement       Kind = "statement"        // a policy, warning or designation, where announcing it was the event
	KindDisplacement    Kind = "displacement"     // people flee or are driven out
	KindCyberAttack     Kind = "cyber-attack"     // an attack on computers or networks
	KindAccident        Kind = "accident"         // no intent, as the recorder holds it
	KindOther           Kind = "other"            // none of these words fits (ACLED: Other)
	KindUnknown         Kind = "unknown"          // the reports do not tell (GTD 9)
)
