package attribution_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/attribution"
)

// TestStandings: what became of each claim, which claims a view lists, in which order,
// and which of them count.
func TestStandings(t *testing.T) {
	saraya := attribution.Actor{Name: "Saraya"}
	own := attribution.Claim{Stance: attribution.StanceClaims, Actors: []attribution.Actor{saraya}}
	own.Sources = []reported.Source{{Kind: reported.SourceArmedGroup, Org: "Saraya"}}
	list := []attribution.Claim{
		claim(9, attribution.StanceDenies, front),
		claim(11, attribution.StanceRetracts, ministry),
		claim(8, attribution.StanceAttributes, ministry),
		claim(10, attribution.StanceDoubts, witness),
		claim(10, attribution.StanceAttributes, witness),
		claim(8, attribution.StanceUnclaimed, witness),
		own,
	}
	list[2].ID = "a"
	list[1].Answers, list[1].Actors = []string{"a"}, nil
	list[3].Answers, list[3].Actors = []string{"a", "z"}, nil
	list[4].Actors = []attribution.Actor{saraya}
	list[5].Actors = nil
	a := attribution.Assess(list)
	want := []attribution.Standing{"stands", "stands", "retracted", "stands", "stands", "lapsed", "stands"}
	if diff := cmp.Diff(want, a.Standings); diff != "" || len(a.Unclaimed) != 0 {
		t.Errorf("unclaimed %v, standings %s", a.Unclaimed, diff)
	}
	if len(a.Views) != 2 || a.Views[0].Actor.Name != "Saraya" || a.Views[1].Actor.Name != "Alder Front" {
		t.Fatalf("views %+v", a.Views)
	}
	if v := a.Views[1]; !slices.Equal(v.Claims, []int{2, 0, 3, 1}) || v.Attributing.Claims != nil || !slices.Equal(v.Denying.Claims, []int{0}) || !slices.Equal(v.Doubting.Claims, []int{3}) {
		t.Errorf("of the front %+v", v)
	}
	if v := a.Views[0]; !slices.Equal(v.Attributing.Claims, []int{6, 4}) || !slices.Equal(v.Claims, []int{6, 4}) {
		t.Errorf("of Saraya %+v", v)
	}
}

// TestUnclaimed: that nobody claimed it lapses once anybody does, as long as that stands.
func TestUnclaimed(t *testing.T) {
	list := []attribution.Claim{
		claim(8, attribution.StanceUnclaimed, witness), claim(10, attribution.StanceClaims, front), claim(12, attribution.StanceRetracts, front),
	}
	list[0].Actors, list[1].ID, list[2].Answers = nil, "own", []string{"own"}
	for _, test := range []struct {
		n         int
		want      attribution.Standing
		unclaimed []int
	}{{1, "stands", []int{0}}, {2, "lapsed", nil}, {3, "stands", []int{0}}} {
		a := attribution.Assess(list[:test.n])
		if a.Standings[0] != test.want || !slices.Equal(a.Unclaimed, test.unclaimed) {
			t.Errorf("of %d claims %s, unclaimed %v", test.n, a.Standings[0], a.Unclaimed)
		}
	}
}

// TestOrderOfContents: claims of one time without an ID have an order, whatever it is
// that tells them apart: the lists of a view do not depend on that of the claims.
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
		func(c *attribution.Claim) { c.Stage = attribution.StageCharge },
		func(c *attribution.Claim) { c.Standard = attribution.StandardReasonableGrounds },
		func(c *attribution.Claim) { c.Grade = reported.MustParseTerm("admiralty:B2") },
		func(c *attribution.Claim) { c.Likelihood = reported.MustParseTerm("plain:clear") },
		func(c *attribution.Claim) { c.Confidence = reported.MustParseTerm("level:high") },
		func(c *attribution.Claim) { c.Actors[0].Unidentified = true },
		func(c *attribution.Claim) { c.Actors[0].LinkedTo = []attribution.ActorLink{{Name: "x"}} },
		func(c *attribution.Claim) { c.Sources[0].Title = "x" },
		func(c *attribution.Claim) { c.Sources[0].People = reported.Exactly(2) },
		func(c *attribution.Claim) { c.Sources[0].Retrieved = reported.Day(2031, 3, 8) },
		func(c *attribution.Claim) { c.Sources[0].Cites = []reported.Source{{}} },
	} {
		plain, changed := claim(5, attribution.StanceAttributes, ministry), claim(5, attribution.StanceAttributes, ministry)
		change(&changed)
		both := []attribution.Claim{plain, changed}
		one := attribution.Assess(both).Views[0].Claims
		slices.Reverse(both)
		other := attribution.Assess(both).Views[0].Claims
		if one[0] == other[0] {
			t.Errorf("change %d: the order is that of the list", i)
		}
	}
}

// TestTerms: a side has each term and each word once, in order.
func TestTerms(t *testing.T) {
	var list []attribution.Claim
	for _, term := range []string{"icd203:very-likely", "plain:believed", "icd203:likely", "icd203:very-likely"} {
		c := claim(5, attribution.StanceAttributes, ministry)
		c.ID = fmt.Sprint("c", len(list))
		c.Likelihood, c.Confidence = reported.MustParseTerm(term), reported.MustParseTerm("level:high")
		c.Degree, c.Evidence = attribution.DegreeOrdered, attribution.EvidenceWithheld
		list = append(list, c)
	}
	list[1].Degree, list[2].Evidence = attribution.DegreeExecuted, attribution.EvidencePublic
	side := attribution.Assess(list).Views[0].Attributing
	if got := fmt.Sprint(side.Likelihoods(), side.Confidences(), side.Degrees(), side.Evidence()); got != "[icd203:likely icd203:very-likely plain:believed] [level:high] [executed ordered] [public withheld]" {
		t.Errorf("terms %s", got)
	}
}

// TestManyOrigins: of more than 32 origins that may corroborate each other the first 32
// are compared with all. Here two groups do, each beside ministries that signed with both.
func TestManyOrigins(t *testing.T) {
	for ministries, want := range map[int]attribution.Support{31: attribution.SupportCorroborated, 32: attribution.SupportAlleged} {
		var signed []reported.Source
		for i := range ministries {
			signed = append(signed, reported.Source{Kind: reported.SourceOfficial, Org: fmt.Sprint("Ministry ", i), Country: "XA"})
		}
		var list []attribution.Claim
		for _, group := range []string{"Group One", "Group Two"} {
			c := claim(5, attribution.StanceAttributes, reported.Source{Kind: reported.SourceArmedGroup, Org: group})
			c.Sources = append(c.Sources, signed...)
			list = append(list, c)
		}
		if v := attribution.Assess(list).Views[0]; v.Support != want {
			t.Errorf("with %d ministries %s, want %s", ministries, v.Support, want)
		}
	}
}

// own is what bodies of a state say of the state on a day of March 2031.
func own(day int, stance attribution.ClaimStance, bodies ...int) attribution.Claim {
	c := attribution.Claim{Stance: stance, Actors: []attribution.Actor{{Name: "State A", Kind: attribution.ActorState, Country: "XA"}}}
	c.Said = reported.Day(2031, 3, day)
	for _, i := range bodies {
		c.Sources = append(c.Sources, reported.Source{Kind: reported.SourceOfficial, Org: fmt.Sprintf("Body %02d", i), Country: "XA"})
	}
	return c
}

// TestManyDenials: of more than 16 own denials the latest 16 are asked whether one body
// takes back what it claimed. Here the first of them does.
func TestManyDenials(t *testing.T) {
	for denials, want := range map[int]attribution.Support{16: attribution.SupportWithdrawn, 17: attribution.SupportClaimed} {
		list := []attribution.Claim{own(1, attribution.StanceClaims, 0)}
		for i := range denials {
			list = append(list, own(2+i, attribution.StanceDenies, i))
		}
		if v := attribution.Assess(list).Views[0]; v.Support != want {
			t.Errorf("with %d denials %s, want %s", denials, v.Support, want)
		}
	}
}

// TestManySpeakers: of more than 16 sources of an own claim the first 16 are asked whether
// one of them takes it back. Here the last one does.
func TestManySpeakers(t *testing.T) {
	for bodies, want := range map[int]attribution.Support{16: attribution.SupportWithdrawn, 17: attribution.SupportClaimed} {
		all := make([]int, bodies)
		for i := range all {
			all[i] = i
		}
		list := []attribution.Claim{own(1, attribution.StanceClaims, all...), own(2, attribution.StanceDenies, bodies-1)}
		if v := attribution.Assess(list).Views[0]; v.Support != want {
			t.Errorf("with %d bodies %s, want %s", bodies, v.Support, want)
		}
	}
}

// TestOpenTimes: a denial that began after a claim is later, though it has no end.
func TestOpenTimes(t *testing.T) {
	denial := own(2, attribution.StanceDenies, 1)
	denial.Said = reported.MustParseTime("2031-03-02/..")
	r := attribution.Assess([]attribution.Claim{own(1, attribution.StanceClaims, 0), denial}).Views[0].Reasons
	if !slices.Contains(r, attribution.ReasonReversed) || slices.Contains(r, attribution.ReasonOrderUnknown) {
		t.Error(r)
	}
}

// TestViewOwnsItsLists: what is written into a view is not written into a claim.
func TestViewOwnsItsLists(t *testing.T) {
	c := claim(5, attribution.StanceAttributes, ministry)
	c.Actors[0].LinkedTo = []attribution.ActorLink{{Name: "Alder", How: attribution.ActorLinkBackedBy}}
	attribution.Assess([]attribution.Claim{c}).Views[0].Actor.LinkedTo[0].Name = "x"
	if c.Actors[0].LinkedTo[0].Name != "Alder" {
		t.Error("the view writes into the claim")
	}
}

// TestRepeatedReferences: a claim alone refuses to name one statement twice.
func TestRepeatedReferences(t *testing.T) {
	c := claim(5, attribution.StanceDenies, front)
	c.Answers, c.Supersedes = []string{"a", "b", "a"}, []string{"a", "b"}
	if got := fmt.Sprint(c.Validate()); got != `/answers/2: repeated-reference: "a" stands in the list before` {
		t.Error(got)
	}
	c.Answers = c.Answers[:2]
	if err := c.Validate(); err != nil || testing.AllocsPerRun(10, func() { c.Validate() }) > 0 {
		t.Errorf("%v, or it allocates", err)
	}
}
