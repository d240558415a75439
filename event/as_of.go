package event

import (
	"slices"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/attribution"
	"github.com/seed-67285e81/reported/casualty"
	"github.com/seed-67285e81/reported/internal/standing"
)

// AsOf returns the event with the statements that had been made by the end of t,
// and how many it dropped because nobody knows when they were made.
//
// A statement's time is [reported.Statement.Time]. It counts as made once its
// Latest is no later than that of t: a claim of "2020-01" is not there on 20
// January, because it may have been made on the 25th. Times without a zone, t too,
// are read as UTC. A statement without a time, or with a time that has no end, is
// dropped and counted. A t that has no end drops none but these.
//
// What is kept refers to nothing that is not: Answers, Supersedes and Of lose the
// IDs of what had not been said. Where nothing is left without them, the statement
// goes too: a retraction of which all that it takes back is gone, a claim that
// denies or doubts in answer to what is gone and names nobody, an addition to a
// number that is gone. So of a valid event the result is valid.
//
// The reading is the recorder's, of the day on which the record was written, and
// stays as it is; so do Sources and Links.
//
// The lists of statements are new; what the statements hold is shared with e.
func (e Event) AsOf(t reported.Time) (said Event, undated int) {
	b := e.bounded(reported.MaxSourceDepth)
	s := asOfSelection{statementFinder: statementFinder{statementList: statementList{b}}}
	s.fill()
	s.kept = make([]bool, s.len())
	for i := range s.kept {
		by, dated := standing.SaidBy(s.head(i).Time(), t)
		s.kept[i] = by
		if !dated {
			undated++
		}
	}
	s.dropDependents()

	e = *b
	said = e
	said.Claims, said.Tallies, said.Accounts = nil, nil, nil
	for i, kept := range s.kept {
		if !kept {
			continue
		}
		switch k := i - len(e.Claims); {
		case k < 0:
			c := e.Claims[i]
			s.prune(&c.Statement)
			said.Claims = append(said.Claims, c)
		case k < len(e.Tallies):
			c := e.Tallies[k]
			s.prune(&c.Statement)
			if !s.has(c.Of) {
				c.Of = ""
			}
			said.Tallies = append(said.Tallies, c)
		default:
			c := e.Accounts[k-len(e.Tallies)]
			s.prune(&c.Statement)
			said.Accounts = append(said.Accounts, c)
		}
	}
	return said, undated
}

// An asOfSelection is some of an event's statements.
type asOfSelection struct {
	statementFinder
	kept []bool
}

// has reports whether a statement with the ID is kept.
func (s *asOfSelection) has(id string) bool {
	if id == "" {
		return false
	}
	i, ok := s.find(id)
	return ok && s.kept[i]
}

// prune takes away references to what is not kept.
func (s *asOfSelection) prune(head *reported.Statement) {
	head.Answers = s.pruned(head.Answers)
	head.Supersedes = s.pruned(head.Supersedes)
}

func (s *asOfSelection) pruned(ids []string) []string {
	gone := func(id string) bool { return !s.has(id) }
	if !slices.ContainsFunc(ids, gone) {
		return ids
	}
	if ids = slices.DeleteFunc(slices.Clone(ids), gone); len(ids) == 0 {
		return nil
	}
	return ids
}

// needed returns the IDs of which statement i needs at least one to say anything.
func (s *asOfSelection) needed(i int) []string {
	e := s.e
	if i < len(e.Claims) {
		switch c := &e.Claims[i]; c.Stance {
		case attribution.StanceRetracts:
			return c.Answers
		case attribution.StanceDenies, attribution.StanceDoubts:
			if len(c.Actors) == 0 {
				return c.Answers
			}
		}
		return nil
	}
	if i -= len(e.Claims); i < len(e.Tallies) {
		switch t := &e.Tallies[i]; {
		case t.Stance == reported.StanceRetracts:
			return t.Answers
		case t.Stance == reported.StanceStates && t.Scope == casualty.ScopeAdditional && t.Of != "":
			// Without its Of it would add to some other number.
			return []string{t.Of}
		}
		return nil
	}
	if a := &e.Accounts[i-len(e.Tallies)]; a.Stance == reported.StanceRetracts {
		return a.Answers
	}
	return nil
}

// dropDependents drops what says nothing without others that were dropped, and what
// says nothing without that, and so on.
func (s *asOfSelection) dropDependents() {
	type need struct{ by, on int }
	var needs []need
	left := map[int]int{} // how many a statement has left; only asked
	var gone []int
	for i, kept := range s.kept {
		ids := s.needed(i)
		if !kept || len(ids) == 0 {
			continue
		}
		for _, id := range ids {
			if j, ok := s.find(id); ok && s.kept[j] {
				needs = append(needs, need{i, j})
				left[i]++
			}
		}
		if left[i] == 0 {
			gone = append(gone, i)
		}
	}
	slices.SortFunc(needs, func(a, b need) int { return a.on - b.on })
	for len(gone) > 0 {
		i := gone[len(gone)-1]
		gone = gone[:len(gone)-1]
		s.kept[i] = false
		at, _ := slices.BinarySearchFunc(needs, i, func(n need, on int) int { return n.on - on })
		for ; at < len(needs) && needs[at].on == i; at++ {
			by := needs[at].by
			if left[by]--; left[by] == 0 {
				gone = append(gone, by)
			}
		}
	}
}
