package standing

import "github.com/seed-67285e81/reported"

// A Chance is where a likelihood lies.
type Chance uint8

// The chances.
const (
	AboveEven Chance = iota // or not stated
	AboutEven
	BelowEven
)

// ChanceOf returns where a likelihood lies: below even where its band ends below
// 50 percent, above even where it begins at 50 or more, else about even. Of the
// plain words unlikely is below, possible and unclear are about even, all others
// above.
func ChanceOf(t reported.Term) Chance {
	if t.IsZero() {
		return AboveEven
	}
	if r, ok := t.Range(); ok {
		switch {
		case r.High.Percent < 50:
			return BelowEven
		case r.Low.Percent < 50:
			return AboutEven
		}
		return AboveEven
	}
	switch t.Value() {
	case "unlikely":
		return BelowEven
	case "possible", "unclear":
		return AboutEven
	}
	return AboveEven
}
