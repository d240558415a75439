package stix

import "github.com/seed-67285e81/reported/event"

// A Bundle is what a STIX bundle holds.
//
// The zero Bundle is one without objects.
type Bundle struct {
	// Events are written as incidents, each with what it refers to.
	Events []event.Event
	// Rest are objects that are no part of the events, such as indicators, each as JSON.
	// They are written as they stand.
	Rest [][]byte
}
