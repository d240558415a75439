package attribution_test

import (
	"fmt"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/attribution"
)

// Nobody said that Iran did it.
func ExampleActor() {
	actor := attribution.Actor{
		Name: "Iran-linked groups", Kind: attribution.ActorArmedGroup, Unidentified: true,
		LinkedTo: []attribution.ActorLink{{Name: "Iran", How: attribution.ActorLinkUnspecified}},
	}
	fmt.Println(actor.Validate())
	fmt.Println(actor.Is(attribution.Actor{Name: "Iran"}))
	fmt.Println(actor.Is(attribution.Actor{Name: "IRAN LINKED GROUPS"}))
	// Output:
	// <nil>
	// false
	// true
}

func ExampleActorLink() {
	link := attribution.ActorLink{Name: "Iran"}
	fmt.Println(link.Validate())
	link.How = attribution.ActorLinkBackedBy
	fmt.Println(link.Validate())
	// Output:
	// missing-member: required member "how" is missing
	// <nil>
}

func ExampleActor_Speaks() {
	iran := attribution.Actor{Name: "Iran", Kind: attribution.ActorState, Country: "IR"}
	ministry := reported.Source{Kind: reported.SourceOfficial, Org: "Ministry of Foreign Affairs", Country: "IR"}
	guards := attribution.Actor{Name: "IRGC", Kind: attribution.ActorArmedForce, Country: "IR"}
	fmt.Println(iran.Speaks(ministry.Origins()[0]), guards.Speaks(ministry.Origins()[0]))
	// Output: true false
}

func ExampleClaim() {
	claim := attribution.Claim{
		Stance:     attribution.StanceAttributes,
		Actors:     []attribution.Actor{{Name: "Iran", Kind: attribution.ActorState, Country: "IR"}},
		Likelihood: reported.MustParseTerm("plain:clear"),
		Evidence:   attribution.EvidenceNoneStated,
	}
	claim.ID = "dod-2020-01-07"
	claim.Said = reported.MustParseTime("2020-01-07")
	claim.Quote = "It is clear that these missiles were launched from Iran"
	claim.Sources = []reported.Source{{Kind: reported.SourceMedia, Org: "Kurdistan 24", Cites: []reported.Source{
		{Kind: reported.SourceOfficial, ID: "us-dod", Org: "Pentagon", Country: "US"},
	}}}
	fmt.Println(claim.Validate())
	fmt.Println(claim.Sources[0])
	// Output:
	// <nil>
	// Kurdistan 24, citing Pentagon
}

// attack is what was said of the missiles on Ain al-Asad by the end of 8 January
// 2020, and who took it upon themselves.
func attack() []attribution.Claim {
	iran := attribution.Actor{Name: "Iran", Kind: attribution.ActorState, Country: "IR"}
	guards := attribution.Actor{Name: "IRGC", Kind: attribution.ActorArmedForce, Country: "IR", LinkedTo: []attribution.ActorLink{{Name: "Iran", How: attribution.ActorLinkPartOf}}}

	pentagon := attribution.Claim{Stance: attribution.StanceAttributes, Actors: []attribution.Actor{iran}}
	pentagon.ID, pentagon.Said = "pentagon", reported.MustParseTime("2020-01-07")
	pentagon.Likelihood = reported.MustParseTerm("plain:clear")
	pentagon.Sources = []reported.Source{{Kind: reported.SourceMedia, Org: "Kurdistan 24", Cites: []reported.Source{
		{Kind: reported.SourceOfficial, Org: "Pentagon", Country: "US"},
	}}}

	own := attribution.Claim{Stance: attribution.StanceClaims, Actors: []attribution.Actor{guards}}
	own.ID, own.Said = "irgc", reported.MustParseTime("2020-01-08")
	own.Sources = []reported.Source{{Kind: reported.SourceStateMedia, Org: "TASS", Cites: []reported.Source{
		{Kind: reported.SourceOfficial, Org: "IRGC", Country: "IR"},
	}}}
	return []attribution.Claim{own, pentagon}
}

func ExampleAssess() {
	claims := attack()
	for _, v := range attribution.Assess(claims).Views {
		fmt.Printf("%s: %s, %v origin, %v %v\n", v.Actor.Name, v.Status, v.Origins, v.Reasons, v.Likelihoods)
		for _, b := range v.Claims {
			fmt.Printf("  %s %s it: %v\n", claims[b.Claim].Said, b.Stance, claims[b.Claim].Sources[0])
		}
	}
	// Output:
	// Iran: alleged, 1 origin, [asserted not-independent] [plain:clear]
	//   2020-01-07 attributes it: Kurdistan 24, citing Pentagon
	// IRGC: self-claimed, 1 origin, [own-claim] []
	//   2020-01-08 claims it: TASS, citing IRGC
}

func ExampleAsOf() {
	for _, day := range []string{"2020-01-06", "2020-01-07", "2020-01-08"} {
		said, undated := attribution.AsOf(attack(), reported.MustParseTime(day))
		fmt.Printf("%s: %d claims, %d undated\n", day, len(said), undated)
	}
	// Output:
	// 2020-01-06: 0 claims, 0 undated
	// 2020-01-07: 1 claims, 0 undated
	// 2020-01-08: 2 claims, 0 undated
}

func ExampleAssessment() {
	claims := attack()
	unclaimed := attribution.Claim{Stance: attribution.StanceUnclaimed}
	unclaimed.ID, unclaimed.Said = "ap", reported.MustParseTime("2020-01-07")
	unclaimed.Sources = []reported.Source{{Kind: reported.SourceMedia, Org: "AP"}}
	a := attribution.Assess(append(claims, unclaimed))
	fmt.Println(a.Standings, a.Unclaimed)
	// Output: [stands stands lapsed] []
}

func ExampleAssessment_View() {
	v, ok := attribution.Assess(attack()).View(attribution.Actor{Name: "Iran", Country: "IR"})
	fmt.Println(v.Status, ok)
	// Output: alleged true
}

func ExampleView_ClaimsBy() {
	claims := attack()
	for _, v := range attribution.Assess(claims).Views {
		for _, i := range v.ClaimsBy(attribution.StanceAttributes) {
			fmt.Println(v.Actor.Name, "is blamed by", claims[i].Sources[0].Cites[0])
		}
	}
	// Output: Iran is blamed by Pentagon
}

func ExampleScaleRange() {
	claims := attack()[1:]
	claims = append(claims, claims[0])
	claims[0].Likelihood = reported.MustParseTerm("icd203:likely")
	claims[1].Likelihood = reported.MustParseTerm("icd203:very-likely")
	for _, r := range attribution.Assess(claims).Views[0].Ranges {
		fmt.Println(r.Scale, r.Range)
	}
	// Output: icd203 55-95%
}

func ExampleStatus() {
	fmt.Println(attribution.Statuses())
	// Output: [unattributed suspected alleged corroborated self-claimed admitted disputed contested withdrawn]
}

func ExampleReason() {
	fmt.Println(attribution.Reasons()[:3])
	// Output: [asserted own-claim other-origin]
}

func ExampleStanding() {
	fmt.Println(attribution.Standings())
	// Output: [stands superseded retracted lapsed]
}

func ExampleClaimStance() {
	fmt.Println(attribution.ClaimStances(), attribution.ClaimStance("hints").Known())
	// Output: [attributes implies suspects claims denies doubts retracts unclaimed] false
}

func ExampleActorKind() {
	fmt.Println(attribution.ActorKinds(), attribution.ActorCrowd.Known())
	// Output: [state armed-force armed-group party person organisation crowd civilians unknown] true
}

func ExampleActorLinkKind() {
	fmt.Println(attribution.ActorLinkKinds(), attribution.ActorLinkPartOf.Known())
	// Output: [part-of commanded-by supplied-by backed-by front-for unspecified] true
}

func ExampleQuantifier() {
	fmt.Println(attribution.Quantifiers(), attribution.AmongAny.Known())
	// Output: [all any] true
}

func ExampleDegree() {
	fmt.Println(attribution.Degrees(), attribution.DegreeOrdered.Known())
	// Output: [executed ordered planned supported supplied encouraged tolerated] true
}

func ExampleEvidenceKind() {
	fmt.Println(attribution.EvidenceKinds(), attribution.EvidenceWithheld.Known())
	// Output: [public partial withheld none-public circumstantial none-stated] true
}

func ExampleMode() {
	fmt.Println(attribution.Modes(), attribution.ModeVideo.Known())
	// Output: [letter call-after call-before email note-at-scene video website personal other unknown] true
}
