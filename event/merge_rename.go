package event

import (
	"cmp"
	"slices"
)

// rename finds the IDs of each record that changed, and the references that a variant then
// has.
func (m *merging) rename() {
	if !m.renumbered {
		return
	}
	m.renames = make([]map[string]string, len(m.records))
	for k := range m.renames {
		m.renames[k] = map[string]string{}
	}
	m.eachCopy(func(c mergeCopy, v *mergeVariant) {
		id := statementList{m.records[c.record].e}.head(c.i).ID
		newID := m.variants.list[v.stands].newID
		if name, ok := m.renames[c.record][id]; !ok || newID < name {
			m.renames[c.record][id] = newID
		}
	})
	m.eachCopy(func(c mergeCopy, v *mergeVariant) {
		if m.compareCopies(c, v.copy) == 0 && slices.Compare(m.references(c), m.references(v.copy)) > 0 {
			v.copy = c
		}
	})
	m.eachCopy(func(c mergeCopy, v *mergeVariant) {
		if v.refs == "" && !slices.Equal(m.references(c), m.references(v.copy)) {
			v.refs = m.records[v.copy.record].decided(&m.records[c.record])
			if v.refs == "" {
				v.refs = byBytes
			}
		}
	})
}

// eachCopy calls f for each statement with an ID, in the order of records, with the
// variant that says the same.
func (m *merging) eachCopy(f func(c mergeCopy, v *mergeVariant)) {
	for k := range m.records {
		list := statementList{m.records[k].e}
		for i := range list.len() {
			n := m.variantOf[k][i]
			if n < 0 {
				continue
			}
			s := list.head(i)
			v := &m.variants.list[n]
			if v.united {
				v = &m.variants.list[v.stands]
			}
			c := mergeCopy{record: k, i: i, label: mergeLabel{grade: s.Grade}}
			if list.tally(i) {
				c.label.rank = list.e.Tallies[i-len(list.e.Claims)].Rank
			}
			c.latest = m.latest[mergeSlot{s.ID, m.records[k].recorder}].rank == m.records[k].rank
			f(c, v)
		}
	}
}

// references returns what a statement refers to, by the IDs of the merged event.
func (m *merging) references(c mergeCopy) []string {
	list := statementList{m.records[c.record].e}
	s := list.head(c.i)
	refs := slices.Sorted(slices.Values(m.renamedAll(c.record, s.Answers)))
	refs = append(append(refs, ""), slices.Sorted(slices.Values(m.renamedAll(c.record, s.Supersedes)))...)
	return append(refs, "", m.renamed(c.record, list.of(c.i)))
}

// renamed returns the merged event's ID for an ID of a record.
func (m *merging) renamed(record int, id string) string {
	if m.renames != nil {
		return cmp.Or(m.renames[record][id], id)
	}
	return id
}

func (m *merging) renamedAll(record int, ids []string) []string {
	if m.renames == nil {
		return ids
	}
	ids = slices.Clone(ids)
	for i := range ids {
		ids[i] = m.renamed(record, ids[i])
	}
	return ids
}
