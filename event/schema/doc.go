// Package schema holds the JSON Schema of an event document and checks documents
// against it.
//
// [JSON] returns the schema, draft 2020-12, for programs in any language; the file
// is event.schema.json in this directory. [Validate] says whether a document keeps
// it:
//
//	if err := schema.Validate(data); err != nil {
//		for _, p := range reported.AsProblems(err) {
//			fmt.Println(p)
//		}
//	}
//
// A program that wants the event itself needs none of this: event.Decode reads,
// checks more and is many times faster. This package is for checking a document
// by the published rules alone, with an implementation that this module did not
// write, and it is the only one that links github.com/santhosh-tekuri/jsonschema/v5.
//
// # What the schema does not say
//
// A document is accepted by event.Decode if and only if three things hold.
//
// The lexical profile, which Validate checks first: valid UTF-8 without a byte
// order mark, one value with nothing behind it, no member named twice in one
// object, no lone surrogate in an escape, at most [event.MaxBytes] bytes,
// [event.MaxDepth] levels and [event.MaxValues] values, and numbers of at most 15
// digits, 7 of them behind the point, without exponent or minus zero. A JSON
// Schema never sees these: a parser has lost them by then.
//
// The schema.
//
// The rules between members, which Validate does not check: low above high, a
// date that the calendar does not have, an end before its start, a reference to a
// statement that is not there, an ID used twice, an account that tells nothing.
// The Validate methods of the Go types check them.
//
// # Other validators
//
// The schema uses no format, no unbounded recursion and no lookahead, so that
// every validator reads it alike. A chain of sources is unrolled to eight levels.
// Beside each pattern stands a rule against line feeds, since the $ of some regular
// expressions, Python's among them, also matches before a line feed at the end.
// A validator that reads numbers as binary floating point agrees on all documents
// that keep the profile.
package schema
