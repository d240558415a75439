package schema

import (
	"encoding/json"
	"strconv"
	"strings"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/casualty"
	"github.com/seed-67285e81/reported/event"
	"github.com/seed-67285e81/reported/internal/form"
)

// detail says a finding for people.
func (f finding) detail() string {
	switch f.code {
	case reported.CodeMissingMember:
		return "member " + form.Quote(f.member) + " must be given"
	case event.CodeUnknownMember:
		return "member " + form.Quote(f.member) + " is not known here"
	case reported.CodeTooDeep:
		return "a chain of sources has at most " + strconv.Itoa(reported.MaxSourceDepth) + " levels"
	case reported.CodeEmpty, reported.CodeCountEmpty, casualty.CodeGroupEmpty:
		return brief(f.value) + " tells nothing; what is not known is left out"
	case event.CodeWrongType:
		name, ok := f.rule.(string)
		if f.keyword != "type" || !ok { // a word of a vocabulary
			name = "string"
		}
		return brief(f.value) + " stands where " + typeName(name) + " is expected"
	case event.CodeCodeKey:
		return brief(f.value) + " is not a key: at most 64 lower-case letters, digits, and _ . - are allowed"
	case reported.CodeTermAxis:
		return brief(f.value) + " is a term that belongs elsewhere"
	}
	switch f.keyword {
	case "enum":
		return brief(f.value) + " is not one of " + list(f.rule)
	case "const":
		return brief(f.value) + " is not " + brief(f.rule)
	case "maxLength":
		return brief(f.value) + " is longer than " + brief(f.rule) + " characters"
	case "maxItems", "maxProperties":
		return brief(f.value) + " has more than " + brief(f.rule) + " entries"
	case "minimum":
		return brief(f.value) + " is below " + brief(f.rule)
	case "maximum":
		return brief(f.value) + " is above " + brief(f.rule)
	case "dependentRequired":
		return "cost and currency must be given together"
	case "pattern":
		return brief(f.value) + " is not " + wanted(f.code)
	}
	return brief(f.value) + " is not allowed"
}

// wanted says what a pattern asks for.
func wanted(code reported.Code) string {
	switch code {
	case reported.CodeIDForm:
		return "an ID: only visible ASCII characters are allowed"
	case reported.CodeURLForm:
		return "an address: it needs a scheme, and no spaces"
	case reported.CodeCountryForm:
		return "a country: two capital letters of ISO 3166-1 are allowed"
	case reported.CodeLanguageForm:
		return `a language tag such as "en" or "ar-IQ"`
	case reported.CodeTimeForm:
		return `a date or time such as "2020-01-08" or "2020-01-08T01:34+03:00"`
	case reported.CodeTermForm:
		return `a term on a known scale`
	case event.CodeCurrencyForm:
		return "a currency: three capital letters of ISO 4217 are allowed"
	}
	return "in the form that is asked for"
}

func typeName(name string) string {
	switch name {
	case "object":
		return "an object"
	case "array":
		return "a list"
	case "string":
		return "a text"
	case "integer":
		return "a whole number"
	case "number":
		return "a number"
	}
	return "true or false"
}

// brief shows a value in a few words.
func brief(value any) string {
	switch v := value.(type) {
	case nil:
		return "null"
	case bool:
		return strconv.FormatBool(v)
	case string:
		return form.Quote(v)
	case json.Number:
		return form.Cut(v.String(), 40)
	case float64: // from the schema
		return strconv.FormatFloat(v, 'f', -1, 64)
	case []any:
		return "a list"
	}
	return "an object"
}

// list shows the words of a vocabulary.
func list(rule any) string {
	words, _ := rule.([]any)
	var b strings.Builder
	for i, w := range words {
		if i > 0 {
			b.WriteString(", ")
		}
		s, _ := w.(string)
		b.WriteString(s)
	}
	return b.String()
}
