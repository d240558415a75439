// Package standing says which of a list of statements still stand: what was
// superseded, what was retracted, what was said by a day. Claims, tallies and
// accounts share it; it knows only their heads.
//
//	entries := make([]standing.Entry, len(tallies))
//	for i := range tallies {
//		entries[i] = standing.Entry{
//			Head:     &tallies[i].Statement, // and roll.Add of it
//			Time:     tallies[i].Time(),
//			Retracts: tallies[i].Stance == Retracts,
//			Rejected: tallies[i].Rank == Rejected,
//		}
//	}
//	index := standing.Index{Entries: entries, Roll: roll, IDs: new(standing.IDs)}
//	index.Judge()
//	entries[i].State
//	answered, ok := index.IDs.Find(tallies[i].Answers)
//
// # Rules
//
// A statement supersedes those that its Supersedes names; one that retracts takes
// back those that its Answers name. Both take effect only
//
//   - between statements that share the key of an origin: nobody takes back what
//     another has said. A retraction takes effect too where it is of those that
//     alone carried the statement: every root source of the statement is named and
//     is a root or an origin of the retraction;
//   - where the other is not certainly later ([reported.Time.Before]): what was
//     said later is not replaced by what was said earlier. Between statements of
//     one day, or where a date is not known, the recorder's word decides; where
//     two supersede or retract each other, the lesser by time and ID falls;
//   - where the statement that does it was not rejected by the recorder.
//
// What was itself superseded or retracted still supersedes: that a correction was
// withdrawn does not bring back the first figure. A retraction that was retracted
// has no effect.
//
// Each link depends on its two statements alone, so it is the same in every
// selection that has both, and the order of the list matters nowhere. References
// to an ID that no statement has, or more than one, have no effect.
package standing

import "github.com/seed-67285e81/reported"

// A State is what became of a statement.
type State uint8

// The states. Of several, the last one holds.
const (
	Stands State = iota
	Superseded
	Retracted
	Rejected
	Overturned // by a later judgment, which only claims can be
)

// An Entry is one statement. State is filled by Judge, the rest by the caller.
type Entry struct {
	Head     *reported.Statement
	Retracts bool // it takes back the statement that its head answers
	Rejected bool // its recorder keeps it and does not reckon with it
	Derived  bool // its recorder made it: it supersedes nothing

	Time  reported.Time // when it was made
	State State
}

// Judge fills the State of the entries of an index, and its IDs.
func (x *Index) Judge() {
	for i := range x.Entries {
		x.IDs.Add(i, &x.Entries[i])
	}
	Apply(x.Entries, x.Links())
}

// A Link says that entry By supersedes or retracts entry On.
type Link struct {
	By, On   int
	Retracts bool
}

// Apply sets the State of every entry, given all links between them.
func Apply(entries []Entry, links []Link) {
	for i := range entries {
		entries[i].State = Stands
		if entries[i].Rejected {
			entries[i].State = Rejected
		}
	}
	fall := func(i int, state State) { entries[i].State = max(entries[i].State, state) }
	retracting := false
	for _, l := range links {
		retracting = retracting || l.Retracts
		if !l.Retracts {
			fall(l.On, Superseded)
		}
	}
	if !retracting {
		return
	}
	// A retraction takes effect once it is settled that none that takes effect
	// retracts it, so this is a walk from those that nothing retracts.
	out := make([][]int, len(entries))   // what an entry takes back
	waiting := make([]int, len(entries)) // how many unsettled ones take it back
	for _, l := range links {
		if l.Retracts {
			out[l.By] = append(out[l.By], l.On)
			waiting[l.On]++
		}
	}
	undone := make([]bool, len(entries))
	var queue []int
	for i := range entries {
		if waiting[i] == 0 && len(out[i]) > 0 {
			queue = append(queue, i)
		}
	}
	for len(queue) > 0 {
		by := queue[len(queue)-1]
		queue = queue[:len(queue)-1]
		for _, on := range out[by] {
			if !undone[by] {
				undone[on] = true
				fall(on, Retracted)
			}
			if waiting[on]--; waiting[on] == 0 && len(out[on]) > 0 {
				queue = append(queue, on)
			}
		}
		out[by] = nil
	}
	// What is left takes each other back in a ring: nothing that it reaches stands.
	for i := range out {
		for _, on := range out[i] {
			fall(on, Retracted)
		}
	}
}

// SaidBy reports whether what was said at t had been said by the end of asOf, on
// their [reported.Time.Latest]: a time without a zone is read as UTC. It is false
// where t has no Latest, and dated is then false too; an asOf that has none is
// later than everything.
func SaidBy(t, asOf reported.Time) (said, dated bool) {
	last, ok := t.Latest()
	if !ok {
		return false, false
	}
	end, ok := asOf.Latest()
	return !ok || !last.After(end), true
}

// Known returns the time that says by when a statement was surely known: of Said,
// of Published and of Retrieved of its root sources, the one that ends first; of
// several that end at one moment the one that begins last. The end is in seconds since
// 1970; where none of them ends, it is the Beginning and the time is zero.
func Known(s *reported.Statement) (known reported.Time, end int64) {
	end = Beginning
	look := func(t reported.Time) {
		if t.IsZero() {
			return
		}
		last, ok := t.Latest()
		if n := last.Unix(); ok && (end == Beginning || n < end || n == end && t.Compare(known) > 0) {
			known, end = t, n
		}
	}
	look(s.Said)
	for i := range s.Sources {
		look(s.Sources[i].Published)
		look(s.Sources[i].Retrieved)
	}
	return known, end
}
