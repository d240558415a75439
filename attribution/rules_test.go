package attribution_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/attribution"
)

// The cast. An official body of a country, an armed group, an outlet, and unnamed people.
func official(country, org string) reported.Source {
	return reported.Source{Kind: reported.SourceOfficial, Country: country, Org: org}
}

func group(country, org string) reported.Source {
	return reported.Source{Kind: reported.SourceArmedGroup, Country: country, Org: org}
}

func outlet(org string, cites ...reported.Source) reported.Source {
	return reported.Source{Kind: reported.SourceMedia, Org: org, Cites: cites}
}

func witness(name string) reported.Source {
	return reported.Source{Kind: reported.SourceWitness, Name: name}
}

var (
	pentagon   = official("US", "Pentagon")
	centcom    = official("US", "US Central Command")
	whiteHouse = official("US", "White House")
	downing    = official("GB", "10 Downing Street")
	hezbollah  = group("IQ", "Kata'ib Hezbollah")
	asaib      = group("IQ", "Asa'ib Ahl al-Haq")
)

// claim makes a claim about one actor.
func claim(id string, stance attribution.ClaimStance, actor string, sources ...reported.Source) attribution.Claim {
	c := attribution.Claim{Stance: stance}
	c.ID, c.Sources = id, sources
	if actor != "" {
		c.Actors = []attribution.Actor{{Name: actor}}
	}
	return c
}

func said(c attribution.Claim, day string) attribution.Claim {
	c.Said = reported.MustParseTime(day)
	return c
}

func answering(c attribution.Claim, ids ...string) attribution.Claim {
	c.Answers = ids
	return c
}

func superseding(c attribution.Claim, ids ...string) attribution.Claim {
	c.Supersedes = ids
	return c
}

const kh = "Kata'ib Hezbollah"

type ruleTest struct {
	name    string
	claims  []attribution.Claim
	reasons []attribution.Reason
}

// want runs tests in which the view of Kata'ib Hezbollah has one status.
func want(t *testing.T, status attribution.Status, tests []ruleTest) {
	t.Helper()
	for _, test := range tests {
		v, ok := attribution.Assess(test.claims).View(attribution.Actor{Name: kh})
		if !ok {
			t.Errorf("%s: no view", test.name)
			continue
		}
		if v.Status != status {
			t.Errorf("%s: %s, want %s", test.name, v.Status, status)
		}
		if diff := cmp.Diff(test.reasons, v.Reasons); diff != "" {
			t.Errorf("%s: %s", test.name, diff)
		}
	}
}

type (
	claims  = []attribution.Claim
	reasons = []attribution.Reason
)

func TestUnattributed(t *testing.T) {
	want(t, attribution.StatusUnattributed, []ruleTest{
		{"a denial of what nobody said", claims{claim("a", attribution.StanceDenies, kh, hezbollah)},
			reasons{attribution.ReasonDenied, attribution.ReasonDeniedByActor}},
		{"a doubt", claims{claim("a", attribution.StanceDoubts, kh, pentagon)}, reasons{attribution.ReasonDoubted}},
		{"a stance of a newer vocabulary", claims{claim("a", "hints", kh, pentagon)}, reasons{}},
	})
	a := attribution.Assess(claims{claim("a", attribution.StanceUnclaimed, "", outlet("AP"))})
	if len(a.Views) != 0 || !slices.Equal(a.Unclaimed, []int{0}) {
		t.Errorf("unclaimed names nobody: %+v", a)
	}
	if a := attribution.Assess(nil); len(a.Views) != 0 || len(a.Standings) != 0 {
		t.Errorf("of nothing: %+v", a)
	}
}

func TestSuspected(t *testing.T) {
	both := claim("a", attribution.StanceAttributes, kh, pentagon)
	both.Actors = append(both.Actors, attribution.Actor{Name: "Asa'ib Ahl al-Haq"})
	both.Among = attribution.AmongAny
	want(t, attribution.StatusSuspected, []ruleTest{
		{"one suspects it", claims{claim("a", attribution.StanceSuspects, kh, pentagon)}, reasons{attribution.ReasonSuspicion}},
		{"many suspect it", claims{claim("a", attribution.StanceSuspects, kh, pentagon), claim("b", attribution.StanceSuspects, kh, downing)},
			reasons{attribution.ReasonSuspicion}},
		{"one of several, any of whom is meant", claims{both}, reasons{attribution.ReasonOneOfSeveral}},
		{"a doubt changes nothing", claims{claim("a", attribution.StanceSuspects, kh, pentagon), claim("b", attribution.StanceDoubts, kh, downing)},
			reasons{attribution.ReasonSuspicion, attribution.ReasonDoubted}},
	})

	// Of one actor, any is all.
	alone := both
	alone.Actors = alone.Actors[:1]
	if v := attribution.Assess(claims{alone}).Views[0]; v.Status != attribution.StatusAlleged {
		t.Errorf("any of one: %s", v.Status)
	}
}

func TestAlleged(t *testing.T) {
	want(t, attribution.StatusAlleged, []ruleTest{
		{"one says so", claims{claim("a", attribution.StanceAttributes, kh, pentagon)},
			reasons{attribution.ReasonAsserted, attribution.ReasonNotIndependent}},
		{"one lets it be understood", claims{claim("a", attribution.StanceImplies, kh, pentagon)},
			reasons{attribution.ReasonAsserted, attribution.ReasonNotIndependent}},
		{"ten outlets over one wire", claims{claim("a", attribution.StanceAttributes, kh, outlet("A", outlet("Reuters")), outlet("B", outlet("Reuters")), outlet("C", outlet("Reuters")))},
			reasons{attribution.ReasonAsserted, attribution.ReasonNotIndependent}},
		{"outlets that cite nobody", claims{claim("a", attribution.StanceAttributes, kh, outlet("A")), claim("b", attribution.StanceAttributes, kh, outlet("B"))},
			reasons{attribution.ReasonAsserted, attribution.ReasonNotIndependent}},
		{"two commanders without a name", claims{claim("a", attribution.StanceAttributes, kh, outlet("Reuters", reported.Source{Kind: reported.SourceArmedGroup, People: reported.Exactly(2)}))},
			reasons{attribution.ReasonAsserted, attribution.ReasonNotIndependent}},
		{"the White House, the Pentagon and the Central Command", claims{claim("a", attribution.StanceAttributes, kh, whiteHouse), claim("b", attribution.StanceAttributes, kh, pentagon), claim("c", attribution.StanceAttributes, kh, centcom)},
			reasons{attribution.ReasonAsserted, attribution.ReasonOneCountry}},
		{"and the outlets that carry them", claims{claim("a", attribution.StanceAttributes, kh, whiteHouse, outlet("AP")), claim("b", attribution.StanceAttributes, kh, outlet("CNN", pentagon), outlet("Fox"))},
			reasons{attribution.ReasonAsserted, attribution.ReasonOneCountry}},
		{"an official and an armed group of one country", claims{claim("a", attribution.StanceAttributes, kh, official("IQ", "Joint Operations Command")), claim("b", attribution.StanceAttributes, kh, asaib)},
			reasons{attribution.ReasonAsserted, attribution.ReasonOneCountry}},
		{"officials of whom nobody said what country is theirs", claims{claim("a", attribution.StanceAttributes, kh, official("", "the ministry")), claim("b", attribution.StanceAttributes, kh, pentagon), claim("c", attribution.StanceAttributes, kh, official("", "the army"))},
			reasons{attribution.ReasonAsserted, attribution.ReasonOneCountry}},
		{"one says so, another only suspects it", claims{claim("a", attribution.StanceAttributes, kh, pentagon), claim("b", attribution.StanceSuspects, kh, downing)},
			reasons{attribution.ReasonAsserted, attribution.ReasonSuspicion, attribution.ReasonNotIndependent}},
		{"a source that cites itself", claims{claim("a", attribution.StanceAttributes, kh, outlet("The Gazette", outlet("Wikipedia", outlet("Gazette"))))},
			reasons{attribution.ReasonAsserted, attribution.ReasonNotIndependent, attribution.ReasonCircularSources}},
		{"without a source", claims{claim("a", attribution.StanceAttributes, kh)},
			reasons{attribution.ReasonAsserted, attribution.ReasonNotIndependent}},
		{"what another retracts", claims{claim("a", attribution.StanceAttributes, kh, pentagon), answering(claim("b", attribution.StanceRetracts, "", downing), "a")},
			reasons{attribution.ReasonAsserted, attribution.ReasonNotIndependent, attribution.ReasonForeignRetraction}},
		{"what replaced itself", claims{claim("a", attribution.StanceAttributes, kh, pentagon), superseding(claim("b", attribution.StanceImplies, kh, pentagon), "a")},
			reasons{attribution.ReasonAsserted, attribution.ReasonNotIndependent, attribution.ReasonSuperseded}},
		{"a denial that was taken back", claims{claim("a", attribution.StanceAttributes, kh, pentagon), claim("b", attribution.StanceDenies, kh, hezbollah), answering(claim("c", attribution.StanceRetracts, "", hezbollah), "b")},
			reasons{attribution.ReasonAsserted, attribution.ReasonNotIndependent}},
		{"a doubt denied", claims{claim("a", attribution.StanceAttributes, kh, pentagon), answering(claim("b", attribution.StanceDoubts, "", outlet("AP")), "a"), answering(claim("c", attribution.StanceDenies, kh, downing), "b")},
			reasons{attribution.ReasonAsserted, attribution.ReasonNotIndependent, attribution.ReasonDoubted}},
		{"a denial of a doubt that names somebody, by one who names nobody", claims{claim("a", attribution.StanceAttributes, kh, pentagon), claim("b", attribution.StanceDoubts, kh, outlet("AP")), answering(claim("c", attribution.StanceDenies, "", downing), "b")},
			reasons{attribution.ReasonAsserted, attribution.ReasonNotIndependent, attribution.ReasonDoubted}},
		{"a foreign retraction that was taken back", claims{claim("a", attribution.StanceAttributes, kh, pentagon), answering(claim("b", attribution.StanceRetracts, "", downing), "a"), answering(claim("c", attribution.StanceRetracts, "", downing), "b")},
			reasons{attribution.ReasonAsserted, attribution.ReasonNotIndependent}},
		{"a denial of a denial", claims{claim("a", attribution.StanceAttributes, kh, pentagon), answering(claim("c", attribution.StanceDoubts, kh, downing), "b"), answering(claim("b", attribution.StanceDoubts, "", outlet("AP")), "a")},
			reasons{attribution.ReasonAsserted, attribution.ReasonNotIndependent, attribution.ReasonDoubted}},
	})
}

func TestCorroborated(t *testing.T) {
	want(t, attribution.StatusCorroborated, []ruleTest{
		{"officials of two countries", claims{claim("a", attribution.StanceAttributes, kh, pentagon), claim("b", attribution.StanceAttributes, kh, downing)},
			reasons{attribution.ReasonAsserted, attribution.ReasonIndependentOrigins}},
		{"in one claim", claims{claim("a", attribution.StanceAttributes, kh, pentagon, outlet("BBC", downing))},
			reasons{attribution.ReasonAsserted, attribution.ReasonIndependentOrigins}},
		{"an official and a witness with a name", claims{claim("a", attribution.StanceAttributes, kh, pentagon), claim("b", attribution.StanceImplies, kh, outlet("AP", witness("Ali Hassan")))},
			reasons{attribution.ReasonAsserted, attribution.ReasonIndependentOrigins}},
		{"two of one country and one of another", claims{claim("a", attribution.StanceAttributes, kh, pentagon, centcom, downing)},
			reasons{attribution.ReasonAsserted, attribution.ReasonIndependentOrigins}},
		{"a doubt does not undo it", claims{claim("a", attribution.StanceAttributes, kh, pentagon, downing), claim("b", attribution.StanceDoubts, kh, outlet("AP"))},
			reasons{attribution.ReasonAsserted, attribution.ReasonIndependentOrigins, attribution.ReasonDoubted}},
		{"spellings of one name", claims{claim("a", attribution.StanceAttributes, "KATA’IB HEZBOLLAH", pentagon), claim("b", attribution.StanceAttributes, kh, downing)},
			reasons{attribution.ReasonAsserted, attribution.ReasonIndependentOrigins}},
	})
}

func TestSelfClaimed(t *testing.T) {
	own := claim("own", attribution.StanceClaims, kh, outlet("Al-Mayadeen", hezbollah))
	want(t, attribution.StatusSelfClaimed, []ruleTest{
		{"only the actor says so", claims{own}, reasons{attribution.ReasonOwnClaim}},
		{"twice, and through others", claims{own, claim("b", attribution.StanceClaims, kh, outlet("AP", hezbollah))}, reasons{attribution.ReasonOwnClaim}},
		{"the actor, put down as anybody", claims{own, claim("b", attribution.StanceAttributes, kh, hezbollah)},
			reasons{attribution.ReasonAsserted, attribution.ReasonOwnClaim, attribution.ReasonNotIndependent}},
		{"the outlet that carried the claim", claims{claim("a", attribution.StanceClaims, kh, outlet("Al-Mayadeen")), claim("b", attribution.StanceAttributes, kh, outlet("Al Mayadeen"))},
			reasons{attribution.ReasonAsserted, attribution.ReasonOwnClaim, attribution.ReasonNotIndependent}},
		{"another only suspects it", claims{own, claim("b", attribution.StanceSuspects, kh, pentagon)}, reasons{attribution.ReasonOwnClaim, attribution.ReasonSuspicion}},
	})
}

func TestAdmitted(t *testing.T) {
	own := claim("own", attribution.StanceClaims, kh, outlet("Al-Mayadeen", hezbollah))
	want(t, attribution.StatusAdmitted, []ruleTest{
		{"the actor and another", claims{own, claim("b", attribution.StanceAttributes, kh, pentagon)},
			reasons{attribution.ReasonAsserted, attribution.ReasonOwnClaim, attribution.ReasonOtherOrigin, attribution.ReasonIndependentOrigins}},
		{"another of its country", claims{own, claim("b", attribution.StanceAttributes, kh, official("IQ", "police"))},
			reasons{attribution.ReasonAsserted, attribution.ReasonOwnClaim, attribution.ReasonOtherOrigin, attribution.ReasonOneCountry}},
		{"another without a name", claims{own, claim("b", attribution.StanceAttributes, kh, outlet("AP", reported.Source{Kind: reported.SourceWitness}))},
			reasons{attribution.ReasonAsserted, attribution.ReasonOwnClaim, attribution.ReasonOtherOrigin, attribution.ReasonNotIndependent}},
	})

	// A state's officials are the state: they are not another origin.
	us := attribution.Actor{Name: "United States", Kind: attribution.ActorState, Country: "US"}
	c := claims{claim("a", attribution.StanceClaims, "", pentagon), claim("b", attribution.StanceAttributes, "", whiteHouse)}
	for i := range c {
		c[i].Actors = []attribution.Actor{us}
	}
	if v, _ := attribution.Assess(c).View(us); v.Status != attribution.StatusSelfClaimed {
		t.Errorf("the state says so of itself twice: %s", v.Status)
	}
	c[1].Sources = []reported.Source{downing}
	if v, _ := attribution.Assess(c).View(us); v.Status != attribution.StatusAdmitted {
		t.Errorf("the state and another: %s", v.Status)
	}
}

func TestDisputed(t *testing.T) {
	want(t, attribution.StatusDisputed, []ruleTest{
		{"the actor denies it", claims{claim("a", attribution.StanceAttributes, kh, pentagon), claim("b", attribution.StanceDenies, kh, outlet("AP", hezbollah))},
			reasons{attribution.ReasonAsserted, attribution.ReasonNotIndependent, attribution.ReasonDenied, attribution.ReasonDeniedByActor}},
		{"another denies it", claims{claim("a", attribution.StanceAttributes, kh, pentagon), claim("b", attribution.StanceDenies, kh, asaib)},
			reasons{attribution.ReasonAsserted, attribution.ReasonNotIndependent, attribution.ReasonDenied}},
		{"who answers a denial and a claim", claims{claim("a", attribution.StanceAttributes, kh, pentagon), claim("b", attribution.StanceDoubts, kh, asaib), answering(claim("c", attribution.StanceDenies, kh, downing), "a", "b")},
			reasons{attribution.ReasonAsserted, attribution.ReasonNotIndependent, attribution.ReasonDenied, attribution.ReasonDoubted}},
		{"who answers itself", claims{claim("a", attribution.StanceAttributes, kh, pentagon), answering(claim("b", attribution.StanceDenies, kh, downing), "b")},
			reasons{attribution.ReasonAsserted, attribution.ReasonNotIndependent, attribution.ReasonDenied}},
		{"who names only what it answers", claims{claim("a", attribution.StanceAttributes, kh, pentagon), answering(claim("b", attribution.StanceDenies, "", asaib), "a")},
			reasons{attribution.ReasonAsserted, attribution.ReasonNotIndependent, attribution.ReasonDenied}},
		{"independent origins, and still denied", claims{claim("a", attribution.StanceAttributes, kh, pentagon, downing), claim("b", attribution.StanceDenies, kh, asaib)},
			reasons{attribution.ReasonAsserted, attribution.ReasonIndependentOrigins, attribution.ReasonDenied}},
		{"a claim that another denies", claims{claim("a", attribution.StanceClaims, kh, hezbollah), claim("b", attribution.StanceDenies, kh, pentagon)},
			reasons{attribution.ReasonOwnClaim, attribution.ReasonDenied}},
		{"a suspicion denied", claims{claim("a", attribution.StanceSuspects, kh, pentagon), claim("b", attribution.StanceDenies, kh, asaib)},
			reasons{attribution.ReasonSuspicion, attribution.ReasonDenied}},
		{"one origin says both on one day: a tie, both are kept", claims{said(claim("a", attribution.StanceClaims, kh, hezbollah), "2020-01-08"), said(claim("b", attribution.StanceDenies, kh, hezbollah), "2020-01-08")},
			reasons{attribution.ReasonOwnClaim, attribution.ReasonDenied, attribution.ReasonDeniedByActor, attribution.ReasonTie}},
		{"and on two days", claims{said(claim("a", attribution.StanceClaims, kh, hezbollah), "2020-01-08"), said(claim("b", attribution.StanceDenies, kh, hezbollah), "2020-01-09")},
			reasons{attribution.ReasonOwnClaim, attribution.ReasonDenied, attribution.ReasonDeniedByActor, attribution.ReasonTurned}},
		{"another's retraction of the denial has no effect", claims{claim("a", attribution.StanceAttributes, kh, pentagon), claim("b", attribution.StanceDenies, kh, hezbollah), answering(claim("c", attribution.StanceRetracts, "", pentagon), "b")},
			reasons{attribution.ReasonAsserted, attribution.ReasonNotIndependent, attribution.ReasonDenied, attribution.ReasonDeniedByActor, attribution.ReasonForeignRetraction}},
	})
}

func TestContested(t *testing.T) {
	own := claim("own", attribution.StanceClaims, kh, hezbollah)
	want(t, attribution.StatusContested, []ruleTest{
		{"another claims it too", claims{own, claim("b", attribution.StanceClaims, "Asa'ib Ahl al-Haq", asaib)},
			reasons{attribution.ReasonOwnClaim, attribution.ReasonCompetingClaim}},
		{"and others say it was this one", claims{own, claim("b", attribution.StanceClaims, "Asa'ib Ahl al-Haq", asaib), claim("c", attribution.StanceAttributes, kh, pentagon)},
			reasons{attribution.ReasonAsserted, attribution.ReasonOwnClaim, attribution.ReasonOtherOrigin, attribution.ReasonCompetingClaim, attribution.ReasonIndependentOrigins}},
		{"and it is denied", claims{own, claim("b", attribution.StanceClaims, "Asa'ib Ahl al-Haq", asaib), claim("c", attribution.StanceDenies, kh, asaib)},
			reasons{attribution.ReasonOwnClaim, attribution.ReasonCompetingClaim, attribution.ReasonDenied}},
	})

	// Who does not compete.
	joint := claim("b", attribution.StanceClaims, kh, hezbollah)
	joint.Actors = append(joint.Actors, attribution.Actor{Name: "Asa'ib Ahl al-Haq"})
	brigade := claim("b", attribution.StanceClaims, "45th Brigade", hezbollah)
	brigade.Actors[0].LinkedTo = []attribution.ActorLink{{Name: "Kataib Hezbollah", How: attribution.ActorLinkPartOf}}
	withID := claim("b", attribution.StanceClaims, "Kataib Hezbollah", hezbollah)
	withID.Actors[0].ID = "kh"
	idOf := func(c attribution.Claim, id, country string) attribution.Claim {
		c.Actors = slices.Clone(c.Actors)
		c.Actors[0].ID, c.Actors[0].Country = id, country
		return c
	}
	supplied := claim("b", attribution.StanceClaims, "Saraya", group("IQ", "Saraya"))
	supplied.Actors[0].LinkedTo = []attribution.ActorLink{{Name: kh, How: attribution.ActorLinkSuppliedBy}}
	for _, test := range []struct {
		name   string
		claims claims
		want   attribution.Status
	}{
		{"who claim it together", claims{joint}, attribution.StatusSelfClaimed},
		{"and once alone", claims{joint, own}, attribution.StatusSelfClaimed},
		{"a part of it", claims{own, brigade}, attribution.StatusSelfClaimed},
		{"one name with and without ID", claims{own, withID}, attribution.StatusSelfClaimed},
		{"but not two IDs of one name", claims{own, idOf(withID, "kh1", ""), idOf(withID, "kh2", "")}, attribution.StatusContested},
		{"but whom it supplies", claims{own, supplied}, attribution.StatusContested},
		{"and a third beside two together", claims{joint, claim("c", attribution.StanceClaims, "Saraya", group("IQ", "Saraya"))}, attribution.StatusContested},
		{"and one who took the claim back", claims{own, claim("b", attribution.StanceClaims, "Saraya", asaib), answering(claim("c", attribution.StanceRetracts, "", asaib), "b")}, attribution.StatusSelfClaimed},
	} {
		if v, _ := attribution.Assess(test.claims).View(attribution.Actor{Name: kh}); v.Status != test.want {
			t.Errorf("%s: %s, want %s", test.name, v.Status, test.want)
		}
	}
}

func TestWithdrawn(t *testing.T) {
	want(t, attribution.StatusWithdrawn, []ruleTest{
		{"the claimant retracts", claims{claim("a", attribution.StanceAttributes, kh, pentagon), answering(claim("b", attribution.StanceRetracts, "", outlet("AP", pentagon)), "a")},
			reasons{attribution.ReasonRetracted}},
		{"or blames another instead", claims{claim("a", attribution.StanceAttributes, kh, pentagon), superseding(claim("b", attribution.StanceAttributes, "Asa'ib Ahl al-Haq", pentagon), "a")},
			reasons{attribution.ReasonSuperseded}},
		{"or denies what it claimed", claims{claim("a", attribution.StanceClaims, kh, hezbollah), superseding(claim("b", attribution.StanceDenies, kh, hezbollah), "a")},
			reasons{attribution.ReasonDenied, attribution.ReasonDeniedByActor, attribution.ReasonSuperseded}},
	})
}

func TestRetractionOfSeveral(t *testing.T) {
	a := attribution.Assess(claims{
		claim("a", attribution.StanceAttributes, kh, pentagon),
		claim("b", attribution.StanceAttributes, "Asa'ib Ahl al-Haq", pentagon),
		answering(claim("c", attribution.StanceRetracts, "", pentagon), "a", "b"),
	})
	for _, v := range a.Views {
		if v.Status != attribution.StatusWithdrawn {
			t.Errorf("%s: %s", v.Actor.Name, v.Status)
		}
	}
}
