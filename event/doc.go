// Package event holds security events as they were reported, reads and writes
// them as JSON, and says what is wrong with them.
//
// [Decode] reads one document and is strict; [Read] reads NDJSON from a stream and
// [Lines] from memory; a [Decoder] uses its memory again, with limits of its own. [Inspect] is for readers that tolerate some problems.
// [Event.Validate] checks an event that a program built, and [Event.AppendJSON]
// writes it.
//
//	for e, err := range event.Read(file) {
//		if err != nil {
//			log.Print(err) // the problems of one line, or an error of the file
//			continue
//		}
//		fmt.Println(e.Time, e.Title)
//	}
//
// # What is in an event
//
// The members of [Event] itself are the recorder's reading: what was done
// ([Kind]), whether it happened at all ([Reality]), when, where ([Place]), with
// what ([Weapon]), at what ([Target]), and what broke ([Damage]).
//
// Whatever can be contested is a statement with its speaker: Claims say who did it
// ([attribution.Claim]), Tallies how many people were hurt ([casualty.Tally]),
// Accounts anything else ([Account]). Eight statements that give different numbers
// of missiles stand side by side.
//
// # The document
//
// A document is one JSON object with the member "schema", as [SchemaVersion]
// says. Members are named as the json tags of the types have them; embedded
// structs lie flat in the object around them. What is not known is left out: there
// is no null, no empty text, list or object.
//
// Decode accepts exactly the documents that meet three sets of rules, and a test
// holds it to each:
//
//   - the lexical profile below, which a JSON Schema cannot see
//   - the JSON Schema in package [github.com/seed-67285e81/reported/event/schema]
//   - the rules between members, which are among the codes below
//
// The lexical profile: valid UTF-8 without a byte order mark; no member twice in
// one object; no half of a UTF-16 surrogate pair; every number written with at
// most 15 digits, at most seven of them behind the point, with no exponent and no
// negative nought; at most [MaxBytes] bytes, [MaxDepth] levels of lists and
// objects, and [MaxValues] values; nothing but white space behind the document.
//
// # Answers
//
// What an event's statements come to, as far as they stand, is asked of the event:
// [Event.Attribution] says who is held responsible, by how many independent
// origins; [Event.Toll] how many people were hurt, under a policy that the caller
// names; [Event.Disputes] on what the accounts contradict each other. Each of them
// answers as known on a day if it is asked of the event [Event.AsOf] that day:
//
//	then, undated := e.AsOf(reported.MustParseTime("2020-01-20"))
//	fmt.Println(then.Toll(casualty.Latest), undated)
//
// [Sum] adds up the tolls of many events, and counts nobody twice.
//
// # Several records of one event
//
// [Merge] puts revisions and records of one event together, in any order, and
// reports each choice that it makes under a code that begins with "merge-"
// ([CodeMergeReading], [CodeMergeStatement] and so on); a [Merger] prefers the feeds
// that its caller trusts. [Marking] says to whom a record may be passed on, and Merge
// keeps the strictest. Whether two events of
// different feeds are one is asked of [Likeness], facet by facet; [BlockKeys] says
// which pairs to ask about at all. [Event.Rekey] then gives one the ID of the other.
//
// # Documents of strangers
//
// Decode bounds what a document may hold, and no event that it accepts makes an answer
// about it expensive. Every function and method takes at most 100 times the time that
// decoding takes, and about 64 bytes of memory at once for a byte of the document. Most
// grow in proportion to it; Disputes compares times and damage pair by pair, and stays
// within the bound by the limit of statements. TestCost holds them to it, and docs/cost.md
// lists what it measured. So bound the size: a document of 4 MiB decodes in a tenth of a
// second, and a [Decoder] has lower limits for a service that expects small ones. Read a
// feed with [Read], which holds one line.
//
// Three things are left to the caller. Merge, Sum and package match cost what all of
// their records together cost: bound their number. A step of a [casualty.Timeline]
// costs at most what Reduce costs, and there may be thousands: stop the loop when time
// is up. Validate of package schema reads with another library, and costs what that does.
// Values built by hand may share their sources or cite themselves. They cost no more
// than a document: what is beyond is cut off, and Validate refuses them.
//
// The limits leave room for what is real. A statement has at most 64 references, a
// claim 64 actors, an event or account 64 places and 64 weapons, all other lists 256
// items. The fullest real records in the tests have 3 places and 4 weapons, 6 actors
// (ACLED), 3 references, and 39 articles as sources (UCDP). Three years of one question,
// told daily by three bodies, are 3,288 tallies of at most 4,096. The origins of a
// statement are bounded by the values of its document alone.
//
// # Codes
//
// An error is [reported.Problems]. Each problem has one of these codes. Those
// marked (schema) are rules of the JSON Schema, those marked (lexical) of the
// profile, all others rules between members or of a calendar.
//
//	syntax              (lexical) not JSON; ends the reading
//	utf8                (lexical) bytes that are not UTF-8; in a document, ends the reading
//	too-large           (lexical) too many bytes or values
//	too-deep            (lexical) nested too deep, ends the reading; (schema) a chain of sources too long
//	trailing-data       (lexical) something behind the document
//	surrogate           (lexical) half of a UTF-16 pair
//	number-form         (lexical) a number not written as above
//	duplicate-member    (lexical) a member twice in one object
//	more-problems       there are, or may be, more problems than are listed
//	unknown-member      (schema) a member that the schema does not have
//	missing-member      (schema) a member that must be given
//	wrong-type          (schema) a value of another JSON type, null among them
//	schema-version      (schema) a document of another version
//	unknown-value       (schema) a word that the vocabulary does not have
//	empty               (schema) an empty text, list or object
//	too-long            (schema) a text with too many characters
//	too-many            (schema) a list or an object with too many entries
//	out-of-range        (schema) a number beyond its bounds
//	id-form             (schema) an ID with other than visible ASCII characters
//	url-form            (schema) an address without a scheme or with a space
//	country-form        (schema) not two capital letters (ISO 3166-1)
//	language-form       (schema) not a language tag (BCP 47)
//	currency-form       (schema) not three capital letters (ISO 4217); or cost and currency not together
//	code-key            (schema) a key of codes that is not a lower-case name
//	count-empty         (schema) a count that says nothing
//	count-order         low above high, or best outside them
//	time-form           (schema) not in the grammar of reported.Time
//	time-calendar       no such day or clock time
//	time-zone           one end with a zone and one without, or an impossible offset
//	time-order          an end before its start
//	term-form           (schema) not a term of a published scale
//	term-axis           (schema) a term on the wrong axis: a likelihood for a grade
//	said-after-published  a statement said after it was published or read
//	repeated-id         two statements with one ID
//	unknown-reference   answers, supersedes or of names no such statement
//	repeated-reference  (schema) answers or supersedes names one statement twice
//	reference-cycle     statements supersede, or are part of, each other in a circle
//	self-link           a link to the event itself
//	account-empty       an account that says nothing of the event
//	account-retracts    an account that retracts, and answers nothing
//	claim-actors        a claim without the actors it needs, or with some it must not have
//	claim-among         among, with fewer than two actors
//	claim-likelihood    a claim that attributes what it calls below even, or denies what it calls above even
//	claim-retracts      a claim that retracts, and answers nothing
//	claim-stage         a finding without the stance attributes or a standard, an acquittal that does not deny
//	claim-standard      a standard of proof without a finding, an acquittal or a charge
//	tally-measure       a tally of the harm other that does not say what was counted
//	tally-of            a total that is of another tally
//	tally-attackers     a number of the attackers' own people that excludes them
//	counted-to-form     counted_to is a stretch of time
//	counted-to-order    a number that counts up to a time after it was said
//	tally-retracts      a tally that retracts, and answers nothing
//	disjoint            disjoint, of an event that is no aggregate
//	group-empty         a group that says nothing of its people
//
// Others are of no document: count-range, count-words, codebook-entry, decimal-form and
// point-form are of values that are made or parsed by themselves, and those that begin
// with merge- are of [Merge], which explains them.
package event
