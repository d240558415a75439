package schema

import (
	"encoding/json"
	"strconv"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/casualty"
	"github.com/seed-67285e81/reported/event"
	"github.com/seed-67285e81/reported/internal/form"
)

// detail says a finding for people.
func (f finding) detail() string {
	switch f.code {
	case reported.CodeMissingMember:
		return form.Missing(f.member)
	case event.CodeUnknownMember:
		return form.UnknownMember(f.member, f.members)
	case reported.CodeTooDeep:
		return "a chain of sources has at most " + strconv.Itoa(reported.MaxSourceDepth) + " levels"
	case reported.CodeEmpty, reported.CodeCountEmpty, casualty.CodeGroupEmpty:
		return form.EmptyValue(typeOf(f.value))
	case event.CodeWrongType:
		name := "string" // a word of a vocabulary
		if f.keyword == "type" {
			name = word(f.rule)
		}
		if _, ok := f.value.(json.Number); ok && name == "integer" {
			return form.Got(name, brief(f.value))
		}
		return form.Got(name, typeOf(f.value))
	case event.CodeCodeKey:
		return brief(f.value) + " is not " + form.WantCodeKey
	case reported.CodeTermAxis:
		return brief(f.value) + " is a term of another axis"
	}
	switch f.keyword {
	case "enum":
		return form.UnknownValue(word(f.value), texts(f.rule))
	case "const":
		return "unknown version " + brief(f.value) + ": expected " + brief(f.rule)
	case "maxLength":
		return brief(f.value) + " is longer than " + brief(f.rule) + " characters"
	case "maxItems", "maxProperties":
		return "expected at most " + brief(f.rule) + " items"
	case "uniqueItems":
		return "an item stands twice"
	case "minimum":
		return form.Got("at least "+brief(f.rule), brief(f.value))
	case "maximum":
		return form.Got("at most "+brief(f.rule), brief(f.value))
	case "dependentRequired":
		return `the members "cost" and "currency" need each other`
	case "pattern":
		return brief(f.value) + " is not " + wanted[f.code]
	}
	return brief(f.value) + " is not allowed"
}

// wanted says what a pattern asks for.
var wanted = map[reported.Code]string{
	reported.CodeIDForm:       form.WantID,
	reported.CodeURLForm:      form.WantURL,
	reported.CodeCountryForm:  form.WantCountry,
	reported.CodeLanguageForm: form.WantLanguage,
	reported.CodeTimeForm:     `a date or time such as "2020-01-08" or "2020-01-08T01:34+03:00"`,
	reported.CodeTermForm:     `a term on a known scale, such as "icd203:likely"`,
	event.CodeCurrencyForm:    form.WantCurrency,
}

// typeOf names the JSON type of a value.
func typeOf(value any) string {
	switch value.(type) {
	case nil:
		return "null"
	case bool:
		return "boolean"
	case string:
		return "string"
	case []any:
		return "array"
	case map[string]any:
		return "object"
	}
	return "number"
}

// brief shows a value in a few words.
func brief(value any) string {
	switch v := value.(type) {
	case bool:
		return strconv.FormatBool(v)
	case string:
		return form.Quote(v)
	case json.Number:
		return form.Cut(v.String(), 40)
	case float64: // from the schema
		return strconv.FormatFloat(v, 'f', -1, 64)
	}
	return typeOf(value)
}

// texts returns the texts of a list in the schema.
func texts(rule any) (list []string) {
	items, _ := rule.([]any)
	for _, w := range items {
		list = append(list, word(w))
	}
	return list
}

func word(value any) string {
	s, _ := value.(string)
	return s
}
