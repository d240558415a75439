package origins

import (
	"cmp"
	"math"
	"slices"
)

// A Speaker is one origin of some statements, with all sources there that have
// its key.
type Speaker struct {
	Origin  int32
	from, n int32 // its details, in Table.of
	signed  int32 // the last of its signatures plus one, 0 if there is none
	// Named, and speaking for itself in one of its sources.
	Named, ForItself bool
	rank             rank
}

// A signature is a statement that a speaker signed together with others, by its place
// among those asked for, and the one before it of that speaker.
type signature struct{ place, before int32 }

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

// Speakers returns the origins of some statements, and whether two of them signed one
// together counts. They are good until the next call.
func (t *Table) Speakers(together bool, statements ...int32) Speakers {
	t.seen.Begin()
	t.placed.Begin()
	t.speakers.Clear()
	t.picked.Clear()
	t.of.Clear()
	t.signatures = t.signatures[:0]
	for _, i := range statements {
		for _, n := range t.Details(i) {
			if t.seen.First(n) {
				t.pick(n)
			}
		}
	}
	from := int32(0)
	for i := range t.speakers.All() {
		s := t.speakers.At(int32(i))
		s.from, s.n, from = from, 0, from+s.n
	}
	of := t.of.All()
	for _, n := range t.picked.All() {
		s := t.speaker(t.Detail(n).Origin)
		of[s.from+s.n] = n
		s.n++
	}
	for k := 0; together && k < len(statements); k++ {
		for _, o := range t.Signed(statements[k]) {
			s := t.speaker(o)
			t.signatures = append(t.signatures, signature{int32(k), s.signed})
			s.signed = int32(len(t.signatures))
		}
	}
	return t.speakers.All()
}

// pick adds a detail to its speaker.
func (t *Table) pick(n int32) {
	d := t.Detail(n)
	at, ok := t.placed.Value(d.Origin)
	if !ok {
		at = int32(t.speakers.Len())
		t.placed.Mark(d.Origin, at)
		t.speakers.Add(Speaker{Origin: d.Origin, Named: t.Named(d.Origin), rank: math.MaxUint8})
	}
	s := t.speakers.At(at)
	s.n++
	s.ForItself = s.ForItself || d.Is(ForItself)
	s.rank = min(s.rank, d.rank())
	t.picked.Add(n)
	t.of.Add(0)
}

// speaker returns the speaker of an origin that was placed.
func (t *Table) speaker(origin int32) *Speaker {
	at, _ := t.placed.Value(origin)
	return t.speakers.At(at)
}

// DetailsOf returns the details of a speaker.
func (t *Table) DetailsOf(s *Speaker) []int32 { return t.of.All()[s.from : s.from+s.n] }

// Bounds returns the bounds of the number of independent origins: low is how many
// are told apart, high the number of different keys, where an unnamed one counts
// its People. Open is true where high has no end; high is then 0.
func (t *Table) Bounds(list Speakers) (low, high int64, open bool) {
	for i := range list {
		n := t.persons(list[i].Origin)
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
	able := t.Ordered(list)
	if len(able) < 2 {
		return int64(min(len(list), 1))
	}
	if len(able) > few {
		return t.countApart(list, able)
	}
	counted := able[:0] // it grows no faster than able is read
	for _, i := range able {
		apart := true
		for _, j := range counted {
			apart = apart && t.Apart(&list[i], &list[j])
		}
		if apart {
			counted = append(counted, i)
		}
	}
	return int64(len(counted))
}

// Ordered returns the places of the speakers that may be told apart, those first of whom
// most is stated, then those with the lesser key. The order of two changes nothing. They
// are good until the next call.
func (t *Table) Ordered(list Speakers) []int32 {
	t.able.Clear()
	for i := range list {
		if list[i].Able() {
			t.able.Add(int32(i))
		}
	}
	able := t.able.All()
	if len(able) > 2 {
		slices.SortFunc(able, func(i, j int32) int {
			return cmp.Or(cmp.Compare(list[i].rank, list[j].rank), t.compare(list[i].Origin, list[j].Origin))
		})
	}
	return able
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
		return cmp.Or(cmp.Compare(d.rank(), e.rank()), t.compare(d.Origin, e.Origin),
			t.compareWords(d.ID, e.ID), t.compareWords(d.Country, e.Country),
			t.compareNames(d.Org, e.Org), t.compareNames(d.Name, e.Name), t.compareWords(d.Kind, e.Kind))
	})
	return slices.Clip(list[:min(n, len(list))])
}
