package origins

import "math"

// A Crowd finds, among sets of origins, the first with one that is not told apart from
// some origin of another set. A set without origins may be of anyone. The cost does not
// grow with the number of sets.
type Crowd struct {
	table  *Table
	index  *apartIndex
	least  int32 // of all numbers
	anyone bool  // some set has no origins
}

// NewCrowd returns a Crowd without sets.
func NewCrowd(t *Table) *Crowd {
	return &Crowd{table: t, index: newApartIndex(), least: math.MaxInt32}
}

// Add adds origins, by their details, to the set with a number.
func (c *Crowd) Add(details []int32, number int32) {
	c.least, c.anyone = min(c.least, number), c.anyone || len(details) == 0
	for _, n := range details {
		c.index.put(entry{what: originIs, value: c.table.Detail(n).Origin}, number)
	}
	c.index.addDetails(c.table, details, number)
}

// First returns the least number of a set that has an origin not told apart from one
// of these; the least of all where some set, or this one, has no origins. Where there is
// none, it is math.MaxInt32.
func (c *Crowd) First(details []int32) (number int32, ok bool) {
	x := c.index
	if c.anyone || len(details) == 0 {
		return c.least, c.least != math.MaxInt32
	}
	x.every, x.least = true, math.MaxInt32
	for _, n := range details {
		d := c.table.Detail(n)
		x.holds(entry{what: originIs, value: d.Origin})
		x.meetsText(c.table, d)
		x.meetsKind(c.table, d)
	}
	return x.least, x.least != math.MaxInt32
}
