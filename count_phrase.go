package reported

// countPhrase reads a whole phrase; the zero Count is one that is not known.
func countPhrase(tokens []countToken) Count {
	if isNone(tokens) {
		return Exactly(0)
	}
	tokens, best, ok := bestEstimate(tokens)
	if !ok {
		return Count{}
	}
	c := boundPhrase(tokens)
	if best == absent || c.IsZero() {
		return c
	}
	if _, has := c.Best(); has {
		return Count{} // "about 20, best estimate 25" has two of them
	}
	return c.WithBest(best)
}

func isNone(tokens []countToken) bool {
	for _, phrase := range [...]string{"no", "none", "nil", "nobody", "no one", "none at all", "not one", "not a single one"} {
		if n := matches(tokens, phrase); n > 0 && n == len(tokens) {
			return true
		}
	}
	return false
}

// bestEstimate takes ", best estimate 25" from the end: so [Count.String] writes
// a best number beside bounds.
func bestEstimate(tokens []countToken) (rest []countToken, best int64, ok bool) {
	at := len(tokens) - 4
	if at < 1 || matches(tokens[at:], ", best estimate") == 0 {
		return tokens, absent, true
	}
	figure, ok := countFigureOf(tokens[at+3:])
	if !ok {
		return nil, absent, false
	}
	n, ok := figure.number()
	return tokens[:at], n, ok
}

// boundPhrase reads a number or a range with what stands around it.
func boundPhrase(tokens []countToken) Count {
	var frame countFrame
	for seen := (senseSet(0)); !isVague(tokens); { // "some" is a vague word, "some 600" is not
		sense, n := senseBefore(tokens)
		if n == 0 {
			break
		}
		if !seen.add(sense) || !frame.take(sense) {
			return Count{}
		}
		tokens = tokens[n:]
	}
	for seen := (senseSet(0)); ; {
		sense, n := senseBehind(tokens)
		if n == 0 {
			break
		}
		if !seen.add(sense) || !frame.take(sense) {
			return Count{}
		}
		tokens = tokens[:len(tokens)-n]
	}
	if isVague(tokens) {
		if frame.about && tokens[0].word == "some" { // "some some", "about some"
			return Count{}
		}
		return frame.vague()
	}
	if low, high, rounded, ok := countRange(tokens); ok {
		return frame.ofRange(low, high, rounded)
	}
	if figure, ok := countFigureOf(tokens); ok {
		if n, ok := figure.number(); ok {
			return frame.ofNumber(n, figure.rounded)
		}
	}
	return Count{}
}

// vague is the Count of "several", "at least several" and "more than dozens": at
// least one. An upper bound by a vague word bounds nothing and is not read.
func (f countFrame) vague() Count {
	switch f.bound {
	case 0, senseAtLeast, senseMoreThan:
		return pack(1, absent, absent, true, "")
	}
	return Count{}
}

func (f countFrame) ofRange(low, high int64, rounded bool) Count {
	if f.bound != 0 || low > high {
		return Count{}
	}
	return pack(low, absent, high, f.about || rounded, "")
}

func (f countFrame) ofNumber(n int64, rounded bool) Count {
	var c Count
	approx := f.about || rounded
	switch f.bound {
	case 0:
		if approx {
			return About(n)
		}
		return Exactly(n)
	case senseExactly:
		return Exactly(n)
	case senseNearly:
		return Nearly(n)
	case senseAtLeast:
		c = AtLeast(n)
	case senseMoreThan:
		c = MoreThan(n)
	case senseAtMost:
		c = AtMost(n)
	case senseFewerThan:
		c = FewerThan(n)
	case senseJustOver:
		c, approx = MoreThan(n), true
	case senseJustUnder:
		c, approx = FewerThan(n), true
	}
	if c.IsZero() {
		return c
	}
	low, best, high := c.bounds()
	return pack(low, best, high, approx, "")
}

// countRange reads "between 20 and 30", "from 20 to 30", "20 to 30", "20-30" and
// "two or three".
func countRange(tokens []countToken) (low, high int64, rounded, ok bool) {
	switch wordAt(tokens, 0) {
	case "between":
		tokens = tokens[1:]
		if low, high, rounded, ok = betweenRange(tokens); ok {
			return low, high, rounded, true
		}
	case "from":
		tokens = tokens[1:]
	}
	for i, t := range tokens {
		switch t.word {
		case "to", "or", "-":
			return rangeOf(tokens[:i], tokens[i+1:])
		}
	}
	return 0, 0, false, false
}

// betweenRange reads what stands behind "between". As an "and" can also be part
// of a number, each of them is tried; no phrase has two that part it into numbers,
// because none can be read on both sides of "five" in "one hundred and five and
// two hundred".
func betweenRange(tokens []countToken) (low, high int64, rounded, ok bool) {
	for i, t := range tokens {
		if t.word != "and" {
			continue
		}
		if low, high, rounded, ok = rangeOf(tokens[:i], tokens[i+1:]); ok {
			return low, high, rounded, true
		}
	}
	return 0, 0, false, false
}

// rangeOf reads the two ends of a range. A scale behind the second holds for the
// first as well, if the first names none and is the smaller number before it: so
// "20 to 30 thousand", but not "500 to 1 thousand".
func rangeOf(from, to []countToken) (low, high int64, rounded, ok bool) {
	first, about, ok := rangeEnd(from)
	if !ok {
		return 0, 0, false, false
	}
	second, aboutToo, ok := rangeEnd(to)
	if !ok {
		return 0, 0, false, false
	}
	if high, ok = second.number(); !ok {
		return 0, 0, false, false
	}
	rounded = about || aboutToo || first.rounded || second.rounded
	if first.scale == 1 && second.scale > 1 {
		scaled := first
		scaled.scale = second.scale
		if low, ok = scaled.number(); ok && low < high {
			return low, high, rounded, true
		}
	}
	if low, ok = first.number(); !ok {
		return 0, 0, false, false
	}
	// "5 to 10,000" can begin at 5 or at 5,000.
	if second.grouped && low > 0 && low < 1_000 && low*1_000 < high && high%1_000 == 0 {
		return 0, 0, false, false
	}
	return low, high, rounded, true
}

// rangeEnd reads one end of a range, which may be "about 20".
func rangeEnd(tokens []countToken) (figure countFigure, about, ok bool) {
	if sense, n := senseBefore(tokens); n > 0 {
		if sense != senseAbout {
			return countFigure{}, false, false
		}
		about, tokens = true, tokens[n:]
	}
	figure, ok = countFigureOf(tokens)
	return figure, about, ok
}
