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
	groups  []*sumGroup
	groupOf []*sumGroup // of the first node of each class, nil if nothing of it counts

	choices reported.Problems
}

// A sumRecord is one event of the list.
type sumRecord struct {
	*Event
	node int
	why  Omission
}

// A sumGroup is one or more records that are the same event, as far as they count.
type sumGroup struct {
	records []*sumRecord
	why     Omission
	place   int // in Counted, or in LeftOut before that is sorted
}

// gather makes one record of those of each ID.
func (s *summer) gather(events []Event) {
	order := make([]*Event, len(events))
	for i := range events {
		order[i] = events[i].bounded(reported.MaxSourceDepth)
	}
	slices.SortStableFunc(order, func(a, b *Event) int { return strings.Compare(a.ID, b.ID) })
	s.nodes, s.records = make(map[string]int, len(events)), make([]sumRecord, 0, len(events))
	for same := range runs(order, func(a, b **Event) bool { return (*a).ID == (*b).ID && (*a).ID != "" }) {
		e := same[0]
		if len(same) > 1 {
			records := make([]Event, len(same))
			for i := range records {
				records[i] = *same[i]
			}
			merged, problems := Merge(records...)
			e = &merged
			for _, p := range problems {
				p.Pointer = string(jsonscan.AppendToken(nil, e.ID)) + p.Pointer
				s.choices = append(s.choices, p)
			}
		}
		s.records = append(s.records, sumRecord{Event: e, node: s.node(e.ID)})
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
	present := len(s.root) // the nodes of the records come first
	for i := range s.records {
		u := &s.records[i]
		if u.State == StateWithdrawn {
			u.why = OmissionWithdrawn
		}
		for _, l := range u.Links {
			if l.Kind == LinkSameAs {
				s.unite(u.node, s.node(l.Event))
			} else if l.Kind == LinkReplacedBy {
				to := s.node(l.Event)
				if to < present && to != u.node {
					u.why = cmp.Or(u.why, OmissionReplaced)
				} else if u.State == StateMerged {
					s.unite(u.node, to)
				}
			}
		}
	}
	s.groupOf = make([]*sumGroup, len(s.root))
	for i := range s.records {
		u := &s.records[i]
		if u.why != "" {
			continue
		}
		g := &s.groupOf[s.find(u.node)]
		if *g == nil {
			*g = &sumGroup{}
			s.groups = append(s.groups, *g)
		}
		(*g).records = append((*g).records, u)
	}
}

// leaveOutParents leaves out the classes that others are part of.
func (s *summer) leaveOutParents() {
	for _, g := range s.groups {
		for _, u := range g.records {
			for i := range u.Links {
				if node, ok := s.nodes[u.Links[i].Event]; ok && u.Links[i].Kind == LinkPartOf {
					if whole := s.groupOf[s.find(node)]; whole != nil && whole != g {
						whole.why = OmissionHasMembers
					}
				}
			}
		}
	}
}

// tallies returns those of a class. Where it has several records, the IDs of each
// are qualified, since each feed numbers its own.
func (g *sumGroup) tallies() (list []casualty.Tally) {
	if len(g.records) == 1 {
		return g.records[0].Tallies
	}
	for n, u := range g.records {
		qualify := func(ids ...*string) {
			for _, id := range ids {
				if *id != "" {
					*id = strconv.Itoa(n) + "#" + *id
				}
			}
		}
		for _, t := range u.Tallies {
			qualify(&t.ID, &t.Of)
			for _, ids := range [...]*[]string{&t.Answers, &t.Supersedes} {
				*ids = slices.Clone(*ids)
				for i := range *ids {
					qualify(&(*ids)[i])
				}
			}
			list = append(list, t)
		}
	}
	return list
}
