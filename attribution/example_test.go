package attribution_test

import (
	"fmt"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/attribution"
)

// claim is what one source says of the Alder Front on a day of March 2031.
func claim(day int, stance attribution.ClaimStance, source reported.Source) attribution.Claim {
	return attribution.Claim{
		Statement: reported.Statement{Said: reported.Day(2031, 3, day), Sources: []reported.Source{source}},
		Stance:    stance,
		Actors:    []attribution.Actor{{Name: "Alder Front", Kind: attribution.ActorArmedGroup}},
	}
}

var (
	ministry = reported.Source{Kind: reported.SourceOfficial, Org: "Ministry of Defence", Country: "XA"}
	witness  = reported.Source{Kind: reported.SourceMedia, Org: "Daily Courier",
		Cites: []reported.Source{{Kind: reported.SourceWitness, Name: "A. Linden"}}}
	front = reported.Source{Kind: reported.SourceArmedGroup, Org: "Alder Front"}
)

// A ministry and a witness blame a group, and the group denies it.
func Example() {
	assessment := attribution.Assess([]attribution.Claim{
		claim(5, attribution.StanceAttributes, ministry),
		claim(6, attribution.StanceAttributes, witness),
		claim(7, attribution.StanceDenies, front),
	})
	for _, v := range assessment.Views {
		fmt.Println(v.Actor.Name+":", v.Support, "and", v.Challenge)
		fmt.Println("independent origins for it:", v.Attributing.Origins, "- against it:", v.Denying.Origins)
		fmt.Println("because:", v.Reasons)
	}
	// Output:
	// Alder Front: corroborated and denied-by-actor
	// independent origins for it: 2 - against it: 1
	// because: [asserted independent-origins denied denied-by-actor]
}

// A newspaper cites two commanders, who call it likely and give no evidence.
func ExampleClaim() {
	c := attribution.Claim{
		Statement: reported.Statement{
			Said: reported.Day(2031, 3, 5),
			Sources: []reported.Source{{Kind: reported.SourceMedia, Org: "Daily Courier", Cites: []reported.Source{
				{Kind: reported.SourceArmedGroup, Role: "commanders", People: reported.Exactly(2)},
			}}},
		},
		Stance:     attribution.StanceAttributes,
		Actors:     []attribution.Actor{{Name: "Alder Front", Kind: attribution.ActorArmedGroup}},
		Likelihood: reported.MustParseTerm("icd203:likely"),
		Evidence:   attribution.EvidenceNoneStated,
	}
	if err := c.Validate(); err != nil {
		fmt.Println(err)
	}
	v := attribution.Assess([]attribution.Claim{c}).Views[0]
	fmt.Println(v.Actor.Name, v.Support, v.Attributing.Likelihoods(), "- origins:", v.Attributing.Origins)
	// Output: Alder Front alleged [icd203:likely] - origins: between 1 and 2
}

// Four outlets carry the words of one ministry: that is one origin.
func ExampleAssess() {
	var claims []attribution.Claim
	for _, outlet := range []string{"AP", "AFP", "Reuters", "dpa"} {
		claims = append(claims, claim(5, attribution.StanceAttributes,
			reported.Source{Kind: reported.SourceMedia, Org: outlet, Cites: []reported.Source{ministry}}))
	}
	v := attribution.Assess(claims).Views[0]
	fmt.Println(v.Support, "-", len(claims), "claims, independent origins:", v.Attributing.Origins)
	// Output: alleged - 4 claims, independent origins: 1
}

// Spellings of one name are one actor.
func ExampleAssessment_View() {
	assessment := attribution.Assess([]attribution.Claim{claim(5, attribution.StanceAttributes, ministry)})
	v, ok := assessment.View(attribution.Actor{Name: "ALDER-FRONT"})
	fmt.Println(v.Actor.Name, ok)
	// Output: Alder Front true
}

// "Iran-linked groups", as a spokesman said: neither a named group nor Iran.
func ExampleActor() {
	groups := attribution.Actor{
		Name: "Iran-linked groups", Kind: attribution.ActorArmedGroup, Unidentified: true,
		LinkedTo: []attribution.ActorLink{{Name: "Iran", Country: "IR", How: attribution.ActorLinkUnspecified}},
	}
	fmt.Println(groups.Validate(), groups.Is(attribution.Actor{Name: "Iran"}))
	// Output: <nil> false
}

func ExampleActor_Speaks() {
	state := attribution.Actor{Name: "Alder", Kind: attribution.ActorState, Country: "XA"}
	fmt.Println(state.Speaks(reported.Origins(ministry)[0]), state.Speaks(reported.Origins(front)[0]))
	// Output: true false
}

// A side of a view lists claims by their place in the list that was assessed.
func ExampleClaimSide() {
	claims := []attribution.Claim{
		claim(5, attribution.StanceAttributes, ministry), claim(6, attribution.StanceDenies, front),
	}
	v := attribution.Assess(claims).Views[0]
	for _, i := range v.Denying.Claims {
		fmt.Println("denied by", claims[i].Sources[0])
	}
	// Output: denied by Alder Front
}

// A finding of a court names its standard of proof.
func ExampleStage() {
	court := reported.Source{Kind: reported.SourceOfficial, Org: "District Court", Country: "XA"}
	judgment := claim(9, attribution.StanceAttributes, court)
	judgment.Stage = attribution.StageFinding
	fmt.Println(judgment.Validate())

	judgment.Standard = attribution.StandardBeyondReasonableDoubt
	v := attribution.Assess([]attribution.Claim{judgment}).Views[0]
	fmt.Println(judgment.Validate(), v.Support, v.Standards)
	// Output:
	// /stage: claim-stage: a finding needs a standard
	// <nil> found [beyond-reasonable-doubt]
}
