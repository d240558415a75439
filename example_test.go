package reported_test

import (
	"fmt"

	"github.com/seed-67285e81/reported"
)

// The values of a report: a number, a time, a source and a likelihood, each as it was
// said.
func Example() {
	dead := reported.MustParseCount("more than a dozen")
	_, bounded := dead.High()
	fmt.Println(dead.Words(), "- from", dead.Low(), "- upper bound:", bounded)

	october := reported.MustParseTime("2019-10")
	fmt.Println(october, "contains 15 October:", october.Contains(reported.Day(2019, 10, 15)))

	source := reported.Source{Kind: reported.SourceMedia, Org: "Reuters", Cites: []reported.Source{
		{Kind: reported.SourceArmedGroup, Role: "militia commanders", People: reported.Exactly(2)},
	}}
	fmt.Println(source, "- independent origins:", reported.Independence(source))

	likely := reported.MustParseTerm("icd203:likely")
	band, _ := likely.Range()
	fmt.Println(likely, "is", band)
	// Output:
	// more than a dozen - from 13 - upper bound: false
	// 2019-10 contains 15 October: true
	// Reuters, citing two militia commanders - independent origins: between 1 and 2
	// icd203:likely is 55-80%
}
