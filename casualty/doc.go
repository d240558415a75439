// Package casualty holds statements of how many people were hurt, and answers what
// they come to: what was said by whom, what of it stands, and what it leaves
// possible.
//
// A [Tally] is one statement: somebody gives a number for one [Harm] and one set
// of people ([Group]), or doubts, denies or takes back one. [Reduce] answers a
// list of them with a [Toll], under a [Policy] that the caller names, and
// [Timeline] with a toll for each day on which more was known:
//
//	toll := casualty.Reduce(tallies, casualty.PolicyLatest)
//	if row, ok := toll.Row(casualty.NewQuestion(casualty.HarmWounded, casualty.Group{Nationality: "US"})); ok {
//		fmt.Println(row.Count, row.Conditions())
//	}
//
// A number is in a row only if somebody stated it, or if it comes of stated numbers
// under a rule below, and then the row says so ([ConditionAdded], [ConditionPartial]).
// What all rows imply for a question, [Toll.Bounds] tells apart. No number given (the
// zero [reported.Count]) is never taken for a report of none (Exactly(0)), and neither
// the order of the list nor a repetition in it changes anything.
//
// # How to read a toll
//
// Which policy to use:
//
//	latest     what is known now; of a running toll the last figures. Begin with it.
//	envelope   all that is still held: how far sources are apart
//	lowest     the least that is held, for data sets that count cautiously
//	preferred  what the recorder chose, and nothing where nothing was chosen
//
// Count is what the figures leave possible, MinFigure and MaxFigure are what was
// said, and Series says by whom. What each condition warns of:
//
//	added               nobody said the sum: a figure has additions
//	conflict            two figures cannot both be right; show both
//	denied, doubted     another origin says so of a figure that is held
//	derived             the recorder's own number is listed, and not used
//	estimated           an estimate is among the figures
//	extrapolated        a figure is computed from a sample
//	more-reported       more are reported, and it is not known more than what
//	no-preferred        nothing was ranked: there is no number
//	overtaken           an older figure was left out that the count excludes
//	own-counts          hospitals may count their own: the sum may be greater
//	partial             only others' rows, names or parts give a lower bound
//	parts-exceed-total  more people are named or counted within than in all
//	provisional         the speaker may change the figure
//	status-contested    one side's fighters may be the other side's civilians
//	superseded          something here was replaced or taken back
//	undated             a figure without a date cannot be ordered
//	vague               only words: several, dozens
//
// A ministry says 3 killed on the 1st and 11 on the 3rd, the police 8 on the 2nd,
// and on the 5th the ministry corrects itself to 10:
//
//	day  latest               envelope            lowest
//	1    3                    3                   3
//	2    8 [overtaken]        between 3 and 8     3
//	3    11 [overtaken]       between 8 and 11    8
//	5    10 [overtaken]       between 8 and 10    8
//
// The ministry's 3 and 11 are in no later answer: an origin holds its last figure.
// The police's 8 is overtaken, not refuted: it was right, or too low, on its day.
// A correction to 7 would bring it back, in conflict: 8 was said before.
//
// The rest of this page has the rules. Each sentence is one; the cases in
// testdata/vectors are named after them.
//
// # Words
//
// A figure is what one origin holds on one question. Surely later is what begins at
// or after the end of the other, both as written. A harm only grows if it is killed,
// wounded, casualties, abducted or assaulted; the others may fall.
//
// A question is harm, groups, attackers, measure, unit, place and period. A number
// for one is never mixed with one for another. A tally of other harm (medals,
// evacuees) has no row.
//
// # One origin, one figure
//
// On each question each origin holds those of its standing totals than which none
// counts to a surely later time ([Tally.CountedTo], else when it was said), and of
// these those than which none was surely said later; undated ones come first. What
// it said before is replaced. Of several held at once the figure is their hull, in
// conflict if they cannot all be right.
//
// A total is what states how many it were in all; it stands if it was neither
// rejected nor derived by the recorder, nor superseded or taken back. Words without
// a number replace only a figure that cannot be right with them; else they are not
// held, and a later number replaces them. A tally with neither is no figure. What
// origins without ID, Org and Name say is held statement by statement. An origin is
// its key: keys that may be the same are two.
//
// A statement was said between the beginning of Said and the end of Said or of the
// earliest Published of its root sources. Retrieved says only by when it was known.
//
// # Policies
//
// PolicyEnvelope lets all figures count; PolicyLowest takes the one with the least
// figure, of equal ones the least by [reported.Count.Compare], while all else in the
// row speaks of all; PolicyLatest lets those count that are not overtaken;
// PolicyPreferred is as if only figures of that rank had been given. Additions to
// these need no rank, and retractions, doubts and denials hold as ever.
//
// Count spans what counts. An approximate figure excludes nothing: beside another
// number it opens Count at both ends, and it is in conflict with none.
//
// A figure is overtaken where another origin holds one that is surely later and at
// least as great, and the harm only grows: the least number that the one states is
// not below the greatest that the other states, of words their Low. A figure with
// additions is as of its last one. An approximate figure overtakes nothing. Of two
// medical origins neither overtakes the other nor is in conflict with it; where their
// figures differ, High is open.
//
// Two figures that count are in conflict if they are disjoint and growth does not
// explain it: the earlier is above the later, or neither is surely later. Of harms
// that may fall, figures of surely different times are never in conflict.
//
// # None
//
// A figure of exactly none, of a harm that only grows, stands as 0 in every row
// whose people it covers: none killed is none of the British killed, no casualties is
// none killed and none wounded. Of an origin's reports the last stands there; its
// words and its qualities are told in its own row alone. There it is replaced by its
// origin's later figure and overtaken by others', and it overtakes nothing. What
// befalls it befalls it in its own row too: where its own origin has replaced it
// with a number above 0 it no longer counts (superseded), nor where under latest
// another's later number above 0 has overtaken it; and a number above 0 that is not
// surely later is in conflict with it in both. It makes no row.
//
// # Derived figures
//
// A tally with the basis derived is never held, adds, bounds and replaces nothing.
//
// # Additions
//
// An addition adds to the tally that it is Of; without one, it and its copies add to
// the total that its origin had last said before the first of them. What it adds to
// must have a figure, for the same harm, and count the people that it counts. Copies
// are additions of one question and number by one origin, where all that do not speak
// for themselves are one: they add once. Several additions to one total come to
// between the greatest and their sum; those that are each of the one before all add.
// One without a number opens the sum.
//
// An addition without such a total, or whose Of had not been said, bounds its row
// from below (more-reported). One whose total no longer stands or is no longer held
// says nothing. One of a narrower question than its total bounds the rows of its own.
//
// # Bounds
//
// Rows bound each other by containment of people: by [Group.Contains], with place
// and period equal or left out. Casualties contain killed and wounded, never their
// sum. A row that includes the attackers contains the one that does not say, and
// that the one that excludes them; the attackers' own are contained only in rows that
// include them or ask for them. A union of groups is contained only where one other
// group contains them all. A group with more than four members stated is contained
// only in its equal and in everybody.
//
// From below a row is bounded by the greatest Low of a row that it contains, by what
// names, parts and additions on such rows make sure of, and by sums: numbers of one
// origin, counted to one time, on questions of one group each that differ in age, in
// sex, or in status other than other-protected, and in nothing else. Nothing else adds
// up: places, parties, roles, nationalities and labels may overlap. Of harms that may
// fall only figures of one time bound each other.
//
// A row in which no figure that counts states a number has as Count at least the
// greater of that bound and the Low of its words (partial). A row whose High is below
// the bound is parts-exceed-total, unless the harm only grows and the bound is surely
// later than all of the row.
//
// A part is a total of its own question. If that is its whole's, it is no total and
// bounds the row. With Of it bounds the row of its whole, of the same harm and unit,
// whatever their questions. A tally without a number that names persons bounds its
// row by how many different ones it names, by ID, else by name; it is never held.
//
// Status is contested where different origins count people of different known status,
// alike in all else, whose sum is above every total that counts; or, where there is
// no total, whose numbers are equal and not 0.
//
// # Doubts and denials
//
// A doubt or denial removes nothing. It marks while what it answers is held, if an
// origin holds that which is none of its own; one that answers no number marks its own
// question while another origin holds a figure there. An answer is about the row of
// what it answers once that was said, and before that about its own question.
//
// # Time and cost
//
// [Timeline] gives the toll at each step of time, each being what Reduce gives of
// what was known by then. Reduce costs about n log n for n tallies, where a statement
// counts once for each of its origins. A step of a Timeline works out only what it
// changes, and costs at most what Reduce costs. [Toll.Bounds] looks at all rows.
package casualty
