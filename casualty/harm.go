package casualty

// A Harm is what happened to the people that a tally counts. The zero value is not stated.
type Harm string

// The harms. They never combine: a report of "12 casualties" says nothing of how
// many of them died.
const (
	HarmKilled     Harm = "killed"     // dead, at once or later
	HarmWounded    Harm = "wounded"    // hurt, and not said to have died
	HarmMissing    Harm = "missing"    // not found, alive or dead
	HarmDetained   Harm = "detained"   // by a party in combat, or arrested
	HarmAbducted   Harm = "abducted"   // taken away by force, and by no authority
	HarmDisplaced  Harm = "displaced"  // driven from home
	HarmAssaulted  Harm = "assaulted"  // beaten, tortured or raped
	HarmReleased   Harm = "released"   // set free
	HarmAffected   Harm = "affected"   // affected in a way that is not told
	HarmCasualties Harm = "casualties" // the word itself: killed or wounded, not told apart
	HarmOther      Harm = "other"      // people counted, but not by harm: medals, evacuees; needs Measure
)
