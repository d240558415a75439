package standing

import (
	"cmp"

	"github.com/seed-67285e81/reported"
)

// A Stretch is from its first second to the first after it, as written.
type Stretch struct{ Lo, Hi int64 }

// Beginning and Forever are before and after all times.
const (
	Beginning = -Forever
	Forever   = 1<<63 - 1
)

// Undated returns the stretch before everything that has a date.
func Undated() Stretch { return Stretch{Beginning, Beginning + 1} }

// Dated reports whether it has an end.
func (s Stretch) Dated() bool { return s.Hi > Beginning+1 }

// After reports whether s is surely later than t.
func (s Stretch) After(t Stretch) bool { return s.Lo >= t.Hi }

// Hull returns the least stretch that has both.
func (s Stretch) Hull(t Stretch) Stretch { return Stretch{min(s.Lo, t.Lo), max(s.Hi, t.Hi)} }

// Compare orders stretches by their end, then by their beginning.
func (s Stretch) Compare(t Stretch) int {
	return cmp.Or(cmp.Compare(s.Hi, t.Hi), cmp.Compare(s.Lo, t.Lo))
}

// Until ends a stretch with another, if that is dated, ends first, and does not end
// before it begins. Without an end it is undated.
func (s Stretch) Until(end Stretch) Stretch {
	if end.Dated() && s.Lo < end.Hi {
		s.Hi = min(s.Hi, end.Hi)
	}
	if s.Hi == Forever {
		return Undated()
	}
	return s
}

// Anytime returns the stretch of a time that is not given.
func Anytime() Stretch { return Stretch{Beginning + 1, Forever} }

// AsWritten returns the bounds of a time as written. One that is open has none there.
func AsWritten(t reported.Time) Stretch {
	s := Anytime()
	if t.IsZero() {
		return s
	}
	if start, ok := t.Earliest(); ok {
		s.Lo = start.Unix()
	}
	if end, ok := t.Latest(); ok {
		s.Hi = end.Unix()
	}
	return s
}

// Said returns when a statement was said: from the beginning of Said to its end, or to
// that of the earliest Published of its root sources, if that is first.
func Said(s *reported.Statement) Stretch {
	published := Undated()
	for i := range s.Sources {
		p := AsWritten(s.Sources[i].Published).Until(Undated())
		if p.Dated() && (!published.Dated() || p.Hi < published.Hi || p.Hi == published.Hi && p.Lo > published.Lo) {
			published = p
		}
	}
	if said := AsWritten(s.Said); said != Anytime() {
		return said.Until(published)
	}
	return published
}
