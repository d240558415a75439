package phrase

// A numeralWord is what one word means inside a number in words.
type numeralWord struct {
	kind  uint8
	value int64
}

const (
	noNumeral    uint8 = iota
	unitNumeral        // one to nine
	teenNumeral        // ten to nineteen, and zero: nothing can follow them but a scale
	tensNumeral        // twenty to ninety
	scaleNumeral       // what a number before it is multiplied with
)

// numeral is the table of the English number words.
func numeral(word string) numeralWord {
	switch word {
	case "one":
		return numeralWord{unitNumeral, 1}
	case "two":
		return numeralWord{unitNumeral, 2}
	case "three":
		return numeralWord{unitNumeral, 3}
	case "four":
		return numeralWord{unitNumeral, 4}
	case "five":
		return numeralWord{unitNumeral, 5}
	case "six":
		return numeralWord{unitNumeral, 6}
	case "seven":
		return numeralWord{unitNumeral, 7}
	case "eight":
		return numeralWord{unitNumeral, 8}
	case "nine":
		return numeralWord{unitNumeral, 9}
	case "zero":
		return numeralWord{teenNumeral, 0}
	case "ten":
		return numeralWord{teenNumeral, 10}
	case "eleven":
		return numeralWord{teenNumeral, 11}
	case "twelve":
		return numeralWord{teenNumeral, 12}
	case "thirteen":
		return numeralWord{teenNumeral, 13}
	case "fourteen":
		return numeralWord{teenNumeral, 14}
	case "fifteen":
		return numeralWord{teenNumeral, 15}
	case "sixteen":
		return numeralWord{teenNumeral, 16}
	case "seventeen":
		return numeralWord{teenNumeral, 17}
	case "eighteen":
		return numeralWord{teenNumeral, 18}
	case "nineteen":
		return numeralWord{teenNumeral, 19}
	case "twenty":
		return numeralWord{tensNumeral, 20}
	case "thirty":
		return numeralWord{tensNumeral, 30}
	case "forty":
		return numeralWord{tensNumeral, 40}
	case "fifty":
		return numeralWord{tensNumeral, 50}
	case "sixty":
		return numeralWord{tensNumeral, 60}
	case "seventy":
		return numeralWord{tensNumeral, 70}
	case "eighty":
		return numeralWord{tensNumeral, 80}
	case "ninety":
		return numeralWord{tensNumeral, 90}
	case "dozen":
		return numeralWord{scaleNumeral, 12}
	case "score":
		return numeralWord{scaleNumeral, 20}
	case "hundred":
		return numeralWord{scaleNumeral, 100}
	case "thousand":
		return numeralWord{scaleNumeral, 1_000}
	case "million":
		return numeralWord{scaleNumeral, 1_000_000}
	case "billion":
		return numeralWord{scaleNumeral, 1_000_000_000}
	case "trillion":
		return numeralWord{scaleNumeral, 1_000_000_000_000}
	}
	return numeralWord{}
}

// A figure is one number of a phrase: head shifted right by decimals digits,
// times scale, which is 1 where the phrase names none ("20", "ninety-one") and
// where it names more than one ("two thousand three hundred").
type figure struct {
	head     int64
	decimals uint8
	scale    int64
	// rounded is true of a number that is approximate by its very form, as "1.2
	// million", "half a million" and "a couple" are.
	rounded bool
	// grouped is true of digits written in groups, as "1,234" is.
	grouped bool
}

// number returns the number, if it is a whole one that a Count can hold.
func (f figure) number() (int64, bool) {
	scale := f.scale
	for range f.decimals {
		if scale%10 != 0 {
			return 0, false
		}
		scale /= 10
	}
	if f.head > Max/scale {
		return 0, false
	}
	return f.head * scale, true
}

// figureOf reads tokens that are one number from first to last.
func figureOf(tokens []token) (figure, bool) {
	switch {
	case len(tokens) == 0:
		return figure{}, false
	case tokens[0].isNumber():
		return digitFigure(tokens)
	case tokens[0].word == "half", len(tokens) > 1 && tokens[0].word == "a" && tokens[1].word == "half":
		return halfFigure(tokens)
	case tokens[0].word == "couple" || tokens[0].word == "pair",
		len(tokens) > 1 && tokens[0].word == "a" && (tokens[1].word == "couple" || tokens[1].word == "pair"):
		return coupleFigure(tokens)
	}
	return wordFigure(tokens)
}

// digitFigure reads digits with at most one scale behind them: "1,234", "12
// hundred", "1.2 million", "two" in "2 dozen".
func digitFigure(tokens []token) (figure, bool) {
	t := tokens[0]
	f := figure{head: t.mantissa, decimals: t.decimals, scale: 1, rounded: t.decimals > 0, grouped: t.grouped}
	if len(tokens) == 1 {
		return f, true
	}
	s := numeral(tokens[1].word)
	small := s.value < 1_000 // "1.5 dozen" and "1,200 hundred" are not written
	if len(tokens) > 2 || s.kind != scaleNumeral || small && (t.decimals > 0 || t.grouped) || t.mantissa == 0 {
		return f, false
	}
	f.scale = s.value
	return f, true
}

// halfFigure reads "half a dozen", "half-dozen", "a half dozen" and the same of a
// hundred and above. Half a dozen is six; half a million is a round figure.
func halfFigure(tokens []token) (figure, bool) {
	tokens = after(tokens, "a")
	tokens = after(tokens, "half")
	tokens = after(tokens, "a")
	if len(tokens) != 1 {
		return figure{}, false
	}
	s := numeral(tokens[0].word)
	if s.kind != scaleNumeral || s.value == 20 {
		return figure{}, false
	}
	return figure{head: s.value / 2, scale: 1, rounded: s.value != 12}, true
}

// coupleFigure reads "a couple", which is two or so, "a couple of hundred", and
// "a pair", which is two.
func coupleFigure(tokens []token) (figure, bool) {
	tokens = after(tokens, "a")
	couple := tokens[0].word == "couple"
	f := figure{head: 2, scale: 1, rounded: couple}
	tokens = tokens[1:]
	if len(tokens) == 0 {
		return f, true
	}
	tokens = after(tokens, "of")
	if !couple || len(tokens) != 1 {
		return f, false
	}
	s := numeral(tokens[0].word)
	f.scale = s.value
	return f, s.kind == scaleNumeral
}

// after returns tokens without the word, if that is the first.
func after(tokens []token, word string) []token {
	if len(tokens) > 0 && tokens[0].word == word {
		return tokens[1:]
	}
	return tokens
}

// wordFigure reads a number in words: "a dozen", "twenty-one", "twelve hundred",
// "two thousand three hundred and four". Each scale from thousand up may stand
// once, in falling order.
func wordFigure(tokens []token) (figure, bool) {
	var total int64
	last := Max // the scale before
	start := tokens
	scales := 0
	for {
		group, rest, ok := belowScale(tokens, len(tokens) == len(start))
		if !ok {
			return figure{}, false
		}
		if len(rest) == 0 {
			if scales > 0 && group >= 1_000 { // "two thousand twelve hundred"
				return figure{}, false
			}
			return wholeFigure(start, total+group), true
		}
		s := numeral(rest[0].word)
		rest = rest[1:]
		if s.kind != scaleNumeral || group == 0 {
			return figure{}, false
		}
		if s.value == 12 || s.value == 20 { // dozens and scores stand alone
			return figure{head: group, scale: s.value}, scales == 0 && len(rest) == 0
		}
		if s.value < 1_000 || s.value >= last || group >= 1_000 {
			return figure{}, false
		}
		total += group * s.value // cannot overflow: below a thousand trillion
		last = s.value
		scales++
		if len(rest) == 0 {
			if scales == 1 {
				return figure{head: group, scale: s.value}, true
			}
			return wholeFigure(start, total), true
		}
		tokens = rest
		if tokens[0].word == "and" { // "two thousand and five"
			tokens = tokens[1:]
			if group, rest, ok := belowHundred(tokens); !ok || group == 0 || len(rest) > 0 {
				return figure{}, false
			}
		}
	}
}

// wholeFigure is the figure of a number in words. That of "two hundred" keeps its
// scale, so that it can pass it on to the "one" of "one to two hundred".
func wholeFigure(tokens []token, n int64) figure {
	if len(tokens) == 2 && tokens[1].word == "hundred" {
		return figure{head: n / 100, scale: 100}
	}
	return figure{head: n, scale: 1}
}

// belowScale reads a number below ten thousand that no scale from thousand up is
// part of, nor a dozen or score. Only the first of a phrase may be "a".
func belowScale(tokens []token, first bool) (n int64, rest []token, ok bool) {
	if first && len(tokens) > 1 && tokens[0].word == "a" {
		n, rest = 1, tokens[1:]
	} else if n, rest, ok = belowHundred(tokens); !ok {
		return 0, nil, false
	}
	if len(rest) == 0 || rest[0].word != "hundred" {
		return n, rest, n > 0 || first
	}
	if n == 0 || n%10 == 0 {
		return 0, nil, false // nobody says "twenty hundred"
	}
	n *= 100
	rest = rest[1:]
	tail := after(rest, "and")
	if more, beyond, ok := belowHundred(tail); ok && more > 0 {
		return n + more, beyond, true
	}
	return n, rest, len(tail) == len(rest) // a bare "and" is no part of a number
}

// belowHundred reads "nine", "nineteen", "ninety" or "ninety-nine".
func belowHundred(tokens []token) (n int64, rest []token, ok bool) {
	if len(tokens) == 0 {
		return 0, nil, false
	}
	first := numeral(tokens[0].word)
	rest = tokens[1:]
	switch first.kind {
	case unitNumeral, teenNumeral:
		return first.value, rest, true
	case tensNumeral:
		if len(rest) > 0 {
			if unit := numeral(rest[0].word); unit.kind == unitNumeral {
				return first.value + unit.value, rest[1:], true
			}
		}
		return first.value, rest, true
	}
	return 0, nil, false
}
