// Package schema has the JSON Schema of an event document, and checks documents
// against it.
//
// Most programs do not need it: [event.Decode] checks more and is many times faster.
// Call [JSON] to hand the schema to a program in another language. Call [Validate] to
// check a document by the published rules alone, with a validator of another author:
//
//	if err := schema.Validate(data); err != nil {
//		for _, p := range reported.AsProblems(err) {
//			fmt.Println(p)
//		}
//	}
//
// The schema is the file [event.schema.json], draft 2020-12. The page
// [docs/schema.md] lists its members and words as tables. Only this package links
// github.com/santhosh-tekuri/jsonschema/v5.
//
// # What a document must keep
//
// Decode accepts a document that keeps three sets of rules:
//
//	lexical profile    how JSON is written; see package event   Validate checks it first
//	JSON Schema        members, forms, limits, vocabularies     Validate checks it
//	between members    calendar, order, references, repeats     only Decode and event.Event.Validate check them
//
// A JSON Schema cannot see the lexical profile: a JSON parser has lost it by then.
//
// # Other validators
//
// All validators read the schema alike. It uses no format, no lookahead and no unbounded
// recursion: a chain of sources is written out to eight levels. In some languages $ also
// matches before a line feed at the end, so each pattern has a rule against line feeds. A
// validator that reads numbers as binary floating point agrees on all documents that keep
// the profile.
//
// [event.schema.json]: https://github.com/seed-67285e81/reported/blob/main/event/schema/event.schema.json
// [docs/schema.md]: https://github.com/seed-67285e81/reported/blob/main/docs/schema.md
package schema

//go:generate go run -C ../../tools ./schemapage
