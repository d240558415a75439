package reported

import (
	"strconv"
	"strings"

	"github.com/seed-67285e81/reported/internal/form"
	"github.com/seed-67285e81/reported/internal/phrase"
)

// ParseCount reads an English phrase for a number, as news reports and official statements
// have it, and keeps it as the words of the Count. Case and outer space do not matter.
//
//	14   1,234   a hundred and five   two dozen   six (6)   Exactly
//	none   no   zero                                        Exactly(0)
//	at least two   no fewer than 5   30-plus   30 or more   AtLeast
//	more than a dozen   over 1,000   upwards of 40          MoreThan
//	up to 20   as many as 20   no more than 20              AtMost
//	fewer than 10   under 10                                AtMost(9)
//	between 20 and 30   20-30   20 to 30   two or three     Between
//	more than 20 but fewer than 30   three, possibly four   Between
//	roughly 603   some 600   perhaps 18   40 or so          About
//	nearly 600   almost 80                                  AtMost, best number 600, approximate
//	just over 20   just under 20                            as more than, fewer than; approximate
//	about 20 to 30                                          Between; approximate
//	1.2 million   a quarter of a million   a couple         approximate, as round by its form
//	single, double, triple digits                           Between
//	20 to 30 thousand   three to four hundred thousand      the scale holds for both ends
//	half a dozen to ten thousand                            six to 10,000
//	several   a few   many   dozens   tens of thousands     at least 1, approximate: see Count.Under
//
// Digits may be English, Arabic, Persian, Devanagari, Bengali or full width. Thousands may
// be separated by commas or spaces, also as in India ("1,50,000", "5 lakh").
//
// It never guesses. It refuses other words ("two soldiers") and numbers that can be read
// in two ways ("1.234", "2-300", "5 to 10,000"). The error is a [Problem] with code
// [CodeCountWords].
func ParseCount(text string) (Count, error) {
	words := strings.TrimFunc(text, phrase.IsSpace)
	if len(words) > phrase.MaxBytes {
		return Count{}, Problem{Code: CodeCountWords, Detail: "the phrase has " + strconv.Itoa(len(words)) + " bytes; at most " + strconv.Itoa(phrase.MaxBytes) + " are read"}
	}
	if n, ok := phrase.Read(words); ok {
		if n.High == phrase.Absent {
			n.High = open
		}
		return pack(n.Low, n.Best, n.High, n.Approx, words), nil
	}
	return Count{}, Problem{Code: CodeCountWords, Detail: "not a number phrase that is known: " + form.Quote(words)}
}

// MustParseCount is [ParseCount] for phrases that are known to be right, as in
// tests. It panics if the phrase is not known.
func MustParseCount(text string) Count {
	c, err := ParseCount(text)
	if err != nil {
		panic("reported.MustParseCount: " + err.Error())
	}
	return c
}
