package attribution_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/attribution"
	"github.com/seed-67285e81/reported/internal/longrun"
)

// claimsFrom makes claims from bytes, of few different parts so that they meet.
// Their IDs differ, and what they refer to comes before them.
func claimsFrom(data []byte) []attribution.Claim {
	next := func(n int) int {
		if len(data) == 0 {
			return 0
		}
		c := int(data[0])
		data = data[1:]
		return c % n
	}
	sources := []reported.Source{
		pentagon, centcom, downing, hezbollah, asaib, outlet("AP"), outlet("AP", pentagon), outlet("Reuters", outlet("AP"), hezbollah),
		outlet("Reuters", reported.Source{Kind: reported.SourceOfficial, Role: "officials", People: reported.Exactly(2)}),
		outlet("AP", outlet("Reuters", outlet("AP"))), witness("Ali Hassan"), {Kind: reported.SourceOfficial, Org: "the ministry"}, {Kind: reported.SourceSensor, ID: "radar"},
	}
	actors := []attribution.Actor{
		{Name: kh}, {Name: "KATAIB HEZBOLLAH"}, {Name: kh, ID: "kh"}, {Name: "Asa'ib Ahl al-Haq", Country: "IQ"},
		{Name: "Iran", Kind: attribution.ActorState, Country: "IR"}, {Name: "45th Brigade", LinkedTo: []attribution.ActorLink{{Name: kh, How: attribution.ActorLinkPartOf}}},
	}
	days := []string{"", "2020-01", "2020-01-08", "2020-01-08T10:00Z", "2020-01-09", "2020-01-20/.."}
	terms := []string{"icd203:likely", "plain:believed", "kent:probable", "icd203:remote"}
	stances := append(attribution.ClaimStances(), "newer")
	var list []attribution.Claim
	for i := 0; len(data) > 0 && i < 24; i++ {
		var c attribution.Claim
		c.Stance = stances[next(len(stances))]
		for range 1 + next(2) {
			c.Sources = append(c.Sources, sources[next(len(sources))])
		}
		for range next(3) {
			c.Actors = append(c.Actors, actors[next(len(actors))])
		}
		if flags := next(256); flags != 0 {
			if day := days[flags%len(days)]; day != "" {
				c.Said = reported.MustParseTime(day)
			}
			if flags&64 != 0 {
				c.Among = attribution.AmongAny
			}
			if flags&128 != 0 {
				c.Likelihood = reported.MustParseTerm(terms[flags%len(terms)])
				c.Degree = attribution.Degrees()[flags%3]
			}
		}
		c.ID = fmt.Sprint("c", i)
		for range next(3) {
			if ref := next(256); i > 0 {
				if ref&1 == 0 {
					c.Answers = append(c.Answers, fmt.Sprint("c", ref/2%i))
				} else {
					c.Supersedes = append(c.Supersedes, fmt.Sprint("c", ref/2%i))
				}
			}
		}
		if next(4) == 1 {
			c.Quote = fmt.Sprint(next(3))
		}
		if next(8) == 1 {
			c.ID = "" // nobody can refer to it
		}
		list = append(list, c)
	}
	return list
}

func FuzzAssess(f *testing.F) {
	f.Add([]byte("who did it, and who says so? nobody knows, and many say"), uint8(1))
	random := rand.New(rand.NewPCG(3, 4))
	for range 20 {
		data := make([]byte, 40+random.IntN(100))
		for i := range data {
			data[i] = byte(random.Uint32())
		}
		f.Add(data, uint8(random.Uint32()))
	}
	f.Fuzz(laws)
}

// TestAssessLaws tries the laws on more lists than the committed ones.
func TestAssessLaws(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 6))
	for range longrun.Pick(60, 300) {
		data := make([]byte, 20+random.IntN(250))
		for i := range data {
			data[i] = byte(random.Uint32())
		}
		laws(t, data, uint8(random.Uint32()))
	}
}

func laws(t *testing.T, data []byte, choose uint8) {
	list := claimsFrom(data)
	before := claimsFrom(data)
	a := attribution.Assess(list)
	if diff := cmp.Diff(before, list); diff != "" {
		t.Fatalf("Assess changed its input: %s", diff)
	}
	check(t, list, a)

	// The order changes nothing.
	order := rand.New(rand.NewPCG(uint64(choose), 0)).Perm(len(list))
	permuted := make([]attribution.Claim, len(list))
	for to, from := range order {
		permuted[to] = list[from]
	}
	if diff := cmp.Diff(byContent(list, a), byContent(permuted, attribution.Assess(permuted))); diff != "" {
		t.Fatalf("in another order: %s", diff)
	}

	// Leaving out a claim that takes nothing away raises no bound.
	if len(list) == 0 {
		return
	}
	i := int(choose) % len(list)
	if len(list[i].Supersedes) > 0 || list[i].Stance == attribution.StanceRetracts {
		return
	}
	for _, less := range attribution.Assess(slices.Delete(slices.Clone(list), i, i+1)).Views {
		v, ok := a.View(less.Actor)
		if !ok {
			t.Fatalf("%s has a view only without claim %d", less.Actor.Name, i)
		}
		if less.Origins.Low > v.Origins.Low || less.Origins.High > v.Origins.High ||
			less.Suspecting.Low > v.Suspecting.Low || less.Suspecting.High > v.Suspecting.High {
			t.Fatalf("%s: %v, %v without claim %d, %v, %v with it", less.Actor.Name, less.Origins, less.Suspecting, i, v.Origins, v.Suspecting)
		}
	}

	// Saying it all twice raises none either.
	twice := slices.Clone(list)
	for _, c := range list {
		c.ID = ""
		if c.Supersedes == nil && c.Stance != attribution.StanceRetracts && c.Stance != attribution.StanceDenies && c.Stance != attribution.StanceDoubts {
			twice = append(twice, c)
		}
	}
	for _, v := range attribution.Assess(twice).Views {
		if once, ok := a.View(v.Actor); !ok || v.Origins.Low < once.Origins.Low {
			t.Fatalf("%s: %v, said twice %v", v.Actor.Name, once.Origins, v.Origins)
		}
	}
}

// check asks what holds of every assessment.
func check(t *testing.T, list []attribution.Claim, a attribution.Assessment) {
	t.Helper()
	if len(a.Standings) != len(list) {
		t.Fatalf("%d standings of %d claims", len(a.Standings), len(list))
	}
	for _, v := range a.Views {
		if !slices.Contains(attribution.Statuses(), v.Status) {
			t.Fatalf("%s: status %q", v.Actor.Name, v.Status)
		}
		for _, r := range v.Reasons {
			if !slices.Contains(attribution.Reasons(), r) {
				t.Fatalf("%s: reason %q", v.Actor.Name, r)
			}
		}
		for _, n := range []reported.Independent{v.Origins, v.Suspecting} {
			if n.Low > n.High || n.Low == 0 && n.High != 0 {
				t.Fatalf("%s: %v", v.Actor.Name, n)
			}
		}
		if v.Status == attribution.StatusCorroborated && (v.Origins.Low < 2 || slices.Contains(v.Reasons, attribution.ReasonDenied)) {
			t.Fatalf("%s: corroborated by %v", v.Actor.Name, v.Origins)
		}
		says := len(v.ClaimsBy(attribution.StanceAttributes)) + len(v.ClaimsBy(attribution.StanceImplies)) + len(v.ClaimsBy(attribution.StanceClaims))
		if says == 0 && v.Origins.Low > 0 {
			t.Fatalf("%s: %v, by %v", v.Actor.Name, v.Origins, v.Claims)
		}
		for _, b := range v.Claims {
			if b.Stance != list[b.Claim].Stance || b.Standing != a.Standings[b.Claim] {
				t.Fatalf("%s: %v", v.Actor.Name, b)
			}
		}
	}
}

// byContent puts claims for their places.
func byContent(list []attribution.Claim, a attribution.Assessment) any {
	type view struct {
		View   attribution.View
		Claims []attribution.Claim
	}
	var r struct {
		Views     []view
		Unclaimed []attribution.Claim
		Standings map[string]attribution.Standing
	}
	r.Standings = map[string]attribution.Standing{}
	for i, s := range a.Standings {
		if list[i].ID != "" {
			r.Standings[list[i].ID] = s
		}
	}
	for _, i := range a.Unclaimed {
		r.Unclaimed = append(r.Unclaimed, list[i])
	}
	for _, v := range a.Views {
		w := view{View: v}
		w.View.Claims = nil
		for _, b := range v.Claims {
			w.Claims = append(w.Claims, list[b.Claim])
		}
		r.Views = append(r.Views, w)
	}
	return r
}

// TestHostileClaims: values that Validate refuses do no harm, and long lists stay cheap.
func TestHostileClaims(t *testing.T) {
	loop := outlet("A", make([]reported.Source, 8)...)
	for i := range loop.Cites {
		loop.Cites[i] = outlet("B", loop.Cites...)
	}
	for i := range loop.Cites {
		loop.Cites[i].Cites = loop.Cites
	}
	odd := claims{
		{}, {}, claim("", attribution.StanceRetracts, kh), answering(claim("x", attribution.StanceDenies, "", pentagon), "x", "x", ""),
		answering(claim("x", attribution.StanceRetracts, kh, pentagon), "x"), superseding(claim("y", attribution.StanceClaims, "", loop), "y"),
		claim("l", attribution.StanceAttributes, kh, loop), claim("l", attribution.StanceAttributes, kh, loop),
		answering(claim("m", attribution.StanceRetracts, kh, pentagon)), {Stance: attribution.StanceAttributes, Actors: make([]attribution.Actor, 3)},
		{Stance: attribution.StanceUnclaimed, Actors: make([]attribution.Actor, 3)},
	}
	check(t, odd, attribution.Assess(odd))

	start := time.Now()
	if a := attribution.Assess(crowd(200, 256)); len(a.Views) != 256 {
		t.Errorf("%d views", len(a.Views))
	}
	if took := time.Since(start); took > 5*time.Second {
		t.Errorf("took %v", took)
	}
}

// crowd makes claims that name many actors, and as many that deny them all.
func crowd(n, actors int) []attribution.Claim {
	var list []attribution.Claim
	var all []string
	for i := range n {
		c := claim(fmt.Sprint("c", i), attribution.StanceAttributes, "", outlet(fmt.Sprint("outlet", i)))
		for k := range actors {
			c.Actors = append(c.Actors, attribution.Actor{Name: fmt.Sprint("actor ", k)})
		}
		list = append(list, c)
		all = append(all, c.ID)
	}
	for i := range n {
		list = append(list, answering(claim(fmt.Sprint("d", i), attribution.StanceDenies, "", outlet("AP")), all...))
	}
	return list
}

// many makes n claims of the sort that one event gathers.
func many(n int) []attribution.Claim {
	var list []attribution.Claim
	for i := range n {
		stance := []attribution.ClaimStance{attribution.StanceAttributes, attribution.StanceAttributes, attribution.StanceImplies, attribution.StanceSuspects, attribution.StanceDenies}[i%5]
		c := claim(fmt.Sprint("c", i), stance, []string{kh, "Iran"}[i%2], outlet(fmt.Sprint("outlet", i%50), official("US", fmt.Sprint("body ", i%7))))
		c.Said = reported.Day(2020, 1, 1+i%28)
		if i%10 == 9 {
			c.Supersedes = []string{fmt.Sprint("c", i-7)}
		}
		list = append(list, c)
	}
	return list
}

func BenchmarkAssess(b *testing.B) {
	for _, n := range []int{5, 1000, 2000} {
		list := many(n)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				attribution.Assess(list)
			}
		})
	}
}
