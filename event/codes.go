package event

import (
	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/internal/form"
)

// Codes of the rules of this package. Package reported has those that all packages share.
// The package documentation has a table of all codes.
const (
	// CodeSyntax: not JSON. It ends the reading.
	CodeSyntax reported.Code = "syntax"
	// CodeTrailingData: more text after the document.
	CodeTrailingData reported.Code = "trailing-data"
	// CodeSurrogate: an escape that is half of a UTF-16 surrogate pair.
	CodeSurrogate reported.Code = "surrogate"
	// CodeNumberForm: a number with an exponent or a minus zero, or with more than 15
	// digits, or more than 7 after the point.
	CodeNumberForm reported.Code = "number-form"
	// CodeDuplicateMember: a member that its object has twice.
	CodeDuplicateMember reported.Code = "duplicate-member"
	// CodeUnknownMember: a member that the schema does not have.
	CodeUnknownMember reported.Code = "unknown-member"
	// CodeWrongType: a value of another JSON type than the member has, or null.
	CodeWrongType reported.Code = "wrong-type"
	// CodeSchemaVersion: a document of another version of the schema.
	CodeSchemaVersion reported.Code = "schema-version"
	// CodeMoreProblems: the document has, or may have, more problems than are reported.
	CodeMoreProblems reported.Code = form.CodeMoreProblems

	// CodeRepeatedID: two statements of the event have one ID.
	CodeRepeatedID reported.Code = "repeated-id"
	// CodeUnknownReference: answers, supersedes or of names an ID that no statement has.
	CodeUnknownReference reported.Code = "unknown-reference"
	// CodeRepeatedReference: answers or supersedes names one statement twice.
	CodeRepeatedReference reported.Code = form.CodeRepeatedReference
	// CodeReferenceCycle: statements supersede each other, or are part of each other, in a circle.
	CodeReferenceCycle reported.Code = "reference-cycle"
	// CodeSelfLink: a link to the event itself.
	CodeSelfLink reported.Code = "self-link"
	// CodeAccountEmpty: an account that says nothing about the event.
	CodeAccountEmpty reported.Code = "account-empty"
	// CodeAccountRetracts: an account that retracts, and answers no statement.
	CodeAccountRetracts reported.Code = "account-retracts"
	// CodeDisjoint: disjoint, of an event that is not an aggregate.
	CodeDisjoint reported.Code = "disjoint"
	// CodeCurrencyForm: not three capital letters (ISO 4217), or one of cost and currency
	// without the other.
	CodeCurrencyForm reported.Code = form.CodeCurrencyForm
	// CodeCodeKey: a key of codes that is not a lower-case name such as "acled.sub_event_type".
	CodeCodeKey reported.Code = "code-key"
)
