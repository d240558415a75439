package event

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/casualty"
	"github.com/seed-67285e81/reported/internal/jsonscan"
)

// A summer carries a sum through its steps.
type summer struct {
	policy  casualty.Policy
	records []sumRecord // by ID
	nodes   map[string]int
	root    []int // of each node: another of its class, nearer to the first
	groups  []sumGroup
	groupOf []int // of the first node of each class: the place of its group in groups, from 1

	choices reported.Problems
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
	s.nodes, s.records = make(map[string]int, len(events)), make([]sumRecord, 0, len(events))
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
			e = &merged
			for _, p := range problems {
				p.Pointer = string(jsonscan.AppendToken(nil, e.ID)) + p.Pointer
				s.choices = append(s.choices, p)
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
	s.groupOf, s.groups = make([]int, len(s.root)), make([]sumGroup, 0, len(s.records))
	for i := range s.records {
		u := &s.records[i]
		if u.why != "" {
			continue
		}
		k := &s.groupOf[s.find(u.node)]
		if *k == 0 {
			s.groups = append(s.groups, sumGroup{})
			*k = len(s.groups)
		}
		g := &s.groups[*k-1]
		g.units = append(g.units, i)
	}
}

// leaveOutParents leaves out the classes that others are part of.
func (s *summer) leaveOutParents() {
	for k := range s.groups {
		for _, i := range s.groups[k].units {
			for _, l := range s.records[i].Links {
				if l.Kind != LinkPartOf {
					continue
				}
				if node, ok := s.nodes[l.Event]; ok {
					if parent := s.groupOf[s.find(node)] - 1; parent >= 0 && parent != k {
						s.groups[parent].why = OmissionHasMembers
					}
				}
			}
		}
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
