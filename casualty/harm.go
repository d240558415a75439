package casualty

import "github.com/seed-67285e81/reported/internal/form"

// A Harm is what befell the people that a tally counts. The zero value is not stated.
type Harm string

// The harms. They never combine: a report of "12 casualties" says nothing of how
// many of them died.
const (
	Killed     Harm = "killed"
	Wounded    Harm = "wounded"
	Missing    Harm = "missing"
	Detained   Harm = "detained" // by a party in combat, or arrested
	Abducted   Harm = "abducted"
	Displaced  Harm = "displaced"
	Assaulted  Harm = "assaulted"
	Released   Harm = "released"
	Affected   Harm = "affected"
	Casualties Harm = "casualties" // the word itself: killed or wounded, not told apart
	OtherHarm  Harm = "other"      // people counted, but not by harm: medals, evacuees; needs Measure
)

var harms = form.Words(Killed, Wounded, Missing, Detained, Abducted, Displaced, Assaulted, Released, Affected, Casualties, OtherHarm)

// Harms returns all harms, in declared order.
func Harms() []Harm { return form.WordsOf[Harm](harms) }

// Known reports whether the harm is one of Harms.
func (h Harm) Known() bool { return harms.Has(string(h)) }
