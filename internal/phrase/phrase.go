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
func number(low, best, high int64, approx bool) (Number, bool) {
	if low == high {
		best, approx = low, false
	}
	return Number{low, best, high, approx}, true
}

// wholePhrase reads a whole phrase.
func wholePhrase(tokens []token) (Number, bool) {
	if isNone(tokens) {
		return number(0, 0, 0, false)
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
	return number(n.Low, best, n.High, n.Approx)
}

func isNone(tokens []token) bool {
	for _, phrase := range [...]string{
		"no", "none", "nil", "nobody", "no one", "none at all", "none so far", "not any", "not one", "not a single", "not a single one",
	} {
		if n := matches(tokens, phrase); n > 0 && n == len(tokens) {
			return true
		}
	}
	return false
}

// bestEstimate takes ", best estimate 25" from the end: so reported.Count.String writes
// a best number beside bounds.
func bestEstimate(tokens []token) (rest []token, best int64, ok bool) {
	at := len(tokens) - 4
	if at < 1 || matches(tokens[at:], ", best estimate") == 0 {
		return tokens, Absent, true
	}
	f, ok := figureOf(tokens[at+3:])
	if !ok {
		return nil, Absent, false
	}
	n, ok := f.number(1)
	return tokens[:at], n, ok
}

// boundPhrase reads a number or a range with what stands around it.
func boundPhrase(tokens []token) (Number, bool) {
	var frame frame
	for seen := (senseSet(0)); !isVague(tokens); { // "some" is a vague word, "some 600" is not
		sense, n := senseBefore(tokens)
		if n == 0 {
			break
		}
		if !seen.add(sense) || !frame.take(sense) {
			return Number{}, false
		}
		tokens = tokens[n:]
	}
	for seen := (senseSet(0)); ; {
		sense, n := senseBehind(tokens)
		if n == 0 {
			break
		}
		if !seen.add(sense) || !frame.take(sense) {
			return Number{}, false
		}
		tokens = tokens[:len(tokens)-n]
	}
	if isVague(tokens) {
		if frame.about && tokens[0].word == "some" { // "some some", "about some"
			return Number{}, false
		}
		return frame.vague()
	}
	if low, high, ok := digitsRange(tokens); ok {
		return frame.ofRange(low, high, false)
	}
	if low, high, rounded, ok := rangePhrase(tokens); ok {
		return frame.ofRange(low, high, rounded)
	}
	if f, ok := figureOf(tokens); ok {
		if n, ok := f.number(1); ok {
			return frame.ofNumber(n, f.rounded)
		}
	}
	return Number{}, false
}

// vague is the Count of "several", "at least several" and "more than dozens": at
// least one. An upper bound by a vague word bounds nothing and is not read.
func (f frame) vague() (Number, bool) {
	switch f.bound {
	case 0, senseAtLeast, senseMoreThan:
		return number(1, Absent, Absent, true)
	}
	return Number{}, false
}

func (f frame) ofRange(low, high int64, rounded bool) (Number, bool) {
	if f.bound != 0 || low > high {
		return Number{}, false
	}
	return number(low, Absent, high, f.about || rounded)
}

func (f frame) ofNumber(n int64, rounded bool) (Number, bool) {
	approx := f.about || rounded
	switch f.bound {
	case senseExactly:
		return number(n, n, n, false)
	case senseNearly:
		return number(0, n, n, true)
	case senseAtLeast:
		return atLeast(n, approx)
	case senseMoreThan:
		return atLeast(n+1, approx)
	case senseJustOver:
		return atLeast(n+1, true)
	case senseAtMost:
		return number(0, Absent, n, approx)
	case senseFewerThan:
		return atMost(n-1, approx)
	case senseJustUnder:
		return atMost(n-1, true)
	}
	if approx {
		return number(0, n, Absent, true)
	}
	return number(n, n, n, false)
}

// atLeast and atMost are for bounds that may lie beyond what is read.
func atLeast(n int64, approx bool) (Number, bool) {
	if n > Max {
		return Number{}, false
	}
	return number(n, Absent, Absent, approx)
}

func atMost(n int64, approx bool) (Number, bool) {
	if n < 0 {
		return Number{}, false
	}
	return number(0, Absent, n, approx)
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
		to := tokens[i+1:]
		if t.word == "," && (wordAt(to, 0) == "and" || wordAt(to, 0) == "but" || wordAt(to, 0) == "or") {
			to = to[1:]
		}
		perhaps := false
		switch wordAt(to, 0) {
		case "perhaps", "possibly", "maybe":
			perhaps, to = true, to[1:]
		}
		switch sense, _ := senseBefore(to); {
		case sense == senseAtMost || sense == senseFewerThan:
		case sense == 0 && perhaps:
		default:
			continue
		}
		from, ok := boundPhrase(tokens[:i])
		upper, okToo := boundPhrase(to)
		if !ok || !okToo || !isLower(from, perhaps) || !isUpper(upper) || from.Low >= upper.High {
			break
		}
		return number(from.Low, Absent, upper.High, from.Approx || upper.Approx)
	}
	return Number{}, false
}

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
