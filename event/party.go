package event

import "github.com/seed-67285e81/reported/attribution"

// A Party is an actor whose part in the event is not contested.
type Party struct {
	attribution.Actor
	// Side is the side that it fought on; without it, neither.
	Side Side `json:"side,omitzero"`
}

// A Side is one of two sides of a fight. The zero value is neither.
type Side string

// The sides, as UCDP has them.
const (
	SideA Side = "a" // the first side (UCDP: side_a)
	SideB Side = "b" // the second side (UCDP: side_b)
)
