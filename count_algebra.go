package reported

import (
	"cmp"
	"strings"
)

// Add returns the number of two groups of people together that share no member.
//
//	low, high      are added; an open high stays open
//	best           the sum, if both have one
//	approximate    if either is
//	words          none
//	a zero Count   adds an unknown number: the other's low, no upper end, no best
//	MaxCount       above it a low stays at MaxCount, a high is open, a best is dropped
//
// An invalid Count makes the sum invalid. Add is commutative and associative.
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

// Hull returns the smallest Count that allows every number that c or d allows: what two
// reports about the same people span. It is approximate if either is. Best and words stay
// only if both have the same. Hull with the zero Count returns the other, with an invalid
// Count an invalid one. It is commutative, associative and idempotent.
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

// Intersect returns the Count of the numbers that both c and d allow: what two reports
// about the same people leave possible if both are right. If there is no such number, it
// returns the zero Count and false. It is approximate if either is, unless one number is
// left. Best and words stay only if both have the same.
//
// Intersect with the zero Count returns the other, with an invalid Count an invalid one
// and false. It is commutative, associative and idempotent; after false there is nothing
// more to intersect.
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

// Contains reports whether c allows every number that d allows. For one number, use
// Exactly(n). Best, words and approximate do not matter. Every Count contains the zero
// Count, which contains no other. An invalid Count contains nothing and is in nothing.
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

// Compare orders counts for lists: the zero Count, invalid ones, then by low, high (open
// last), best (none first), approximate last, and words. It is 0 only if they are equal.
// The lesser Count need not be the smaller number.
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
