package event

import (
	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/attribution"
	"github.com/seed-67285e81/reported/casualty"
	"github.com/seed-67285e81/reported/internal/check"
)

// An Event is one conflict or security event, or a summary of several, as it was reported.
//
// Its own members are the recorder's reading. Statements have sources: Claims say who did
// it, Tallies how many people were hurt, Accounts anything else.
//
// An Event is a plain value: fill it, then call [Event.Validate] and [Event.AppendJSON].
// The zero Event has neither ID nor Kind and is refused. Several goroutines may read one
// event, as long as none writes to it.
type Event struct {
	// ID names the event in its feed. It is required.
	ID string `json:"id,omitzero" rule:"required,id"`
	// Revision is the recorder's version of the record, counted from 1; 0 is not stated.
	Revision int64 `json:"revision,omitzero" rule:"min=1"`
	// Recorded is when this version was written, Recorder by which person or body.
	Recorded reported.Time `json:"recorded,omitzero"`
	Recorder string        `json:"recorder,omitzero"`
	// State is the state of the record.
	State State `json:"state,omitzero"`

	// Kind is what was done. It is required. Also lists further kinds.
	Kind Kind   `json:"kind,omitzero" rule:"required"`
	Also []Kind `json:"also,omitzero"`
	// Reality is whether it happened at all.
	Reality Reality `json:"reality,omitzero"`
	// Outcome is how the act ended, where it was begun or prepared.
	Outcome Outcome `json:"outcome,omitzero"`
	// Aggregate is true of a summary of several incidents. Sum never adds it to them.
	Aggregate bool `json:"aggregate,omitzero"`
	// Disjoint is true of an aggregate whose incidents are in no other record of its
	// recorder (UCDP's clarity 2). Sum adds it to these.
	Disjoint bool `json:"disjoint,omitzero"`
	// Incidents is the number of incidents that an aggregate sums up, as reported.
	Incidents reported.Count `json:"incidents,omitzero"`
	// Title is the recorder's headline, Summary a few sentences.
	Title   string `json:"title,omitzero"`
	Summary string `json:"summary,omitzero" rule:"text"`
	// Time is when it happened. TimeText is for words that a date cannot say:
	// "mid-October".
	Time     reported.Time `json:"time,omitzero"`
	TimeText string        `json:"time_text,omitzero"`
	// Places are where it happened. Actors are parties whose part is not contested; an
	// actor that is only blamed belongs in Claims.
	Places []Place `json:"places,omitzero" rule:"max=MaxPlaces"`
	Actors []Party `json:"actors,omitzero" rule:"repeats"`
	// Targets are what was aimed at or hit, Weapons what was used, Damage what was
	// damaged.
	Targets []Target `json:"targets,omitzero" rule:"repeats"`
	Weapons []Weapon `json:"weapons,omitzero" rule:"repeats,max=MaxWeapons"`
	Damage  []Damage `json:"damage,omitzero" rule:"repeats"`

	// Claims are the statements of who did it.
	Claims []attribution.Claim `json:"claims,omitzero" rule:"max=MaxStatements"`
	// Tallies are the statements of how many people were hurt.
	Tallies []casualty.Tally `json:"tallies,omitzero" rule:"max=MaxStatements"`
	// Accounts are all other statements.
	Accounts []Account `json:"accounts,omitzero" rule:"max=MaxStatements"`

	// Marking says who may receive the record; not stated, it is unmarked.
	Marking Marking `json:"marking,omitzero"`
	// Sources are those of the record as a whole.
	Sources []reported.Source `json:"sources,omitzero"`
	// Links lead to other events.
	Links []Link `json:"links,omitzero"`
	// Codes keeps the codes of other data sets: "acled.sub_event_type": "Grenade".
	Codes map[string]string `json:"codes,omitzero"`
}

// SchemaVersion is the value of the member "schema", which every document carries.
const SchemaVersion = "reported/event/1"

// Limits on a document, beside those of package reported.
const (
	// MaxBytes is the greatest size of a document.
	MaxBytes = 4 << 20
	// MaxDepth is the greatest depth of nested arrays and objects.
	MaxDepth = 64
	// MaxValues is the greatest number of values in a document, at any depth.
	MaxValues = 100_000
	// MaxStatements is the greatest number of claims, of tallies and of accounts.
	MaxStatements = 4096
	// MaxPlaces is the greatest number of places of an event or an account.
	MaxPlaces = 64
	// MaxWeapons is the greatest number of weapons of an event or an account.
	MaxWeapons = 64
	// MaxProblems is the greatest number of problems that are reported of a document. If
	// there are more, the last is CodeMoreProblems.
	MaxProblems = check.MaxProblems
)

// A State is the state of a record. The zero value is not stated.
type State string

// The states of a record.
const (
	StateProvisional State = "provisional" // more is expected
	StateCurrent     State = "current"     // the recorder stands by it
	StateWithdrawn   State = "withdrawn"   // the recorder no longer stands by it
	StateMerged      State = "merged"      // it went into another record: see the link replaced-by
	StateSplit       State = "split"       // it became several records: see the links replaced-by
)

// A Reality is whether an event happened at all. The zero value is not stated.
type Reality string

// The realities.
const (
	RealityActual     Reality = "actual"     // it happened
	RealityAlleged    Reality = "alleged"    // it is only said to have happened
	RealityPlanned    Reality = "planned"    // it was planned and has not happened
	RealityThreatened Reality = "threatened" // it was threatened and has not happened
)

// An Outcome is how an act ended. The zero value is not stated.
type Outcome string

// The outcomes.
const (
	OutcomeSucceeded   Outcome = "succeeded"   // the act was carried out
	OutcomeFailed      Outcome = "failed"      // it was begun and did not work
	OutcomeIntercepted Outcome = "intercepted" // it was begun and stopped by others
	OutcomeFoiled      Outcome = "foiled"      // it was stopped before it was begun
	OutcomeUnknown     Outcome = "unknown"     // the reports do not tell
)
