package attribution_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/attribution"
	"github.com/seed-67285e81/reported/internal/longrun"
)

// A claimMaker makes claims from bytes, of few different parts so that they meet.
type claimMaker struct{ data []byte }

func (m *claimMaker) next(n int) int {
	if len(m.data) == 0 {
		return 0
	}
	c := int(m.data[0])
	m.data = m.data[1:]
	return c % n
}

var testSources = []reported.Source{
	{Kind: "official", Org: "Ministry of Defence", Country: "XA"},
	{Kind: "official", Org: "Ministry of Defence", Country: "XB"},
	{Kind: "official", Org: "Ministry of Defence"},
	{Kind: "official", Org: "Court", Country: "XA"},
	{Kind: "official", Name: "P. One", Country: "XA"},
	{Kind: "official", ID: "mod-b", Org: "Defence Ministry of B", Country: "XB"},
	{Kind: "intergovernmental", Org: "Inspection Body"},
	{Kind: "intergovernmental", ID: "ib", Org: "Inspection Body"},
	{Kind: "armed-group", Org: "Group One"},
	{Kind: "armed-group", Org: "Group Two", Country: "XA"},
	{Kind: "armed-group", Org: "Brigade of One"},
	{Kind: "armed-group", ID: "g1"},
	{Kind: "witness", Name: "Ali H"},
	{Kind: "witness", Name: "Ali H", Org: "General Hospital"},
	{Kind: "medical", Org: "General Hospital"},
	{Kind: "state-media", Org: "Broadcaster", Country: "XA", Firsthand: true},
	{Kind: "media", Org: "Outlet 1"},
	{Kind: "media", Org: "Outlet 2"},
	{Kind: "official", Role: "officials"},
	{Kind: "document", Title: "An order"},
}

var testActors = []attribution.Actor{
	{Name: "Group One", Kind: "armed-group"},
	{Name: "group one"},
	{Name: "Group One", ID: "g1"},
	{Name: "Group Two", Country: "XA", Kind: "armed-group"},
	{Name: "State A", Kind: "state", Country: "XA"},
	{Name: "State A"},
	{Name: "Ministry of Defence", Kind: "armed-force", Country: "XB"},
	{Name: "Brigade of One", LinkedTo: []attribution.ActorLink{{Name: "Group One", How: "part-of"}}},
	{Name: "Border Guard", LinkedTo: []attribution.ActorLink{{Name: "State A", Country: "XA", How: "part-of"}}},
	{Name: "The Front", LinkedTo: []attribution.ActorLink{{ID: "g1", Name: "One", How: "front-for"}}},
	{Name: "unknown gunmen", Unidentified: true},
}

func (m *claimMaker) source() reported.Source {
	s := testSources[m.next(len(testSources))]
	if s.Kind == "media" && m.next(2) == 1 {
		s.Cites = []reported.Source{testSources[m.next(len(testSources))]}
	}
	return s
}

// claims makes up to n claims with different IDs. They refer to those before them,
// and no retraction is retracted.
func (m *claimMaker) claims(n int) (list []attribution.Claim) {
	days := []string{"", "2031-01", "2031-01-08", "2031-01-08T10:00Z", "2031-01-09", "2031-01-20/..", "2031-01-12~"}
	terms := []string{"", "", "", "icd203:likely", "plain:possible", "icd203:unlikely", "plain:believed"}
	for i := 0; len(m.data) > 0 && i < n; i++ {
		var c attribution.Claim
		c.ID = fmt.Sprint("c", i)
		c.Stance = attribution.ClaimStances()[m.next(8)]
		for range 1 + m.next(7)/5 {
			c.Sources = append(c.Sources, m.source())
		}
		for range []int{1, 1, 1, 2, 0}[m.next(5)] {
			c.Actors = append(c.Actors, testActors[m.next(len(testActors))])
		}
		if day := days[m.next(len(days))]; day != "" {
			c.Said = reported.MustParseTime(day)
		}
		if m.next(6) == 1 {
			c.Among = attribution.AmongAny
		}
		if term := terms[m.next(len(terms))]; term != "" {
			c.Likelihood = reported.MustParseTerm(term)
		}
		c.Stage = []attribution.Stage{"", "", "", "", "remark", "charge", "finding", "acquittal"}[m.next(8)]
		for range m.next(3) {
			if on := m.next(256); i > 0 {
				m.refer(&c, list[on/2%i], on%2 == 0)
			}
		}
		list = append(list, c)
	}
	return list
}

func (m *claimMaker) refer(c *attribution.Claim, on attribution.Claim, answers bool) {
	switch {
	case answers && !slices.Contains(c.Answers, on.ID) && !(c.Stance == "retracts" && on.Stance == "retracts"):
		c.Answers = append(c.Answers, on.ID)
	case !answers && !slices.Contains(c.Supersedes, on.ID):
		c.Supersedes = append(c.Supersedes, on.ID)
	}
}

// answers returns what an assessment comes to, by actor: of actors with one name the
// order is that of all they come to.
func answers(list []attribution.Claim) (all []blame) {
	for _, v := range attribution.Assess(list).Views {
		b := blameOf(v)
		b.Standards = nil
		all = append(all, b)
	}
	return sorted(all)
}

func sorted(all []blame) []blame {
	for i := range all {
		all[i].Actor = plainName(all[i].Actor)
	}
	slices.SortFunc(all, func(a, b blame) int {
		return strings.Compare(fmt.Sprintf("%+v", cmpForm(a)), fmt.Sprintf("%+v", cmpForm(b)))
	})
	return all
}

// cmpForm is a blame with its open ends written out.
func cmpForm(b blame) string {
	high := func(x bounds) string {
		if x.High == nil {
			return fmt.Sprint(x.Low, "..")
		}
		return fmt.Sprint(x.Low, "..", *x.High)
	}
	return fmt.Sprint(b.Actor, b.Support, b.Challenge, high(b.Attributing), high(b.Suspecting), high(b.Denying), high(b.Doubting), b.Reasons)
}

// FuzzOracle holds Assess to the oracle, and both to their laws.
func FuzzOracle(f *testing.F) {
	random := rand.New(rand.NewPCG(7, 8))
	for range longrun.Pick(200, 3000) {
		data := make([]byte, 20+random.IntN(120))
		for i := range data {
			data[i] = byte(random.Uint32())
		}
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		m := claimMaker{data}
		list := m.claims(10)
		got := answers(list)
		if diff := cmp.Diff(sorted(oracle(list)), got); diff != "" {
			t.Errorf("the oracle (-) and the engine (+) differ: %s", diff)
		}
		backward := slices.Clone(list)
		slices.Reverse(backward)
		if diff := cmp.Diff(got, answers(backward)); diff != "" {
			t.Errorf("in another order: %s", diff)
		}
		for _, v := range attribution.Assess(list).Views {
			found, ok := attribution.Assess(list).View(v.Actor)
			if !ok || found.Support != v.Support {
				t.Errorf("%s is not found", v.Actor.Name)
			}
		}
	})
}

// rankOf is how strong a support is: the strongest is 0.
func rankOf(s attribution.Support) int { return slices.Index(ranked, s) }

var ranked = []attribution.Support{
	attribution.SupportFound, attribution.SupportClaimedAndAttributed, attribution.SupportClaimed, attribution.SupportCorroborated,
	attribution.SupportAlleged, attribution.SupportSuspected, attribution.SupportWithdrawn, attribution.SupportNone,
}

// FuzzSupport holds claims that attribute or imply to two laws: to leave one out, or
// to learn that it copies another of them, never makes support stronger, unless it
// says outright what the other implies. Each source
// is described in one way, signs alone and is linked to none: a claim that describes
// it otherwise, or links it, may take support away, and with it goes what it took.
func FuzzSupport(f *testing.F) {
	for seed := range uint64(longrun.Pick(60, 1000)) {
		random := rand.New(rand.NewPCG(seed, 9))
		data := make([]byte, 8+random.IntN(40))
		for i := range data {
			data[i] = byte(random.Uint32())
		}
		f.Add(data, uint8(random.Uint32()), uint8(random.Uint32()))
	}
	plain := []reported.Source{
		testSources[0], testSources[1], testSources[3], testSources[6], testSources[8], testSources[12], testSources[14],
		testSources[15], testSources[16], testSources[17], testSources[18], testSources[19],
	}
	f.Fuzz(func(t *testing.T, data []byte, out, copied uint8) {
		m := claimMaker{data}
		var list []attribution.Claim
		for len(m.data) > 0 && len(list) < 12 {
			c := attribution.Claim{Stance: []attribution.ClaimStance{"attributes", "attributes", "implies"}[m.next(3)], Actors: []attribution.Actor{{Name: "Accused"}}}
			c.ID = fmt.Sprint("c", len(list))
			c.Sources = []reported.Source{plain[m.next(len(plain))]}
			if c.Sources[0].Kind == "media" && m.next(2) == 0 {
				c.Sources[0].Cites = []reported.Source{plain[m.next(len(plain))]}
			}
			list = append(list, c)
		}
		if len(list) < 2 {
			return
		}
		support := func(list []attribution.Claim) int { return rankOf(attribution.Assess(list).Views[0].Support) }
		all := support(list)
		i, j := int(out)%len(list), int(copied)%len(list)
		if less := support(slices.Delete(slices.Clone(list), i, i+1)); less < all {
			t.Errorf("without claim %d support goes from %s to %s", i, ranked[all], ranked[less])
		}
		if leaf := &list[i].Sources[0]; i != j && len(leaf.Cites) == 0 && !leaf.Firsthand && (list[j].Stance == "attributes" || list[i].Stance == "implies") {
			leaf.Cites = []reported.Source{list[j].Sources[0]}
			if learnt := support(list); learnt < all {
				t.Errorf("claim %d copies claim %d: support goes from %s to %s", i, j, ranked[all], ranked[learnt])
			}
		}
	})
}
