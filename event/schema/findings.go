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
func findings(broken *jsonschema.ValidationError, tree, doc any) (found []finding) {
	if len(broken.Causes) == 0 {
		return leaf(broken, tree, doc)
	}
	for _, cause := range broken.Causes {
		found = append(found, findings(cause, tree, doc)...)
	}
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
	last := len(path) - 1
	f := finding{pointer: pointer(place), keyword: path[last], rule: at(tree, path), value: at(doc, place)}
	if f.keyword == "not" { // the line feed that its pattern does not allow either
		f.keyword = "pattern"
	}
	switch {
	case f.keyword == "required":
		return missing(f)
	case f.keyword == "additionalProperties":
		return unknown(f, at(tree, append(path[:last], "properties")))
	case slices.Contains(path, "propertyNames"):
		f.value, f.code = place[len(place)-1], event.CodeCodeKey
	case slices.Contains(path, "dependentRequired"):
		f.keyword, f.code = "dependentRequired", event.CodeCurrencyForm
	case path[0] == "$defs":
		f.code = f.codeIn(path[1])
	default:
		f.code = f.codeIn("")
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
	for _, member := range texts(f.rule) {
		if _, ok := object[member]; !ok {
			f.code, f.member = reported.CodeMissingMember, member
			found = append(found, f)
		}
	}
	return found
}

// unknown returns the members of an object that are not among its properties.
func unknown(f finding, properties any) (found []finding) {
	object, _ := f.value.(map[string]any)
	known, _ := properties.(map[string]any)
	here := f.pointer
	f.members = slices.Sorted(maps.Keys(known))
	for member, value := range object { // in any order: report sorts
		if known[member] == nil {
			f.code, f.member, f.value = event.CodeUnknownMember, member, value
			f.pointer = string(jsonscan.AppendToken([]byte(here), member))
			found = append(found, f)
		}
	}
	return found
}

// codeIn returns the code for a broken keyword of a definition of the schema, or of none.
func (f finding) codeIn(def string) reported.Code {
	text, isText := f.value.(string)
	code := cmp.Or(codes[f.keyword+" "+def], codes[f.keyword])
	switch {
	case isText && text == "" && f.keyword != "type":
		return reported.CodeEmpty
	case f.rule == false: // the members "cites" of the last level
		return reported.CodeTooDeep
	case !isText && (f.keyword == "enum" || f.keyword == "const"):
		return event.CodeWrongType
	case code == reported.CodeTermForm:
		if _, err := reported.ParseTerm(text); err == nil {
			return reported.CodeTermAxis
		}
	}
	return code
}

// codes has the code for each keyword that is broken, and for those of some definitions.
var codes = map[string]reported.Code{
	"type":                event.CodeWrongType,
	"const":               event.CodeSchemaVersion,
	"enum":                reported.CodeUnknownValue,
	"enum likelihood":     reported.CodeTermForm,
	"minLength":           reported.CodeEmpty,
	"minItems":            reported.CodeEmpty,
	"minProperties":       reported.CodeEmpty,
	"minProperties count": reported.CodeCountEmpty,
	"minProperties group": casualty.CodeGroupEmpty,
	"maxLength":           reported.CodeTooLong,
	"maxItems":            reported.CodeTooMany,
	"maxProperties":       reported.CodeTooMany,
	"uniqueItems":         event.CodeRepeatedReference,
	"minimum":             reported.CodeOutOfRange,
	"maximum":             reported.CodeOutOfRange,
	"pattern":             reported.CodeTimeForm, // of all other definitions
	"pattern confidence":  reported.CodeTermForm,
	"pattern grade":       reported.CodeTermForm,
	"pattern id":          reported.CodeIDForm,
	"pattern url":         reported.CodeURLForm,
	"pattern country":     reported.CodeCountryForm,
	"pattern language":    reported.CodeLanguageForm,
	"pattern currency":    event.CodeCurrencyForm,
}
