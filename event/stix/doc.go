// Package stix writes events as STIX 2.1 bundles, for threat intelligence platforms, and
// reads bundles as events. Call [Bundle.AppendJSON] and [Read]:
//
//	data, err := stix.Bundle{Events: events}.AppendJSON(nil)
//
//	b, err := stix.Read(data)
//	if err != nil {
//		log.Print(err) // what was not read, or was edited
//	}
//	use(b.Events)
//
// STIX holds less than an event: one number of confidence, no spans or intervals, no
// chain of sources, and no denial but an opinion. So each incident carries the whole
// event as a document. Every valid event comes back equal.
//
// # The extension
//
// The document is in a property extension of the incident:
//
//	"extensions": {
//		"extension-definition--442b7d88-2164-577a-b072-4845c3221eb6": {
//			"extension_type": "property-extension",
//			"document": {"schema": "reported/event/1", "id": "taji-2019-12-29", …}
//		}
//	}
//
// document is an object as package event reads and writes it; its schema is in package
// [github.com/seed-67285e81/reported/event/schema]. A bundle with events begins with the
// extension-definition.
//
// # What becomes what
//
//	member         becomes                                  lost in STIX alone
//	ID             external_references of the incident      -
//	Recorder       identity, the created_by_ref of all      -
//	Recorded       created and modified                     all but its first instant
//	Revision       -                                        all
//	State          revoked, if withdrawn, merged or split   in a note
//	Kind, Also     incident_types, event_types              -
//	Reality        determination, status                    in a note
//	Outcome        determination, status                    in a note
//	Aggregate      -                                        in a note
//	Disjoint       -                                        all
//	Incidents      -                                        in a note
//	Title          name of the incident                     -
//	Summary        description of the incident              -
//	Time           start_time, end_time with fidelity       what is below; in the description
//	TimeText       description of the event object          -
//	Places         location, located-at                     places without country and point, in a note
//	Actors         identity, related-to                     the side, in the description
//	Targets        identity, targets and impacts            the count, in the description
//	Weapons        -                                        in a note
//	Damage         -                                        in a note
//	Claims         attributed-to, related-to, opinion       in a note
//	Tallies        note, opinion                            in the note
//	Accounts       note, opinion                            in the note
//	Marking        marking-definition of TLP 2.0            -
//	Sources        report                                   the chain, in the description
//	Links          led-to, duplicate-of, related-to         the sort of the others, in the description
//	Codes          -                                        all
//
// What is lost is in the document all the same. Of the parties, targets and links of an
// event the first 64 of each are objects.
//
// The incident has the incident core extension of OASIS (version 2.0, draft of 10 October
// 2023). The time is in an object of its type event, since an incident has none.
// determination is confirmed only where Reality is actual. investigation_status is always
// new: whether the reader of a bundle inquires is not known to its writer.
//
// Tallies are notes. The extension can count what was hit, but in whole numbers without
// bounds, speaker or words.
//
// # Time
//
// A timestamp of STIX is an instant in UTC, with a fidelity: a month is the month that
// begins there. A stretch has both ends, a single time only a start. One moment between
// two, and an end that is approximate or uncertain, have no timestamp. A date is written
// as its midnight in UTC, and a clock time without a zone as its date. All of them
// stand in the description as they were reported.
//
// created and modified are the first instant of Recorded. STIX asks that created never
// change, but a later revision does not say when the first was recorded. Where Recorded
// is not stated both are 1970-01-01T00:00:00.000Z, as they are of every object that
// events share: there is no clock.
//
// # Blame
//
// An actor of a claim is a threat-actor, and an intrusion-set where it is unidentified.
// The incident is attributed-to it where a claim attributes or claims it. It is
// related-to it where a claim implies or suspects, means any of several, or calls it no
// more than even. Each claim has a relationship of its own to each of its actors, as
// speakers are not added up. Its description is the stance. Its confidence is the least
// of the numbers that Appendix A of STIX 2.1 gives for Likelihood, Confidence and Grade,
// and is left out where that has none.
//
// A claim that denies is the opinion strongly-disagree, one that doubts disagree. It is
// about the relationships of the claims that it answers, at most 64; else about the first
// eight to each of its actors. The same goes for the notes of tallies and accounts. What is answered
// stands: an opinion takes nothing back, and neither does a retraction, which is a note.
//
// An actor whose part is not contested is an identity, and no threat-actor.
//
// # IDs
//
// IDs are UUIDv5 in [Namespace], of the type and what names the object, each as a
// netstring: "8:incident,4:UCDP,11:ucdp:114064,". An incident is named by Recorder and
// ID, and what is of its event by the ID of the incident and that of the statement.
// Objects that events share are named by all that they say, so that no ID has two
// contents.
//
// What was read from STIX keeps its ID: an event with the ID of an incident, an actor with
// that of a threat-actor, a statement with that of a relationship, opinion or note. So
// a platform finds its own objects again.
//
// Every object of a marked event has its marking, those that it shares too. So an actor
// whom a red and a clear event name is two objects.
//
// # Reading: which wins
//
// Where an incident has a document, the event is that of the document. It comes back
// exactly. The other objects are then held to it. Each property that does not say what
// the document says is a problem with [CodeDiffers] that has both values, and so is an
// object that is missing. The document wins, and the object that was edited is kept in
// Rest. Three things are taken from the objects all the same:
//
//   - a marking that is stricter than that of the document
//   - that the incident was revoked
//   - what was added: a relationship, opinion, note or report about the incident that the
//     document does not make is read as below. It is reported as CodeDiffers too.
//
// A document that is not valid, or is that of another incident, is reported and
// ignored. To let the objects win, remove the extension before reading.
//
// # Reading other bundles
//
//	object                        becomes
//	incident                      event: Title, Summary, Recorder, Recorded, State, Marking, Codes
//	  incident core extension     Kind and Also, where the words are ours; Reality, Outcome; Codes
//	  its event                   Time, no finer than its fidelity; hours are days; TimeText
//	campaign                      event that is an aggregate: Title, Summary, Time, Codes
//	attributed-to of these        Claims: attributes; Said is modified, Confidence the number
//	attributed-to of an actor     LinkedTo of that actor, unspecified
//	threat-actor, identity        the actor of a claim
//	intrusion-set                 the actor of a claim, unidentified
//	opinion on an attribution     Claims that answer it: denies, doubts, or the same stance
//	note                          Accounts, with the words as Summary
//	report                        Sources
//	identity that created it      Recorder, and the source of statements
//	located-at                    Places
//	targets, impacts              Targets of kind unknown, aimed-at or hit
//	led-to, duplicate-of          Links led-to, same-as
//	associated-with a campaign    Links part-of
//	related-to, derived-from      Links related, if it is an incident
//	related-to an actor           Claims, if the description is a stance: implies, suspects
//	marking-definition            Marking, if it is of TLP: the strictest of what is read
//
// Times are whole seconds; fractions are cut. Kind is unknown where no word says it. An
// attribution without an incident or a campaign is of no event. A relationship, opinion,
// note or report that is revoked is not read.
//
// What the package does not know is reported as [CodeUnread], once for each type and
// property, and the object is kept in Rest. So are objects of which a text was cut, or a
// latitude or longitude with more than seven digits after the point. When the bundle is
// written again, what an event makes stands for what has its ID in Rest, but for
// actors and places, of which Rest knows more.
//
// A bundle has at most [MaxBytes] bytes. Time and memory grow in proportion to it,
// whatever leads where; an opinion, a note or a report is read for at most 64 events.
package stix
