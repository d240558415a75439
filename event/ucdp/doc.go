// Package ucdp converts rows of the UCDP Georeferenced Event Dataset to events, and these
// back to rows.
//
// Call [Read] for a CSV file:
//
//	for e, err := range ucdp.Read(file) {
//		if err != nil {
//			log.Print(err) // line, column, name of the column, code
//		}
//		if e.ID != "" {
//			use(e) // what could be made of the row
//		}
//	}
//
// Call [Object] for an object of the UCDP API. To read rows yourself, make a [Mapping] of
// the header once, and call [Mapping.Event] for each row.
//
// The data are of the Uppsala Conflict Data Program, Department of Peace and Conflict
// Research, Uppsala University, under CC BY 4.0. The program asks to be named; each event
// does so in [Recorder].
//
// # Columns
//
// The columns are those of release 23.1, of older ones (best_est), of the UCDP API,
// and of the files for single countries on the Humanitarian Data Exchange (HDX).
// Columns that are not in this table, and cells that a member does not give back exactly as
// they stand ("645.0"), go to Event.Codes under the name with "ucdp." before it.
//
//	column             becomes
//	id                 ID, after "ucdp:"
//	relid              Codes
//	year               Codes; Time, where both dates are blank
//	active_year        Codes
//	code_status        Codes
//	type_of_violence   Kind: 1 and 2 are violence, 3 is attack; Codes
//	conflict_dset_id   Codes
//	conflict_new_id    Codes
//	conflict_name      Codes
//	dyad_dset_id       Codes
//	dyad_new_id        Codes
//	dyad_name          Codes
//	side_a_dset_id     Codes
//	side_a_new_id      Actors of side a: ID, after "ucdp:"
//	side_a             Actors of side a: Name; of one-sided violence also a claim
//	side_b_dset_id     Codes
//	side_b_new_id      Actors of side b: ID
//	side_b             Actors of side b: Name
//	number_of_sources  Codes; -1 is not known
//	source_article     Sources: one of each article "office,date,headline"
//	source_office      Sources: Org
//	source_date        Sources: Published
//	source_headline    Sources: Title
//	source_original    Sources: Cites of each article: Role
//	where_prec         Places: Precision; 2 is also near, and a radius of 25 km; Codes
//	where_coordinates  Places: Name
//	where_description  Codes
//	adm_1              Places: Admin1
//	adm_2              Places: Admin2
//	latitude           Places: Point
//	longitude          Places: Point
//	geom_wkt           Places: Point; Codes, where it is not written as the two before
//	priogrid_gid       Codes
//	country            Codes; Places: Country, where country_id does not say
//	country_id         Places: Country, an ISO code; Codes
//	region             Codes
//	event_clarity      2 is Aggregate and Disjoint; Codes
//	date_prec          Codes: the dates say the same more finely
//	date_start         Time: its beginning
//	date_end           Time: its end
//	deaths_a           Tallies killed-a
//	deaths_b           Tallies killed-b
//	deaths_civilians   Tallies killed-civilians
//	deaths_unknown     Tallies killed-unknown
//	best               Tallies killed: best (best_est in old releases)
//	high               Tallies killed: high (high_est)
//	low                Tallies killed: low (low_est)
//	gwnoa              Actors of side a: Country, an ISO code; Codes
//	gwnob              Actors of side b: Country; Codes
//	start_year         Codes
//	end_year           Codes
//	iso3               Codes
//
// # Judgement
//
// The tallies are statements of UCDP: it is their source, and their basis is coded. The
// articles that the row rests on are the sources of the event. Every publisher has the kind media. The row does not tell which article cites
// source_original, so every article does: that gives too few origins, never too many.
//
// The dates are the first and the last possible day. Those of an incident mean one
// moment between them ("[2014-01-24..2014-01-25]"), those of a report that sums up
// several (event_clarity 2) all the time between ("2014-01-24/2014-01-25"). A
// whole month or year is written as such.
//
// UCDP does not say when it counted, so the tallies have no Said: tolls have the condition
// undated, and [event.Event.AsOf] drops the tallies. Set Said to the day of the release if
// you need either.
//
// low, best and high are one number with its bounds. UCDP publishes rows in which
// they contradict each other. Their count excludes none of the three, has them all
// in its words, and the row is a problem with the code count-order. The numbers
// of parts are best estimates only: a best number without bounds.
//
// A report of several incidents is an aggregate whose incidents are in no other row
// (Event.Disjoint), so [event.Sum] adds it. Side a of one-sided violence is a claim
// too: UCDP attributes it. A government has the country of its Gleditsch-Ward
// number; several governments on one side have none. A name that begins with XXX
// is that of an actor that UCDP could not identify.
//
// Sources of more than 512 characters stand whole in the Note of the tally killed.
//
// A place whose where_coordinates is blank has the name of its district, province or country,
// and Record gives that name.
package ucdp
