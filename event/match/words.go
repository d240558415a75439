package match

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"github.com/seed-67285e81/reported/internal/fold"
)

// commonWords are the loose keys of words that many places have in their names, and
// that tell none apart: what sort of place it is, in English and in the languages whose
// words the data sets leave as they are.
var commonWords = func() map[string]bool {
	list := map[string]bool{}
	for word := range strings.FieldsSeq(`air airbase airfield airport and area base between border camp center central
		centre cercle checkpoint city commune country county department departement district east eastern embassy field
		governorate green hospital international island joint lake lga locality location market markaz military mintaqat
		mosque mountain mountains municipality near new north northern oblast of old oil outskirts prefecture province
		qada qaryat raion rayon refugee region republic river road san santa school south southern state station sub suburb
		territory town township university valley village west western woreda zone`) {
		list[string(fold.AppendLoose(nil, word))] = true
	}
	return list
}()

// maxWords is how many words of a name are compared. No name of a place has more
// that tell.
const maxWords = 8

// tellingWords returns the words of a loose key by which a place may be known in
// another spelling, the first of them. Words that sound as common ones tell only where
// no other does; of a key without a word that tells it is the whole.
func tellingWords(dst [][]byte, name []byte) [][]byte {
	var buf [maxSound + 4]byte
	common := true // all of dst sound as common words
	for rest := name; len(rest) > 0 && len(dst) < maxWords; {
		word := rest
		if i := bytes.IndexByte(rest, ' '); i >= 0 {
			word, rest = rest[:i], rest[i+1:]
		} else {
			rest = nil
		}
		if len(word) < 3 || utf8.RuneCount(word) < 3 || commonWords[string(word)] {
			continue
		}
		sounds := commonSounds[string(appendSound(buf[:0], word))]
		if common && !sounds {
			common, dst = false, dst[:0]
		}
		if sounds == common {
			dst = append(dst, word)
		}
	}
	if len(dst) == 0 && len(name) > 0 {
		dst = append(dst, name)
	}
	return dst
}

// commonSounds are the skeletons of common words, which are spelled in many ways too.
var commonSounds = func() map[string]bool {
	list := map[string]bool{}
	for word := range commonWords {
		if sound := appendSound(nil, []byte(word)); len(sound) > 1 {
			list[string(sound)] = true
		}
	}
	return list
}()

// Sounds are consonant skeletons. What one language writes Deir ez-Zor another writes
// Dayr az Zawr: the vowels differ, and most consonants stay. A skeleton proposes
// that two names may be one, and proves nothing.
const (
	// minSound is how many consonants a word has at least that is known by them alone.
	minSound = 3
	maxSound = 32 // bytes of one
)

// appendSound appends the skeleton of a word of a loose key: its consonants, those
// that are written for each other as one, none twice in a row, and "a" for a vowel
// at the start. A word with other than Latin letters has none.
func appendSound(dst, word []byte) []byte {
	start := len(dst)
	for i := 0; i < len(word) && len(dst)-start < maxSound; {
		c, n := sound(word[i:])
		if c == other {
			return dst[:start]
		}
		if c == vowel && i == 0 {
			c = 'a'
		}
		if last := len(dst) - 1; c != vowel && (c != 'h' || i == 0) && (last < start || dst[last] != c) {
			dst = append(dst, c)
		}
		i += n
	}
	return dst
}

// What sound returns where there is no consonant.
const (
	vowel = 0
	other = 1
)

// pairSounds are consonants that are written with two letters or more, the longest first.
var pairSounds = []struct {
	text string
	as   byte
}{
	{"tch", 's'}, {"sch", 's'}, {"dzh", 'j'}, {"sh", 's'}, {"ch", 's'}, {"ts", 's'}, {"tz", 's'}, {"cz", 's'}, {"sz", 's'},
	{"zh", 'j'}, {"dj", 'j'}, {"ph", 'f'}, {"kh", 'k'}, {"gh", 'k'}, {"th", 't'}, {"dh", 'd'}, {"ck", 'k'},
}

// second are the letters that one of pairSounds has in second place.
var second = [256]bool{'c': true, 'h': true, 's': true, 'z': true, 'j': true, 'k': true}

// letterSounds are the consonants of the letters a to z; vowels have none, and neither
// have w and y, which are vowels as often.
const letterSounds = "\x00bkd\x00fkh\x00jklmn\x00pkrst\x00v\x00k\x00z"

// sound returns the consonant that a text begins with, and its length in bytes.
func sound(text []byte) (c byte, n int) {
	for i := 0; len(text) > 1 && second[text[1]] && i < len(pairSounds); i++ {
		if p := &pairSounds[i]; p.text[0] == text[0] && bytes.HasPrefix(text, []byte(p.text)) {
			return p.as, len(p.text)
		}
	}
	if text[0] < 'a' || text[0] > 'z' {
		return other, 1
	}
	return letterSounds[text[0]-'a'], 1
}
