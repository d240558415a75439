package fold

import (
	"bytes"
	"unicode/utf8"
)

// join makes the strict key of the words from start, in place: a key is never
// longer than its words.
func join(b []byte, start int) []byte {
	out := start
	glued := false // the next word goes on with this one
	for i := start; i < len(b); {
		end := wordEnd(b, i)
		word, next := b[i:end], end+1
		hyphen, rest := b[end] == '-', b[next:]
		i = next
		if out == start && len(word) == 3 && len(rest) > 0 && string(word) == "the" {
			continue
		}
		first := out == start
		if !first && !glued {
			b[out] = ' '
			out++
		}
		if !glued && len(word) <= 3 && article(word, rest, hyphen, first) {
			word = append(word[:0], "al"...)
		}
		out += copy(b[out:], word)
		glued = hyphen && short(word) && digits(rest)
	}
	return b[:out]
}

// wordEnd returns where the word at i ends.
func wordEnd(b []byte, i int) int {
	for k, c := range b[i:] {
		if c == ' ' || c == '-' {
			return i + k
		}
	}
	return len(b)
}

// article reports whether a word is the Arabic article of the word that follows.
func article(word, rest []byte, hyphen, first bool) bool {
	return len(rest) > 0 && (string(word) == "al" || string(word) == "el" || assimilated(word, rest)) &&
		(word[0] == 'a' || hyphen || !first)
}

// assimilated reports whether a word is an article that took the sound with which
// the next word begins: ash-Shabaab, ez-Zor.
func assimilated(word, rest []byte) bool {
	if len(word) < 2 || word[0] != 'a' && word[0] != 'e' {
		return false
	}
	switch string(word[1:]) {
	case "d", "dh", "n", "r", "s", "sh", "t", "th", "z":
		after, ok := bytes.CutPrefix(rest, word[1:])
		return ok && len(after) > 0 && after[0] > '9' // a letter
	}
	return false
}

// short reports whether a word has at most three characters, all of them letters.
func short(word []byte) bool {
	return utf8.RuneCount(word) <= 3 && !bytes.ContainsAny(word, "0123456789")
}

// digits reports whether the first word of rest is all digits.
func digits(rest []byte) bool {
	after := bytes.TrimLeft(rest, "0123456789")
	return len(after) < len(rest) && (after[0] == ' ' || after[0] == '-')
}

// AppendLoose appends the loose key of a name to dst.
func AppendLoose(dst []byte, name string) []byte {
	start := len(dst)
	dst = append(Append(dst, name), ' ')
	out := start
	for i := start; i < len(dst); {
		end := i
		for dst[end] != ' ' {
			end++
		}
		word, rest := dst[i:end], dst[end+1:]
		i = end + 1
		if len(rest) > 0 && droppedBefore(word, rest) {
			continue
		}
		if out > start {
			dst[out] = ' '
			out++
		}
		out += copy(dst[out:], single(word))
	}
	if out == start {
		return append(dst[:start], name...)
	}
	return dst[:out]
}

// droppedBefore reports whether the loose key drops a word before another.
func droppedBefore(word, rest []byte) bool {
	switch string(word) {
	case "the", "al", "el", "los", "las":
		return true
	}
	return assimilated(word, rest)
}

// single writes doubled letters of a word once, in place, where it has four
// characters or more.
func single(word []byte) []byte {
	if utf8.RuneCount(word) < 4 {
		return word
	}
	out := 0
	var last rune = -1
	for i := 0; i < len(word); {
		r, size := utf8.DecodeRune(word[i:])
		if r != last || '0' <= r && r <= '9' {
			if out < i {
				copy(word[out:], word[i:i+size])
			}
			out += size
		}
		last = r
		i += size
	}
	return word[:out]
}
