package casualty

import (
	"cmp"
	"slices"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/internal/standing"
)

// A moment is a history at a step. Its methods are the rules of the package
// documentation, in the order of that page, each written down once. It works out
// again only what a step changes.
type moment struct {
	h    *history
	step int32

	links    int    // how many are in effect
	fallen   []bool // of each entry: superseded or taken back by its own origin
	standing []standing.Entry
	added    []addition
	heldBy   []int32 // of each entry: how many origins hold it
	marks    []conditions

	figures []figure  // what each origin holds on each topic by its own tallies
	held    [][]int32 // the entries that these are made of
	counted []bool    // whether they are in heldBy

	views    []view    // of each topic
	meetings []meeting // of each population
	rows     []*outcome

	holdings, topics, finish worklist // what must be worked out again
	nones, bounds            worklist // populations
	families                 worklist

	numbers, words []saying // scratch
	shares         []share
	sumsOf         [][]bound // of each family
	conflicts      conflictFinder
}

// A worklist holds numbers, each once.
type worklist struct {
	list []int32
	in   []bool
}

func newWorklist(n int) worklist { return worklist{in: make([]bool, n)} }

func (w *worklist) add(n int32) {
	if !w.in[n] {
		w.in[n] = true
		w.list = append(w.list, n)
	}
}

func (w *worklist) clear() {
	for _, n := range w.list {
		w.in[n] = false
	}
	w.list = w.list[:0]
}

func newMoment(h *history) *moment {
	n, t, p := len(h.entries), len(h.topics), len(h.populations)
	m := &moment{
		h: h, step: -1, fallen: make([]bool, n), heldBy: make([]int32, n), marks: make([]conditions, n),
		figures: make([]figure, len(h.holdings)), held: make([][]int32, len(h.holdings)), counted: make([]bool, len(h.holdings)),
		views: make([]view, t), meetings: make([]meeting, p), rows: make([]*outcome, t),
		holdings: newWorklist(len(h.holdings)), topics: newWorklist(t), finish: newWorklist(t),
		nones: newWorklist(p), bounds: newWorklist(p), families: newWorklist(len(h.families)),
	}
	m.sumsOf = make([][]bound, len(h.families))
	if len(h.additions) > 0 {
		m.added = make([]addition, n)
	}
	for k := range m.figures {
		m.figures[k].last = -1
	}
	for k := range m.views {
		m.views[k].rivals, m.views[k].latest = noRivals(), [2]int64{beginning, beginning}
	}
	for p := range m.meetings {
		m.meetings[p].rivals = noRivals()
	}
	return m
}

// advance moves on to a later step, and works out all that changes by it.
func (m *moment) advance(step int32) {
	from := m.step
	m.step = step
	for s := max(from, -1) + 1; s <= step; s++ {
		for _, i := range m.h.entering[s] {
			m.changed(i)
		}
	}
	m.fall()
	m.followAdditions()
	for _, k := range m.holdings.list {
		m.hold(k)
	}
	m.gatherNones()
	for n := 0; n < len(m.topics.list); n++ { // some add to it
		m.view(m.topics.list[n])
	}
	m.challengeNones()
	for _, k := range m.topics.list {
		m.number(k)
	}
	m.findBounds()
	m.findContested()
	for _, k := range m.finish.list {
		m.rows[k] = m.outcome(k)
	}
	for _, w := range [...]*worklist{&m.holdings, &m.topics, &m.finish, &m.nones, &m.bounds, &m.families} {
		w.clear()
	}
}

func (m *moment) said(i int32) bool { return m.h.entries[i].step <= m.step }

// stands reports whether an entry states what may be held, and stands.
func (m *moment) stands(i int32) bool {
	e := &m.h.entries[i]
	return e.usable && e.step <= m.step && !m.fallen[i]
}

// changed notes on what an entry bears that is new or falls.
func (m *moment) changed(i int32) {
	e := &m.h.entries[i]
	for _, k := range e.holdings {
		m.holdings.add(k)
	}
	for _, p := range e.parts {
		for _, k := range m.h.entries[p].holdings {
			m.holdings.add(k)
		}
	}
	if e.topic >= 0 {
		m.see(e.topic)
	}
	m.touch(e)
}

// see has a topic finished anew, and worked out where it is new.
func (m *moment) see(topic int32) {
	m.finish.add(topic)
	if m.rows[topic] == nil {
		m.topics.add(topic)
	}
}

func (m *moment) touch(e *entry) {
	for _, k := range e.touches {
		m.see(k)
	}
}

// fall applies what supersedes and takes back others. A retraction that is itself
// retracted gives back what it took, so where there are any all are judged again.
func (m *moment) fall() {
	h := m.h
	first := m.links
	for m.links < len(h.links) && h.links[m.links].step <= m.step {
		m.links++
	}
	if first == m.links {
		return
	}
	if h.statements == nil {
		for _, l := range h.links[first:m.links] {
			if on := int32(l.On); !m.fallen[on] {
				m.fallen[on] = true
				m.changed(on)
			}
		}
		return
	}
	if m.standing == nil {
		m.standing = slices.Clone(h.statements)
	}
	links := make([]standing.Link, m.links)
	for n := range links {
		links[n] = h.links[n].Link
	}
	standing.Apply(m.standing, links)
	for i := range m.standing {
		s := m.standing[i].State
		if down := s == standing.Superseded || s == standing.Retracted; down != m.fallen[i] {
			m.fallen[i] = down
			m.changed(int32(i))
		}
	}
}

// An addition is what becomes of a number of more than were counted before.
type addition uint8

const (
	silent   addition = iota // it, or what it adds to, does not stand
	loose                    // it adds to nothing that was said: at least so many
	attached                 // it adds to a total
)

// followAdditions finds what becomes of the additions.
func (m *moment) followAdditions() {
	for _, i := range m.h.additions { // what they add to comes first
		e := &m.h.entries[i]
		is := silent
		switch {
		case !m.stands(i):
		case e.base < 0 || !m.said(e.base):
			is = loose
		case m.h.entries[e.base].role == roleAddition:
			is = m.added[e.base]
		case m.stands(e.base) && m.h.entries[e.base].ranked:
			is = attached
		}
		if is == loose && !e.ranked {
			is = silent
		}
		if is != m.added[i] {
			m.added[i] = is
			m.changed(i)
		}
	}
}

// isTotal reports whether an entry is a total: parts are, unless what they are part
// of was said and answers the same question.
func (m *moment) isTotal(i int32) bool {
	w := m.h.entries[i].whole
	return m.stands(i) && (w < 0 || !m.said(w) || m.h.entries[w].topic != m.h.entries[i].topic)
}

// lasts keeps of what one origin has said that than which it said nothing surely
// later: by CountedTo, and of that by when it was said.
func (m *moment) lasts(list []saying) []saying {
	counted, said := int64(beginning), int64(beginning)
	for _, s := range list {
		counted = max(counted, m.h.entries[s.entry].counted.lo)
	}
	list = slices.DeleteFunc(list, func(s saying) bool { return m.h.entries[s.entry].counted.hi <= counted })
	for _, s := range list {
		said = max(said, m.h.entries[s.entry].said.lo)
	}
	return slices.DeleteFunc(list, func(s saying) bool { return m.h.entries[s.entry].said.hi <= said })
}

// hold finds what an origin holds on a topic by its own tallies. Words replace only
// a figure that cannot be right with them.
func (m *moment) hold(k int32) {
	h := m.h
	m.release(k)
	m.numbers, m.words = m.numbers[:0], m.words[:0]
	for _, s := range h.holdings[k].said {
		switch {
		case !m.isTotal(s.entry):
		case h.entries[s.entry].number:
			m.numbers = append(m.numbers, s)
		default:
			m.words = append(m.words, s)
		}
	}
	kept, words := m.lasts(m.numbers), m.lasts(m.words)
	f := m.figureOf(k, kept)
	if len(kept) > 0 {
		words = slices.DeleteFunc(words, func(s saying) bool {
			e := &h.entries[s.entry]
			_, fits := f.count.Intersect(h.tallies[s.entry].Count)
			return fits || !later(e.counted, e.said, f.counted, f.said)
		})
	}
	if len(words) > 0 {
		kept = words
		f = m.figureOf(k, kept)
	}
	m.figures[k] = f
	for _, s := range kept {
		m.held[k] = append(m.held[k], s.entry)
	}
	topic := h.holdings[k].topic
	m.topics.add(topic)
	if h.topics[topic].zero {
		for _, p := range h.topics[topic].own {
			m.nones.add(p)
		}
	}
}

// later reports whether what counts to one time and was said at another is surely
// later than something else: by the first, and where that does not tell by the second.
func later(counted, said, otherCounted, otherSaid stretch) bool {
	return counted.after(otherCounted) || !otherCounted.after(counted) && said.after(otherSaid)
}

// release forgets what an origin held on a topic.
func (m *moment) release(k int32) {
	m.count(k, false)
	m.held[k] = m.held[k][:0]
}

// count notes whether an origin holds what it has said itself on a topic.
func (m *moment) count(k int32, holds bool) {
	if m.counted[k] == holds {
		return
	}
	m.counted[k] = holds
	by := int32(-1)
	if holds {
		by = 1
	}
	for _, i := range m.held[k] {
		m.heldBy[i] += by
		m.touch(&m.h.entries[i])
	}
}

// comesTo returns a total with its additions, and as of when.
func (m *moment) comesTo(i int32) (n reported.Count, at stretch, more bool) {
	e := &m.h.entries[i]
	n, at = m.h.tallies[i].Count, e.counted
	sum, last, more := m.more(e.addenda)
	if !more {
		return n, at, false
	}
	if last.hi > at.hi {
		at = last
	}
	return n.Add(sum), at, true
}

// more returns what additions to one base come to: one is added; several come to
// between the greatest and their sum.
func (m *moment) more(groups []int32) (sum reported.Count, at stretch, some bool) {
	n, greatest := 0, int64(0)
	at = undatedStretch
	for _, g := range groups {
		count, when, ok := m.oneOf(g)
		if !ok {
			continue
		}
		chained, last, more := m.more(m.h.groups[g].addenda)
		if more {
			count = count.Add(chained)
			if last.hi > when.hi {
				when = last
			}
		}
		if n++; n == 1 {
			sum = count
		} else {
			sum = sum.Add(count)
		}
		greatest = max(greatest, count.Low())
		if when.hi > at.hi {
			at = when
		}
	}
	if n < 2 {
		return sum, at, n > 0
	}
	if high, closed := sum.High(); closed && !sum.Approximate() {
		return reported.Between(greatest, high), at, true
	}
	if sum.Approximate() {
		greatest = 0
	}
	return reported.AtLeast(greatest), at, true
}

// oneOf returns the number of an addition, however many copies of it there are, and
// the time of the first of them.
func (m *moment) oneOf(group int32) (n reported.Count, at stretch, ok bool) {
	for _, i := range m.h.groups[group].members {
		e := &m.h.entries[i]
		if m.added[i] != attached {
			continue
		}
		if !ok || e.counted.hi < at.hi || e.counted.hi == at.hi && cmp.Compare(e.counted.lo, at.lo) < 0 {
			n, at, ok = m.h.tallies[i].Count, e.counted, true
		}
	}
	return n, at, ok
}
