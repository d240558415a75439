package phrase

// A sense is what the words around a number do to it.
type sense uint8

const (
	sensePlain sense = 1 + iota // changes nothing: "only 3"
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

// senses are the phrases of one sense.
type senses struct {
	sense   sense
	phrases []string
}

// before and behind are the phrases that stand before and behind a
// number. Of several that fit, the longest counts.
var before = [...]senses{
	{senseAbout, []string{
		"about", "roughly", "around", "approximately", "approx", "circa", "c", "ca", "some",
		"est", "estimated", "an estimated", "estimated at", "close to", "in the region of",
		"in the vicinity of", "in the neighborhood of", "in the neighbourhood of",
		"in the order of", "on the order of", "something like", "more or less", "near",
		"perhaps", "maybe", "possibly", "probably", "~", "≈",
	}},
	{senseNearly, []string{"nearly", "almost", "approaching", "virtually"}},
	{senseExactly, []string{"exactly", "precisely"}},
	{sensePlain, []string{
		"only", "just", "a total of", "a reported", "reportedly", "merely", "a mere",
		"a combined", "a record", "a staggering", "a whopping", "the", "all", "another",
		"a further", "an additional",
	}},
	{senseAtLeast, []string{
		"at least", "at the least", "at the very least", "no fewer than", "no less than",
		"not fewer than", "not less than", "as few as", "as low as", "a minimum of",
		"minimum of", "minimum", "min", ">=", "≥",
	}},
	{senseMoreThan, []string{
		"more than", "over", "above", "well over", "well above", "far more than",
		"much more than", "way more than", "considerably more than", "significantly more than",
		"many more than", "greater than", "higher than", "upwards of", "upward of",
		"in excess of", "well in excess of", "north of", "exceeding", "exceeds", "surpassed",
		"topped", ">",
	}},
	{senseAtMost, []string{
		"up to", "anything up to", "up to and including", "at most", "at the most",
		"no more than", "not more than", "no greater than", "not exceeding", "as many as",
		"as high as", "as much as", "a maximum of", "maximum of", "maximum", "max", "<=", "≤",
	}},
	{senseFewerThan, []string{
		"fewer than", "less than", "lower than", "under", "below", "well under", "well below",
		"far fewer than", "south of", "<",
	}},
	{senseJustOver, []string{
		"just over", "just above", "slightly over", "slightly more than", "a little over",
		"a little more than", "a bit over", "a bit more than", "little more than",
	}},
	{senseJustUnder, []string{
		"just under", "just below", "just short of", "just shy of", "shy of", "slightly under",
		"slightly fewer than", "slightly less than", "a little under", "a little less than",
	}},
}

var behind = [...]senses{
	{senseAbout, []string{
		"or so", "odd", "some", "something", "give or take", ", give or take", "more or less",
		"or thereabouts",
	}},
	{senseAtLeast, []string{
		"+", "plus", "or more", "and more", "or above", "and above", "or over", "and over",
		"and up", "and counting", "if not more", ", if not more", "or even more",
		"or possibly more", "and possibly more", ", possibly more", ", perhaps more",
		"at least", "at the least", "at a minimum", "at the very least",
	}},
	{senseAtMost, []string{"or fewer", "or less", "at most", "at the most"}},
	{senseExactly, []string{"exactly"}},
	{sensePlain, []string{"in total", "in all", "all told", "so far", "more", "others"}},
}

// longestBehind is how many tokens the longest phrase of behind has.
const longestBehind = 4

// senseBefore and senseBehind return the sense of the longest such phrase at the start
// or the end of tokens, and the tokens without it; 0 if there is none.
func senseBefore(tokens []token) (s sense, rest []token) {
	s, n := senseIn(before[:], tokens)
	return s, tokens[n:]
}

func senseBehind(tokens []token) (s sense, rest []token) {
	for at := max(1, len(tokens)-longestBehind); at < len(tokens); at++ {
		if s, n := senseIn(behind[:], tokens[at:]); n == len(tokens)-at {
			return s, tokens[:at]
		}
	}
	return 0, tokens
}

func senseIn(table []senses, tokens []token) (s sense, n int) {
	for i := range table {
		if m := longest(tokens, table[i].phrases); m > n {
			s, n = table[i].sense, m
		}
	}
	return s, n
}

// A frame collects the senses around one number or range.
type frame struct {
	about bool
	bound sense // one of the others, 0 for none
}

// takeAll adds the senses that next finds on one side, and returns the tokens without
// them. "About 40 or so" says the same on both sides; "about some 40" is not English.
func (f *frame) takeAll(tokens []token, next func([]token) (sense, []token)) (rest []token, ok bool) {
	for seen := 0; ; {
		s, rest := next(tokens)
		if s == 0 {
			return tokens, true
		}
		if seen&(1<<s) != 0 || !f.take(s) {
			return nil, false
		}
		seen |= 1 << s
		tokens = rest
	}
}

// take adds a sense. Not ok are two that do not go together, such as two bounds.
func (f *frame) take(s sense) bool {
	switch {
	case s == senseAbout:
		f.about = true
	case s != sensePlain && f.bound != 0:
		return false
	case s != sensePlain:
		f.bound = s
	}
	return !f.about || f.bound != senseNearly && f.bound != senseExactly
}
