package origins

import "math"

// A Crowd finds, among sets of origins, the first with one that is not told apart from
// some origin of another set. Its cost does not grow with the number of sets.
type Crowd struct {
	table *Table
	index *apartIndex
}

// NewCrowd returns a Crowd without sets.
func NewCrowd(t *Table) *Crowd {
	return &Crowd{t, newApartIndex()}
}

// Add adds origins, by their details, to the set with a number.
func (c *Crowd) Add(details []int32, number int32) {
	for _, n := range details {
		c.index.put(entry{what: originIs, value: c.table.Detail(n).Origin}, number)
	}
	c.index.addDetails(c.table, details, number)
}

// First returns the least number of a set that has an origin not told apart from one
// of these.
func (c *Crowd) First(details []int32) (number int32, ok bool) {
	x := c.index
	x.every, x.least = true, math.MaxInt32
	for _, n := range details {
		d := c.table.Detail(n)
		x.holds(entry{what: originIs, value: d.Origin})
		x.meetsText(c.table, d)
		x.meetsKind(c.table, d)
	}
	return x.least, x.least != math.MaxInt32
}
