package event

import (
	"slices"
	"strings"

	"github.com/seed-67285e81/reported"
)

// statements writes the statements that stand into e, and says what was chosen.
func (m *merging) statements(e *Event) {
	m.gather()
	m.choose()
	m.rename()
	var of [3][]int // the variants of the claims, tallies and accounts, -1 of one without ID
	of[2] = slices.Repeat([]int{-1}, len(e.Accounts))
	for n := range m.variants.list {
		if v := &m.variants.list[n]; v.stands == n {
			of[kindIndex(v.kind())] = append(of[kindIndex(v.kind())], n)
			m.write(e, v.copy, v)
		}
	}
	for k := range m.records {
		list := statementList{m.records[k].e}
		m.own = m.addSources(m.own, list.e.Sources)
		for i := range list.len() {
			if m.variantOf[k][i] < 0 && m.write(e, mergeCopy{record: k, i: i}, nil) {
				of[kindIndex(list.kind(i))] = append(of[kindIndex(list.kind(i))], -1)
			}
		}
	}
	arrange(&m.w, e.Claims, of[0], (*writer).claim)
	arrange(&m.w, e.Tallies, of[1], (*writer).tally)
	arrange(&m.w, e.Accounts, of[2], (*writer).account)
	m.reportStatements(e, slices.Concat(of[0], of[1], of[2]))
}

func kindIndex(kind byte) int { return strings.IndexByte("cta", kind) }

// write adds a statement to e: that of a variant, or one without ID unless e has it.
// It reports whether it did.
func (m *merging) write(e *Event, c mergeCopy, v *mergeVariant) bool {
	from := m.records[c.record].e
	list := statementList{from}
	switch claims := len(from.Claims); list.kind(c.i) {
	case 'c':
		s := from.Claims[c.i]
		m.refer(&s.Statement, c.record, v)
		normalClaim(&m.w, &s)
		m.source(&s.Statement, v)
		return m.isNew('c', v, func() { object(&m.w, &s, (*writer).claim) }) && add(&e.Claims, s)
	case 't':
		s := from.Tallies[c.i-claims]
		m.refer(&s.Statement, c.record, v)
		s.Of = m.renamed(c.record, s.Of)
		normalTally(&m.w, &s)
		m.source(&s.Statement, v)
		return m.isNew('t', v, func() { object(&m.w, &s, (*writer).tally) }) && add(&e.Tallies, s)
	}
	s := from.Accounts[c.i-len(from.Claims)-len(from.Tallies)]
	m.refer(&s.Statement, c.record, v)
	return m.writeAccount(e, s, v)
}

func (m *merging) writeAccount(e *Event, s Account, v *mergeVariant) bool {
	normalAccount(&m.w, &s)
	m.source(&s.Statement, v)
	return m.isNew('a', v, func() { object(&m.w, &s, (*writer).account) }) && add(&e.Accounts, s)
}

// add appends to a list, and is true.
func add[T any](list *[]T, s T) bool {
	*list = append(*list, s)
	return true
}

// refer gives a statement of a record the IDs that stand in the merged event.
func (m *merging) refer(s *reported.Statement, record int, v *mergeVariant) {
	s.Answers, s.Supersedes = m.renamedAll(record, s.Answers), m.renamedAll(record, s.Supersedes)
	if v != nil {
		s.ID, s.Sources = v.newID, nil
	}
}

// source gives the statement of a variant the sources of all its copies.
func (m *merging) source(s *reported.Statement, v *mergeVariant) {
	if v != nil {
		s.Sources = m.sourceList(v.sources)
	}
}

// isNew reports whether the merged event does not have a statement without ID yet.
func (m *merging) isNew(kind byte, v *mergeVariant, write func()) bool {
	if v != nil {
		return true
	}
	m.w.B = append(m.w.B[:0], kind)
	write()
	_, isNew := m.loose.add(m.w.B, struct{}{})
	return isNew
}

// arrange sorts statements by their bytes, and with them what belongs to each.
func arrange[T any](w *writer, list []T, with []int, write func(*writer, *T)) {
	w.B, w.spans = w.B[:0], w.spans[:0]
	for i := range list {
		from := len(w.B)
		object(w, &list[i], write)
		w.spans = append(w.spans, span{from, len(w.B), i})
	}
	if spans, same := sortSpans(w.B, w.spans, true); !same {
		oldList, oldWith := slices.Clone(list), slices.Clone(with)
		for i, s := range spans {
			list[i], with[i] = oldList[s.item], oldWith[s.item]
		}
	}
	w.B, w.spans = w.B[:0], w.spans[:0]
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
func (m *merging) sourceList(numbers []int) []reported.Source {
	numbers = slices.Clone(numbers)
	slices.Sort(numbers)
	numbers = slices.Compact(numbers)
	slices.SortFunc(numbers, func(a, b int) int { return strings.Compare(m.sources.keys[a], m.sources.keys[b]) })
	var list []reported.Source
	for _, n := range numbers {
		s := *m.sources.list[n]
		normalSource(&m.w, &s)
		list = append(list, s)
	}
	return list
}
