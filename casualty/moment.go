package casualty

import (
	"slices"

	"github.com/seed-67285e81/reported/internal/origins"
	"github.com/seed-67285e81/reported/internal/standing"
)

// A moment is a history at a step. Its methods are the rules of the package
// documentation, in the order of that page, each written down once. It works out
// again only what a step changes.
type moment struct {
	h    *history
	step int32

	entered int32 // how many entries are known
	course  standing.Course
	states  []state // of each entry

	own    []*figure // what each origin holds on each topic by its own tallies
	zeros  []*figure // and what that is elsewhere, if it is a report of none
	views  []view    // of each topic
	added  [][]bound // what numbers of each family add up to
	sums   []sum     // of each summand
	before []sum     // scratch: what they were
	adds   bool      // an addition, or what one adds to, is new or falls
	rows   []*outcome

	newFigures  origins.Slab[figure]
	newHeld     origins.Slab[held]
	newNumbers  origins.Slab[number]
	newOutcomes origins.Slab[outcome]

	holdings, nones, topics, families, bounds, finish origins.Worklist // what must be worked out again

	numbers, words []saying // scratch
	figures        []*figure
	greatest       []extremes
	bounding       []bound
	lists          [][]bound
	claims         []claim
}

// A state is what has become of an entry.
type state struct {
	heldBy int32 // how many origins hold it
	fallen bool  // superseded or taken back by its own origin
	added  addition
}

// begin is at the step before the first.
func (m *moment) begin(h *history) {
	m.h, m.states, m.course = h, make([]state, len(h.entries)), h.course
	m.own, m.views, m.rows = make([]*figure, len(h.holdings)), make([]view, len(h.topics)), make([]*outcome, len(h.topics))
	m.added = make([][]bound, len(h.families))
	m.newFigures.Grow(len(h.holdings))
	m.newHeld.Grow(len(h.holdings))
	m.newNumbers.Grow(len(h.topics))
	m.newOutcomes.Grow(len(h.topics))
	m.sums, m.before = make([]sum, len(h.summands)), make([]sum, len(h.summands))
	for k := range h.topics {
		if m.views[k].number = &noNumber; len(h.topics[k].reached) > 0 {
			m.views[k].reports = &reports{fates: make(map[int32]conditions), last: least, first: least}
		}
	}
}

// advance moves on to a later step, and works out all that changes by it.
func (m *moment) advance(step int32) {
	h := m.h
	for m.step = step; int(m.entered) < len(h.entries) && m.said(m.entered); m.entered++ {
		m.changed(m.entered)
	}
	m.course.Advance(int(step), m.turn)
	m.followAdditions()
	for _, k := range m.holdings.All() {
		m.hold(k)
	}
	m.gatherNones()
	for _, k := range m.topics.All() {
		m.view(k)
	}
	m.findFates()
	for _, k := range m.topics.All() {
		m.number(k)
	}
	m.findBounds()
	m.findContested()
	for _, k := range m.finish.All() {
		m.rows[k] = m.outcome(k)
	}
	for _, w := range [...]*origins.Worklist{&m.holdings, &m.topics, &m.finish, &m.nones, &m.bounds, &m.families} {
		w.Empty()
	}
}

func (m *moment) said(i int32) bool { return m.h.entries[i].step <= m.step }

// stands reports whether an entry was said, and neither superseded nor taken back.
func (m *moment) stands(i int32) bool { return m.said(i) && !m.states[i].fallen }

// changed notes on what an entry bears that is new or falls.
func (m *moment) changed(i int32) {
	e := &m.h.entries[i]
	m.adds = m.adds || e.role == roleAddition || e.summand >= 0
	m.holdings.Enter(e.bears...)
	m.see(e.topic)
	m.see(e.visits...)
}

// see has topics finished anew, and worked out where they are new.
func (m *moment) see(topics ...int32) {
	for _, k := range topics {
		m.finish.Enter(k)
		m.families.Enter(m.h.topics[k].families...)
		if m.rows[k] == nil {
			m.topics.Enter(k)
		}
	}
}

// turn notes that an entry falls, or stands again.
func (m *moment) turn(n int, falls bool) {
	i := int32(n)
	if m.states[i].fallen == falls {
		return
	}
	m.states[i].fallen = falls
	e := &m.h.entries[i]
	switch v := &m.views[e.topic]; {
	case e.role <= roleRejected:
	case falls:
		v.fallen++
	default:
		v.fallen--
	}
	m.changed(i)
}

// isPart reports whether an entry is part of what was said on a topic. If that is its
// own it is no total.
func (m *moment) isPart(i, topic int32) bool {
	w := m.h.entries[i].base
	return w >= 0 && m.said(w) && m.h.entries[w].topic == topic
}

// lasts keeps of what one origin has said that than which it said nothing surely
// later: by CountedTo, and of that by when it was said.
func (m *moment) lasts(list []saying) []saying {
	for _, by := range [...]func(e *entry) stretch{func(e *entry) stretch { return e.counted }, func(e *entry) stretch { return e.said }} {
		last := int64(beginning)
		for _, s := range list {
			last = max(last, by(&m.h.entries[s.entry]).Lo)
		}
		list = slices.DeleteFunc(list, func(s saying) bool { return by(&m.h.entries[s.entry]).Hi <= last })
	}
	return list
}

// hold finds what an origin holds on a topic by its own tallies. Words replace only
// a figure that cannot be right with them.
func (m *moment) hold(k int32) {
	h, topic := m.h, m.h.entries[m.h.holdings[k][0].entry].topic
	m.numbers, m.words = m.numbers[:0], m.words[:0]
	for _, s := range h.holdings[k] {
		switch {
		case !m.stands(s.entry), m.isPart(s.entry, topic):
		case ofNumber(h.entries[s.entry].tally.Count):
			m.numbers = append(m.numbers, s)
		default:
			m.words = append(m.words, s)
		}
	}
	f := m.figureOf(k, m.lasts(m.numbers))
	words := m.lasts(m.words)
	if f != nil {
		words = slices.DeleteFunc(words, func(s saying) bool {
			_, fits := f.count.Intersect(h.entries[s.entry].tally.Count)
			return fits || !h.entries[s.entry].later(f.dating)
		})
	}
	if len(words) > 0 {
		f = m.figureOf(k, words)
	}
	m.topics.Enter(topic)
	m.own[k] = f
	m.report(k, &h.topics[topic])
}

// count notes which entries are held.
func (m *moment) count(f *figure, by int32) {
	for _, i := range f.of {
		if !f.elsewhere {
			m.states[i].heldBy += by
		}
	}
}
