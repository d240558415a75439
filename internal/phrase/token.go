package phrase

import (
	"strings"
	"unicode/utf8"
)

// A token is one word, number or sign of a phrase that reported.ParseCount reads.
type token struct {
	// word is the word in lower case or the sign; "" for a number in digits.
	word string
	// mantissa without its last decimals digits is the number in digits.
	mantissa int64
	decimals uint8
	// grouped is true of "1,234", where a comma or a space parts the thousands.
	grouped bool
	// glued is true of a hyphen with no space on either side.
	glued bool
}

func (t token) isNumber() bool { return t.word == "" }

// tokensOf splits a phrase, and joins what a hyphen merely joins: "twenty-one"
// becomes two words and "20-30" stays three tokens. Not ok is a phrase with
// anything in it that no number phrase has, or with a number that can be read in
// two ways, as "1.234" can.
func tokensOf(text string) (tokens []token, ok bool) {
	text = lowerASCII(text)
	tokens = make([]token, 0, 8)
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		switch {
		case IsSpace(r):
			i += size
		case isDigit(text[i]):
			t, n := digitToken(text[i:])
			if n == 0 {
				return nil, false
			}
			tokens = append(tokens, t)
			i += n
			if n = letterRun(text[i:]); n > 0 { // "20k"; "14th" and "30plus" are not read
				scale := gluedScale(text[i : i+n])
				if scale == "" {
					return nil, false
				}
				tokens = append(tokens, token{word: scale})
				i += n
			}
		case isLetter(text[i]):
			n := letterRun(text[i:])
			word := text[i : i+n]
			i += n
			if i < len(text) && text[i] == '.' && isAbbreviation(word) {
				i++
			} else if i < len(text) && isDigit(text[i]) {
				return nil, false
			}
			tokens = append(tokens, token{word: word})
		case r == '-' || r == '\u2010' || r == '\u2011': // hyphens
			glued := i > 0 && i+size < len(text) && !spaceBefore(text, i) && !spaceAt(text, i+size)
			tokens = append(tokens, token{word: "-", glued: glued})
			i += size
		case r == '\u2012' || r == '\u2013' || r == '\u2014' || r == '\u2212': // dashes and the minus sign
			tokens = append(tokens, token{word: "-"})
			i += size
		case strings.ContainsRune("+,~≈<>≤≥", r):
			if i+1 < len(text) && (r == '<' || r == '>') && text[i+1] == '=' {
				size++
			}
			tokens = append(tokens, token{word: text[i : i+size]})
			i += size
		default:
			return nil, false
		}
	}
	return joinHyphens(tokens), true
}

// joinHyphens drops the hyphens that do no more than a space would: beside a word
// that is no number ("30-plus"), inside a number in words ("twenty-one"), before
// a scale ("two-hundred"). One between two numbers is a range and stays.
func joinHyphens(tokens []token) []token {
	kept := tokens[:0]
	for i, t := range tokens {
		if t.glued && i > 0 && i+1 < len(tokens) && joins(tokens[i-1], tokens[i+1]) {
			continue
		}
		kept = append(kept, t)
	}
	return kept
}

func joins(left, right token) bool {
	l, r := numeral(left.word), numeral(right.word)
	switch {
	case !left.isNumber() && l.kind == noNumeral:
		return isLetter(left.word[0])
	case !right.isNumber() && r.kind == noNumeral:
		return isLetter(right.word[0])
	}
	return r.kind == scaleNumeral || l.kind == tensNumeral && r.kind == unitNumeral
}

// digitToken reads a number in digits at the start of text and returns its length, 0
// if it is not written in a way that can be read only once: thousands parted by
// commas or by one of the spaces that do not break ("1,234"), or not parted; a
// decimal point with other than three digits behind it ("1.2").
func digitToken(text string) (t token, length int) {
	i, run := 0, 0 // run counts the digits since the last separator
	var separator string
	inDecimals := false
	for i < len(text) {
		if isDigit(text[i]) {
			if t.mantissa > (Max-9)/10 {
				return t, 0
			}
			t.mantissa = 10*t.mantissa + int64(text[i]-'0')
			run++
			i++
			continue
		}
		_, size := utf8.DecodeRuneInString(text[i:])
		mark := text[i : i+size]
		if i+size == len(text) || !isDigit(text[i+size]) || !partsDigits(mark) {
			break
		}
		switch {
		case inDecimals:
			return t, 0
		case mark == ".":
			inDecimals = true
			if t.grouped || text[0] == '0' && i > 1 {
				return t, 0
			}
		case t.grouped && (mark != separator || run != 3), !t.grouped && run > 3:
			return t, 0
		default:
			t.grouped, separator = true, mark
		}
		run = 0
		i += size
	}
	switch {
	case inDecimals && (run == 3 || run > 6), t.grouped && run != 3:
		return t, 0
	case !inDecimals && text[0] == '0' && i > 1:
		return t, 0
	}
	if inDecimals {
		t.decimals = uint8(run)
	}
	return t, i
}

func partsDigits(mark string) bool {
	switch mark {
	case ".", ",", "\u00a0", "\u2007", "\u2009", "\u202f":
		return true
	}
	return false
}

// gluedScale is the word for a scale that is written onto digits.
func gluedScale(letters string) string {
	switch letters {
	case "k":
		return "thousand"
	case "m", "mn":
		return "million"
	case "bn":
		return "billion"
	}
	return ""
}

func isAbbreviation(word string) bool {
	switch word {
	case "c", "ca", "approx", "est", "max", "min":
		return true
	}
	return false
}

func IsSpace(r rune) bool {
	switch r {
	case ' ', '\t', '\n', '\r', '\u00a0', '\u2007', '\u2009', '\u202f':
		return true
	}
	return false
}

func spaceAt(text string, i int) bool {
	r, _ := utf8.DecodeRuneInString(text[i:])
	return IsSpace(r)
}

func spaceBefore(text string, i int) bool {
	r, _ := utf8.DecodeLastRuneInString(text[:i])
	return IsSpace(r)
}

func isDigit(c byte) bool  { return '0' <= c && c <= '9' }
func isLetter(c byte) bool { return 'a' <= c && c <= 'z' }

func letterRun(text string) int {
	i := 0
	for i < len(text) && isLetter(text[i]) {
		i++
	}
	return i
}

// lowerASCII leaves other letters alone: none of them is in a phrase that can be
// read, and the Kelvin sign must not turn into a k.
func lowerASCII(text string) string {
	for i := range len(text) {
		if 'A' <= text[i] && text[i] <= 'Z' {
			b := []byte(text)
			for ; i < len(b); i++ {
				if 'A' <= b[i] && b[i] <= 'Z' {
					b[i] += 'a' - 'A'
				}
			}
			return string(b)
		}
	}
	return text
}
