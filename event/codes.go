package event

import (
	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/internal/check"
)

// Codes of the rules of this package. Those that all packages share are
// declared in package reported; the table of all of them is in the package
// documentation.
const (
	// CodeSyntax: not JSON. It ends the reading.
	CodeSyntax reported.Code = "syntax"
	// CodeTrailingData: something but white space behind the document.
	CodeTrailingData reported.Code = "trailing-data"
	// CodeSurrogate: an escape that is one half of a UTF-16 pair.
	CodeSurrogate reported.Code = "surrogate"
	// CodeNumberForm: a number with an exponent, with more than 15 digits or more than
	// seven behind the point, or a negative nought.
	CodeNumberForm reported.Code = "number-form"
	// CodeDuplicateMember: a member that stands in its object twice.
	CodeDuplicateMember reported.Code = "duplicate-member"
	// CodeUnknownMember: a member that the schema does not have.
	CodeUnknownMember reported.Code = "unknown-member"
	// CodeWrongType: a value of another JSON type than the member has, null among them.
	CodeWrongType reported.Code = "wrong-type"
	// CodeSchemaVersion: a document of another version of the schema.
	CodeSchemaVersion reported.Code = "schema-version"
	// CodeMoreProblems: the document has, or may have, more problems than are reported.
	CodeMoreProblems reported.Code = check.MoreProblems

	// CodeRepeatedID: two statements of the event have one ID.
	CodeRepeatedID reported.Code = "repeated-id"
	// CodeUnknownReference: answers, supersedes or of names a statement that the event does not have.
	CodeUnknownReference reported.Code = "unknown-reference"
	// CodeRepeatedReference: answers or supersedes names one statement twice.
	CodeRepeatedReference reported.Code = "repeated-reference"
	// CodeReferenceCycle: statements supersede each other, or are part of each other, in a circle.
	CodeReferenceCycle reported.Code = "reference-cycle"
	// CodeSelfLink: a link that leads to its own event.
	CodeSelfLink reported.Code = "self-link"
	// CodeAccountEmpty: an account that says nothing of the event.
	CodeAccountEmpty reported.Code = "account-empty"
	// CodeAccountRetracts: an account that retracts must name the statement that it answers.
	CodeAccountRetracts reported.Code = "account-retracts"
	// CodeDisjoint: only an aggregate can be disjoint.
	CodeDisjoint reported.Code = "disjoint"
	// CodeCurrencyForm: a currency that is not three capital letters (ISO 4217), or one of cost and currency without the other.
	CodeCurrencyForm reported.Code = check.CurrencyForm
	// CodeCodeKey: a key of codes that is not a lower-case name such as "acled.sub_event_type".
	CodeCodeKey reported.Code = "code-key"
)
