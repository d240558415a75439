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
		return *invalidOf(&c, &d)
	case c.IsZero() && d.IsZero():
		return c
	case c.IsZero():
		c = AtLeast(0)
	case d.IsZero():
		d = AtLeast(0)
	}
	cLow, cBest, cHigh := c.bounds()
	dLow, dBest, dHigh := d.bounds()
	best := cBest + dBest
	if cBest == absent || dBest == absent || best > MaxCount {
		best = absent
	}
	return pack(min(cLow+dLow, MaxCount), best, min(cHigh+dHigh, open), c.Approximate() || d.Approximate(), "")
}

// alone returns what two Counts come to where one is zero or invalid.
func alone(c, d *Count) Count {
	if c.invalid() || d.invalid() {
		return *invalidOf(c, d)
	} else if c.IsZero() {
		return *d
	}
	return *c
}

// Hull returns the smallest Count that allows every number that c or d allows: what two
// reports about the same people span. It is approximate if either is. Best and words stay
// only if both have the same. Hull with the zero Count returns the other, with an invalid
// Count an invalid one. It is commutative, associative and idempotent.
func (c Count) Hull(d Count) Count {
	if !c.given() || !d.given() {
		return alone(&c, &d)
	}
	cLow, _, cHigh := c.bounds()
	dLow, _, dHigh := d.bounds()
	return together(&c, &d, min(cLow, dLow), max(cHigh, dHigh))
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
	if !c.given() || !d.given() {
		both = alone(&c, &d)
		return both, !both.invalid()
	}
	cLow, _, cHigh := c.bounds()
	dLow, _, dHigh := d.bounds()
	low, high := max(cLow, dLow), min(cHigh, dHigh)
	if low > high {
		return Count{}, false
	}
	return together(&c, &d, low, high), true
}

// together returns the Count of a low and a high with what two sides agree on. Anything
// cleverer, such as to take the only best number that there is, would make the result
// depend on the order in which three are combined.
func together(c, d *Count, low, high int64) Count {
	_, best, _ := c.bounds()
	if c.best != d.best {
		best = absent
	}
	words := c.words
	if words != d.words {
		words = ""
	}
	return pack(low, best, high, c.Approximate() || d.Approximate(), words)
}

// Contains reports whether c allows every number that d allows. For one number, use
// Exactly(n). Best, words and approximate do not matter. Every Count contains the zero
// Count, which contains no other. An invalid Count contains nothing and is in nothing.
func (c Count) Contains(d Count) bool {
	if !c.given() || !d.given() {
		return d.IsZero() && !c.invalid()
	}
	cLow, _, cHigh := c.bounds()
	dLow, _, dHigh := d.bounds()
	return cLow <= dLow && dHigh <= cHigh
}

// Compare orders counts for lists: the zero Count, invalid ones, then by low, high (open
// last), best (none first), approximate last, and words. It is 0 only if they are equal.
// The lesser Count need not be the smaller number.
func (c Count) Compare(d Count) int {
	cLow, cBest, cHigh := c.bounds()
	dLow, dBest, dHigh := d.bounds()
	return cmp.Or(
		cmp.Compare(cLow, dLow), // zero and invalid ones have an absent low, which is -1
		cmp.Compare(cHigh, dHigh),
		cmp.Compare(cBest, dBest),
		cmp.Compare(c.low, d.low), // only the approximate flag is left in it
		strings.Compare(c.words, d.words),
	)
}
