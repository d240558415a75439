// Package standing says which of a list of statements still stand: what was
// superseded, what was retracted, what was said by a day. Claims, tallies and
// accounts share it; it knows only their heads.
//
//	entries := make([]standing.Entry, len(tallies))
//	for i := range tallies {
//		entries[i] = standing.Entry{
//			Head:     &tallies[i].Statement,
//			Retracts: tallies[i].Stance == Retracts,
//			Rejected: tallies[i].Rank == Rejected,
//		}
//	}
//	standing.Judge(entries)
//	entries[i].State, entries[i].Time, entries[i].Origins
//
// # Rules
//
// A statement supersedes those that its Supersedes names; one that retracts takes
// back those that its Answers name. Both take effect only
//
//   - between statements that share the key of an origin: nobody takes back what
//     another has said;
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
// to an ID that no statement bears, or more than one, have no effect.
package standing

import (
	"slices"
	"strings"

	"github.com/seed-67285e81/reported"
)

// A State is what became of a statement.
type State uint8

// The states. Of several, the last one holds.
const (
	Stands State = iota
	Superseded
	Retracted
	Rejected
)

// An Entry is one statement. Head, Retracts and Rejected are filled by the caller,
// the rest by Judge.
type Entry struct {
	Head     *reported.Statement
	Retracts bool // it takes back the statement that its head answers
	Rejected bool // its recorder keeps it and does not reckon with it

	Time    reported.Time     // when it was made
	Origins []reported.Origin // the distinct origins of all its sources
	State   State
}

// Judge fills the entries.
func Judge(entries []Entry) {
	Gather(entries)
	Apply(entries, Links(entries))
}

// Gather fills Time and Origins.
func Gather(entries []Entry) {
	for i := range entries {
		e := &entries[i]
		e.Time = e.Head.Time()
		e.Origins = e.Head.Origins()
	}
}

// A Link says that entry By supersedes or retracts entry On.
type Link struct {
	By, On   int
	Retracts bool
}

// Links returns the links that take effect, given Time and Origins. They are
// those of every selection of the entries that has both ends.
func Links(entries []Entry) []Link {
	n := 0
	for i := range entries {
		if e := &entries[i]; !e.Rejected {
			n += len(e.Head.Supersedes)
			if e.Retracts {
				n += len(e.Head.Answers)
			}
		}
	}
	if n == 0 {
		return nil
	}
	index := newIndex(entries)
	links := make([]Link, 0, n)
	for i := range entries {
		e := &entries[i]
		if e.Rejected {
			continue
		}
		for _, id := range e.Head.Supersedes {
			if on, ok := index.find(id); ok && index.effective(i, on, supersedes) {
				links = append(links, Link{i, on, false})
			}
		}
		if !e.Retracts {
			continue
		}
		for _, id := range e.Head.Answers {
			if on, ok := index.find(id); ok && index.effective(i, on, retracts) {
				links = append(links, Link{i, on, true})
			}
		}
	}
	return links
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
	retractions := 0
	for _, l := range links {
		if l.Retracts {
			retractions++
		} else {
			fall(l.On, Superseded)
		}
	}
	if retractions == 0 {
		return
	}
	// A retraction takes effect once it is settled that nothing retracts it. Each
	// takes back one statement, so this is a walk along chains.
	target := make([]int, len(entries))  // what an entry takes back, or none
	waiting := make([]int, len(entries)) // how many unsettled ones take it back
	undone := make([]bool, len(entries)) // taken back
	const none = -1
	for i := range target {
		target[i] = none
	}
	for _, l := range links {
		if l.Retracts {
			target[l.By] = l.On
			waiting[l.On]++
		}
	}
	for i := range entries {
		for at := i; target[at] != none && waiting[at] == 0; {
			on := target[at]
			target[at] = none
			if !undone[at] {
				undone[on] = true
				fall(on, Retracted)
			}
			waiting[on]--
			at = on
		}
	}
	// What is left takes each other back in a ring of three or more: none stands.
	for _, on := range target {
		if on != none {
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

// Before reports whether statement i comes before statement j by time and ID, an
// undated one before all others.
func Before(a, b *Entry) bool {
	if c := a.Time.Compare(b.Time); c != 0 {
		return c < 0
	}
	return a.Head.ID < b.Head.ID
}

// SharesOrigin reports whether two statements share the key of an origin.
func SharesOrigin(a, b *Entry) bool {
	if len(a.Origins) > len(b.Origins) {
		a, b = b, a
	}
	for i := range a.Origins {
		for j := range b.Origins {
			if a.Origins[i].Key == b.Origins[j].Key {
				return true
			}
		}
	}
	return false
}

// An index finds statements by ID and answers which links take effect.
type index struct {
	entries []Entry
	ids     map[string]int
	keys    map[int][]string // sorted, of entries with many origins
}

const ambiguous = -1

func newIndex(entries []Entry) index {
	x := index{entries: entries, ids: make(map[string]int, len(entries))}
	for i := range entries {
		id := entries[i].Head.ID
		if _, twice := x.ids[id]; twice {
			i = ambiguous
		}
		x.ids[id] = i
	}
	return x
}

func (x *index) find(id string) (int, bool) {
	if id == "" {
		return 0, false
	}
	i, ok := x.ids[id]
	return i, ok && i != ambiguous
}

// effective reports whether a link from entry by to entry on takes effect; back
// says whether entry a has a like link to the statement with the ID.
func (x *index) effective(by, on int, back func(a *Entry, id string) bool) bool {
	if by == on {
		return false
	}
	a, b := &x.entries[by], &x.entries[on]
	if a.Time.Before(b.Time) || !x.shareOrigin(by, on) {
		return false
	}
	if a.Head.ID != "" && !b.Rejected && back(b, a.Head.ID) && !b.Time.Before(a.Time) {
		if i, ok := x.find(a.Head.ID); ok && i == by {
			return Before(b, a)
		}
	}
	return true
}

func supersedes(a *Entry, id string) bool { return slices.Contains(a.Head.Supersedes, id) }

func retracts(a *Entry, id string) bool { return a.Retracts && slices.Contains(a.Head.Answers, id) }

// shareOrigin is SharesOrigin, at a cost that many origins do not multiply.
func (x *index) shareOrigin(i, j int) bool {
	a, b := &x.entries[i], &x.entries[j]
	if len(a.Origins) > len(b.Origins) {
		a, b, j = b, a, i
	}
	const few = 32
	if len(b.Origins) <= few {
		return SharesOrigin(a, b)
	}
	keys, ok := x.keys[j]
	if !ok {
		keys = make([]string, len(b.Origins))
		for k := range b.Origins {
			keys[k] = b.Origins[k].Key
		}
		slices.SortFunc(keys, strings.Compare)
		if x.keys == nil {
			x.keys = make(map[int][]string)
		}
		x.keys[j] = keys
	}
	for k := range a.Origins {
		if _, found := slices.BinarySearch(keys, a.Origins[k].Key); found {
			return true
		}
	}
	return false
}
