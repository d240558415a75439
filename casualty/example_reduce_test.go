package casualty_test

import (
	"fmt"
	"slices"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/casualty"
)

// killed is a number of people killed, as a body gave it on a day of March 2020.
func killed(day int, org string, n reported.Count, groups ...casualty.Group) casualty.Tally {
	t := casualty.Tally{Stance: reported.StanceStates, Harm: casualty.HarmKilled, Count: n, Groups: groups}
	t.Said = reported.Day(2020, 3, day)
	t.Sources = []reported.Source{{Kind: reported.SourceOfficial, Org: org}}
	return t
}

// Two bodies give numbers, one of them twice. A policy chooses which numbers count.
func Example() {
	tallies := []casualty.Tally{
		killed(1, "police", reported.Exactly(14)),
		killed(2, "governor", reported.Exactly(15)),
		killed(3, "police", reported.Exactly(17)),
	}
	tallies[2].Rank = casualty.RankPreferred
	for _, policy := range casualty.Policies() {
		fmt.Printf("%-9s %s\n", policy, casualty.Reduce(tallies, policy))
	}
	// Output:
	// envelope  killed: between 15 and 17, stated 15 to 17
	// lowest    killed: 15
	// latest    killed: 17 [overtaken]
	// preferred killed: 17
}

// A row answers one question: killed, and how many of them were children.
func ExampleReduce() {
	children := casualty.Group{Age: casualty.AgeChild}
	toll := casualty.Reduce([]casualty.Tally{
		killed(1, "police", reported.Exactly(14)),
		killed(1, "hospital", reported.MustParseCount("more than a dozen")),
		killed(2, "hospital", reported.Exactly(3), children),
	}, casualty.PolicyEnvelope)
	for row := range toll.Rows() {
		least, most, _ := row.Figures()
		fmt.Printf("%s: %s (stated %d to %d) %v\n", row.Question, row.Count, least, most, row.Conditions())
	}
	// Output:
	// killed: at least 13 (stated 13 to 14) []
	// killed, child: 3 (stated 3 to 3) []
}

// A part is never added to its whole. Where the whole has no number, its parts bound it
// from below.
func ExampleReduce_parts() {
	children := killed(1, "hospital", reported.Exactly(3), casualty.Group{Age: casualty.AgeChild})
	adults := killed(1, "hospital", reported.MoreThan(4), casualty.Group{Age: casualty.AgeAdult})
	for _, whole := range []reported.Count{{}, reported.Exactly(12), reported.Exactly(6)} {
		all := killed(1, "hospital", whole)
		all.ID = "all"
		children.Scope, children.Of = casualty.ScopePart, "all"
		adults.Scope, adults.Of = casualty.ScopePart, "all"
		toll := casualty.Reduce([]casualty.Tally{all, children, adults}, casualty.PolicyEnvelope)
		row, _ := toll.Row(casualty.NewQuestion(casualty.HarmKilled))
		fmt.Println(row)
	}
	// Output:
	// killed: at least 8 [partial]
	// killed: 12
	// killed: 6 [parts-exceed-total]
}

// The toll as known on each day on which it changed.
func ExampleTimeline() {
	tallies := []casualty.Tally{
		killed(1, "ministry", reported.Exactly(3)),
		killed(2, "police", reported.Exactly(8)),
		killed(3, "ministry", reported.Exactly(11)),
		killed(5, "ministry", reported.Exactly(10)),
	}
	policies := []casualty.Policy{casualty.PolicyLatest, casualty.PolicyEnvelope, casualty.PolicyLowest}
	for _, policy := range policies {
		for day, toll := range casualty.Timeline(tallies, policy) {
			row, _ := toll.Row(casualty.NewQuestion(casualty.HarmKilled))
			fmt.Println(policy, day, row.Count, row.Conditions())
		}
	}
	// Output:
	// latest 2020-03-01 3 []
	// latest 2020-03-02 8 [overtaken]
	// latest 2020-03-03 11 [overtaken]
	// latest 2020-03-05 10 [overtaken]
	// envelope 2020-03-01 3 []
	// envelope 2020-03-02 between 3 and 8 []
	// envelope 2020-03-03 between 8 and 11 []
	// envelope 2020-03-05 between 8 and 10 []
	// lowest 2020-03-01 3 []
	// lowest 2020-03-02 3 []
	// lowest 2020-03-03 8 []
	// lowest 2020-03-05 8 []
}

func ExampleToll_Row() {
	toll := casualty.Reduce([]casualty.Tally{killed(1, "police", reported.Exactly(14))}, casualty.PolicyLatest)
	for _, harm := range []casualty.Harm{casualty.HarmKilled, casualty.HarmWounded} {
		row, ok := toll.Row(casualty.NewQuestion(harm))
		fmt.Println(harm, row.Count, ok)
	}
	// Output:
	// killed 14 true
	// wounded not given false
}

// Bounds are what all rows imply together, also for a question that has no row.
func ExampleToll_Bounds() {
	toll := casualty.Reduce([]casualty.Tally{
		killed(1, "ministry", reported.Exactly(3), casualty.Group{Age: casualty.AgeChild}),
		killed(1, "ministry", reported.Exactly(8), casualty.Group{Age: casualty.AgeAdult}),
	}, casualty.PolicyLatest)
	implied, rows := toll.Bounds(casualty.NewQuestion(casualty.HarmKilled))
	fmt.Println("killed:", implied, "from", rows)
	// Output: killed: at least 11 from [killed, adult killed, child]
}

// A row lists the figures that its number comes from.
func ExampleRow_Series() {
	toll := casualty.Reduce([]casualty.Tally{
		killed(1, "police", reported.Exactly(14)),
		killed(2, "governor", reported.Exactly(15)),
		killed(3, "police", reported.Exactly(17)),
	}, casualty.PolicyEnvelope)
	row, _ := toll.Row(casualty.NewQuestion(casualty.HarmKilled))
	for _, s := range row.Series() {
		fmt.Println(s.Tally.Said, s.Tally.Sources[0], s.Count)
	}
	// Output:
	// 2020-03-02 governor 15
	// 2020-03-03 police 17
}

func ExampleRow_Conditions() {
	toll := casualty.Reduce([]casualty.Tally{
		killed(1, "police", reported.Exactly(14)), killed(1, "governor", reported.Exactly(15)),
	}, casualty.PolicyEnvelope)
	row, _ := toll.Row(casualty.NewQuestion(casualty.HarmKilled))
	fmt.Println(row.Count, slices.Contains(row.Conditions(), casualty.ConditionConflict))
	// Output: between 14 and 15 true
}
