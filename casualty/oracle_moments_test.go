package casualty_test

import (
	"math"

	"github.com/seed-67285e81/reported"
)

// A moments is from its first second to the first after it; undated ones come first.
type moments struct{ lo, hi int64 }

var noDate = moments{math.MinInt64, math.MinInt64 + 1}

func (m moments) dated() bool { return m.hi > noDate.hi }

func (m moments) after(n moments) bool { return m.lo >= n.hi }

func (m moments) with(n moments) moments {
	return moments{min(m.lo, n.lo), max(m.hi, n.hi)}
}

func momentsOf(t reported.Time) moments {
	hi, ok := t.Latest()
	if !ok {
		return noDate
	}
	lo, ok := t.Earliest()
	if !ok {
		return moments{noDate.lo + 1, hi.Unix()}
	}
	return moments{lo.Unix(), hi.Unix()}
}
