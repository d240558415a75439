package reported

// countParts are the parts of a Count, for tests to compare and print.
type countParts struct {
	Low, Best, High          int64
	HasLow, HasBest, HasHigh bool
	Approx                   bool
	Text                     string
}

func (c Count) parts() countParts {
	if c.IsZero() || c.invalid() {
		return countParts{}
	}
	low, best, high := c.bounds()
	given, _ := c.High()
	return countParts{
		Low: low, Best: max(best, 0), High: given,
		HasLow: true, HasBest: best != absent, HasHigh: high != open,
		Approx: c.Approximate(), Text: c.words,
	}
}

// count returns what NewCount makes of the parts.
func (p countParts) count() (Count, error) {
	given := func(n int64, has bool) *int64 {
		if !has {
			return nil
		}
		return &n
	}
	return NewCount(given(p.Low, p.HasLow), given(p.Best, p.HasBest), given(p.High, p.HasHigh), p.Approx, p.Text)
}

// nearly is "nearly n": the best number is the high end, and the count approximate.
func nearly(n int64) Count {
	if c := AtMost(n).WithBest(n); c.invalid() {
		return c
	}
	return pack(0, n, n, true, "")
}
