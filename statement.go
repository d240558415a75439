package reported

import "github.com/seed-67285e81/reported/internal/form"

// A Statement is the head of everything that can be contested: who said it,
// through whom, when, in which words, answering what. A Claim, a Tally and an
// Account each embed one.
//
// Its time is Said, else the earliest Published of its root sources; else it is undated.
//
// The zero Statement has no source and is refused by Validate.
type Statement struct {
	// ID names this statement for ever, in its event: what a speaker says later
	// is a new statement that supersedes it. An ID is used again only to correct
	// the record, in a new revision of the event; see Merge in package event for
	// what becomes of the two if they are put together.
	ID string `json:"id,omitzero" rule:"id"`
	// Sources are the ones that carried it; at least one.
	Sources []Source `json:"sources,omitzero" rule:"required"`
	// Said is when it was said.
	Said Time `json:"said,omitzero"`
	// Answers are the IDs of the statements that this one responds to.
	Answers []string `json:"answers,omitzero" rule:"id,max=check.MaxReferences"`
	// Supersedes are IDs of earlier statements of the same origin that this one replaces.
	Supersedes []string `json:"supersedes,omitzero" rule:"id,max=check.MaxReferences"`
	// Grade is the recorder's own, on the Admiralty scale: "admiralty:B2".
	Grade Term `json:"grade,omitzero" rule:"grade"`
	// Provisional is true where the speaker called it so.
	Provisional bool `json:"provisional,omitzero"`
	// Quote is the wording, Note the recorder's remark.
	Quote string `json:"quote,omitzero" rule:"text"`
	Note  string `json:"note,omitzero" rule:"text"`
}

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
