package phrase

import "strings"

// vaguePhrases are the phrases that speak of several people or things and state
// no number. The plural scales ("dozens") and what is built of them ("a few
// hundred", "tens of thousands") are in isVague.
var vaguePhrases = [...]string{
	"several", "few", "a few", "quite a few", "many", "some", "numerous", "multiple",
	"countless", "various", "innumerable", "untold", "handful", "a handful",
	"a number", "a large number", "large numbers", "a small number", "small numbers",
	"a lot", "lots", "myriad",
}

// isVague reports whether tokens are such a phrase, from first to last.
func isVague(tokens []token) bool {
	for _, phrase := range vaguePhrases {
		if matches(tokens, phrase) == len(tokens) && len(tokens) > 0 {
			return true
		}
	}
	if isPluralScale(tokens) {
		return true
	}
	rest := tokens
	switch wordAt(tokens, 0) {
	case "a":
		switch {
		case wordAt(tokens, 1) == "few":
			rest = tokens[2:]
		case matches(tokens, "a handful of") > 0:
			rest = tokens[3:]
		default:
			return false
		}
	case "several", "few", "many", "some", "multiple", "numerous", "various", "untold", "countless":
		rest = tokens[1:]
	default:
		return false
	}
	some := tokens[0].word == "some"
	// "Several hundred" is vague. "Some hundred" is not: it says about a hundred.
	return isPluralScale(rest) || !some && len(rest) == 1 && numeral(rest[0].word).kind == scaleNumeral
}

// isPluralScale reports whether tokens are "dozens", "hundreds" and so on, or one
// of them of another, as in "tens of thousands".
func isPluralScale(tokens []token) bool {
	if !pluralScale(wordAt(tokens, 0)) {
		return false
	}
	return len(tokens) == 1 ||
		len(tokens) == 3 && tokens[1].word == "of" && (tokens[2].word == "thousands" || tokens[2].word == "millions")
}

func pluralScale(word string) bool {
	switch word {
	case "tens", "dozens", "scores", "hundreds", "thousands", "millions":
		return true
	}
	return false
}

// wordAt returns the word at i, "" if a number in digits stands there or nothing.
func wordAt(tokens []token, i int) string {
	if i >= len(tokens) {
		return ""
	}
	return tokens[i].word
}

// matches returns how many tokens the phrase takes up at the start of tokens, 0
// if they do not start with it.
func matches(tokens []token, phrase string) int {
	for n := 0; ; n++ {
		w := wordAt(tokens, n)
		if w == "" || !strings.HasPrefix(phrase, w) {
			return 0
		}
		phrase = phrase[len(w):]
		if phrase == "" {
			return n + 1
		}
		if phrase[0] != ' ' {
			return 0
		}
		phrase = phrase[1:]
	}
}
