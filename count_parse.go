package reported

import (
	"strconv"
	"strings"

	"github.com/seed-67285e81/reported/internal/form"
	"github.com/seed-67285e81/reported/internal/phrase"
)

// ParseCount reads an English phrase for a number, as news reports and official
// statements have it, and keeps it as the words of the Count. Case does not
// matter, nor does space around the phrase, which is not kept.
//
//	14   1,234   a hundred and five   two dozen   six (6)
//	none   no   zero                                        none
//	at least two   no fewer than 5   30-plus   30 or more   [AtLeast]
//	more than a dozen   over 1,000   upwards of 40          [MoreThan]
//	up to 20   as many as 20   no more than 20              [AtMost]
//	fewer than 10   under 10                                [FewerThan]
//	between 20 and 30   20-30   20 to 30   two or three     [Between]
//	more than 20 but fewer than 30   three, possibly four   [Between]
//	roughly 603   some 600   perhaps 18   40 or so          [About]
//	nearly 600   almost 80                                  [Nearly]
//
// Just over and just under are more than and fewer than, approximate. A bound or
// a range can itself be called approximate ("about 20 to 30"). A number that is
// round by its form, as 1.2 million, two and a half million, a quarter of a million
// and a couple are, makes its Count approximate. Single, double and triple digits
// are ranges.
//
// A scale at the end of a range holds for both its ends, as far as the first has
// none of its own: "20 to 30 thousand" begins at 20,000, "three to four hundred
// thousand" at 300,000, "half a dozen to ten thousand" at six.
//
// Digits are those of English, Arabic, Persian, Devanagari, Bengali or full width;
// thousands may be parted by commas or spaces, and as in India ("1,50,000", "5
// lakh"). Words that state no number (several, a few, many, dozens, tens of
// thousands, "dozens, if not hundreds") give a Count of at least one, approximate
// and with nothing else known. Reading more into them is a choice that [Count.Under]
// makes for a reader.
//
// What ParseCount does not know it refuses; it never guesses, and reads no words
// beyond the number ("two soldiers") and no number that can be read in two ways
// ("1.234", "2-300", "5 to 10,000", "two to three hundred and fifty"). The error is
// a [Problem] with code [CodeCountWords].
func ParseCount(text string) (Count, error) {
	words := strings.TrimFunc(text, phrase.IsSpace)
	if len(words) > phrase.MaxBytes {
		return Count{}, Problem{Code: CodeCountWords, Detail: "the phrase has " + strconv.Itoa(len(words)) + " bytes; at most " + strconv.Itoa(phrase.MaxBytes) + " are read"}
	}
	if n, ok := phrase.Read(words); ok {
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
