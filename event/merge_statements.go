package event

import (
	"slices"
	"strings"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/attribution"
	"github.com/seed-67285e81/reported/casualty"
)

// A mergeStatement is a statement of the merged event: of a variant, or one without ID.
type mergeStatement struct {
	copy    mergeCopy
	variant *mergeVariant
	sources []reported.Source // of the variant
}

// statements writes the statements that stand and the event's own sources into e, and says
// what was chosen.
func (m *merging) statements(e *Event) {
	m.gather()
	m.choose()
	m.rename()
	for i := range m.records {
		m.own = m.addSources(m.own, m.records[i].e.Sources)
	}
	m.w.B = slices.Grow(m.w.B[:0], m.size)
	var list []mergeStatement
	var loose interner[struct{}] // without ID: equal ones become one
	note := func(s mergeStatement) {
		from := len(m.w.B)
		m.load(s)
		m.w.B = append(m.w.B, m.scratch.kind)
		m.scratch.write(&m.w)
		if s.variant == nil {
			if _, isNew := loose.add(m.w.B[from:], struct{}{}); !isNew {
				m.w.B = m.w.B[:from]
				return
			}
		}
		m.w.spans = append(m.w.spans, span{from, len(m.w.B), len(list)})
		list = append(list, s)
	}
	chosen := m.numbered != nil
	for _, v := range m.variants.list {
		if v.stands == v {
			note(mergeStatement{v.copy, v, m.sourceList(v.sources)})
		}
		chosen = chosen || len(v.others) > 0
	}
	for k := range m.records {
		for i, v := range m.records[k].variants {
			if v == nil {
				note(mergeStatement{copy: mergeCopy{mergeRecord: &m.records[k], i: i}})
			}
		}
	}
	all := statementList{e}
	sortSpans(m.w.B, m.w.spans, true)
	for _, span := range m.w.spans {
		s := list[span.item]
		if h := m.load(s); s.variant != nil {
			h.Sources = nil // they are in normal form already
		}
		m.scratch.appendTo(e, &m.w)
		if s.variant != nil {
			i := all.len() - 1 // claims come first, then tallies, then accounts
			all.head(i).Sources = s.sources
			m.reportVariant(all.pointer(i), s.variant)
		}
	}
	e.Sources = m.sourceList(m.own)
	if chosen {
		m.reportReferences(e)
	}
}

// load copies a statement into the scratch as it stands in the merged event.
func (m *merging) load(s mergeStatement) *reported.Statement {
	h := m.scratch.load(s.copy)
	h.Answers, h.Supersedes = s.copy.renamedAll(h.Answers), s.copy.renamedAll(h.Supersedes)
	m.scratch.tally.Of = s.copy.renamed(m.scratch.tally.Of)
	if s.variant != nil {
		h.ID, h.Sources = s.variant.newID, s.sources
	}
	return h
}

// content writes what a statement says and a letter for its kind, without the head's ID,
// Sources and Grade and without Rank. Without refs it leaves out what it refers to.
func (m *merging) content(c mergeCopy, refs bool) {
	s := m.scratch.load(c)
	s.ID, s.Sources, s.Grade, m.scratch.tally.Rank = "", nil, reported.Term{}, ""
	if !refs {
		s.Answers, s.Supersedes, m.scratch.tally.Of = nil, nil, ""
	}
	m.scratch.write(&m.w)
	m.w.B = append(m.w.B, "cta"[m.scratch.kind])
}

// A mergeScratch holds a copy of one statement.
type mergeScratch struct {
	kind    byte // 0 of a claim, 1 of a tally, 2 of an account
	claim   attribution.Claim
	tally   casualty.Tally
	account Account
}

// load copies a statement and returns the head of the copy.
func (s *mergeScratch) load(c mergeCopy) *reported.Statement {
	i, claims := c.i, len(c.e.Claims)
	switch {
	case i < claims:
		s.kind, s.claim = 0, c.e.Claims[i]
		return &s.claim.Statement
	case c.tally(i):
		s.kind, s.tally = 1, c.e.Tallies[i-claims]
		return &s.tally.Statement
	}
	s.kind, s.account = 2, c.e.Accounts[i-claims-len(c.e.Tallies)]
	return &s.account.Statement
}

// write writes the statement.
func (s *mergeScratch) write(w *writer) {
	switch s.kind {
	case 0:
		object(w, &s.claim, (*writer).claim)
	case 1:
		object(w, &s.tally, (*writer).tally)
	default:
		object(w, &s.account, (*writer).account)
	}
}

// appendTo adds the statement to an event, in normal form.
func (s *mergeScratch) appendTo(e *Event, w *writer) {
	switch s.kind {
	case 0:
		normalClaim(w, &s.claim)
		e.Claims = append(e.Claims, s.claim)
	case 1:
		normalTally(w, &s.tally)
		e.Tallies = append(e.Tallies, s.tally)
	default:
		normalAccount(w, &s.account)
		e.Accounts = append(e.Accounts, s.account)
	}
}

// addSources adds the numbers of sources to a list of them.
func (m *merging) addSources(numbers []int, sources []reported.Source) []int {
	for i := range sources {
		m.w.B = m.w.B[:0]
		object(&m.w, &sources[i], (*writer).source)
		n, _ := m.sources.add(m.w.B, &sources[i])
		if !slices.Contains(numbers[max(0, len(numbers)-8):], n) { // most repetitions are near
			numbers = append(numbers, n)
		}
	}
	return numbers
}

// sourceList returns a normal list of the sources with the numbers.
func (m *merging) sourceList(numbers []int) (list []reported.Source) {
	slices.SortFunc(numbers, func(a, b int) int { return strings.Compare(m.sources.keys[a], m.sources.keys[b]) })
	for _, n := range slices.Compact(numbers) {
		s := *m.sources.list[n]
		normalSource(&m.w, &s)
		list = append(list, s)
	}
	return list
}
