package reported

import "github.com/seed-67285e81/reported/internal/form"

// A Stance is what the speaker of a tally or an account does. The zero value is
// not stated, and Validate refuses it. Claims have more stances: see ClaimStance
// in package attribution.
type Stance string

// The stances.
const (
	StanceStates   Stance = "states"   // says that it is so, or gives the number
	StanceDenies   Stance = "denies"   // says that it is not so, or that the number is wrong
	StanceDoubts   Stance = "doubts"   // calls it into question
	StanceRetracts Stance = "retracts" // takes back the statement that it answers
)

var stances = form.Words(StanceStates, StanceDenies, StanceDoubts, StanceRetracts)

// Stances returns all stances, in declared order.
func Stances() []Stance { return form.WordsOf[Stance](stances) }

// Known reports whether the stance is one of Stances.
func (s Stance) Known() bool { return stances.Has(string(s)) }
