package event

import (
	"cmp"
	"slices"
	"strings"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/casualty"
)

// A mergeVariant is what statements with one ID say, without Grade and Rank. Its
// copies are in one record or in several.
type mergeVariant struct {
	id      string
	content string    // without ID and Sources, in normal form, with a letter for the kind at the end
	by      string    // the Sources, in normal form
	copy    mergeCopy // the one that is written
	sources []int     // and those of variants that say the same; one may stand here twice
	labels  []mergeLabel
	// instead is where to look for what stands, if no copy is latest.
	instead mergeSlot
	stands  int    // the variant that stands for this one, perhaps itself
	united  bool   // that one has this content, and these sources too
	newID   string // of a variant that stands
	refs    string // what decided, where copies refer to different statements
	said    int    // the place in the roll plus one, once it was asked for
}

// A mergeCopy is statement i of a record. It is latest if it is in the last version
// of its recorder that has the ID.
type mergeCopy struct {
	record, i int
	latest    bool
	label     mergeLabel
}

// A mergeLabel is what a recorder says of a statement, and the first record that
// says so.
type mergeLabel struct {
	grade  reported.Term
	rank   casualty.Rank
	record int
}

func (l mergeLabel) compare(o mergeLabel) int {
	return cmp.Or(l.grade.Compare(o.grade), strings.Compare(string(l.rank), string(o.rank)))
}

// A mergeSlot is an ID as one recorder uses it.
type mergeSlot struct {
	id       string
	recorder int
}

// A mergeLatest is what the last version of a recorder has under an ID.
type mergeLatest struct{ rank, variant int }

// gather makes variants of all statements with an ID.
func (m *merging) gather() {
	m.byID, m.latest = map[string][]int{}, map[mergeSlot]mergeLatest{}
	m.variantOf = make([][]int32, len(m.records))
	for k := range m.records { // the latest first
		list := statementList{m.records[k].e}
		m.variantOf[k] = make([]int32, list.len())
		for i := range list.len() {
			m.variantOf[k][i] = -1
			if list.head(i).ID != "" {
				m.variantOf[k][i] = int32(m.gatherCopy(k, i))
			}
		}
	}
}

func (m *merging) gatherCopy(k, i int) (number int) {
	list := statementList{m.records[k].e}
	s := list.head(i)
	m.w.B = append(append(m.w.B[:0], s.ID...), 0)
	c := mergeCopy{record: k, i: i, label: mergeLabel{s.Grade, m.content(list, i, true), k}}
	middle := len(m.w.B)
	m.w.Items("sources", len(s.Sources), func(i int) { m.w.source(&s.Sources[i]) })
	n, isNew := m.variants.add(m.w.B, mergeVariant{})
	v := &m.variants.list[n]
	if isNew {
		key := m.variants.keys[n]
		*v = mergeVariant{id: s.ID, content: key[len(s.ID)+1 : middle], by: key[middle:], copy: c, stands: n}
		v.sources = m.addSources(nil, s.Sources)
		m.byID[s.ID] = append(m.byID[s.ID], n)
	}
	v.addLabel(c.label)
	slot := mergeSlot{s.ID, m.records[k].recorder}
	c.latest = m.noteLatest(slot, m.records[k].rank, n)
	if isNew || m.compareCopies(c, v.copy) < 0 {
		v.copy, v.instead = c, slot
	}
	return n
}

func (v *mergeVariant) addLabel(l mergeLabel) {
	if !slices.ContainsFunc(v.labels, func(o mergeLabel) bool { return o.compare(l) == 0 }) {
		v.labels = append(v.labels, l)
	}
}

// noteLatest notes a variant of a recorder and reports whether it is in the last
// version of the recorder that has the ID.
func (m *merging) noteLatest(slot mergeSlot, rank, n int) bool {
	last, ok := m.latest[slot]
	switch {
	case !ok || rank == last.rank && m.compareContents(n, last.variant) < 0:
		m.latest[slot] = mergeLatest{rank, n}
	case rank != last.rank:
		return false
	}
	return true
}

// compareCopies puts the copy first that is written rather than the other.
func (m *merging) compareCopies(c, d mergeCopy) int {
	return cmp.Or(m.compareAge(c, d), d.label.compare(c.label))
}

// compareAge puts the copy of the later record first.
func (m *merging) compareAge(c, d mergeCopy) int {
	return cmp.Or(b2i(d.latest)-b2i(c.latest), cmp.Compare(m.records[c.record].rank, m.records[d.record].rank))
}

// compareContents puts the variant first that was said later, or has the greater bytes.
func (m *merging) compareContents(a, b int) int {
	v, w := &m.variants.list[a], &m.variants.list[b]
	return cmp.Or(m.said(w).Compare(m.said(v)), strings.Compare(w.content, v.content), strings.Compare(w.by, v.by))
}

// compareVariants puts the variant first that stands rather than the other.
func (m *merging) compareVariants(a, b int) int {
	return cmp.Or(m.compareAge(m.variants.list[a].copy, m.variants.list[b].copy), m.compareContents(a, b))
}

// decided returns why variant a stands and not b.
func (m *merging) decided(a, b int) string {
	v, w := &m.variants.list[a], &m.variants.list[b]
	if by := m.records[v.copy.record].decided(&m.records[w.copy.record]); by != "" {
		return by
	}
	if m.said(v).Compare(m.said(w)) != 0 {
		return bySaid
	}
	return byBytes
}

func (m *merging) said(v *mergeVariant) reported.Time { return m.head(v).Said }

func (m *merging) head(v *mergeVariant) *reported.Statement {
	return statementList{m.records[v.copy.record].e}.head(v.copy.i)
}

// content appends what a statement says, without the head's ID, Sources and Grade,
// and with a letter for its kind; it returns the Rank, which is left out too. Without
// refs it leaves out which statements it refers to.
func (m *merging) content(list statementList, i int, refs bool) (rank casualty.Rank) {
	bare := func(s *reported.Statement) {
		s.ID, s.Sources, s.Grade = "", nil, reported.Term{}
		if !refs {
			s.Answers, s.Supersedes = nil, nil
		}
	}
	c, t := len(list.e.Claims), len(list.e.Tallies)
	switch list.kind(i) {
	case 'c':
		m.claim = list.e.Claims[i]
		bare(&m.claim.Statement)
		object(&m.w, &m.claim, (*writer).claim)
	case 't':
		m.tally = list.e.Tallies[i-c]
		bare(&m.tally.Statement)
		rank, m.tally.Rank = m.tally.Rank, ""
		if !refs {
			m.tally.Of = ""
		}
		object(&m.w, &m.tally, (*writer).tally)
	default:
		m.account = list.e.Accounts[i-c-t]
		bare(&m.account.Statement)
		object(&m.w, &m.account, (*writer).account)
	}
	m.w.B = append(m.w.B, list.kind(i))
	return rank
}

// kind returns c for a claim, t for a tally, a for an account.
func (r statementList) kind(i int) byte {
	switch {
	case i < len(r.e.Claims):
		return 'c'
	case r.tally(i):
		return 't'
	}
	return 'a'
}

// kind returns c for a claim, t for a tally, a for an account.
func (v *mergeVariant) kind() byte { return v.content[len(v.content)-1] }
