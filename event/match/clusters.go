package match

import (
	"slices"

	"github.com/seed-67285e81/reported"
)

// A Verdict is what was decided about a pair. The zero value is undecided.
type Verdict string

// The verdicts.
const (
	VerdictSame      Verdict = "same"        // records of one event
	VerdictAPartOfB  Verdict = "a-part-of-b" // a is one incident of b
	VerdictBPartOfA  Verdict = "b-part-of-a" // b is one incident of a
	VerdictDifferent Verdict = "different"   // two events
)

// A Decision is what was decided about a pair: by whom, when and why.
type Decision struct {
	A       Ref           `json:"a"`
	B       Ref           `json:"b"`
	Verdict Verdict       `json:"verdict"`
	By      string        `json:"by"`
	At      reported.Time `json:"at"`
	Note    string        `json:"note"`
}

// A Cluster is the events that decisions make one, and what speaks against it.
type Cluster struct {
	// Members are sorted by feed and ID.
	Members []Ref `json:"members"`
	// Twice are the feeds of which the cluster has two records or more: one feed seldom
	// reports one event twice.
	Twice []string `json:"twice,omitzero"`
	// Contradictions are pairs of members that were decided to be different or part of one
	// another, or whose facts contradict in time, place, kind or actors, or say that one
	// may be part of the other.
	Contradictions [][2]Ref `json:"contradictions,omitzero"`
	// Unchecked is true of more than 64 members: only pairs that were decided were compared.
	Unchecked bool `json:"unchecked,omitzero"`
}

// maxChecked is how many members are compared each with each.
const maxChecked = 64

// Clusters unites the events that decisions call the same, in the order of their first
// members. It unites nothing that was only proposed: chains of candidates join what no
// source joins. Where two decisions about a pair differ, the last in the list counts.
// Facts are those of the events in the index; others are compared with nothing.
func (x *Index) Clusters(decisions []Decision) []Cluster {
	d := decided{index: x, numbers: map[Ref]int{}, verdicts: map[[2]int]Verdict{}}
	for i := range decisions {
		d.add(&decisions[i])
	}
	for _, pair := range d.order {
		if d.verdicts[pair] == VerdictSame {
			d.unite(pair[0], pair[1])
		}
	}
	return d.clusters()
}

// decided are decisions with numbers in place of references.
type decided struct {
	index    *Index
	numbers  map[Ref]int
	refs     []Ref
	verdicts map[[2]int]Verdict
	order    [][2]int // of the pairs
	roots    []int
}

func (d *decided) number(r Ref) int {
	n, ok := d.numbers[r]
	if !ok {
		n = len(d.refs)
		d.numbers[r], d.refs, d.roots = n, append(d.refs, r), append(d.roots, n)
	}
	return n
}

func (d *decided) add(x *Decision) {
	if x.A == x.B {
		return
	}
	pair := [2]int{d.number(x.A), d.number(x.B)}
	if pair[0] > pair[1] {
		pair[0], pair[1] = pair[1], pair[0]
	}
	if _, known := d.verdicts[pair]; !known {
		d.order = append(d.order, pair)
	}
	d.verdicts[pair] = x.Verdict
}

func (d *decided) root(i int) int {
	for d.roots[i] != i {
		d.roots[i] = d.roots[d.roots[i]]
		i = d.roots[i]
	}
	return i
}

func (d *decided) unite(i, j int) {
	// The lesser number is the root: the paths are halved as they are walked.
	i, j = d.root(i), d.root(j)
	d.roots[max(i, j)] = min(i, j)
}

func (d *decided) clusters() []Cluster {
	members := map[int][]int{}
	for i := range d.refs {
		members[d.root(i)] = append(members[d.root(i)], i)
	}
	against := map[int][][2]int{} // decided pairs in one cluster that are not the same
	joined := map[int][][2]int{}
	for _, pair := range d.order {
		root := d.root(pair[0])
		switch v := d.verdicts[pair]; {
		case v == VerdictSame:
			joined[root] = append(joined[root], pair)
		case v != "" && root == d.root(pair[1]):
			against[root] = append(against[root], pair)
		}
	}
	var list []Cluster
	for root := range d.refs {
		if m := members[root]; len(m) > 1 {
			list = append(list, d.cluster(m, joined[root], against[root]))
		}
	}
	slices.SortFunc(list, func(a, b Cluster) int { return compareRefs(a.Members[0], b.Members[0]) })
	return list
}

func (d *decided) cluster(members []int, joined, against [][2]int) Cluster {
	var c Cluster
	for _, i := range members {
		c.Members = append(c.Members, d.refs[i])
	}
	slices.SortFunc(c.Members, compareRefs)
	for i := 1; i < len(c.Members); i++ {
		if feed := c.Members[i].Feed; feed == c.Members[i-1].Feed && !slices.Contains(c.Twice[max(0, len(c.Twice)-1):], feed) {
			c.Twice = append(c.Twice, feed)
		}
	}
	if c.Unchecked = len(members) > maxChecked; !c.Unchecked {
		joined = nil
		for n, i := range members {
			for _, j := range members[:n] {
				joined = append(joined, [2]int{i, j})
			}
		}
	}
	for _, pair := range joined {
		if d.contradict(pair) {
			against = append(against, pair)
		}
	}
	for _, pair := range against {
		a, b := d.refs[pair[0]], d.refs[pair[1]]
		if compareRefs(a, b) > 0 {
			a, b = b, a
		}
		c.Contradictions = append(c.Contradictions, [2]Ref{a, b})
	}
	slices.SortFunc(c.Contradictions, func(a, b [2]Ref) int { return slices.CompareFunc(a[:], b[:], compareRefs) })
	c.Contradictions = slices.Compact(c.Contradictions)
	return c
}

// contradict reports whether the facts of two events say that they are not the same.
func (d *decided) contradict(pair [2]int) bool {
	p, q := d.index.Get(d.refs[pair[0]]), d.index.Get(d.refs[pair[1]])
	if p == nil || q == nil {
		return false
	}
	f := p.With(q)
	return f.APartOfB || f.BPartOfA || f.Time == FitContradicts || f.Place == FitContradicts || f.Kind == FitContradicts || f.Actors == FitContradicts
}
