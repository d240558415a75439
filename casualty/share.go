package casualty

import (
	"math/bits"

	"github.com/seed-67285e81/reported"
)

// Implied returns the whole of which part is that share: of 603 that are 17
// percent, between 3446 and 3654, for a percentage is taken to be rounded half a
// unit of its last digit up or down. Where the share or the part is approximate,
// nobody said by how much, so that only the best number follows. The whole is
// inferred, and no source stated it: a record that keeps it as a tally says so with
// the basis [BasisDerived].
//
// It is there to hold a share, a part and a whole against each other. Nothing
// follows, and ok is false, where the share is not stated, is 0 percent or above
// 100, where part has no number or is none at all, and where no number has that
// part: one is 17 percent of six, 14 percent of seven, and 15 percent of nothing.
func (s Share) Implied(part reported.Count) (whole reported.Count, ok bool) {
	mantissa, scale, given := s.Percent.Parts()
	high, closed := part.High()
	if !given || mantissa == 0 || s.Percent.Compare(maxSharePercent) > 0 || part.IsZero() || closed && high == 0 {
		return reported.Count{}, false
	}
	// In units of half the last digit of the percentage, the share is 2m out of
	// hundredfold that many, and its true value is between 2m-1 and 2m+1 of them,
	// but never above the whole.
	m, unit := uint64(mantissa), uint64(200)
	for range scale {
		unit *= 10
	}
	var low, best int64
	var lowest, highest, rounded *int64
	if !s.Approx {
		low, _ = divide(part.Low(), unit, min(2*m+1, unit), up)
		if n, fits := divide(high, unit, 2*m-1, down); closed && fits {
			highest = &n
		}
	}
	if n, ok := part.Best(); ok {
		if n, fits := divide(n, unit, 2*m, nearest); fits {
			best, rounded = max(n, low), &best
		}
		if highest != nil {
			best = min(best, *highest)
		}
	}
	if low > 0 {
		lowest = &low
	}
	// Without any number, or without a whole number that has that part, there is none.
	whole, err := reported.NewCount(lowest, rounded, highest, s.Approx || part.Approximate(), "")
	return whole, err == nil
}

// A rounding is what is done to a quotient that is no whole number.
type rounding uint8

const (
	down rounding = iota
	nearest
	up
)

// divide returns n times unit by d; ok is false, and the result [reported.MaxCount],
// where it is greater than that.
func divide(n int64, unit, d uint64, r rounding) (quotient int64, ok bool) {
	hi, lo := bits.Mul64(uint64(n), unit)
	if hi >= d {
		return reported.MaxCount, false
	}
	q, rest := bits.Div64(hi, lo, d)
	if r == up && rest > 0 || r == nearest && rest >= d-rest {
		q++
	}
	if q > uint64(reported.MaxCount) {
		return reported.MaxCount, false
	}
	return int64(q), true
}
