package event

// A mergeCrowd finds, among variants that stand, one of which some origin is not told
// apart from one of another variant.
type mergeCrowd struct {
	m       *merging
	members []int
	places  map[int]int // of the members
	byKey   map[string]int
	anyone  bool // some member has no source, and may be of anyone
}

func newMergeCrowd(m *merging) *mergeCrowd {
	return &mergeCrowd{m: m, places: map[int]int{}, byKey: map[string]int{}}
}

// find returns the member that was added first of those that are not told apart from
// a variant.
func (c *mergeCrowd) find(n int) (member int, ok bool) {
	keys := c.m.originKeys(n)
	if len(c.members) > 0 && (len(keys) == 0 || c.anyone) {
		return c.members[0], true
	}
	first := -1
	for _, key := range keys {
		if at, ok := c.byKey[key]; ok && (first < 0 || at < first) {
			first = at
		}
	}
	if first < 0 {
		return 0, false
	}
	return c.members[first], true
}

// add adds the sources of a variant, as those of a member.
func (c *mergeCrowd) add(member, n int) {
	keys := c.m.originKeys(n)
	c.anyone = c.anyone || len(keys) == 0
	at, ok := c.places[member]
	if !ok {
		at = len(c.members)
		c.places[member] = at
		c.members = append(c.members, member)
	}
	for _, key := range keys {
		if old, ok := c.byKey[key]; !ok || at < old {
			c.byKey[key] = at
		}
	}
}
