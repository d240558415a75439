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
	lowest, single, highest := number(low, 0), number(best, absent), number(high, open)
	switch {
	case !usable(lowest):
		return Count{}, outOfRange("low", lowest)
	case best != nil && !usable(single):
		return Count{}, outOfRange("best", single)
	case high != nil && !usable(highest):
		return Count{}, outOfRange("high", highest)
	case low == nil && best == nil && high == nil && words == "":
		return Count{}, Problem{Code: CodeCountEmpty, Detail: "a count needs at least one of low, best, high and text"}
	case lowest > highest:
		return Count{}, disorder("low", lowest, "above high", highest)
	case best != nil && single < lowest:
		return Count{}, disorder("best", single, "below low", lowest)
	case single > highest:
		return Count{}, disorder("best", single, "above high", highest)
	}
	return pack(lowest, single, highest, approx, words), nil
}

// number returns a number, or what stands for one that was not given.
func number(n *int64, missing int64) int64 {
	if n == nil {
		return missing
	}
	return *n
}

func outOfRange(name string, n int64) Problem {
	return Problem{Pointer: "/" + name, Code: CodeCountRange, Detail: name + " " + outside(n)}
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

// given reports whether c is neither zero nor invalid.
func (c *Count) given() bool { return c.low&^approxBit != 0 }

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
func invalidOf(c, d *Count) *Count {
	if !c.invalid() || d.invalid() && d.Compare(*c) < 0 {
		return d
	}
	return c
}
