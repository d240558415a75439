// Package fold compares names that are spelled in more than one way. Its rules
// are written out at [reported.FoldName]; they are few, and none of them guesses.
//
// It is no substitute for golang.org/x/text: one table of some 700 bytes covers
// the Latin letters that names in news reports have.
package fold

import (
	"unicode"
	"unicode/utf8"
)

// minDouble is the least length of a word in which doubled letters count once.
// It keeps abbreviations apart: PKK, AAH, III.
const minDouble = 5

// Append appends the folded form of name to dst.
func Append(dst []byte, name string) []byte {
	start := len(dst)
	for i := 0; i < len(name); {
		// A word that is followed by another may be an article.
		word := len(dst)
		var hyphen bool
		dst, i, hyphen = appendWord(dst, name, i)
		if len(dst) == word {
			continue
		}
		dst = single(dst, word)
		dst = append(dst, ' ')
		if hyphen {
			dst = append(dst, '-') // taken off below, once the next word is known
		}
	}
	out := start
	for i := start; i < len(dst); {
		end, next := wordEnd(dst, i)
		if !article(dst[i:end], dst[end:next], dst[next:]) {
			if out > start {
				dst[out] = ' '
				out++
			}
			out += copy(dst[out:], dst[i:end])
		}
		i = next
	}
	if out == start {
		return append(dst[:start], name...)
	}
	return dst[:out]
}

// appendWord appends the folded letters of name from i to the next separator, and
// returns where the next word may begin and whether a hyphen parts the two.
func appendWord(dst []byte, name string, i int) ([]byte, int, bool) {
	for i < len(name) {
		c := name[i]
		if c < utf8.RuneSelf {
			i++
			switch class(c) {
			case letter:
				dst = append(dst, c)
			case capital:
				dst = append(dst, c+'a'-'A')
			case separator:
				return dst, i, c == '-'
			}
			continue
		}
		r, size := utf8.DecodeRuneInString(name[i:])
		i += size
		switch {
		case dropped(r):
		case parts(r):
			return dst, i, r == '‐' || r == '‑' || r == '–'
		default:
			dst = appendRune(dst, r)
		}
	}
	return dst, i, false
}

const (
	letter = iota
	capital
	separator
	nothing
)

// class says what an ASCII byte is. Digits are letters of a name.
func class(c byte) int {
	switch {
	case 'a' <= c && c <= 'z', '0' <= c && c <= '9':
		return letter
	case 'A' <= c && c <= 'Z':
		return capital
	case c == '\'', c == '`', c == '.':
		return nothing
	}
	return separator
}

// dropped reports whether r is an apostrophe, a mark over or under a letter, or
// something that does not show.
func dropped(r rune) bool {
	switch {
	case r == '´', r == 0xAD, // acute accent, soft hyphen
		0x2B0 <= r && r <= 0x2FF,   // modifier letters: ʾ ʿ ʼ
		0x300 <= r && r <= 0x36F,   // combining marks
		0x610 <= r && r <= 0x61A,   // Arabic marks
		r == 0x640,                 // Arabic tatweel
		0x64B <= r && r <= 0x65F,   // Arabic vowel marks and hamza
		r == 0x670,                 // Arabic superscript alef
		0x200B <= r && r <= 0x200F, // zero width and direction
		0x2018 <= r && r <= 0x201B, // single quotation marks
		0x202A <= r && r <= 0x202E, // direction
		0x2032 <= r && r <= 0x2037, // primes
		0x2060 <= r && r <= 0x206F, // invisible
		0xFE00 <= r && r <= 0xFE0F, // variation selectors
		r == 0xFEFF, r == 0xFF07:   // byte order mark, full-width apostrophe
		return true
	}
	return false
}

// parts reports whether r, which is not ASCII, stands between words.
func parts(r rune) bool {
	switch {
	case 0x80 <= r && r <= 0xBF && r != 'ª' && r != 'µ' && r != 'º',
		r == '×', r == '÷',
		r == '،', r == '؛', r == '؟', r == '۔',
		0x2000 <= r && r <= 0x206F, // spaces, dashes, quotation marks
		0x2E00 <= r && r <= 0x2E7F, // more punctuation
		0x3000 <= r && r <= 0x3003, 0x3008 <= r && r <= 0x3011:
		return true
	}
	return false
}

// appendRune appends a letter that is not ASCII in its folded form.
func appendRune(dst []byte, r rune) []byte {
	// Lower case first: a few letters, such as the Angstrom sign, have theirs in
	// another block.
	r = unicode.ToLower(r)
	var c byte = '.'
	switch {
	case r < tableStart:
	case r < tableStart+rune(len(latin)):
		c = latin[r-tableStart]
	case additionalStart <= r && r < additionalStart+rune(len(additional)):
		c = additional[r-additionalStart]
	}
	switch c {
	case '.':
		return utf8.AppendRune(dst, oneForm(r))
	case '*':
		return append(dst, twoLetters(r)...)
	}
	return append(dst, c)
}

// twoLetters returns what stands for a letter marked * in the table.
func twoLetters(r rune) string {
	switch r {
	case 'ß':
		return "ss"
	case 'œ':
		return "oe"
	case 'þ':
		return "th"
	case 'ĳ':
		return "ij"
	}
	return "ae"
}

// oneForm returns the letter that stands for several forms of one, outside Latin:
// what Unicode composes of a letter and a mark that is dropped, and the Persian
// forms of Arabic letters.
func oneForm(r rune) rune {
	switch r {
	case 'أ', 'إ', 'آ', 'ٱ':
		return 'ا'
	case 'ؤ':
		return 'و'
	case 'ئ', 'ى', 'ی':
		return 'ي'
	case 'ک':
		return 'ك'
	case 'ۀ':
		return 'ە'
	case 'ۂ':
		return 'ہ'
	case 'ё', 'ѐ':
		return 'е'
	case 'й', 'ѝ':
		return 'и'
	case 'ї':
		return 'і'
	case 'ў':
		return 'у'
	case 'ѓ':
		return 'г'
	case 'ќ':
		return 'к'
	}
	return r
}

// single writes doubled Latin letters once, in the word that begins at start.
func single(b []byte, start int) []byte {
	w := b[start:]
	if len(w) < minDouble || utf8.RuneCount(w) < minDouble || roman(w) {
		return b
	}
	n := 1
	for i := 1; i < len(w); i++ {
		if w[i] != w[i-1] || w[i] < 'a' || w[i] > 'z' {
			w[n] = w[i]
			n++
		}
	}
	return b[:start+n]
}

// roman reports whether a word is made of the letters of Roman numerals.
func roman(w []byte) bool {
	for _, c := range w {
		switch c {
		case 'i', 'v', 'x', 'l', 'c', 'd', 'm':
		default:
			return false
		}
	}
	return true
}

// wordEnd returns where the word at i ends and where the next one begins.
func wordEnd(b []byte, i int) (end, next int) {
	end = i
	for b[end] != ' ' {
		end++
	}
	next = end + 1
	if next < len(b) && b[next] == '-' {
		next++
	}
	return end, next
}

// article reports whether a word is an article of those that follow: the, al, el,
// or an al- that took the sound of its noun, as in ash-Shabaab.
func article(word, gap, rest []byte) bool {
	if len(rest) == 0 {
		return false
	}
	switch string(word) {
	case "the", "al", "el":
		return true
	}
	if len(gap) < 2 || len(word) < 2 || len(word) > 3 || word[0] != 'a' {
		return false
	}
	sound := string(word[1:])
	switch sound {
	case "d", "dh", "n", "r", "s", "sh", "t", "th", "z":
		return len(rest) > len(sound) && string(rest[:len(sound)]) == sound
	}
	return false
}
