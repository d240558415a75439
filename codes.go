package reported

import (
	"github.com/seed-67285e81/reported/internal/check"
	"github.com/seed-67285e81/reported/internal/form"
)

// Codes that every package of this module uses. Those of one type stand beside
// the type: [CodeCountOrder], [CodeTimeForm], [CodeTermForm] and so on. A list of all of them is
// in the documentation of package event.
const (
	// CodeMissingMember: a required member is missing.
	CodeMissingMember Code = form.CodeMissingMember
	// CodeUnknownValue: a word that the vocabulary does not have; perhaps a newer one does.
	CodeUnknownValue Code = form.CodeUnknownValue
	// CodeEmpty: a string, an array or an object with nothing in it. What is not known is left out.
	CodeEmpty Code = form.CodeEmpty
	// CodeTooLong: a string with more characters (code points) than allowed.
	CodeTooLong Code = form.CodeTooLong
	// CodeTooMany: a list or map with more entries than allowed.
	CodeTooMany Code = form.CodeTooMany
	// CodeTooDeep: a source that cites more than MaxSourceDepth levels of others.
	CodeTooDeep Code = form.CodeTooDeep
	// CodeTooLarge: a document of more bytes or values than allowed, or a value built by
	// hand with more sources than a document has room for.
	CodeTooLarge Code = "too-large"
	// CodeOutOfRange: a number outside its range.
	CodeOutOfRange Code = form.CodeOutOfRange
	// CodeSaidAfterPublished: a statement that was said certainly after one of its root
	// sources was published or read, on whatever clocks: it would be known before it
	// was said.
	CodeSaidAfterPublished Code = "said-after-published"
	// CodeUTF8: a string that is not valid UTF-8.
	CodeUTF8 Code = form.CodeUTF8
	// CodeIDForm: an ID that is not one to 256 visible ASCII characters.
	CodeIDForm Code = form.CodeIDForm
	// CodeURLForm: an address without a scheme, or with a space or a control character.
	CodeURLForm Code = form.CodeURLForm
	// CodeCountryForm: a country or nationality that is not two capital letters (ISO 3166-1 alpha-2).
	CodeCountryForm Code = form.CodeCountryForm
	// CodeLanguageForm: a language that is not a BCP 47 tag such as "en" or "ar-IQ".
	CodeLanguageForm Code = form.CodeLanguageForm
)

// Limits on one document. They keep hostile input cheap, and stand in the JSON Schema too.
const (
	// MaxID is the greatest length of an ID: 256 characters.
	MaxID = check.MaxID
	// MaxName is the greatest length of a name, a role or a short label: 512 characters.
	MaxName = check.MaxName
	// MaxText is the greatest length of a running text: 10,000 characters.
	MaxText = check.MaxText
	// MaxURL is the greatest length of an address: 2,048 characters.
	MaxURL = check.MaxURL
	// MaxItems is the greatest length of a list, except for lists of statements: 256.
	MaxItems = check.MaxItems
	// MaxReferences is the greatest number of statements that one answers, or supersedes: 64.
	MaxReferences = check.MaxReferences
	// MaxSourceDepth is the greatest number of levels in a chain of sources, the root among them.
	MaxSourceDepth = 8
)
