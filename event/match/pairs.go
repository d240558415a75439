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
	all := gathered{index: x, best: w.Best}
	if w.Best > 0 {
		all.lists = make([][]ranked, len(x.entries))
	}
	for i := range x.entries {
		p := x.entries[i].prepared
		if p == nil {
			continue
		}
		_, _, own := p.when.bounds()
		s.each(p, func(j int32) {
			q := &x.entries[j]
			if int(j) == i || w.AcrossFeeds && q.ref.Feed == x.entries[i].ref.Feed {
				return
			}
			if _, _, level := q.prepared.when.bounds(); level == own && int(j) > i {
				return // it is found from there
			}
			a, b := int32(i), j
			if compareRefs(x.entries[a].ref, q.ref) > 0 {
				a, b = b, a
			}
			if c := x.entries[a].prepared.compare(x.entries[b].prepared, &w); c.proposal != "" {
				all.add(rankOf(&c, a, b))
			}
		})
	}
	list := all.sorted()
	return func(yield func(Pair) bool) {
		for _, r := range list {
			a, b := &x.entries[r.a], &x.entries[r.b]
			c := a.prepared.compare(b.prepared, nil)
			if !yield(Pair{A: a.ref, B: b.ref, Facts: a.prepared.facts(b.prepared, &c)}) {
				return
			}
		}
	}, s.over()
}

// A gathered is the pairs that were found: all, or the best of each event and feed.
type gathered struct {
	index *Index
	best  int
	list  []ranked
	lists [][]ranked // by event
}

func (g *gathered) compare(a, b ranked) int {
	x := g.index
	return cmp.Or(a.rank.compare(b.rank), compareRefs(x.entries[a.a].ref, x.entries[b.a].ref), compareRefs(x.entries[a.b].ref, x.entries[b.b].ref))
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
	list, feed := g.lists[of], g.index.entries[other].ref.Feed
	n, worst := 0, -1
	for i := range list {
		partner := list[i].a
		if partner == of {
			partner = list[i].b
		}
		if g.index.entries[partner].ref.Feed != feed {
			continue
		}
		if n++; worst < 0 || g.compare(list[i], list[worst]) > 0 {
			worst = i
		}
	}
	switch {
	case n < g.best:
		g.lists[of] = append(list, r)
	case g.compare(r, list[worst]) < 0:
		list[worst] = r
	}
}

func (g *gathered) sorted() []ranked {
	for _, list := range g.lists {
		g.list = append(g.list, list...)
	}
	g.lists = nil
	slices.SortFunc(g.list, g.compare)
	return slices.CompactFunc(g.list, func(a, b ranked) bool { return a.a == b.a && a.b == b.b })
}
