package reported_test

import (
	"encoding"
	"errors"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/seed-67285e81/reported"
)

var (
	_ encoding.TextAppender    = reported.Term{}
	_ encoding.TextMarshaler   = reported.Term{}
	_ encoding.TextUnmarshaler = (*reported.Term)(nil)
)

// everyTerm lists all terms there are; there are few enough to try every law
// on every one.
func everyTerm() []reported.Term {
	var all []reported.Term
	for _, s := range reported.Scales() {
		all = append(all, s.Terms()...)
	}
	return all
}

func TestTermCounts(t *testing.T) {
	want := []struct {
		scale reported.Scale
		axis  reported.Axis
		terms int
		first string
		last  string
	}{
		{reported.ScaleICD203, reported.AxisLikelihood, 14, "icd203:almost-no-chance", "icd203:nearly-certain"},
		{reported.ScalePHIA, reported.AxisLikelihood, 8, "phia:remote-chance", "phia:almost-certain"},
		{reported.ScaleKent, reported.AxisLikelihood, 7, "kent:impossible", "kent:certain"},
		{reported.ScaleIPCCAR5, reported.AxisLikelihood, 10, "ipcc-ar5:exceptionally-unlikely", "ipcc-ar5:virtually-certain"},
		{reported.ScaleLevel, reported.AxisConfidence, 3, "level:low", "level:high"},
		{reported.ScaleAdmiralty, reported.AxisGrade, 36, "admiralty:A1", "admiralty:F6"},
		{reported.ScaleSTIX, reported.AxisConfidence, 101, "stix:0", "stix:100"},
		{reported.ScalePlain, reported.AxisLikelihood, 7, "plain:certain", "plain:unclear"},
	}
	scales := reported.Scales()
	if len(scales) != len(want) {
		t.Fatalf("Scales() lists %v", scales)
	}
	for i, w := range want {
		terms := w.scale.Terms()
		if scales[i] != w.scale || w.scale.Axis() != w.axis || len(terms) != w.terms {
			t.Errorf("%s: place %d is %s, axis %s, %d terms", w.scale, i, scales[i], w.scale.Axis(), len(terms))
			continue
		}
		if first, last := terms[0].String(), terms[w.terms-1].String(); first != w.first || last != w.last {
			t.Errorf("%s runs from %s to %s", w.scale, first, last)
		}
	}
}

func TestTermRoundTrip(t *testing.T) {
	seen := map[string]bool{}
	for _, term := range everyTerm() {
		text := term.String()
		if seen[text] {
			t.Errorf("%s is there twice", text)
		}
		seen[text] = true
		if got, err := reported.ParseTerm(text); err != nil || got != term {
			t.Errorf("ParseTerm(%q) = %v, %v", text, got, err)
		}
		marshalled, err := term.MarshalText()
		if err != nil || string(marshalled) != text {
			t.Errorf("MarshalText of %s = %q, %v", text, marshalled, err)
		}
		var back reported.Term
		if err := back.UnmarshalText(marshalled); err != nil || !back.Equal(term) {
			t.Errorf("UnmarshalText(%q) = %v, %v", marshalled, back, err)
		}
		if appended, _ := term.AppendText([]byte("x ")); string(appended) != "x "+text {
			t.Errorf("AppendText of %s = %q", text, appended)
		}
		if string(term.Scale())+":"+term.Value() != text || term.IsZero() {
			t.Errorf("%s: scale %q value %q", text, term.Scale(), term.Value())
		}
	}
}

func TestTermZero(t *testing.T) {
	var zero reported.Term
	if !zero.IsZero() || zero.String() != "" || zero.Scale() != "" || zero.Scale().Axis() != "" || zero.Value() != "" {
		t.Errorf("zero Term: %q, scale %q, axis %q, value %q", zero, zero.Scale(), zero.Scale().Axis(), zero.Value())
	}
	if r, ok := zero.Range(); ok {
		t.Errorf("zero Term has range %v", r)
	}
	if text, err := zero.MarshalText(); err != nil || len(text) != 0 {
		t.Errorf("MarshalText = %q, %v", text, err)
	}
	set := reported.MustParseTerm("stix:0")
	if set.IsZero() || set == zero {
		t.Error("stix:0 looks like nothing stated")
	}
	if err := set.UnmarshalText(nil); err != nil || set != zero {
		t.Errorf("UnmarshalText of empty text = %v, %v", set, err)
	}
}

// The order is total: sorting any permutation gives one list, and 0 means ==.
func TestTermCompare(t *testing.T) {
	all := append([]reported.Term{{}}, everyTerm()...)
	for i, a := range all {
		for j, b := range all {
			want := 0
			if i < j {
				want = -1
			} else if i > j {
				want = 1
			}
			if got := a.Compare(b); got != want || (got == 0) != (a == b) {
				t.Errorf("%q.Compare(%q) = %d, want %d", a, b, got, want)
			}
		}
	}
}

var badTerms = []string{
	"", ":", "likely", "icd203", "icd203:", ":likely", "icd203:Likely", "ICD203:likely", " icd203:likely", "icd203:likely ",
	"icd203: likely", "icd203:very likely", "icd203:likely:", "icd203:possible", "icd203:moderate", "phia:probable-or-likely",
	"phia:even-chance", "kent:possible", "ipcc:likely", "ipcc-ar4:likely", "ipcc-ar5:medium", "level:medium", "level:very-high",
	"level:none", "admiralty:", "admiralty:B", "admiralty:2", "admiralty:2B", "admiralty:b2", "admiralty:B0", "admiralty:B7",
	"admiralty:G1", "admiralty:@1", "admiralty:B2 ", "admiralty:B22", "admiralty:\xff\xff", "stix:", "stix:-1", "stix:+1", "stix:00",
	"stix:085", "stix:101", "stix:1000", "stix:8.5", "stix:8e1", "stix:٥", "stix:256", "stix:18446744073709551616", "plain:maybe",
	"unknown:likely", "icd203:likely\x00", "\xff\xfe:\xff", strings.Repeat("a", 10_000), strings.Repeat("é", 100),
	"icd203:" + strings.Repeat("likely", 10_000),
}

func TestParseTermErrors(t *testing.T) {
	for _, text := range badTerms {
		checkTermError(t, text)
	}
}

// checkTermError holds what every refusal of ParseTerm and UnmarshalText owes.
func checkTermError(t *testing.T, text string) {
	t.Helper()
	got, err := reported.ParseTerm(text)
	problem, ok := errors.AsType[reported.Problem](err)
	if !ok || !errors.Is(err, reported.CodeTermForm) || !got.IsZero() {
		t.Fatalf("ParseTerm(%.60q) = %v, %v", text, got, err)
	}
	if problem.Detail == "" || len(problem.Detail) > 500 || !utf8.ValidString(problem.Detail) {
		t.Errorf("ParseTerm(%.60q): detail %q", text, problem.Detail)
	}
	if text == "" {
		return
	}
	kept := reported.MustParseTerm("level:high")
	if err := kept.UnmarshalText([]byte(text)); err == nil || kept != reported.MustParseTerm("level:high") {
		t.Errorf("UnmarshalText(%.60q) = %v, left %v", text, err, kept)
	}
}

func TestTermErrorText(t *testing.T) {
	for text, want := range map[string]string{
		"likely":       `term-form: term "likely" names no known scale: expected scale:value, such as "icd203:likely", with one of the scales icd203, phia, kent, ipcc-ar5, level, admiralty, stix, plain`,
		"level:medium": `term-form: term "level:medium" is not on its scale: expected level: with one of low, moderate, high`,
		"stix:101":     `term-form: term "stix:101" is not on its scale: expected stix:0 to stix:100, without leading zeros`,
		"admiralty:2B": `term-form: term "admiralty:2B" is not on its scale: expected admiralty:A1 to admiralty:F6`,
		"kent:" + strings.Repeat("é", 20): `term-form: term "kent:` + strings.Repeat("é", 17) +
			`…" is not on its scale: expected kent: with one of impossible, almost-certainly-not, probably-not, chances-about-even, probable, almost-certain, certain`,
	} {
		if _, err := reported.ParseTerm(text); err == nil || err.Error() != want {
			t.Errorf("ParseTerm(%q):\n got %v\nwant %s", text, err, want)
		}
	}
}

func TestMustParseTermPanics(t *testing.T) {
	defer func() {
		err, _ := recover().(error)
		if !errors.Is(err, reported.CodeTermForm) {
			t.Errorf("panicked with %v", err)
		}
	}()
	reported.MustParseTerm("likely")
}

func TestUnknownScale(t *testing.T) {
	for _, s := range []reported.Scale{"", "icd", "ICD203", "icd203 "} {
		if terms := s.Terms(); len(terms) != 0 || s.Axis() != "" {
			t.Errorf("scale %q: %v, axis %q", s, terms, s.Axis())
		}
	}
}

func TestTermAllocations(t *testing.T) {
	texts := []string{"icd203:nearly-certain", "ipcc-ar5:about-as-likely-as-not", "admiralty:B2", "stix:85"}
	buffer := make([]byte, 0, 64)
	if n := testing.AllocsPerRun(100, func() {
		for _, text := range texts {
			term, err := reported.ParseTerm(text)
			if err != nil || term.IsZero() {
				t.Fatal(err)
			}
			_, _ = term.AppendText(buffer)
			_, _ = term.Range()
		}
		_, _, _ = reported.MustParseTerm("icd203:probable").In(reported.ScalePHIA)
	}); n != 0 {
		t.Errorf("reading and writing terms allocates %v times", n)
	}
}

func FuzzParseTerm(f *testing.F) {
	for _, text := range badTerms[:len(badTerms)-3] {
		f.Add(text)
	}
	for _, s := range reported.Scales() {
		for _, term := range s.Terms() {
			f.Add(term.String())
			break
		}
	}
	all := everyTerm()
	f.Fuzz(func(t *testing.T, text string) {
		term, err := reported.ParseTerm(text)
		if err != nil {
			checkTermError(t, text)
			return
		}
		// Exactly one spelling, and nothing that Terms does not list.
		if term.String() != text || !slices.Contains(all, term) {
			t.Errorf("ParseTerm(%q) = %v", text, term)
		}
	})
}
