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
	numbers               // that it states; of words their Low
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
	*f = figure{by: m.h.holdings[k].origin, holding: k, entry: -1, at: never, dating: dating{never, never}}
	f.of = f.single[:]
	if len(held) > 1 {
		f.of = make([]int32, len(held))
	}
	var all hull
	floor, ceiling := int64(0), int64(reported.MaxCount+1)
	for n, s := range held {
		e, sum := &m.h.entries[s.entry], m.comesTo(s.entry)
		one := figure{count: sum.count, numbers: stated(sum.count)}
		f.numbers.add(one.numbers)
		low, high := one.allows()
		floor, ceiling = max(floor, low), min(ceiling, high)
		all.add(sum.count)
		f.at, f.counted, f.said = f.at.Hull(sum.at), f.counted.Hull(e.counted), f.said.Hull(e.said)
		f.medical = f.medical || e.origins[s.origin].Medical
		if f.of[n] = s.entry; s.entry > f.entry {
			f.entry, f.origin = s.entry, s.origin
		}
		f.seen.set(vague, !one.stated)
		f.seen.set(undated, !e.counted.Dated())
		f.seen.set(added, sum.more)
		f.seen.set(provisional, e.tally.Provisional)
		f.seen.set(estimated, e.tally.Basis == BasisEstimated)
		f.seen.set(extrapolated, e.tally.Basis == BasisExtrapolated)
	}
	f.seen.set(conflict, floor > ceiling)
	if f.count = all.count(); !f.stated {
		f.least, f.most = f.count.Low(), f.count.Low()
	}
	return f
}

// Numbers are the least and the greatest that are stated, if any are.
type numbers struct {
	least, most int64
	stated      bool
}

func (n *numbers) add(m numbers) {
	switch {
	case !m.stated:
	case !n.stated:
		*n = m
	default:
		n.least, n.most = min(n.least, m.least), max(n.most, m.most)
	}
}

// stated returns the numbers that a count states: its best alone, where it has one, else
// its ends, as far as they say anything.
func stated(n reported.Count) numbers {
	best, has := n.Best()
	low := n.Low()
	high, closed := n.High()
	switch {
	case has:
		low, high = best, best
	case !ofNumber(n):
		return numbers{}
	case !closed:
		high = low
	case low == 0:
		low = high
	}
	return numbers{low, high, true}
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

// never is the stretch of nothing.
var never = stretch{Lo: forever, Hi: beginning}

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
