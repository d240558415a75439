package casualty

import (
	"cmp"

	"github.com/seed-67285e81/reported"
)

// A stretch is from its first second to the first after it, as written.
type stretch struct{ lo, hi int64 }

const (
	beginning = -forever
	forever   = 1<<63 - 1
)

// undatedStretch is before everything that has a date.
var undatedStretch = stretch{beginning, beginning + 1}

func (s stretch) dated() bool { return s.hi > beginning+1 }

// after reports whether s is surely later than t.
func (s stretch) after(t stretch) bool { return s.lo >= t.hi }

func (s stretch) hull(t stretch) stretch { return stretch{min(s.lo, t.lo), max(s.hi, t.hi)} }

// compare orders stretches by their end, then by their beginning.
func (s stretch) compare(t stretch) int {
	return cmp.Or(cmp.Compare(s.hi, t.hi), cmp.Compare(s.lo, t.lo))
}

// until ends a stretch with another, if that is dated, ends first, and does not end
// before it begins. Without an end it is undated.
func (s stretch) until(end stretch) stretch {
	if end.dated() && s.lo < end.hi {
		s.hi = min(s.hi, end.hi)
	}
	if s.hi == forever {
		return undatedStretch
	}
	return s
}

// anytime is the stretch of a time that is not given.
var anytime = stretch{beginning + 1, forever}

// asWritten returns the bounds of a time as written. One that is open has none there.
func asWritten(t reported.Time) stretch {
	s := anytime
	if t.IsZero() {
		return s
	}
	if start, ok := t.Earliest(); ok {
		s.lo = start.Unix()
	}
	if end, ok := t.Latest(); ok {
		s.hi = end.Unix()
	}
	return s
}

// A dating is up to when a number counts, and when it was said.
type dating struct{ counted, said stretch }

// datingOf returns when a tally counts and was said. It was said from the beginning of
// Said to its end, or to that of the earliest Published of its root sources, if that is
// first. CountedTo ends no later; not given, it is when the tally was said.
func datingOf(t *Tally) dating {
	published := undatedStretch
	for i := range t.Sources {
		p := asWritten(t.Sources[i].Published).until(undatedStretch)
		if p.dated() && (!published.dated() || p.hi < published.hi || p.hi == published.hi && p.lo > published.lo) {
			published = p
		}
	}
	d := dating{asWritten(t.CountedTo), asWritten(t.Said)}
	if d.said == anytime {
		d.said = published
	} else {
		d.said = d.said.until(published)
	}
	if d.counted == anytime {
		d.counted = d.said
	} else if d.counted = d.counted.until(d.said); d.said.dated() && (!d.counted.dated() || d.counted.lo >= d.said.hi) {
		d.counted = d.said
	}
	return d
}

// later reports whether a number is surely later than another: by up to when it
// counts, and where that does not tell by when it was said.
func (d dating) later(e dating) bool {
	return d.counted.after(e.counted) || !e.counted.after(d.counted) && d.said.after(e.said)
}
