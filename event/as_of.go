package event

import (
	"slices"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/attribution"
	"github.com/seed-67285e81/reported/casualty"
	"github.com/seed-67285e81/reported/internal/standing"
)

// AsOf returns the event with only those statements that were surely known by the end of
// t. The second result has the JSON Pointers of statements that it dropped because their
// time is not known.
//
//	known      when Said ends, or when Published or Retrieved of a root source ends
//	no zone    read as UTC, in t too
//	undated    dropped and listed
//	no end     of t: only undated statements are dropped
//
// So a claim said in "2020-01" is not known on 20 January: it may be of the 25th.
//
// e.AsOf(t).Toll(p) is the toll of [casualty.Timeline] at t. For that, a tally is kept
// where what it adds to or retracts is not known yet. It keeps its Of or Answers, which
// [Event.Validate] reports as [CodeUnknownReference]. All other references to dropped
// statements are removed. A claim or an account that says nothing without them is dropped
// too. Of these, a denial or doubt that names no actor is listed.
//
// The recorder's reading, Sources and Links stay as they are. The lists of statements are
// new; the statements share their memory with e.
func (e Event) AsOf(t reported.Time) (said Event, dropped []string) {
	b := e.bounded(reported.MaxSourceDepth)
	s := asOfSelection{statementFinder: statementFinder{statementList: statementList{b}}}
	s.fill()
	s.kept = make([]bool, s.len())
	undated := make([]bool, s.len())
	for i := range s.kept {
		known, _ := standing.Known(s.head(i))
		by, dated := standing.SaidBy(known, t)
		s.kept[i], undated[i] = by, !dated
	}
	s.dropDependents(undated)
	for i := range undated {
		if undated[i] {
			dropped = append(dropped, s.pointer(i))
		}
	}

	e = *b
	said = e
	kept := s.kept
	said.Claims, kept = keep(e.Claims, kept, func(c *attribution.Claim) { s.prune(&c.Statement) })
	said.Tallies, kept = keep(e.Tallies, kept, s.pruneTally)
	said.Accounts, _ = keep(e.Accounts, kept, func(a *Account) { s.prune(&a.Statement) })
	return said, dropped
}

// keep returns those of a list that are kept, pruned, and what is kept of the lists after.
func keep[T any](list []T, kept []bool, prune func(*T)) (some []T, after []bool) {
	for i := range list {
		if kept[i] {
			some = append(some, list[i])
			prune(&some[len(some)-1])
		}
	}
	return some, kept[len(list):]
}

// pruneTally removes references to dropped statements, except those that the meaning of a
// tally needs.
func (s *asOfSelection) pruneTally(t *casualty.Tally) {
	answers := t.Answers
	s.prune(&t.Statement)
	if t.Stance == reported.StanceRetracts {
		t.Answers = answers
	}
	if t.Of != "" && t.Scope != casualty.ScopeAdditional && !s.has(t.Of) {
		t.Of = ""
	}
}

// An asOfSelection is some of an event's statements.
type asOfSelection struct {
	statementFinder
	kept []bool
}

// has reports whether a statement with the ID is kept.
func (s *asOfSelection) has(id string) bool {
	i, ok := s.find(id)
	return ok && id != "" && s.kept[i]
}

// prune removes references to dropped statements.
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

// needed returns IDs of which statement i needs at least one to mean anything.
func (s *asOfSelection) needed(i int) []string {
	e := s.e
	if i < len(e.Claims) {
		c := &e.Claims[i]
		opposes := c.Stance == attribution.StanceDenies || c.Stance == attribution.StanceDoubts
		if c.Stance == attribution.StanceRetracts || opposes && len(c.Actors) == 0 {
			return c.Answers
		}
	} else if i -= len(e.Claims) + len(e.Tallies); i >= 0 && e.Accounts[i].Stance == reported.StanceRetracts {
		return e.Accounts[i].Answers
	}
	return nil
}

// dropDependents drops statements that need a dropped one to mean anything, transitively.
// It lists denials and doubts among these.
func (s *asOfSelection) dropDependents(listed []bool) {
	left, needing := map[int]int{}, map[int][]int{} // only asked: how many a statement has left, which need it
	var gone []int
	for i, kept := range s.kept {
		ids := s.needed(i)
		if !kept || len(ids) == 0 {
			continue
		}
		for _, id := range ids {
			if j, ok := s.find(id); ok && s.kept[j] {
				needing[j] = append(needing[j], i)
				left[i]++
			}
		}
		if left[i] == 0 {
			gone = append(gone, i)
		}
	}
	for len(gone) > 0 {
		i := gone[len(gone)-1]
		gone = gone[:len(gone)-1]
		s.kept[i] = false
		listed[i] = i < len(s.e.Claims) && s.e.Claims[i].Stance != attribution.StanceRetracts
		for _, by := range needing[i] {
			if left[by]--; left[by] == 0 {
				gone = append(gone, by)
			}
		}
	}
}
