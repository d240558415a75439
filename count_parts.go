package reported

import (
	"strconv"
	"strings"
)

// CountParts are the parts of a [Count] as conflict data has them, one by one.
// They are for code that reads such data; [NewCount] makes a Count of them.
//
// A number is given where its Has member is true. Low is 0 where it is not given,
// so that HasLow matters only to say the 0 and nothing else.
type CountParts struct {
	Low, Best, High          int64
	HasLow, HasBest, HasHigh bool
	// Approx says that the number was called approximate.
	Approx bool
	// Text is the number in words, as reported. It is kept and never read: on its
	// own it stands for a number of which nothing more is known, and beside numbers it
	// is not held against them. [ParseCount] reads words.
	Text string
}

// NewCount returns the Count of the parts. Where low and high are equal, the
// best number is the same and the count is not approximate, whatever the parts
// say of that; but a best number outside low to high is an error all the same.
//
// An error is a [Problem] with one of the codes [CodeCountEmpty], [CodeCountRange] and
// [CodeCountOrder]; its Pointer is that of the JSON member within the count. A number
// other than 0 whose Has member is false is reported as CountEmpty, as it was
// most likely meant to be given.
func NewCount(p CountParts) (Count, error) {
	low, err := part("low", p.Low, p.HasLow)
	if err != nil {
		return Count{}, err
	}
	best, err := part("best", p.Best, p.HasBest)
	if err != nil {
		return Count{}, err
	}
	high, err := part("high", p.High, p.HasHigh)
	if err != nil {
		return Count{}, err
	}
	if low == absent && best == absent && high == absent && p.Text == "" {
		return Count{}, Problem{Code: CodeCountEmpty, Detail: "a count needs at least one of low, best, high and text"}
	}
	low = max(low, 0)
	switch {
	case high != absent && low > high:
		return Count{}, disorder("low", low, "above high", high)
	case best != absent && best < low:
		return Count{}, disorder("best", best, "below low", low)
	case best != absent && high != absent && best > high:
		return Count{}, disorder("best", best, "above high", high)
	}
	return pack(low, best, high, p.Approx, p.Text), nil
}

// Parts returns the parts of c, from which [NewCount] makes c again. Low is
// given in every Count but the zero Count and invalid ones, which have no parts.
func (c Count) Parts() CountParts {
	if c.IsZero() || c.invalid() {
		return CountParts{}
	}
	low, best, high := c.bounds()
	return CountParts{
		Low: low, Best: max(best, 0), High: max(high, 0),
		HasLow: true, HasBest: best != absent, HasHigh: high != absent,
		Approx: c.Approximate(), Text: c.words,
	}
}

func part(name string, n int64, has bool) (int64, error) {
	switch {
	case !has && n == 0:
		return absent, nil
	case !has:
		return 0, Problem{Pointer: "/" + name, Code: CodeCountEmpty, Detail: name + " is " + strconv.FormatInt(n, 10) + " but not marked as given"}
	case !usable(n):
		return 0, Problem{Pointer: "/" + name, Code: CodeCountRange, Detail: name + " " + outside(n)}
	}
	return n, nil
}

func disorder(name string, n int64, where string, bound int64) Problem {
	return Problem{Pointer: "/" + name, Code: CodeCountOrder, Detail: name + " " + strconv.FormatInt(n, 10) + " is " + where + " " + strconv.FormatInt(bound, 10)}
}

// invalidCount returns the Count that says what is wrong. It is stored as the
// approximate flag without a low, which no other Count has.
func invalidCount(p Problem) Count {
	return Count{low: approxBit, words: string(p.Code) + ": " + p.Detail}
}

func unusable(n int64) Count {
	return invalidCount(Problem{Code: CodeCountRange, Detail: outside(n)})
}

func outside(n int64) string {
	return strconv.FormatInt(n, 10) + " is outside 0 to " + strconv.FormatInt(MaxCount, 10)
}

func (c *Count) invalid() bool { return c.low == approxBit }

// problem returns what is wrong with an invalid Count.
func (c *Count) problem() Problem {
	code, detail, _ := strings.Cut(c.words, ": ")
	return Problem{Code: Code(code), Detail: detail}
}

// Validate returns what is wrong with a Count that was made of impossible numbers,
// as a [Problem] with code [CodeCountRange] or [CodeCountOrder], and nil for every
// other Count, the zero Count included.
func (c Count) Validate() error {
	if c.invalid() {
		return c.problem()
	}
	return nil
}

// invalidOf returns the invalid one of two Counts, the lesser by Compare if both are.
func invalidOf(c, d Count) Count {
	if !c.invalid() || d.invalid() && d.Compare(c) < 0 {
		return d
	}
	return c
}
