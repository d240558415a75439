package form

// The codes of rules that both the reader of JSON and Validate check. Package
// reported exports them.
const (
	CodeMissingMember = "missing-member"
	CodeEmpty         = "empty"
	CodeTooMany       = "too-many"
	CodeTooDeep       = "too-deep"
	CodeOutOfRange    = "out-of-range"
	CodeUTF8          = "utf8"
	CodeMoreProblems  = "more-problems"
)
