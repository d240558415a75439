package fold

import "unicode/utf8"

// A form is what becomes of a character, whatever stands beside it: an ASCII
// digit, a letter, two ASCII letters, or one of those below.
type form uint32

const (
	formNone   form = iota // it depends, or is not in the table
	formDrop               // nothing
	formSpace              // words part
	formHyphen             // words part at a hyphen
	formTwo    form = 1 << 15
	// Those of a name that was made plain are not in the table, which has 16 bits.
	formLetter form = 1 << 21 // with the letter
	formMark   form = 2 << 21 // the character itself, which is no letter
	formNumber form = 3 << 21 // the character itself, which ends letters that stand together
)

// The characters of the table forms: ASCII, Latin with its marks, Greek, Cyrillic, Hebrew
// and Arabic, more Latin, and punctuation. It is made and held by TestForms.
var formRanges = [...]struct{ first, last rune }{{0, 0x6FF}, {0x1E00, 0x1EFF}, {0x2000, 0x206F}}

func formOf(r rune) form {
	if r <= formRanges[0].last {
		return form(forms[r])
	}
	at := formRanges[0].last + 1
	for _, x := range formRanges[1:] {
		if x.first <= r && r <= x.last {
			return form(forms[at+r-x.first])
		}
		at += x.last - x.first + 1
	}
	if 0x1F400 <= r && r < 0x1FB00 { // pictures
		return formSpace
	}
	return formNone
}

// appendForms appends the words of a name in their plain form, each with what parts it
// from the next: a hyphen or a space. It is false of a name with a character without
// a form, unless the name was made plain.
func appendForms(b []byte, name string, isPlain bool) (_ []byte, ok bool) {
	start, letters := len(b), 0 // letters that stand together before this character
	var base rune               // the last letter
	for i := 0; i < len(name); {
		c := name[i]
		if lower := c | 0x20; 'a' <= lower && lower <= 'z' { // most are letters, so they come first
			b, base, letters = append(b, lower), 'a', letters+1
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(name[i:])
		i += size
		f := formSpace
		switch {
		case c == '&':
		case c == '.' && letters == 1:
			if !isPlain && !asciiWord(name[i:]) {
				return nil, false
			}
			if lettersAt(name[i:]) < 2 {
				letters = 0
				continue
			}
		case isPlain:
			f = formOfPlain(r, base)
		default:
			f = formOf(r)
		}
		switch {
		case f == formNone:
			return nil, false
		case f == formDrop:
		case f <= formHyphen:
			letters = 0
			if n := len(b); n > start && b[n-1] != ' ' && b[n-1] != '-' {
				b = append(b, separators[f])
			} else if f == formHyphen && n > start {
				b[n-1] = '-'
			}
			if c == '&' {
				b, base = append(b, "and "...), 'a'
			}
		case f <= '9':
			b, letters = append(b, byte(f)), 0
		case f < formTwo || f&^(formLetter-1) == formLetter:
			b, base, letters = utf8.AppendRune(b, rune(f&(formLetter-1))), r, letters+1
		case f < formLetter:
			b, base, letters = append(b, byte(f>>7&0x7F), byte(f&0x7F)), r, letters+1
		case f == formMark:
			b = utf8.AppendRune(b, r)
		default:
			b, letters = utf8.AppendRune(b, r), 0
		}
	}
	if n := len(b); n > start && b[n-1] != ' ' && b[n-1] != '-' {
		b = append(b, ' ')
	}
	return b, true
}

var separators = [...]byte{formSpace: ' ', formHyphen: '-'}

// asciiWord reports whether what follows a full stop tells, in ASCII, how many
// letters it begins with, as far as two.
func asciiWord(rest string) bool {
	for i := range min(2, len(rest)) {
		if rest[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}
