package event

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/internal/form"
	"github.com/seed-67285e81/reported/internal/jsonscan"
)

// Codes of what Merge reports. None of them says that an input is bad: but for
// MergeID, each says that several were given where an event holds one.
const (
	// CodeMergeID: the events have different IDs, so nothing was merged.
	CodeMergeID reported.Code = "merge-id"
	// CodeMergeReading: records read the event differently; the last record's reading stands.
	CodeMergeReading reported.Code = "merge-reading"
	// CodeMergeStatement: one ID was used for several contents; one of them stands.
	CodeMergeStatement reported.Code = "merge-statement"
	// CodeMergePlace: a statement names a place that only a reading had which did not stand.
	CodeMergePlace reported.Code = "merge-place"
	// CodeMergeReference: a reference between statements that stand no longer leads to
	// what it led to, or leads in a circle. Validate refuses the event.
	CodeMergeReference reported.Code = "merge-reference"
	// CodeMergeCodes: one key of codes had several values; the greatest stands.
	CodeMergeCodes reported.Code = "merge-codes"
)

// Merge puts together what several records say of one event: revisions of one
// feed, or parts of it that were gathered in different places. All must have one
// ID; duplicates under different IDs are linked as [LinkSameAs], or given one ID by
// [Event.Rekey] first.
//
// The reading, from Revision to Damage, comes whole from one record: the
// greatest by Revision, then Recorded, then the bytes of the reading itself.
// Everything else is united:
//
//   - Statements with one ID are one statement, whether claim, tally or account.
//     Of several contents the one said last stands, an undated one being the
//     earliest, and of two of one time the one with the greater bytes. It stands
//     with the sources of the records that have that content. The sources of the
//     others join the event's own, so that no words are put in anybody's mouth
//     and no source is lost.
//   - Statements without ID are united where they are the same, sources included.
//   - Sources and links are united where they are the same.
//   - Of several values of one key of Codes the greatest stands.
//
// Merge loses nothing, so it undoes nothing. What a later revision corrected without
// saying so at a later time may lose to what it was; what it left out comes back, and
// a source that it spelt otherwise is a second source. Where each revision of a feed
// is the whole record, take the greatest one instead. What is to hold in a merged
// record is said by a statement of its own, that supersedes or retracts.
//
// The result is in normal form: every list is sorted by the canonical bytes of
// its elements, and repetitions are dropped, save of actors, persons, targets, weapons
// and damage, where two like entries are two things. Merge of a single event is
// that event in normal form.
//
// Neither the order nor the grouping nor the repetition of the events makes a
// difference to the event: Merge of a Merge and the rest is Merge of all. The
// inputs are not changed, and the result shares no list with them. The time taken
// is that of sorting.
//
// Every choice is reported, with a pointer into the merged event; so a reading
// that stands unopposed gives no problem. What other records had is named from
// those records that were given, so grouping does change the problems. Different
// IDs give the zero Event and one problem, MergeID; no events at all, the zero
// Event.
//
// The result of valid events is valid, but for limits, which are not enforced
// here, and for what is reported as MergeReference.
func Merge(events ...Event) (Event, reported.Problems) {
	if len(events) == 0 {
		return Event{}, nil
	}
	least, greatest := events[0].ID, events[0].ID
	for i := range events {
		least, greatest = min(least, events[i].ID), max(greatest, events[i].ID)
	}
	if least != greatest {
		return Event{}, reported.Problems{problem("", string(CodeMergeID),
			"the events have different IDs, "+form.Quote(least)+" and "+form.Quote(greatest)+" among them")}
	}
	m := merger{w: writer{normal: &normalForm{}}, byID: map[string]int{}, codes: map[string]topTwo{}}
	for i := range events {
		m.add(events[i].bounded(reported.MaxSourceDepth))
	}
	return m.merged(events)
}

// A merger gathers what events have. It keeps one reference for each thing that
// is different from the others, so its size is that of the result and of what
// gave way.
type merger struct {
	w       writer
	reading mergeReading

	variants interner[mergeVariant] // of statements: with an ID without sources, else with them
	byID     map[string]int
	same     [][]int // the contents of one ID
	sources  interner[*reported.Source]
	own      []int // the sources of the event itself
	links    interner[*Link]
	codes    map[string]topTwo
}

// A mergeVariant is what a statement says. The first of its copies stands for all.
type mergeVariant struct {
	e       *Event
	at      int   // in the roll of e
	sources []int // of all copies; a source may stand here twice
}

// topTwo are the greatest value and the next.
type topTwo struct{ first, second string }

// An interner holds things that are different, each known by its bytes.
type interner[T any] struct {
	index map[string]int
	list  []T
	keys  []string
}

// add returns the number of a thing and whether it is new.
func (p *interner[T]) add(key []byte, thing T) (number int, isNew bool) {
	if i, ok := p.index[string(key)]; ok {
		return i, false
	}
	if p.index == nil {
		p.index = map[string]int{}
	}
	k := string(key)
	p.index[k] = len(p.list)
	p.list, p.keys = append(p.list, thing), append(p.keys, k)
	return len(p.list) - 1, true
}

func (m *merger) add(e *Event) {
	m.reading.offer(&m.w, e)
	r := statementList{e}
	for i := range r.len() {
		m.statement(r, i)
	}
	m.own = m.addSources(m.own, e.Sources)
	for i := range e.Links {
		m.w.b = m.w.b[:0]
		object(&m.w, &e.Links[i], (*writer).link)
		m.links.add(m.w.b, &e.Links[i])
	}
	for key, value := range e.Codes { // in no order: greatest and next do not depend on it
		r, ok := m.codes[key]
		switch {
		case !ok:
			r.first = value
		case value > r.first:
			r.first, r.second = value, r.first
		case value < r.first && value > r.second:
			r.second = value
		}
		m.codes[key] = r
	}
}

func (m *merger) statement(r statementList, i int) {
	s := r.head(i)
	m.w.b, m.w.unsourced = m.w.b[:0], s.ID != ""
	m.w.rolled(r, i)
	m.w.unsourced = false
	m.w.b = append(m.w.b, "cta"[r.kind(i)]) // decides between equal words
	n, isNew := m.variants.add(m.w.b, mergeVariant{e: r.e, at: i})
	if s.ID == "" {
		return
	}
	if isNew {
		if k, ok := m.byID[s.ID]; ok {
			m.same[k] = append(m.same[k], n)
		} else {
			m.byID[s.ID] = len(m.same)
			m.same = append(m.same, []int{n})
		}
	}
	c := &m.variants.list[n]
	c.sources = m.addSources(c.sources, s.Sources)
}

// addSources adds the numbers of sources to a list of them.
func (m *merger) addSources(numbers []int, sources []reported.Source) []int {
	for i := range sources {
		m.w.b = m.w.b[:0]
		object(&m.w, &sources[i], (*writer).source)
		n, _ := m.sources.add(m.w.b, &sources[i])
		if !slices.Contains(numbers[max(0, len(numbers)-8):], n) { // most repetitions are near
			numbers = append(numbers, n)
		}
	}
	return numbers
}

// rolled writes statement i of a roll.
func (w *writer) rolled(r statementList, i int) {
	switch c, t := len(r.e.Claims), len(r.e.Tallies); r.kind(i) {
	case 0:
		object(w, &r.e.Claims[i], (*writer).claim)
	case 1:
		object(w, &r.e.Tallies[i-c], (*writer).tally)
	default:
		object(w, &r.e.Accounts[i-c-t], (*writer).account)
	}
}

// kind returns 0 where statement i is a claim, 1 for a tally, 2 for an account.
func (r statementList) kind(i int) int {
	switch {
	case i < len(r.e.Claims):
		return 0
	case r.tally(i):
		return 1
	}
	return 2
}

// said returns when the content was said, as stated.
func (c *mergeVariant) said() reported.Time { return statementList{c.e}.head(c.at).Said }

func (m *merger) merged(events []Event) (Event, reported.Problems) {
	e := m.reading.normal(&m.w)
	var found mergeFindings
	m.reading.report(&m.w, events, &e, &found)
	chosen := m.choose()
	m.unite(&e, chosen, &found)
	e.Sources = m.sourceList(m.own)
	for _, l := range m.links.sorted() {
		c := *m.links.list[l]
		normalLink(&m.w, &c)
		e.Links = append(e.Links, c)
	}
	m.uniteCodes(&e, &found)
	reportReferences(&e, chosen, &found)
	m.reading.reportPlaces(events, &e, &found)
	return e, found.problems()
}

// A mergeChoice is a content that stands, with the number of those that gave way.
type mergeChoice struct {
	variant *mergeVariant
	gaveWay int
}

// choose returns the contents that stand. The sources of the others join those of
// the event.
func (m *merger) choose() []mergeChoice {
	var chosen []mergeChoice
	for i := range m.variants.list {
		if c := &m.variants.list[i]; (statementList{c.e}).head(c.at).ID == "" {
			chosen = append(chosen, mergeChoice{variant: c})
		}
	}
	for _, numbers := range m.same {
		best := slices.MaxFunc(numbers, func(a, b int) int {
			return cmp.Or(m.variants.list[a].said().Compare(m.variants.list[b].said()),
				strings.Compare(m.variants.keys[a], m.variants.keys[b]))
		})
		for _, n := range numbers {
			if n != best {
				m.own = append(m.own, m.variants.list[n].sources...)
			}
		}
		chosen = append(chosen, mergeChoice{&m.variants.list[best], len(numbers) - 1})
	}
	return chosen
}

// unite writes the statements that stand into e.
func (m *merger) unite(e *Event, chosen []mergeChoice, found *mergeFindings) {
	var gaveWay [3][]int
	for _, c := range chosen {
		from, i := c.variant.e, c.variant.at
		kind := statementList{from}.kind(i)
		gaveWay[kind] = append(gaveWay[kind], c.gaveWay)
		switch kind {
		case 0:
			claim := from.Claims[i]
			normalClaim(&m.w, &claim)
			m.resource(&claim.Statement, c.variant)
			e.Claims = append(e.Claims, claim)
		case 1:
			tally := from.Tallies[i-len(from.Claims)]
			normalTally(&m.w, &tally)
			m.resource(&tally.Statement, c.variant)
			e.Tallies = append(e.Tallies, tally)
		default:
			account := from.Accounts[i-len(from.Claims)-len(from.Tallies)]
			normalAccount(&m.w, &account)
			m.resource(&account.Statement, c.variant)
			e.Accounts = append(e.Accounts, account)
		}
	}
	arrangeStatements(&m.w, e.Claims, gaveWay[0], (*writer).claim)
	arrangeStatements(&m.w, e.Tallies, gaveWay[1], (*writer).tally)
	arrangeStatements(&m.w, e.Accounts, gaveWay[2], (*writer).account)
	r := statementList{e}
	for i, n := range slices.Concat(gaveWay[0], gaveWay[1], gaveWay[2]) {
		if n > 0 {
			found.add(r.pointer(i), CodeMergeStatement, "of "+strconv.Itoa(n+1)+" contents with the ID "+form.Quote(r.head(i).ID)+
				" the one said last stands, of those said at one time the one with the greater bytes; the sources of the others are the event's")
		}
	}
}

// resource gives a statement with an ID the sources of all copies of its content.
func (m *merger) resource(s *reported.Statement, c *mergeVariant) {
	if s.ID != "" {
		s.Sources = m.sourceList(c.sources)
	}
}

// arrangeStatements sorts statements by their bytes, and with them what belongs to each.
func arrangeStatements[T any](w *writer, list []T, with []int, write func(*writer, *T)) {
	w.b, w.spans = w.b[:0], w.spans[:0]
	for i := range list {
		from := len(w.b)
		object(w, &list[i], write)
		w.spans = append(w.spans, span{from, len(w.b), i})
	}
	if spans, same := sortSpans(w.b, w.spans, true); !same {
		oldList, oldWith := slices.Clone(list), slices.Clone(with)
		for i, s := range spans {
			list[i], with[i] = oldList[s.item], oldWith[s.item]
		}
	}
	w.b, w.spans = w.b[:0], w.spans[:0]
}

// sourceList returns a normal list of the sources with the numbers.
func (m *merger) sourceList(numbers []int) []reported.Source {
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

// sorted returns the numbers of all things in the pool, in the order of their bytes.
func (p *interner[T]) sorted() []int {
	numbers := make([]int, len(p.list))
	for i := range numbers {
		numbers[i] = i
	}
	slices.SortFunc(numbers, func(a, b int) int { return strings.Compare(p.keys[a], p.keys[b]) })
	return numbers
}

func (m *merger) uniteCodes(e *Event, found *mergeFindings) {
	if len(m.codes) == 0 {
		return
	}
	e.Codes = make(map[string]string, len(m.codes))
	keys := make([]string, 0, len(m.codes))
	for key, r := range m.codes { // in no order: the keys are sorted
		e.Codes[key] = r.first
		keys = append(keys, key)
	}
	slices.Sort(keys)
	for _, key := range keys {
		if r := m.codes[key]; r.second != "" {
			found.add(string(jsonscan.AppendToken([]byte("/codes"), key)), CodeMergeCodes, form.Quote(r.first)+" stands; other records have "+form.Quote(r.second))
		}
	}
}
