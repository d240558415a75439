package reported

import (
	"strconv"
	"strings"
)

// NewCount returns the Count of numbers as data sets have them. nil is a number that was
// not given, and "" no words. Words are kept and not read; for these call [ParseCount]. If
// low and high are equal, they are the best number too, and the count is not approximate.
//
// An error is a [Problem] with code [CodeCountEmpty], [CodeCountRange] or
// [CodeCountOrder]. Its Pointer is that of the JSON member of the count.
func NewCount(low, best, high *int64, approx bool, words string) (Count, error) {
	lowest, err := part("low", low)
	if err != nil {
		return Count{}, err
	}
	single, err := part("best", best)
	if err != nil {
		return Count{}, err
	}
	highest, err := part("high", high)
	if err != nil {
		return Count{}, err
	}
	if low == nil && best == nil && high == nil && words == "" {
		return Count{}, Problem{Code: CodeCountEmpty, Detail: "a count needs at least one of low, best, high and text"}
	}
	lowest = max(lowest, 0)
	switch {
	case high != nil && lowest > highest:
		return Count{}, disorder("low", lowest, "above high", highest)
	case best != nil && single < lowest:
		return Count{}, disorder("best", single, "below low", lowest)
	case best != nil && high != nil && single > highest:
		return Count{}, disorder("best", single, "above high", highest)
	}
	return pack(lowest, single, highest, approx, words), nil
}

func part(name string, n *int64) (int64, error) {
	switch {
	case n == nil:
		return absent, nil
	case !usable(*n):
		return 0, Problem{Pointer: "/" + name, Code: CodeCountRange, Detail: name + " " + outside(*n)}
	}
	return *n, nil
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

// Validate returns a [Problem] with code [CodeCountRange] or [CodeCountOrder] for an
// invalid Count, and nil for every other, the zero Count included.
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
