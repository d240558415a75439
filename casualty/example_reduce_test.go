package casualty_test

import (
	"fmt"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/casualty"
)

var (
	pentagon = reported.Source{Kind: reported.SourceOfficial, ID: "us-dod", Org: "Pentagon", Country: "US"}
	irgc     = reported.Source{Kind: reported.SourceStateMedia, Org: "Iranian state TV", Country: "IR", Cites: []reported.Source{
		{Kind: reported.SourceOfficial, Org: "IRGC", Country: "IR", Role: "informed source"}}}
	pressTV = reported.Source{Kind: reported.SourceStateMedia, Org: "Press TV", Country: "IR"}

	usTroops = casualty.Group{Status: casualty.StatusMilitary, Nationality: "US"}
)

// said returns a tally of US service members.
func said(id, day string, by reported.Source, harm casualty.Harm, n reported.Count) casualty.Tally {
	return casualty.Tally{
		Statement: reported.Statement{ID: id, Sources: []reported.Source{by}, Said: reported.MustParseTime(day)},
		Stance:    reported.StanceStates, Harm: harm, Groups: []casualty.Group{usTroops}, Count: n,
	}
}

// alAsad returns what was announced of the strike on the base of Al-Asad on 8
// January 2020. The announcements of the United States carry one origin ID and
// supersede each other; what others said stands beside them.
func alAsad() []casualty.Tally {
	tallies := []casualty.Tally{
		said("none", "2020-01-08", pentagon, casualty.HarmWounded, reported.Exactly(0)),
		said("irgc-killed", "2020-01-08", irgc, casualty.HarmKilled, reported.AtLeast(80)),
		said("irgc-wounded", "2020-01-08", irgc, casualty.HarmWounded, reported.About(200)),
	}
	doubt := said("doubt", "2020-01-08", pressTV, casualty.HarmKilled, reported.Count{})
	doubt.Stance, doubt.Answers = reported.StanceDoubts, []string{"irgc-killed", "irgc-wounded"}
	tallies = append(tallies, doubt)

	before := "none"
	for _, a := range []struct {
		day string
		n   int64
	}{{"2020-01-16", 11}, {"2020-01-24", 34}, {"2020-01-28", 50}, {"2020-01-30", 64}, {"2020-02-10", 109}, {"2020-02-21", 110}} {
		t := said("dod-"+a.day, a.day, pentagon, casualty.HarmWounded, reported.Exactly(a.n))
		t.Supersedes = []string{before}
		tallies, before = append(tallies, t), t.ID
	}
	return tallies
}

func ExampleReduce() {
	// Two sources say how many people were killed, one of them twice.
	tally := func(id, day, org string, n reported.Count) casualty.Tally {
		return casualty.Tally{
			Statement: reported.Statement{ID: id, Said: reported.MustParseTime(day), Sources: []reported.Source{{Kind: reported.SourceOfficial, Org: org}}},
			Stance:    reported.StanceStates, Harm: casualty.HarmKilled, Count: n,
		}
	}
	tallies := []casualty.Tally{
		tally("a", "2020-03-01", "police", reported.Exactly(14)),
		tally("b", "2020-03-02", "governor", reported.Exactly(15)),
		tally("c", "2020-03-03", "police", reported.Exactly(17)),
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

// The worked series of the package documentation.
func ExampleTimeline_policies() {
	tally := func(day int, org string, n int64) casualty.Tally {
		return casualty.Tally{
			Statement: reported.Statement{Said: reported.Day(2020, 3, day), Sources: []reported.Source{{Kind: reported.SourceOfficial, Org: org}}},
			Stance:    reported.StanceStates, Harm: casualty.HarmKilled, Count: reported.Exactly(n),
		}
	}
	tallies := []casualty.Tally{tally(1, "Ministry", 3), tally(2, "Police", 8), tally(3, "Ministry", 11), tally(5, "Ministry", 10)}
	for _, policy := range []casualty.Policy{casualty.PolicyLatest, casualty.PolicyEnvelope, casualty.PolicyLowest} {
		fmt.Println(policy)
		for day, toll := range casualty.Timeline(tallies, policy) {
			row, _ := toll.Row(casualty.NewQuestion(casualty.HarmKilled))
			fmt.Println(" ", day, row.Count, row.Conditions())
		}
	}
	// Output:
	// latest
	//   2020-03-01 3 []
	//   2020-03-02 8 [overtaken]
	//   2020-03-03 11 [overtaken]
	//   2020-03-05 10 [overtaken]
	// envelope
	//   2020-03-01 3 []
	//   2020-03-02 between 3 and 8 []
	//   2020-03-03 between 8 and 11 []
	//   2020-03-05 between 8 and 10 []
	// lowest
	//   2020-03-01 3 []
	//   2020-03-02 3 []
	//   2020-03-03 8 []
	//   2020-03-05 8 []
}

// Bounds are what all rows imply, also where a question has no row.
func ExampleToll_Bounds() {
	tally := func(n int64, groups ...casualty.Group) casualty.Tally {
		return casualty.Tally{
			Statement: reported.Statement{Said: reported.Day(2020, 3, 1), Sources: []reported.Source{{Kind: reported.SourceOfficial, Org: "Ministry"}}},
			Stance:    reported.StanceStates, Harm: casualty.HarmKilled, Count: reported.Exactly(n), Groups: groups,
		}
	}
	toll := casualty.Reduce([]casualty.Tally{
		tally(3, casualty.Group{Age: casualty.AgeChild}), tally(8, casualty.Group{Age: casualty.AgeAdult}),
	}, casualty.PolicyLatest)
	b := toll.Bounds(casualty.NewQuestion(casualty.HarmKilled))
	fmt.Println(b.Question, b.Count, b.Basis, b.Rows)
	// Output: killed at least 11 derived [killed, adult killed, child]
}

func ExampleReduce_rows() {
	for row := range casualty.Reduce(alAsad(), casualty.PolicyLatest).Rows() {
		fmt.Println(row.Question)
		fmt.Println("  allows", row.Count)
		least, _ := row.MinFigure()
		most, _ := row.MaxFigure()
		fmt.Println("  states", least, "to", most)
		fmt.Println("  ", row.Conditions())
	}
	// Output:
	// killed, US military
	//   allows at least 80
	//   states 80 to 80
	//    [doubted]
	// wounded, US military
	//   allows no bound
	//   states 110 to 200
	//    [doubted superseded]
}

func ExampleTimeline() {
	wounded := casualty.NewQuestion(casualty.HarmWounded, usTroops)
	for day, toll := range casualty.Timeline(alAsad(), casualty.PolicyLatest) {
		row, _ := toll.Row(wounded)
		fmt.Print(day)
		for _, s := range row.Series() {
			fmt.Printf("  %s %s", s.Origin.Key, s.Count)
			if s.Doubted {
				fmt.Print(" (doubted)")
			}
		}
		fmt.Println()
	}
	// Output:
	// 2020-01-08  id:us-dod none  org:IR:irgc roughly 200 (doubted)
	// 2020-01-16  id:us-dod 11  org:IR:irgc roughly 200 (doubted)
	// 2020-01-24  id:us-dod 34  org:IR:irgc roughly 200 (doubted)
	// 2020-01-28  id:us-dod 50  org:IR:irgc roughly 200 (doubted)
	// 2020-01-30  id:us-dod 64  org:IR:irgc roughly 200 (doubted)
	// 2020-02-10  id:us-dod 109  org:IR:irgc roughly 200 (doubted)
	// 2020-02-21  id:us-dod 110  org:IR:irgc roughly 200 (doubted)
}

func ExampleToll_Row() {
	toll := casualty.Reduce(alAsad(), casualty.PolicyEnvelope)
	for _, q := range []casualty.Question{
		casualty.NewQuestion(casualty.HarmWounded, usTroops),
		casualty.NewQuestion(casualty.HarmWounded), // of everybody: nobody said
	} {
		if row, ok := toll.Row(q); ok {
			fmt.Println(row)
		} else {
			fmt.Println(q, "was not said")
		}
	}
	// Output:
	// wounded, US military: 110 to 200 stated, no bound [doubted, superseded]
	// wounded was not said
}

func ExampleRow_Series() {
	row, _ := casualty.Reduce(alAsad(), casualty.PolicyEnvelope).Row(casualty.NewQuestion(casualty.HarmWounded, usTroops))
	for _, s := range row.Series() {
		fmt.Printf("%s, %s: %s, doubted %t\n", s.Tally.Said, s.Tally.Sources[0], s.Count, s.Doubted)
	}
	fmt.Println(len(row.Tallies), "tallies, of which those stand")
	// Output:
	// 2020-02-21, Pentagon: 110, doubted false
	// 2020-01-08, Iranian state TV, citing IRGC informed source: roughly 200, doubted true
	// 8 tallies, of which those stand
}

func ExampleRow_Is() {
	row, _ := casualty.Reduce(alAsad(), casualty.PolicyEnvelope).Row(casualty.NewQuestion(casualty.HarmKilled, usTroops))
	fmt.Println(row.Is(casualty.ConditionDoubted), row.Is(casualty.ConditionConflict))
	// Output: true false
}

// A part is never added to its whole; parts of the whole are added up where it has
// no number of its own.
func ExampleReduce_parts() {
	tally := func(id string, age casualty.Age, n reported.Count) casualty.Tally {
		t := casualty.Tally{
			Statement: reported.Statement{ID: id, Said: reported.Day(2020, 3, 1), Sources: []reported.Source{{Kind: reported.SourceMedical, Org: "hospital"}}},
			Stance:    reported.StanceStates, Harm: casualty.HarmWounded, Count: n,
		}
		if age != "" {
			t.Groups, t.Scope, t.Of = []casualty.Group{{Age: age}}, casualty.ScopePart, "all"
		}
		return t
	}
	children, adults := tally("children", casualty.AgeChild, reported.Exactly(3)), tally("adults", casualty.AgeAdult, reported.MoreThan(4))
	for _, all := range []reported.Count{{}, reported.Exactly(12), reported.Exactly(6)} {
		toll := casualty.Reduce([]casualty.Tally{tally("all", "", all), children, adults}, casualty.PolicyEnvelope)
		row, _ := toll.Row(casualty.NewQuestion(casualty.HarmWounded))
		fmt.Println(row)
	}
	// Output:
	// wounded: at least 8 [partial]
	// wounded: 12
	// wounded: 6 [parts-exceed-total]
}

func ExampleShare_Implied() {
	// "603 deaths, 17 percent of all deaths of US personnel": of 4,488, as some
	// count them, or of 3,527 killed in action?
	share := casualty.Share{Percent: reported.MustParseDecimal("17"), Of: "all deaths of US personnel"}
	whole, _ := share.Implied(reported.Exactly(603))
	fmt.Println(whole.Of, "would be", whole.Count)
	fmt.Println(whole.Basis)
	fmt.Println(whole.Count.Contains(reported.Exactly(4488)), whole.Count.Contains(reported.Exactly(3527)))

	// "Roughly 603" has no bounds that anybody stated, so neither has the whole.
	whole, _ = share.Implied(reported.About(603))
	fmt.Println(whole.Count)
	// Output:
	// all deaths of US personnel would be between 3446 and 3654, best estimate 3547
	// derived
	// false true
	// roughly 3547
}
