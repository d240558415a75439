package stix

import "github.com/seed-67285e81/reported/event"

// A Bundle is what a STIX bundle holds.
//
// The zero Bundle is one without objects.
type Bundle struct {
	// Events are the incidents and campaigns, each with what it refers to. They are
	// written as incidents.
	Events []event.Event
	// Rest are the objects of which the events do not hold everything, each as it stood
	// in the bundle: indicators and malware, and an actor with a property that the
	// package does not know. They are written as they stand.
	Rest [][]byte
}
