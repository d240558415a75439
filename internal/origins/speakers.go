package origins

import (
	"cmp"
	"math"
	"slices"
	"strings"
)

// A Speaker is one origin of some statements, with all sources there that have
// its key.
type Speaker struct {
	Origin  int32
	Details []int32
	// Signed are the statements that it signed together with others, by their place
	// among those asked for, ascending.
	Signed []int32
	// Named, and speaking for itself in one of its sources.
	Named, ForItself bool
	rank             rank
}

// Able reports whether the origin may be told apart: it is named and speaks for
// itself. All others may have it from one that they do not name.
func (s *Speaker) Able() bool { return s.Named && s.ForItself }

// A rank orders speakers by what they state, those of whom most is stated first.
type rank uint8

const (
	noName rank = 1 << iota
	noID
	noOrg
	noCountry
)

func (d *Detail) rank() (r rank) {
	if d.Name == 0 {
		r |= noName
	}
	if d.ID == 0 {
		r |= noID
	}
	if d.Org == 0 {
		r |= noOrg
	}
	if d.Country == 0 {
		r |= noCountry
	}
	return r
}

// Speakers are the origins of some statements.
type Speakers []Speaker

// Speakers returns the origins of the statements that which names by their place
// in all. They are good until the next call.
func (t *Table) Speakers(all []Said, which []int32) Speakers {
	t.seen.Begin()
	t.placed.Begin()
	list := t.speakers[:0]
	details := t.detailsOf[:0]
	for _, i := range which {
		for _, n := range all[i].Details {
			if t.seen.First(n) {
				details = append(details, n)
			}
		}
	}
	if list == nil {
		list = make(Speakers, 0, len(details))
	}
	for _, n := range details {
		d := t.Detail(n)
		if t.placed.First(d.Origin) {
			t.place(d.Origin, len(list))
			list = append(list, Speaker{Origin: d.Origin, Named: t.Named(d.Origin), rank: math.MaxUint8})
		}
		s := &list[t.placeOf[d.Origin]]
		s.ForItself = s.ForItself || d.ForItself
		s.rank = min(s.rank, d.rank())
	}
	if len(details) == len(list) {
		for i := range details {
			list[i].Details = details[i : i+1 : i+1]
		}
	} else {
		for _, n := range details {
			s := &list[t.placeOf[t.Detail(n).Origin]]
			s.Details = append(s.Details, n)
		}
	}
	for k, i := range which {
		for _, o := range all[i].Signed {
			s := &list[t.placeOf[o]]
			s.Signed = append(s.Signed, int32(k)) // ascending, in whatever order the statements are
		}
	}
	t.speakers, t.detailsOf = list, details
	return list
}

// place notes the place of an origin among the speakers.
func (t *Table) place(origin int32, at int) {
	for int(origin) >= len(t.placeOf) {
		t.placeOf = append(t.placeOf, 0)
	}
	t.placeOf[origin] = int32(at)
}

// Bounds returns the bounds of the number of independent origins: low is how many
// are told apart, high the number of different keys, where an unnamed one counts
// its People. Open is true where high has no end; high is then 0.
func (t *Table) Bounds(list Speakers) (low, high int64, open bool) {
	for i := range list {
		n := t.origins[list[i].Origin].high
		if n < 0 || n > math.MaxInt64-high {
			open = true
		} else {
			high += n
		}
	}
	if open {
		high = 0
	}
	return t.low(list), high, open
}

// low counts those that are told apart from all that counted before. It is at
// least 1 if there is any.
func (t *Table) low(list Speakers) int64 {
	able := t.ables(list)
	if len(able) < 2 {
		return int64(min(len(list), 1))
	}
	if len(able) > 2 { // of two the order changes nothing
		t.order(list, able)
	}
	if len(able) > few {
		return t.countApart(list, able)
	}
	counted := able[:0] // it grows no faster than able is read
	for _, i := range able {
		if !slices.ContainsFunc(counted, func(j int32) bool { return !t.Apart(&list[i], &list[j]) }) {
			counted = append(counted, i)
		}
	}
	return int64(len(counted))
}

// order puts first those of whom most is stated, then those with the lesser key.
func (t *Table) order(list Speakers, which []int32) {
	slices.SortFunc(which, func(i, j int32) int {
		return cmp.Or(cmp.Compare(list[i].rank, list[j].rank), strings.Compare(t.Key(list[i].Origin), t.Key(list[j].Origin)))
	})
}

// Ordered returns the places of the speakers that may be told apart, in the order
// in which they are counted. They are good until the next call.
func (t *Table) Ordered(list Speakers) []int32 {
	able := t.ables(list)
	if len(able) > 1 {
		t.order(list, able)
	}
	return able
}

// ables returns the places of the speakers that may be told apart.
func (t *Table) ables(list Speakers) []int32 {
	t.able = t.able[:0]
	for i := range list {
		if list[i].Able() {
			t.able = append(t.able, int32(i))
		}
	}
	return t.able
}

// countApart is low for many: it asks an index, which no number of those that
// counted before makes slower.
func (t *Table) countApart(list Speakers, able []int32) (n int64) {
	x := newApartIndex()
	for _, i := range able {
		s := &list[i]
		if !x.meets(t, s) {
			x.add(t, s)
			n++
		}
	}
	return n
}

// First returns the first n of some details, those first of which most is stated.
func (t *Table) First(details []int32, n int) []int32 {
	list := slices.Clone(details)
	slices.SortFunc(list, func(i, j int32) int {
		d, e := t.Detail(i), t.Detail(j)
		return cmp.Or(cmp.Compare(d.rank(), e.rank()), strings.Compare(t.Key(d.Origin), t.Key(e.Origin)),
			strings.Compare(t.Word(d.ID), t.Word(e.ID)), strings.Compare(t.Word(d.Country), t.Word(e.Country)),
			strings.Compare(t.text(d.Org), t.text(e.Org)), strings.Compare(t.text(d.Name), t.text(e.Name)), strings.Compare(t.Word(d.Kind), t.Word(e.Kind)))
	})
	return slices.Clip(list[:min(n, len(list))])
}
