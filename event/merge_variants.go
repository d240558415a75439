package event

import (
	"cmp"
	"slices"
	"strings"

	"github.com/seed-67285e81/reported"
)

// A mergeVariant is what statements with one ID say, without Grade and Rank. Its
// copies are in one record or in several.
type mergeVariant struct {
	id      string
	content string      // without ID and Sources, in normal form, with a letter for the kind at the end
	by      string      // the Sources, in normal form
	copy    mergeCopy   // the one that is written
	sources []int       // and those of variants that say the same; one may stand here twice
	labels  []mergeCopy // the first with each Grade and Rank

	stands *mergeVariant   // for this one: perhaps itself
	others []*mergeVariant // contents for which it stands
	newID  string          // of a variant that stands
	refs   string          // what decided, where copies refer to different statements

	place int32    // among those of its ID that stand
	keys  []string // of the origins of its sources, once it was compared with these
	said  int      // the place in the roll plus one, once it was asked for
}

// A mergeCopy is statement i of a record. It is latest if it is in the last version
// of its recorder that has the ID.
type mergeCopy struct {
	*mergeRecord
	i      int
	latest bool
}

func (c mergeCopy) head() *reported.Statement { return c.mergeRecord.head(c.i) }

// tallyRank returns the Rank of a tally, "" of others.
func (c mergeCopy) tallyRank() string {
	if c.tally(c.i) {
		return string(c.e.Tallies[c.i-len(c.e.Claims)].Rank)
	}
	return ""
}

// compareLabel orders copies by what their recorders say of the statement.
func (c mergeCopy) compareLabel(d mergeCopy) int {
	return cmp.Or(c.head().Grade.Compare(d.head().Grade), strings.Compare(c.tallyRank(), d.tallyRank()))
}

// A mergeSlot is an ID as one recorder uses it, and a mergeLatest what the last version of
// the recorder has under it.
type (
	mergeSlot   struct{ id, recorder string }
	mergeLatest struct {
		rank    int
		variant *mergeVariant
	}
)

func (c mergeCopy) slot() mergeSlot { return mergeSlot{c.head().ID, c.e.Recorder} }

// gather makes variants of all statements with an ID.
func (m *merging) gather() {
	m.byID, m.latest = map[string][]*mergeVariant{}, map[mergeSlot]mergeLatest{}
	for k := range m.records { // the latest first
		r := &m.records[k]
		r.variants = make([]*mergeVariant, r.len())
		for i := range r.variants {
			if r.head(i).ID != "" {
				r.variants[i] = m.gatherCopy(mergeCopy{mergeRecord: r, i: i})
			}
		}
	}
}

func (m *merging) gatherCopy(c mergeCopy) *mergeVariant {
	s := c.head()
	m.w.B = append(append(m.w.B[:0], s.ID...), 0)
	m.content(c, true)
	middle := len(m.w.B)
	m.w.Items("sources", len(s.Sources), func(i int) { m.w.source(&s.Sources[i]) })
	n, isNew := m.variants.add(m.w.B, nil)
	if isNew {
		key := m.variants.keys[n]
		v := &mergeVariant{id: s.ID, content: key[len(s.ID)+1 : middle], by: key[middle:], copy: c}
		v.stands, v.sources = v, m.addSources(nil, s.Sources)
		m.variants.list[n], m.byID[s.ID] = v, append(m.byID[s.ID], v)
	}
	v := m.variants.list[n]
	v.addLabel(c)
	last, ok := m.latest[c.slot()]
	c.latest = !ok || c.rank == last.rank
	if !ok || c.latest && v.compareContent(last.variant) < 0 {
		m.latest[c.slot()] = mergeLatest{c.rank, v}
	}
	if isNew || c.compare(v.copy) < 0 {
		v.copy = c
	}
	return v
}

func (v *mergeVariant) addLabel(c mergeCopy) {
	if !slices.ContainsFunc(v.labels, func(d mergeCopy) bool { return d.compareLabel(c) == 0 }) {
		v.labels = append(v.labels, c)
	}
}

// compare puts the copy first that is written rather than the other.
func (c mergeCopy) compare(d mergeCopy) int { return cmp.Or(c.compareAge(d), d.compareLabel(c)) }

// compareAge puts the copy of the later record first.
func (c mergeCopy) compareAge(d mergeCopy) int {
	return cmp.Or(b2i(d.latest)-b2i(c.latest), cmp.Compare(c.rank, d.rank))
}

// compareContent puts the variant first that was said later, or has the greater bytes.
func (v *mergeVariant) compareContent(w *mergeVariant) int {
	return cmp.Or(w.copy.head().Said.Compare(v.copy.head().Said), strings.Compare(w.content, v.content), strings.Compare(w.by, v.by))
}

// compare puts the variant first that stands rather than the other.
func (v *mergeVariant) compare(w *mergeVariant) int {
	return cmp.Or(v.copy.compareAge(w.copy), v.compareContent(w))
}

// decided returns why a variant stands and not another.
func (v *mergeVariant) decided(w *mergeVariant) string {
	by := v.copy.decided(w.copy.mergeRecord)
	if by == byBytes && v.copy.head().Said.Compare(w.copy.head().Said) != 0 {
		return bySaid
	}
	return by
}
