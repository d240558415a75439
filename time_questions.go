package reported

// Open bounds lie far outside all years, with room to be moved by a day.
const (
	openStart = -1 << 62
	openEnd   = 1 << 62
)

// timeBounds is a half-open stretch of seconds since 1970.
type timeBounds struct{ lo, hi int64 }

// bounds returns the bounds of t as written. Those of the zero Time mean nothing.
func (t Time) bounds() timeBounds {
	first, last := t.ends()
	if t.form() == singleTime {
		return first.bounds()
	}
	b := timeBounds{openStart, openEnd}
	if first != 0 {
		b.lo = first.bounds().lo
	}
	if last != 0 {
		b.hi = last.bounds().hi
	}
	return b
}

// widened returns the bounds of what a reading of some unknown clock may mean.
func (b timeBounds) widened() timeBounds {
	return timeBounds{b.lo - latestAhead, b.hi + latestBehind}
}

// narrowed returns the bounds of what it means whatever the clock was; they may
// have nothing between them.
func (b timeBounds) narrowed() timeBounds {
	return timeBounds{b.lo + latestBehind, b.hi - latestAhead}
}

// window returns the bounds of what t may mean whatever its clock was.
func (t Time) window() timeBounds {
	b := t.bounds()
	if !t.Zoned() {
		b = b.widened()
	}
	return b
}

func (b timeBounds) overlaps(c timeBounds) bool { return b.lo < c.hi && c.lo < b.hi }

// certain reports whether a question that asks for certainty can be put to t.
func (t Time) certain() bool {
	return t.given() && (t.first|t.last)>>flagShift&(flagApproximate|flagUncertain) == 0
}

// Before reports whether all of t is certainly before all of u. It is false if either is
// flagged or zero, and if t has no end or u no beginning: false means "not certainly".
//
// Two times without a zone are read on one clock. If exactly one has none, its
// [Time.Window] counts. Before is transitive, and implies that [Time.Compare] is -1.
func (t Time) Before(u Time) bool {
	if !t.certain() || !u.certain() {
		return false
	}
	a, b := t.bounds(), u.bounds()
	switch tz, uz := t.Zoned(), u.Zoned(); {
	case uz && !tz:
		a = a.widened()
	case tz && !uz:
		b = b.widened()
	}
	return a.hi <= b.lo
}

// Contains reports whether u is certainly within t, from its Earliest to its Latest. It is
// false if either is flagged or zero or has an open or unknown end, and if t is a one-of.
//
// Two times without a zone are read on one clock. If exactly one has none, the answer must
// hold for every clock on Earth: u is widened as [Time.Window] does, t is narrowed
// likewise. So January 2020 contains noon UTC of its 15th, but no day without a zone
// contains any zoned time.
//
// Contains is transitive, and implies [Time.Overlaps].
func (t Time) Contains(u Time) bool {
	if !t.certain() || !u.certain() || t.IsOneOf() {
		return false
	}
	a, b := t.bounds(), u.bounds()
	if a.lo == openStart || a.hi == openEnd {
		return false
	}
	switch tz, uz := t.Zoned(), u.Zoned(); {
	case uz && !tz:
		a = a.narrowed()
	case tz && !uz:
		b = b.widened()
	}
	return a.lo <= b.lo && b.hi <= a.hi
}

// Overlaps reports whether t and u may have a moment in common, by their bounds as
// written. Flags widen nothing; an open end has no limit. It is false if either is zero.
//
// Two times without a zone are read on one clock. If exactly one has none, its
// [Time.Window] counts.
func (t Time) Overlaps(u Time) bool {
	if t.Zoned() == u.Zoned() {
		return t.given() && u.given() && t.bounds().overlaps(u.bounds())
	}
	return t.given() && u.given() && t.window().overlaps(u.window())
}
