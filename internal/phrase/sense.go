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

// before and behind are the phrases that stand before and behind a
// number. Of several that fit, the longest counts.
var before = [...]struct {
	phrase string
	sense  sense
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
	{"in the vicinity of", senseAbout},
	{"in the neighborhood of", senseAbout},
	{"in the neighbourhood of", senseAbout},
	{"in the order of", senseAbout},
	{"on the order of", senseAbout},
	{"something like", senseAbout},
	{"more or less", senseAbout},
	{"near", senseAbout},
	{"perhaps", senseAbout},
	{"maybe", senseAbout},
	{"possibly", senseAbout},
	{"probably", senseAbout},
	{"~", senseAbout},
	{"≈", senseAbout},

	{"nearly", senseNearly},
	{"almost", senseNearly},
	{"approaching", senseNearly},
	{"virtually", senseNearly},

	{"exactly", senseExactly},
	{"precisely", senseExactly},

	{"only", sensePlain},
	{"just", sensePlain},
	{"a total of", sensePlain},
	{"a reported", sensePlain},
	{"reportedly", sensePlain},
	{"merely", sensePlain},
	{"a mere", sensePlain},
	{"a combined", sensePlain},
	{"a record", sensePlain},
	{"a staggering", sensePlain},
	{"a whopping", sensePlain},
	{"the", sensePlain},
	{"all", sensePlain},
	{"another", sensePlain},
	{"a further", sensePlain},
	{"an additional", sensePlain},

	{"at least", senseAtLeast},
	{"at the least", senseAtLeast},
	{"at the very least", senseAtLeast},
	{"no fewer than", senseAtLeast},
	{"no less than", senseAtLeast},
	{"not fewer than", senseAtLeast},
	{"not less than", senseAtLeast},
	{"as few as", senseAtLeast},
	{"as low as", senseAtLeast},
	{"a minimum of", senseAtLeast},
	{"minimum of", senseAtLeast},
	{"minimum", senseAtLeast},
	{"min", senseAtLeast},
	{">=", senseAtLeast},
	{"≥", senseAtLeast},

	{"more than", senseMoreThan},
	{"over", senseMoreThan},
	{"above", senseMoreThan},
	{"well over", senseMoreThan},
	{"well above", senseMoreThan},
	{"far more than", senseMoreThan},
	{"much more than", senseMoreThan},
	{"way more than", senseMoreThan},
	{"considerably more than", senseMoreThan},
	{"significantly more than", senseMoreThan},
	{"many more than", senseMoreThan},
	{"greater than", senseMoreThan},
	{"higher than", senseMoreThan},
	{"upwards of", senseMoreThan},
	{"upward of", senseMoreThan},
	{"in excess of", senseMoreThan},
	{"well in excess of", senseMoreThan},
	{"north of", senseMoreThan},
	{"exceeding", senseMoreThan},
	{"exceeds", senseMoreThan},
	{"surpassed", senseMoreThan},
	{"topped", senseMoreThan},
	{">", senseMoreThan},

	{"up to", senseAtMost},
	{"anything up to", senseAtMost},
	{"up to and including", senseAtMost},
	{"at most", senseAtMost},
	{"at the most", senseAtMost},
	{"no more than", senseAtMost},
	{"not more than", senseAtMost},
	{"no greater than", senseAtMost},
	{"not exceeding", senseAtMost},
	{"as many as", senseAtMost},
	{"as high as", senseAtMost},
	{"as much as", senseAtMost},
	{"a maximum of", senseAtMost},
	{"maximum of", senseAtMost},
	{"maximum", senseAtMost},
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
	{"south of", senseFewerThan},
	{"<", senseFewerThan},

	{"just over", senseJustOver},
	{"just above", senseJustOver},
	{"slightly over", senseJustOver},
	{"slightly more than", senseJustOver},
	{"a little over", senseJustOver},
	{"a little more than", senseJustOver},
	{"a bit over", senseJustOver},
	{"a bit more than", senseJustOver},
	{"little more than", senseJustOver},
	{"just under", senseJustUnder},
	{"just below", senseJustUnder},
	{"just short of", senseJustUnder},
	{"just shy of", senseJustUnder},
	{"shy of", senseJustUnder},
	{"slightly under", senseJustUnder},
	{"slightly fewer than", senseJustUnder},
	{"slightly less than", senseJustUnder},
	{"a little under", senseJustUnder},
	{"a little less than", senseJustUnder},
}

var behind = [...]struct {
	phrase string
	sense  sense
}{
	{"or so", senseAbout},
	{"odd", senseAbout}, // "40-odd"
	{"some", senseAbout},
	{"something", senseAbout},
	{"give or take", senseAbout},
	{", give or take", senseAbout},
	{"more or less", senseAbout},
	{"or thereabouts", senseAbout},

	{"+", senseAtLeast},
	{"plus", senseAtLeast},
	{"or more", senseAtLeast},
	{"and more", senseAtLeast},
	{"or above", senseAtLeast},
	{"and above", senseAtLeast},
	{"or over", senseAtLeast},
	{"and over", senseAtLeast},
	{"and up", senseAtLeast},
	{"and counting", senseAtLeast},
	{"if not more", senseAtLeast},
	{", if not more", senseAtLeast},
	{"or even more", senseAtLeast},
	{"or possibly more", senseAtLeast},
	{"and possibly more", senseAtLeast},
	{", possibly more", senseAtLeast},
	{", perhaps more", senseAtLeast},
	{"at least", senseAtLeast},
	{"at the least", senseAtLeast},
	{"at a minimum", senseAtLeast},
	{"at the very least", senseAtLeast},

	{"or fewer", senseAtMost},
	{"or less", senseAtMost},
	{"at most", senseAtMost},
	{"at the most", senseAtMost},

	{"exactly", senseExactly},

	{"in total", sensePlain},
	{"in all", sensePlain},
	{"all told", sensePlain},
	{"so far", sensePlain},
	{"more", sensePlain},
	{"others", sensePlain},
}

// longestBehind is how many tokens the longest phrase of behind has.
const longestBehind = 4

// senseBefore and senseBehind return the longest such phrase at the start or the
// end of tokens, and how many tokens it takes up.
func senseBefore(tokens []token) (sense sense, n int) {
	if len(tokens) == 0 || tokens[0].isNumber() {
		return 0, 0
	}
	for _, p := range before {
		if m := matches(tokens, p.phrase); m > n {
			sense, n = p.sense, m
		}
	}
	return sense, n
}

func senseBehind(tokens []token) (sense sense, n int) {
	for m := min(longestBehind, len(tokens)-1); m > 0; m-- {
		for _, p := range behind {
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

func (s *senseSet) add(sense sense) bool {
	bit := senseSet(1) << sense
	fresh := *s&bit == 0
	*s |= bit
	return fresh
}

// A frame collects the senses around one number or range.
type frame struct {
	about bool
	bound sense // one of the others, 0 for none
}

// take adds a sense. Not ok are two that do not go together, such as two bounds.
func (f *frame) take(s sense) bool {
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
