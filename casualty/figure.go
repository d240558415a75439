package casualty

import "github.com/seed-67285e81/reported"

// A figure is what one origin holds on one question: the hull of what it holds at once.
type figure struct {
	holding      int32
	last, origin int32 // the entry that shows it, -1 for no figure, and the origin in its list
	count        reported.Count
	least, most  int64 // the numbers that it states, if stated
	stated       bool
	at           stretch // up to when it counts, with its additions
	counted      stretch // and without them
	said         stretch
	seen         conditions
	medical      bool
	elsewhere    bool // all that it is is a report of none on another question
	overtaken    bool
}

// exactlyNone reports whether it says that there were none.
func (f *figure) exactlyNone() bool {
	n, ok := f.count.Exact()
	return ok && n == 0
}

// approximate reports whether it is a number that may be off by nobody knows what.
func (f *figure) approximate() bool { return f.stated && f.count.Approximate() }

// low and high are the numbers that it does not exclude.
func (f *figure) low() int64 {
	if f.approximate() {
		return 0
	}
	return f.count.Low()
}

func (f *figure) high() int64 {
	if n, closed := f.count.High(); closed && !f.approximate() {
		return n
	}
	return reported.MaxCount + 1
}

// states returns the least and the greatest number that it states; of words their Low.
func (f *figure) states() (least, most int64) {
	if f.stated {
		return f.least, f.most
	}
	return f.count.Low(), f.count.Low()
}

// figureOf puts together what an origin holds at once on a topic.
func (m *moment) figureOf(k int32, held []saying) figure {
	f := figure{holding: k, last: -1}
	var all hull
	floor, ceiling := int64(0), int64(reported.MaxCount+1)
	for n, s := range held {
		e, t := &m.h.entries[s.entry], &m.h.tallies[s.entry]
		count, at, more := m.comesTo(s.entry)
		one := figure{count: count, at: at, medical: s.medical}
		one.least, one.most, one.stated = stated(count)
		switch {
		case !one.stated:
			f.seen |= vague
		case !f.stated:
			f.least, f.most, f.stated = one.least, one.most, true
		default:
			f.least, f.most = min(f.least, one.least), max(f.most, one.most)
		}
		floor, ceiling = max(floor, one.low()), min(ceiling, one.high())
		all.add(count)
		if n == 0 {
			f.at, f.counted, f.said = at, e.counted, e.said
		}
		f.at, f.counted, f.said = f.at.hull(at), f.counted.hull(e.counted), f.said.hull(e.said)
		f.medical = f.medical || s.medical
		if s.entry > f.last {
			f.last, f.origin = s.entry, s.origin
		}
		f.seen |= qualities(t, e, more)
	}
	if floor > ceiling {
		f.seen |= conflict
	}
	f.count = all.count()
	return f
}

// qualities are what a tally says of a figure that is made of it.
func qualities(t *Tally, e *entry, more bool) (seen conditions) {
	if !e.counted.dated() {
		seen |= undated
	}
	if t.Provisional {
		seen |= provisional
	}
	if more {
		seen |= added
	}
	switch t.Basis {
	case BasisEstimated:
		seen |= estimated
	case BasisExtrapolated:
		seen |= extrapolated
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
