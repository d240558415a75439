package event

import "github.com/seed-67285e81/reported/internal/form"

// A Marking says who may receive a record: a label of the Traffic Light Protocol, version
// 2.0 (https://www.first.org/tlp/). Call [Marking.Allows] before an event is passed on.
// The zero value is unmarked.
type Marking string

// The markings, each stricter than the one before.
const (
	MarkingClear       Marking = "clear"        // TLP:CLEAR, no limit
	MarkingGreen       Marking = "green"        // TLP:GREEN, the recipients' community
	MarkingAmber       Marking = "amber"        // TLP:AMBER, their organization and its clients
	MarkingAmberStrict Marking = "amber-strict" // TLP:AMBER+STRICT, their organization
	MarkingRed         Marking = "red"          // TLP:RED, the recipients themselves
)

// An Audience is a circle of recipients, seen from those who received the event. The zero
// value is no audience, and may receive nothing.
type Audience string

// The audiences of TLP 2.0, each wider than the one before.
const (
	AudienceRecipients   Audience = "recipients"   // the persons who received it
	AudienceOrganization Audience = "organization" // others of their organization who need it
	AudienceClients      Audience = "clients"      // clients of that organization who need it
	AudienceCommunity    Audience = "community"    // peers and partners, by no public channel
	AudiencePublic       Audience = "public"       // the world
)

var audiences = form.Words(AudienceRecipients, AudienceOrganization, AudienceClients, AudienceCommunity, AudiencePublic)

// Allows reports whether an event with this marking may be passed on to the audience. Each
// marking allows one audience and all narrower ones:
//
//	clear          public
//	green          community
//	amber          clients
//	amber-strict   organization
//	red            recipients
//
// An unmarked event allows none. Say what unmarked means in your feed:
//
//	cmp.Or(e.Marking, event.MarkingGreen).Allows(event.AudienceCommunity)
//
// Unknown markings and audiences allow nothing.
func (m Marking) Allows(a Audience) bool {
	return audiences.Place(string(a))+markings.Place(string(m)) < len(audiences.Words())
}

// stricter returns the stricter of two markings. Unmarked is below clear. An unknown word
// is above red: nothing is known of it.
func (m Marking) stricter(n Marking) Marking {
	a, b := m.strictness(), n.strictness()
	if a > b || a == b && m > n {
		return m
	}
	return n
}

func (m Marking) strictness() int {
	if m == "" {
		return -1
	}
	return markings.Place(string(m))
}
