package casualty

import (
	"github.com/seed-67285e81/reported"
)

// A Tally is one statement about how many people were hurt: a source gives a
// number for one harm and one set of people, or doubts, denies or takes back one.
//
// The zero Count means that the source gave no number; [reported.Exactly](0) means that
// none were hurt, as reported.
//
// The zero Tally has neither source, stance nor harm and is refused by Validate.
type Tally struct {
	reported.Statement

	// Stance is what the speaker does. It is required: StanceStates for a plain number.
	Stance reported.Stance `json:"stance,omitzero" rule:"required"`
	// Harm is the harm that was counted. It is required.
	Harm Harm `json:"harm,omitzero" rule:"required"`
	// Groups are the people who were counted, as their union; none is everybody.
	Groups []Group `json:"groups,omitzero"`
	// Attackers is whether the attackers' own people are in the number.
	Attackers Inclusion `json:"attackers,omitzero"`
	// Measure is what was counted, where Harm is HarmOther: "evacuated".
	Measure string `json:"measure,omitzero"`
	// Unit is what was counted; not stated, it is persons.
	Unit Unit `json:"unit,omitzero"`
	// Place is the ID or name of a place of the event, or a place in words.
	Place string `json:"place,omitzero"`
	// Period is when the harm happened, if narrower than the event.
	Period reported.Time `json:"period,omitzero"`
	// CountedTo is up to when the number counts ("so far, as of 14 January"): a date, a
	// clock time or a one-of. Not stated, it is the time of the statement.
	CountedTo reported.Time `json:"counted_to,omitzero"`
	// Scope is whether the number is a total, a part or an addition; not stated, it is a
	// total.
	Scope Scope `json:"scope,omitzero"`
	// Of is the ID of the tally that this one is part of or adds to.
	Of string `json:"of,omitzero" rule:"id"`
	// Count is the number as reported.
	Count reported.Count `json:"count,omitzero"`
	// Share is a share of something, as reported; no number is derived from it.
	Share Share `json:"share,omitzero"`
	// Persons are those who were named.
	Persons []Person `json:"persons,omitzero" rule:"repeats"`
	// Basis is what the number rests on.
	Basis Basis `json:"basis,omitzero"`
	// Rank is the recorder's own; not stated means normal.
	Rank Rank `json:"rank,omitzero"`
}

// A Share is a part of a whole in percent: "17 percent of all deaths of US
// personnel in Iraq from 2003 to 2011". The zero Share is not stated.
type Share struct {
	// Percent is the share, 0 to 100. It is required.
	Percent reported.Decimal `json:"percent,omitzero" rule:"required,max=100"`
	// Approx is true if it was called approximate: "about 17 percent".
	Approx bool `json:"approx,omitzero"`
	// Of is what it is a share of, in words. It is required.
	Of string `json:"of,omitzero" rule:"required"`
}

// A Person is a person named among those that a tally counts.
type Person struct {
	// Name is the name as reported; it must be given.
	Name string `json:"name,omitzero" rule:"required"`
	// ID is a key that names one person across records.
	ID string `json:"id,omitzero" rule:"id"`
	// Age is the age in years as reported; the zero Count is not stated.
	Age reported.Count `json:"age,omitzero"`
	Sex Sex            `json:"sex,omitzero"`
}

// A Unit is what a tally counted. The zero value means persons.
type Unit string

// The units.
const (
	UnitPersons    Unit = "persons"    // people
	UnitHouseholds Unit = "households" // families or households
	UnitBodies     Unit = "bodies"     // bodies, or parts of bodies, found
)

// An Inclusion is whether the attackers' own people, such as the bomber, are in a number.
// The zero value is not stated. Its constants begin with Attackers.
type Inclusion string

// The values of Inclusion.
const (
	AttackersIncluded Inclusion = "included" // the attackers' own people are in the number
	AttackersExcluded Inclusion = "excluded" // the attackers' own people are not in it
)

// A Scope is how a number is related to others. The zero value is a total.
type Scope string

// The scopes.
const (
	ScopeTotal      Scope = "total"      // all of the people in question
	ScopePart       Scope = "part"       // some of a whole: three of the dead were children
	ScopeAdditional Scope = "additional" // more than were counted before: 14 more than on Tuesday
)

// A Basis is what a number rests on. The zero value is not stated.
type Basis string

// The bases.
const (
	BasisStated       Basis = "stated"       // said, without how it is known
	BasisCounted      Basis = "counted"      // people or bodies were counted
	BasisEstimated    Basis = "estimated"    // the speaker calls it an estimate
	BasisExtrapolated Basis = "extrapolated" // computed by the speaker from a sample
	BasisCoded        Basis = "coded"        // set by a data set's coder under its codebook
	BasisDerived      Basis = "derived"      // computed by the recorder from other statements
)

// A Rank is the recorder's preference, as in Wikidata. The zero value means normal.
type Rank string

// The ranks.
const (
	RankNormal    Rank = "normal"    // of no special weight
	RankPreferred Rank = "preferred" // the recorder holds it for the best
	RankRejected  Rank = "rejected"  // kept, and never reckoned with
)
