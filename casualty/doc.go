// Package casualty holds statements of how many people were hurt, and answers what
// they come to: what was said by whom, what of it stands, and what it leaves
// possible.
//
// A [Tally] is one statement: somebody gives a number for one [Harm] and one set
// of people ([Group]), or doubts, denies or takes back one. [Reduce] answers a
// list of them with a [Toll], under a [Policy] that the caller names, and
// [Timeline] with a toll for each day on which more was said:
//
//	toll := casualty.Reduce(tallies, casualty.Latest)
//	if row, ok := toll.Row(casualty.Ask(casualty.Wounded, casualty.Group{Nationality: "US"})); ok {
//		fmt.Println(row.Count, row.Conditions())
//	}
//
// A number is in a toll only if somebody stated it, or if it is the sum of numbers
// that somebody stated. Nobody having given a number (the zero
// [reported.Count]) is never taken for a report of none (Exactly(0)), and neither
// the order of the list nor a repetition in it changes anything.
//
// The rest of this page says how a toll comes about. Each sentence is a rule, and
// the tests are named after them.
//
// # Questions
//
// A toll has a [Row] for each [Question] that a tally is about: harm, groups,
// measure, unit, place and period. A number for one question is never mixed with
// one for another, so harms never combine, and where only the dead of each side
// were counted there is no row of all the dead: that asks for a tally of all, if
// without a number, of which those of each side are parts. The groups of a tally are
// counted as one; in which order they stand does not matter. A tally of other harm
// (medals, evacuees) has no row. A doubt, denial or retraction is listed with the first
// number that it answers, if that had been said, else with its own question.
//
// # What stands
//
// A number stands if it was stated, was not rejected by the recorder, and has
// neither been superseded nor taken back by its own origin. Another origin can do
// neither, and what was certainly said earlier cannot do it to what was said later.
// What was superseded still supersedes, so a chain of corrections leaves its last
// one; a retraction that was itself taken back has no effect. A row from which
// something fell is [ConditionSuperseded].
//
// An ID that no tally of the list bears, or more than one, refers to nothing.
//
// # Totals
//
// Totals are what states how many it were in all: tallies whose scope is total or
// not stated. The policy says which of those that stand count:
//
//   - [PolicyEnvelope]: all of them, undated ones too.
//   - [PolicyLowest]: Count is the one of least [reported.Count.Figure], unchanged; where
//     none has a figure, what they span. All else in the row is as with Envelope.
//   - [PolicyLatest]: those that, for at least one of their origins, no later one of
//     that origin replaces. One without a figure ("several") replaces none that has
//     one. What is undated is older than all that is dated.
//   - [PolicyPreferred]: those that the recorder marked. Where none is, the number is
//     not known and the row is [ConditionNoPreferred].
//
// Count spans those that count: it is open where one of them is open, and has a
// best number or words only where all agree. "About 600" bounds nothing, since
// nobody said by how much it may be off: one such report opens the row, and it is in
// conflict with no other. Least and Most say which numbers they state, so that one
// "several" or "about 600" among exact figures does not bury these. A row is
// [ConditionVague] where a total that counts has no figure, [ConditionUndated] where one has no
// time, and in [ConditionConflict] where two cannot both be right, or where one origin gave
// different figures at one time.
//
// A report of no casualties at all also stands as none in the rows of killed and
// of wounded people whom it covers, until somebody adds to it; its words and its
// date do not count there. Otherwise nothing is inferred from one harm about
// another.
//
// Later is what was surely said later: times are compared by their
// [reported.Time.Latest], as in a Timeline. What has no Latest counts as undated.
//
// # Doubts and denials
//
// A doubt or a denial removes nothing. It marks a row as [ConditionDoubted] or [ConditionDenied]
// while it stands and the number that it answers does, and if it comes from
// another origin than the number. One that answers no number marks the row of its
// question, unless only its own origin states a number there.
//
// # Additions
//
// An additional number adds to the tally that it is Of, and without one to the
// total of the same question that its origin gave last before it and that then
// still stood. It must count the same harm, unit and measure, and none but people
// whom that tally counts too. It stands and falls with what it adds to. What one
// origin adds to one tally at one time is added once, however many carried it.
//
// Where nothing stands that it could add to, it is no total: all that it says is
// that there were at least so many.
//
// # Parts
//
// A part is a total of its own question, unless its whole asks the same one. It
// bounds the number of its whole, and is never added to it: where no total that
// counts gives any number, Count is at least the greatest sum of parts, the row is
// [ConditionPartial], and Least and Most are not moved. Beside a total parts only check it:
// where they come to more than the whole that they are part of, or, if that
// gives no number, than all totals allow, the row is [ConditionPartsExceedTotal].
//
// Parts add up only if they are of one origin, one whole and one time, with equal
// measure and period, and differ along exactly one member of Group, or in place.
// Labels may overlap and are not such a member. Parts of a later time replace
// those of an earlier one. A part of another harm or unit than its whole bounds
// and checks nothing.
//
// # Time
//
// [Timeline] gives the toll at each step of time, each being what Reduce gives of
// what had been said by then. Its cost grows like n log n with the number of
// tallies, and so does that of Reduce, where a statement counts once for each of
// its origins. Three things cost more: the rows in which a report of no casualties
// stands, times the questions on which there are such reports; under Latest,
// numbers of one origin and one moment, times the later ones of that origin that
// fall; and retractions that are themselves retracted, for which everything is
// judged again at each step at which something falls.
package casualty
