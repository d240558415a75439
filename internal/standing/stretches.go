package standing

import (
	"slices"
	"sort"
)

// Stretches are a set of moments: stretches in order, of which none overlaps another.
// The zero value has none.
type Stretches []Stretch

// Meets reports whether a stretch overlaps with any of them.
func (s Stretches) Meets(t Stretch) bool {
	from, to := s.overlap(t)
	return from < to
}

// Add adds a stretch, as one with those that it overlaps with.
func (s *Stretches) Add(t Stretch) {
	from, to := s.overlap(t)
	for _, u := range (*s)[from:to] {
		t = t.Hull(u)
	}
	*s = slices.Replace(*s, from, to, t)
}

// overlap returns which of them overlap with a stretch.
func (s Stretches) overlap(t Stretch) (from, to int) {
	from = sort.Search(len(s), func(n int) bool { return !t.After(s[n]) })
	to = sort.Search(len(s), func(n int) bool { return s[n].After(t) })
	return from, to
}
