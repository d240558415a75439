package event

import (
	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/internal/check"
)

// Codes of the rules of this package. Those that all packages share are
// declared in package reported; the table of all of them is in the package
// documentation.
const (
	// Syntax: not JSON. It ends the reading.
	Syntax reported.Code = "syntax"
	// BadUTF8: bytes that are not UTF-8. In a document it ends the reading.
	BadUTF8 = reported.UTF8
	// TooLarge: a document of more than MaxBytes, or with more than MaxValues values.
	TooLarge reported.Code = "too-large"
	// TooDeep: lists and objects nested deeper than MaxDepth, or a chain of sources
	// deeper than reported.MaxSourceDepth. The former ends the reading.
	TooDeep = reported.TooDeep
	// TrailingData: something but white space behind the document.
	TrailingData reported.Code = "trailing-data"
	// Surrogate: an escape that is one half of a UTF-16 pair.
	Surrogate reported.Code = "surrogate"
	// NumberForm: a number with an exponent, with more than 15 digits or more than
	// seven behind the point, or a negative nought.
	NumberForm reported.Code = "number-form"
	// DuplicateMember: a member that stands in its object twice.
	DuplicateMember reported.Code = "duplicate-member"
	// UnknownMember: a member that the schema does not have.
	UnknownMember reported.Code = "unknown-member"
	// WrongType: a value of another JSON type than the member has, null among them.
	WrongType reported.Code = "wrong-type"
	// BadSchemaVersion: a document of another version of the schema.
	BadSchemaVersion reported.Code = "schema-version"
	// MoreProblems: the document has, or may have, more problems than are reported.
	MoreProblems reported.Code = check.MoreProblems

	// UnknownValue: a word that the vocabulary does not have; perhaps a newer one does.
	UnknownValue = reported.UnknownValue

	// RepeatedID: two statements of the event have one ID.
	RepeatedID reported.Code = "repeated-id"
	// UnknownReference: answers, supersedes or of names a statement that the event does not have.
	UnknownReference reported.Code = "unknown-reference"
	// ReferenceCycle: statements supersede each other, or are part of each other, in a circle.
	ReferenceCycle reported.Code = "reference-cycle"
	// SelfLink: a link that leads to its own event.
	SelfLink reported.Code = "self-link"
	// AccountEmpty: an account that says nothing of the event.
	AccountEmpty reported.Code = "account-empty"
	// AccountRetracts: an account that retracts must name the statement that it answers.
	AccountRetracts reported.Code = "account-retracts"
	// CurrencyForm: a currency that is not three capital letters (ISO 4217), or one of cost and currency without the other.
	CurrencyForm reported.Code = "currency-form"
	// CodeKey: a key of codes that is not a lower-case name such as "acled.sub_event_type".
	CodeKey reported.Code = "code-key"
)
