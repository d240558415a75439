package reported_test

import (
	"errors"
	"fmt"

	"github.com/seed-67285e81/reported"
)

// The same word means different things on different scales, so a Term never
// goes without its scale.
func ExampleTerm() {
	for _, text := range []string{"icd203:likely", "phia:likely", "ipcc-ar5:likely", "plain:likely"} {
		term, err := reported.ParseTerm(text)
		if err != nil {
			fmt.Println(err)
			continue
		}
		if band, ok := term.Range(); ok {
			fmt.Println(term, band)
		} else {
			fmt.Println(term, "names no numbers")
		}
	}
	// Output:
	// icd203:likely 55-80%
	// phia:likely ~55-~75%
	// ipcc-ar5:likely 66-100%
	// plain:likely names no numbers
}

func ExampleParseTerm() {
	_, err := reported.ParseTerm("level:medium")
	fmt.Println(errors.Is(err, reported.CodeTermForm))
	fmt.Println(err)
	// Output:
	// true
	// term-form: term "level:medium" is not on its scale: expected level: with one of low, moderate, high
}

func ExampleMustParseTerm() {
	grade := reported.MustParseTerm("admiralty:B2")
	fmt.Println(grade.Scale(), grade.Value(), grade.Scale().Axis())
	// Output: admiralty B2 grade
}

// A claim said to be likely by the US standard is shown to readers of the
// British one. The loss says how far the result can be trusted.
func ExampleTerm_In() {
	terms := []string{"icd203:almost-certain", "icd203:probable", "icd203:unlikely", "kent:certain"}
	for _, text := range terms {
		said := reported.MustParseTerm(text)
		shown, loss, err := said.In(reported.ScalePHIA)
		if err != nil {
			fmt.Println(err)
			continue
		}
		if loss < reported.LossWidened {
			fmt.Printf("%s: keep the speaker's word (%s)\n", said, loss)
			continue
		}
		fmt.Printf("%s: %s (%s)\n", said, shown, loss)
	}
	// Output:
	// icd203:almost-certain: phia:almost-certain (widened)
	// icd203:probable: keep the speaker's word (narrowed)
	// icd203:unlikely: keep the speaker's word (ambiguous)
	// kent:certain: keep the speaker's word (unmapped)
}

// Likelihood and confidence do not mix.
func ExampleTerm_In_axes() {
	_, _, err := reported.MustParseTerm("icd203:likely").In(reported.ScaleLevel)
	fmt.Println(errors.Is(err, reported.CodeTermAxis))
	fmt.Println(err)
	// Output:
	// true
	// term-axis: icd203:likely states likelihood, level states confidence, and no published table leads from one to the other
}

// STIX has one number for everything. What was not judged gets none.
func ExampleTerm_In_stix() {
	for _, text := range []string{"level:high", "icd203:likely", "admiralty:B2", "admiralty:B6"} {
		number, loss, _ := reported.MustParseTerm(text).In(reported.ScaleSTIX)
		fmt.Printf("%s: %q %s\n", text, number, loss)
	}
	// Output:
	// level:high: "stix:85" narrowed
	// icd203:likely: "stix:70" narrowed
	// admiralty:B2: "stix:70" narrowed
	// admiralty:B6: "" unmapped
}

func ExampleScale_Terms() {
	for _, term := range reported.ScaleLevel.Terms() {
		fmt.Println(term)
	}
	// Output:
	// level:low
	// level:moderate
	// level:high
}

func ExampleScales() {
	for _, scale := range reported.Scales() {
		fmt.Println(scale, scale.Axis())
	}
	// Output:
	// icd203 likelihood
	// phia likelihood
	// kent likelihood
	// ipcc-ar5 likelihood
	// level confidence
	// admiralty grade
	// stix confidence
	// plain likelihood
}

// Two words for one band are two terms with one range.
func ExampleTerm_Range() {
	likely, probable := reported.MustParseTerm("icd203:likely"), reported.MustParseTerm("icd203:probable")
	a, _ := likely.Range()
	b, _ := probable.Range()
	fmt.Println(likely == probable, a == b)
	fmt.Println(a.Low.Percent, a.High.Percent)
	// Output:
	// false true
	// 55 80
}

func ExampleBound() {
	r, ok := reported.MustParseTerm("phia:almost-certain").Range()
	fmt.Println(r, ok, r.High.Open, r.High.Percent)
	// Output: ~95-<100% true true 100
}
