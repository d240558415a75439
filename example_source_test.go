package reported_test

import (
	"fmt"

	"github.com/seed-67285e81/reported"
)

// The chain of a news item: Al Arabiya read Reuters, and Reuters spoke to four
// people whom it does not name.
func ExampleSource() {
	source := reported.Source{Kind: reported.SourceMedia, Org: "Al Arabiya English", Cites: []reported.Source{
		{Kind: reported.SourceMedia, Org: "Reuters", Cites: []reported.Source{
			{Kind: reported.SourceArmedGroup, Role: "militia commanders", People: reported.Exactly(2)},
			{Kind: reported.SourceOfficial, Role: "security sources", People: reported.Exactly(2)},
		}},
	}}
	fmt.Println(source)
	fmt.Println("independent origins:", reported.Independence(source))
	// Output:
	// Al Arabiya English, citing Reuters, citing two militia commanders and two security sources
	// independent origins: between 1 and 4
}

func ExampleOrigins() {
	source := reported.Source{Kind: reported.SourceMedia, Org: "Iranian state TV", Cites: []reported.Source{
		{Kind: reported.SourceArmedGroup, ID: "irgc", Org: "Islamic Revolutionary Guard Corps"},
		{Kind: reported.SourceMedia, Org: "AFP", Firsthand: true, Cites: []reported.Source{
			{Kind: reported.SourceWitness},
		}},
	}}
	for _, o := range reported.Origins(source) {
		fmt.Printf("%v: %s\n", o.Source(), o.Key)
	}
	// Output:
	// Islamic Revolutionary Guard Corps: id:irgc
	// AFP: org::afp
	// a witness: unnamed:witness;;;;; < org::afp
}

func ExampleIndependence() {
	var outlets []reported.Source
	for _, org := range []string{"Al Jazeera", "BBC", "CNN", "Der Spiegel"} {
		outlets = append(outlets, reported.Source{Kind: reported.SourceMedia, Org: org})
	}
	fmt.Println("Four outlets that cite nobody:", reported.Independence(outlets...))

	wire := []reported.Source{{Kind: reported.SourceMedia, Org: "Reuters"}}
	for i := range outlets {
		outlets[i].Cites = wire
	}
	fmt.Println("Four outlets over one wire:", reported.Independence(outlets...))
	// Output:
	// Four outlets that cite nobody: between 1 and 4
	// Four outlets over one wire: 1
}

func ExampleStatement() {
	statement := reported.Statement{
		ID:         "dod-2020-01-28",
		Supersedes: []string{"dod-2020-01-24"},
		Said:       reported.MustParseTime("2020-01-28"),
		Quote:      "As of today, 50 U.S. service members have been diagnosed with TBI.",
		Sources: []reported.Source{{Kind: reported.SourceMedia, Org: "NPR", Cites: []reported.Source{
			{Kind: reported.SourceOfficial, ID: "us-dod", Org: "Pentagon", Role: "spokesman", Country: "US"},
		}}},
	}
	fmt.Println(statement.Validate())
	// Output: <nil>
}

func ExampleStatement_Time() {
	read := reported.Source{Kind: reported.SourceMedia, Org: "NPR", Published: reported.Day(2020, 1, 29)}
	statement := reported.Statement{Sources: []reported.Source{read}}
	fmt.Println(statement.Time())
	statement.Said = reported.MustParseTime("2020-01-28")
	fmt.Println(statement.Time())
	// Output:
	// 2020-01-29
	// 2020-01-28
}

func ExampleFoldName() {
	names := []string{
		"Ain al-Asad", "AIN AL ASAD", "Kata'ib Hezbollah", "Kata’ib Hezbollah", "Al-Badr", "Badr",
	}
	for _, name := range names {
		fmt.Println(reported.FoldName(name))
	}
	// Output:
	// ain al asad
	// ain al asad
	// kataib hezbollah
	// kataib hezbollah
	// al badr
	// badr
}

func ExampleOrigin() {
	wire := reported.Source{Kind: reported.SourceMedia, Org: "AFP"}
	page := reported.Source{Kind: reported.SourceMedia, Org: "The Daily", Cites: []reported.Source{wire}}
	for _, o := range reported.Origins(page) {
		fmt.Println(o.Source().Org)
	}
	// Output: AFP
}
