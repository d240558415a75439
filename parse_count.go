package reported

import (
	"strconv"
	"strings"
)

// maxCountText bounds a phrase in bytes, and with it the work: only where "and" is
// tried in several places does a phrase cost more than one pass or two. The
// longest that means anything spells out a number of fifteen digits.
const maxCountText = 256

// ParseCount reads an English phrase for a number, as news reports and official
// statements have it, and keeps it as the words of the Count. Case does not
// matter, nor does space around the phrase, which is not kept.
//
//	14   1,234   two   twenty-one   a hundred and five   two dozen   14
//	none   no   zero                                     none
//	at least two   no fewer than 5   30-plus   30 or more   [AtLeast]
//	more than a dozen   over 1,000   upwards of 40       [MoreThan]
//	up to 20   as many as 20   no more than 20           [AtMost]
//	fewer than 10   under 10                             [FewerThan]
//	between 20 and 30   20-30   20 to 30   two or three  [Between]
//	roughly 603   some 600   an estimated 18   40 or so  [About]
//	nearly 600   almost 80                               [Nearly]
//
// Just over and just under are more than and fewer than, approximate. A bound or
// a range can itself be called approximate ("about 20 to 30"). A number that is
// round by its form, as 1.2 million, half a million and a couple are, makes its
// Count approximate. A scale word behind a range holds for both its ends: "20 to
// 30 thousand" begins at 20,000.
//
// Words that state no number (several, a few, many, dozens, hundreds, tens of
// thousands) give a Count of at least one, approximate and with nothing else
// known. Reading more into them is a choice that [Count.Under] makes for a reader.
//
// What ParseCount does not know it refuses; it never guesses, and reads no words
// beyond the number ("two soldiers") and no number that can be read in two ways
// ("1.234"). The error is a [Problem] with code [CountWords].
func ParseCount(text string) (Count, error) {
	words := strings.TrimFunc(text, isCountSpace)
	if len(words) > maxCountText {
		return Count{}, Problem{Code: CountWords, Detail: "the phrase has " + strconv.Itoa(len(words)) + " bytes; at most " + strconv.Itoa(maxCountText) + " are read"}
	}
	if tokens, ok := countTokens(words); ok {
		if c := countPhrase(tokens); !c.IsZero() {
			return c.WithWords(words), nil
		}
	}
	return Count{}, Problem{Code: CountWords, Detail: "not a number phrase that is known: " + quoteTerm(words)}
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

// A countSense is what the words around a number do to it.
type countSense uint8

const (
	sensePlain countSense = 1 + iota // changes nothing: "only 3"
	senseAbout
	senseNearly
	senseExactly
	senseAtLeast
	senseMoreThan
	senseAtMost
	senseFewerThan
	senseJustOver
	senseJustUnder
)

// beforeCount and behindCount are the phrases that stand before and behind a
// number. Of several that fit, the longest counts.
var beforeCount = [...]struct {
	phrase string
	sense  countSense
}{
	{"about", senseAbout},
	{"roughly", senseAbout},
	{"around", senseAbout},
	{"approximately", senseAbout},
	{"approx", senseAbout},
	{"circa", senseAbout},
	{"c", senseAbout},
	{"ca", senseAbout},
	{"some", senseAbout},
	{"est", senseAbout},
	{"estimated", senseAbout},
	{"an estimated", senseAbout},
	{"estimated at", senseAbout},
	{"close to", senseAbout},
	{"in the region of", senseAbout},
	{"in the order of", senseAbout},
	{"on the order of", senseAbout},
	{"~", senseAbout},
	{"≈", senseAbout},

	{"nearly", senseNearly},
	{"almost", senseNearly},
	{"approaching", senseNearly},

	{"exactly", senseExactly},
	{"precisely", senseExactly},

	{"only", sensePlain},
	{"just", sensePlain},
	{"a total of", sensePlain},
	{"a reported", sensePlain},

	{"at least", senseAtLeast},
	{"at the least", senseAtLeast},
	{"at the very least", senseAtLeast},
	{"no fewer than", senseAtLeast},
	{"no less than", senseAtLeast},
	{"not fewer than", senseAtLeast},
	{"not less than", senseAtLeast},
	{"as few as", senseAtLeast},
	{"a minimum of", senseAtLeast},
	{"minimum of", senseAtLeast},
	{"min", senseAtLeast},
	{">=", senseAtLeast},
	{"≥", senseAtLeast},

	{"more than", senseMoreThan},
	{"over", senseMoreThan},
	{"above", senseMoreThan},
	{"well over", senseMoreThan},
	{"well above", senseMoreThan},
	{"far more than", senseMoreThan},
	{"many more than", senseMoreThan},
	{"greater than", senseMoreThan},
	{"higher than", senseMoreThan},
	{"upwards of", senseMoreThan},
	{"upward of", senseMoreThan},
	{"in excess of", senseMoreThan},
	{"exceeding", senseMoreThan},
	{">", senseMoreThan},

	{"up to", senseAtMost},
	{"at most", senseAtMost},
	{"at the most", senseAtMost},
	{"no more than", senseAtMost},
	{"not more than", senseAtMost},
	{"no greater than", senseAtMost},
	{"not exceeding", senseAtMost},
	{"as many as", senseAtMost},
	{"as much as", senseAtMost},
	{"a maximum of", senseAtMost},
	{"maximum of", senseAtMost},
	{"max", senseAtMost},
	{"<=", senseAtMost},
	{"≤", senseAtMost},

	{"fewer than", senseFewerThan},
	{"less than", senseFewerThan},
	{"lower than", senseFewerThan},
	{"under", senseFewerThan},
	{"below", senseFewerThan},
	{"well under", senseFewerThan},
	{"well below", senseFewerThan},
	{"far fewer than", senseFewerThan},
	{"<", senseFewerThan},

	{"just over", senseJustOver},
	{"just above", senseJustOver},
	{"slightly over", senseJustOver},
	{"slightly more than", senseJustOver},
	{"a little over", senseJustOver},
	{"a little more than", senseJustOver},
	{"little more than", senseJustOver},
	{"just under", senseJustUnder},
	{"just below", senseJustUnder},
	{"just short of", senseJustUnder},
	{"slightly under", senseJustUnder},
	{"slightly fewer than", senseJustUnder},
	{"slightly less than", senseJustUnder},
	{"a little under", senseJustUnder},
	{"a little less than", senseJustUnder},
}

var behindCount = [...]struct {
	phrase string
	sense  countSense
}{
	{"or so", senseAbout},
	{"odd", senseAbout}, // "40-odd"
	{"or thereabouts", senseAbout},

	{"+", senseAtLeast},
	{"plus", senseAtLeast},
	{"or more", senseAtLeast},
	{"and more", senseAtLeast},
	{"or above", senseAtLeast},
	{"and above", senseAtLeast},
	{"at least", senseAtLeast},
	{"at the least", senseAtLeast},
	{"at a minimum", senseAtLeast},

	{"or fewer", senseAtMost},
	{"or less", senseAtMost},
	{"at most", senseAtMost},
	{"at the most", senseAtMost},

	{"exactly", senseExactly},

	{"in total", sensePlain},
	{"in all", sensePlain},
}

// senseBefore and senseBehind return the longest such phrase at the start or the
// end of tokens, and how many tokens it takes up.
func senseBefore(tokens []countToken) (sense countSense, n int) {
	if len(tokens) == 0 || tokens[0].isNumber() {
		return 0, 0
	}
	for _, p := range beforeCount {
		if m := matches(tokens, p.phrase); m > n {
			sense, n = p.sense, m
		}
	}
	return sense, n
}

func senseBehind(tokens []countToken) (sense countSense, n int) {
	for m := min(3, len(tokens)-1); m > 0; m-- { // no such phrase has more than three words
		for _, p := range behindCount {
			if matches(tokens[len(tokens)-m:], p.phrase) == m {
				return p.sense, m
			}
		}
	}
	return 0, 0
}

// A senseSet holds what was said on one side of a number. "About 40 or so" says
// the same on both; "about some 40" is not English.
type senseSet uint16

func (s *senseSet) add(sense countSense) bool {
	bit := senseSet(1) << sense
	fresh := *s&bit == 0
	*s |= bit
	return fresh
}

// A countFrame collects the senses around one number or range.
type countFrame struct {
	about bool
	bound countSense // one of the others, 0 for none
}

// take adds a sense. Not ok are two that do not go together, such as two bounds.
func (f *countFrame) take(s countSense) bool {
	switch s {
	case sensePlain:
		return true
	case senseAbout:
		f.about = true
		return f.bound != senseNearly && f.bound != senseExactly
	}
	if f.bound != 0 || f.about && (s == senseNearly || s == senseExactly) {
		return false
	}
	f.bound = s
	return true
}
