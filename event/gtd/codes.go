package gtd

import (
	"github.com/seed-67285e81/reported/attribution"
	"github.com/seed-67285e81/reported/event"
)

// The labels of codes, by number, as the columns that end in _txt have them.
var (
	regions = []string{1: "North America", 2: "Central America & Caribbean", 3: "South America", 4: "East Asia", 5: "Southeast Asia",
		6: "South Asia", 7: "Central Asia", 8: "Western Europe", 9: "Eastern Europe", 10: "Middle East & North Africa",
		11: "Sub-Saharan Africa", 12: "Australasia & Oceania"}
	alternatives = []string{1: "Insurgency/Guerilla Action", 2: "Other Crime Type", 3: "Inter/Intra-Group Conflict",
		4: "Lack of Intentionality", 5: "State Actors"}
	targetTypes = []string{1: "Business", 2: "Government (General)", 3: "Police", 4: "Military", 5: "Abortion Related",
		6: "Airports & Aircraft", 7: "Government (Diplomatic)", 8: "Educational Institution", 9: "Food or Water Supply",
		10: "Journalists & Media", 11: "Maritime", 12: "NGO", 13: "Other", 14: "Private Citizens & Property",
		15: "Religious Figures/Institutions", 16: "Telecommunication", 17: "Terrorists/Non-State Militia", 18: "Tourists",
		19: "Transportation", 20: "Unknown", 21: "Utilities", 22: "Violent Political Party"}
	weaponTypes = []string{1: "Biological", 2: "Chemical", 3: "Radiological", 4: "Nuclear", 5: "Firearms", 6: "Explosives",
		7: "Fake Weapons", 8: "Incendiary", 9: "Melee", 10: "Vehicle (not to include vehicle-borne explosives, i.e., car or truck bombs)",
		11: "Sabotage Equipment", 12: "Other", 13: "Unknown"}
	claimModes = []string{1: "Letter", 2: "Call (post-incident)", 3: "Call (pre-incident)", 4: "E-mail", 5: "Note left at scene",
		6: "Video", 7: "Posted to website, blog, etc.", 8: "Personal claim", 9: "Other", 10: "Unknown"}
	propertyExtents = []string{1: "Catastrophic (likely >= $1 billion)", 2: "Major (likely >= $1 million but < $1 billion)",
		3: "Minor (likely < $1 million)", 4: "Unknown"}
	hostageOutcomes = []string{1: "Attempted Rescue", 2: "Hostage(s) released by perpetrators", 3: "Hostage(s) escaped (not during rescue attempt)",
		4: "Hostage(s) killed (not during rescue attempt)", 5: "Successful Rescue", 6: "Combination", 7: "Unknown"}
	attackTypes = []string{1: "Assassination", 2: "Armed Assault", 3: "Bombing/Explosion", 4: "Hijacking",
		5: "Hostage Taking (Barricade Incident)", 6: "Hostage Taking (Kidnapping)", 7: "Facility/Infrastructure Attack",
		8: "Unarmed Assault", 9: "Unknown"}
)

// attackKinds are what the attack types become, by number.
var attackKinds = []event.Kind{
	1: event.KindAssassination, 2: event.KindAttack, 3: event.KindBombing, 4: event.KindHijacking, 5: event.KindHostageTaking,
	6: event.KindAbduction, 7: event.KindDestruction, 8: event.KindAttack, 9: event.KindUnknown,
}

// weaponKinds are what the weapon types become, by number.
var weaponKinds = []event.WeaponKind{
	1: event.WeaponBiological, 2: event.WeaponChemical, 3: event.WeaponRadiological, 4: event.WeaponNuclear,
	5: event.WeaponFirearm, 6: event.WeaponExplosive, 7: event.WeaponFake, 8: event.WeaponIncendiary, 9: event.WeaponMelee,
	10: event.WeaponVehicle, 11: event.WeaponSabotage, 12: event.WeaponOther, 13: event.WeaponUnknown,
}

// targetKinds and claimKinds are in GTD's order, from 1.
var (
	targetKinds = append([]event.TargetKind{""}, event.TargetKinds()...)
	claimKinds  = append([]attribution.Mode{""}, attribution.Modes()...)
)

// specificities are the precisions of a place, by number: a town; a town or not,
// with a point in the middle of its district; the middle of a province; none known.
var specificities = []event.Precision{
	1: event.PrecisionPlace, 2: event.PrecisionDistrict, 3: event.PrecisionDistrict, 4: event.PrecisionProvince, 5: event.PrecisionCountry,
}

// labels are the columns with the label of a code, and the column with its number.
var labels = [...]struct {
	column, number int
	texts          []string
}{
	{regionTXT, region, regions},
	{alternativeTXT, alternative, alternatives},
	{attacktype1TXT, attacktype1, attackTypes},
	{attacktype2TXT, attacktype2, attackTypes},
	{attacktype3TXT, attacktype3, attackTypes},
	{targtype1TXT, targtype1, targetTypes},
	{targtype2TXT, targtype2, targetTypes},
	{targtype3TXT, targtype3, targetTypes},
	{claimmodeTXT, claimmode, claimModes},
	{claimmode2TXT, claimmode2, claimModes},
	{claimmode3TXT, claimmode3, claimModes},
	{weaptype1TXT, weaptype1, weaponTypes},
	{weaptype2TXT, weaptype2, weaponTypes},
	{weaptype3TXT, weaptype3, weaponTypes},
	{weaptype4TXT, weaptype4, weaponTypes},
	{propextentTXT, propextent, propertyExtents},
	{hostkidoutcomeTXT, hostkidoutcome, hostageOutcomes},
}
