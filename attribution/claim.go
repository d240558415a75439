package attribution

import (
	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/internal/form"
)

// A Claim is one statement about who did it: somebody blames, suspects, claims,
// denies, doubts or retracts, in words of a stated strength.
//
// The zero Claim has neither a source nor a stance and is refused by Validate.
type Claim struct {
	reported.Statement

	// Stance is what the speaker does; it must be given.
	Stance Stance `json:"stance,omitzero"`
	// Actors are who is said to have done it, or denied to have; with Unclaimed, nobody.
	Actors []Actor `json:"actors,omitzero"`
	// Among says, of two or more actors, whether all of them are meant or any one.
	Among Among `json:"among,omitzero"`
	// Degree is the part that they are said to have had, where that was said.
	Degree Degree `json:"degree,omitzero"`
	// Likelihood is how probable the speaker calls it: "icd203:likely", "plain:believed".
	// It is shown and weighs nothing: whoever calls it unlikely Doubts, with that word.
	Likelihood reported.Term `json:"likelihood,omitzero"`
	// Confidence is how well-founded the speaker calls the judgement: "level:high".
	Confidence reported.Term `json:"confidence,omitzero"`
	// Evidence is what the speaker says of the evidence.
	Evidence Evidence `json:"evidence,omitzero"`
	// Motive is why they are said to have done it, in words.
	Motive string `json:"motive,omitzero"`
	// Mode is how an actor's own claim was made.
	Mode Mode `json:"mode,omitzero"`
}

// A Stance is what the speaker of a claim does. The zero value is not stated.
type Stance string

// The stances.
const (
	Attributes Stance = "attributes" // says that they did it
	Implies    Stance = "implies"    // lets it be understood
	Suspects   Stance = "suspects"   // looked at, not asserted
	Claims     Stance = "claims"     // the actor says it of itself
	Denies     Stance = "denies"     // says that they did not
	Doubts     Stance = "doubts"     // calls it into question
	Retracts   Stance = "retracts"   // takes back the statement that it answers
	Unclaimed  Stance = "unclaimed"  // nobody had claimed it by then; names no actor
)

var stances = form.Words(Attributes, Implies, Suspects, Claims, Denies, Doubts, Retracts, Unclaimed)

// Stances returns all stances, in declared order.
func Stances() []Stance { return form.WordsOf[Stance](stances) }

// Known reports whether the stance is one of Stances.
func (s Stance) Known() bool { return stances.Has(string(s)) }

// Among says which of several actors a claim means. The zero value is not stated.
type Among string

// Which of several actors are meant.
const (
	All Among = "all" // together
	Any Among = "any" // one or more of them; the speaker does not say which
)

var amongs = form.Words(All, Any)

// AmongValues returns all values, in declared order.
func AmongValues() []Among { return form.WordsOf[Among](amongs) }

// Known reports whether the value is one of AmongValues.
func (a Among) Known() bool { return amongs.Has(string(a)) }

// A Degree is the part that an actor is said to have had. The zero value: it was not said how.
type Degree string

// The degrees of involvement, from doing it to letting it happen. They follow
// the degree of involvement of the HURIDOCS Events Standard Formats (field 2409)
// and Healey's spectrum of state responsibility (Atlantic Council, 2012).
const (
	Executed   Degree = "executed"
	Ordered    Degree = "ordered"
	Planned    Degree = "planned"
	Supported  Degree = "supported"
	Supplied   Degree = "supplied"
	Encouraged Degree = "encouraged"
	Tolerated  Degree = "tolerated"
)

var degrees = form.Words(Executed, Ordered, Planned, Supported, Supplied, Encouraged, Tolerated)

// Degrees returns all degrees, in declared order.
func Degrees() []Degree { return form.WordsOf[Degree](degrees) }

// Known reports whether the degree is one of Degrees.
func (d Degree) Known() bool { return degrees.Has(string(d)) }

// Evidence is what a speaker says of the evidence. The zero value was not recorded.
type Evidence string

// What a speaker says of the evidence.
const (
	Public         Evidence = "public"         // it is published
	Partial        Evidence = "partial"        // some of it is published
	Withheld       Evidence = "withheld"       // the speaker says that it has it
	NonePublic     Evidence = "none-public"    // the speaker says that none is public
	Circumstantial Evidence = "circumstantial" // the speaker calls it so
	NoneStated     Evidence = "none-stated"    // the speaker says nothing of evidence
)

var evidences = form.Words(Public, Partial, Withheld, NonePublic, Circumstantial, NoneStated)

// EvidenceValues returns all values, in declared order.
func EvidenceValues() []Evidence { return form.WordsOf[Evidence](evidences) }

// Known reports whether the value is one of EvidenceValues.
func (e Evidence) Known() bool { return evidences.Has(string(e)) }

// A Mode is how an actor claimed. The zero value is not stated.
type Mode string

// The modes of claiming responsibility, as in the Global Terrorism Database
// (variable claimmode), in its order.
const (
	Letter        Mode = "letter"
	CallAfter     Mode = "call-after"
	CallBefore    Mode = "call-before"
	Email         Mode = "email"
	NoteAtScene   Mode = "note-at-scene"
	Video         Mode = "video"
	Website       Mode = "website"
	PersonalClaim Mode = "personal"
	OtherMode     Mode = "other"
	UnknownMode   Mode = "unknown"
)

var modes = form.Words(Letter, CallAfter, CallBefore, Email, NoteAtScene, Video, Website, PersonalClaim, OtherMode, UnknownMode)

// Modes returns all modes, in declared order.
func Modes() []Mode { return form.WordsOf[Mode](modes) }

// Known reports whether the mode is one of Modes.
func (m Mode) Known() bool { return modes.Has(string(m)) }
