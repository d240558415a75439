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
	words, ok := appendForms(dst, name, false)
	if !ok {
		words, _ = appendForms(dst, plain(name), true)
	}
	key := join(words, start)
	if len(key) == start {
		return append(key, name...)
	}
	return key
}

// plain returns the name decomposed, in lower case.
func plain(name string) string {
	name = strings.ReplaceAll(name, "´", "") // an apostrophe, which NFKD makes a space with a mark
	runes := decompose([]rune(name))
	for i, r := range runes {
		runes[i] = unicode.ToLower(unicode.ToUpper(r))
	}
	return string(decompose(runes))
}

// formOfPlain returns the form of a character of a name that was made plain; base is the
// last letter before it.
func formOfPlain(r, base rune) form {
	switch {
	case r < utf8.RuneSelf:
		return form(forms[r])
	case dropped(r):
		return formDrop
	case unicode.Is(unicode.Mn, r), unicode.Is(unicode.Me, r):
		if base == 0 || unicode.In(base, unicode.Latin, unicode.Greek, unicode.Cyrillic, unicode.Arabic, unicode.Hebrew) {
			return formDrop
		}
		return formMark
	case unicode.IsLetter(r):
		if f, ok := special[r]; ok {
			return f
		}
		return formLetter | form(r)
	case unicode.Is(unicode.Mc, r):
		return formMark
	case unicode.IsDigit(r):
		return form('0' + digit(r))
	case unicode.IsNumber(r):
		return formNumber
	case unicode.Is(unicode.Pd, r):
		return formHyphen
	}
	return formSpace
}

// lettersAt returns how many letters a text begins with, at most 2.
func lettersAt(s string) (n int) {
	for _, r := range s[:min(len(s), 64)] {
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
var special = map[rune]form{
	'ß': two("ss"), 'æ': two("ae"), 'œ': two("oe"), 'þ': two("th"), 'ø': 'o', 'đ': 'd', 'ð': 'd', 'ł': 'l', 'ħ': 'h',
	'ŧ': 't', 'ı': 'i', 'ə': 'a', 'ɗ': 'd', 'ƙ': 'k', 'ɓ': 'b', 'ƴ': 'y', 'ŋ': 'n',
	'ς': 'σ', 'ٱ': 'ا', 'ک': 'ك', 'ی': 'ي', 'ى': 'ي', 'ہ': 'ه', 'ە': 'ه',
}

func two(letters string) form { return formTwo | form(letters[0])<<7 | form(letters[1]) }

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
