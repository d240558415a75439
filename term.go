package reported

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/seed-67285e81/reported/internal/form"
)

// Codes of what can be wrong with a [Term].
const (
	// CodeTermForm: the text is no term of a known scale.
	CodeTermForm Code = "term-form"
	// CodeTermAxis: a term of one Axis stands or was asked for where another belongs.
	CodeTermAxis Code = form.CodeTermAxis
)

// A Term is one word or number of a published scale: how likely a speaker calls something,
// how well founded an analyst calls a judgement, or how a recorder grades a source. Make
// one with [ParseTerm]:
//
//	icd203:likely      phia:realistic-possibility    kent:chances-about-even
//	ipcc-ar5:likely    level:high                    admiralty:B2
//	stix:85            plain:believed
//
// A term always has its scale: "likely" is 55 to 80 percent in ICD 203 and 66 to 100 for
// the IPCC. A speaker who names no scale is recorded on [ScalePlain], which has no
// numbers.
//
// Terms are comparable with ==. The zero Term was not stated. It differs from
// plain:unclear (the speaker said so), admiralty:F6 (cannot be judged) and stix:0.
type Term struct {
	scale scaleID // 0 only in the zero Term
	index uint8   // place in the scale, from 0
}

// A Scale is a published scale of terms. [Scales] lists them.
type Scale string

const (
	// ScaleICD203 is the likelihood scale of US Intelligence Community Directive 203:
	// seven bands with two rows of words. Both rows are terms: a speaker who said
	// "probable" did not say "likely".
	ScaleICD203 Scale = "icd203"
	// ScalePHIA is the probability yardstick of the UK Professional Head of Intelligence
	// Assessment. Its bands have gaps. "Likely or probable" is one band with two words.
	ScalePHIA Scale = "phia"
	// ScaleKent is Sherman Kent's words of estimative probability of 1964.
	ScaleKent Scale = "kent"
	// ScaleIPCCAR5 is the likelihood scale of the IPCC's fifth and sixth assessment
	// reports. Its bands are nested: what is very likely is also likely.
	ScaleIPCCAR5 Scale = "ipcc-ar5"
	// ScaleLevel is analytic confidence: low, moderate or high, as US National
	// Intelligence Estimates and the UK's analytical confidence rating state it.
	ScaleLevel Scale = "level"
	// ScaleAdmiralty is NATO's grade of a source (A to F) and its information (1 to 6), as
	// a pair. F and 6 mean "cannot be judged"; they are not the bottom of the scale.
	ScaleAdmiralty Scale = "admiralty"
	// ScaleSTIX is the confidence property of STIX 2.1, from 0 to 100. It is not a
	// probability.
	ScaleSTIX Scale = "stix"
	// ScalePlain is for words without a scale, as in newspapers: certain, clear, likely,
	// believed, possible, unlikely, unclear. They have no numbers and never become terms
	// of another scale.
	ScalePlain Scale = "plain"
)

// An Axis is what a term is about. Terms of different axes are never compared or
// exchanged. Only the zero Term has the empty Axis.
type Axis string

const (
	// AxisLikelihood: how probable the speaker calls it. Scales ICD203, PHIA, Kent,
	// IPCCAR5, Plain.
	AxisLikelihood Axis = "likelihood"
	// AxisConfidence: how well founded the speaker calls the judgement. Scales Level and
	// STIX.
	AxisConfidence Axis = "confidence"
	// AxisGrade: how a recorder grades source and information. Scale Admiralty.
	AxisGrade Axis = "grade"
)

// Scales returns all known scales, in declared order.
func Scales() []Scale {
	list := make([]Scale, 0, len(scaleTable)-1)
	for _, row := range scaleTable[1:] {
		list = append(list, row.name)
	}
	return list
}

// Terms returns the terms of the scale in the order of [Term.Compare]: least likely or
// confident first, grades from A1 to F6, plain words from certain to unclear.
func (s Scale) Terms() []Term {
	id := s.id()
	list := make([]Term, scaleTable[id].size)
	for i := range list {
		list[i] = Term{scale: id, index: uint8(i)}
	}
	return list
}

// Axis returns the axis of the scale's terms, "" for an unknown scale.
func (s Scale) Axis() Axis { return scaleTable[s.id()].axis }

// ParseTerm reads a term such as "icd203:likely", in exactly the spelling that
// [Term.String] writes. Empty text is refused. The error is a [Problem] with code
// [CodeTermForm].
func ParseTerm(text string) (Term, error) {
	scale, value, _ := strings.Cut(text, ":")
	id := Scale(scale).id()
	if id == 0 {
		return Term{}, Problem{Code: CodeTermForm, Detail: "term " + form.Quote(text) + " names no known scale: " + id.wants()}
	}
	index, ok := id.parse(value)
	if !ok {
		return Term{}, Problem{Code: CodeTermForm, Detail: "term " + form.Quote(text) + " is not on its scale: " + id.wants()}
	}
	return Term{scale: id, index: index}, nil
}

// MustParseTerm is [ParseTerm] for constants; it panics on an error.
func MustParseTerm(text string) Term {
	t, err := ParseTerm(text)
	if err != nil {
		panic(err)
	}
	return t
}

// String returns the text of the term, "" for the zero Term.
func (t Term) String() string {
	if t.IsZero() {
		return ""
	}
	return string(t.Scale()) + ":" + t.Value()
}

// AppendText appends the text; the zero Term appends nothing.
func (t Term) AppendText(b []byte) ([]byte, error) {
	if t.IsZero() {
		return b, nil
	}
	b = append(b, t.Scale()...)
	b = append(b, ':')
	return t.appendValue(b), nil
}

// MarshalText returns the text, empty for the zero Term.
func (t Term) MarshalText() ([]byte, error) { return t.AppendText(nil) }

// UnmarshalText reads what [ParseTerm] reads; empty text is the zero Term. On an error t
// is unchanged.
func (t *Term) UnmarshalText(text []byte) error {
	return unmarshal(t, text, ParseTerm)
}

// IsZero reports whether t is the zero Term.
func (t Term) IsZero() bool { return t == Term{} }

// Equal is ==. Two words of one band, such as icd203:likely and icd203:probable, differ:
// to ask whether they mean the same, compare [Term.Range].
func (t Term) Equal(u Term) bool { return t == u }

// Compare orders terms for sorting: the zero Term first, then by scale, then as
// [Scale.Terms] lists them. Between scales the order has no meaning.
func (t Term) Compare(u Term) int {
	return cmp.Or(cmp.Compare(t.scale, u.scale), cmp.Compare(t.index, u.index))
}

// Scale returns the scale of the term, "" for the zero Term.
func (t Term) Scale() Scale { return scaleTable[t.scale].name }

// Value returns the text after the colon.
func (t Term) Value() string {
	if words := scaleTable[t.scale].words; words != nil {
		return words[t.index].value // the usual case, without a copy
	}
	return string(t.appendValue(nil))
}

func (t Term) appendValue(b []byte) []byte {
	switch t.scale {
	case 0:
		return b
	case idAdmiralty:
		reliability, credibility := t.grade()
		return append(b, 'A'+reliability, '1'+credibility)
	case idSTIX:
		return strconv.AppendUint(b, uint64(t.index), 10)
	}
	return append(b, scaleTable[t.scale].words[t.index].value...)
}

// grade splits an Admiralty term; 0 is A or 1, 5 is F or 6.
func (t Term) grade() (reliability, credibility uint8) {
	return t.index / gradeSteps, t.index % gradeSteps
}

// parse finds the index of a value on the scale.
func (id scaleID) parse(value string) (index uint8, ok bool) {
	switch id {
	case idAdmiralty:
		if len(value) != 2 {
			return 0, false
		}
		// Bytes below 'A' and '1' wrap round to large numbers.
		reliability, credibility := value[0]-'A', value[1]-'1'
		if reliability >= gradeSteps || credibility >= gradeSteps {
			return 0, false
		}
		return reliability*gradeSteps + credibility, true
	case idSTIX:
		n, err := strconv.ParseUint(form.Cut(value, 3), 10, 8)
		return uint8(n), err == nil && n <= 100 && strconv.Itoa(int(n)) == value // without leading zeros
	}
	i := slices.IndexFunc(scaleTable[id].words, func(w word) bool { return w.value == value })
	return uint8(i), i >= 0
}

// wants says which texts the scale takes; of no scale, which scales there are.
func (id scaleID) wants() string {
	var names []string
	switch id {
	case 0:
		for _, s := range Scales() {
			names = append(names, string(s))
		}
		return `expected scale:value, such as "icd203:likely", with one of the scales ` + strings.Join(names, ", ")
	case idAdmiralty:
		return "expected admiralty:A1 to admiralty:F6"
	case idSTIX:
		return "expected stix:0 to stix:100, without leading zeros"
	}
	for _, w := range scaleTable[id].words {
		names = append(names, w.value)
	}
	return "expected " + string(scaleTable[id].name) + ": with one of " + strings.Join(names, ", ")
}

// id returns the scale's number, 0 if it is unknown.
func (s Scale) id() scaleID {
	switch s {
	case ScaleICD203:
		return idICD203
	case ScalePHIA:
		return idPHIA
	case ScaleKent:
		return idKent
	case ScaleIPCCAR5:
		return idIPCCAR5
	case ScaleLevel:
		return idLevel
	case ScaleAdmiralty:
		return idAdmiralty
	case ScaleSTIX:
		return idSTIX
	case ScalePlain:
		return idPlain
	}
	return 0
}
