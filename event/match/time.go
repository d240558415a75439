package match

import (
	"time"

	"github.com/seed-67285e81/reported"
)

// A when is the time of an event made ready to be compared.
type when struct {
	lo, hi      int64 // seconds, as written: one without a zone is read as UTC
	first, last int64 // the days as written, since 1970
	given       bool
	zoned       bool
	doubtful    bool // flagged approximate or uncertain
	daily       bool // both ends are written to the day or finer
	stretch     bool // from one end to another
}

// Open ends lie far outside all years, with room to be moved.
const (
	openLo = -1 << 60
	openHi = 1 << 60

	daySeconds = 24 * 60 * 60
)

// How far the clock of a time without a zone may be from UTC, in seconds; and how
// far apart the clock times of two reports of one event may be. The reports of the
// strike on Al-Asad give its start at 01:20 to 01:45.
const (
	clockAhead  = 14 * 60 * 60
	clockBehind = 12 * 60 * 60
	clockSlack  = 2 * 60 * 60
)

// longDays is how many days a stretch has at least that is taken for a whole of which
// an event of a day is part.
const longDays = 8

func whenOf(t reported.Time) when {
	w := when{lo: openLo, hi: openHi, first: openLo / daySeconds, last: openHi / daySeconds}
	if t.IsZero() || t.Validate() != nil {
		return w
	}
	w.given, w.zoned = true, t.Zoned()
	w.doubtful = t.Approximate() || t.Uncertain()
	w.daily = t.Precision() >= reported.PrecisionDay
	first, last := t.Ends()
	if lo, ok := t.Earliest(); ok {
		w.lo = lo.Unix()
		w.first = writtenDay(first, w.lo)
	}
	if hi, ok := t.Latest(); ok {
		w.hi = hi.Unix()
		w.last = writtenDay(last, w.hi-1)
	}
	w.stretch = first != last && !t.IsOneOf()
	return w
}

// writtenDay returns the day of an end as written: of a clock time with an offset, the
// day on that clock.
func writtenDay(end reported.Time, sec int64) int64 {
	if !end.Zoned() {
		return floorDay(sec)
	}
	var b [64]byte
	text, _ := end.AppendText(b[:0])
	day, err := time.Parse(time.DateOnly, string(text[:len(time.DateOnly)]))
	if err != nil {
		return floorDay(sec)
	}
	return floorDay(day.Unix())
}

func floorDay(sec int64) int64 {
	if sec < 0 {
		return -((-sec + daySeconds - 1) / daySeconds)
	}
	return sec / daySeconds
}

// window returns the bounds of what it may mean whatever its clock was.
func (w *when) window() (lo, hi int64) {
	if w.zoned {
		return w.lo, w.hi
	}
	return w.lo - clockAhead, w.hi + clockBehind
}

// days returns how many days it touches, as written.
func (w *when) days() int64 { return w.last - w.first + 1 }

// holds reports whether w is a long stretch and v a day in it, or two.
func (w *when) holds(v *when) bool {
	return w.stretch && w.days() >= longDays && v.days() <= 2 && w.first <= v.first && v.last <= w.last
}

// A timeFit is how two times go together.
type timeFit struct {
	fit   Fit
	days  int64 // between the two, as written
	gap   int64 // seconds between two zoned times
	dated bool  // both are given
}

// compare compares two times. oneClock is true of events in one country.
func (w *when) compare(v *when, oneClock bool) timeFit {
	if !w.given || !v.given {
		return timeFit{}
	}
	f := timeFit{dated: true}
	if w.zoned && v.zoned {
		f.gap = max(0, w.lo-v.hi, v.lo-w.hi)
		f.days = f.gap / daySeconds
	} else {
		f.days = max(0, w.first-v.last, v.first-w.last)
	}
	f.fit = w.fit(v, &f, oneClock)
	return f
}

func (w *when) fit(v *when, f *timeFit, oneClock bool) Fit {
	wLo, wHi := w.window()
	vLo, vHi := v.window()
	overlap := wLo < vHi && vLo < wHi
	if overlap && !w.zoned && !v.zoned {
		overlap = f.days <= 1 || !oneClock
	}
	switch {
	case overlap && (w.zoned && v.zoned || w.sameDays(v)):
		return FitAgrees
	case overlap, w.zoned && v.zoned && f.gap <= clockSlack:
		return FitCompatible
	case w.doubtful || v.doubtful:
		return FitUnknown
	}
	return FitContradicts
}

// sameDays reports whether both are written to the day and on the same days.
func (w *when) sameDays(v *when) bool {
	return w.daily && v.daily && w.first == v.first && w.last == v.last
}
