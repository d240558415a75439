// Package acled converts rows of ACLED, the Armed Conflict Location & Event Data project,
// to events, and these back to rows.
//
// Call [Read] for a CSV file, and [Object] for an object of the ACLED API. To read rows
// yourself, make a [Mapping] of the header once, and call [Mapping.Event] for each row.
//
// ACLED's terms of use ask that it be named, and forbid passing its rows on; each event
// says so in [Recorder]. Package event and this one hold no data.
//
// # Columns
//
// The columns are those of the ACLED codebook, of older exports and of the API's
// deletions. Columns that are not in this table, and cells that a member does not
// give back exactly as they stand, go to Event.Codes under the name with "acled."
// before it.
//
//	column              becomes
//	event_id_cnty       ID, after "acled:"
//	event_date          Time; Codes, where time_precision makes a stretch of it
//	year                Codes
//	time_precision      Time: 1 the day, 2 three days either way, 3 the month; Codes
//	disorder_type       Codes
//	event_type          Kind, where sub_event_type does not say; Codes
//	sub_event_type      Kind, Also, Weapons; Codes
//	actor1              Actors of side a: the first; of violence against civilians also a claim
//	assoc_actor_1       Actors of side a: the others
//	inter1              Actors: Kind of actor1; Codes
//	actor2              Actors of side b: the first
//	assoc_actor_2       Actors of side b: the others
//	inter2              Actors: Kind of actor2; Codes
//	interaction         Codes
//	civilian_targeting  Targets: private citizens, aimed at
//	iso                 Places: Country, an ISO code; Codes
//	region              Codes
//	country             Places: Country, where iso does not say; Codes
//	admin1              Places: Admin1
//	admin2              Places: Admin2
//	admin3              Codes
//	location            Places: Name
//	latitude            Places: Point
//	longitude           Places: Point
//	geo_precision       Places: Precision: 1 place, 2 district and near, 3 province; Codes
//	source              Sources: Org
//	source_scale        Sources: Kind, where it is one for all; Codes
//	notes               Summary
//	fatalities          Tallies killed
//	tags                Codes
//	timestamp           Recorded
//	iso3                Codes
//	data_id             Codes
//	event_id_no_cnty    Codes
//	deleted_timestamp   State: withdrawn; Recorded
//
// # Judgement
//
// Fatalities are the lowest number that any report gives, set by ACLED's coders
// under their codebook, attackers included. So the tally is of ACLED, with the
// basis coded, and there may be more: 12 is "at least 12, best estimate 12". 0 is
// "no deaths reported" and may mean that nothing is known; the count says only that
// 0 is ACLED's number, and never that a source reported none. A number that ACLED
// divided over days or places is told as such in notes alone. The tally has no Said:
// [event.Event.AsOf] drops it unless you set that, for example to Recorded.
//
// Sides are only slots: actor1 is not the attacker, except in violence against
// civilians, where ACLED says that it was; that is a claim by ACLED. A name that
// begins with "Unidentified" is no identified actor. "Military Forces of Iraq
// (2003-)" have the country of their name.
//
// time_precision 2 is some time in a week whose middle is given, 3 some time in a
// month. geo_precision 2 is near a town or a part of a region, 3 a larger region.
//
// A record that ACLED deleted is an event in the state withdrawn, which [event.Merge]
// and [event.Sum] respect.
//
// A place whose location is blank has the name of its district, province or country,
// and Record gives that name.
package acled
