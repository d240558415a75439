package attribution

import "slices"

// circular reports whether a named source of the claims cites itself through
// others, which may stand in other claims.
func (a *assessor) circular(claims []int32) bool {
	var edges [][2]int32
	for _, r := range claims {
		edges = append(edges, a.roll.Cites(a.said.At(r).place)...)
	}
	return a.spend(len(edges)) && a.hasCircle(edges)
}

// anyCircle is circular for all claims. It is asked first: most events have none,
// since no source there cites and is cited.
func (a *assessor) anyCircle() bool {
	n := int32(a.roll.Statements())
	a.met.Begin()
	for i := range n {
		for _, e := range a.roll.Cites(i) {
			a.met.First(e[0])
		}
	}
	both := false
	for i := range n {
		both = both || slices.ContainsFunc(a.roll.Cites(i), func(e [2]int32) bool { return a.met.Met(e[1]) })
	}
	if !both {
		return false
	}
	var edges [][2]int32
	for i := range n {
		edges = append(edges, a.roll.Cites(i)...)
	}
	return a.hasCircle(edges)
}

// hasCircle reports whether the edges lead in a circle. It takes away those that
// nobody cites until there are none: what is left is in a circle, or below one.
func (a *assessor) hasCircle(edges [][2]int32) bool {
	if len(edges) == 0 {
		return false
	}
	left := int32(0) // how many nodes there are, then how many are left
	a.met.Begin()
	for i := range edges {
		for k, origin := range edges[i] {
			n, ok := a.met.Value(origin)
			if !ok {
				n = left
				a.met.Mark(origin, n)
				left++
			}
			edges[i][k] = n
		}
	}
	slices.SortFunc(edges, func(x, y [2]int32) int { return int(x[0] - y[0]) })
	first := make([]int, left+1) // where the edges of a node begin
	cited := make([]int, left)
	for _, e := range edges {
		first[e[0]+1]++
		cited[e[1]]++
	}
	var free []int
	for i := range cited {
		first[i+1] += first[i]
		if cited[i] == 0 {
			free = append(free, i)
		}
	}
	for len(free) > 0 {
		i := free[len(free)-1]
		free = free[:len(free)-1]
		left--
		for _, e := range edges[first[i]:first[i+1]] {
			if cited[e[1]]--; cited[e[1]] == 0 {
				free = append(free, int(e[1]))
			}
		}
	}
	return left > 0
}
