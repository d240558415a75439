package schema_test

import (
	"encoding/json"
	"errors"
	"fmt"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/event/schema"
)

func ExampleValidate() {
	document := []byte(`{
  "schema": "reported/event/1",
  "id": "port-alder-2031-03-04",
  "kind": "rocket-attack",
  "time": "4 March 2031"
}`)
	err := schema.Validate(document)
	for _, p := range reported.AsProblems(err) {
		fmt.Printf("line %d: %s: %s\n", p.Line, p.Pointer, p.Code)
	}
	fmt.Println(errors.Is(err, reported.CodeUnknownValue))
	// Output:
	// line 4: /kind: unknown-value
	// line 5: /time: time-form
	// true
}

func ExampleJSON() {
	var s struct {
		Dialect string `json:"$schema"`
		Title   string
	}
	if err := json.Unmarshal(schema.JSON(), &s); err != nil {
		panic(err)
	}
	fmt.Println(s.Dialect)
	fmt.Println(s.Title)
	// Output:
	// https://json-schema.org/draft/2020-12/schema
	// An event as it was reported
}
