package event

import (
	"cmp"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/casualty"
)

// A summer carries a sum through its steps.
type summer struct {
	policy  casualty.Policy
	records []sumRecord // by ID
	nodes   map[string]int
	root    []int // of each node: another of its class, nearer to the first
	groups  []sumGroup

	choices []Choice
}

// A sumRecord is one event of the list.
type sumRecord struct {
	*Event
	node int
	why  Omission
}

// A sumGroup is one or more units that are the same event, as far as they count.
type sumGroup struct {
	units []int
	why   Omission
}

// gather makes one unit of the records of each ID.
func (s *summer) gather(events []Event) {
	order := make([]*Event, len(events))
	for i := range events {
		order[i] = events[i].bounded(reported.MaxSourceDepth)
	}
	slices.SortStableFunc(order, func(a, b *Event) int { return strings.Compare(a.ID, b.ID) })
	s.nodes = make(map[string]int)
	for len(order) > 0 {
		n := 1
		for n < len(order) && order[n].ID == order[0].ID && order[0].ID != "" {
			n++
		}
		e := order[0]
		if n > 1 {
			records := make([]Event, n)
			for i := range records {
				records[i] = *order[i]
			}
			merged, problems := Merge(records...)
			if e = &merged; len(problems) > 0 {
				s.choices = append(s.choices, Choice{e.ID, problems})
			}
		}
		s.records = append(s.records, sumRecord{Event: e, node: s.node(e.ID)})
		order = order[n:]
	}
}

// node returns the number of an event's ID. One without ID has one of its own.
func (s *summer) node(id string) int {
	i, ok := s.nodes[id]
	if !ok || id == "" {
		i = len(s.root)
		s.root = append(s.root, i)
		s.nodes[id] = i
	}
	return i
}

// find returns the first node of the class of a node.
func (s *summer) find(i int) int {
	for s.root[i] != i {
		s.root[i] = s.root[s.root[i]]
		i = s.root[i]
	}
	return i
}

func (s *summer) unite(i, j int) {
	i, j = s.find(i), s.find(j)
	s.root[max(i, j)] = min(i, j)
}

// join puts what is the same event in one class, without what no longer counts.
func (s *summer) join() {
	present := len(s.root) // the nodes of the units come first
	for i := range s.records {
		u := &s.records[i]
		if u.State == StateWithdrawn {
			u.why = OmissionWithdrawn
		}
		for k := range u.Links {
			l := &u.Links[k]
			switch l.Kind {
			case LinkSameAs:
				s.unite(u.node, s.node(l.Event))
			case LinkReplacedBy:
				to := s.node(l.Event)
				switch {
				case to == u.node:
				case to < present:
					u.why = cmp.Or(u.why, OmissionReplaced)
				case u.State == StateMerged:
					s.unite(u.node, to)
				}
			}
		}
	}
	at := make(map[int]int)
	for i := range s.records {
		u := &s.records[i]
		if u.why != "" {
			continue
		}
		k, ok := at[s.find(u.node)]
		if !ok {
			k = len(s.groups)
			at[s.find(u.node)] = k
			s.groups = append(s.groups, sumGroup{})
		}
		s.groups[k].units = append(s.groups[k].units, i)
	}
}

// leaveOutParents leaves out the classes that others are part of.
func (s *summer) leaveOutParents() {
	at := make(map[int]int, len(s.groups))
	for k, c := range s.groups {
		at[s.find(s.records[c.units[0]].node)] = k
	}
	for k := range s.groups {
		for _, i := range s.groups[k].units {
			for _, l := range s.records[i].Links {
				if l.Kind != LinkPartOf {
					continue
				}
				if node, ok := s.nodes[l.Event]; ok {
					if parent, ok := at[s.find(node)]; ok && parent != k {
						s.groups[parent].why = OmissionHasMembers
					}
				}
			}
		}
	}
}

// leaveOutAggregates leaves out the aggregates of which another class that counts
// may be a part.
func (s *summer) leaveOutAggregates() {
	// The first and last moments of all classes, and of those that may have been in
	// each country; "" has those whose country is not known, and "*" all.
	ranges := map[string]*sumMoments{}
	note := func(country string, t span64) {
		if ranges[country] == nil {
			ranges[country] = &sumMoments{}
		}
		ranges[country].add(t)
	}
	for k := range s.groups {
		if s.groups[k].why != "" {
			continue
		}
		t, countries := s.scene(k)
		note("*", t)
		for _, c := range countries {
			note(c, t)
		}
		if len(countries) == 0 {
			note("", t)
		}
	}
	for _, r := range ranges { // each is sorted for itself, so their order does not show
		r.sort()
	}
	for k := range s.groups {
		if s.groups[k].why != "" || !slices.ContainsFunc(s.groups[k].units, func(i int) bool { return s.records[i].Aggregate }) {
			continue
		}
		t, countries := s.scene(k)
		if len(countries) == 0 {
			if ranges["*"].meeting(t) > 1 { // itself is there too
				s.groups[k].why = OmissionAggregate
			}
			continue
		}
		for _, c := range countries {
			if ranges[c].meeting(t) > 1 {
				s.groups[k].why = OmissionAggregate
			}
		}
		if r := ranges[""]; r != nil && r.meeting(t) > 0 {
			s.groups[k].why = OmissionAggregate
		}
	}
}

// scene returns when a class certainly was, and in which countries; none is
// returned where it may have been in others too.
func (s *summer) scene(k int) (t span64, countries []string) {
	t = span64{math.MaxInt64, math.MinInt64}
	known := true
	for _, i := range s.groups[k].units {
		e := s.records[i].Event
		when := openSpan
		if !e.Time.IsZero() {
			when = timeSpan64(e.Time)
		}
		t = span64{min(t.lo, when.lo), max(t.hi, when.hi)}
		known = known && len(e.Places) > 0
		for p := range e.Places {
			known = known && e.Places[p].definite() && e.Places[p].Country != ""
			countries = append(countries, e.Places[p].Country)
		}
	}
	if !known {
		return t, nil
	}
	return t, sortedUnique(countries)
}

// Moments are the first and the last moments of several things.
type sumMoments struct{ first, last []int64 }

func (m *sumMoments) add(t span64) { m.first, m.last = append(m.first, t.lo), append(m.last, t.hi) }

func (m *sumMoments) sort() {
	slices.Sort(m.first)
	slices.Sort(m.last)
}

// meeting returns how many overlap a span: all but those that ended before it,
// or began after it.
func (m *sumMoments) meeting(t span64) int {
	ended, _ := slices.BinarySearch(m.last, t.lo)
	n := len(m.first)
	if t.hi < math.MaxInt64 {
		n, _ = slices.BinarySearch(m.first, t.hi+1)
	}
	return n - ended
}

// totals adds up.
func (s *summer) totals() Totals {
	t := Totals{Choices: s.choices}
	type part struct {
		row    casualty.Row
		place  int // in Counted, or -1
		beside string
	}
	var parts []part
	for i := range s.records {
		if u := &s.records[i]; u.why != "" {
			t.LeftOut = append(t.LeftOut, LeftOut{u.ID, u.why})
		}
	}
	for k := range s.groups {
		c := &s.groups[k]
		place, beside := -1, s.records[c.units[0]].ID
		if c.why == "" {
			ids := make([]string, len(c.units))
			for n, i := range c.units {
				ids[n] = s.records[i].ID
			}
			place = len(t.Counted)
			t.Counted = append(t.Counted, ids)
		} else {
			for _, i := range c.units {
				t.LeftOut = append(t.LeftOut, LeftOut{s.records[i].ID, c.why})
			}
		}
		for row := range casualty.Reduce(s.tallies(k), s.policy).Rows() {
			parts = append(parts, part{row, place, beside})
		}
	}
	slices.SortStableFunc(t.LeftOut, func(a, b LeftOut) int { return strings.Compare(a.Event, b.Event) })
	slices.SortStableFunc(parts, func(a, b part) int { return a.row.Question.Compare(b.row.Question) })
	for len(parts) > 0 {
		row := TotalRow{Question: parts[0].row.Question}
		n := 0
		for ; n < len(parts) && parts[n].row.Question.Equal(row.Question); n++ {
			if p := &parts[n]; p.place < 0 {
				row.Beside = append(row.Beside, Beside{p.beside, p.row})
			} else {
				row.add(&p.row, p.place)
			}
		}
		parts = parts[n:]
		row.Silent = len(t.Counted) - len(row.Events)
		row.Count = row.Stated
		if row.Silent > 0 {
			row.Count = row.Count.Add(reported.Count{})
		}
		slices.Sort(row.Conditions)
		row.Conditions = slices.Compact(row.Conditions)
		t.Rows = append(t.Rows, row)
	}
	return t
}

// add adds what one event says.
func (r *TotalRow) add(row *casualty.Row, place int) {
	r.Conditions = append(r.Conditions, row.Conditions()...)
	if row.Count.IsZero() {
		return
	}
	if len(r.Events) == 0 {
		r.Stated = row.Count
	} else {
		r.Stated = r.Stated.Add(row.Count)
	}
	r.Events = append(r.Events, place)
	if least, ok := row.MinFigure(); ok {
		most, _ := row.MaxFigure()
		r.MinFigure, r.MaxFigure = min(r.MinFigure+least, reported.MaxCount), min(r.MaxFigure+most, reported.MaxCount)
	}
}

// tallies returns those of a class. Where it has several units, the IDs of each
// are qualified, since each feed numbers its own.
func (s *summer) tallies(k int) []casualty.Tally {
	units := s.groups[k].units
	if len(units) == 1 {
		return s.records[units[0]].Tallies
	}
	var list []casualty.Tally
	for n, i := range units {
		prefix := strconv.Itoa(n) + "#"
		for _, t := range s.records[i].Tallies {
			t.ID, t.Of = sumQualified(prefix, t.ID), sumQualified(prefix, t.Of)
			t.Answers, t.Supersedes = sumQualifiedAll(prefix, t.Answers), sumQualifiedAll(prefix, t.Supersedes)
			list = append(list, t)
		}
	}
	return list
}

func sumQualified(prefix, id string) string {
	if id == "" {
		return ""
	}
	return prefix + id
}

func sumQualifiedAll(prefix string, ids []string) []string {
	list := make([]string, len(ids))
	for i, id := range ids {
		list[i] = sumQualified(prefix, id)
	}
	return list
}
