package phrase

import "slices"

// digitRanges tell how many digits a number has: "single digits".
var digitRanges = [...]struct {
	phrase    string
	low, high int64
}{
	{"single digits", 1, 9}, {"double digits", 10, 99}, {"triple digits", 100, 999},
}

// digitsRange reads "in the single digits".
func digitsRange(tokens []token) (n Number, ok bool) {
	tokens = vagueCore(tokens)
	for _, r := range digitRanges {
		if len(tokens) == 2 && matches(tokens, r.phrase) == 2 {
			return Number{Low: r.low, High: r.high}, true
		}
	}
	return n, false
}

// The phrases that a range begins with.
var (
	between = [...]string{"between", "somewhere between", "anywhere between"}
	from    = [...]string{"from", "somewhere from", "anywhere from"}
)

// rangePhrase reads "between 20 and 30", "from 20 to 30", "20 to 30", "20-30", "two or
// three" and "a dozen or two".
func rangePhrase(tokens []token) (n Number, ok bool) {
	if skip := longest(tokens, between[:]); skip > 0 {
		tokens = tokens[skip:]
		if n, ok = betweenRange(tokens); ok {
			return n, true
		}
	} else if len(tokens) == 4 && tokens[0].word == "a" && tokens[1].kind == scaleNumeral && matches(tokens[2:], "or two") > 0 {
		return Number{Low: tokens[1].value, High: 2 * tokens[1].value}, true
	} else {
		tokens = tokens[longest(tokens, from[:]):]
	}
	for i, t := range tokens {
		switch t.word {
		case "to", "or", "-":
			n, ok = rangeOf(tokens[:i], tokens[i+1:], t)
			// "50-50" is a ratio, "one-hundred-fifty" one number.
			return n, ok && n.Low < n.High && !(t.glued && isOneFigure(tokens[:i], tokens[i+1:]))
		}
	}
	return n, false
}

// isOneFigure reports whether words are a number when nothing parts them.
func isOneFigure(left, right []token) bool {
	_, ok := wordFigure(slices.Concat(left, right))
	return ok
}

// betweenRange reads what stands after "between". As an "and" can also be part
// of a number, each of them is tried; no phrase has two that part it into numbers,
// because none can be read on both sides of "five" in "one hundred and five and
// two hundred".
func betweenRange(tokens []token) (n Number, ok bool) {
	for i, t := range tokens {
		if t.word == "and" && !ok {
			n, ok = rangeOf(tokens[:i], tokens[i+1:], t)
		}
	}
	return n, ok
}

// rangeOf reads the two ends of a range, and what stands between them.
func rangeOf(from, to []token, between token) (n Number, ok bool) {
	first, ok := rangeEnd(from)
	second, okToo := rangeEnd(to)
	high, whole := second.number(1)
	if !ok || !okToo || !whole {
		return n, false
	}
	low, ok := share(first, second, high, between.word == "and")
	return Number{Low: low, High: high, Approx: first.rounded || second.rounded}, ok
}

// share returns the low end of a range. The scale of the second number belongs to the
// first as well, as much of it as the first lacks and as keeps the first the smaller:
// "20 to 30 thousand", "three to four hundred thousand", "two hundred to three hundred
// thousand", but not "500 to 1 thousand". A number that is complete takes none: "half
// a dozen to ten thousand". Where both readings could be meant there is no low end:
// "2-300", "5 to 10,000", "two to three hundred and fifty", "800 to 1.2 million".
func share(first, second figure, high int64, between bool) (low int64, ok bool) {
	low, ok = first.number(1)
	own := int64(1) // the greatest scale that the first number has, as far as it matters
	switch {
	case ok && low == 0, first.complete || ok && low >= 1_000 || first.scale >= 1_000 || first.scale == 12 || first.scale == 20:
		return low, ok
	case first.scale == 100 || first.inner == 100:
		own = 100
	}
	scales := [2]int64{second.scale, second.scale}
	if second.hundreds {
		scales[1] /= 100 // of "four hundred thousand": the thousand
		if own == 100 {
			scales[0] = scales[1]
		}
	}
	for _, scale := range scales {
		if scale <= own || second.complete || first.digits && first.decimals > 0 && scale < 1_000 {
			continue
		}
		if low, ok := first.number(scale); ok && low < high {
			return low, own == 100 || second.inner < scale || low/scale*second.inner >= high
		}
	}
	if !ok {
		return 0, false
	}
	greatest := max(second.scale, second.inner)
	thousands := low*1_000 < high
	switch {
	case greatest > own && (low*greatest < high || greatest > 1_000 && thousands):
		return 0, false
	case second.grouped, second.digits && !between:
		return low, !thousands && (second.grouped || low > 9 || high > 999 || low*100 >= high)
	}
	return low, true
}

// rangeEnd reads one end of a range, which may be "about 20".
func rangeEnd(tokens []token) (figure, bool) {
	s, rest := senseBefore(tokens)
	f, ok := figureOf(rest)
	f.rounded = f.rounded || s == senseAbout
	return f, ok && (s == 0 || s == senseAbout)
}
