// Package stix writes events as bundles of STIX 2.1, for platforms of threat
// intelligence.
//
//	data, err := stix.Bundle{Events: events}.AppendJSON(nil)
//
// STIX holds less than an event: one number of confidence, no spans or intervals, no
// chain of sources, and no denial but an opinion. So each incident carries the whole
// event as a document in the property extension [Extension].
//
// # What becomes what
//
//	member         becomes                                  lost to those who read STIX alone
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
// What is lost is in the document all the same.
//
// The incident has the incident core extension of OASIS, version 2.0, and the time is in
// an object of its type event, since an incident has none. determination is confirmed
// only where Reality is actual. investigation_status is always new, as nothing is known
// of an inquiry by those who read the bundle.
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
// change; of a later revision nobody knows when the first was recorded. Where Recorded
// is not stated both are 1970-01-01T00:00:00.000Z, as they are of every object that
// events share: there is no clock.
//
// # Blame
//
// An actor of a claim is a threat-actor, and an intrusion-set where it is unidentified.
// The incident is attributed-to it where a claim attributes or claims it. It is
// related-to it where a claim implies or suspects, means any of several, or calls it no
// more than even. Each claim has a relationship of its own to each of its actors, as
// speakers are not added up. Its confidence is the least of the numbers that Appendix A
// of STIX 2.1 gives for Likelihood, Confidence and Grade, and is left out where that
// has none.
//
// A claim that denies is the opinion strongly-disagree, one that doubts disagree. It is
// about the relationships of the claims that it answers, else about all those to the
// same actors. The same goes for the notes of tallies and accounts. What is answered
// stands: an opinion takes nothing back, and neither does a retraction, which is a note.
//
// An actor whose part is not contested is an identity, and no threat-actor.
//
// # IDs
//
// IDs are UUIDv5 in [Namespace], of the type and what names the object, each as a
// netstring: "8:incident,4:UCDP,11:ucdp:114064,". An incident is named by Recorder and
// ID, and what is of its event by the ID of the incident and that of the statement. An
// event whose ID is one of a STIX incident keeps that. Objects that events share are
// named by all that they say, so that no ID has two contents.
//
// Every object of a marked event has its marking, those that it shares too. So an actor
// whom a red and a clear event name is two objects.
package stix
