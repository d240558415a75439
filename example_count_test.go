package reported_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"

	"github.com/seed-67285e81/reported"
)

func ExampleParseCount() {
	phrases := []string{
		"more than a dozen", "roughly 603", "between 20 and 30", "nearly 80", "none", "dozens",
	}
	for _, words := range phrases {
		c, err := reported.ParseCount(words)
		if err != nil {
			fmt.Println(err)
			continue
		}
		high, bounded := c.High()
		figure, quotable := c.Figure()
		fmt.Println(c, "| low", c.Low(), "| high", high, bounded, "| figure", figure, quotable)
	}
	// Output:
	// at least 13 | low 13 | high 0 false | figure 13 true
	// roughly 603 | low 0 | high 0 false | figure 603 true
	// between 20 and 30 | low 20 | high 30 true | figure 20 true
	// nearly 80 | low 0 | high 80 true | figure 80 true
	// none | low 0 | high 0 true | figure 0 true
	// dozens | low 1 | high 0 false | figure 0 false
}

// A phrase that is not known is an error and never a guess.
func ExampleParseCount_unknown() {
	_, err := reported.ParseCount("1.234")
	fmt.Println(err)
	fmt.Println(errors.Is(err, reported.CodeCountWords))
	// Output:
	// count-words: not a number phrase that is known: "1.234"
	// true
}

func ExampleMustParseCount() {
	fmt.Println(reported.MustParseCount("two dozen"))
	// Output: 24
}

// Three values that a plain integer cannot tell apart.
func ExampleCount() {
	var nobodySaid reported.Count
	none := reported.Exactly(0)
	anything := reported.AtLeast(0)
	fmt.Println(nobodySaid, "|", none, "|", anything)
	// Output: not given | none | at least 0
}

func ExampleExactly() {
	n, ok := reported.Exactly(11).Exact()
	fmt.Println(n, ok)
	fmt.Println(reported.Exactly(-1))
	// Output:
	// 11 true
	// invalid count: -1 is outside 0 to 999999999999999
}

func ExampleAtLeast() {
	fmt.Println(reported.AtLeast(13))
	// Output: at least 13
}

func ExampleMoreThan() {
	fmt.Println(reported.MoreThan(12) == reported.AtLeast(13))
	// Output: true
}

func ExampleAtMost() {
	fmt.Println(reported.AtMost(20))
	// Output: at most 20
}

func ExampleBetween() {
	fmt.Println(reported.Between(20, 30))
	// Output: between 20 and 30
}

// A source that says "roughly" gives no tolerance, and none is invented.
func ExampleAbout() {
	c := reported.About(603)
	best, _ := c.Best()
	_, bounded := c.High()
	fmt.Println(c, "| best", best, "| low", c.Low(), "| bounded", bounded, "| approximate", c.Approximate())
	// Output: roughly 603 | best 603 | low 0 | bounded false | approximate true
}

// A row of a data set with a low, a best and a high estimate.
func ExampleNewCount() {
	low, best, high := int64(7), int64(8), int64(8)
	c, err := reported.NewCount(&low, &best, &high, false, "")
	fmt.Println(c, err)

	_, err = reported.NewCount(&high, nil, &low, false, "")
	fmt.Println(err)
	// Output:
	// between 7 and 8, best estimate 8 <nil>
	// /low: count-order: low 8 is above high 7
}

func ExampleCount_WithBest() {
	fmt.Println(reported.Between(20, 30).WithBest(25))
	fmt.Println(reported.Between(20, 30).WithBest(31))
	// Output:
	// between 20 and 30, best estimate 25
	// invalid count: best 31 is above high 30
}

func ExampleCount_WithWords() {
	c := reported.MoreThan(12).WithWords("more than a dozen")
	fmt.Println(c.Words(), "|", c)
	// Output: more than a dozen | at least 13
}

// Figure is the number to put into a headline; some counts have none.
func ExampleCount_Figure() {
	for _, c := range []reported.Count{
		reported.Between(20, 30), reported.About(603), reported.AtMost(9), reported.MustParseCount("dozens"),
	} {
		n, ok := c.Figure()
		fmt.Println(n, ok)
	}
	// Output:
	// 20 true
	// 603 true
	// 9 true
	// 0 false
}

// Soldiers and civilians are different people: their numbers add up.
func ExampleCount_Add() {
	soldiers := reported.Exactly(11)
	civilians := reported.MoreThan(12)
	fmt.Println(soldiers.Add(civilians))
	// Output: at least 24
}

// Two reports about the same people span a range.
func ExampleCount_Hull() {
	fmt.Println(reported.Exactly(11).Hull(reported.Exactly(34)))
	// Output: between 11 and 34
}

// If both reports about the same people are right, little is left; if they
// cannot both be right, Intersect says so.
func ExampleCount_Intersect() {
	both, ok := reported.AtLeast(13).Intersect(reported.Between(10, 20))
	fmt.Println(both, ok)
	_, ok = reported.Exactly(0).Intersect(reported.AtLeast(11))
	fmt.Println(ok)
	// Output:
	// between 13 and 20 true
	// false
}

func ExampleCount_Contains() {
	c := reported.AtLeast(13)
	fmt.Println(c.Contains(reported.Exactly(20)), c.Contains(reported.Between(10, 20)))
	// Output: true false
}

// The zero Count comes first; after it the order is by low, then by high.
func ExampleCount_Compare() {
	counts := []reported.Count{
		reported.AtLeast(13), reported.Exactly(80), {}, reported.Exactly(0), reported.About(603),
	}
	slices.SortFunc(counts, reported.Count.Compare)
	fmt.Println(counts)
	// Output: [not given none roughly 603 at least 13 80]
}

func ExampleCount_MarshalJSON() {
	type tally struct {
		Killed  reported.Count `json:"killed,omitzero"`
		Wounded reported.Count `json:"wounded,omitzero"`
		Missing reported.Count `json:"missing,omitzero"`
	}
	b, err := json.Marshal(tally{
		Killed:  reported.Exactly(0),
		Wounded: reported.MustParseCount("more than a dozen"),
	})
	fmt.Println(string(b), err)
	// Output: {"killed":{"low":0,"best":0,"high":0},"wounded":{"low":13,"text":"more than a dozen"}} <nil>
}

func ExampleCount_AppendJSON() {
	b, err := reported.About(603).AppendJSON(nil)
	fmt.Println(string(b), err)
	// Output: {"best":603,"approx":true} <nil>
}

// Vague words state no number. A reader who needs one chooses a codebook; the
// bounds remain those of the report.
func ExampleCount_Under() {
	c := reported.MustParseCount("dozens")
	coded := c.Under(reported.CodebookACLED)
	n, ok := coded.Figure()
	fmt.Println(n, ok, "| low", coded.Low(), "| approximate", coded.Approximate(), "|", coded.Words())
	// Output: 12 true | low 1 | approximate true | dozens
}

// A project's own codebook can be a constant.
func ExampleCodebook() {
	const house reported.Codebook = "several 5, dozens 24, tens of thousands 20000"
	n, ok := reported.MustParseCount("tens of thousands").Under(house).Figure()
	fmt.Println(n, ok)
	// Output: 20000 true
}

func ExampleParseCodebook() {
	house, err := reported.ParseCodebook("several 5, dozens 24")
	fmt.Println(house, err)
	fmt.Println(reported.MustParseCount("Dozens").Under(house).Best())
	_, err = reported.ParseCodebook("dozens twelve")
	fmt.Println(err)
	// Output:
	// several 5, dozens 24 <nil>
	// 24 true
	// codebook-entry: want vague words and a number from 1, not "dozens twelve"
}
