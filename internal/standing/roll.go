package standing

import (
	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/internal/origins"
)

// A Roll holds the origins of a list of statements as numbers, so that each text
// is read once however often it is asked for. The zero Roll is empty.
type Roll struct{ origins.Table }

// Add adds a statement. It is not inlined: the compiler sees only in this package
// that a Roll need not be on the heap for it.
//
//go:noinline
func (r *Roll) Add(s *reported.Statement) {
	origins.Walk(&r.Table, s.Sources, reported.MaxSourceDepth, read)
}

// Describe returns what a source says of who it is.
func (r *Roll) Describe(s *reported.Source) origins.Detail {
	source, _ := read(s)
	return r.Table.Describe(&source, -1)
}

// Count returns bounds on the number of independent origins of some of the
// statements, as [reported.Independence] counts them; those that signed one
// statement together are not told apart besides.
func (r *Roll) Count(which []int32) reported.Count { return r.CountOf(r.Speakers(true, which...)) }

// CountOf is Count, given the origins.
func (r *Roll) CountOf(speakers origins.Speakers) reported.Count {
	low, high, open := r.Bounds(speakers)
	if open || high > reported.MaxCount {
		return reported.AtLeast(low)
	}
	return reported.Between(low, high)
}

// read returns what tells a source from others, and what it cites.
func read(s *reported.Source) (origins.Source, []reported.Source) {
	o := origins.Source{
		ID: s.ID, Name: s.Name, Role: s.Role, Org: s.Org, Country: s.Country, Kind: string(s.Kind),
		Title: s.Title, URL: s.URL, Firsthand: s.Firsthand,
	}
	if n := s.People; !n.IsZero() {
		o.People = origins.People{Given: true, Approximate: n.Approximate(), Low: n.Low(), Best: -1, High: -1}
		if best, ok := n.Best(); ok {
			o.People.Best = best
		}
		if high, ok := n.High(); ok {
			o.People.High = high
		}
	}
	return o, s.Cites
}
