package acled

import "github.com/seed-67285e81/reported/event"

// A sub is what a sub_event_type becomes.
type sub struct {
	kind, also event.Kind
	weapon     event.WeaponKind
	suicide    bool
}

// subEvents are the 25 sub-event types of the codebook, by event type.
var subEvents = map[string]sub{
	"Government regains territory":        {kind: event.KindArmedClash, also: event.KindTerritoryChange},
	"Non-state actor overtakes territory": {kind: event.KindArmedClash, also: event.KindTerritoryChange},
	"Armed clash":                         {kind: event.KindArmedClash},

	"Excessive force against protesters": {kind: event.KindCrackdown, also: event.KindProtest},
	"Protest with intervention":          {kind: event.KindProtest},
	"Peaceful protest":                   {kind: event.KindProtest},

	"Violent demonstration": {kind: event.KindRiot},
	"Mob violence":          {kind: event.KindMobViolence},

	"Chemical weapon":                   {kind: event.KindAttack, weapon: event.WeaponChemical},
	"Air/drone strike":                  {kind: event.KindAirStrike},
	"Suicide bomb":                      {kind: event.KindBombing, weapon: event.WeaponExplosive, suicide: true},
	"Shelling/artillery/missile attack": {kind: event.KindIndirectFire},
	"Remote explosive/landmine/IED":     {kind: event.KindBombing, weapon: event.WeaponExplosive},
	"Grenade":                           {kind: event.KindBombing, weapon: event.WeaponGrenade},

	"Sexual violence":                {kind: event.KindSexualViolence},
	"Attack":                         {kind: event.KindAttack},
	"Abduction/forced disappearance": {kind: event.KindAbduction},

	"Agreement":                         {kind: event.KindAgreement},
	"Arrests":                           {kind: event.KindArrest},
	"Change to group/activity":          {kind: event.KindGroupChange},
	"Disrupted weapons use":             {kind: event.KindWeaponsSeizure},
	"Headquarters or base established":  {kind: event.KindBaseEstablished},
	"Looting/property destruction":      {kind: event.KindLooting, also: event.KindDestruction},
	"Non-violent transfer of territory": {kind: event.KindTerritoryChange},
	"Other":                             {kind: event.KindOther},
}

// onCivilians is the event type whose actor1 is the attacker, always.
const onCivilians = "Violence against civilians"

// eventTypes are what the 6 event types become where the sub-event type is not known.
var eventTypes = map[string]event.Kind{
	"Battles":                    event.KindArmedClash,
	"Protests":                   event.KindProtest,
	"Riots":                      event.KindRiot,
	"Explosions/Remote violence": event.KindAttack,
	onCivilians:                  event.KindAttack,
	"Strategic developments":     event.KindOther,
}
