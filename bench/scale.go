package main

import (
	"errors"
	"fmt"
	"strconv"
	"time"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/attribution"
	"github.com/seed-67285e81/reported/casualty"
	"github.com/seed-67285e81/reported/event"
	"github.com/seed-67285e81/reported/internal/eventtest"
)

// A growth is a function whose time must grow hardly faster than its input.
type growth struct {
	name string
	n    int
	of   func(n int) func() // the function on an input of n
}

// doubles is how much longer the double input may take.
const doubles = 2.3

// growths are the functions that may be called on very much.
func growths() []growth {
	claims, tallies := manyStatements(2000)
	long := longStory(2000)
	revisions := eventtest.Revisions(eventtest.Rand(3), 20_000, 3000)
	all := []growth{
		{"Assess, varied claims", 1000, func(n int) func() {
			return func() { sink.any = attribution.Assess(claims[:n]) }
		}},
		{"Assess, each claim supersedes the one before", 1000, func(n int) func() {
			chain := chained(claims[:n])
			return func() { sink.any = attribution.Assess(chain) }
		}},
		{"Merge, revisions of one event", 10_000, func(n int) func() {
			return func() { sink.event, _ = event.Merge(revisions[:n]...) }
		}},
	}
	for _, policy := range []casualty.Policy{casualty.PolicyEnvelope, casualty.PolicyLatest} {
		all = append(all,
			growth{"Reduce, varied tallies, " + policy.String(), 1000, func(n int) func() {
				return func() { readRows(casualty.Reduce(tallies[:n], policy)) }
			}},
			growth{"Reduce, a long story, " + policy.String(), 1000, func(n int) func() {
				return func() { readRows(casualty.Reduce(long[:n], policy)) }
			}},
			growth{"Timeline, a long story, every step read, " + policy.String(), 1000, func(n int) func() {
				return func() {
					for _, toll := range casualty.Timeline(long[:n], policy) {
						readRows(toll)
					}
				}
			}})
	}
	return all
}

// readRows reads a toll to the end.
func readRows(t casualty.Toll) {
	for row := range t.Rows() {
		sink.count = row.Count
	}
}

// scaleTable measures each growth on n and on 2n, side by side, and what a typical
// event takes beside decoding it.
func scaleTable(p plan, goals *targets) *table {
	out := &table{title: "Double the input"}
	out.add("", "n", "time of 2n / n", "allocs of 2n / n", "ms of n")
	for _, g := range growths() {
		once, twice := g.of(g.n), g.of(2*g.n)
		results := race(plan{min(p.rounds, 7), p.slice}, 1, func(int, int) {}, []job{
			{"n", func(int) error { once(); return nil }},
			{"2n", func(int) error { twice(); return nil }},
		})
		r := results[1].over(results[0])
		out.add(g.name, strconv.Itoa(g.n), r.String(), digits(results[1].allocs/max(1, results[0].allocs)), digits(spreadOf(results[0].ns).mid/1e6))
		goals.atMost(fmt.Sprintf("%s, %d / %d", g.name, 2*g.n, g.n), doubles, r.mid, r.String())
	}
	typicalRows(p, out, goals)
	return out
}

// typicalRows measures a typical event: 5 claims, 8 tallies.
func typicalRows(p plan, out *table, goals *targets) {
	c, err := typical(50)
	if err != nil {
		out.cannot("a typical event", err)
		goals.missing("a typical event", err)
		return
	}
	c.decode(0, len(c.docs))
	const decoding = "decoding it"
	results := race(p, len(c.docs), func(int, int) {}, []job{
		{decoding, func(i int) (err error) {
			sink.event, err = event.Decode(c.docs[i])
			return err
		}},
		{"Assess of 5 claims", func(i int) error {
			sink.any = attribution.Assess(c.events[i].Claims)
			return nil
		}},
		{"Reduce of 8 tallies", func(i int) error {
			readRows(casualty.Reduce(c.events[i].Tallies, casualty.PolicyEnvelope))
			return nil
		}},
	})
	out.add(fmt.Sprintf("An event of 5 claims, 8 tallies and %.0f bytes", c.mean()), "", "time / Decode", "allocs", "ms")
	decode := find(results, decoding)
	for _, t := range results {
		out.add(t.name, "", t.over(decode).String(), digits(t.allocs), digits(spreadOf(t.ns).mid/1e6))
		if t.name != decoding {
			goals.ratio(t.name+" / Decode of their event", 1, t, decode)
		}
	}
}

// manyStatements gathers statements of random events, with IDs that differ.
func manyStatements(n int) ([]attribution.Claim, []casualty.Tally) {
	var claims []attribution.Claim
	var tallies []casualty.Tally
	r := eventtest.Rand(2)
	for i := 0; min(len(claims), len(tallies)) < n; i++ {
		e := eventtest.Random(r, 20_000)
		e.ID = "e" + strconv.Itoa(i)
		if qualified, err := e.Rekey("all", ""); err == nil {
			claims, tallies = append(claims, qualified.Claims...), append(tallies, qualified.Tallies...)
		}
	}
	return claims[:n], tallies[:n]
}

// longStory is what twenty ministries say day by day of the same four questions:
// each replaces what it said four rounds before, and some of it is part of a
// total, or in doubt.
func longStory(n int) []casualty.Tally {
	const origins, questions = 20, 4
	day := time.Date(2019, 1, 1, 0, 0, 0, 0, time.UTC)
	story := make([]casualty.Tally, n)
	for i := range story {
		t := &story[i]
		t.ID = "t" + strconv.Itoa(i)
		t.Said = reported.At(day.AddDate(0, 0, i))
		t.Sources = []reported.Source{{Kind: reported.SourceMedia, Org: "Reuters", Cites: []reported.Source{
			{Kind: reported.SourceOfficial, Org: "ministry " + strconv.Itoa(i%origins), Country: "IQ"},
		}}}
		question := i / origins % questions
		t.Stance, t.Harm = reported.StanceStates, []casualty.Harm{casualty.HarmKilled, casualty.HarmWounded}[question%2]
		t.Groups = []casualty.Group{{Status: []casualty.Status{casualty.StatusCivilian, casualty.StatusMilitary}[question/2]}}
		t.Count = reported.Exactly(int64(i % 50))
		if i >= origins*questions {
			t.Supersedes = []string{"t" + strconv.Itoa(i-origins*questions)}
		}
		switch i % 10 {
		case 7:
			t.Scope, t.Of = casualty.ScopePart, "t"+strconv.Itoa(i-1)
			t.Groups[0].Age = casualty.AgeChild
		case 9:
			t.Stance, t.Answers = reported.StanceDoubts, []string{"t" + strconv.Itoa(i-3)}
		}
	}
	return story
}

// chained gives the claims one origin and lets each supersede the one before it.
func chained(claims []attribution.Claim) []attribution.Claim {
	chain := make([]attribution.Claim, len(claims))
	for i := range chain {
		chain[i] = claims[i]
		chain[i].ID = "c" + strconv.Itoa(i)
		chain[i].Sources = claims[0].Sources
		chain[i].Answers, chain[i].Supersedes = nil, nil
		if i > 0 {
			chain[i].Supersedes = []string{chain[i-1].ID}
		}
	}
	return chain
}

// typical looks for random events of 5 claims and 8 tallies.
func typical(n int) (*corpus, error) {
	r := eventtest.Rand(4)
	var docs [][]byte
	for range 100_000 {
		e := eventtest.Random(r, 6000)
		if len(e.Claims) != 5 || len(e.Tallies) != 8 {
			continue
		}
		doc, err := e.AppendJSON(nil)
		if err != nil {
			return nil, err
		}
		if docs = append(docs, doc); len(docs) == n {
			return newCorpus("typical", docs)
		}
	}
	return nil, errors.New("no event of 5 claims and 8 tallies came up")
}
