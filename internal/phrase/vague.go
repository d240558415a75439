package phrase

import "strings"

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
		for _, join := range vagueJoins {
			if n := matches(tokens[i:], join); n > 0 && isOneVague(vagueCore(tokens[:i])) && isOneVague(vagueCore(tokens[i+n:])) {
				return true
			}
		}
	}
	return false
}

// vagueCore drops what stands around a vague phrase: "in the dozens", "dozens more".
func vagueCore(tokens []token) []token {
	tokens = after(tokens[max(0, matches(tokens, "in")):], "the")
	for _, tail := range vagueTails {
		if n := 1 + strings.Count(tail, " "); len(tokens) > n && matches(tokens[len(tokens)-n:], tail) == n {
			return tokens[:len(tokens)-n]
		}
	}
	return tokens
}

func isOneVague(tokens []token) bool {
	for _, phrase := range vaguePhrases {
		if matches(tokens, phrase) == len(tokens) && len(tokens) > 0 {
			return true
		}
	}
	if isPluralScale(tokens) {
		return true
	}
	var rest []token
	scales := true // "several hundred" is vague; "some hundred" says about a hundred
	switch first := wordAt(tokens, 0); first {
	case "a":
		switch {
		case wordAt(tokens, 1) == "few":
			rest = tokens[2:]
		case matches(tokens, "a handful of") > 0:
			rest = tokens[3:]
		default:
			return false
		}
	case "several", "few", "many", "multiple", "numerous", "various", "untold", "countless":
		rest = tokens[1:]
	case "some", "low", "mid", "high":
		rest, scales = tokens[1:], false
	default:
		return false
	}
	_, _, ok := scaleChain(rest)
	return isPluralScale(rest) || scales && ok
}

// isPluralScale reports whether tokens are "dozens", "hundreds" and so on, or one
// of them of another, as in "tens of thousands".
func isPluralScale(tokens []token) bool {
	switch wordAt(tokens, 0) {
	case "tens", "dozens", "scores", "hundreds", "thousands", "millions", "billions", "lakhs", "crores":
	default:
		return false
	}
	if len(tokens) != 3 || tokens[1].word != "of" {
		return len(tokens) == 1
	}
	switch tokens[2].word {
	case "thousands", "millions", "billions", "lakhs", "crores":
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

// after returns tokens without the word, if that is the first.
func after(tokens []token, word string) []token {
	if len(tokens) > 0 && tokens[0].word == word {
		return tokens[1:]
	}
	return tokens
}
