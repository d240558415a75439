package standing

import (
	"slices"
	"strings"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/internal/lookup"
)

// An Index finds entries by the ID of their statement, and the links between them.
type Index struct {
	entries []Entry
	ids     lookup.Index[string, int]
	keys    map[int][]string // sorted origin keys, of entries with many
}

// few is the number of origins up to which they are walked through.
const few = 32

const ambiguous = -1

// NewIndex returns an index of the entries.
func NewIndex(entries []Entry) *Index {
	x := &Index{entries: entries}
	for i := range entries {
		id := entries[i].Head.ID
		if id == "" {
			continue
		}
		if _, twice := x.ids.Find(id); twice {
			i = ambiguous
		}
		x.ids.Set(id, i)
	}
	return x
}

// Find returns the place of the entry with the ID. There is none where the ID is
// empty, and where more than one has it.
func (x *Index) Find(id string) (int, bool) {
	i, ok := x.ids.Find(id)
	return i, ok && i != ambiguous
}

// Links returns the links that take effect, given Time and Origins. They are
// those of every selection of the entries that has both ends.
func (x *Index) Links() []Link {
	n := 0
	for i := range x.entries {
		if e := &x.entries[i]; !e.Rejected {
			n += len(e.Head.Supersedes)
			if e.Retracts {
				n += len(e.Head.Answers)
			}
		}
	}
	if n == 0 {
		return nil
	}
	links := make([]Link, 0, n)
	for i := range x.entries {
		e := &x.entries[i]
		if e.Rejected {
			continue
		}
		for _, id := range e.Head.Supersedes {
			if on, ok := x.Find(id); ok && x.effective(i, on, supersedes) {
				links = append(links, Link{i, on, false})
			}
		}
		if !e.Retracts {
			continue
		}
		for _, id := range e.Head.Answers {
			if on, ok := x.Find(id); ok && x.effective(i, on, retracts) {
				links = append(links, Link{i, on, true})
			}
		}
	}
	return links
}

// effective reports whether a link from entry by to entry on takes effect; back
// says whether entry a has a like link to the statement with the ID. One that
// leads to where it comes from is one of two that lead to each other.
func (x *Index) effective(by, on int, back func(a *Entry, id string) bool) bool {
	a, b := &x.entries[by], &x.entries[on]
	if a.Time.Before(b.Time) || !x.shareOrigin(by, on) {
		return false
	}
	if a.Head.ID != "" && back(b, a.Head.ID) && !b.Time.Before(a.Time) {
		if i, ok := x.Find(a.Head.ID); ok && i == by {
			return Before(b, a)
		}
	}
	return true
}

func supersedes(a *Entry, id string) bool { return slices.Contains(a.Head.Supersedes, id) }

func retracts(a *Entry, id string) bool { return a.Retracts && slices.Contains(a.Head.Answers, id) }

// SharesOrigin reports whether two statements share the key of an origin.
func SharesOrigin(a, b *Entry) bool {
	for i := range a.Origins {
		for j := range b.Origins {
			if a.Origins[i].Key == b.Origins[j].Key {
				return true
			}
		}
	}
	return false
}

// shareOrigin is SharesOrigin, at a cost that many origins do not multiply.
func (x *Index) shareOrigin(i, j int) bool {
	a, b := &x.entries[i], &x.entries[j]
	if len(a.Origins) > len(b.Origins) {
		a, b, j = b, a, i
	}
	if len(b.Origins) <= few {
		return SharesOrigin(a, b)
	}
	keys := x.sorted(j, b.Origins)
	for k := range a.Origins {
		if _, found := slices.BinarySearch(keys, a.Origins[k].Key); found {
			return true
		}
	}
	return false
}

func (x *Index) sorted(i int, origins []reported.Origin) []string {
	if keys, ok := x.keys[i]; ok {
		return keys
	}
	keys := make([]string, len(origins))
	for k := range origins {
		keys[k] = origins[k].Key
	}
	slices.SortFunc(keys, strings.Compare)
	if x.keys == nil {
		x.keys = make(map[int][]string)
	}
	x.keys[i] = keys
	return keys
}
