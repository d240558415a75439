package reported

import "strconv"

// A Range is the band of probability that a scale publishes for a term, with the marks at
// its ends. It is comparable with ==. The zero Range is exactly 0 percent, as Kent's
// "impossible"; [Term.Range] tells whether there is a range.
type Range struct {
	Low, High Bound
}

// A Bound is one end of a [Range].
type Bound struct {
	// Percent is the figure as published, from 0 to 100.
	Percent int
	// Open says that the figure itself is outside, as in "<50%".
	Open bool
	// About says that the scale calls the figure approximate, as in "~55%".
	About bool
}

// Range returns the band of probability that the scale publishes for the term. It is false
// for the scales level, admiralty, plain and stix.
func (t Term) Range() (r Range, ok bool) {
	if row := &scaleTable[t.scale]; row.ranged {
		return row.words[t.index].band(), true
	}
	return Range{}, false
}

func (w word) band() Range {
	return Range{
		Low:  Bound{int(w.low), w.marks&openLow != 0, w.marks&aboutLow != 0},
		High: Bound{int(w.high), w.marks&openHigh != 0, w.marks&aboutHigh != 0},
	}
}

// String writes the range with its marks, as in "55-80%", "~40-<50%" or "100%".
func (r Range) String() string {
	if r.Low == r.High {
		return r.Low.text(">") + "%"
	}
	return r.Low.text(">") + "-" + r.High.text("<") + "%"
}

func (b Bound) text(open string) string {
	s := strconv.Itoa(b.Percent)
	if b.About {
		s = "~" + s
	}
	if b.Open {
		s = open + s
	}
	return s
}

// contains reports whether every probability of o is in r, taking the figures
// as published: About is not weighed, since no scale says how much it means.
func (r Range) contains(o Range) bool {
	low := r.Low.Percent < o.Low.Percent || r.Low.Percent == o.Low.Percent && (!r.Low.Open || o.Low.Open)
	high := r.High.Percent > o.High.Percent || r.High.Percent == o.High.Percent && (!r.High.Open || o.High.Open)
	return low && high
}

// overlaps reports whether r and o have more than one probability in common.
// Neighbors that share an end point do not overlap, and a range of a single point,
// as Kent's "certain", overlaps nothing, though another range may contain it.
func (r Range) overlaps(o Range) bool {
	return max(r.Low.Percent, o.Low.Percent) < min(r.High.Percent, o.High.Percent)
}
