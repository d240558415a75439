package reported

import "github.com/seed-67285e81/reported/internal/check"

// Codes that every package of this module uses. Those of one type stand beside
// the type: [CountOrder], [TimeForm], [TermForm] and so on. A list of all of them is
// in the documentation of package event.
const (
	// MissingMember: a member that must be there is not.
	MissingMember Code = check.MissingMember
	// UnknownValue: a word that the vocabulary does not have; perhaps a newer one does.
	UnknownValue Code = check.UnknownValue
	// Empty: a text, a list or an object with nothing in it. What is not known is left out.
	Empty Code = check.Empty
	// TooLong: a text with more characters (code points) than allowed.
	TooLong Code = check.TooLong
	// TooMany: a list or map with more entries than allowed.
	TooMany Code = check.TooMany
	// TooDeep: a source that cites more than [MaxSourceDepth] levels of others.
	TooDeep Code = "too-deep"
	// OutOfRange: a number outside its range.
	OutOfRange Code = "out-of-range"
	// UTF8: a text that is not valid UTF-8.
	UTF8 Code = check.UTF8
	// IDForm: an ID that is not one to 256 visible ASCII characters.
	IDForm Code = check.IDForm
	// URLForm: an address without a scheme, or with a space or a control character.
	URLForm Code = check.URLForm
	// CountryForm: a country or nationality that is not two capital letters (ISO 3166-1 alpha-2).
	CountryForm Code = check.CountryForm
	// LanguageForm: a language that is not a BCP 47 tag such as "en" or "ar-IQ".
	LanguageForm Code = check.LanguageForm
)

// Limits on one document. They keep hostile input cheap, and stand in the JSON Schema too.
const (
	// MaxID is the greatest length of an ID, in characters.
	MaxID = check.MaxID
	// MaxName is the greatest length of a name, a role or a short label, in characters.
	MaxName = check.MaxName
	// MaxText is the greatest length of a running text, in characters.
	MaxText = check.MaxText
	// MaxURL is the greatest length of an address, in characters.
	MaxURL = check.MaxURL
	// MaxItems is the greatest length of a list, but for the lists of statements.
	MaxItems = check.MaxItems
	// MaxSourceDepth is the greatest number of levels in a chain of sources, the root among them.
	MaxSourceDepth = 8
)
