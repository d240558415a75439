package reported

import (
	"math"
	"slices"
	"strconv"
	"strings"
)

// Independent is bounds on a number of independent origins. Low is how many are
// known to be independent, as far as names can tell; High is how many there are
// if nobody whom the sources leave out stands behind two of them. There is no
// number between them that anybody knows.
//
// The zero Independent is that of no source at all; else 1 <= Low <= High.
type Independent struct {
	Low  int `json:"low"`
	High int `json:"high"`
}

// String returns "2" where the bounds are equal, else "1 to 10".
func (n Independent) String() string {
	if n.Low == n.High {
		return strconv.Itoa(n.Low)
	}
	return strconv.Itoa(n.Low) + " to " + strconv.Itoa(n.High)
}

// Independence returns bounds on the number of independent origins behind the
// sources, each with all that it cites.
//
// High counts the distinct [Origin] keys, an unnamed origin as many times as it
// has People (where they are given as a range, its upper end; at least once). Low
// counts the distinct named origins that speak for themselves; all others
// together add at most one, and only where there is none of those, for all of
// them may have it from one and the same. So ten outlets that cite one wire are 1
// origin, ten that cite nobody are 1 to 10, and two commanders without a name 1 to 2.
//
// The order of the sources and repetitions change nothing. Leaving out a source
// raises neither bound, and neither does learning that one who cited nobody has
// it from a named source that is already there.
func Independence(sources ...Source) Independent {
	b := sourceBudget(MaxSourceDepth)
	if !b.Fits(sources) {
		sources = b.Cut(sources)
	}
	w := originWalk{left: math.MaxInt}
	for i := range sources {
		w.visit(&sources[i], 0, false)
	}
	return IndependenceOf(w.found...)
}

// IndependenceOf is [Independence] for those who have the origins already.
// Repetitions change nothing.
func IndependenceOf(origins ...Origin) Independent {
	if len(origins) == 0 {
		return Independent{}
	}
	var buf [16]int
	order := buf[:0]
	for i := range origins {
		order = append(order, i)
	}
	slices.SortFunc(order, func(i, j int) int { return strings.Compare(origins[i].Key, origins[j].Key) })
	var low int
	var high int64
	for i := 0; i < len(order); {
		o := &origins[order[i]]
		certain := false
		for ; i < len(order) && origins[order[i]].Key == o.Key; i++ {
			// It may speak for itself in one place and not in another.
			certain = certain || o.Named && origins[order[i]].ForItself
		}
		if certain {
			low++
		}
		persons := o.persons()
		high = min(high, math.MaxInt-persons) + persons
	}
	return Independent{max(low, 1), int(high)}
}

// persons returns how many persons an origin may be.
func (o *Origin) persons() int64 {
	if o.Named || o.source == nil {
		return 1
	}
	n := o.source.People
	if high, ok := n.High(); ok {
		return max(1, high)
	}
	if best, ok := n.Best(); ok {
		return max(1, best)
	}
	return max(1, n.Low())
}
