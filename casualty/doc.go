// Package casualty holds statements of how many people were hurt, and says what they
// come to.
//
// A [Tally] is one statement: a number for one [Harm] and one set of people ([Group]),
// or a doubt, a denial or a retraction of one. Most programs call three functions:
//
//	Reduce        a list of tallies -> a Toll, with a row for each question
//	Toll.Row      the number of one question, and the conditions to mind
//	Timeline      a Toll for each day on which more was known
//
// For example:
//
//	toll := casualty.Reduce(tallies, casualty.PolicyLatest)
//	if row, ok := toll.Row(casualty.NewQuestion(casualty.HarmWounded, casualty.Group{Nationality: "US"})); ok {
//		fmt.Println(row.Count, row.Conditions())
//	}
//
// Every number in a row was stated, or comes of stated numbers under a rule below, and
// then a condition says so. No number given (the zero [reported.Count]) is never taken
// for a report of none (Exactly(0)). Order and repetition of the list change nothing.
//
// # How to read a toll
//
// Begin with PolicyLatest:
//
//	latest     what is known now: of a running toll the last figures
//	envelope   all that is still held: how far sources are apart
//	lowest     the least that is held, for cautious data sets
//	preferred  what the recorder chose, and nothing where nothing was chosen
//
// Count is what the figures leave possible. Figures are the numbers that were said,
// and Series tells by whom. Each condition warns of something:
//
//	added               a figure has additions: no source said the sum
//	conflict            two figures cannot both be right: show both
//	denied, doubted     another origin says so of a figure that is held
//	derived             the recorder's own number is listed and not used
//	estimated           a figure is an estimate
//	extrapolated        a figure is computed from a sample
//	more-reported       more are reported, without the number that they add to
//	no-preferred        nothing was ranked, so there is no number
//	overtaken           an older figure was left out, and Count excludes it
//	own-counts          hospitals may each count their own: the sum may be greater
//	partial             only other rows, names or parts give a lower bound
//	parts-exceed-total  more people are counted within than in all
//	provisional         the speaker may change the figure
//	status-contested    one side's fighters may be the other side's civilians
//	superseded          something here was replaced or taken back
//	undated             a figure without a date cannot be ordered
//	vague               there are only words: several, dozens
//
// A ministry says 3 killed on the 1st and 11 on the 3rd, the police 8 on the 2nd. On
// the 5th the ministry corrects itself to 10:
//
//	day  latest               envelope            lowest
//	1    3                    3                   3
//	2    8 [overtaken]        between 3 and 8     3
//	3    11 [overtaken]       between 8 and 11    8
//	5    10 [overtaken]       between 8 and 10    8
//
// The ministry's 3 and 11 are in no later answer, for an origin holds its last figure.
// The police's 8 is overtaken and not refuted. A correction to 7 would bring it back,
// in conflict: 8 was said before.
//
// # Words
//
// The rest of this page has the rules. The cases in [testdata/vectors] are named after
// them.
//
//	question      harm, groups, attackers, measure, unit, place and period
//	figure        what one origin holds on one question
//	total         a number of how many in all that stands: not rejected, derived,
//	              superseded or taken back
//	surely later  beginning at or after the end of the other, both as written
//	growing harm  killed, wounded, casualties, abducted, assaulted; others may fall
//	said          from the beginning of Said to its end, or to that of the earliest
//	              Published of the root sources
//
// Numbers for two questions are never mixed. Harm other has no row.
//
// # One origin, one figure
//
//	time           of its totals an origin holds those that count to the latest time
//	               (CountedTo, else said), of these those said last; undated come first
//	several        of several held at once the figure is the hull; in conflict if they
//	               cannot all be right
//	words          words without a number replace only what cannot be right with them
//	without name   each statement of an origin without ID, Org and Name is held for itself
//	two keys       keys that may be the same are two origins
//	derived        what the recorder derived is never held, adds and replaces nothing
//
// # Policies
//
//	envelope   all figures count
//	lowest     the one with the least figure counts, of equal ones the least by Compare;
//	           the rest of the row speaks of all
//	latest     those count that are not overtaken
//	preferred  as if only figures of that rank were given; additions to them need no
//	           rank, and retractions, doubts and denials hold as ever
//
// A figure is overtaken if another origin holds one that is surely later and at least
// as great, and the harm grows. At least as great: the least number of the one is not
// below the greatest of the other. A figure with additions is as of its last one. An
// approximate figure overtakes nothing, excludes nothing and is in no conflict; beside
// another number it opens Count at both ends.
//
// Two figures are in conflict if they are disjoint and growth does not explain it: the
// earlier is above the later, or neither is surely later. Where the harm may fall,
// figures of surely different times are in no conflict. Of two medical origins neither
// overtakes the other nor is in conflict with it; where they differ, High is open.
//
// # None
//
//	where      none of a growing harm stands as 0 in each row whose people it covers:
//	           none killed is none of the British killed, no casualties is none wounded
//	replaced   its origin's later figure replaces it there, and others' overtake it
//	own row    then it no longer counts in its own row either
//	conflict   a number above 0 that is not surely later is in conflict with it in both
//	rows       it makes no row, and overtakes nothing there
//
// # Additions
//
//	base       an addition adds to what it is Of, else to the total that its origin had
//	           last said; that must be of the same harm, and count the people added
//	copies     of one question, number and origin add once; all origins that do not
//	           speak for themselves are one here
//	several    to one total they come to between the greatest and their sum
//	chained    each of the one before: all add
//	no number  one without a number opens the sum
//	no base    it bounds its row from below (more-reported)
//	lost base  where the total no longer stands or is held, it says nothing
//	narrower   one of a narrower question bounds the rows of its own
//
// # Bounds
//
// Rows bound each other where one contains the other's people:
//
//	groups     by Group.Contains; a union only if one group contains them all; a group
//	           with more than four members only in its equal and in everybody
//	place      equal or left out, as period is
//	harm       casualties contain killed and wounded, never their sum
//	attackers  included contains not stated, and that contains excluded
//
// From below a row is bounded by the greatest Low within it, by names, parts and
// additions, and by sums. Numbers add up if they are of one origin, counted to one time,
// and differ in age, sex or status (not other-protected) alone. Of a harm that may fall
// only figures of one time bound each other: a row of several times bounds nothing.
//
//	partial             no figure states a number: Count is at least the bound
//	parts-exceed-total  High is below the bound, and growth does not explain it
//	part                is a total of its own question and bounds the row that it is Of,
//	                    if harm and unit are the same; of its whole's question it is no
//	                    total
//	names               a tally without a number bounds by how many persons it names
//	status-contested    origins count people of different known status, alike in all
//	                    else, and their sum is above every total; or there is no total
//	                    and the numbers are equal
//
// # Doubts and denials
//
// A doubt or denial removes nothing. It marks while what it answers is held by another
// origin; one that answers no number marks its own question. It is about the row of
// what it answers once that was said, before that about its own question.
//
// # Cost
//
// Reduce costs about n log n for n tallies, where a statement counts once for each
// origin. A step of a Timeline works out only what it changes, and costs at most what
// Reduce costs. [Toll.Bounds] looks at all rows.
//
// [testdata/vectors]: https://github.com/seed-67285e81/reported/tree/main/testdata/vectors
package casualty
