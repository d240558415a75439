package casualty_test

import (
	"fmt"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/casualty"
)

// One statement: "the hospital counted more than a dozen dead civilians, three of
// them children" is two tallies.
func ExampleTally() {
	hospital := []reported.Source{{Kind: reported.SourceMedical, Org: "Yarmouk hospital", Firsthand: true}}
	all := casualty.Tally{
		Statement: reported.Statement{ID: "all", Sources: hospital, Said: reported.Day(2019, 10, 4)},
		Stance:    reported.StanceStates,
		Harm:      casualty.HarmKilled,
		Groups:    []casualty.Group{{Status: casualty.StatusCivilian}},
		Count:     reported.MoreThan(12).WithWords("more than a dozen"),
		Basis:     casualty.BasisCounted,
	}
	children := all
	children.ID = "children"
	children.Groups = []casualty.Group{{Status: casualty.StatusCivilian, Age: casualty.AgeChild}}
	children.Scope, children.Of = casualty.ScopePart, "all"
	children.Count = reported.Exactly(3)

	for _, t := range []casualty.Tally{all, children} {
		fmt.Println(t.Question(), "=", t.Count, t.Validate())
	}
	// Output:
	// killed, civilian = at least 13 <nil>
	// killed, civilian child = 3 <nil>
}

func ExampleTally_Question() {
	t := casualty.Tally{
		Harm:    casualty.HarmDetained,
		Groups:  []casualty.Group{{Role: casualty.RoleJournalist}, {Role: casualty.RoleAidWorker}},
		Unit:    casualty.UnitPersons,
		Place:   "Baghdad",
		Period:  reported.MustParseTime("2019-10"),
		Measure: "released since",
	}
	fmt.Println(t.Question())
	// Output: detained, aid-worker and journalist, released since, at Baghdad, in 2019-10
}

func ExampleTally_Validate() {
	medals := casualty.Tally{
		Stance: reported.StanceStates,
		Harm:   casualty.HarmOther,
		Count:  reported.Exactly(39),
	}
	medals.Sources = []reported.Source{{Kind: reported.SourceOfficial, Org: "US Army", Country: "US"}}
	fmt.Println(medals.Validate())
	medals.Measure = "Purple Hearts approved"
	fmt.Println(medals.Validate())
	// Output:
	// tally-measure: harm other needs the member "measure", which says what was counted
	// <nil>
}

func ExampleGroup() {
	for _, g := range []casualty.Group{
		{},
		{Status: casualty.StatusMilitary, Nationality: "US"},
		{Status: casualty.StatusCivilian, Role: casualty.RoleContractor, Nationality: "US"},
		{Status: casualty.StatusMilitant, Party: "Kata'ib Hezbollah"},
		{Sex: casualty.SexFemale, Age: casualty.AgeChild, Label: "pupils"},
		{Status: casualty.StatusUnknown},
		{Attackers: true},
	} {
		fmt.Println(g)
	}
	// Output:
	// everybody
	// US military
	// US civilian contractor
	// militant of Kata'ib Hezbollah
	// female child (pupils)
	// unknown-status
	// attackers' own
}

func ExampleGroup_Contains() {
	troops := casualty.Group{Status: casualty.StatusMilitary, Nationality: "US"}
	americans := casualty.Group{Nationality: "US"}
	fmt.Println(americans.Contains(troops), troops.Contains(americans), casualty.Group{}.Contains(troops))
	// Output: true false true
}

func ExampleNewQuestion() {
	troops := casualty.Group{Status: casualty.StatusMilitary, Nationality: "US"}
	q := casualty.NewQuestion(casualty.HarmKilled, troops, troops)
	fmt.Println(q)
	fmt.Println(q.Compare(casualty.NewQuestion(casualty.HarmKilled, troops)))
	fmt.Println(q.Compare(casualty.NewQuestion(casualty.HarmWounded)))
	q.Place = "Ain al-Asad"
	fmt.Println(q)
	// Output:
	// killed, US military
	// 0
	// -1
	// killed, US military, at Ain al-Asad
}
