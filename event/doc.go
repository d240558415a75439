// Package event reads, checks and writes conflict and security events as JSON, and
// answers how many people were hurt, who is blamed, and what is disputed.
//
// Most programs call these:
//
//   - [Decode] and [Read] read one document, or a feed in NDJSON
//   - [Event.Validate] and [Event.AppendJSON] check and write an event that a program built
//   - [Event.AsOf] keeps the statements that were known on a day
//   - [Event.Toll] says how many people were hurt, under a policy
//   - [Event.Attribution] says who is blamed, and by how many independent origins
//   - [Event.Disputes] says on what the accounts contradict each other
//   - [Merge] makes one event of several records of it; [Sum] adds up several events
//
// A program that reads a feed:
//
//	for e, err := range event.Read(file) {
//		if err != nil {
//			log.Print(err) // the problems of one line, or an error of the file
//			continue
//		}
//		fmt.Println(e.Time, e.Title, e.Toll(casualty.PolicyLatest))
//	}
//
// # What is in an event
//
// The members of [Event] itself are the recorder's reading: what was done ([Kind]),
// whether it happened ([Reality]), when, where ([Place]), with what ([Weapon]), at what
// ([Target]), and what was damaged ([Damage]).
//
// Whatever can be contested is a statement with its sources. Claims say who did it
// ([attribution.Claim]), Tallies how many people were hurt ([casualty.Tally]), Accounts
// anything else ([Account]). The page [docs/schema.md] lists every member and every
// word of a vocabulary.
//
// # The document
//
// A document is one JSON object. Its member "schema" is [SchemaVersion]. Member names are
// the json tags of the types; embedded structs are flattened. What is not known is left
// out: there is no null, and no empty string, array or object.
//
// [Decode] accepts exactly the documents that keep three sets of rules:
//
//	lexical profile    below; a JSON Schema cannot see it
//	JSON Schema        package event/schema
//	between members    the codes below that are marked neither (schema) nor (lexical)
//
// The lexical profile:
//
//	Text      UTF-8 without a byte order mark; only white space after the document
//	Objects   no member twice
//	Strings   no half of a UTF-16 surrogate pair
//	Numbers   at most 15 digits, 7 of them after the point; no exponent, no minus zero
//	Size      at most MaxBytes bytes, MaxDepth levels and MaxValues values
//
// For the feed of a later version call [Inspect]: beside the problems it returns what it
// could read.
//
// # Several records of one event
//
// Package [github.com/seed-67285e81/reported/event/match] finds records of one event.
// [Event.Rekey] gives them one ID. [Merge], or a [Merger] with preferences, puts them together
// and reports each choice. It keeps the strictest [Marking].
//
// # Documents of strangers
//
// No event that Decode accepts makes an answer expensive. Every function takes at most 100
// times the time of decoding, and about 64 bytes of memory for a byte of the document;
// [docs/cost.md] has the measurements. A document of 4 MiB decodes in a tenth of a second; a
// [Decoder] can have lower limits. The caller bounds the rest:
//
//	Merge, Sum, package match   the number of records
//	casualty.Timeline           the number of steps: stop the loop when time is up
//	event/schema.Validate       the size: its cost is that of another library
//
// A value built by hand may share its sources, or cite itself. What is more than a document
// may hold is cut off, and Validate refuses it.
//
// The limits, beside the fullest real records of the tests:
//
//	Places of an event    64      3
//	Weapons of an event   64      4
//	Actors of a claim     64      6, of ACLED
//	Sources of a list     256     39, of UCDP
//	Statements            4,096   3,288: three years of one question, told daily by three bodies
//	Sources in all        50,000  6,576, of the same: MaxValues bounds them, and so the origins
//
// # Codes
//
// An error is [reported.Problems]. Each problem has one of these codes. Those marked
// (lexical) are of the profile, those marked (schema) of the JSON Schema. All others are
// rules between members, or of the calendar.
//
//	syntax                (lexical) not JSON; ends the reading
//	utf8                  (lexical) bytes that are not UTF-8; in a document, ends the reading
//	too-large             (lexical) too many bytes or values
//	too-deep              (lexical) nested too deep, ends the reading; (schema) a chain of sources too long
//	trailing-data         (lexical) more text after the document
//	surrogate             (lexical) half of a UTF-16 pair
//	number-form           (lexical) a number not written as above
//	duplicate-member      (lexical) a member twice in one object
//	more-problems         there are, or may be, more problems than are listed
//	unknown-member        (schema) a member that the schema does not have
//	missing-member        (schema) a member that must be given
//	wrong-type            (schema) a value of another JSON type, null among them
//	schema-version        (schema) a document of another version
//	unknown-value         (schema) a word that the vocabulary does not have
//	empty                 (schema) an empty string, array or object
//	too-long              (schema) a string with too many characters
//	too-many              (schema) an array or an object with too many entries
//	out-of-range          (schema) a number beyond its bounds
//	id-form               (schema) an ID with other than visible ASCII characters
//	url-form              (schema) a URL without a scheme or with a space
//	country-form          (schema) not two capital letters (ISO 3166-1)
//	language-form         (schema) not a language tag (BCP 47)
//	currency-form         (schema) not three capital letters (ISO 4217); or cost and currency not together
//	code-key              (schema) a key of codes that is not a lower-case name
//	count-empty           (schema) a count that says nothing
//	count-order           low above high, or best outside them
//	time-form             (schema) not in the grammar of reported.Time
//	time-calendar         no such day or clock time
//	time-zone             one end with a zone and one without, or an impossible offset
//	time-order            an end before its start
//	term-form             (schema) not a term of a published scale
//	term-axis             (schema) a term on the wrong axis: a likelihood for a grade
//	said-after-published  a statement said after it was published or read
//	repeated-id           two statements with one ID
//	unknown-reference     answers, supersedes or of names no such statement
//	repeated-reference    (schema) answers or supersedes names one statement twice
//	reference-cycle       statements supersede, or are part of, each other in a circle
//	self-link             a link to the event itself
//	account-empty         an account that says nothing about the event
//	account-retracts      an account that retracts, and answers nothing
//	claim-actors          a claim without the actors it needs, or with some it must not have
//	claim-among           among, with fewer than two actors
//	claim-likelihood      a claim that attributes what it calls below even, or denies what it calls above even
//	claim-retracts        a claim that retracts, and answers nothing
//	claim-stage           a finding without the stance attributes or a standard, an acquittal that does not deny
//	claim-standard        a standard of proof without a finding, an acquittal or a charge
//	tally-measure         a tally of the harm other without a measure
//	tally-of              a total that is of another tally
//	tally-attackers       a number of the attackers' own people that excludes them
//	counted-to-form       counted_to is a span of time
//	counted-to-order      counted_to is after the number was said
//	tally-retracts        a tally that retracts, and answers nothing
//	disjoint              disjoint, of an event that is not an aggregate
//	group-empty           a group that says nothing about its people
//
// No document causes count-range, count-words, codebook-entry, decimal-form and
// point-form: they are of values that are made or parsed by themselves. The codes that
// begin with merge- are what [Merge] reports, such as [CodeMergeReading].
//
// [docs/schema.md]: https://github.com/seed-67285e81/reported/blob/main/docs/schema.md
// [docs/cost.md]: https://github.com/seed-67285e81/reported/blob/main/docs/cost.md
package event
