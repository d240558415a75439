// Package table writes events as flat tables, for R, pandas and spreadsheets.
//
// There are three: [Events] has a row for each event, [Claims] one for each claim
// and each actor that it names, [Tallies] one for each tally and each origin that it
// has. The first column of all three is the ID of the event, which joins them.
//
//	w := csv.NewWriter(file)
//	for record := range table.Tallies().All(events) {
//		if err := w.Write(record); err != nil {
//			return err
//		}
//	}
//	w.Flush()
//
// A table holds less than the documents: keep these. A blank cell is not stated,
// and never 0. A semicolon separates several values in one cell. Times are as they were
// written, with the first and the last possible day beside them. Cells are texts as
// they stand: a spreadsheet that takes one which begins with "=" for a formula must
// import the columns as text.
//
// A row of [HXL] hashtags can stand under the header: [Table.Tags].
//
// # Events
//
//	id           the event's ID
//	recorder     who recorded it
//	revision     the recorder's version of the record
//	recorded     when this version was written
//	state        the state of the record
//	kind         what was done
//	also         further kinds
//	reality      whether it happened at all
//	outcome      how an act ended
//	aggregate    true of a summary of several incidents
//	disjoint     true of one whose incidents are in no other record of its recorder
//	incidents    how many incidents, in words
//	title        the headline
//	summary      the summary
//	time         when, as written
//	time_text    when, in words
//	first_day    the first day that time may mean
//	last_day     the last day that time may mean
//	place        the names of all places
//	country      the country of the first place that states one, ISO 3166-1 alpha-2
//	admin1       the province of the first place
//	admin2       the district of the first place
//	latitude     of the first place that has a point, in degrees
//	longitude    of the same place
//	radius_km    of the same place
//	precision    what sort of place the first is
//	relation     where the event was, seen from the first place
//	side_a       the actors of side a
//	side_b       the actors of side b
//	others       the actors of neither side
//	targets      what was aimed at or hit: kinds, with names
//	weapons      the kinds of weapon
//	claims       how many claims
//	tallies      how many tallies
//	accounts     how many accounts
//	sources      the sources of the record as a whole
//	links        the other events: kind and ID
//
// # Claims
//
//	event_id      the event's ID
//	claim_id      the statement's ID
//	said          when it was said, or published
//	first_day     the first day that said may mean
//	last_day      the last day that said may mean
//	stance        what the speaker does: attributes, denies and so on
//	actor         whom the claim names; blank where it names none
//	actor_id      the actor's key
//	actor_kind    what sort of actor it is
//	country       the actor's state, ISO 3166-1 alpha-2
//	unidentified  true where the name describes an actor that is not identified
//	among         all or any, of several actors
//	degree        the part that the actor had
//	likelihood    how probable the speaker calls it
//	confidence    how well founded the speaker calls it
//	evidence      what the speaker says of the evidence
//	mode          how an own claim was made
//	origins       where the claim comes from
//	sources       through whom it comes
//	answers       the statements that it answers
//	supersedes    the statements that it replaces
//
// # Tallies
//
//	event_id       the event's ID
//	tally_id       the statement's ID
//	said           when it was said, or published
//	first_day      the first day that said may mean
//	last_day       the last day that said may mean
//	origin         where the number comes from; one row for each
//	origin_kind    what sort of source the origin is
//	origin_key     what tells origins apart: rows with one key are of one origin
//	sources        through whom the number comes, and all others that gave it
//	stance         what the speaker does: states, doubts and so on
//	harm           what befell the people
//	groups         who was counted, in words
//	attackers      whether the attackers' own are in the number
//	measure        what was counted, where it is no harm
//	unit           what was counted: persons where it is blank
//	place          where
//	period         when the harm happened
//	counted_to     up to when the number counts
//	scope          total where it is blank, part, or additional
//	of             the tally that this one is part of or adds to
//	low            the least number; blank where none is stated
//	best           the best number
//	high           the greatest number; blank where it is open or not stated
//	approximate    true of a number that was called so
//	words          the number as it was worded
//	basis          what the number rests on
//	rank           the recorder's own
//	answers        the statements that it answers
//	supersedes     the statements that it replaces
//
// [HXL]: https://hxlstandard.org
package table
