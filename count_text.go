package reported

import (
	"strings"

	"github.com/seed-67285e81/reported/internal/jsonscan"
)

// AppendText appends c as text, for table cells, flags and keys of maps: the number
// in English, then the words in JSON's quotation marks, if there are any:
//
//	14
//	at least 13 "more than a dozen"
//	some "dozens"
//
// [Count.UnmarshalText] reads back exactly the same Count. The zero Count is empty
// text. An error is a [Problem]: of an invalid Count the one that [Count.Validate]
// returns, of words that are not UTF-8 one with code [CodeUTF8].
func (c Count) AppendText(b []byte) ([]byte, error) {
	switch {
	case c.IsZero():
		return b, nil
	case c.invalid():
		return b, c.problem()
	}
	text := c.appendNumber(b)
	if c.words != "" {
		var valid bool
		if text, valid = jsonscan.AppendString(append(text, ' '), c.words); !valid {
			return b, Problem{Code: CodeUTF8, Detail: "the words of the count are not valid UTF-8"}
		}
	}
	return text, nil
}

// MarshalText returns what [Count.AppendText] appends to nothing.
func (c Count) MarshalText() ([]byte, error) { return c.AppendText(nil) }

// UnmarshalText reads what [Count.MarshalText] writes, and besides that what
// [ParseCount] reads: "more than a dozen" is read with its words, "at least 13",
// which MarshalText writes of a Count without words, without them. Empty text is
// the zero Count. On an error c is left as it was.
func (c *Count) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*c = Count{}
		return nil
	}
	number, words, quoted := strings.Cut(string(text), ` "`)
	read, err := parseNumber(number)
	if err != nil {
		return err
	}
	if quoted {
		var s jsonscan.Scanner
		s.Reset(text[len(number)+1:], jsonscan.Limits{Bytes: len(text), Findings: 1})
		words = s.Text()
		if s.Close(); !s.OK() {
			return Problem{Code: CodeCountWords, Detail: "the words of a count: " + s.Findings()[0].Detail}
		}
		read = read.WithWords(words)
	}
	*c = read
	return nil
}

// parseNumber reads a phrase, and drops the words if they are those of appendNumber.
func parseNumber(text string) (Count, error) {
	if text == noBound {
		return pack(0, absent, absent, true, ""), nil
	}
	read, err := ParseCount(text)
	if err != nil {
		return Count{}, err
	}
	if number := read.WithWords(""); string(number.appendNumber(nil)) == text {
		return number, nil
	}
	return read, nil
}
