// Package phrase reads English phrases for a number, as news reports have them:
// "more than a dozen", "between 20 and 30 thousand", "several hundred". What they
// may say is written down at [reported.ParseCount]; this is how they are put
// together, each line read by one function:
//
//	phrase   none | (two | bound) [", best estimate" figure]     wholePhrase
//	two      bound ["," | and | but | or] [perhaps] bound         twoBounds
//	bound    {before} (vague | digits | range | figure) {behind}  boundPhrase
//	vague    words that state no number, or two of them joined    isVague
//	digits   "single digits" and the like                         digitsRange
//	range    [between | from] figure (to | or | - | and) figure   rangePhrase
//	figure   a number in words or digits, with its scale          figureOf
//
// The words before and behind are tables (sense.go). What can be read in two ways is
// refused, and where a scale belongs to is decided in one place: share.
package phrase

import "slices"

// MaxBytes bounds a phrase, and with it the work: only where "and" is tried in
// several places does a phrase cost more than a few passes. The longest that means
// anything spells out a number of fifteen digits.
const MaxBytes = 256

// Max is the greatest number that is read, reported.MaxCount.
const Max int64 = 999_999_999_999_999

// Absent stands for a number that a phrase does not give.
const Absent = -1

// A Number is what a phrase says: at least Low, at most High, best Best.
type Number struct {
	Low, Best, High int64
	Approx          bool
}

// Read reads a phrase, without space around it.
func Read(text string) (Number, bool) {
	tokens, ok := tokensOf(text)
	if !ok {
		return Number{}, false
	}
	return wholePhrase(tokens)
}

// Vague reports whether words state no number ("a few", "dozens"), and returns them in
// one spelling, without an article and without what changes nothing ("dozens more").
func Vague(words string) (spelling string, ok bool) {
	if len(words) > MaxBytes {
		return "", false
	}
	tokens, ok := tokensOf(words)
	if !ok || !isVague(tokens) {
		return "", false
	}
	var b []byte
	for i, t := range after(vagueCore(tokens), "a") {
		if i > 0 {
			b = append(b, ' ')
		}
		b = append(b, t.word...)
	}
	return string(b), true
}

// number puts the parts of a phrase together.
func number(low, best, high int64, approx bool) Number {
	if low == high {
		best, approx = low, false
	}
	return Number{low, best, high, approx}
}

// nonePhrases are those of the number 0.
var nonePhrases = [...]string{
	"no", "none", "nil", "nobody", "no one", "none at all", "none so far", "not any", "not one", "not a single", "not a single one",
}

// wholePhrase reads a whole phrase.
func wholePhrase(tokens []token) (Number, bool) {
	if len(tokens) > 0 && longest(tokens, nonePhrases[:]) == len(tokens) {
		return number(0, 0, 0, false), true
	}
	tokens, best, ok := bestEstimate(tokens)
	if !ok {
		return Number{}, false
	}
	n, ok := boundPhrase(tokens)
	if !ok {
		n, ok = twoBounds(tokens)
	}
	if !ok || best == Absent {
		return n, ok
	}
	if n.Best != Absent || best < n.Low || n.High != Absent && best > n.High {
		return Number{}, false // "about 20, best estimate 25" has two of them
	}
	return number(n.Low, best, n.High, n.Approx), true
}

// bestEstimate takes ", best estimate 25" from the end: so reported.Count.String writes
// a best number beside bounds.
func bestEstimate(tokens []token) (rest []token, best int64, ok bool) {
	at := len(tokens) - 4
	if at < 1 || matches(tokens[at:], ", best estimate") == 0 {
		return tokens, Absent, true
	}
	best, _, ok = numberOf(tokens[at+3:])
	return tokens[:at], best, ok
}

// boundPhrase reads a number or a range with what stands around it.
func boundPhrase(tokens []token) (Number, bool) {
	var f frame
	tokens, ok := f.takeAll(tokens, func(tokens []token) (sense, []token) {
		if isVague(tokens) { // "some" is a vague word, "some 600" is not
			return 0, nil
		}
		return senseBefore(tokens)
	})
	if ok {
		tokens, ok = f.takeAll(tokens, senseBehind)
	}
	if !ok {
		return Number{}, false
	}
	if isVague(tokens) {
		// An upper bound by a vague word bounds nothing, and "about some" is not English.
		ok = f.bound == 0 || f.bound == senseAtLeast || f.bound == senseMoreThan
		return number(1, Absent, Absent, true), ok && !(f.about && tokens[0].word == "some")
	}
	n, ok := digitsRange(tokens)
	if !ok {
		n, ok = rangePhrase(tokens)
	}
	if ok {
		return number(n.Low, Absent, n.High, n.Approx || f.about), f.bound == 0 && n.Low <= n.High
	}
	if exact, rounded, ok := numberOf(tokens); ok {
		return f.around(exact, rounded || f.about)
	}
	return Number{}, false
}

// around returns what the senses make of a number.
func (f frame) around(n int64, approx bool) (Number, bool) {
	switch f.bound {
	case senseNearly:
		return number(0, n, n, true), true
	case senseAtLeast:
		return number(n, Absent, Absent, approx), true
	case senseMoreThan, senseJustOver:
		return number(n+1, Absent, Absent, approx || f.bound == senseJustOver), n < Max
	case senseAtMost:
		return number(0, Absent, n, approx), true
	case senseFewerThan, senseJustUnder:
		return number(0, Absent, n-1, approx || f.bound == senseJustUnder), n > 0
	}
	if approx && f.bound != senseExactly {
		return number(0, n, Absent, true), true
	}
	return number(n, n, n, false), true
}

// twoBounds reads a lower and an upper bound in one: "more than 100 but fewer than
// 200", "at least 20 and possibly as many as 30", "at least three, possibly four".
//
// Only the last place that can part them is tried: an upper bound holds no other.
func twoBounds(tokens []token) (Number, bool) {
	for i, t := range slices.Backward(tokens) {
		switch t.word {
		case ",", "and", "but", "or":
		default:
			continue
		}
		perhaps := longest(tokens[i+1:], doubts[:])
		to := tokens[i+1+perhaps:]
		if s, _ := senseBefore(to); s != senseAtMost && s != senseFewerThan && (s != 0 || perhaps == 0) {
			continue
		}
		from, ok := boundPhrase(tokens[:i])
		upper, okToo := boundPhrase(to)
		ok = ok && okToo && isLower(from, perhaps > 0) && isUpper(upper) && from.Low < upper.High
		return number(from.Low, Absent, upper.High, from.Approx || upper.Approx), ok
	}
	return Number{}, false
}

// doubts may stand before an upper bound, and before a number they make it one.
var doubts = [...]string{"perhaps", "possibly", "maybe"}

// isLower reports whether a number is a lower bound, and not a vague one; with perhaps
// it may be a number as well.
func isLower(n Number, perhaps bool) bool {
	if n.Low == n.High {
		return n.Low > 0 && perhaps
	}
	return n.High == Absent && n.Best == Absent && n.Low > 0 && (n.Low > 1 || !n.Approx)
}

// isUpper reports whether a number is an upper bound, or a number.
func isUpper(n Number) bool {
	return n.Low == n.High || n.Low == 0 && n.High != Absent && n.Best == Absent
}
