package attribution

import (
	"github.com/seed-67285e81/reported"
)

// A Claim is one statement about who did it: a speaker blames, suspects, claims, denies,
// doubts or retracts, in words of a stated strength. The zero Claim has no source and no
// stance and is refused.
type Claim struct {
	reported.Statement

	// Stance is what the speaker does. It is required.
	Stance ClaimStance `json:"stance,omitzero" rule:"required"`
	// Actors are blamed or cleared, at most MaxActors; a claim with the stance unclaimed
	// has none.
	Actors []Actor `json:"actors,omitzero" rule:"repeats,max=64"`
	// Among is whether all of several actors are meant, or one or more of them.
	Among Quantifier `json:"among,omitzero"`
	// Degree is the part that the actors are said to have had.
	Degree Degree `json:"degree,omitzero"`
	// Likelihood is how probable the speaker calls it that the actors did it:
	// "icd203:likely". A speaker that calls it unlikely doubts it.
	Likelihood reported.Term `json:"likelihood,omitzero" rule:"likelihood"`
	// Confidence is how well founded the speaker calls the judgement: "level:high".
	Confidence reported.Term `json:"confidence,omitzero" rule:"confidence"`
	// Evidence is what the speaker says about the evidence.
	Evidence EvidenceKind `json:"evidence,omitzero"`
	// Motive is why the actors are said to have done it.
	Motive string `json:"motive,omitzero" rule:"text"`
	// Mode is how an actor's own claim was made.
	Mode Mode `json:"mode,omitzero"`
	// Stage is how far the matter has come: from a remark to a judgment.
	Stage Stage `json:"stage,omitzero"`
	// Standard is the standard of proof of a finding, an acquittal or a charge.
	Standard Standard `json:"standard,omitzero"`
}

// A Stage is how far the matter has come. The zero value is not stated. At the last three
// stages a speaker never speaks for the actor: a court of a state is not the state.
type Stage string

// The stages, from the first to the last.
const (
	StageRemark        Stage = "remark"        // said in passing, or to the press
	StageAssessment    Stage = "assessment"    // a judgement of an agency or an analyst
	StageInvestigation Stage = "investigation" // an inquiry that goes on
	StageCharge        Stage = "charge"        // an indictment, a warrant
	StageFinding       Stage = "finding"       // a court or an inquiry finds that they did it; needs the stance attributes, and a Standard
	StageAcquittal     Stage = "acquittal"     // a court or an inquiry finds that they did not; needs the stance denies
)

// A Standard is a standard of proof. The zero value is not stated.
type Standard string

// The standards, from the lowest to the highest, as courts and the United Nations'
// commissions of inquiry name them (OHCHR, Commissions of Inquiry and Fact-Finding
// Missions: Guidance and Practice, 2015).
const (
	StandardReasonableGrounds      Standard = "reasonable-grounds"       // there are reasonable grounds to believe it
	StandardBalanceOfProbabilities Standard = "balance-of-probabilities" // it is more likely than not
	StandardClearAndConvincing     Standard = "clear-and-convincing"     // the evidence is clear and convincing
	StandardBeyondReasonableDoubt  Standard = "beyond-reasonable-doubt"  // no reasonable doubt is left
)

// A ClaimStance is what the speaker of a claim does. The zero value is not stated.
// Its constants begin with Stance.
type ClaimStance string

// The stances.
const (
	StanceAttributes ClaimStance = "attributes" // says that they did it
	StanceImplies    ClaimStance = "implies"    // lets it be understood
	StanceSuspects   ClaimStance = "suspects"   // looked at, not asserted
	StanceClaims     ClaimStance = "claims"     // the actor says it of itself
	StanceDenies     ClaimStance = "denies"     // says that they did not
	StanceDoubts     ClaimStance = "doubts"     // calls it into question
	StanceRetracts   ClaimStance = "retracts"   // takes back the statement that it answers
	StanceUnclaimed  ClaimStance = "unclaimed"  // it had not been claimed by then; names no actor
)

// A Quantifier says which of several actors a claim means. The zero value is not
// stated. Its constants begin with Among.
type Quantifier string

// Which of several actors are meant.
const (
	AmongAll Quantifier = "all" // together
	AmongAny Quantifier = "any" // one or more of them; the speaker does not say which
)

// A Degree is the part that an actor is said to have had. The zero value is not stated.
type Degree string

// The degrees of involvement, from doing it to letting it happen. They follow
// the degree of involvement of the HURIDOCS Events Standard Formats (field 2409)
// and Healey's spectrum of state responsibility (Atlantic Council, 2012).
const (
	DegreeExecuted   Degree = "executed"   // did it
	DegreeOrdered    Degree = "ordered"    // had it done
	DegreePlanned    Degree = "planned"    // planned it
	DegreeSupported  Degree = "supported"  // helped to do it
	DegreeSupplied   Degree = "supplied"   // gave weapons, money or goods for it
	DegreeEncouraged Degree = "encouraged" // called for it
	DegreeTolerated  Degree = "tolerated"  // let it happen
)

// An EvidenceKind is what a speaker says about the evidence. The zero value is not stated.
// Its constants begin with Evidence.
type EvidenceKind string

// What a speaker says of the evidence.
const (
	EvidencePublic         EvidenceKind = "public"         // it is published
	EvidencePartial        EvidenceKind = "partial"        // some of it is published
	EvidenceWithheld       EvidenceKind = "withheld"       // the speaker says that it has it
	EvidenceNonePublic     EvidenceKind = "none-public"    // the speaker says that none is public
	EvidenceCircumstantial EvidenceKind = "circumstantial" // the speaker calls it so
	EvidenceNoneStated     EvidenceKind = "none-stated"    // the speaker says nothing of evidence
)

// A Mode is how a claim of responsibility was made. The zero value is not stated.
type Mode string

// The modes of claiming responsibility, as in the Global Terrorism Database
// (variable claimmode), in its order.
const (
	ModeLetter      Mode = "letter"        // a letter (GTD claimmode 1)
	ModeCallAfter   Mode = "call-after"    // a call after the event (GTD 2)
	ModeCallBefore  Mode = "call-before"   // a call before it (GTD 3)
	ModeEmail       Mode = "email"         // an e-mail (GTD 4)
	ModeNoteAtScene Mode = "note-at-scene" // a note left at the scene (GTD 5)
	ModeVideo       Mode = "video"         // a video (GTD 6)
	ModeWebsite     Mode = "website"       // a post on a website or network (GTD 7)
	ModePersonal    Mode = "personal"      // said in person (GTD 8)
	ModeOther       Mode = "other"         // none of these words fits (GTD 9)
	ModeUnknown     Mode = "unknown"       // the reports do not tell (GTD 10)
)
