package attribution_test

import (
	"fmt"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/attribution"
)

// Nobody said that Iran did it.
func ExampleActor() {
	actor := attribution.Actor{
		Name: "Iran-linked groups", Kind: attribution.ArmedGroup, Unidentified: true,
		LinkedTo: []attribution.ActorLink{{Name: "Iran", How: attribution.Unspecified}},
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
	link.How = attribution.BackedBy
	fmt.Println(link.Validate())
	// Output:
	// missing-member: member "how" must be given
	// <nil>
}

func ExampleActor_Speaks() {
	iran := attribution.Actor{Name: "Iran", Kind: attribution.State, Country: "IR"}
	ministry := reported.Source{Kind: reported.Official, Org: "Ministry of Foreign Affairs", Country: "IR"}
	guards := attribution.Actor{Name: "IRGC", Kind: attribution.ArmedForce, Country: "IR"}
	fmt.Println(iran.Speaks(ministry.Origins()[0]), guards.Speaks(ministry.Origins()[0]))
	// Output: true false
}

func ExampleClaim() {
	claim := attribution.Claim{
		Stance:     attribution.Attributes,
		Actors:     []attribution.Actor{{Name: "Iran", Kind: attribution.State, Country: "IR"}},
		Likelihood: reported.MustParseTerm("plain:clear"),
		Evidence:   attribution.NoneStated,
	}
	claim.ID = "dod-2020-01-07"
	claim.Said = reported.MustParseTime("2020-01-07")
	claim.Quote = "It is clear that these missiles were launched from Iran"
	claim.Sources = []reported.Source{{Kind: reported.Media, Org: "Kurdistan 24", Cites: []reported.Source{
		{Kind: reported.Official, ID: "us-dod", Org: "Pentagon", Country: "US"},
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
	iran := attribution.Actor{Name: "Iran", Kind: attribution.State, Country: "IR"}
	guards := attribution.Actor{Name: "IRGC", Kind: attribution.ArmedForce, Country: "IR", LinkedTo: []attribution.ActorLink{{Name: "Iran", How: attribution.PartOf}}}

	pentagon := attribution.Claim{Stance: attribution.Attributes, Actors: []attribution.Actor{iran}}
	pentagon.ID, pentagon.Said = "pentagon", reported.MustParseTime("2020-01-07")
	pentagon.Likelihood = reported.MustParseTerm("plain:clear")
	pentagon.Sources = []reported.Source{{Kind: reported.Media, Org: "Kurdistan 24", Cites: []reported.Source{
		{Kind: reported.Official, Org: "Pentagon", Country: "US"},
	}}}

	own := attribution.Claim{Stance: attribution.Claims, Actors: []attribution.Actor{guards}}
	own.ID, own.Said = "irgc", reported.MustParseTime("2020-01-08")
	own.Sources = []reported.Source{{Kind: reported.StateMedia, Org: "TASS", Cites: []reported.Source{
		{Kind: reported.Official, Org: "IRGC", Country: "IR"},
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
	unclaimed := attribution.Claim{Stance: attribution.Unclaimed}
	unclaimed.ID, unclaimed.Said = "ap", reported.MustParseTime("2020-01-07")
	unclaimed.Sources = []reported.Source{{Kind: reported.Media, Org: "AP"}}
	a := attribution.Assess(append(claims, unclaimed))
	fmt.Println(a.Standings, a.Unclaimed)
	// Output: [stands stands lapsed] []
}

func ExampleAssessment_View() {
	v, ok := attribution.Assess(attack()).View(attribution.Actor{Name: "Iran", Country: "IR"})
	fmt.Println(v.Status, ok)
	// Output: alleged true
}

func ExampleView_By() {
	claims := attack()
	for _, v := range attribution.Assess(claims).Views {
		for _, i := range v.By(attribution.Attributes) {
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
	fmt.Println(attribution.Reasons()[:3], attribution.OneCountry.Known())
	// Output: [asserted own-claim other-origin] true
}

func ExampleStanding() {
	fmt.Println(attribution.Standings(), attribution.Lapsed.Known())
	// Output: [stands superseded retracted lapsed] true
}

func ExampleStance() {
	fmt.Println(attribution.Stances(), attribution.Stance("hints").Known())
	// Output: [attributes implies suspects claims denies doubts retracts unclaimed] false
}

func ExampleActorKind() {
	fmt.Println(attribution.ActorKinds(), attribution.Crowd.Known())
	// Output: [state armed-force armed-group party person organisation crowd civilians unknown] true
}

func ExampleLinkKind() {
	fmt.Println(attribution.LinkKinds(), attribution.PartOf.Known())
	// Output: [part-of commanded-by supplied-by backed-by front-for unspecified] true
}

func ExampleAmong() {
	fmt.Println(attribution.AmongValues(), attribution.Any.Known())
	// Output: [all any] true
}

func ExampleDegree() {
	fmt.Println(attribution.Degrees(), attribution.Ordered.Known())
	// Output: [executed ordered planned supported supplied encouraged tolerated] true
}

func ExampleEvidence() {
	fmt.Println(attribution.EvidenceValues(), attribution.Withheld.Known())
	// Output: [public partial withheld none-public circumstantial none-stated] true
}

func ExampleMode() {
	fmt.Println(attribution.Modes(), attribution.Video.Known())
	// Output: [letter call-after call-before email note-at-scene video website personal other unknown] true
}
