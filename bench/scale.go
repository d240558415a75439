package main

import (
	"errors"
	"fmt"
	"strconv"

	"github.com/seed-67285e81/reported/attribution"
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
	claims := manyClaims(2000)
	revisions := eventtest.Revisions(eventtest.Rand(3), 20_000, 3000)
	return []growth{
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
}

// notThere are functions that are not in this version.
var notThere = []string{"Reduce of 1,000 tallies", "Timeline of 1,000 steps", "Reduce of 8 tallies / Decode"}

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
	for _, name := range notThere {
		goals.missing(name, errors.New("not in this version"))
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

// manyClaims gathers claims of random events, with IDs that differ.
func manyClaims(n int) []attribution.Claim {
	var claims []attribution.Claim
	r := eventtest.Rand(2)
	for i := 0; len(claims) < n; i++ {
		e := eventtest.Random(r, 20_000)
		e.ID = "e" + strconv.Itoa(i)
		if qualified, err := e.Rekey("all"); err == nil {
			claims = append(claims, qualified.Claims...)
		}
	}
	return claims[:n]
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
