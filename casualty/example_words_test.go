package casualty_test

import (
	"fmt"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/casualty"
)

func ExampleHarm() {
	// "12 casualties" says nothing of how many of them died.
	t := casualty.Tally{Harm: casualty.HarmCasualties, Count: reported.Exactly(12)}
	fmt.Println(t.Count, t.Harm, t.Harm == casualty.HarmKilled)
	// Output: 12 casualties false
}

func ExampleStatus() {
	g := casualty.Group{Status: casualty.StatusCivilian, Role: casualty.RoleContractor, Nationality: "US"}
	fmt.Println(g)
	// Output: US civilian contractor
}

func ExampleRole() {
	everybody, journalists := casualty.Group{}, casualty.Group{Role: casualty.RoleJournalist}
	fmt.Println(everybody.Contains(journalists), journalists.Contains(everybody))
	// Output: true false
}

func ExampleSex() {
	// Not stated is everybody; unknown is what the speaker says.
	fmt.Println(casualty.Group{}.Sex == casualty.SexUnknown, casualty.Sexes())
	// Output: false [male female unknown]
}

func ExampleAge() {
	children := casualty.Group{Age: casualty.AgeChild}
	fmt.Println(children, casualty.Ages())
	// Output: child [adult child unknown]
}

func ExamplePerson() {
	p := casualty.Person{Name: "Qassem Soleimani", Age: reported.Exactly(62)}
	fmt.Println(p.Name, p.Age)
	// Output: Qassem Soleimani 62
}

func ExampleStance() {
	// A broadcaster backs away from a figure: the figure stands, and is marked.
	doubt := casualty.Tally{
		Statement: reported.Statement{ID: "s2", Answers: []string{"s1"}, Sources: []reported.Source{{Kind: reported.SourceStateMedia, Org: "Press TV"}}},
		Stance:    reported.StanceDoubts, Harm: casualty.HarmKilled,
	}
	fmt.Println(doubt.Stance, doubt.Answers, doubt.Validate())
	// Output: doubts [s1] <nil>
}

func ExampleUnit() {
	t := casualty.Tally{Harm: casualty.HarmDisplaced, Unit: casualty.UnitHouseholds, Count: reported.About(600)}
	fmt.Println(t.Count, t.Unit, t.Harm)
	// Output: roughly 600 households displaced
}

func ExampleScope() {
	// "25 were killed, at least four local commanders among them."
	part := casualty.Tally{
		Harm: casualty.HarmKilled, Scope: casualty.ScopePart, Of: "t1",
		Groups: []casualty.Group{{Role: casualty.RoleCommander}}, Count: reported.AtLeast(4),
	}
	fmt.Println(part.Scope, part.Of, part.Count)
	// Output: part t1 at least 4
}

func ExampleBasis() {
	t := casualty.Tally{Harm: casualty.HarmKilled, Count: reported.About(603), Basis: casualty.BasisEstimated}
	fmt.Println(t.Count, t.Basis)
	// Output: roughly 603 estimated
}

// killedBy returns a tally of the killed by a named body on a day.
func killedBy(id, org string, day int, n reported.Count) casualty.Tally {
	return casualty.Tally{
		Statement: reported.Statement{
			ID: id, Said: reported.Day(2020, 1, day),
			Sources: []reported.Source{{Kind: reported.SourceOfficial, Org: org}},
		},
		Stance: reported.StanceStates, Harm: casualty.HarmKilled, Count: n,
	}
}

func ExamplePolicy() {
	tallies := []casualty.Tally{
		killedBy("t1", "Police", 8, reported.Exactly(11)),
		killedBy("t2", "Health Ministry", 9, reported.Exactly(14)),
	}
	for _, policy := range []casualty.Policy{casualty.PolicyEnvelope, casualty.PolicyLowest} {
		row, _ := casualty.Reduce(tallies, policy).Row(casualty.NewQuestion(casualty.HarmKilled))
		fmt.Println(policy, row.Count)
	}
	// Output:
	// envelope between 11 and 14
	// lowest 11
}

func ExampleCondition() {
	toll := casualty.Reduce([]casualty.Tally{
		killedBy("t1", "Police", 8, reported.Exactly(11)),
		killedBy("t2", "Health Ministry", 8, reported.Exactly(14)),
	}, casualty.PolicyEnvelope)
	row, _ := toll.Row(casualty.NewQuestion(casualty.HarmKilled))
	fmt.Println(row.Conditions(), row.Is(casualty.ConditionConflict))
	// Output: [conflict] true
}

func ExampleQuestion() {
	q := casualty.NewQuestion(casualty.HarmWounded, casualty.Group{Status: casualty.StatusMilitary, Nationality: "US"})
	fmt.Println(q)
	// Output: wounded, US military
}

func ExampleOriginFigure() {
	toll := casualty.Reduce([]casualty.Tally{
		killedBy("t1", "Police", 8, reported.Exactly(11)),
		killedBy("t2", "Health Ministry", 9, reported.Exactly(14)),
	}, casualty.PolicyLatest)
	row, _ := toll.Row(casualty.NewQuestion(casualty.HarmKilled))
	for _, s := range row.Series() {
		fmt.Println(s.Tally.Sources[0], s.Count, s.Doubted)
	}
	// Output:
	// Health Ministry 14 false
	// Police 11 false
}

func ExampleImplied() {
	share := casualty.Share{Percent: reported.MustParseDecimal("50"), Of: "all deaths"}
	implied, ok := share.Implied(reported.Exactly(100))
	fmt.Println(implied.Of, implied.Basis, ok, implied.Count)
	// Output: all deaths derived true between 199 and 202, best estimate 200
}
