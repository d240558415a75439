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
	fmt.Println(reported.Independence(source), "independent origins")
	// Output:
	// Al Arabiya English, citing Reuters, citing two militia commanders and two security sources
	// 1 to 4 independent origins
}

func ExampleSource_Origins() {
	source := reported.Source{Kind: reported.SourceMedia, Org: "Iranian state TV", Cites: []reported.Source{
		{Kind: reported.SourceArmedGroup, ID: "irgc", Org: "Islamic Revolutionary Guard Corps"},
		{Kind: reported.SourceMedia, Org: "AFP", Firsthand: true, Cites: []reported.Source{{Kind: reported.SourceWitness}}},
	}}
	for _, o := range source.Origins() {
		fmt.Printf("%v: %s, named %t\n", o.Source(), o.Key, o.Named)
	}
	// Output:
	// Islamic Revolutionary Guard Corps: id:irgc, named true
	// AFP: org::afp, named true
	// a witness: unnamed:witness;;;;; < org::afp, named false
}

func ExampleSource_Circular() {
	// A newspaper has it from an encyclopaedia that has it from the newspaper.
	source := reported.Source{Kind: reported.SourceMedia, Org: "The Gazette", Cites: []reported.Source{
		{Kind: reported.SourceReference, Org: "Wikipedia", Cites: []reported.Source{
			{Kind: reported.SourceMedia, Org: "Gazette"},
		}},
	}}
	fmt.Println(source.Circular())
	// Output: true
}

func ExampleSourceKind() {
	fmt.Println(reported.SourceMedical.Known(), reported.SourceKind("psychic").Known())
	fmt.Println(reported.SourceKinds()[:3])
	// Output:
	// true false
	// [official armed-group witness]
}

func ExampleCheck() {
	source := reported.Source{Kind: reported.SourceMedia, Org: "CNN", Checked: reported.CheckUnverified}
	fmt.Println(source.Checked, source.Checked.Known(), reported.Checks())
	// Output: unverified true [confirmed unverified unstated]
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
	// Four outlets that cite nobody: 1 to 4
	// Four outlets over one wire: 1
}

func ExampleIndependenceOf() {
	defence := reported.Source{Kind: reported.SourceOfficial, Org: "Ministry of Defence", Country: "IQ"}
	interior := reported.Source{Kind: reported.SourceOfficial, Org: "Ministry of Interior", Country: "IQ"}
	var origins []reported.Origin
	for _, s := range []reported.Source{defence, interior, defence} {
		origins = append(origins, s.Origins()...)
	}
	n := reported.IndependenceOf(origins...)
	fmt.Println(n.Low, n.High)
	// Output: 2 2
}

func ExampleStatement() {
	statement := reported.Statement{
		ID:         "dod-2020-01-28",
		Supersedes: []string{"dod-2020-01-24"},
		Said:       reported.MustParseTime("2020-01-28"),
		Quote:      "As of today, 50 U.S. service members have been diagnosed with TBI.",
		Sources: []reported.Source{{Kind: reported.SourceMedia, Org: "NPR", Cites: []reported.Source{
			{Kind: reported.SourceOfficial, ID: "us-dod", Org: "Pentagon", Role: "spokesman", Name: "Thomas Campbell", Country: "US"},
		}}},
	}
	fmt.Println(statement.Validate())
	// Output: <nil>
}

func ExampleStatement_Time() {
	read := reported.Source{Kind: reported.SourceMedia, Org: "NPR", Published: reported.MustParseTime("2020-01-29")}
	statement := reported.Statement{Sources: []reported.Source{read}}
	fmt.Println(statement.Time())
	statement.Said = reported.MustParseTime("2020-01-28")
	fmt.Println(statement.Time())
	// Output:
	// 2020-01-29
	// 2020-01-28
}

func ExampleFoldName() {
	for _, name := range []string{"Ain al-Asad", "AIN AL ASSAD", "Kata'ib Hezbollah", "Kata’ib Hezbollah"} {
		fmt.Println(reported.FoldName(name))
	}
	// Output:
	// ain asad
	// ain asad
	// kataib hezbolah
	// kataib hezbolah
}

func ExampleOrigin() {
	wire := reported.Source{Kind: reported.SourceMedia, Org: "AFP"}
	page := reported.Source{Kind: reported.SourceMedia, Org: "The Daily", Cites: []reported.Source{wire}}
	for _, o := range page.Origins() {
		fmt.Println(o.Source().Org, o.Named)
	}
	// Output: AFP true
}

func ExampleIndependent() {
	// Ten outlets that cite nobody: perhaps one story, perhaps ten.
	var outlets []reported.Source
	for i := range 10 {
		outlets = append(outlets, reported.Source{Kind: reported.SourceMedia, Org: fmt.Sprint("Outlet ", i)})
	}
	n := reported.Independence(outlets...)
	fmt.Println(n.Low, n.High)
	// Output: 1 10
}
