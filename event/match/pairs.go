package match

import (
	"cmp"
	"iter"
	"slices"
)

// Pairs returns all pairs of the index that are worth asking about, in the order of
// [ComparePairs], and the blocks that were over Window.MaxBlock. In each pair a comes
// first by feed and ID. With Window.Best a pair is there if it is among the best of one
// of its events.
//
// The pairs are found before Pairs returns; facts are put into words as the sequence is
// read, which may be done again. No event may be added meanwhile.
func (x *Index) Pairs(w Window) (iter.Seq[Pair], []Block) {
	s := search{Index: x, window: &w}
	all := x.gather(w.Best)
	for at := range all.entries {
		p := all.entries[at].prepared
		_, _, own := p.when.bounds()
		s.each(p, func(i int32) {
			to := all.places[i]
			if int(to) == at || w.AcrossFeeds && all.feeds[to] == all.feeds[at] {
				return
			}
			if _, _, level := x.entries[i].prepared.when.bounds(); level == own && int(to) > at {
				return // it is found from there
			}
			a, b := min(int32(at), to), max(int32(at), to)
			if c := all.entries[a].prepared.compare(all.entries[b].prepared, &w); c.proposal != "" {
				all.add(rankOf(&c, a, b))
			}
		})
	}
	list := all.sorted()
	return func(yield func(Pair) bool) {
		for _, r := range list {
			a, b := &all.entries[r.a], &all.entries[r.b]
			if !yield(Pair{A: a.ref, B: b.ref, Facts: a.prepared.With(b.prepared)}) {
				return
			}
		}
	}, s.over()
}

// A gathered is the pairs that were found: all, or the best of each event and feed. They
// name events by their places in the order of feeds and IDs.
type gathered struct {
	entries []entry // in that order
	feeds   []int32 // of each, numbered
	places  []int32 // of each entry of the index
	best    int
	list    []ranked
	lists   [][]ranked // by event, where there is a best
}

func (x *Index) gather(best int) *gathered {
	g := &gathered{best: best, feeds: make([]int32, x.live), places: make([]int32, len(x.entries))}
	order := make([]int32, 0, x.live)
	for i := range x.entries {
		if x.entries[i].prepared != nil {
			order = append(order, int32(i))
		}
	}
	slices.SortFunc(order, func(i, j int32) int { return compareRefs(x.entries[i].ref, x.entries[j].ref) })
	for at, i := range order {
		g.entries, g.places[i] = append(g.entries, x.entries[i]), int32(at)
		if at > 0 {
			g.feeds[at] = g.feeds[at-1] + int32(b2i(g.entries[at].ref.Feed != g.entries[at-1].ref.Feed))
		}
	}
	if best > 0 {
		g.lists = make([][]ranked, len(order))
	}
	return g
}

func (a ranked) compare(b ranked) int {
	if n := a.rank.compare(b.rank); n != 0 {
		return n
	}
	return cmp.Or(cmp.Compare(a.a, b.a), cmp.Compare(a.b, b.b))
}

func (g *gathered) add(r ranked) {
	if g.best == 0 {
		g.list = append(g.list, r)
		return
	}
	g.addTo(r.a, r.b, r)
	g.addTo(r.b, r.a, r)
}

// addTo puts a pair into the list of one of its events, where it is among the best of the
// feed of the other.
func (g *gathered) addTo(of, other int32, r ranked) {
	list := g.lists[of]
	n, worst := 0, -1
	for i := range list {
		if g.feeds[list[i].a+list[i].b-of] != g.feeds[other] {
			continue
		}
		if n++; worst < 0 || list[i].compare(list[worst]) > 0 {
			worst = i
		}
	}
	switch {
	case n < g.best:
		g.lists[of] = append(list, r)
	case r.compare(list[worst]) < 0:
		list[worst] = r
	}
}

// sorted returns the pairs in order, each once: one that is in the lists of both its events
// is taken from that of the first.
func (g *gathered) sorted() []ranked {
	for of, list := range g.lists {
		for _, r := range list {
			if int(r.a) == of || !slices.Contains(g.lists[r.a], r) {
				g.list = append(g.list, r)
			}
		}
	}
	g.lists = nil
	slices.SortFunc(g.list, ranked.compare)
	return g.list
}
