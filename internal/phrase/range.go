package phrase

// digitsRange reads "single digits", by how many digits a number has.
func digitsRange(tokens []token) (low, high int64, ok bool) {
	tokens = vagueCore(tokens) // "in the single digits"
	if len(tokens) != 2 || tokens[1].word != "digits" {
		return 0, 0, false
	}
	switch tokens[0].word {
	case "single":
		return 1, 9, true
	case "double":
		return 10, 99, true
	case "triple":
		return 100, 999, true
	}
	return 0, 0, false
}

// rangePhrase reads "between 20 and 30", "from 20 to 30", "20 to 30", "20-30", "two or
// three" and "a dozen or two".
func rangePhrase(tokens []token) (low, high int64, rounded, ok bool) {
	word := wordAt(tokens, 0)
	if second := wordAt(tokens, 1); (word == "somewhere" || word == "anywhere") && (second == "between" || second == "from") {
		word, tokens = second, tokens[1:]
	}
	switch word {
	case "between":
		tokens = tokens[1:]
		if low, high, rounded, ok = betweenRange(tokens); ok {
			return low, high, rounded, true
		}
	case "from":
		tokens = tokens[1:]
	case "a":
		if s := numeral(wordAt(tokens, 1)); s.kind == scaleNumeral && len(tokens) == 4 && tokens[2].word == "or" && tokens[3].word == "two" {
			return s.value, 2 * s.value, false, true
		}
	}
	for i, t := range tokens {
		switch t.word {
		case "to", "or", "-":
			low, high, rounded, ok = rangeOf(tokens[:i], tokens[i+1:], t)
			// "50-50" is a ratio, "one-hundred-fifty" one number.
			return low, high, rounded, ok && low < high && !(t.glued && isOneFigure(tokens[:i], tokens[i+1:]))
		}
	}
	return 0, 0, false, false
}

// isOneFigure reports whether words are a number when nothing parts them.
func isOneFigure(left, right []token) bool {
	_, ok := wordFigure(append(append(make([]token, 0, len(left)+len(right)), left...), right...))
	return ok
}

// betweenRange reads what stands after "between". As an "and" can also be part
// of a number, each of them is tried; no phrase has two that part it into numbers,
// because none can be read on both sides of "five" in "one hundred and five and
// two hundred".
func betweenRange(tokens []token) (low, high int64, rounded, ok bool) {
	for i, t := range tokens {
		if t.word != "and" {
			continue
		}
		if low, high, rounded, ok = rangeOf(tokens[:i], tokens[i+1:], t); ok {
			return low, high, rounded, true
		}
	}
	return 0, 0, false, false
}

// rangeOf reads the two ends of a range, and what stands between them.
func rangeOf(from, to []token, between token) (low, high int64, rounded, ok bool) {
	first, about, ok := rangeEnd(from)
	if !ok {
		return 0, 0, false, false
	}
	second, aboutToo, ok := rangeEnd(to)
	if !ok {
		return 0, 0, false, false
	}
	if high, ok = second.number(1); !ok {
		return 0, 0, false, false
	}
	low, ok = share(first, second, high, between.word == "and")
	return low, high, about || aboutToo || first.rounded || second.rounded, ok
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
func rangeEnd(tokens []token) (f figure, about, ok bool) {
	if sense, n := senseBefore(tokens); n > 0 {
		if sense != senseAbout {
			return figure{}, false, false
		}
		about, tokens = true, tokens[n:]
	}
	f, ok = figureOf(tokens)
	return f, about, ok
}
