package phrase

import (
	"slices"
	"strings"
)

// vaguePhrases speak of several people or things and state no number. What is made
// of the plural scales ("a few hundred", "tens of thousands", "dozens, if not
// hundreds") is in isVague.
var vaguePhrases = [...]string{
	"several", "few", "a few", "very few", "quite a few", "many", "a good many", "a great many",
	"some", "numerous", "multiple", "countless", "various", "innumerable", "untold", "handful", "a handful",
	"a number", "a large number", "large numbers", "a small number", "small numbers",
	"a significant number", "a substantial number", "a considerable number",
	"a lot", "lots", "myriad",
}

// vagueJoins stand between two vague phrases.
var vagueJoins = [...]string{
	"if not", ", if not", "or", "or even", "to", "and", "upon", "perhaps", ", perhaps", "possibly", ", possibly",
	"and perhaps", "and possibly", "or perhaps", "or possibly",
}

// vagueTails stand after a vague phrase and change nothing.
var vagueTails = [...]string{"more", "others", "of", "of others"}

// mostVague is more tokens than any vague phrase has.
const mostVague = 24

// isVague reports whether tokens are such a phrase, from first to last, or two of
// them joined.
func isVague(tokens []token) bool {
	if len(tokens) > mostVague {
		return false
	}
	if isOneVague(vagueCore(tokens)) {
		return true
	}
	for i := range tokens {
		if n := longest(tokens[i:], vagueJoins[:]); n > 0 && isOneVague(vagueCore(tokens[:i])) && isOneVague(vagueCore(tokens[i+n:])) {
			return true
		}
	}
	return false
}

// vagueCore drops what stands around a vague phrase: "in the dozens", "dozens more".
func vagueCore(tokens []token) []token {
	tokens = after(after(tokens, "in"), "the")
	for n := min(2, len(tokens)-1); n > 0; n-- {
		if rest := len(tokens) - n; longest(tokens[rest:], vagueTails[:]) == n {
			return tokens[:rest]
		}
	}
	return tokens
}

// A scale stands after vagueAmounts: "several hundred" is vague. After roughAmounts only
// its plural is: "some hundred" says about a hundred.
var (
	vagueAmounts = [...]string{"a few", "a handful of", "several", "few", "many", "multiple", "numerous", "various", "untold", "countless"}
	roughAmounts = [...]string{"some", "low", "mid", "high"}
)

func isOneVague(tokens []token) bool {
	if len(tokens) > 0 && longest(tokens, vaguePhrases[:]) == len(tokens) {
		return true
	}
	n := longest(tokens, vagueAmounts[:])
	if _, _, ok := scaleChain(tokens[n:]); n > 0 && ok {
		return true
	}
	return isPluralScale(tokens[max(n, longest(tokens, roughAmounts[:])):])
}

// pluralScales are many of a scale. Of those from manyThousands on there may be many tens.
var pluralScales = [...]string{"tens", "dozens", "scores", "hundreds", "thousands", "millions", "billions", "lakhs", "crores"}

const manyThousands = 4

// isPluralScale reports whether tokens are "dozens", "hundreds" and so on, or one
// of them of another, as in "tens of thousands".
func isPluralScale(tokens []token) bool {
	return slices.Contains(pluralScales[:], wordAt(tokens, 0)) && (len(tokens) == 1 || len(tokens) == 3 &&
		tokens[1].word == "of" && slices.Contains(pluralScales[manyThousands:], tokens[2].word))
}

// wordAt returns the word at i, "" if a number in digits stands there or nothing.
func wordAt(tokens []token, i int) string {
	if i >= len(tokens) {
		return ""
	}
	return tokens[i].word
}

// longest returns how many tokens the longest of the phrases takes up at the start of
// tokens, 0 if they start with none.
func longest(tokens []token, phrases []string) (n int) {
	first := wordAt(tokens, 0)
	for _, phrase := range phrases {
		if first != "" && phrase[0] == first[0] {
			n = max(n, matches(tokens, phrase))
		}
	}
	return n
}

// matches returns how many tokens the phrase takes up at the start of tokens, 0
// if they do not start with it.
func matches(tokens []token, phrase string) int {
	for n, t := range tokens {
		rest, ok := strings.CutPrefix(phrase, t.word)
		switch {
		case t.word == "" || !ok:
			return 0
		case rest == "":
			return n + 1
		case rest[0] != ' ':
			return 0
		}
		phrase = rest[1:]
	}
	return 0
}

// after returns tokens without the word, if that is the first.
func after(tokens []token, word string) []token {
	if wordAt(tokens, 0) == word {
		return tokens[1:]
	}
	return tokens
}
