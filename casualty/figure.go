package casualty

import (
	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/internal/standing"
)

// A value is what a figure comes to, or several together.
type value struct {
	count       reported.Count
	least, most int64 // that are stated, if any are
	stated      bool
	seen        conditions
	at          stretch // when the first of them begins, and the last ends
}

// valueOf returns the value of a count. It states its best alone, where it has one, else
// its ends, as far as they say anything.
func valueOf(n reported.Count, at stretch) value {
	best, has := n.Best()
	low := n.Low()
	high, closed := n.High()
	stated := ofNumber(n)
	switch {
	case has:
		low, high = best, best
	case !stated:
		low, high = 0, 0
	case !closed:
		high = low
	case low == 0:
		low = high
	}
	return value{count: n, least: low, most: high, stated: stated, at: at}
}

func ofNumber(n reported.Count) bool {
	_, ok := n.Figure()
	return ok
}

// approximate reports whether it is a number that may be off by nobody knows what.
func (v *value) approximate() bool { return v.stated && v.count.Approximate() }

// floor is the least number that it does not exclude.
func (v *value) floor() int64 {
	if v.approximate() {
		return 0
	}
	return v.count.Low()
}

// ceiling is the greatest number that it does not exclude.
func (v *value) ceiling() int64 {
	high, closed := v.count.High()
	if !closed || v.approximate() {
		return reported.MaxCount + 1
	}
	return high
}

// A spread is the value of several together. An approximate number excludes nothing: one
// beside another number opens both ends.
type spread struct {
	value
	floor, ceiling int64 // what none of them excludes
	differ, about  bool
}

func (s *spread) add(v *value) {
	if s.count.IsZero() {
		*s = spread{*v, v.floor(), v.ceiling(), false, v.approximate()}
		return
	}
	s.floor, s.ceiling = max(s.floor, v.floor()), min(s.ceiling, v.ceiling())
	s.at, s.seen = s.at.Hull(v.at), s.seen|v.seen
	switch {
	case !v.stated:
	case !s.stated:
		s.least, s.most, s.stated = v.least, v.most, true
	default:
		s.least, s.most = min(s.least, v.least), max(s.most, v.most)
	}
	s.about = s.about || v.approximate()
	s.differ = s.differ || s.count != v.count && s.count.WithWords("") != v.count.WithWords("")
	if s.count = s.count.Hull(v.count); s.differ && s.about {
		s.count = s.count.Hull(reported.AtLeast(0))
	}
}

// A figure is what one origin holds on one question: the hull of what it holds at
// once. It never changes.
type figure struct {
	saying            // the last of those that it is made of
	holding   int32   // of its origin
	of        []int32 // the entries that it is made of
	single    [1]int32
	value     // its time is that of its additions too
	dating    // and without them
	medical   bool
	elsewhere bool // all that it is is a report of none on another question
}

// none reports whether it says that there were none.
func (f *figure) none() bool { return f != nil && f.count.WithWords("") == reported.Exactly(0) }

// figureOf puts together what an origin holds at once on a topic. Of nothing it is nil.
func (m *moment) figureOf(k int32, held []saying) *figure {
	if len(held) == 0 {
		return nil
	}
	f := &m.newFigures.Take(1)[0]
	*f = figure{saying: held[len(held)-1], holding: k, dating: m.h.entries[held[0].entry].dating}
	f.of = f.single[:]
	if len(held) > 1 {
		f.of = make([]int32, len(held))
	}
	var all spread
	for n, s := range held {
		e, sum := &m.h.entries[s.entry], m.comesTo(s.entry)
		one := valueOf(sum.count, sum.at)
		one.seen.set(vague, !one.stated)
		one.seen.set(undated, !e.counted.Dated())
		one.seen.set(added, sum.n > 0)
		one.seen.set(provisional, e.tally.Provisional)
		one.seen.set(estimated, e.tally.Basis == BasisEstimated)
		one.seen.set(extrapolated, e.tally.Basis == BasisExtrapolated)
		all.add(&one)
		f.counted, f.said = f.counted.Hull(e.counted), f.said.Hull(e.said)
		f.medical = f.medical || e.origins[s.origin].Medical
		f.of[n] = s.entry
	}
	f.value = all.value
	f.seen.set(conflict, all.floor > all.ceiling)
	return f
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
