package event

import "github.com/seed-67285e81/reported/attribution"

// Attribution says what the event's claims come to: actor by actor, who says
// that it did it, with how many independent origins, and where that leaves the
// question. It is [attribution.Assess] of Claims, so claims are named by their
// place in that list.
//
// Who is blamed as known on a day is the attribution of the event [Event.AsOf] that day.
func (e *Event) Attribution() attribution.Assessment { return attribution.Assess(e.Claims) }
