package event

import (
	"slices"
	"strings"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/attribution"
	"github.com/seed-67285e81/reported/casualty"
)

// statements writes the statements that stand and the event's own sources into e, and says
// what was chosen.
func (m *merging) statements(e *Event) {
	m.gather()
	m.choose()
	m.rename()
	for _, v := range m.variants.list {
		if v.stands == v {
			h := m.load(v.copy)
			h.ID, h.Sources = v.newID, nil
			m.scratch.appendTo(e, &m.w)
		}
	}
	var loose interner[struct{}] // without ID: equal ones become one
	for k := range m.records {
		r := &m.records[k]
		m.own = m.addSources(m.own, r.e.Sources)
		for i, v := range r.variants {
			if v != nil {
				continue
			}
			m.load(mergeCopy{mergeRecord: r, i: i})
			m.w.B = m.w.B[:0]
			m.scratch.write(&m.w)
			if _, isNew := loose.add(m.w.B, struct{}{}); isNew {
				m.scratch.appendTo(e, &m.w)
			}
		}
	}
	e.Sources = m.sourceList(m.own)
	// The ID comes first, so that the order does not depend on the sources.
	e.Claims = normalOrder(&m.w, "claims", e.Claims, (*writer).claim)
	e.Tallies = normalOrder(&m.w, "tallies", e.Tallies, (*writer).tally)
	e.Accounts = normalOrder(&m.w, "accounts", e.Accounts, (*writer).account)
	chosen := m.numbered != nil
	list := statementList{e}
	for i := range list.len() {
		h := list.head(i)
		for _, v := range m.byID[h.ID] {
			if v.newID == h.ID {
				h.Sources = m.sourceList(v.sources)
				m.reportVariant(list.pointer(i), v)
				chosen = chosen || len(v.others) > 0
			}
		}
	}
	if chosen {
		m.reportReferences(e)
	}
}

// load copies a statement into the scratch, with references of the merged event.
func (m *merging) load(c mergeCopy) *reported.Statement {
	s := m.scratch.load(c)
	s.Answers, s.Supersedes = c.renamedAll(s.Answers), c.renamedAll(s.Supersedes)
	m.scratch.tally.Of = c.renamed(m.scratch.tally.Of)
	return s
}

// content writes what a statement says, without the head's ID, Sources and Grade and
// without Rank. Without refs it leaves out what it refers to.
func (m *merging) content(c mergeCopy, refs bool) {
	s := m.scratch.load(c)
	s.ID, s.Sources, s.Grade, m.scratch.tally.Rank = "", nil, reported.Term{}, ""
	if !refs {
		s.Answers, s.Supersedes, m.scratch.tally.Of = nil, nil, ""
	}
	m.scratch.write(&m.w)
}

// A mergeScratch holds a copy of one statement.
type mergeScratch struct {
	kind    byte // c of a claim, t of a tally, a of an account
	claim   attribution.Claim
	tally   casualty.Tally
	account Account
}

// load copies a statement and returns the head of the copy.
func (s *mergeScratch) load(c mergeCopy) *reported.Statement {
	i, claims := c.i, len(c.e.Claims)
	switch {
	case i < claims:
		s.kind, s.claim = 'c', c.e.Claims[i]
		return &s.claim.Statement
	case c.tally(i):
		s.kind, s.tally = 't', c.e.Tallies[i-claims]
		return &s.tally.Statement
	}
	s.kind, s.account = 'a', c.e.Accounts[i-claims-len(c.e.Tallies)]
	return &s.account.Statement
}

// write writes the statement and a letter for its kind.
func (s *mergeScratch) write(w *writer) {
	switch s.kind {
	case 'c':
		object(w, &s.claim, (*writer).claim)
	case 't':
		object(w, &s.tally, (*writer).tally)
	default:
		object(w, &s.account, (*writer).account)
	}
	w.B = append(w.B, s.kind)
}

// appendTo adds the statement to an event, in normal form.
func (s *mergeScratch) appendTo(e *Event, w *writer) {
	switch s.kind {
	case 'c':
		normalClaim(w, &s.claim)
		e.Claims = append(e.Claims, s.claim)
	case 't':
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
