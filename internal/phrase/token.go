package phrase

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// A token is one word, number or sign of a phrase.
type token struct {
	// word is the word in lower case or the sign; "" for a number in digits.
	word string
	// value is what the word is as a number, and a number in digits without its point.
	value int64
	kind  numeralKind
	// decimals is how many digits stand after the point.
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
	text, ok = plain(text)
	if !ok {
		return nil, false
	}
	tokens = make([]token, 0, 8)
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		switch {
		case r == ' ':
			i++
		case isDigit(text[i]):
			t, n := digitToken(text[i:])
			if n == 0 {
				return nil, false
			}
			i += n
			letters := letterRun(text[i:])
			i += len(letters)
			word := gluedWord(t, letters)
			switch {
			case letters == "":
				tokens = append(tokens, t)
			case word == "": // "14th" and "30plus" are not read
				return nil, false
			case letters == "s":
				tokens = append(tokens, token{word: word})
			default:
				tokens = append(tokens, t, wordToken(word))
			}
		case isLetter(text[i]):
			word := letterRun(text[i:])
			i += len(word)
			if i < len(text) && text[i] == '.' && slices.Contains(abbreviations[:], word) {
				i++
			} else if i < len(text) && isDigit(text[i]) {
				return nil, false
			}
			tokens = append(tokens, wordToken(word))
		case r == '-':
			glued := i > 0 && i+1 < len(text) && text[i-1] != ' ' && text[i+1] != ' '
			tokens = append(tokens, token{word: "-", glued: glued})
			i++
		case r == '–':
			tokens = append(tokens, token{word: "-"})
			i += size
		case strings.ContainsRune("+,()½¼¾~≈<>≤≥", r):
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

// zeros are the digits 0 that are read, each of them with the nine that follow it:
// ASCII, Arabic, Persian, Devanagari, Bengali and full width.
var zeros = [...]rune{'0', '٠', '۰', '०', '০', '０'}

// plain returns a phrase in lower case with one kind of each mark: one space, one
// hyphen, one dash, digits in ASCII. Other letters stay as they are: none of them is
// in a phrase that can be read, and the Kelvin sign must not turn into a k. Not ok
// are digits of two scripts.
func plain(text string) (string, bool) {
	b := make([]byte, 0, len(text))
	var script rune
	for _, r := range text {
		switch {
		case 'A' <= r && r <= 'Z':
			r += 'a' - 'A'
		case IsSpace(r):
			if r = ' '; len(b) > 0 && b[len(b)-1] == ' ' {
				continue
			}
		case r == '\u2010' || r == '\u2011':
			r = '-'
		case r == '\u2012' || r == '\u2013' || r == '\u2014' || r == '\u2212':
			r = '–'
		case r == '\u066b' || r == '\uff0e':
			r = '.'
		case r == '\u066c' || r == '\uff0c':
			r = ','
		}
		for _, zero := range zeros {
			if zero <= r && r <= zero+9 {
				if script != 0 && script != zero {
					return "", false
				}
				script, r = zero, r-zero+'0'
				break
			}
		}
		b = utf8.AppendRune(b, r)
	}
	return string(b), true
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
	switch {
	case !left.isNumber() && left.kind == noNumeral:
		return isLetter(left.word[0])
	case !right.isNumber() && right.kind == noNumeral:
		return isLetter(right.word[0])
	}
	return right.kind == scaleNumeral || left.kind == tensNumeral && right.kind == unitNumeral
}

// digitToken reads a number in digits at the start of text and returns its length, 0
// if it is not written in a way that can be read only once: not parted ("1234"), or
// parted in thousands by commas or spaces ("1,234"), or by commas as in India
// ("1,50,000"); with a decimal point and other than three digits after it ("1.2").
func digitToken(text string) (t token, length int) {
	var runs [12]int // how many digits stand between the marks that part them
	last := 0
	var mark byte
	i := 0
	for ; i < len(text); i++ {
		if isDigit(text[i]) {
			if t.value > (Max-9)/10 {
				return t, 0
			}
			t.value = 10*t.value + int64(text[i]-'0')
			runs[last]++
			continue
		}
		if i+1 == len(text) || !isDigit(text[i+1]) || text[i] != '.' && text[i] != ',' && text[i] != ' ' {
			break
		}
		if last > 0 && text[i] != mark || last+1 == len(runs) {
			return t, 0
		}
		mark = text[i]
		last++
	}
	switch n := runs[last]; {
	case text[0] == '0' && runs[0] > 1, text[0] == '0' && last > 0 && mark != '.':
		return t, 0
	case mark == '.':
		if last > 1 || n == 3 || n > 6 {
			return t, 0
		}
		t.decimals = uint8(n)
	case last > 0:
		if t.grouped = true; !inGroups(runs[:last+1], mark) {
			return t, 0
		}
	}
	return t, i
}

// inGroups reports whether digits are parted as they are for readers.
func inGroups(runs []int, mark byte) bool {
	size, last := 3, len(runs)-1
	if mark == ',' && last > 1 && runs[1] == 2 {
		size = 2 // as in India
	}
	for _, run := range runs[1:last] {
		if run != size {
			return false
		}
	}
	return runs[0] <= size && runs[last] == 3
}

// gluedWord is the word for letters that are written onto digits: of "20k" the scale, of
// "100s" hundreds. "Dozens" has none.
func gluedWord(t token, letters string) string {
	switch {
	case letters == "k":
		return "thousand"
	case letters == "m":
		return "million"
	case letters == "mn" || letters == "mln" || letters == "bn":
		return letters
	case letters != "s" || t.decimals > 0:
	case t.value == 10:
		return "tens"
	case t.value == 100:
		return "hundreds"
	case t.value == 1_000:
		return "thousands"
	}
	return ""
}

// abbreviations may have a full stop.
var abbreviations = [...]string{"c", "ca", "approx", "est", "max", "min"}

// IsSpace reports whether a rune is space between words.
func IsSpace(r rune) bool {
	return strings.ContainsRune(" \t\n\r\u00a0\u2007\u2009\u202f", r)
}

func isDigit(c byte) bool  { return '0' <= c && c <= '9' }
func isLetter(c byte) bool { return 'a' <= c && c <= 'z' }

func letterRun(text string) string {
	i := 0
	for i < len(text) && isLetter(text[i]) {
		i++
	}
	return text[:i]
}
