// Package reported holds conflict and security events as they were reported:
// what is said to have happened, who is said to have done it, who says so, how
// sure they are, and how many people were hurt.
//
// A news report says "more than a dozen" missiles on "at least two" bases; it
// blames "Iran-linked groups", in the words of an expert who adds that no
// definitive evidence is public; it counts "roughly 603 casualties, 17 percent of
// all deaths". A record that turns those into 13, 2, Iran and 603 says what
// no source said. The packages of this module keep each as it was said, and can
// still compute with it.
//
// The smallest useful program reads an event and prints who counted how many:
//
//	package main
//
//	import (
//		"fmt"
//
//		"github.com/seed-67285e81/reported/event"
//	)
//
//	func main() {
//		e, err := event.Decode([]byte(`{"schema":"reported/event/1","id":"al-asad","kind":"indirect-fire","time":"2020-01-08",
//			"tallies":[{"stance":"states","harm":"killed","count":{"low":80,"text":"at least 80"},"sources":[{"kind":"state-media",
//			"org":"Iranian state TV","cites":[{"kind":"official","org":"IRGC","role":"informed source"}]}]}]}`))
//		if err != nil {
//			fmt.Println(err) // every problem, with line, column, pointer and code
//			return
//		}
//		t := e.Tallies[0]
//		fmt.Println(e.Time, t.Harm, t.Count, "according to", t.Sources[0])
//	}
//
// It prints:
//
//	2020-01-08 killed at least 80 according to Iranian state TV, citing IRGC informed source
//
// # Two ideas
//
// Nothing becomes more precise than its source made it. "More than a dozen" is
// a [Count] that starts at 13 and has no end. "In October" is a [Time] of 31 days.
// "Reuters, citing two commanders" is a [Source] that cites another. "Likely" is a
// [Term]: a word, and a band of probability only where the speaker uses a scale
// that publishes one.
//
// Whatever can be contested is a statement. Blame is a claim, a number of
// victims a tally, anything else that is said of the event an account. All three
// begin with a [Statement]: who said it, through whom, when, in which words,
// answering what. Contradictions stand side by side; nothing is overwritten.
//
// # Packages
//
//   - reported: the shared vocabulary: [Count], [Time], [Term], [Decimal],
//     [Source], [Statement], [Problem]; [Independence] bounds how many origins
//     a list of sources has
//   - [github.com/seed-67285e81/reported/attribution]: actors and claims of who did it
//   - [github.com/seed-67285e81/reported/casualty]: harms, groups and tallies of who was hurt
//   - [github.com/seed-67285e81/reported/event]: the event, its JSON, its rules
//   - [github.com/seed-67285e81/reported/event/schema]: the JSON Schema, and validation by it
//
// # Promises
//
// Values are safe: the zero value of every type means "not stated" and differs from
// every stated one, a stated zero included. Impossible arguments, as in
// Between(9, 3) or Day(2024, 2, 30), give an invalid value, which is neither: it
// prints what is wrong, Validate reports it, and nothing writes it. Only functions
// named Must panic, and methods of *T where the pointer is nil.
//
// Reading is strict and says everything at once: an error is [Problems], each
// with a JSON Pointer, a line and column, and a stable [Code] that [errors.Is] finds.
//
// The same input gives the same output: no package reads a clock, a file, the
// network or the environment, none has state that shows (tables are made once, when
// a program starts or first asks), none depends on the order of a map.
// All functions may be called from several goroutines at once, and none changes
// what it is given.
//
// Documents of schema "reported/event/1" will be read by every later version of
// the module; words may be added to vocabularies, and codes to the lists of
// problems, but none changes its meaning.
package reported
