package fold

import "unicode/utf8"

// A form is what becomes of a character, whatever stands beside it: an ASCII
// digit, a letter, two ASCII letters, or one of those below.
type form uint16

const (
	formNone   form = iota // it depends, or is not in the table
	formDrop               // nothing
	formSpace              // words part
	formHyphen             // words part at a hyphen
	formTwo    form = 1 << 15
)

// The characters of the table forms: ASCII, Latin with its marks, Greek, Cyrillic, Hebrew
// and Arabic, more Latin, and punctuation. It is made and held by TestForms.
var formRanges = [...]struct{ first, last rune }{{0, 0x6FF}, {0x1E00, 0x1EFF}, {0x2000, 0x206F}}

func formOf(r rune) form {
	if r <= formRanges[0].last {
		return forms[r]
	}
	at := formRanges[0].last + 1
	for _, x := range formRanges[1:] {
		if x.first <= r && r <= x.last {
			return forms[at+r-x.first]
		}
		at += x.last - x.first + 1
	}
	if 0x1F400 <= r && r < 0x1FB00 { // pictures
		return formSpace
	}
	return formNone
}

// quick appends the words of a name as appendWords does. It is false of a name with a
// character without a form: such a name is decomposed first.
func quick(b []byte, name string) (_ []byte, ok bool) {
	start, open, letters := len(b), false, 0 // as in words
	for i := 0; i < len(name); {
		c := name[i]
		if lower := c | 0x20; 'a' <= lower && lower <= 'z' { // most are letters, so they come first
			b, open, letters = append(b, lower), true, letters+1
			i++
			continue
		}
		r, size := rune(c), 1
		if c >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(name[i:])
		}
		i += size
		f := formOf(r)
		if c == '&' {
			f = formSpace
		} else if c == '.' && letters == 1 {
			if !asciiWord(name[i:]) {
				return nil, false
			}
			if lettersAt(name[i:]) < 2 {
				letters = 0
				continue
			}
		}
		switch {
		case f == formNone:
			return nil, false
		case f == formDrop:
		case f <= formHyphen:
			letters = 0
			if open {
				b, open = append(b, separators[f]), false
			} else if f == formHyphen && len(b) > start {
				b[len(b)-1] = '-'
			}
			if c == '&' {
				b = append(b, "and "...)
			}
		case f >= formTwo:
			b, open, letters = append(b, byte(f>>7&0x7F), byte(f&0x7F)), true, letters+1
		case f <= '9':
			b, open, letters = append(b, byte(f)), true, 0
		case f < utf8.RuneSelf:
			b, open, letters = append(b, byte(f)), true, letters+1
		default:
			b, open, letters = utf8.AppendRune(b, rune(f)), true, letters+1
		}
	}
	if open {
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
