package attribution_test

import (
	"fmt"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/attribution"
)

// The claims of one attack: a ministry and a witness blame a group, the group denies.
func exampleClaims() []attribution.Claim {
	front := []attribution.Actor{{Name: "Alder Front", Kind: attribution.ActorArmedGroup}}
	said := func(id, day string, stance attribution.ClaimStance, source reported.Source) attribution.Claim {
		c := attribution.Claim{Stance: stance, Actors: front}
		c.ID, c.Sources = id, []reported.Source{source}
		if day != "" {
			c.Said = reported.MustParseTime(day)
		}
		return c
	}
	return []attribution.Claim{
		said("c1", "2031-03-05", attribution.StanceAttributes, reported.Source{Kind: reported.SourceOfficial, Org: "Ministry of Defence", Country: "XA"}),
		said("c2", "2031-03-06", attribution.StanceAttributes, reported.Source{Kind: reported.SourceMedia, Org: "Daily Courier",
			Cites: []reported.Source{{Kind: reported.SourceWitness, Name: "A. Linden"}}}),
		said("c3", "", attribution.StanceDenies, reported.Source{Kind: reported.SourceArmedGroup, Org: "Alder Front"}),
	}
}

func ExampleAssess() {
	for _, v := range attribution.Assess(exampleClaims()).Views {
		fmt.Println(v.Actor.Name, "-", v.Support, "and", v.Challenge)
		fmt.Println("said by", v.Attributing.Origins, "denied by", v.Denying.Origins)
		fmt.Println(v.Reasons)
	}
	// Output:
	// Alder Front - corroborated and denied-by-actor
	// said by 2 denied by 1
	// [asserted independent-origins denied denied-by-actor]
}

func ExampleAsOf() {
	said, undated := attribution.AsOf(exampleClaims(), reported.MustParseTime("2031-03-05"))
	v, _ := attribution.Assess(said).View(attribution.Actor{Name: "Alder Front"})
	fmt.Println(len(said), "claims:", v.Support, "and", v.Challenge)
	fmt.Println("nobody knows when these were made:", undated)
	// Output:
	// 1 claims: alleged and none
	// nobody knows when these were made: [2]
}

func ExampleAssessment_View() {
	_, ok := attribution.Assess(exampleClaims()).View(attribution.Actor{Name: "ALDER-FRONT"})
	fmt.Println(ok)
	// Output: true
}

func ExampleActor() {
	fmt.Println(attribution.Actor{
		Name: "Coast-linked groups", Kind: attribution.ActorArmedGroup, Unidentified: true,
		LinkedTo: []attribution.ActorLink{{Name: "Coast Militia", How: attribution.ActorLinkUnspecified}},
	}.Validate())
	// Output: <nil>
}

func ExampleActor_Speaks() {
	state := attribution.Actor{Name: "Alder", Kind: attribution.ActorState, Country: "XA"}
	ministry := reported.Source{Kind: reported.SourceOfficial, Org: "Foreign Ministry", Country: "XA"}
	fmt.Println(state.Speaks(ministry.Origins()[0]))
	// Output: true
}

func ExampleSide() {
	claims := exampleClaims()
	v, _ := attribution.Assess(claims).View(attribution.Actor{Name: "Alder Front"})
	for _, i := range v.Denying.Claims {
		fmt.Println("denied by", claims[i].Sources[0])
	}
	// Output: denied by Alder Front
}

func ExampleSide_Ranges() {
	claims := exampleClaims()
	claims[0].Likelihood = reported.MustParseTerm("icd203:likely")
	claims[1].Likelihood = reported.MustParseTerm("icd203:very-likely")
	v, _ := attribution.Assess(claims).View(attribution.Actor{Name: "Alder Front"})
	for _, r := range v.Attributing.Ranges() {
		fmt.Println(r.Scale, r.Range)
	}
	// Output: icd203 55-95%
}

func ExampleStage() {
	judgment := attribution.Claim{Stance: attribution.StanceAttributes, Stage: attribution.StageFinding}
	judgment.Sources = []reported.Source{{Kind: reported.SourceOfficial, Org: "District Court", Country: "XA"}}
	judgment.Actors = []attribution.Actor{{Name: "Alder Front"}}
	fmt.Println(judgment.Validate())
	judgment.Standard = attribution.StandardBeyondReasonableDoubt
	v := attribution.Assess([]attribution.Claim{judgment}).Views[0]
	fmt.Println(judgment.Validate(), v.Support, v.Standards)
	// Output:
	// /stage: claim-stage: a finding needs a standard
	// <nil> found [beyond-reasonable-doubt]
}
