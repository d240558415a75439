package casualty

import (
	"cmp"
	"slices"
	"sort"
)

// Extremes are the greatest of some numbers: of all figures, and of all but medical
// ones, which other medical ones neither overtake nor contradict.
type extremes [2]int64

var least = extremes{beginning, beginning}

// raise takes in a number of a figure.
func (e *extremes) raise(f *figure, n int64) {
	e[0] = max(e[0], n)
	if !f.medical {
		e[1] = max(e[1], n)
	}
}

// join takes in all numbers of others.
func (e *extremes) join(o extremes) { e[0], e[1] = max(e[0], o[0]), max(e[1], o[1]) }

// against returns the greatest of the numbers that may contradict a figure.
func (e *extremes) against(f *figure) int64 { return e[f.kind()] }

// kind is 1 for figures of medical origins.
func (f *figure) kind() int {
	if f.medical {
		return 1
	}
	return 0
}

// An allowed figure excludes what is below or above.
type allowed struct {
	*figure
	low, high int64
}

// conflict reports whether two of the figures that count are disjoint and growth does not
// explain it: it explains all but a figure above another that is not surely earlier. Of a
// harm that may fall only figures whose times overlap can be in conflict.
func (m *moment) conflict(grows bool) bool {
	lowest, highest := allowed{high: forever}, allowed{low: -1}
	for _, f := range m.counting {
		if f.high < lowest.high {
			lowest = f
		}
		if f.low > highest.low {
			highest = f
		}
	}
	switch {
	case highest.low <= lowest.high:
		return false // none is above another
	case !(lowest.medical && highest.medical) && !highest.at.After(lowest.at) && (grows || !lowest.at.After(highest.at)):
		return true // most often these two are
	}
	m.lows = append(m.lows[:0], m.counting...)
	slices.SortFunc(m.lows, func(f, g allowed) int { return cmp.Compare(g.low, f.low) })
	slices.SortFunc(m.counting, func(f, g allowed) int { return cmp.Compare(g.high, f.high) })
	var times [2]stretches // of what is above: of all figures, and of all but medical ones
	n := 0
	for _, f := range m.counting {
		for ; n < len(m.lows) && m.lows[n].low > f.high; n++ {
			at := m.lows[n].at
			if grows {
				at.Hi = forever
			}
			if times[0].add(at); !m.lows[n].medical {
				times[1].add(at)
			}
		}
		if from, to := times[f.kind()].overlap(f.at); from < to {
			return true
		}
	}
	return false
}

// Stretches are in order, and none overlaps another.
type stretches []stretch

// overlap returns which of them overlap with another.
func (s stretches) overlap(at stretch) (from, to int) {
	return sort.Search(len(s), func(n int) bool { return !at.After(s[n]) }), sort.Search(len(s), func(n int) bool { return s[n].After(at) })
}

// add adds a stretch, as one with those that it overlaps with.
func (s *stretches) add(at stretch) {
	from, to := s.overlap(at)
	for _, t := range (*s)[from:to] {
		at = at.Hull(t)
	}
	*s = slices.Replace(*s, from, to, at)
}
