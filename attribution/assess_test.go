package attribution_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/attribution"
)

func TestViewTerms(t *testing.T) {
	with := func(c attribution.Claim, likelihood, confidence string, degree attribution.Degree, evidence attribution.EvidenceKind) attribution.Claim {
		if likelihood != "" {
			c.Likelihood = reported.MustParseTerm(likelihood)
		}
		if confidence != "" {
			c.Confidence = reported.MustParseTerm(confidence)
		}
		c.Degree, c.Evidence = degree, evidence
		return c
	}
	list := claims{
		with(claim("a", attribution.StanceAttributes, kh, pentagon), "icd203:likely", "level:high", attribution.DegreeSupplied, attribution.EvidenceWithheld),
		with(claim("b", attribution.StanceSuspects, kh, downing), "icd203:very-likely", "level:moderate", attribution.DegreeExecuted, attribution.EvidencePublic),
		with(claim("c", attribution.StanceImplies, kh, whiteHouse), "kent:probable", "level:high", "", attribution.EvidenceWithheld),
		with(claim("d", attribution.StanceAttributes, kh, centcom), "plain:believed", "", attribution.DegreeExecuted, "newer"),
		// Neither what is denied nor what fell says how likely it is.
		with(claim("e", attribution.StanceDenies, kh, hezbollah), "icd203:almost-certain", "level:low", attribution.DegreeTolerated, attribution.EvidenceNonePublic),
		with(claim("f", attribution.StanceAttributes, kh, pentagon), "icd203:remote", "level:low", attribution.DegreeOrdered, attribution.EvidencePartial),
		answering(claim("g", attribution.StanceRetracts, "", pentagon), "f"),
	}
	for i := range list {
		if err := list[i].Validate(); err != nil && list[i].Evidence != "newer" {
			t.Log(err)
		}
	}
	v := attribution.Assess(list).Views[0]
	var likelihoods, confidences, ranges []string
	for _, term := range v.Likelihoods {
		likelihoods = append(likelihoods, term.String())
	}
	for _, term := range v.Confidences {
		confidences = append(confidences, term.String())
	}
	for _, r := range v.Ranges {
		ranges = append(ranges, fmt.Sprint(r.Scale, " ", r.Range))
	}
	for _, test := range []struct{ got, want any }{
		{likelihoods, []string{"icd203:likely", "icd203:very-likely", "kent:probable", "plain:believed"}},
		{confidences, []string{"level:moderate", "level:high"}},
		{ranges, []string{"icd203 55-95%", "kent ~63-~87%"}},
		{v.Degrees, []attribution.Degree{attribution.DegreeExecuted, attribution.DegreeSupplied}},
		{v.Evidence, []attribution.EvidenceKind{attribution.EvidencePublic, attribution.EvidenceWithheld, "newer"}},
		{v.Origins, reported.Independent{Low: 3, High: 3}},
		{v.Suspecting, reported.Independent{Low: 1, High: 1}},
	} {
		if diff := cmp.Diff(test.want, test.got); diff != "" {
			t.Error(diff)
		}
	}
}

func TestBearings(t *testing.T) {
	list := claims{
		said(claim("b", attribution.StanceDenies, kh, hezbollah), "2020-01-09"),
		said(answering(claim("e", attribution.StanceRetracts, "", pentagon), "a"), "2020-01-11"),
		said(claim("a", attribution.StanceAttributes, kh, pentagon), "2020-01-08"),
		said(answering(claim("c", attribution.StanceDoubts, "", downing), "a", "z"), "2020-01-10"),
		said(claim("d", attribution.StanceAttributes, "Saraya", pentagon), "2020-01-10"),
		said(claim("u", attribution.StanceUnclaimed, "", outlet("AP")), "2020-01-08"),
		claim("w", attribution.StanceClaims, "Saraya", asaib),
	}
	a := attribution.Assess(list)
	if diff := cmp.Diff([]attribution.Standing{attribution.StandingStands, attribution.StandingStands, attribution.StandingRetracted, attribution.StandingStands, attribution.StandingStands, attribution.StandingLapsed, attribution.StandingStands}, a.Standings); diff != "" {
		t.Error(diff)
	}
	if len(a.Unclaimed) != 0 {
		t.Errorf("unclaimed %v has lapsed", a.Unclaimed)
	}
	if len(a.Views) != 2 || a.Views[0].Actor.Name != "Saraya" || a.Views[1].Actor.Name != kh {
		t.Fatalf("views %v", a.Views)
	}
	if diff := cmp.Diff([]attribution.Bearing{
		{Claim: 2, Stance: attribution.StanceAttributes, Standing: attribution.StandingRetracted},
		{Claim: 0, Stance: attribution.StanceDenies, Standing: attribution.StandingStands},
		{Claim: 3, Stance: attribution.StanceDoubts, Standing: attribution.StandingStands},
		{Claim: 1, Stance: attribution.StanceRetracts, Standing: attribution.StandingStands},
	}, a.Views[1].Claims); diff != "" {
		t.Error(diff)
	}
	if got := a.Views[1].ClaimsBy(attribution.StanceAttributes); len(got) != 0 {
		t.Errorf("what was retracted does not stand: %v", got)
	}
	if got := a.Views[0].ClaimsBy(attribution.StanceAttributes); !slices.Equal(got, []int{4}) {
		t.Errorf("by attributes: %v", got)
	}
	if _, ok := a.View(attribution.Actor{Name: "nobody"}); ok {
		t.Error("a view of nobody")
	}
}

func TestUnclaimedLapsesOnceAnybodyClaims(t *testing.T) {
	unclaimed := said(claim("u", attribution.StanceUnclaimed, "", outlet("AP")), "2020-01-08")
	own := said(claim("own", attribution.StanceClaims, kh, hezbollah), "2020-01-10")
	back := answering(said(claim("back", attribution.StanceRetracts, "", hezbollah), "2020-01-12"), "own")
	for _, test := range []struct {
		day  string
		want attribution.Standing
	}{
		{"2020-01-08", attribution.StandingStands},
		{"2020-01-10", attribution.StandingLapsed},
		{"2020-01-12", attribution.StandingStands}, // nobody claims it any more
	} {
		by, _ := attribution.AsOf(claims{unclaimed, own, back}, reported.MustParseTime(test.day))
		if got := attribution.Assess(by).Standings[0]; got != test.want {
			t.Errorf("%s: %s, want %s", test.day, got, test.want)
		}
	}
}

func TestActorIs(t *testing.T) {
	type actor = attribution.Actor
	for _, test := range []struct {
		a, b actor
		want bool
	}{
		{actor{Name: kh}, actor{Name: "KATAIB HEZBOLLAH", Kind: attribution.ActorArmedGroup}, true},
		{actor{Name: kh}, actor{Name: "Kata'ib Hizballah"}, false},
		{actor{ID: "kh", Name: "a"}, actor{ID: "kh", Name: "b"}, true},
		{actor{ID: "kh", Name: kh}, actor{Name: kh}, false},
		{actor{ID: "kh", Name: kh}, actor{ID: "kh2", Name: kh}, false},
		{actor{Name: "Police", Country: "IQ"}, actor{Name: "police", Country: "IQ"}, true},
		{actor{Name: "Police", Country: "IQ"}, actor{Name: "Police", Country: "SY"}, false},
		{actor{Name: "Police", Country: "IQ"}, actor{Name: "Police"}, false},
	} {
		if test.a.Is(test.b) != test.want || test.b.Is(test.a) != test.want {
			t.Errorf("%+v, %+v: not %t", test.a, test.b, test.want)
		}
		c := claims{claim("a", attribution.StanceAttributes, "", pentagon), claim("b", attribution.StanceAttributes, "", pentagon)}
		c[0].Actors, c[1].Actors = []actor{test.a}, []actor{test.b}
		if got := len(attribution.Assess(c).Views) == 1; got != test.want {
			t.Errorf("%+v, %+v: one view is %t", test.a, test.b, got)
		}
	}
}

func TestActorSpeaks(t *testing.T) {
	type actor = attribution.Actor
	for _, test := range []struct {
		actor  actor
		source reported.Source
		want   bool
	}{
		{actor{Name: kh}, hezbollah, true},
		{actor{Name: "Kataib Hezbollah", Country: "IQ"}, hezbollah, true},
		{actor{Name: kh, Country: "LB"}, hezbollah, false},
		{actor{ID: "kh", Name: "the Brigades"}, reported.Source{ID: "kh", Org: "KH"}, true},
		{actor{Name: kh}, reported.Source{ID: "kh", Org: kh}, true},
		{actor{Name: "Hadi al-Amiri"}, reported.Source{Name: "Hadi al-Amiri", Org: "Badr"}, true},
		{actor{Name: kh}, asaib, false},
		{actor{}, reported.Source{Role: "commander"}, false},
		{actor{Name: "Iran", Kind: attribution.ActorState, Country: "IR"}, official("IR", "Foreign Ministry"), true},
		{actor{Name: "Iran", Kind: attribution.ActorState}, official("IR", "Foreign Ministry"), false},
		{actor{Name: "Iran", Kind: attribution.ActorState, Country: "IR"}, official("", "Foreign Ministry"), false},
		{actor{Name: "Iran", Kind: attribution.ActorState, Country: "IR"}, group("IR", "somebody"), false},
		{actor{Name: "IRGC", Kind: attribution.ActorArmedForce, Country: "IR"}, official("IR", "Foreign Ministry"), false},
	} {
		if got := test.actor.Speaks(test.source.Origins()[0]); got != test.want {
			t.Errorf("%+v is %v: %t", test.actor, test.source, got)
		}
	}
}

func TestAsOf(t *testing.T) {
	list := claims{
		said(claim("late", attribution.StanceAttributes, kh, pentagon), "2020-01-21"),
		said(claim("month", attribution.StanceAttributes, kh, pentagon), "2020-01"),
		claim("undated", attribution.StanceAttributes, kh, pentagon),
		said(claim("day", attribution.StanceAttributes, kh, pentagon), "2020-01-20"),
		said(claim("open", attribution.StanceAttributes, kh, pentagon), "2020-01-08/.."),
		claim("published", attribution.StanceAttributes, kh, reported.Source{Org: "AP", Published: reported.MustParseTime("2020-01-09T10:00Z")}),
	}
	for _, test := range []struct {
		asOf    string
		want    []string
		undated int
	}{
		{"2020-01-20", []string{"day", "published"}, 2},
		{"2020-01-20T20:00", []string{"published"}, 2},
		{"2020-01", []string{"late", "month", "day", "published"}, 2},
		{"2019", nil, 2},
		{"", []string{"late", "month", "day", "published"}, 2},
	} {
		var asOf reported.Time
		if test.asOf != "" {
			asOf = reported.MustParseTime(test.asOf)
		}
		got, undated := attribution.AsOf(list, asOf)
		var ids []string
		for _, c := range got {
			ids = append(ids, c.ID)
		}
		if !slices.Equal(ids, test.want) || undated != test.undated {
			t.Errorf("%q: %v, %d undated", test.asOf, ids, undated)
		}
	}
}

// TestOrderOfContents: claims of one time without an ID have an order, whatever
// it is that tells them apart.
func TestOrderOfContents(t *testing.T) {
	for i, change := range []func(*attribution.Claim){
		func(c *attribution.Claim) { c.Quote = "x" },
		func(c *attribution.Claim) { c.Note = "x" },
		func(c *attribution.Claim) { c.Answers = []string{"x"} },
		func(c *attribution.Claim) { c.Supersedes = []string{"x"} },
		func(c *attribution.Claim) { c.Provisional = true },
		func(c *attribution.Claim) { c.Stance = attribution.StanceImplies },
		func(c *attribution.Claim) { c.Among = attribution.AmongAll },
		func(c *attribution.Claim) { c.Degree = attribution.DegreeOrdered },
		func(c *attribution.Claim) { c.Evidence = attribution.EvidencePublic },
		func(c *attribution.Claim) { c.Motive = "x" },
		func(c *attribution.Claim) { c.Mode = attribution.ModeVideo },
		func(c *attribution.Claim) { c.Grade = reported.MustParseTerm("admiralty:B2") },
		func(c *attribution.Claim) { c.Likelihood = reported.MustParseTerm("plain:clear") },
		func(c *attribution.Claim) { c.Confidence = reported.MustParseTerm("level:high") },
		func(c *attribution.Claim) { c.Actors[0].Kind = attribution.ActorState },
		func(c *attribution.Claim) { c.Actors[0].Unidentified = true },
		func(c *attribution.Claim) { c.Actors[0].LinkedTo = []attribution.ActorLink{{Name: "x"}} },
		func(c *attribution.Claim) { c.Sources[0].Title = "x" },
		func(c *attribution.Claim) { c.Sources[0].Role = "x" },
		func(c *attribution.Claim) { c.Sources[0].Checked = reported.CheckConfirmed },
		func(c *attribution.Claim) { c.Sources[0].Firsthand = true },
		func(c *attribution.Claim) { c.Sources[0].People = reported.Exactly(2) },
		func(c *attribution.Claim) { c.Sources[0].Retrieved = reported.Day(2020, 1, 8) },
		func(c *attribution.Claim) { c.Sources[0].Cites = []reported.Source{{}} },
	} {
		plain, changed := claim("", attribution.StanceAttributes, kh, pentagon), claim("", attribution.StanceAttributes, kh, pentagon)
		change(&changed)
		one, other := claims{plain, changed}, claims{changed, plain}
		if diff := cmp.Diff(byContent(one, attribution.Assess(one)), byContent(other, attribution.Assess(other))); diff != "" {
			t.Errorf("change %d: %s", i, diff)
		}
	}
}

func TestViewOwnsItsLists(t *testing.T) {
	c := claim("a", attribution.StanceAttributes, kh, pentagon)
	c.Actors[0].LinkedTo = []attribution.ActorLink{{Name: "Iran", How: attribution.ActorLinkBackedBy}}
	attribution.Assess(claims{c}).Views[0].Actor.LinkedTo[0].Name = "nobody"
	if c.Actors[0].LinkedTo[0].Name != "Iran" {
		t.Error("the view writes into the claim")
	}
}
