package match

import "github.com/seed-67285e81/reported/event"

// A Fit is how one facet of two events goes together. The zero value is FitUnknown.
type Fit uint8

// The fits.
const (
	FitUnknown     Fit = iota // one of them does not say, or nothing can be made of it
	FitAgrees                 // both say the same
	FitCompatible             // both may mean the same
	FitContradicts            // they cannot both be right about one event
)

var fitWords = [...]string{"unknown", "agrees", "compatible", "contradicts"}

// String returns the word: "agrees", "compatible", "contradicts", and "unknown" for
// anything else.
func (f Fit) String() string {
	if int(f) < len(fitWords) {
		return fitWords[f]
	}
	return fitWords[FitUnknown]
}

// MarshalText returns what String returns, so that JSON has the word.
func (f Fit) MarshalText() ([]byte, error) { return []byte(f.String()), nil }

func (f Fit) near() bool { return f == FitAgrees || f == FitCompatible }

// fits are how five facets of two events go together.
type fits struct {
	time, place, kind, actors, toll Fit

	numbered bool // one has no place, and the number of dead may stand for it
}

// proposes says what two events may be to each other, if their times are near. What is
// part of a whole lies in its days.
func (f fits) proposes(near bool, days int, part bool) event.LinkKind {
	switch {
	case !near, part && days > 0, f.place == FitContradicts, f.kind == FitContradicts, f.actors == FitContradicts:
		return ""
	case !f.place.near() && f.actors != FitAgrees && !(f.numbered && f.toll == FitAgrees && f.kind.near()):
		return ""
	case part:
		return event.LinkPartOf
	}
	return event.LinkSameAs
}

// count returns how many of the facets have a fit.
func (f fits) count(fit Fit) (n int) {
	for _, g := range [...]Fit{f.time, f.place, f.kind, f.actors, f.toll} {
		if g == fit {
			n++
		}
	}
	return n
}

// pairFits are the fits of some pairs.
type pairFits struct{ compatible, unknown, contradicts bool }

func (f *pairFits) add(fit Fit) {
	f.compatible = f.compatible || fit == FitCompatible
	f.unknown = f.unknown || fit == FitUnknown
	f.contradicts = f.contradicts || fit == FitContradicts
}

// best returns the best fit of pairs that do not agree.
func (f *pairFits) best() Fit {
	switch {
	case f.compatible:
		return FitCompatible
	case f.unknown || !f.contradicts:
		return FitUnknown
	}
	return FitContradicts
}
