package attribution_test

import (
	"fmt"
	"testing"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/attribution"
)

// many makes n claims of the sort that one event gathers.
func many(n int) []attribution.Claim {
	var list []attribution.Claim
	for i := range n {
		c := attribution.Claim{Stance: []attribution.ClaimStance{"attributes", "attributes", "implies", "suspects", "denies"}[i%5]}
		c.ID = fmt.Sprint("c", i)
		c.Actors = []attribution.Actor{{Name: []string{"Kata'ib Hezbollah", "Iran"}[i%2]}}
		c.Sources = []reported.Source{{Kind: reported.SourceMedia, Org: fmt.Sprint("outlet", i%50), Cites: []reported.Source{
			{Kind: reported.SourceOfficial, Country: "US", Org: fmt.Sprint("body ", i%7)},
		}}}
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
