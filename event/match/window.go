package match

// A Window bounds what an [Index] answers. The zero Window proposes what
// [Facts.Proposes] does, without a limit.
type Window struct {
	// Days is how many calendar days two events are apart at most. 0 leaves it to Facts:
	// a day, as a rule. A greater number also finds what was reported late.
	Days int
	// KM is how many kilometres two points that are both of a town, or finer, are apart
	// at most. 0 leaves it to Facts: 50.
	KM float64
	// AcrossFeeds is true where only pairs of two feeds are asked for.
	AcrossFeeds bool
	// Best is how many pairs each event is in for each feed: the first in the order of
	// ComparePairs. 0 is all.
	Best int
	// MaxBlock is how many events may be gathered under a key for it to be used. A key
	// with more is left out, and named. 0 is no limit.
	MaxBlock int
}

// near reports whether two times are near enough.
func (w *Window) near(f *timeFit) bool {
	if w.Days > 0 {
		return f.dated && f.days <= int64(w.Days)
	}
	return f.fit.near()
}

// place returns how places fit in the window.
func (w *Window) place(p, q *Prepared, f *placeFit) Fit {
	if w.KM <= 0 || f.a < 0 || !p.places[f.a].local || !q.places[f.b].local {
		return f.fit
	}
	switch {
	case f.km > w.KM:
		return FitContradicts
	case f.fit == FitContradicts && p.places[f.a].country == q.places[f.b].country:
		return FitCompatible
	}
	return f.fit
}

// reach returns how far around a point cells are looked at.
func (w *Window) reach() float64 { return max(w.KM, nearKM) }

// slack returns how many seconds around an event others are looked for: those of any
// clock, at least.
func (w *Window) slack() int64 {
	return max(clockAhead+clockBehind, int64(w.Days)*daySeconds+clockAhead)
}
