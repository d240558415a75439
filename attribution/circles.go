package attribution

import (
	"cmp"
	"slices"
)

// circular reports whether a named source of the claims cites itself through
// others, which may stand in other claims.
func (a *assessor) circular(claims []int32) bool {
	var edges [][2]int32
	for _, r := range claims {
		edges = append(edges, a.roll.Cites(r)...)
	}
	return a.spend(len(edges)) && a.hasCircle(edges)
}

// hasCircle reports whether edges lead in a circle: who cites whom. It takes away those
// of sources that no edge leads to until there are none: what is left is in a circle, or
// below one. Most events have no source that cites and is cited.
func (a *assessor) hasCircle(edges [][2]int32) bool {
	a.met.Begin() // the value of a source is how many edges lead to it
	for _, e := range edges {
		n, _ := a.met.Value(e[1])
		a.met.Mark(e[1], n+1)
	}
	if !slices.ContainsFunc(edges, func(e [2]int32) bool { return a.met.Met(e[0]) }) {
		return false
	}
	from := func(e [2]int32, source int32) int { return cmp.Compare(e[0], source) }
	edges = slices.Clone(edges)
	slices.SortFunc(edges, func(x, y [2]int32) int { return from(x, y[0]) })
	var free []int32
	for i, e := range edges {
		if !a.met.Met(e[0]) && (i == 0 || edges[i-1][0] != e[0]) {
			free = append(free, e[0])
		}
	}
	left := len(edges)
	for len(free) > 0 {
		source := free[len(free)-1]
		free = free[:len(free)-1]
		i, _ := slices.BinarySearchFunc(edges, source, from)
		for ; i < len(edges) && edges[i][0] == source; i++ {
			left--
			n, _ := a.met.Value(edges[i][1])
			a.met.Mark(edges[i][1], n-1)
			if n == 1 {
				free = append(free, edges[i][1])
			}
		}
	}
	return left > 0
}
