package reported

// A Statement is the head of a claim, a tally or an account: who said it, through whom,
// when, in which words, in answer to what. [Statement.Time] is its time. The zero
// Statement has no source and is refused.
type Statement struct {
	// ID names this statement in its event. It never changes: what a speaker says later
	// is a new statement. Only a correction of the record, in a new revision, uses it again.
	ID string `json:"id,omitzero" rule:"id"`
	// Sources are its speakers, each with the chain through which it came. At least one is
	// required.
	Sources []Source `json:"sources,omitzero" rule:"required"`
	// Said is when it was said.
	Said Time `json:"said,omitzero"`
	// Answers are the IDs of the statements that this one answers.
	Answers []string `json:"answers,omitzero" rule:"id,max=check.MaxReferences"`
	// Supersedes are the IDs of earlier statements of the same origin that this one
	// replaces.
	Supersedes []string `json:"supersedes,omitzero" rule:"id,max=check.MaxReferences"`
	// Grade is the recorder's grade, on the Admiralty scale: "admiralty:B2".
	Grade Term `json:"grade,omitzero" rule:"grade"`
	// Provisional is true if the speaker called it provisional.
	Provisional bool `json:"provisional,omitzero"`
	// Quote is the wording, Note the recorder's remark.
	Quote string `json:"quote,omitzero" rule:"text"`
	Note  string `json:"note,omitzero" rule:"text"`
}

// A Stance is what the speaker of a tally or an account does. The zero value is refused.
// Claims have their own: attribution.ClaimStance.
type Stance string

// The stances.
const (
	StanceStates   Stance = "states"   // says that it is so, or gives the number
	StanceDenies   Stance = "denies"   // says that it is not so, or that the number is wrong
	StanceDoubts   Stance = "doubts"   // calls it into question
	StanceRetracts Stance = "retracts" // takes back the statement that it answers
)
