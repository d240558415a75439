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
	return reported.Source{Kind: reported.Official, Country: country, Org: org}
}

func group(country, org string) reported.Source {
	return reported.Source{Kind: reported.ArmedGroup, Country: country, Org: org}
}

func outlet(org string, cites ...reported.Source) reported.Source {
	return reported.Source{Kind: reported.Media, Org: org, Cites: cites}
}

func witness(name string) reported.Source {
	return reported.Source{Kind: reported.Witness, Name: name}
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
func claim(id string, stance attribution.Stance, actor string, sources ...reported.Source) attribution.Claim {
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
	want(t, attribution.Unattributed, []ruleTest{
		{"a denial of what nobody said", claims{claim("a", attribution.Denies, kh, hezbollah)},
			reasons{attribution.Denied, attribution.DeniedByActor}},
		{"a doubt", claims{claim("a", attribution.Doubts, kh, pentagon)}, reasons{attribution.Doubted}},
		{"a stance of a newer vocabulary", claims{claim("a", "hints", kh, pentagon)}, reasons{}},
	})
	a := attribution.Assess(claims{claim("a", attribution.Unclaimed, "", outlet("AP"))})
	if len(a.Views) != 0 || !slices.Equal(a.Unclaimed, []int{0}) {
		t.Errorf("unclaimed names nobody: %+v", a)
	}
	if a := attribution.Assess(nil); len(a.Views) != 0 || len(a.Standings) != 0 {
		t.Errorf("of nothing: %+v", a)
	}
}

func TestSuspected(t *testing.T) {
	both := claim("a", attribution.Attributes, kh, pentagon)
	both.Actors = append(both.Actors, attribution.Actor{Name: "Asa'ib Ahl al-Haq"})
	both.Among = attribution.Any
	want(t, attribution.Suspected, []ruleTest{
		{"one suspects it", claims{claim("a", attribution.Suspects, kh, pentagon)}, reasons{attribution.Suspicion}},
		{"many suspect it", claims{claim("a", attribution.Suspects, kh, pentagon), claim("b", attribution.Suspects, kh, downing)},
			reasons{attribution.Suspicion}},
		{"one of several, any of whom is meant", claims{both}, reasons{attribution.OneOfSeveral}},
		{"a doubt changes nothing", claims{claim("a", attribution.Suspects, kh, pentagon), claim("b", attribution.Doubts, kh, downing)},
			reasons{attribution.Suspicion, attribution.Doubted}},
	})

	// Of one actor, any is all.
	alone := both
	alone.Actors = alone.Actors[:1]
	if v := attribution.Assess(claims{alone}).Views[0]; v.Status != attribution.Alleged {
		t.Errorf("any of one: %s", v.Status)
	}
}

func TestAlleged(t *testing.T) {
	want(t, attribution.Alleged, []ruleTest{
		{"one says so", claims{claim("a", attribution.Attributes, kh, pentagon)},
			reasons{attribution.Asserted, attribution.NotIndependent}},
		{"one lets it be understood", claims{claim("a", attribution.Implies, kh, pentagon)},
			reasons{attribution.Asserted, attribution.NotIndependent}},
		{"ten outlets over one wire", claims{claim("a", attribution.Attributes, kh, outlet("A", outlet("Reuters")), outlet("B", outlet("Reuters")), outlet("C", outlet("Reuters")))},
			reasons{attribution.Asserted, attribution.NotIndependent}},
		{"outlets that cite nobody", claims{claim("a", attribution.Attributes, kh, outlet("A")), claim("b", attribution.Attributes, kh, outlet("B"))},
			reasons{attribution.Asserted, attribution.NotIndependent}},
		{"two commanders without a name", claims{claim("a", attribution.Attributes, kh, outlet("Reuters", reported.Source{Kind: reported.ArmedGroup, People: reported.Exactly(2)}))},
			reasons{attribution.Asserted, attribution.NotIndependent}},
		{"the White House, the Pentagon and the Central Command", claims{claim("a", attribution.Attributes, kh, whiteHouse), claim("b", attribution.Attributes, kh, pentagon), claim("c", attribution.Attributes, kh, centcom)},
			reasons{attribution.Asserted, attribution.OneCountry}},
		{"and the outlets that carry them", claims{claim("a", attribution.Attributes, kh, whiteHouse, outlet("AP")), claim("b", attribution.Attributes, kh, outlet("CNN", pentagon), outlet("Fox"))},
			reasons{attribution.Asserted, attribution.OneCountry}},
		{"an official and an armed group of one country", claims{claim("a", attribution.Attributes, kh, official("IQ", "Joint Operations Command")), claim("b", attribution.Attributes, kh, asaib)},
			reasons{attribution.Asserted, attribution.OneCountry}},
		{"officials of whom nobody said what country is theirs", claims{claim("a", attribution.Attributes, kh, official("", "the ministry")), claim("b", attribution.Attributes, kh, pentagon), claim("c", attribution.Attributes, kh, official("", "the army"))},
			reasons{attribution.Asserted, attribution.OneCountry}},
		{"one says so, another only suspects it", claims{claim("a", attribution.Attributes, kh, pentagon), claim("b", attribution.Suspects, kh, downing)},
			reasons{attribution.Asserted, attribution.Suspicion, attribution.NotIndependent}},
		{"a source that cites itself", claims{claim("a", attribution.Attributes, kh, outlet("The Gazette", outlet("Wikipedia", outlet("Gazette"))))},
			reasons{attribution.Asserted, attribution.NotIndependent, attribution.CircularSources}},
		{"without a source", claims{claim("a", attribution.Attributes, kh)},
			reasons{attribution.Asserted, attribution.NotIndependent}},
		{"what another retracts", claims{claim("a", attribution.Attributes, kh, pentagon), answering(claim("b", attribution.Retracts, "", downing), "a")},
			reasons{attribution.Asserted, attribution.NotIndependent, attribution.ForeignRetraction}},
		{"what replaced itself", claims{claim("a", attribution.Attributes, kh, pentagon), superseding(claim("b", attribution.Implies, kh, pentagon), "a")},
			reasons{attribution.Asserted, attribution.NotIndependent, attribution.FellSuperseded}},
		{"a denial that was taken back", claims{claim("a", attribution.Attributes, kh, pentagon), claim("b", attribution.Denies, kh, hezbollah), answering(claim("c", attribution.Retracts, "", hezbollah), "b")},
			reasons{attribution.Asserted, attribution.NotIndependent}},
		{"a doubt denied", claims{claim("a", attribution.Attributes, kh, pentagon), answering(claim("b", attribution.Doubts, "", outlet("AP")), "a"), answering(claim("c", attribution.Denies, kh, downing), "b")},
			reasons{attribution.Asserted, attribution.NotIndependent, attribution.Doubted}},
		{"a denial of a doubt that names somebody, by one who names nobody", claims{claim("a", attribution.Attributes, kh, pentagon), claim("b", attribution.Doubts, kh, outlet("AP")), answering(claim("c", attribution.Denies, "", downing), "b")},
			reasons{attribution.Asserted, attribution.NotIndependent, attribution.Doubted}},
		{"a foreign retraction that was taken back", claims{claim("a", attribution.Attributes, kh, pentagon), answering(claim("b", attribution.Retracts, "", downing), "a"), answering(claim("c", attribution.Retracts, "", downing), "b")},
			reasons{attribution.Asserted, attribution.NotIndependent}},
		{"a denial of a denial", claims{claim("a", attribution.Attributes, kh, pentagon), answering(claim("c", attribution.Doubts, kh, downing), "b"), answering(claim("b", attribution.Doubts, "", outlet("AP")), "a")},
			reasons{attribution.Asserted, attribution.NotIndependent, attribution.Doubted}},
	})
}

func TestCorroborated(t *testing.T) {
	want(t, attribution.Corroborated, []ruleTest{
		{"officials of two countries", claims{claim("a", attribution.Attributes, kh, pentagon), claim("b", attribution.Attributes, kh, downing)},
			reasons{attribution.Asserted, attribution.IndependentOrigins}},
		{"in one claim", claims{claim("a", attribution.Attributes, kh, pentagon, outlet("BBC", downing))},
			reasons{attribution.Asserted, attribution.IndependentOrigins}},
		{"an official and a witness with a name", claims{claim("a", attribution.Attributes, kh, pentagon), claim("b", attribution.Implies, kh, outlet("AP", witness("Ali Hassan")))},
			reasons{attribution.Asserted, attribution.IndependentOrigins}},
		{"two of one country and one of another", claims{claim("a", attribution.Attributes, kh, pentagon, centcom, downing)},
			reasons{attribution.Asserted, attribution.IndependentOrigins}},
		{"a doubt does not undo it", claims{claim("a", attribution.Attributes, kh, pentagon, downing), claim("b", attribution.Doubts, kh, outlet("AP"))},
			reasons{attribution.Asserted, attribution.IndependentOrigins, attribution.Doubted}},
		{"spellings of one name", claims{claim("a", attribution.Attributes, "KATA’IB HEZBOLLAH", pentagon), claim("b", attribution.Attributes, kh, downing)},
			reasons{attribution.Asserted, attribution.IndependentOrigins}},
	})
}

func TestSelfClaimed(t *testing.T) {
	own := claim("own", attribution.Claims, kh, outlet("Al-Mayadeen", hezbollah))
	want(t, attribution.SelfClaimed, []ruleTest{
		{"only the actor says so", claims{own}, reasons{attribution.OwnClaim}},
		{"twice, and through others", claims{own, claim("b", attribution.Claims, kh, outlet("AP", hezbollah))}, reasons{attribution.OwnClaim}},
		{"the actor, put down as anybody", claims{own, claim("b", attribution.Attributes, kh, hezbollah)},
			reasons{attribution.Asserted, attribution.OwnClaim, attribution.NotIndependent}},
		{"the outlet that carried the claim", claims{claim("a", attribution.Claims, kh, outlet("Al-Mayadeen")), claim("b", attribution.Attributes, kh, outlet("Al Mayadeen"))},
			reasons{attribution.Asserted, attribution.OwnClaim, attribution.NotIndependent}},
		{"another only suspects it", claims{own, claim("b", attribution.Suspects, kh, pentagon)}, reasons{attribution.OwnClaim, attribution.Suspicion}},
	})
}

func TestAdmitted(t *testing.T) {
	own := claim("own", attribution.Claims, kh, outlet("Al-Mayadeen", hezbollah))
	want(t, attribution.Admitted, []ruleTest{
		{"the actor and another", claims{own, claim("b", attribution.Attributes, kh, pentagon)},
			reasons{attribution.Asserted, attribution.OwnClaim, attribution.OtherOrigin, attribution.IndependentOrigins}},
		{"another of its country", claims{own, claim("b", attribution.Attributes, kh, official("IQ", "police"))},
			reasons{attribution.Asserted, attribution.OwnClaim, attribution.OtherOrigin, attribution.OneCountry}},
		{"another without a name", claims{own, claim("b", attribution.Attributes, kh, outlet("AP", reported.Source{Kind: reported.Witness}))},
			reasons{attribution.Asserted, attribution.OwnClaim, attribution.OtherOrigin, attribution.NotIndependent}},
	})

	// A state's officials are the state: they are not another origin.
	us := attribution.Actor{Name: "United States", Kind: attribution.State, Country: "US"}
	c := claims{claim("a", attribution.Claims, "", pentagon), claim("b", attribution.Attributes, "", whiteHouse)}
	for i := range c {
		c[i].Actors = []attribution.Actor{us}
	}
	if v, _ := attribution.Assess(c).View(us); v.Status != attribution.SelfClaimed {
		t.Errorf("the state says so of itself twice: %s", v.Status)
	}
	c[1].Sources = []reported.Source{downing}
	if v, _ := attribution.Assess(c).View(us); v.Status != attribution.Admitted {
		t.Errorf("the state and another: %s", v.Status)
	}
}

func TestDisputed(t *testing.T) {
	want(t, attribution.Disputed, []ruleTest{
		{"the actor denies it", claims{claim("a", attribution.Attributes, kh, pentagon), claim("b", attribution.Denies, kh, outlet("AP", hezbollah))},
			reasons{attribution.Asserted, attribution.NotIndependent, attribution.Denied, attribution.DeniedByActor}},
		{"another denies it", claims{claim("a", attribution.Attributes, kh, pentagon), claim("b", attribution.Denies, kh, asaib)},
			reasons{attribution.Asserted, attribution.NotIndependent, attribution.Denied}},
		{"who answers a denial and a claim", claims{claim("a", attribution.Attributes, kh, pentagon), claim("b", attribution.Doubts, kh, asaib), answering(claim("c", attribution.Denies, kh, downing), "a", "b")},
			reasons{attribution.Asserted, attribution.NotIndependent, attribution.Denied, attribution.Doubted}},
		{"who answers itself", claims{claim("a", attribution.Attributes, kh, pentagon), answering(claim("b", attribution.Denies, kh, downing), "b")},
			reasons{attribution.Asserted, attribution.NotIndependent, attribution.Denied}},
		{"who names only what it answers", claims{claim("a", attribution.Attributes, kh, pentagon), answering(claim("b", attribution.Denies, "", asaib), "a")},
			reasons{attribution.Asserted, attribution.NotIndependent, attribution.Denied}},
		{"independent origins, and still denied", claims{claim("a", attribution.Attributes, kh, pentagon, downing), claim("b", attribution.Denies, kh, asaib)},
			reasons{attribution.Asserted, attribution.IndependentOrigins, attribution.Denied}},
		{"a claim that another denies", claims{claim("a", attribution.Claims, kh, hezbollah), claim("b", attribution.Denies, kh, pentagon)},
			reasons{attribution.OwnClaim, attribution.Denied}},
		{"a suspicion denied", claims{claim("a", attribution.Suspects, kh, pentagon), claim("b", attribution.Denies, kh, asaib)},
			reasons{attribution.Suspicion, attribution.Denied}},
		{"one origin says both on one day: a tie, both are kept", claims{said(claim("a", attribution.Claims, kh, hezbollah), "2020-01-08"), said(claim("b", attribution.Denies, kh, hezbollah), "2020-01-08")},
			reasons{attribution.OwnClaim, attribution.Denied, attribution.DeniedByActor, attribution.Tie}},
		{"and on two days", claims{said(claim("a", attribution.Claims, kh, hezbollah), "2020-01-08"), said(claim("b", attribution.Denies, kh, hezbollah), "2020-01-09")},
			reasons{attribution.OwnClaim, attribution.Denied, attribution.DeniedByActor, attribution.Turned}},
		{"another's retraction of the denial has no effect", claims{claim("a", attribution.Attributes, kh, pentagon), claim("b", attribution.Denies, kh, hezbollah), answering(claim("c", attribution.Retracts, "", pentagon), "b")},
			reasons{attribution.Asserted, attribution.NotIndependent, attribution.Denied, attribution.DeniedByActor, attribution.ForeignRetraction}},
	})
}

func TestContested(t *testing.T) {
	own := claim("own", attribution.Claims, kh, hezbollah)
	want(t, attribution.Contested, []ruleTest{
		{"another claims it too", claims{own, claim("b", attribution.Claims, "Asa'ib Ahl al-Haq", asaib)},
			reasons{attribution.OwnClaim, attribution.CompetingClaim}},
		{"and others say it was this one", claims{own, claim("b", attribution.Claims, "Asa'ib Ahl al-Haq", asaib), claim("c", attribution.Attributes, kh, pentagon)},
			reasons{attribution.Asserted, attribution.OwnClaim, attribution.OtherOrigin, attribution.CompetingClaim, attribution.IndependentOrigins}},
		{"and it is denied", claims{own, claim("b", attribution.Claims, "Asa'ib Ahl al-Haq", asaib), claim("c", attribution.Denies, kh, asaib)},
			reasons{attribution.OwnClaim, attribution.CompetingClaim, attribution.Denied}},
	})

	// Who does not compete.
	joint := claim("b", attribution.Claims, kh, hezbollah)
	joint.Actors = append(joint.Actors, attribution.Actor{Name: "Asa'ib Ahl al-Haq"})
	brigade := claim("b", attribution.Claims, "45th Brigade", hezbollah)
	brigade.Actors[0].LinkedTo = []attribution.ActorLink{{Name: "Kataib Hezbollah", How: attribution.PartOf}}
	withID := claim("b", attribution.Claims, "Kataib Hezbollah", hezbollah)
	withID.Actors[0].ID = "kh"
	idOf := func(c attribution.Claim, id, country string) attribution.Claim {
		c.Actors = slices.Clone(c.Actors)
		c.Actors[0].ID, c.Actors[0].Country = id, country
		return c
	}
	supplied := claim("b", attribution.Claims, "Saraya", group("IQ", "Saraya"))
	supplied.Actors[0].LinkedTo = []attribution.ActorLink{{Name: kh, How: attribution.SuppliedBy}}
	for _, test := range []struct {
		name   string
		claims claims
		want   attribution.Status
	}{
		{"who claim it together", claims{joint}, attribution.SelfClaimed},
		{"and once alone", claims{joint, own}, attribution.SelfClaimed},
		{"a part of it", claims{own, brigade}, attribution.SelfClaimed},
		{"one name with and without ID", claims{own, withID}, attribution.SelfClaimed},
		{"but not two IDs of one name", claims{own, idOf(withID, "kh1", ""), idOf(withID, "kh2", "")}, attribution.Contested},
		{"but whom it supplies", claims{own, supplied}, attribution.Contested},
		{"and a third beside two together", claims{joint, claim("c", attribution.Claims, "Saraya", group("IQ", "Saraya"))}, attribution.Contested},
		{"and one who took the claim back", claims{own, claim("b", attribution.Claims, "Saraya", asaib), answering(claim("c", attribution.Retracts, "", asaib), "b")}, attribution.SelfClaimed},
	} {
		if v, _ := attribution.Assess(test.claims).View(attribution.Actor{Name: kh}); v.Status != test.want {
			t.Errorf("%s: %s, want %s", test.name, v.Status, test.want)
		}
	}
}

func TestWithdrawn(t *testing.T) {
	want(t, attribution.Withdrawn, []ruleTest{
		{"the claimant retracts", claims{claim("a", attribution.Attributes, kh, pentagon), answering(claim("b", attribution.Retracts, "", outlet("AP", pentagon)), "a")},
			reasons{attribution.FellRetracted}},
		{"or blames another instead", claims{claim("a", attribution.Attributes, kh, pentagon), superseding(claim("b", attribution.Attributes, "Asa'ib Ahl al-Haq", pentagon), "a")},
			reasons{attribution.FellSuperseded}},
		{"or denies what it claimed", claims{claim("a", attribution.Claims, kh, hezbollah), superseding(claim("b", attribution.Denies, kh, hezbollah), "a")},
			reasons{attribution.Denied, attribution.DeniedByActor, attribution.FellSuperseded}},
	})
}

func TestRetractionOfSeveral(t *testing.T) {
	a := attribution.Assess(claims{
		claim("a", attribution.Attributes, kh, pentagon),
		claim("b", attribution.Attributes, "Asa'ib Ahl al-Haq", pentagon),
		answering(claim("c", attribution.Retracts, "", pentagon), "a", "b"),
	})
	for _, v := range a.Views {
		if v.Status != attribution.Withdrawn {
			t.Errorf("%s: %s", v.Actor.Name, v.Status)
		}
	}
}
