package event

import (
	"math"
	"slices"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/internal/origins"
)

// A mergeCrowd holds variants by numbers, and finds the least number of one that has an
// origin which is not told apart from an origin of another variant.
type mergeCrowd struct {
	origins *origins.Crowd
	least   int32 // of all numbers, noNumber of none
	anyone  bool  // some variant has no source, and may be of anyone
}

const noNumber = math.MaxInt32

// crowd returns the crowd with a key.
func (m *merging) crowd(crowds map[string]*mergeCrowd, key string) *mergeCrowd {
	if crowds[key] == nil {
		crowds[key] = &mergeCrowd{origins: origins.NewCrowd(&m.roll.Table), least: noNumber}
	}
	return crowds[key]
}

// find returns the least number of a variant that is not told apart from one with details.
func (c *mergeCrowd) find(details []int32) (number int32, ok bool) {
	if c == nil {
		return 0, false
	}
	if c.least != noNumber && (len(details) == 0 || c.anyone) {
		return c.least, true
	}
	return c.origins.First(details)
}

// add adds a variant with details under a number.
func (c *mergeCrowd) add(details []int32, number int32) {
	c.least = min(c.least, number)
	c.anyone = c.anyone || len(details) == 0
	c.origins.Add(details, number)
}

// details returns the numbers of what the origins of a variant's own sources state.
func (m *merging) details(v *mergeVariant) []int32 {
	if v.said == 0 {
		m.roll.Add(v.copy.head())
		v.said = m.roll.Statements()
	}
	return m.roll.Details(int32(v.said - 1))
}

// originKeys returns the keys of the origins of a variant's sources, in order.
func (m *merging) originKeys(v *mergeVariant) (keys []string) {
	for _, s := range v.sources {
		for _, o := range reported.Origins(*m.sources.list[s]) {
			keys = append(keys, o.Key)
		}
	}
	slices.Sort(keys)
	return slices.Compact(keys)
}
