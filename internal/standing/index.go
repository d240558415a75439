package standing

import (
	"cmp"
	"slices"
	"strings"

	"github.com/seed-67285e81/reported/internal/origins"
)

// An Index finds entries by the ID of their statement, and the links between them.
type Index struct {
	Entries []Entry
	Roll    *Roll // of their statements, in their order
	IDs     *IDs
}

// IDs are the places of entries by the ID of their statement.
type IDs struct {
	ids    origins.Index[origins.Text]
	places origins.List[int32] // by the number of an ID
}

// few is the number of references up to which they are walked through.
const few = 32

const ambiguous = -1

// Add adds the entry at place i.
func (x *IDs) Add(i int, e *Entry) {
	id := e.Head.ID
	if id == "" {
		return
	}
	if n, fresh := x.ids.Number(origins.Text(id)); fresh {
		x.places.Add(int32(i))
	} else {
		*x.places.At(n) = ambiguous
	}
}

// Find returns the place of the entry with the ID. There is none where the ID is
// empty, and where more than one has it.
func (x *IDs) Find(id string) (int, bool) {
	n, ok := x.ids.Find(origins.Text(id))
	if !ok {
		return 0, false
	}
	i := *x.places.At(n)
	return int(i), i != ambiguous
}

// Links returns the links that take effect, given Time. They are
// those of every selection of the entries that has both ends. A reference that
// is repeated counts once.
func (x *Index) Links() []Link {
	n := 0
	for i := range x.Entries {
		if e := &x.Entries[i]; !e.Rejected {
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
	for i := range x.Entries {
		e := &x.Entries[i]
		if e.Rejected {
			continue
		}
		if !e.Derived {
			links = x.link(links, i, false, e.Head.Supersedes)
		}
		if e.Retracts {
			links = x.link(links, i, true, e.Head.Answers)
		}
	}
	return links
}

// link appends the links of entry by to those that the IDs name.
func (x *Index) link(links []Link, by int, retracts bool, ids []string) []Link {
	for k, id := range ids {
		if repeated(ids, k) {
			continue
		}
		if on, ok := x.IDs.Find(id); ok && x.effective(by, on, retracts) {
			links = append(links, Link{by, on, retracts})
		}
	}
	return links
}

// repeated reports whether an ID stands in the list before place k. It compares
// neighbors only, and all of a short list: Validate refuses a repetition, and a
// long list of them by hand costs no more than as many different IDs.
func repeated(ids []string, k int) bool {
	if len(ids) <= few {
		return slices.Contains(ids[:k], ids[k])
	}
	return k > 0 && ids[k] == ids[k-1]
}

// effective reports whether a link from entry by to entry on takes effect. One
// that leads to where it comes from is one of two that lead to each other.
func (x *Index) effective(by, on int, retracts bool) bool {
	a, b := &x.Entries[by], &x.Entries[on]
	if a.Time.Before(b.Time) || !x.TakesBack(by, on, retracts) {
		return false
	}
	back := b.Head.Supersedes
	if retracts {
		back = b.Head.Answers
	}
	if (b.Retracts || !retracts) && slices.Contains(back, a.Head.ID) && !b.Time.Before(a.Time) {
		if i, ok := x.IDs.Find(a.Head.ID); ok && i == by {
			return cmp.Or(b.Time.Compare(a.Time), strings.Compare(b.Head.ID, a.Head.ID)) < 0
		}
	}
	return true
}

// TakesBack reports whether entry by may replace or, where it retracts, take back
// what entry on said: whether they share the key of an origin, or those that
// retract alone carried it.
func (x *Index) TakesBack(by, on int, retracts bool) bool {
	return Meet(x.Roll.Origins(int32(by)), x.Roll.Origins(int32(on))) || retracts && x.carriedAlone(by, on)
}

// carriedAlone reports whether every root of entry on is named and is a root or an
// origin of entry by.
func (x *Index) carriedAlone(by, on int) bool {
	theirs := slices.Concat(x.Roll.Roots(int32(by)), x.Roll.Origins(int32(by)))
	slices.Sort(theirs)
	roots := x.Roll.Roots(int32(on))
	return len(roots) > 0 && !slices.ContainsFunc(roots, func(root int32) bool { return root < 0 || !has(theirs, root) })
}

func has(sorted []int32, n int32) bool {
	_, ok := slices.BinarySearch(sorted, n)
	return ok
}

// Meet reports whether two ascending lists have a number in common.
func Meet(a, b []int32) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	return slices.ContainsFunc(a, func(n int32) bool { return has(b, n) })
}
