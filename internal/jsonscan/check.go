package jsonscan

import (
	"github.com/seed-67285e81/reported/internal/form"
	"github.com/seed-67285e81/reported/internal/lookup"
)

// Check reads a whole text of any form and returns what in it is not JSON in the
// lexical profile. Unlike the typed readers it knows no members, so it looks for
// names that stand twice in every object. maxItems bounds every list and object.
func Check(text []byte, limits Limits, maxItems int) []Finding {
	c := checker{maxItems: maxItems}
	c.Reset(text, limits)
	c.value()
	c.Close()
	return c.found
}

type checker struct {
	Scanner
	maxItems int
}

func (c *checker) value() {
	switch c.space() {
	case '{':
		c.object()
	case '[':
		at := c.pos
		if !c.down() {
			return
		}
		n := 0
		for ; c.More(n); n++ {
			c.value()
		}
		c.few(at, n)
	default:
		c.Skip()
	}
}

func (c *checker) object() {
	var names lookup.Index[string, struct{}]
	n := 0
	var o Object
	c.Enter(&o, nil)
	for ; c.Next(&o); n++ {
		name := c.Keep(o.Name)
		if _, twice := names.Find(name); twice {
			c.Add(o.at, DuplicateMember, form.Duplicate(name))
		} else {
			names.Set(name, struct{}{})
		}
		c.value()
	}
	c.few(o.start, n)
}

func (c *checker) few(at, n int) {
	if n > c.maxItems {
		c.Add(at, TooMany, form.TooMany(n, c.maxItems))
	}
}
