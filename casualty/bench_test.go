package casualty_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/casualty"
)

// many returns n tallies on about 12 questions by 20 origins, one a day, as one
// long event collects them: totals that replace earlier ones, parts, additions,
// doubts and reports of nobody hurt.
func many(n int) []casualty.Tally {
	day := time.Date(2019, 1, 1, 0, 0, 0, 0, time.UTC)
	list := make([]casualty.Tally, n)
	for i := range list {
		t := &list[i]
		t.ID = fmt.Sprint("t", i)
		t.Stance = reported.StanceStates
		t.Sources = []reported.Source{{Kind: reported.SourceMedia, Org: "Reuters", Cites: []reported.Source{
			{Kind: reported.SourceOfficial, Org: fmt.Sprint("ministry ", i%20), Country: "IQ"}}}}
		at := day.AddDate(0, 0, i)
		t.Said = reported.Day(at.Year(), at.Month(), at.Day())
		t.Harm = []casualty.Harm{casualty.HarmKilled, casualty.HarmWounded, casualty.HarmCasualties}[i/20%3]
		t.Groups = []casualty.Group{{Status: []casualty.Status{casualty.StatusCivilian, casualty.StatusMilitary, "", ""}[i/60%4], Nationality: "IQ"}}
		t.Count = reported.Exactly(int64(i % 50))
		if i >= 240 && i%3 != 0 {
			t.Supersedes = []string{fmt.Sprint("t", i-240)}
		}
		if i%10 == 9 {
			t.Stance = reported.StanceDoubts
			t.Answers = []string{fmt.Sprint("t", i-3)}
		}
		if i%10 == 7 {
			t.Scope, t.Of = casualty.ScopePart, fmt.Sprint("t", i-1)
			t.Groups = []casualty.Group{{Status: t.Groups[0].Status, Nationality: "IQ", Age: casualty.AgeChild}}
		}
		if i%10 == 5 {
			t.Scope = casualty.ScopeAdditional
		}
	}
	return list
}

// origins returns n totals of one question, one a day, each of another origin,
// every second of which falls later: the worst that a row can be.
func separate(n int) []casualty.Tally {
	list := many(n)
	for i := range list {
		t := &list[i]
		*t = casualty.Tally{Statement: t.Statement, Stance: reported.StanceStates, Harm: casualty.HarmKilled, Count: reported.Exactly(int64(i))}
		t.Supersedes, t.Answers = nil, nil
		t.Sources = []reported.Source{{Kind: reported.SourceWitness, Name: fmt.Sprint("witness ", i%(n/2))}}
		if i >= n/2 {
			t.Supersedes = []string{fmt.Sprint("t", i-n/2)}
		}
	}
	return list
}

func BenchmarkReduce(b *testing.B) {
	b.Run("8", func(b *testing.B) { benchmarkReduce(b, many(240)[56:64], casualty.PolicyEnvelope) })
	for _, n := range []int{1000, 2000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) { benchmarkReduce(b, many(n), casualty.PolicyEnvelope) })
	}
}

func benchmarkReduce(b *testing.B, tallies []casualty.Tally, policy casualty.Policy) {
	b.ReportAllocs()
	for b.Loop() {
		for row := range casualty.Reduce(tallies, policy).Rows() {
			sink = row.Count
		}
	}
}

func BenchmarkTimeline(b *testing.B) {
	for _, make := range []struct {
		name string
		of   func(int) []casualty.Tally
	}{{"many", many}, {"separate", separate}} {
		for _, policy := range []casualty.Policy{casualty.PolicyEnvelope, casualty.PolicyLatest} {
			for _, n := range []int{1000, 2000} {
				b.Run(fmt.Sprint(make.name, "/", policy, "/", n), func(b *testing.B) {
					tallies := make.of(n)
					b.ReportAllocs()
					for b.Loop() {
						for _, toll := range casualty.Timeline(tallies, policy) {
							for row := range toll.Rows() {
								sink = row.Count
							}
						}
					}
				})
			}
		}
	}
}

var sink reported.Count
