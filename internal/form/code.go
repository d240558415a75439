package form

// The codes of rules that several packages check. Package reported exports them.
const (
	CodeMissingMember     = "missing-member"
	CodeUnknownValue      = "unknown-value"
	CodeEmpty             = "empty"
	CodeTooLong           = "too-long"
	CodeTooMany           = "too-many"
	CodeTooDeep           = "too-deep"
	CodeOutOfRange        = "out-of-range"
	CodeUTF8              = "utf8"
	CodeIDForm            = "id-form"
	CodeURLForm           = "url-form"
	CodeCountryForm       = "country-form"
	CodeLanguageForm      = "language-form"
	CodeCurrencyForm      = "currency-form"
	CodeTermAxis          = "term-axis"
	CodeRepeatedReference = "repeated-reference"
	CodeMoreProblems      = "more-problems"
)
