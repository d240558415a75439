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

// The characters of the table forms: Latin with its marks, Greek, Cyrillic, Hebrew
// and Arabic, more Latin, and punctuation. It is made and held by TestForms.
var formRanges = [...]struct{ first, last rune }{{0x80, 0x6FF}, {0x1E00, 0x1EFF}, {0x2000, 0x206F}}

func formOf(r rune) form {
	at := 0
	for _, x := range formRanges {
		if r <= x.last {
			if r < x.first {
				break
			}
			return forms[at+int(r-x.first)]
		}
		at += int(x.last-x.first) + 1
	}
	if 0x1F400 <= r && r < 0x1FB00 { // pictures
		return formSpace
	}
	return formNone
}

// quick takes a name. It is false of one with a character without a form: such a
// name is decomposed first.
func (w *words) quick(name string) bool {
	for i := 0; i < len(name); {
		c := name[i]
		if 'a' <= c && c <= 'z' { // most are, so they come first
			w.b, w.open, w.letters = append(w.b, c), true, w.letters+1
			i++
			continue
		}
		if c < utf8.RuneSelf {
			i++
			if c == '.' && w.letters == 1 && !asciiWord(name[i:]) {
				return false
			}
			w.ascii(c, name[i:])
			continue
		}
		r, size := utf8.DecodeRuneInString(name[i:])
		i += size
		switch f := formOf(r); {
		case f == formNone:
			return false
		case f == formDrop:
		case f == formSpace:
			w.end(' ')
		case f == formHyphen:
			w.end('-')
		case f >= formTwo:
			w.b = append(w.b, byte(f>>7&0x7F), byte(f&0x7F))
			w.open, w.letters = true, w.letters+1
		case f <= '9':
			w.ascii(byte(f), "")
		default:
			w.b = utf8.AppendRune(w.b, rune(f))
			w.open, w.letters = true, w.letters+1
		}
	}
	return true
}

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
