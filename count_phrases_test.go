package reported

import (
	"os"
	"strconv"
	"strings"
	"testing"
)

// TestPhrases reads the phrases of testdata/phrases.tsv: none otherwise than a careful
// reader does, and every one that newspapers print.
func TestPhrases(t *testing.T) {
	data, err := os.ReadFile("testdata/phrases.tsv")
	if err != nil {
		t.Fatal(err)
	}
	tried := 0
	for line := range strings.Lines(string(data)) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		tried++
		columns := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		phrase, readings, printed := columns[0], columns[1], columns[2] == "*"
		got, err := ParseCount(phrase)
		right, mayRefuse := err != nil && !printed, false
		for reading := range strings.SplitSeq(readings, "/") {
			if reading == "!" {
				mayRefuse = true
			} else if want := readingOf(t, reading); err == nil && want.WithWords("") == got.WithWords("") {
				right = true
			}
		}
		if !right && !(mayRefuse && err != nil) {
			t.Errorf("%q is %s: got %v, %v", phrase, readings, got, err)
		}
	}
	if tried < 660 {
		t.Errorf("%d phrases", tried)
	}
}

// readingOf returns what a reading of testdata/phrases.tsv stands for.
func readingOf(t *testing.T, reading string) Count {
	t.Helper()
	number := func(s string) int64 {
		n, err := strconv.ParseInt(s, 10, 64)
		if err != nil {
			t.Fatal(err)
		}
		return n
	}
	rest, approx := strings.CutPrefix(reading, "~")
	rest = strings.TrimPrefix(rest, "=")
	var c Count
	low, high, isRange := strings.Cut(rest, "..")
	switch {
	case rest == "?":
		return vagueCount
	case isRange:
		c = Between(number(low), number(high))
	case strings.HasPrefix(rest, ">="):
		c = AtLeast(number(rest[2:]))
	case strings.HasPrefix(rest, "<="):
		c = AtMost(number(rest[2:]))
	case rest[0] == '>':
		c = MoreThan(number(rest[1:]))
	case rest[0] == '<':
		c = AtMost(number(rest[1:]) - 1)
	case strings.HasPrefix(rest, "near"):
		return nearly(number(rest[4:]))
	case approx:
		return About(number(rest))
	default:
		c = Exactly(number(rest))
	}
	if approx {
		c = approximately(c)
	}
	return c
}
