package casualty

import (
	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/internal/standing"
)

// A figure is what one origin holds on one question: the hull of what it holds at
// once. It never changes.
type figure struct {
	by            int32   // who holds it: the origin of its holding
	holding       int32   //
	entry, origin int32   // the entry that shows it, and the origin in its list
	of            []int32 // all entries that it is made of
	single        [1]int32
	count         reported.Count
	least, most   int64 // the numbers that it states, if stated; of words their Low
	stated        bool
	at            stretch // up to when it counts, with its additions
	dating                // and without them
	seen          conditions
	medical       bool
	elsewhere     bool // all that it is is a report of none on another question
}

// none reports whether it says that there were none.
func (f *figure) none() bool { return f != nil && f.count.WithWords("") == reported.Exactly(0) }

// approximate reports whether it is a number that may be off by nobody knows what.
func (f *figure) approximate() bool { return f.stated && f.count.Approximate() }

// allows returns the least and the greatest number that a figure does not exclude.
func (f *figure) allows() (low, high int64) {
	high, closed := f.count.High()
	switch {
	case f.approximate():
		return 0, reported.MaxCount + 1
	case !closed:
		high = reported.MaxCount + 1
	}
	return f.count.Low(), high
}

// figureOf puts together what an origin holds at once on a topic. Of nothing it is nil.
func (m *moment) figureOf(k int32, held []saying) *figure {
	if len(held) == 0 {
		return nil
	}
	f := &m.newFigures.take(1)[0]
	*f = figure{by: m.h.holdings[k].origin, holding: k, entry: -1}
	f.of = f.single[:]
	if len(held) > 1 {
		f.of = make([]int32, len(held))
	}
	var all hull
	floor, ceiling := int64(0), int64(reported.MaxCount+1)
	for n, s := range held {
		e := &m.h.entries[s.entry]
		sum := m.comesTo(s.entry)
		one := figure{count: sum.count}
		one.least, one.most, one.stated = stated(sum.count)
		switch {
		case !one.stated:
			f.seen |= vague
		case !f.stated:
			f.least, f.most, f.stated = one.least, one.most, true
		default:
			f.least, f.most = min(f.least, one.least), max(f.most, one.most)
		}
		low, high := one.allows()
		floor, ceiling = max(floor, low), min(ceiling, high)
		all.add(sum.count)
		if n == 0 {
			f.at, f.dating = sum.at, e.dating
		}
		f.at, f.counted, f.said = f.at.Hull(sum.at), f.counted.Hull(e.counted), f.said.Hull(e.said)
		f.medical = f.medical || s.medical
		if f.of[n] = s.entry; s.entry > f.entry {
			f.entry, f.origin = s.entry, s.origin
		}
		f.seen |= qualities(e, sum.more)
	}
	if floor > ceiling {
		f.seen |= conflict
	}
	if f.count = all.count(); !f.stated {
		f.least, f.most = f.count.Low(), f.count.Low()
	}
	return f
}

// qualities are what a tally says of a figure that is made of it.
func qualities(e *entry, more bool) (seen conditions) {
	for _, quality := range [...]struct {
		holds bool
		mark  conditions
	}{
		{!e.counted.Dated(), undated}, {e.tally.Provisional, provisional}, {more, added},
		{e.tally.Basis == BasisEstimated, estimated}, {e.tally.Basis == BasisExtrapolated, extrapolated},
	} {
		if quality.holds {
			seen |= quality.mark
		}
	}
	return seen
}

// stated returns the least and the greatest number that a count states: its best
// alone, where it has one, else its ends, as far as they say anything.
func stated(n reported.Count) (least, most int64, ok bool) {
	best, has := n.Best()
	high, closed := n.High()
	switch low := n.Low(); {
	case has:
		return best, best, true
	case !ofNumber(n):
		return 0, 0, false
	case !closed:
		return low, low, true
	case low == 0:
		return high, high, true
	default:
		return low, high, true
	}
}

func ofNumber(n reported.Count) bool {
	_, ok := n.Figure()
	return ok
}

// A hull is the hull of counts, in which an approximate number excludes nothing: one
// beside another number opens both ends.
type hull struct {
	all           reported.Count
	differ, about bool
}

func (h *hull) add(n reported.Count) {
	if n == h.all {
		return
	}
	h.differ = h.differ || !h.all.IsZero() && h.all.WithWords("") != n.WithWords("")
	h.about = h.about || n.Approximate() && ofNumber(n)
	h.all = h.all.Hull(n)
}

func (h *hull) count() reported.Count {
	if h.differ && h.about {
		return h.all.Hull(reported.AtLeast(0))
	}
	return h.all
}

type stretch = standing.Stretch

const (
	beginning = standing.Beginning
	forever   = standing.Forever
)

// A dating is up to when a number counts, and when it was said.
type dating struct{ counted, said stretch }

// datingOf returns when a tally counts and was said. CountedTo ends no later than it was
// said; not given, it is when that was.
func datingOf(t *Tally) dating {
	d := dating{standing.AsWritten(t.CountedTo), standing.Said(&t.Statement)}
	if d.counted == standing.Anytime() {
		d.counted = d.said
	} else if d.counted = d.counted.Until(d.said); d.said.Dated() && (!d.counted.Dated() || d.counted.Lo >= d.said.Hi) {
		d.counted = d.said
	}
	return d
}

// later reports whether a number is surely later than another: by up to when it
// counts, and where that does not tell by when it was said.
func (d dating) later(e dating) bool {
	return d.counted.After(e.counted) || !e.counted.After(d.counted) && d.said.After(e.said)
}
