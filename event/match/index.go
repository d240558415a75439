package match

import (
	"cmp"
	"slices"

	"github.com/seed-67285e81/reported/event"
)

// A Ref names an event: by its feed, as the caller calls it, and its ID there.
type Ref struct {
	Feed string `json:"feed,omitzero"`
	ID   string `json:"id"`
}

func compareRefs(a, b Ref) int { return cmp.Or(cmp.Compare(a.Feed, b.Feed), cmp.Compare(a.ID, b.ID)) }

// An Index holds prepared events and finds those that are worth comparing. The zero
// Index is empty and ready; fill it feed by feed with [Index.Add]. Asking changes
// nothing, so that several goroutines may ask at once, as long as none adds.
//
// It holds about one and a half kilobytes an event. [Index.Of] costs what the blocks of
// one event hold, [Index.Pairs] what all blocks hold: it grows with the square of how many
// events there are on a day in one place. [Index.Stats] tells that before, and
// Window.MaxBlock bounds it.
type Index struct {
	entries []entry
	byRef   map[Ref]int32
	blocks  map[uint64]block
	posts   []post
	live    int
}

type entry struct {
	ref      Ref
	prepared *Prepared // nil where the event was removed
}

// A block is the events that are kept under a key: a chain of posts, the last first.
type block struct{ last, n int32 }

type post struct{ entry, next int32 }

const noPost = -1

// Add puts an event of a feed into the index. One that is there with that feed and ID is
// replaced. An event without a time is kept and is never found.
func (x *Index) Add(feed string, p *Prepared) {
	ref := Ref{feed, p.id}
	if x.byRef == nil {
		x.byRef, x.blocks = map[Ref]int32{}, map[uint64]block{}
	}
	x.Remove(ref)
	i := int32(len(x.entries))
	x.entries = append(x.entries, entry{ref, p})
	x.byRef[ref] = i
	x.live++
	p.eachKept(func(hash uint64) {
		b, ok := x.blocks[hash]
		if !ok {
			b.last = noPost
		}
		x.posts = append(x.posts, post{i, b.last})
		x.blocks[hash] = block{int32(len(x.posts) - 1), b.n + 1}
	})
}

// Remove takes an event out, and reports whether it was there.
func (x *Index) Remove(ref Ref) bool {
	i, ok := x.byRef[ref]
	if !ok {
		return false
	}
	p := x.entries[i].prepared
	p.eachKept(func(hash uint64) {
		b := x.blocks[hash]
		b.n--
		x.blocks[hash] = b
	})
	x.entries[i].prepared = nil
	delete(x.byRef, ref)
	x.live--
	if len(x.entries) > 2*x.live+64 {
		x.rebuild()
	}
	return true
}

// rebuild leaves out what was removed.
func (x *Index) rebuild() {
	old := x.entries
	*x = Index{}
	for _, e := range old {
		if e.prepared != nil {
			x.Add(e.ref.Feed, e.prepared)
		}
	}
}

// Get returns an event of the index, nil if it is not there.
func (x *Index) Get(ref Ref) *Prepared {
	if i, ok := x.byRef[ref]; ok {
		return x.entries[i].prepared
	}
	return nil
}

// Narrow events are kept apart from others of a key: they do not ask for each other.
const (
	keptNarrow = 1 << 32
	perLevel   = 1 << 33
)

func keptUnder(h *half, level int, n int64, b breadth) uint64 {
	at := uint64(level) * perLevel
	if b == narrow {
		at += keptNarrow
	}
	return mixed(h.hash, at+uint64(uint32(int32(n))))
}

// eachKept calls a function with what the event is kept under: its own days, and of each
// point the cell that it lies in.
func (p *Prepared) eachKept(keep func(hash uint64)) {
	if !p.when.given {
		return
	}
	lo, hi, level := p.when.bounds()
	from, to, n := step(level, lo), step(level, hi-1), 0
	p.eachHalf(0, func(h *half) {
		for day := from; day <= to && n < maxKeys; day++ {
			keep(keptUnder(h, level, day, h.breadth))
			n++
		}
	})
}

// eachAsked calls a function with all under which events are kept that p may be: those of
// its own length, and longer ones.
func (p *Prepared) eachAsked(w *Window, ask func(h *half, level int, day int64, hash uint64)) {
	if !p.when.given {
		return
	}
	lo, hi, own := p.when.bounds()
	lo, hi = lo-w.slack(), hi+w.slack()
	n := 0
	p.eachHalf(w.reach(), func(h *half) {
		for level := own; level <= inYears; level++ {
			for day, to := step(level, lo), step(level, hi-1); day <= to && n < 4*maxKeys; day++ {
				ask(h, level, day, keptUnder(h, level, day, wide))
				if h.breadth == wide {
					ask(h, level, day, keptUnder(h, level, day, narrow))
				}
				n++
			}
		}
	})
}

// A search looks for the events that one may be.
type search struct {
	*Index
	window *Window
	seen   []int32          // for each entry, in which round it was seen last
	round  int32            // counts the events that were searched for
	left   map[uint64]Block // blocks that are over the limit
}

// each calls a function with each event that may be worth comparing with p, once.
func (s *search) each(p *Prepared, yield func(i int32)) {
	s.round++
	if s.left == nil {
		s.seen, s.left = make([]int32, len(s.entries)), map[uint64]Block{}
	}
	p.eachAsked(s.window, func(h *half, level int, day int64, hash uint64) {
		b, ok := s.blocks[hash]
		if !ok {
			return
		}
		if s.window.MaxBlock > 0 && int(b.n) > s.window.MaxBlock {
			if _, known := s.left[hash]; !known {
				s.left[hash] = Block{p.keyText(h, level, day), int(b.n)}
			}
			return
		}
		for at := b.last; at != noPost; at = s.posts[at].next {
			i := s.posts[at].entry
			if s.seen[i] == s.round || s.entries[i].prepared == nil {
				continue
			}
			s.seen[i] = s.round
			yield(i)
		}
	})
}

// over returns the blocks over the limit, in order.
func (s *search) over() []Block {
	var list []Block
	for _, b := range s.left {
		list = append(list, b)
	}
	slices.SortFunc(list, compareBlocks)
	return list
}

// A Block is the events that a key brings together.
type Block struct {
	Key    string `json:"key"` // in words, as Prepared.Describe has it
	Events int    `json:"events"`
}

func compareBlocks(a, b Block) int {
	return cmp.Or(-cmp.Compare(a.Events, b.Events), cmp.Compare(a.Key, b.Key))
}

// Of returns what an event may be among those of the index, in the order of
// [ComparePairs]; in each pair a is the event. It may be in the index itself, under that
// feed and its ID, and is not paired with itself. The blocks are those that were over
// Window.MaxBlock: what is found under no other key was not compared.
func (x *Index) Of(feed string, p *Prepared, w Window) ([]Pair, []Block) {
	s := search{Index: x, window: &w}
	ref := Ref{feed, p.id}
	var list []ranked
	s.each(p, func(i int32) {
		e := &x.entries[i]
		if e.ref == ref || w.AcrossFeeds && e.ref.Feed == feed {
			return
		}
		c := p.compare(e.prepared, &w)
		if c.proposal != "" {
			list = append(list, rankOf(&c, 0, i))
		}
	})
	slices.SortFunc(list, func(a, b ranked) int {
		return cmp.Or(a.rank.compare(b.rank), compareRefs(x.entries[a.b].ref, x.entries[b.b].ref))
	})
	if w.Best > 0 {
		list = x.best(list, w.Best)
	}
	pairs := make([]Pair, len(list))
	for i, r := range list {
		q := x.entries[r.b].prepared
		c := p.compare(q, nil)
		pairs[i] = Pair{A: ref, B: x.entries[r.b].ref, Facts: p.facts(q, &c)}
	}
	return pairs, s.over()
}

// best keeps the first n of each feed.
func (x *Index) best(list []ranked, n int) []ranked {
	of := map[string]int{}
	return slices.DeleteFunc(list, func(r ranked) bool {
		feed := x.entries[r.b].ref.Feed
		of[feed]++
		return of[feed] > n
	})
}

// Stats says what asking for all pairs would cost.
type Stats struct {
	Events int `json:"events"`
	Keys   int `json:"keys"` // of all events
	Blocks int `json:"blocks"`
	// Pairs is how many pairs meet under some key. Those that meet under several are
	// counted several times, so it is more than is compared.
	Pairs int64 `json:"pairs"`
	// Largest are the largest blocks, at most 20.
	Largest []Block `json:"largest,omitzero"`
}

// Stats counts what is in the index, without comparing anything. Pairs are those that
// meet within the window, were there no limit on blocks.
func (x *Index) Stats(w Window) Stats {
	s := Stats{Events: x.live}
	for _, b := range x.blocks {
		if b.n > 0 {
			s.Keys += int(b.n)
			s.Blocks++
		}
	}
	const most = 20
	named := map[uint64]bool{}
	var meetings int64
	for i := range x.entries {
		p := x.entries[i].prepared
		if p == nil {
			continue
		}
		_, _, own := p.when.bounds()
		p.eachAsked(&w, func(h *half, level int, day int64, hash uint64) {
			n := x.blocks[hash].n
			if n == 0 {
				return
			}
			if level == own {
				meetings += int64(n) // from both of a pair
			} else {
				meetings += 2 * int64(n)
			}
			if named[hash] || len(s.Largest) == most && int(n) < s.Largest[most-1].Events {
				return
			}
			named[hash] = true
			b := Block{p.keyText(h, level, day), int(n)}
			at, _ := slices.BinarySearchFunc(s.Largest, b, compareBlocks)
			s.Largest = slices.Insert(s.Largest, at, b)
			s.Largest = s.Largest[:min(most, len(s.Largest))]
		})
	}
	s.Pairs = meetings / 2
	return s
}

// A Pair is two events that are worth asking about.
type Pair struct {
	A     Ref   `json:"a"`
	B     Ref   `json:"b"`
	Facts Facts `json:"facts"`
}

// ComparePairs orders pairs by how much they are worth asking about. First are those that
// may be one event in places that go together, then those of whose places nothing is made,
// then those of which one may be part of the other. In each of these, in this order:
//
//   - days apart
//   - kilometres in parts of the reach; without points, one name is 0, names that are
//     alike are a half, and others are 1
//   - how many facets agree, the most first, and how many contradict
//   - feeds and IDs
//
// It is an order and no weight, and 0 only for one pair.
func ComparePairs(a, b Pair) int {
	return cmp.Or(a.Facts.rank().compare(b.Facts.rank()), compareRefs(a.A, b.A), compareRefs(a.B, b.B))
}

// A rank is where a pair stands in the order.
type rank struct {
	near  float32 // kilometres in parts of the reach
	days  int32
	group int8 // places go together, nothing is made of them, part
	agree int8
	clash int8
}

func (r rank) compare(s rank) int {
	return cmp.Or(cmp.Compare(r.group, s.group), cmp.Compare(r.days, s.days), cmp.Compare(r.near, s.near),
		-cmp.Compare(r.agree, s.agree), cmp.Compare(r.clash, s.clash))
}

// rank returns where a pair with these fits stands.
func (f fits) rank(days int, located bool, km, reach float64, part bool) rank {
	r := rank{near: 1, days: int32(days), agree: int8(f.count(FitAgrees)), clash: int8(f.count(FitContradicts))}
	switch {
	case located && reach > 0:
		r.near = float32(km / reach)
	case f.place == FitAgrees:
		r.near = 0
	case f.place == FitCompatible:
		r.near = 0.5
	}
	switch {
	case part:
		r.group = 2
	case f.place == FitUnknown:
		r.group = 1
	}
	return r
}

func (f *Facts) rank() rank {
	return f.fits().rank(f.DaysApart, f.Located, f.KM, f.ReachKM, f.APartOfB || f.BPartOfA)
}

// A ranked is a pair of entries.
type ranked struct {
	rank
	a, b int32
}

func rankOf(c *comparison, a, b int32) ranked {
	fits := c.fits
	fits.place = c.where.fit // and not what the window makes of it
	return ranked{fits.rank(int(c.when.days), c.where.located, c.where.km, c.where.reach, c.aInB || c.bInA), a, b}
}

// Proposal returns what the pair may be, within the window in which it was found: see
// [Facts.Proposes].
func (p Pair) Proposal() event.LinkKind {
	if p.Facts.APartOfB || p.Facts.BPartOfA {
		return event.LinkPartOf
	}
	return event.LinkSameAs
}
