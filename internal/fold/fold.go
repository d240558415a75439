// Package fold makes the keys by which names are compared. There are two. The
// strict key ([Append]) decides who is who: it errs towards two. The loose key
// ([AppendLoose]) proposes what may be the same: it errs towards one and decides
// nothing. Names with one strict key have one loose key.
//
// The strict key, in order:
//
//   - Compatible characters are one (NFKD), and case does not count.
//   - Apostrophes of every kind, primes, gershayim, quotation marks, format
//     characters, Latin modifier letters and tatweel are dropped.
//   - Marks are dropped on Latin, Greek, Cyrillic, Arabic and Hebrew letters. All
//     others are kept: Indic and Thai vowels, kana voicing.
//   - Letters that NFKD leaves whole are written plain, by the table special.
//   - Digits of every script are ASCII, and & is the word and.
//   - A full stop after a single letter is dropped, unless a word of two letters
//     or more follows at once: U.S. is US, but U.S.Army and St.Petersburg part.
//   - Everything else parts words; one space is written.
//   - A "the" at the start is dropped.
//   - The Arabic article is written al: al itself; ad, adh, an, ar, as, ash, at,
//     ath and az before a word that begins with that sound; el and the same forms
//     in e- only before a hyphen or after another word. El Salvador and Ed Davey
//     have no article; Dar es Salaam and Deir ez-Zor have one.
//   - Up to three letters, a hyphen and digits are one word: M-23 is M23.
//
// The loose key is made of the strict one: the, al, el, los, las and assimilated
// articles are dropped before another word, and doubled letters count once in
// words of four letters or more.
//
// A name of which nothing would be left is its own key.
package fold

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Append appends the strict key of a name to dst. The key of a key is the key.
func Append(dst []byte, name string) []byte {
	start := len(dst)
	dst = join(appendWords(dst, name), start)
	if len(dst) == start {
		return append(dst, name...)
	}
	return dst
}

// appendWords appends the words of a name in their plain form, each with what
// parts it from the next: a hyphen or a space.
func appendWords(dst []byte, name string) []byte {
	if b, ok := quick(dst, name); ok {
		return b
	}
	var w words
	w.text(plain(name))
	w.end(' ')
	return append(dst, w.b...)
}

// plain returns the name decomposed, in lower case.
func plain(name string) []byte {
	name = strings.ReplaceAll(name, "´", "") // an apostrophe, which NFKD makes a space with a mark
	lower := make([]byte, 0, 2*len(name))
	for _, r := range string(decompose(name)) {
		lower = utf8.AppendRune(lower, unicode.ToLower(unicode.ToUpper(r)))
	}
	return decompose(string(lower))
}

// words writes words as their characters come.
type words struct {
	b       []byte
	open    bool // the last word goes on
	letters int  // that stand together before this character
	base    rune // the last letter
}

// end ends the word; what parts it from the next is a hyphen where there is one
// among what stands between them.
func (w *words) end(part byte) {
	w.letters = 0
	if w.open {
		w.b = append(w.b, part)
		w.open = false
	} else if part == '-' && len(w.b) > 0 {
		w.b[len(w.b)-1] = '-'
	}
}

// and writes the word that an ampersand stands for.
func (w *words) and() {
	w.end(' ')
	w.b = append(w.b, "and "...)
	w.base = 'd'
}

func (w *words) letter(s string) {
	w.b = append(w.b, s...)
	w.open = true
	w.letters++
}

// ascii takes one character, other than a full stop.
func (w *words) ascii(c byte) {
	switch {
	case 'a' <= c && c <= 'z':
		w.b = append(w.b, c)
		w.open = true
		w.letters++
	case '0' <= c && c <= '9':
		w.b = append(w.b, c)
		w.open = true
		w.letters = 0
	case c == '\'', c == '`', c == '"':
	case c == '-':
		w.end('-')
	case c == '&':
		w.and()
	default:
		w.end(' ')
	}
}

// text takes a text that was made plain.
func (w *words) text(b []byte) {
	for len(b) > 0 {
		r, size := utf8.DecodeRune(b)
		b = b[size:]
		switch {
		case r < utf8.RuneSelf:
			if 'a' <= r && r <= 'z' {
				w.base = r
			}
			if r == '.' {
				w.stop(b)
			} else {
				w.ascii(byte(r))
			}
		case dropped(r):
		case unicode.Is(unicode.Mn, r), unicode.Is(unicode.Me, r):
			if w.base != 0 && !unicode.In(w.base, unicode.Latin, unicode.Greek, unicode.Cyrillic, unicode.Arabic, unicode.Hebrew) {
				w.b = utf8.AppendRune(w.b, r)
				w.open = true
			}
		case unicode.IsLetter(r):
			w.base = r
			if s, ok := special[r]; ok {
				w.letter(s)
			} else {
				w.letter(string(r))
			}
		case unicode.Is(unicode.Mc, r):
			w.b = utf8.AppendRune(w.b, r)
			w.open = true
		case unicode.IsDigit(r):
			w.ascii('0' + digit(r))
		case unicode.IsNumber(r):
			w.b = utf8.AppendRune(w.b, r)
			w.open, w.letters = true, 0
		case unicode.Is(unicode.Pd, r):
			w.end('-')
		default:
			w.end(' ')
		}
	}
}

// stop takes a full stop; rest is what follows.
func (w *words) stop(rest []byte) {
	if w.letters == 1 && lettersAt(rest) < 2 {
		w.letters = 0
		return
	}
	w.end(' ')
}

// lettersAt returns how many letters a text begins with, at most 2.
func lettersAt[T string | []byte](s T) (n int) {
	for _, r := range string(s[:min(len(s), 64)]) {
		switch {
		case unicode.IsLetter(r):
			if n++; n == 2 {
				return n
			}
		case !unicode.Is(unicode.Mn, r):
			return n
		}
	}
	return n
}

// dropped reports whether r, which is not ASCII, leaves no trace.
func dropped(r rune) bool {
	switch {
	case r == '՚', r == '׳', r == '״', r == 'ꞌ', // Armenian apostrophe, geresh, gershayim, saltillo
		0x2018 <= r && r <= 0x201F, // quotation marks, single and double
		0x2032 <= r && r <= 0x2037, // primes
		r == '«', r == '»', r == '‹', r == '›',
		r == 0x640,                 // Arabic tatweel
		r == 0x34F,                 // combining grapheme joiner
		0x180B <= r && r <= 0x180F, // variation selectors, here and below
		0xFE00 <= r && r <= 0xFE0F,
		0xE0100 <= r && r <= 0xE01EF:
		return true
	}
	return unicode.Is(unicode.Cf, r) || unicode.Is(unicode.Sk, r) || r < 0x370 && unicode.Is(unicode.Lm, r)
}

// special are letters that NFKD leaves whole and that are typed plain, and forms
// of Arabic letters that differ by keyboard. A capital never gets here.
var special = map[rune]string{
	'ß': "ss", 'æ': "ae", 'œ': "oe", 'þ': "th", 'ø': "o", 'đ': "d", 'ð': "d", 'ł': "l", 'ħ': "h",
	'ŧ': "t", 'ı': "i", 'ə': "a", 'ɗ': "d", 'ƙ': "k", 'ɓ': "b", 'ƴ': "y", 'ŋ': "n",
	'ς': "σ", 'ٱ': "ا", 'ک': "ك", 'ی': "ي", 'ى': "ي", 'ہ': "ه", 'ە': "ه",
}

// digit returns the value of a decimal digit. Unicode has them in tens, from 0 up.
// Tens that touch never get here: NFKD makes mathematical digits ASCII.
func digit(r rune) byte {
	var n byte
	for n < 9 && unicode.IsDigit(r-1) {
		r--
		n++
	}
	return n
}
