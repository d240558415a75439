package reported_test

import (
	"errors"
	"fmt"

	"github.com/seed-67285e81/reported"
)

func ExampleCode() {
	_, err := reported.ParseTime("2019-02-29")
	fmt.Println(errors.Is(err, reported.CodeTimeCalendar), errors.Is(err, reported.CodeTimeForm))
	// Output: true false
}

func ExampleProblems() {
	err := reported.Source{Country: "Iraq", Kind: "newspaper"}.Validate()
	if problems, ok := errors.AsType[reported.Problems](err); ok {
		for _, p := range problems {
			fmt.Println(p.Pointer, p.Code)
		}
	}
	// Output:
	// /country country-form
	// /kind unknown-value
}

func ExampleProblems_Only() {
	err := reported.Source{Kind: "newspaper"}.Validate()
	fmt.Println(reported.AsProblems(err).Only(reported.CodeUnknownValue))
	// Output: true
}

func ExampleAsProblems() {
	_, err := reported.ParseTerm("icd203:maybe")
	for _, p := range reported.AsProblems(err) {
		fmt.Println(p.Code)
	}
	fmt.Println(len(reported.AsProblems(nil)))
	// Output:
	// term-form
	// 0
}

func ExampleDecimal() {
	d, err := reported.ParseDecimal("17.0")
	same, _ := reported.NewDecimal(17, 0)
	fmt.Println(d, err, d == same)
	var none reported.Decimal
	zero, _ := reported.ParseDecimal("0")
	fmt.Println(none.IsZero(), zero.IsZero(), none.Compare(zero))
	// Output:
	// 17 <nil> true
	// true false -1
}

func ExampleNewDecimal() {
	d, err := reported.NewDecimal(134, 1)
	fmt.Println(d, err)
	_, err = reported.NewDecimal(-1, 0)
	fmt.Println(errors.Is(err, reported.CodeDecimalForm))
	// Output:
	// 13.4 <nil>
	// true
}
