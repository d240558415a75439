package event

import (
	"cmp"
	"slices"
)

// rename finds the IDs of each record that changed, and the references that a variant then
// has.
func (m *merging) rename() {
	if m.numbered == nil {
		return
	}
	m.eachCopy(func(c mergeCopy, v *mergeVariant) {
		if c.renames == nil {
			c.renames = map[string]string{}
		}
		id, newID := c.head().ID, v.stands.newID
		if name, ok := c.renames[id]; !ok || newID < name {
			c.renames[id] = newID
		}
	})
	m.eachCopy(func(c mergeCopy, v *mergeVariant) {
		if c.compare(v.copy) == 0 && slices.Compare(c.references(), v.copy.references()) > 0 {
			v.copy = c
		}
	})
	m.eachCopy(func(c mergeCopy, v *mergeVariant) {
		if v.refs == "" && !slices.Equal(c.references(), v.copy.references()) {
			v.refs = v.copy.decided(c.mergeRecord)
		}
	})
}

// eachCopy calls f for each statement with an ID, in the order of records, with the
// variant that says the same.
func (m *merging) eachCopy(f func(c mergeCopy, v *mergeVariant)) {
	for k := range m.records {
		for i, v := range m.records[k].variants {
			if v == nil {
				continue
			}
			if v.content == v.stands.content {
				v = v.stands
			}
			c := mergeCopy{mergeRecord: &m.records[k], i: i}
			c.latest = m.latest[c.slot()].rank == c.rank
			f(c, v)
		}
	}
}

// references returns what a statement refers to, by the IDs of the merged event.
func (c mergeCopy) references() []string {
	s := c.head()
	refs := append(slices.Sorted(slices.Values(c.renamedAll(s.Answers))), "")
	refs = append(refs, slices.Sorted(slices.Values(c.renamedAll(s.Supersedes)))...)
	return append(refs, "", c.renamed(c.of(c.i)))
}

// renamed returns the merged event's ID for an ID of a record.
func (r *mergeRecord) renamed(id string) string { return cmp.Or(r.renames[id], id) }

func (r *mergeRecord) renamedAll(ids []string) []string {
	if r.renames == nil {
		return ids
	}
	ids = slices.Clone(ids)
	for i := range ids {
		ids[i] = r.renamed(ids[i])
	}
	return ids
}
