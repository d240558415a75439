package casualty_test

import (
	"cmp"
	"slices"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/casualty"
)

type sumOfParts struct {
	low   int64
	whole *one
}

// sums are what parts and loose additions add up to in a row.
func (o *oracle) sums(q *casualty.Question) (sums []sumOfParts) {
	var parts []*one
	for _, x := range o.all {
		if !x.up() || !o.admits(x) {
			continue
		}
		b := base(x)
		switch {
		case x.Scope == casualty.ScopePart && x.whole != nil && same(x.whole.asks, q) && x.asks.Harm == q.Harm && x.asks.Unit == q.Unit:
			parts = append(parts, x)
		case x.Scope != casualty.ScopeAdditional:
		case same(x.asks, q) && (root(x) == nil || !same(b.asks, q)), b != nil && same(b.asks, q) && root(x) == nil:
			sums = append(sums, sumOfParts{low: x.Count.Low()})
		}
	}
	for _, x := range parts {
		for _, k := range x.keys {
			// Those of one origin, one whole and one time, unless there are later ones.
			var group []*one
			later := false
			for _, y := range parts {
				if y.whole == x.whole && slices.Contains(y.keys, k) {
					later = later || y.at > x.at
					if y.at == x.at {
						group = append(group, y)
					}
				}
			}
			if later {
				continue
			}
			// Of one question, the lesser number is sure.
			var list []*one
			for _, y := range group {
				if !slices.ContainsFunc(group, func(z *one) bool {
					return same(y.asks, z.asks) && cmp.Or(cmp.Compare(z.Count.Low(), y.Count.Low()), cmp.Compare(slices.Index(group, z), slices.Index(group, y))) < 0
				}) {
					list = append(list, y)
				}
			}
			for _, y := range list {
				sums = append(sums, sumOfParts{y.Count.Low(), x.whole})
			}
			for _, way := range ways {
				for _, y := range list {
					if v, rest := way(y.asks); v != "" {
						var low int64
						for _, z := range list {
							if w, other := way(z.asks); w != "" && rest.Compare(other) == 0 {
								low = min(low+z.Count.Low(), reported.MaxCount)
							}
						}
						sums = append(sums, sumOfParts{low, x.whole})
					}
				}
			}
		}
	}
	return sums
}

// ways are in what parts may differ, each as what it is there and the rest of the
// question: place, and each member of Group but the label and whose side they are on.
var ways = func() (ways []func(*casualty.Question) (string, casualty.Question)) {
	ways = append(ways, func(q *casualty.Question) (string, casualty.Question) { r := *q; r.Place = ""; return q.Place, r })
	for _, member := range []func(*casualty.Group) string{
		func(g *casualty.Group) string { s := string(g.Status); g.Status = ""; return s },
		func(g *casualty.Group) string { s := string(g.Role); g.Role = ""; return s },
		func(g *casualty.Group) string { s := g.Nationality; g.Nationality = ""; return s },
		func(g *casualty.Group) string { s := g.Party; g.Party = ""; return s },
		func(g *casualty.Group) string { s := string(g.Sex); g.Sex = ""; return s },
		func(g *casualty.Group) string { s := string(g.Age); g.Age = ""; return s },
	} {
		ways = append(ways, func(q *casualty.Question) (string, casualty.Question) {
			if len(q.Groups) != 1 {
				return "", *q
			}
			r := *q
			g := q.Groups[0]
			s := member(&g)
			r.Groups = []casualty.Group{g}
			return s, r
		})
	}
	return ways
}()

// series is what each origin holds.
func (o *oracle) series(totals, nobody []*one) []casualty.OriginFigure {
	var keys []string
	for _, x := range totals {
		keys = append(keys, x.keys...)
	}
	slices.Sort(keys)
	var series []casualty.OriginFigure
	for _, k := range slices.Compact(keys) {
		s := casualty.OriginFigure{Origin: k}
		var last *one
		for _, rank := range []int{0, 1, 2} { // words, nobody hurt, figures
			for _, x := range o.inOrder() {
				own, n := 0, o.comesTo(x)
				switch {
				case slices.Contains(nobody, x):
					own, n = 1, reported.Exactly(0)
				case x.figure:
					own = 2
				}
				if !slices.Contains(latest(totals, k), x) || own != rank {
					continue
				}
				s.Count = s.Count.Hull(n)
				last = x
				for _, a := range o.all {
					if slices.Contains(o.answered(a), x) && !a.fell && a.Rank != casualty.RankRejected && others(a.keys, x.keys) {
						s.Denied = s.Denied || a.Stance == reported.StanceDenies
						s.Doubted = s.Doubted || a.Stance == reported.StanceDoubts
					}
				}
			}
		}
		s.Tally = last.Tally
		series = append(series, s)
	}
	return series
}
