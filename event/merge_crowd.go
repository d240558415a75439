package event

import (
	"slices"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/internal/origins"
)

// A mergeCrowd holds variants that stand, and finds one that has an origin which is not
// told apart from an origin of another variant.
type mergeCrowd struct {
	m       *merging
	origins *origins.Crowd
	members []int
	places  map[int]int32 // of the members
	anyone  bool          // some member has no source, and may be of anyone
}

func newMergeCrowd(m *merging) *mergeCrowd {
	return &mergeCrowd{m: m, origins: origins.NewCrowd(&m.roll.Table), places: map[int]int32{}}
}

// find returns the first member that is not told apart from a variant.
func (c *mergeCrowd) find(n int) (member int, ok bool) {
	details := c.m.details(n)
	if len(c.members) > 0 && (len(details) == 0 || c.anyone) {
		return c.members[0], true
	}
	first, ok := c.origins.First(details)
	if !ok {
		return 0, false
	}
	return c.members[first], true
}

// add adds the sources of a variant, as those of a member.
func (c *mergeCrowd) add(member, n int) {
	at, ok := c.places[member]
	if !ok {
		at = int32(len(c.members))
		c.places[member] = at
		c.members = append(c.members, member)
	}
	details := c.m.details(n)
	c.anyone = c.anyone || len(details) == 0
	c.origins.Add(details, at)
}

// details returns the numbers of what the origins of a variant's own sources state.
func (m *merging) details(n int) []int32 {
	v := &m.variants.list[n]
	if v.said == 0 {
		m.roll.Add(m.head(v))
		v.said = m.roll.Statements()
	}
	return m.roll.Details(int32(v.said - 1))
}

// originKeys returns the keys of the origins of a variant's sources, in order.
func (m *merging) originKeys(n int) (keys []string) {
	for _, s := range m.variants.list[n].sources {
		for _, o := range reported.Origins(*m.sources.list[s]) {
			keys = append(keys, o.Key)
		}
	}
	slices.Sort(keys)
	return slices.Compact(keys)
}
