package reported

import "strconv"

// MaxCount is the greatest number that a [Count] holds. Fifteen digits are the
// most that every JSON reader keeps exactly, as many of them read each number
// into a 64-bit float.
const MaxCount int64 = 999_999_999_999_999

// The rules that a [Count] can break. [NewCount] and the readers report them as
// errors; the constructors that take numbers return an invalid Count instead.
const (
	// CodeCountEmpty: the count says no number and no words; leave it out.
	CodeCountEmpty Code = "count-empty"
	// CodeCountRange: a number is negative or above MaxCount.
	CodeCountRange Code = "count-range"
	// CodeCountOrder: low is above high, or best is outside low to high.
	CodeCountOrder Code = "count-order"
	// CodeCountWords: ParseCount does not know the phrase.
	CodeCountWords Code = "count-words"
)

// A Count is a number of people or things as it was reported: an interval from Low to
// High, where High may be open; the best number, if one was given; whether it was called
// approximate; and its words. "More than a dozen" is the interval from 13 with no upper
// end. Make one with [ParseCount], [Exactly], [AtLeast], [Between], [About] or [NewCount].
//
//	Count{}       no number was given
//	Exactly(0)    none, as reported
//	AtLeast(0)    a number was given, and says nothing
//	About(603)    best number 603, approximate: the bounds exclude nothing
//
// These never print, encode or compare alike. Counts are comparable with ==.
//
// An impossible number, as in Between(9, 3), gives an invalid Count, which is not zero and
// has no number. It prints what is wrong, [Count.Validate] reports it, it has no JSON, and
// every operation with it is invalid. [NewCount] returns an error instead.
type Count struct {
	// Each number is stored plus one, so that zero is an absent one. A given Count always
	// has a low, whose top bit is the approximate flag, and a high, which may be open. Where
	// low and high are equal, best is the same and the flag is off: pack sees to it.
	low, best, high uint64
	words           string
}

const (
	absent    = -1           // a number that was not given
	open      = MaxCount + 1 // the high of a given Count without an upper end
	approxBit = 1 << 63
)

// pack is the one place where a Count is made. Its numbers are usable and in order; best
// may be absent, and high open.
func pack(low, best, high int64, approx bool, words string) Count {
	if low == high {
		best, approx = low, false
	}
	c := Count{low: uint64(low + 1), best: uint64(best + 1), high: uint64(high + 1), words: words}
	if approx {
		c.low |= approxBit
	}
	return c
}

// bounds are the numbers of c. A zero or invalid one has none, and not even an open high.
func (c *Count) bounds() (low, best, high int64) {
	return int64(c.low&^approxBit) - 1, int64(c.best) - 1, int64(c.high) - 1
}

func usable(n int64) bool { return 0 <= n && n <= MaxCount }

// of returns the Count of numbers that were made of n.
func of(n, low, best, high int64, approx bool) Count {
	if !usable(n) {
		return unusable(n)
	}
	return pack(low, best, high, approx, "")
}

// Exactly returns the Count of exactly n.
func Exactly(n int64) Count { return of(n, n, n, n, false) }

// AtLeast returns the Count of n or more.
func AtLeast(n int64) Count { return of(n, n, absent, open, false) }

// MoreThan returns the Count of n+1 or more. More than [MaxCount] is invalid.
func MoreThan(n int64) Count {
	if !usable(n) {
		return unusable(n)
	}
	return AtLeast(n + 1)
}

// AtMost returns the Count of 0 to n.
func AtMost(n int64) Count { return of(n, 0, absent, n, false) }

// Between returns the Count of low to high, both included. It is invalid if low is above
// high.
func Between(low, high int64) Count {
	switch {
	case !usable(low):
		return unusable(low)
	case !usable(high):
		return unusable(high)
	case low > high:
		return invalidCount(disorder("low", low, "above high", high))
	}
	return pack(low, absent, high, false, "")
}

// About returns the Count of roughly n: best number n, approximate, and bounds that
// exclude nothing, since the source gave no tolerance.
func About(n int64) Count { return of(n, 0, n, open, true) }

// WithBest returns c with the best number n. It is invalid if c excludes n. With the zero
// Count the bounds exclude nothing.
func (c Count) WithBest(n int64) Count {
	if c.invalid() {
		return c
	}
	if c.IsZero() {
		c = AtLeast(0)
	}
	low, _, high := c.bounds()
	switch {
	case !usable(n):
		return unusable(n)
	case n < low:
		return invalidCount(disorder("best", n, "below low", low))
	case n > high:
		return invalidCount(disorder("best", n, "above high", high))
	}
	return pack(low, n, high, c.Approximate(), c.words)
}

// WithWords returns c with the words in which it was reported; "" removes them. With the
// zero Count it says only that a number was given.
func (c Count) WithWords(words string) Count {
	if c.invalid() {
		return c
	}
	if c.IsZero() && words != "" {
		c = AtLeast(0)
	}
	c.words = words
	return c
}

// IsZero reports whether c is the zero Count: no number was given.
func (c Count) IsZero() bool { return c.low == 0 } // a given one stores its low plus one

// Equal is ==. To compare numbers alone, compare c.WithWords("") with d.WithWords("").
func (c Count) Equal(d Count) bool { return c == d }

// Low returns the least number that c allows, 0 if no lower end was given.
func (c Count) Low() int64 {
	low, _, _ := c.bounds()
	return max(low, 0)
}

// High returns the greatest number that c allows. It is false if there is no upper end.
func (c Count) High() (n int64, ok bool) {
	_, _, high := c.bounds()
	if usable(high) {
		return high, true
	}
	return 0, false
}

// Best returns the best number, false if none was given. An exact count is its own best.
func (c Count) Best() (n int64, ok bool) {
	_, best, _ := c.bounds()
	return max(best, 0), best != absent
}

// Approximate reports whether the number was called approximate. An exact count never is.
func (c Count) Approximate() bool { return c.low > approxBit }

// Words returns the words in which the number was reported, "" if not recorded.
func (c Count) Words() string {
	if c.invalid() {
		return ""
	}
	return c.words
}

// Exact returns the number where c allows exactly one.
func (c Count) Exact() (n int64, ok bool) {
	low, _, high := c.bounds()
	if low == high && low != absent {
		return low, true
	}
	return 0, false
}

// Figure returns the number that a reader would quote: the best number, else a low above
// 0, else the high. It is false for the zero Count, for AtLeast(0), and for vague words
// such as "dozens", which are approximate from 0 or 1 with neither best nor high.
func (c Count) Figure() (n int64, ok bool) {
	low, best, high := c.bounds()
	switch {
	case best != absent:
		return best, true
	case low > 1, low == 1 && (high != open || !c.Approximate()):
		return low, true
	case usable(high):
		return high, true
	}
	return 0, false
}

// String returns c in English:
//
//	none, 3, at least 13, at most 20, between 20 and 30, roughly 603, nearly 80
//	between 20 and 30, best estimate 25    a best number that the bounds do not tell
//	dozens                                 the words, where there is no Figure
//	some, at least 0, no bound             neither words nor Figure
//	not given                              the zero Count
//
// An invalid Count says what is wrong. [ParseCount] reads texts with a figure back to the
// same number. [Count.MarshalText] also writes the words.
func (c Count) String() string {
	switch _, has := c.Figure(); {
	case c.IsZero():
		return "not given"
	case c.invalid():
		return "invalid count: " + c.problem().Detail
	case !has && c.words != "":
		return c.words
	}
	return string(c.appendNumber(nil))
}

// appendNumber appends the number of a given Count in English.
func (c *Count) appendNumber(b []byte) []byte {
	low, best, high := c.bounds()
	approx := c.Approximate()
	switch {
	case low == high && low == 0:
		return append(b, "none"...)
	case low == high:
		return strconv.AppendInt(b, low, 10)
	case approx && low == 0 && best != absent && high == open:
		return strconv.AppendInt(append(b, "roughly "...), best, 10)
	case approx && low == 0 && high == best:
		return strconv.AppendInt(append(b, "nearly "...), best, 10)
	case approx && low == 1 && best == absent && high == open:
		return append(b, "some"...)
	case approx && low == 0 && high == open:
		return append(b, noBound...)
	}
	if approx {
		b = append(b, "roughly "...)
	}
	switch {
	case high == open:
		b = strconv.AppendInt(append(b, "at least "...), low, 10)
	case low == 0:
		b = strconv.AppendInt(append(b, "at most "...), high, 10)
	default:
		b = strconv.AppendInt(append(b, "between "...), low, 10)
		b = strconv.AppendInt(append(b, " and "...), high, 10)
	}
	if best != absent {
		b = strconv.AppendInt(append(b, ", best estimate "...), best, 10)
	}
	return b
}

// noBound is the text of an approximate number of which nothing is known. A source
// does not say it; it is what the hull of "about 15" and "at least 14" comes to.
const noBound = "no bound"
