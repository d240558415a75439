package reported

import (
	"strconv"
	"strings"
)

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
