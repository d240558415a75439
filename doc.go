// Package reported has the shared types of a data model for conflict and security
// events as they were reported: counts, times, sources, likelihoods and statements.
//
// From this package most programs call [ParseCount], [ParseTime], [Independence] and
// [AsProblems]. They start with package [github.com/seed-67285e81/reported/event]: they read
// documents with event.Decode or event.Read, and ask event.Event.AsOf, Toll and
// Attribution:
//
//	e, err := event.Decode(document) // strict: err lists every problem, with line and column
//	if err != nil {
//		log.Fatal(err)
//	}
//	then, _ := e.AsOf(reported.MustParseTime("2020-01-10"))
//	fmt.Println("then:", then.Toll(casualty.PolicyLatest))
//	fmt.Println("now:", e.Toll(casualty.PolicyLatest), "according to", e.Tallies[1].Sources[0])
//	fmt.Println("blamed:", e.Attribution().Views[0].Actor.Name, "-", e.Attribution().Views[0].Support)
//	// then: wounded: none
//	// now: wounded: 50 according to NPR, citing Pentagon
//	// blamed: Iran - claimed-and-attributed
//
// The whole program is [examples/hello].
//
// # Two ideas
//
// Nothing becomes more precise than its source made it. "More than a dozen" is a
// [Count] that starts at 13 and has no end. "In October" is a [Time] of 31 days.
// "Reuters, citing two commanders" is a [Source] that cites another. "Likely" is a
// [Term]: a word, and a band of probability only where the speaker uses a scale that
// publishes one.
//
// Whatever can be contested is a [Statement] with its sources and its date. Blame is a
// claim, a number of people hurt is a tally, anything else is an account.
// Contradictions stand side by side; nothing is overwritten.
//
// # Packages
//
//   - reported: the shared types
//   - [github.com/seed-67285e81/reported/attribution]: who is said to have done it
//   - [github.com/seed-67285e81/reported/casualty]: how many people are said to have been hurt
//   - [github.com/seed-67285e81/reported/event]: the event, its JSON, its rules and its answers
//   - [github.com/seed-67285e81/reported/event/schema]: the JSON Schema, and validation by it
//   - [github.com/seed-67285e81/reported/event/match]: the same event in two feeds
//   - event/ucdp, event/acled, event/gtd, event/stix, event/geojson, event/table: other formats
//
// # Glossary
//
// The words of this module, beside those of the field:
//
//	here          in the field                      meaning
//	event         incident                          what happened, as one recorder holds it
//	aggregate     summary, cumulative record        an event that sums up several incidents
//	recorder      coder, editor, analyst            the person or body that writes the record
//	reading       coding, assessment                the event's own members: what the recorder holds
//	statement     report, testimony                 what sources said, with its date and words
//	claim         attribution, allegation           a statement about who did it
//	own claim     claim of responsibility           a claim by the actor that it blames
//	tally         casualty figure                   a statement about how many people were hurt
//	account       description, narrative            a statement about anything else
//	count         estimate with low, best and high  a number as reported; Best is the best estimate
//	harm          casualty type, outcome            killed, wounded, missing and so on
//	group         victim category                   the people who were counted
//	extent        severity of damage                light, heavy, destroyed
//	origin        primary source                    the source at the end of a chain of citations
//	independence  corroboration                     how many origins there are, between bounds
//	term          estimative language               a word of likelihood, confidence or grade
//	grade         source evaluation                 the Admiralty code of a statement
//	view          assessment                        what the claims about one actor come to
//	toll          casualty estimate                 what the tallies come to, under a policy
//	policy        coding rule                       which figures count: all, lowest, latest, preferred
//	question      indicator                         what a number is about: harm, group, place, period
//	dispute       conflicting reports               accounts that cannot all be right
//	marking       handling caveat, TLP              who may receive the record
//
// # Promises
//
// The zero value of every type means "not stated", and differs from every stated value, a
// stated zero included. An impossible argument, as in Between(9, 3) or Day(2024, 2, 30),
// gives an invalid value: it prints what is wrong, Validate reports it, and nothing writes
// it. Only functions named Must panic, and methods of *T on a nil pointer.
//
// An error of a reader or of Validate is [Problems]: all problems at once, each with a
// JSON Pointer, a place in the text, and a stable [Code] for [errors.Is].
//
// The same input gives the same output. No package reads a clock, a file, the network or
// the environment, or has mutable global state. Functions may be called from several
// goroutines at once, and never change their arguments.
//
// # Versions
//
// Until v0.1.0 the rules of documents may become stricter. Every later version reads a
// document of schema "reported/event/1". A minor version may add members, words and codes,
// and changes no meaning. To read documents of later versions, call event.Inspect and accept
// problems that are [CodeUnknownValue] or event.CodeUnknownMember.
//
// [examples/hello]: https://github.com/seed-67285e81/reported/blob/main/examples/hello/main.go
package reported
