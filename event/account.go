package event

import "github.com/seed-67285e81/reported"

// An Account is a statement about anything but blame and people hurt: when it began, how
// many missiles were fired, what was damaged. It has at least one of the members that
// describe an event, and each means what it means in an [Event]. The zero Account has no
// source and no stance and is refused.
type Account struct {
	reported.Statement

	// Stance is what the speaker does. It is required: reported.StanceStates for a plain
	// account.
	Stance reported.Stance `json:"stance,omitzero" rule:"required"`

	Kind      Kind           `json:"kind,omitzero"`
	Also      []Kind         `json:"also,omitzero"`
	Reality   Reality        `json:"reality,omitzero"`
	Outcome   Outcome        `json:"outcome,omitzero"`
	Incidents reported.Count `json:"incidents,omitzero"`
	Summary   string         `json:"summary,omitzero" rule:"text"`
	Time      reported.Time  `json:"time,omitzero"`
	TimeText  string         `json:"time_text,omitzero"`
	Places    []Place        `json:"places,omitzero" rule:"max=MaxPlaces"`
	Actors    []Party        `json:"actors,omitzero" rule:"repeats"`
	Targets   []Target       `json:"targets,omitzero" rule:"repeats"`
	Weapons   []Weapon       `json:"weapons,omitzero" rule:"repeats,max=MaxWeapons"`
	Damage    []Damage       `json:"damage,omitzero" rule:"repeats"`
}
