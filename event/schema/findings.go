package schema

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"github.com/santhosh-tekuri/jsonschema/v5"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/casualty"
	"github.com/seed-67285e81/reported/event"
	"github.com/seed-67285e81/reported/internal/jsonscan"
)

// A finding is one keyword of the schema that one value breaks.
type finding struct {
	pointer string // of the value
	code    reported.Code
	member  string // of the value, where it is about one that is missing or unknown
	keyword string
	rule    any      // what stands behind the keyword in the schema
	value   any      // what stands at the pointer in the document
	members []string // that the object may have, where one is unknown
	offset  int      // of the value, or of the name of an unknown member; see report
}

// findings are the leaves of jsonschema's tree of causes; what is above them only
// says on which way through the schema they were met.
func findings(broken *jsonschema.ValidationError, tree, doc any) []finding {
	var found []finding
	var walk func(*jsonschema.ValidationError)
	walk = func(e *jsonschema.ValidationError) {
		if len(e.Causes) == 0 {
			found = append(found, leaf(e, tree, doc)...)
		}
		for _, cause := range e.Causes {
			walk(cause)
		}
	}
	walk(broken)
	return found
}

// leaf translates one leaf. The keyword "required" names all members that are
// missing, "additionalProperties" all that are unknown: each is a finding.
func leaf(e *jsonschema.ValidationError, tree, doc any) []finding {
	_, location, _ := strings.Cut(e.AbsoluteKeywordLocation, "#")
	path, place := tokens(location), tokens(e.InstanceLocation)
	if len(place) == 1 && inCodes(e.KeywordLocation) {
		place = append(place, "")
	}
	f := finding{pointer: pointer(place), rule: at(tree, path), value: at(doc, place)}
	if len(path) > 0 {
		f.keyword = path[len(path)-1]
	}
	switch f.keyword {
	case "not": // the line feed that its pattern does not allow either
		f.keyword = "pattern"
	case "required":
		return missing(f)
	case "additionalProperties":
		return unknown(f, at(tree, path[:len(path)-1]))
	}
	switch {
	case slices.Contains(path, "propertyNames"):
		f.value, f.code = place[len(place)-1], event.CodeCodeKey
	case slices.Contains(path, "dependentRequired"):
		f.keyword, f.code = "dependentRequired", event.CodeCurrencyForm
	default:
		f.code = f.codeAt(path)
	}
	return []finding{f}
}

// inCodes reports whether a place in the schema, as it was walked, is for a member
// of "codes" or its name. jsonschema gives a member with the empty name the place
// of its object, and only here is there a rule for members of any name.
func inCodes(location string) bool {
	return strings.HasPrefix(location, "/properties/codes/propertyNames") ||
		strings.HasPrefix(location, "/properties/codes/additionalProperties/")
}

func missing(f finding) (found []finding) {
	object, _ := f.value.(map[string]any)
	names, _ := f.rule.([]any)
	for _, name := range names {
		member, _ := name.(string)
		if _, ok := object[member]; !ok {
			f.code, f.member = reported.CodeMissingMember, member
			found = append(found, f)
		}
	}
	return found
}

func unknown(f finding, parent any) (found []finding) {
	object, _ := f.value.(map[string]any)
	here := f.pointer
	f.members = memberNames(at(parent, []string{"properties"}))
	for member, value := range object { // in any order: report sorts
		if at(parent, []string{"properties", member}) == nil {
			f.code, f.member, f.value = event.CodeUnknownMember, member, value
			f.pointer = string(jsonscan.AppendToken([]byte(here), member))
			found = append(found, f)
		}
	}
	return found
}

// memberNames returns the names of an object's members, sorted.
func memberNames(object any) []string {
	members, _ := object.(map[string]any)
	return slices.Sorted(maps.Keys(members))
}

// codeAt returns the code for a broken keyword at a place in the schema.
func (f finding) codeAt(path []string) reported.Code {
	if f.value == "" && f.keyword != "type" {
		return reported.CodeEmpty
	}
	def := ""
	if len(path) > 1 && path[0] == "$defs" {
		def = path[1]
	}
	if f.rule == false { // the members "cites" of the last level
		return reported.CodeTooDeep
	}
	if _, isText := f.value.(string); !isText && (f.keyword == "enum" || f.keyword == "const") {
		return event.CodeWrongType
	}
	switch {
	case f.keyword == "enum" && def == "likelihood", f.keyword == "pattern" && (def == "confidence" || def == "grade"):
		return termCode(f.value)
	case f.keyword == "minProperties" && def == "count":
		return reported.CodeCountEmpty
	case f.keyword == "minProperties" && def == "group":
		return casualty.CodeGroupEmpty
	case f.keyword == "pattern":
		return cmp.Or(patternCodes[def], reported.CodeTimeForm)
	}
	return keywordCodes[f.keyword]
}

// patternCodes has the code for a text that does not match the pattern of a definition, if
// it is neither a term nor a time.
var patternCodes = map[string]reported.Code{
	"id":       reported.CodeIDForm,
	"url":      reported.CodeURLForm,
	"country":  reported.CodeCountryForm,
	"language": reported.CodeLanguageForm,
	"currency": event.CodeCurrencyForm,
}

// keywordCodes has the code for each keyword that is broken, where it is one everywhere.
var keywordCodes = map[string]reported.Code{
	"type":          event.CodeWrongType,
	"const":         event.CodeSchemaVersion,
	"enum":          reported.CodeUnknownValue,
	"minLength":     reported.CodeEmpty,
	"minItems":      reported.CodeEmpty,
	"minProperties": reported.CodeEmpty,
	"maxLength":     reported.CodeTooLong,
	"maxItems":      reported.CodeTooMany,
	"maxProperties": reported.CodeTooMany,
	"uniqueItems":   event.CodeRepeatedReference,
	"minimum":       reported.CodeOutOfRange,
	"maximum":       reported.CodeOutOfRange,
}

// termCode tells a term that stands on the wrong axis from what is no term.
func termCode(value any) reported.Code {
	s, _ := value.(string)
	if _, err := reported.ParseTerm(s); err != nil {
		return reported.CodeTermForm
	}
	return reported.CodeTermAxis
}
