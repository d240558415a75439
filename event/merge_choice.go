package event

import (
	"cmp"
	"maps"
	"slices"
	"strconv"
	"strings"
)

// choose decides for each variant which one stands for it, and under which ID.
func (m *merging) choose() {
	for _, id := range slices.Sorted(maps.Keys(m.byID)) { // c before c.2, which it may join
		group := m.byID[id]
		if len(group) == 1 {
			m.variants.list[group[0]].newID = id
			continue
		}
		kept := m.keepApart(group)
		m.variants.list[kept[0]].newID = id
		if len(kept) > 1 {
			m.renumber(id, kept)
		}
	}
	for n := range m.variants.list {
		v := &m.variants.list[n]
		if v.stands == n {
			continue
		}
		v.stands = m.standing(n)
		if v.united = v.content == m.variants.list[v.stands].content; !v.united {
			m.own = append(m.own, v.sources...)
		}
	}
}

// standing follows a variant to the one that stands for it.
func (m *merging) standing(n int) int {
	for m.variants.list[n].stands != n {
		n = m.variants.list[n].stands
	}
	return n
}

// keepApart returns the variants of one ID that stand, the one that keeps the ID first. A
// variant stands if it is told apart from all that stand before it. Others give way, or
// are united with the variant that says the same.
func (m *merging) keepApart(group []int) (kept []int) {
	slices.SortFunc(group, m.compareVariants)
	crowds := map[byte]*mergeCrowd{} // by kind: only asked
	for _, n := range group {
		v := &m.variants.list[n]
		crowd := crowds[v.kind()]
		if crowd == nil {
			crowd = newMergeCrowd(m)
			crowds[v.kind()] = crowd
		}
		first, ok := crowd.find(n)
		if !ok && v.copy.latest {
			crowd.add(n, n)
			kept = append(kept, n)
			continue
		}
		if !ok {
			first = m.standing(m.latest[v.instead].variant)
		}
		v.stands = first
		if v.content == m.variants.list[first].content {
			m.unite(first, n)
			crowd.add(first, n)
		}
	}
	if len(kept) > 1 {
		keys := map[int][]string{}
		for _, n := range kept {
			keys[n] = m.originKeys(n)
		}
		slices.SortFunc(kept, func(a, b int) int {
			return cmp.Or(slices.Compare(keys[a], keys[b]), strings.Compare(m.variants.list[a].content, m.variants.list[b].content))
		})
	}
	return kept
}

// unite adds the sources and labels of a variant to another that says the same.
func (m *merging) unite(n, other int) {
	v, w := &m.variants.list[n], &m.variants.list[other]
	v.sources = append(v.sources, w.sources...)
	for _, l := range w.labels {
		v.addLabel(l)
	}
	if m.compareCopies(w.copy, v.copy) < 0 {
		v.copy = w.copy
	}
}

// renumber gives new IDs to the variants that do not keep theirs: the least number that is
// free, or that a record uses for the same content.
func (m *merging) renumber(id string, kept []int) {
	if m.numbered == nil {
		m.indexNumbered()
	}
	m.renumbered = true
	free := 2
	for _, n := range kept[1:] {
		for m.uses(numberedID(id, free)) {
			free++
		}
		v := &m.variants.list[n]
		if crowd := m.numbered[id+"\x00"+m.withoutRefs(v.copy)]; crowd != nil {
			if same, ok := crowd.find(n); ok && m.number(same) < free {
				to := m.variants.list[same].id
				m.byID[to] = append(m.byID[to], n)
				continue
			}
		}
		v.newID = numberedID(id, free)
		m.assigned[v.newID] = true
	}
}

func numberedID(id string, n int) string { return id + "." + strconv.Itoa(n) }

// uses reports whether an ID is one of a record, or was given already.
func (m *merging) uses(id string) bool { return len(m.byID[id]) > 0 || m.assigned[id] }

// number returns 2 for a variant with an ID such as c.2, and 0 for other IDs.
func (m *merging) number(n int) int {
	id := m.variants.list[n].id
	dot := strings.LastIndexByte(id, '.')
	number, err := strconv.Atoi(id[dot+1:])
	if dot < 0 || err != nil || number < 2 || numberedID(id[:dot], number) != id {
		return 0
	}
	return number
}

// indexNumbered finds the variants with an ID such as c.2, by c and their content.
func (m *merging) indexNumbered() {
	m.numbered, m.assigned = map[string]*mergeCrowd{}, map[string]bool{}
	var list []int
	for n := range m.variants.list {
		if m.number(n) > 0 {
			list = append(list, n)
		}
	}
	slices.SortFunc(list, func(a, b int) int {
		return cmp.Or(cmp.Compare(m.number(a), m.number(b)), strings.Compare(m.variants.keys[a], m.variants.keys[b]))
	})
	for _, n := range list {
		v := &m.variants.list[n]
		key := v.id[:strings.LastIndexByte(v.id, '.')] + "\x00" + m.withoutRefs(v.copy)
		if m.numbered[key] == nil {
			m.numbered[key] = newMergeCrowd(m)
		}
		m.numbered[key].add(n, n)
	}
}

// withoutRefs returns a content without its references, which Merge may change.
func (m *merging) withoutRefs(c mergeCopy) string {
	m.w.B = m.w.B[:0]
	m.content(statementList{m.records[c.record].e}, c.i, false)
	return string(m.w.B)
}
