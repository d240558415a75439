package reported

import (
	"cmp"
	"strings"
)

// Add returns the number of two groups of people together that share no member:
// the lows and the highs added, approximate where either is.
//
// The sum has a best number only if both have one, and never words. A high that
// is open on either side is open in the sum. A zero Count adds people whose
// number was not given: what remains known is the other's low, with no upper end
// and no best number. Beyond [MaxCount] a low stays at MaxCount, a high becomes
// open and a best number is dropped; so no possible sum is ever excluded.
//
// With an invalid Count the sum is invalid. Order and grouping of additions change
// nothing.
func (c Count) Add(d Count) Count {
	switch {
	case c.invalid() || d.invalid():
		return invalidOf(c, d)
	case c.IsZero() && d.IsZero():
		return Count{}
	case c.IsZero():
		return pack(d.Low(), absent, absent, d.Approximate(), "")
	case d.IsZero():
		return pack(c.Low(), absent, absent, c.Approximate(), "")
	}
	cLow, cBest, cHigh := c.bounds()
	dLow, dBest, dHigh := d.bounds()
	return pack(min(cLow+dLow, MaxCount), sum(cBest, dBest), sum(cHigh, dHigh),
		c.Approximate() || d.Approximate(), "")
}

// sum adds two numbers, absent if either is or if the sum cannot be held.
func sum(a, b int64) int64 {
	if a == absent || b == absent || a+b > MaxCount {
		return absent
	}
	return a + b
}

// Hull returns the smallest Count that allows every number that c or d allows:
// what two reports about the same people span. It is approximate where either is;
// best number and words survive only where both have the same.
//
// Hull with the zero Count returns the other Count, and with an invalid one an
// invalid one. Order, grouping and repetition change nothing.
func (c Count) Hull(d Count) Count {
	if c.invalid() || d.invalid() {
		return invalidOf(c, d)
	}
	if c.IsZero() {
		return d
	}
	if d.IsZero() {
		return c
	}
	cLow, cBest, cHigh := c.bounds()
	dLow, dBest, dHigh := d.bounds()
	high := int64(absent)
	if cHigh != absent && dHigh != absent {
		high = max(cHigh, dHigh)
	}
	return pack(min(cLow, dLow), same(cBest, dBest), high,
		c.Approximate() || d.Approximate(), sameWords(c, d))
}

// Intersect returns the Count of the numbers that both c and d allow: what two
// reports about the same people leave possible, if both are right. Where there is
// no such number, ok is false and the Count is zero. It is approximate where
// either is, unless only one number is left; best number and words survive only
// where both have the same.
//
// Intersect with the zero Count returns the other Count; with an invalid one it
// returns an invalid one, and ok is false. It is commutative, associative and
// idempotent; once ok is false there is nothing more to intersect.
func (c Count) Intersect(d Count) (both Count, ok bool) {
	if c.invalid() || d.invalid() {
		return invalidOf(c, d), false
	}
	if c.IsZero() {
		return d, true
	}
	if d.IsZero() {
		return c, true
	}
	cLow, cBest, cHigh := c.bounds()
	dLow, dBest, dHigh := d.bounds()
	low, high := max(cLow, dLow), cHigh
	if cHigh == absent || dHigh != absent && dHigh < cHigh {
		high = dHigh
	}
	if high != absent && low > high {
		return Count{}, false
	}
	return pack(low, same(cBest, dBest), high,
		c.Approximate() || d.Approximate(), sameWords(c, d)), true
}

// same and sameWords keep what two sides agree on. Anything cleverer, such as to
// take the only best number that there is, would make the result depend on the
// order in which three are combined.
func same(a, b int64) int64 {
	if a != b {
		return absent
	}
	return a
}

func sameWords(c, d Count) string {
	if c.words != d.words {
		return ""
	}
	return c.words
}

// Contains reports whether c allows every number that d allows; to ask about one
// number, give it Exactly(n). Best number, words and whether either is
// approximate play no part.
//
// The zero Count states no number: every Count contains it, and it contains no
// other. So a hull contains whatever it was made of. An invalid Count contains
// nothing and is in nothing.
func (c Count) Contains(d Count) bool {
	if c.invalid() || d.invalid() {
		return false
	}
	if c.IsZero() || d.IsZero() {
		return d.IsZero()
	}
	cLow, _, cHigh := c.bounds()
	dLow, _, dHigh := d.bounds()
	return cLow <= dLow && (cHigh == absent || dHigh != absent && dHigh <= cHigh)
}

// Compare orders counts: the zero Count first, then invalid ones, then by low, by high with an open
// one last, by best with none first, the approximate after the others, and by
// words. It returns 0 only if c and d are equal. It is an order for lists; that
// one count comes before another does not mean that its number is smaller.
func (c Count) Compare(d Count) int {
	cLow, cBest, cHigh := c.bounds()
	dLow, dBest, dHigh := d.bounds()
	return cmp.Or(
		cmp.Compare(cLow, dLow), // zero and invalid ones have an absent low, which is -1
		cmp.Compare(openLast(cHigh), openLast(dHigh)),
		cmp.Compare(cBest, dBest),
		cmp.Compare(c.low, d.low), // only the approximate flag is left in it
		strings.Compare(c.words, d.words),
	)
}

func openLast(high int64) int64 {
	if high == absent {
		return MaxCount + 1
	}
	return high
}
