package phrase

import "slices"

// A figure is one number of a phrase: head shifted right by decimals digits, times
// scale. The scale is what stands at the end, and in a range it may belong to both
// ends: 1,000 in "20 thousand", 100,000 in "four hundred thousand", 1 in "ninety-one".
type figure struct {
	head     int64
	decimals uint8
	scale    int64
	// hundreds is true where the scale is so many hundred: "four hundred thousand".
	hundreds bool
	// inner is the greatest scale that the head contains: 100 in "two hundred and
	// five", 1,000 in "two thousand three hundred", 100,000 in "305 thousand" in words.
	inner int64
	// complete is true of a number that takes no scale from elsewhere: "half a dozen".
	complete bool
	// rounded is true of a number that is approximate by its very form, as "1.2
	// million", "half a million" and "a couple" are.
	rounded bool
	// digits is true of digits without a scale, grouped of those like "1,234".
	digits, grouped bool
}

// number returns the number times so much, if that is a whole one that a Count can hold.
func (f figure) number(times int64) (int64, bool) {
	if f.scale > Max/times {
		return 0, false
	}
	head, scale := f.head, f.scale*times
	for range f.decimals {
		for _, prime := range [...]int64{2, 5} {
			switch {
			case scale%prime == 0:
				scale /= prime
			case head%prime == 0:
				head /= prime
			default:
				return 0, false
			}
		}
	}
	if scale == 0 || head > Max/scale {
		return 0, false
	}
	return head * scale, true
}

// figureOf reads tokens that are one number from first to last.
func figureOf(tokens []token) (figure, bool) {
	if len(tokens) == 0 {
		return figure{}, false
	}
	if tokens[len(tokens)-1].word == ")" {
		return repeatedFigure(tokens[:len(tokens)-1])
	}
	for _, read := range [...]func([]token) (figure, bool){digitFigure, wordFigure, partFigure, fixedFigure} {
		if f, ok := read(tokens); ok {
			return f, true
		}
	}
	return figure{}, false
}

// numberOf reads a number that stands for itself, and whether it is round by its form.
func numberOf(tokens []token) (n int64, rounded, ok bool) {
	f, ok := figureOf(tokens)
	n, whole := f.number(1)
	return n, f.rounded, ok && whole
}

// repeatedFigure reads "six (6" and "6 (six", a number in words and in digits.
func repeatedFigure(tokens []token) (figure, bool) {
	at := slices.IndexFunc(tokens, func(t token) bool { return t.word == "(" })
	if at < 1 || at+1 == len(tokens) || tokens[0].isNumber() == tokens[at+1].isNumber() {
		return figure{}, false
	}
	n, _, again := numberOf(tokens[at+1:])
	f, ok := figureOf(tokens[:at])
	m, whole := f.number(1)
	f.complete = true
	return f, ok && whole && again && n == m
}

// scaleChain reads one scale, or a hundred of a greater one: "hundred thousand".
func scaleChain(tokens []token) (scale int64, hundreds, ok bool) {
	if len(tokens) == 0 || len(tokens) > 2 || tokens[0].kind != scaleNumeral {
		return 0, false, false
	}
	scale = tokens[0].value
	if len(tokens) == 1 {
		return scale, false, true
	}
	greater := tokens[1]
	return scale * greater.value, true, scale == 100 && greater.kind == scaleNumeral && greater.value >= 1_000
}

// digitFigure reads digits with at most one scale after them: "1,234", "12 hundred",
// "1.2 million", "2½ million", "2 dozen".
func digitFigure(tokens []token) (figure, bool) {
	t := tokens[0]
	if !t.isNumber() {
		return figure{}, false
	}
	f := figure{head: t.value, decimals: t.decimals, scale: 1, rounded: t.decimals > 0, grouped: t.grouped}
	rest := tokens[1:]
	if part, n := partOf(rest); n == 1 && !isLetter(rest[0].word[0]) {
		if f.decimals > 0 || f.grouped {
			return f, false
		}
		f, rest = f.plus(part), rest[1:]
	}
	if len(rest) == 0 {
		f.digits = true
		return f, true
	}
	scale, hundreds, ok := scaleChain(rest)
	small := scale < 1_000 // "1.5 dozen" and "1,200 hundred" are not written
	if !ok || small && (f.decimals > 0 || t.grouped) || t.value == 0 {
		return f, false
	}
	f.scale, f.hundreds, f.grouped = scale, hundreds, false
	return f, true
}

// parts are the parts of a scale, in hundredths.
var parts = [...]struct {
	phrase     string
	hundredths int64
}{
	{"½", 50}, {"¼", 25}, {"¾", 75},
	{"half", 50}, {"a half", 50}, {"quarter", 25}, {"a quarter", 25}, {"three quarters", 75}, {"three quarter", 75},
}

// partOf reads a part at the start of tokens, and returns how many it takes up.
func partOf(tokens []token) (hundredths int64, n int) {
	for _, p := range parts {
		if m := matches(tokens, p.phrase); m > n {
			hundredths, n = p.hundredths, m
		}
	}
	return hundredths, n
}

// plus adds a part to a whole number.
func (f figure) plus(hundredths int64) figure {
	f.head, f.decimals, f.rounded = min(f.head, Max)*100+hundredths, 2, true
	return f
}

// partFigure reads "half a dozen", "a quarter of a million", "a half-million", "two
// and a half million" and "a million and a half". Half a dozen is six; half a million
// is a round figure.
func partFigure(tokens []token) (figure, bool) {
	at, n, part := -1, 0, int64(0)
	for n == 0 {
		if at++; at == len(tokens) {
			return figure{}, false
		}
		part, n = partOf(tokens[at:])
	}
	rest := tokens[at+n:]
	if at == 0 {
		if of := after(rest, "of"); len(of) == len(rest) || wordAt(of, 0) == "a" {
			rest = after(of, "a")
		}
		scale, _, ok := scaleChain(rest)
		if !ok || len(rest) > 1 || scale == 20 || part != 50 && scale < 1_000 {
			return figure{}, false
		}
		return figure{head: part * (scale / 4) / 25, scale: 1, inner: scale, complete: true, rounded: scale != 12}, true
	}
	whole, ok := wordFigure(tokens[:at-1])
	if !ok || part != 50 || tokens[at-1].word != "and" || tokens[at].word != "a" {
		return figure{}, false
	}
	f := whole.plus(part)
	bare := whole.scale == 1 && whole.inner == 0
	if len(rest) == 0 { // the scale is elsewhere, if there is one, or stands before: "a million and a half"
		f.complete = !bare
		return f, bare || whole.head == 1 && whole.scale != 100 && !whole.hundreds
	}
	f.scale, _, ok = scaleChain(rest)
	return f, ok && bare && len(rest) == 1
}

// fixedFigures are words for one number.
var fixedFigures = [...]struct {
	phrase string
	n      int64
}{
	{"both", 2}, {"a single", 1}, {"a pair", 2}, {"pair", 2}, {"a trio", 3},
}

// fixedFigure reads such words, "a couple", which is two or so, and "a couple of hundred".
func fixedFigure(tokens []token) (f figure, ok bool) {
	for _, p := range fixedFigures {
		if matches(tokens, p.phrase) == len(tokens) {
			return figure{head: p.n, scale: 1, complete: true}, true
		}
	}
	tokens = after(tokens, "a")
	rest := after(tokens, "couple")
	if len(rest) == len(tokens) {
		return f, false
	}
	f = figure{head: 2, scale: 1, complete: true, rounded: true}
	if rest = after(rest, "of"); len(rest) == 0 {
		return f, true
	}
	f.scale, f.hundreds, ok = scaleChain(rest)
	return f, ok
}

// wordFigure reads a number in words: "a dozen", "twenty-one", "twelve hundred", "two
// thousand, three hundred and four". Each scale from thousand up may stand once, in
// falling order.
func wordFigure(tokens []token) (figure, bool) {
	f := figure{scale: 1}
	last := Max // the scale before
	for first := true; ; first = false {
		g, rest, ok := belowScale(tokens, first)
		switch {
		case !ok:
			return f, false
		case len(rest) == 0 && first && g.round:
			return figure{head: g.n / 100, scale: 100}, true
		case len(rest) == 0:
			f.head += g.n
			f.inner = max(f.inner, g.inner)
			return f, first || g.n < 1_000 // "two thousand twelve hundred"
		}
		s := rest[0]
		tokens = rest[1:]
		switch only := first && len(tokens) == 0; {
		case s.kind != scaleNumeral || g.n == 0:
			return f, false
		case s.value == 12 || s.value == 20: // dozens and scores stand alone
			return figure{head: g.n, scale: s.value}, only && g.n < 100
		case s.value < 1_000 || s.value >= last || g.n >= 1_000:
			return f, false
		case only && g.round:
			return figure{head: g.n / 100, scale: 100 * s.value, hundreds: true}, true
		case only:
			return figure{head: g.n, scale: s.value, inner: g.inner * s.value}, true
		}
		f.head += g.n * s.value // cannot overflow: below a thousand trillion
		f.inner = max(f.inner, s.value)
		last = s.value
		if len(tokens) == 0 {
			return f, true
		} else if len(tokens) > 1 {
			tokens = after(tokens, ",")
		}
		if tail := after(tokens, "and"); len(tail) < len(tokens) { // "two thousand and five"
			tokens = tail
			if n, rest, ok := belowHundred(tokens); !ok || n == 0 || len(rest) > 0 {
				return f, false
			}
		}
	}
}

// A group is what stands before a scale from thousand up.
type group struct {
	n     int64
	inner int64 // 100 if the number contains a hundred, else 0
	round bool  // it ends with the word hundred
}

// belowScale reads a number below ten thousand that no scale from thousand up is
// part of, nor a dozen or score. Only the first of a phrase may be "a", and only
// before the first a hundred or a dozen may stand alone.
func belowScale(tokens []token, first bool) (g group, rest []token, ok bool) {
	word := wordAt(tokens, 0)
	if first && len(tokens) > 1 && word == "a" {
		g.n, rest = 1, tokens[1:]
	} else if first && (word == "hundred" || word == "dozen") {
		g.n, rest = 1, tokens
	} else if g.n, rest, ok = belowHundred(tokens); !ok {
		return g, nil, false
	}
	if wordAt(rest, 0) != "hundred" {
		return g, rest, g.n > 0 || first
	}
	if g.n == 0 || g.n%10 == 0 {
		return g, nil, false // nothing is called "twenty hundred"
	}
	g.n *= 100
	g.inner = 100
	rest = rest[1:]
	tail := after(rest, "and")
	if more, beyond, ok := belowHundred(tail); ok && more > 0 {
		g.n += more
		return g, beyond, true
	}
	g.round = true
	return g, rest, len(tail) == len(rest) // a bare "and" is no part of a number
}

// belowHundred reads "nine", "nineteen", "ninety" or "ninety-nine".
func belowHundred(tokens []token) (n int64, rest []token, ok bool) {
	if len(tokens) == 0 {
		return 0, nil, false
	}
	first, rest := tokens[0], tokens[1:]
	switch {
	case first.kind == tensNumeral && len(rest) > 0 && rest[0].kind == unitNumeral:
		return first.value + rest[0].value, rest[1:], true
	case first.kind == noNumeral || first.kind == scaleNumeral:
		return 0, nil, false
	}
	return first.value, rest, true
}
