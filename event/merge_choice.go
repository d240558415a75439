package event

import (
	"cmp"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/internal/origins"
)

// choose decides for each variant which one stands for it, and under which ID.
func (m *merging) choose() {
	for _, id := range slices.Sorted(maps.Keys(m.byID)) { // c before c.2, which it may join
		kept := m.byID[id]
		if len(kept) > 1 {
			kept = m.keepApart(kept)
		}
		kept[0].newID = id
		m.renumber(id, kept[1:])
	}
	for _, v := range m.variants.list {
		if v.stands = v.standing(); v.content != v.stands.content {
			v.stands.others = append(v.stands.others, v)
			m.own = append(m.own, v.sources...)
		}
	}
}

// standing follows a variant to the one that stands for it.
func (v *mergeVariant) standing() *mergeVariant {
	for v.stands != v {
		v = v.stands
	}
	return v
}

// keepApart returns the variants of one ID that stand, the one that keeps the ID first. A
// variant stands if it is told apart from all that stand before it. Others give way, or
// are united with the variant that says the same.
func (m *merging) keepApart(group []*mergeVariant) (kept []*mergeVariant) {
	slices.SortFunc(group, (*mergeVariant).compare)
	crowds := map[string]*origins.Crowd{} // by kind
	for _, v := range group {
		crowd := m.crowd(crowds, v.content[len(v.content)-1:])
		details := m.details(v)
		if first, ok := crowd.First(details); ok {
			v.stands = kept[first]
		} else if !v.copy.latest {
			v.stands = m.latest[v.copy.slot()].variant.standing()
		}
		if v.stands == v {
			v.place = int32(len(kept))
			kept = append(kept, v)
		} else if v.content == v.stands.content {
			v.stands.unite(v)
		}
		if v.content == v.stands.content {
			crowd.Add(details, v.stands.place)
		}
	}
	if len(kept) > 1 {
		for _, v := range kept {
			v.keys = m.originKeys(v)
		}
		slices.SortFunc(kept, func(v, w *mergeVariant) int {
			return cmp.Or(slices.Compare(v.keys, w.keys), strings.Compare(v.content, w.content))
		})
	}
	return kept
}

// unite adds the sources and labels of a variant to another that says the same.
func (v *mergeVariant) unite(w *mergeVariant) {
	v.sources = append(v.sources, w.sources...)
	for _, c := range w.labels {
		v.addLabel(c)
	}
	if w.copy.compare(v.copy) < 0 {
		v.copy = w.copy
	}
}

// renumber gives new IDs to variants that do not keep theirs: the least number that is
// free, or that a record uses for the same content.
func (m *merging) renumber(id string, list []*mergeVariant) {
	if m.numbered == nil && len(list) > 0 {
		m.indexNumbered()
	}
	free := int32(2)
	for _, v := range list {
		for len(m.byID[numberedID(id, free)]) > 0 {
			free++
		}
		number := free
		if crowd := m.numbered[id+m.withoutRefs(v)]; crowd != nil {
			same, _ := crowd.First(m.details(v))
			number = min(same, free)
		}
		to := numberedID(id, number)
		m.byID[to] = append(m.byID[to], v)
		if number == free {
			v.newID = to
		}
	}
}

func numberedID(id string, n int32) string { return id + "." + strconv.Itoa(int(n)) }

// indexNumbered finds the numbers of IDs such as c.2, by c and the content.
func (m *merging) indexNumbered() {
	m.numbered = map[string]*origins.Crowd{}
	for _, v := range m.variants.list {
		dot := max(0, strings.LastIndexByte(v.id, '.'))
		n, _ := strconv.ParseInt(strings.TrimPrefix(v.id[dot:], "."), 10, 32)
		if id := v.id[:dot]; n > 1 && numberedID(id, int32(n)) == v.id {
			m.crowd(m.numbered, id+m.withoutRefs(v)).Add(m.details(v), int32(n))
		}
	}
}

// withoutRefs returns a content without its references, which Merge may change, after a
// byte that no ID has.
func (m *merging) withoutRefs(v *mergeVariant) string {
	m.w.B = append(m.w.B[:0], 0)
	m.content(v.copy, false)
	return string(m.w.B)
}

// crowd returns the crowd with a key.
func (m *merging) crowd(crowds map[string]*origins.Crowd, key string) *origins.Crowd {
	if crowds[key] == nil {
		crowds[key] = origins.NewCrowd(&m.roll.Table)
	}
	return crowds[key]
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
