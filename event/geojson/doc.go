// Package geojson writes events as GeoJSON (RFC 7946), for maps. It is one way: a
// feature holds less than the document, so keep the documents.
//
// [Collection] writes many events as one FeatureCollection, piece by piece; [Features]
// gives the features of one event.
//
//	for piece, err := range geojson.Collection(events, geojson.ShapePoint) {
//		if err != nil {
//			return err
//		}
//		if _, err := w.Write(piece); err != nil {
//			return err
//		}
//	}
//
// There is one feature for each place, since one event may have several places and
// each is known as well as it is. A place without a point has null geometry, and so
// does an event without a place. A point is where the place lies and not where
// people died: precision, relation and radius_km say how much it means. A map that
// shows points alone shows more than was reported.
//
// With [ShapeCircle] a radius becomes a polygon of 64 sides on the sphere. One that
// crosses longitude 180 is cut there into two, as RFC 7946 asks (section 3.1.9). One
// with a pole in it reaches from -180 to 180. Rings run against the clock.
//
// # Properties
//
// Properties are flat: texts, numbers and true. What is not stated is left out, and is
// never 0. A semicolon separates several values in one text. Sources are written as
// chains: "Reuters, citing two commanders".
//
//	property      what it is
//	event         the event's ID
//	place_number  the place's number in the event, from 1
//	places        how many places the event has
//	place         the place's name
//	place_id      its key
//	country       its country, ISO 3166-1 alpha-2
//	admin1        its province
//	admin2        its district
//	latitude      of its point, where the geometry is a circle
//	longitude     of its point, where the geometry is a circle
//	radius_km     how far around the point it lies
//	precision     what sort of place is known
//	relation      where the event was, seen from it
//	role          what happened there
//	kind          what was done
//	also          further kinds
//	reality       whether it happened at all
//	outcome       how an act ended
//	aggregate     true of a summary of several incidents
//	disjoint      true of one whose incidents are in no other record of its recorder
//	incidents     how many incidents, in words
//	title         the headline
//	summary       the summary
//	time          when, as written
//	time_text     when, in words
//	first_day     the first day that time may mean
//	last_day      the last day that time may mean
//	actors        the parties, with their sides
//	targets       what was aimed at or hit: kinds, with names
//	weapons       the kinds of weapon
//	blamed        who is blamed, each with what is said for it and what against it
//	claims        how many claims
//	tallies       how many tallies
//	accounts      how many accounts
//	state         the state of the record
//	marking       to whom the record may be passed on
//	recorder      who recorded it
//	revision      the recorder's version of the record
//	recorded      when this version was written
//	sources       the sources of the record as a whole
//	killed        how many were killed, in words
//	killed_low    the least number
//	killed_best   the best number
//	killed_high   the greatest number, where there is one
//	killed_said   the number of each origin, in words
//	wounded       how many were wounded, in words
//	wounded_low   the least number
//	wounded_best  the best number
//	wounded_high  the greatest number, where there is one
//	wounded_said  the number of each origin, in words
//
// Those of killed and wounded are of the whole event under [casualty.PolicyEnvelope],
// and stand in its first feature alone: so a sum over features counts no person twice.
// What may not be added (aggregates, links, several records of one event) may not be
// added here either: [event.Sum] knows how.
//
// # What becomes of a document
//
//	member    becomes                                        lost
//	ID        event, and with the place's number the id      -
//	Revision  revision                                       -
//	Recorded  recorded                                       -
//	Recorder  recorder                                       -
//	State     state                                          -
//	Kind      kind                                           -
//	Also      also                                           -
//	Reality   reality                                        -
//	Outcome   outcome                                        -
//	Aggregate aggregate                                      -
//	Disjoint  disjoint                                       -
//	Incidents incidents                                      its numbers
//	Title     title                                          -
//	Summary   summary                                        -
//	Time      time, first_day, last_day                      -
//	TimeText  time_text                                      -
//	Places    features                                       -
//	Actors    actors                                         all but name and side
//	Targets   targets                                        all but kind and name
//	Weapons   weapons                                        all but kind
//	Damage    -                                              all
//	Claims    blamed, and how many                           who says so, when, how sure
//	Tallies   killed, wounded, who says so, and how many     when, groups, other harms
//	Accounts  how many                                       all else, their places too
//	Marking   marking                                        -
//	Sources   sources                                        addresses, dates, excerpts
//	Links     -                                              all
//	Codes     -                                              all
package geojson
