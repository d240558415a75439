package match

import (
	"bytes"
	"unicode/utf8"
)

// Words that many places have in their names, and that tell none apart.
var commonWords = map[string]bool{
	"air": true, "airbase": true, "airfield": true, "airport": true, "and": true, "area": true, "base": true, "border": true,
	"camp": true, "center": true, "central": true, "centre": true, "checkpoint": true, "city": true, "country": true,
	"county": true, "department": true, "district": true, "east": true, "eastern": true, "embassy": true, "field": true,
	"governorate": true, "green": true, "hospital": true, "international": true, "joint": true, "lga": true, "market": true,
	"military": true, "mosque": true, "municipality": true, "near": true, "new": true, "north": true, "northern": true,
	"oblast": true, "of": true, "old": true, "oil": true, "outskirts": true, "province": true, "refugee": true, "region": true,
	"road": true, "san": true, "santa": true, "school": true, "south": true, "southern": true, "state": true, "station": true,
	"sub": true, "town": true, "township": true, "university": true, "village": true, "west": true, "western": true, "zone": true,
}

// maxWords is how many words of a name are compared. No name of a place has more
// that tell.
const maxWords = 8

// tellingWords returns the words of a loose key by which a place may be known in
// another spelling, the first of them; of one that has none, the whole key.
func tellingWords(dst [][]byte, name []byte) [][]byte {
	for rest := name; len(rest) > 0 && len(dst) < maxWords; {
		word := rest
		if i := bytes.IndexByte(rest, ' '); i >= 0 {
			word, rest = rest[:i], rest[i+1:]
		} else {
			rest = nil
		}
		if len(word) >= 3 && utf8.RuneCount(word) >= 3 && !commonWords[string(word)] {
			dst = append(dst, word)
		}
	}
	if len(dst) == 0 && len(name) > 0 {
		dst = append(dst, name)
	}
	return dst
}

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
