package phrase

import (
	"math/big"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// The oracle reads a phrase in its own way: it turns it into words parted by one
// space each, peels off what stands around, and holds what is left to regular
// expressions. It shares no code and no table with the reader.

var oracleScales = map[string]int64{
	"dozen": 12, "score": 20, "hundred": 100, "thousand": 1e3, "lakh": 1e5, "million": 1e6, "mln": 1e6, "mn": 1e6,
	"crore": 1e7, "billion": 1e9, "bn": 1e9, "trillion": 1e12,
}

var oracleUnits = map[string]int64{
	"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11,
	"twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
	"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90, "zero": 0,
}

// oracleSenses are the words around a number, by what they do to it.
var oracleSenses = map[string]string{
	"before ~": "about|roughly|around|approximately|approx|circa|c|ca|some|est|estimated|an estimated|estimated at|close to|in the region of|" +
		"in the vicinity of|in the neighborhood of|in the neighbourhood of|in the order of|on the order of|something like|more or less|near|" +
		"perhaps|maybe|possibly|probably|~|≈",
	"before near": "nearly|almost|approaching|virtually",
	"before =":    "exactly|precisely",
	"before": "only|just|a total of|a reported|reportedly|merely|a mere|a combined|a record|a staggering|a whopping|the|all|another|a further|" +
		"an additional",
	"before >=": "at least|at the least|at the very least|no fewer than|no less than|not fewer than|not less than|as few as|as low as|" +
		"a minimum of|minimum of|minimum|min|>=|≥",
	"before >": "more than|over|above|well over|well above|far more than|much more than|way more than|considerably more than|" +
		"significantly more than|many more than|greater than|higher than|upwards of|upward of|in excess of|well in excess of|north of|" +
		"exceeding|exceeds|surpassed|topped|>",
	"before <=": "up to|anything up to|up to and including|at most|at the most|no more than|not more than|no greater than|not exceeding|" +
		"as many as|as high as|as much as|a maximum of|maximum of|maximum|max|<=|≤",
	"before <": "fewer than|less than|lower than|under|below|well under|well below|far fewer than|south of|<",
	"before ~>": "just over|just above|slightly over|slightly more than|a little over|a little more than|a bit over|a bit more than|" +
		"little more than",
	"before ~<": "just under|just below|just short of|just shy of|shy of|slightly under|slightly fewer than|slightly less than|" +
		"a little under|a little less than",
	"after ~": "or so|odd|some|something|give or take|, give or take|more or less|or thereabouts",
	"after >=": "+|plus|or more|and more|or above|and above|or over|and over|and up|and counting|if not more|, if not more|or even more|" +
		"or possibly more|and possibly more|, possibly more|, perhaps more|at least|at the least|at the very least|at a minimum",
	"after <=": "or fewer|or less|at most|at the most",
	"after =":  "exactly",
	"after":    "in total|in all|all told|so far|more|others",
}

var (
	oracleSpaces   = regexp.MustCompile(` +`)
	oracleUpper    = regexp.MustCompile(`[A-Z]`)
	oracleLetters  = regexp.MustCompile(`^[a-z]+`)
	oracleAnds     = regexp.MustCompile(` (?:, )?(?:,|and|but|or) `)
	oraclePerhaps  = regexp.MustCompile(`^(?:perhaps|possibly|maybe) `)
	oracleDigits   = regexp.MustCompile(`^(?:(?:0|[1-9][0-9]*)(?:\.(?:[0-9]{1,2}|[0-9]{4,6}))?|[1-9][0-9]{0,2}(?:(?:,[0-9]{3})+|(?: [0-9]{3})+)|[1-9][0-9]?(?:,[0-9]{2})+,[0-9]{3})$`)
	oracleToken    = regexp.MustCompile(`^(?:[0-9]+(?:[., ][0-9]+)*|[a-z]+|[<>]=|[-–+,()½¼¾~≈<>≤≥])`)
	oracleVagueOne = regexp.MustCompile(`^(?:in )?(?:the )?(?:` +
		`several|(?:a |very |quite a )?few|many|a (?:good|great) many|some|numerous|multiple|countless|various|innumerable|untold|(?:a )?handful|` +
		`a(?: large| small| significant| substantial| considerable)? number|(?:large|small) numbers|a lot|lots|myriad|` +
		`(?:(?:a few|a handful of|several|few|many|multiple|numerous|various|untold|countless|some|low|mid|high) )?(?:tens|dozens|scores|hundreds|thousands|millions|billions|lakhs|crores)(?: of (?:thousands|millions|billions|lakhs|crores))?|` +
		`(?:a few|a handful of|several|few|many|multiple|numerous|various|untold|countless) (?:dozen|score|hundred|(?:hundred )?(?:thousand|lakh|million|mln|mn|crore|billion|bn|trillion))` +
		`)(?: more| others| of| of others)?$`)
	oracleJoin = regexp.MustCompile(` (?:(?:, )?(?:if not|perhaps|possibly)|or(?: even| perhaps| possibly)?|and(?: perhaps| possibly)?|to|upon) `)
)

// oracleRead is what the oracle makes of a phrase.
func oracleRead(text string) (Number, bool) {
	s, ok := oracleWords(text)
	if !ok {
		return Number{}, false
	}
	if slices.Contains(strings.Split("no|none|nil|nobody|no one|none at all|none so far|not any|not one|not a single|not a single one", "|"), s) {
		return Number{0, 0, 0, false}, true
	}
	if words := strings.Fields(s); len(words) > 4 && strings.Join(words[len(words)-4:len(words)-1], " ") == ", best estimate" {
		best, ok := oracleWhole(words[len(words)-1])
		n, read := oracleBounds(strings.Join(words[:len(words)-4], " "))
		if !ok || !read || n.Best >= 0 || best < n.Low || n.High >= 0 && best > n.High {
			return Number{}, false
		}
		return oracleNumber(n.Low, best, n.High, n.Approx), true
	}
	return oracleBounds(s)
}

func oracleNumber(low, best, high int64, approx bool) Number {
	if low == high {
		return Number{low, low, low, false}
	}
	return Number{low, best, high, approx}
}

// oracleWords returns the words, signs and numbers of a phrase, joined by one space. A
// space within a number becomes a _, a hyphen that parts two numbers stays.
func oracleWords(text string) (string, bool) {
	scripts := 0
	for i, digits := range []string{"0123456789", "٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹", "०१२३४५६७८९", "০১২৩৪৫৬৭৮৯", "０１２３４５６７８９"} {
		if strings.ContainsAny(text, digits) {
			scripts++
			for k, r := range []rune(digits) {
				if i > 0 {
					text = strings.ReplaceAll(text, string(r), strconv.Itoa(k))
				}
			}
		}
	}
	if scripts > 1 {
		return "", false
	}
	text = strings.NewReplacer("‐", "-", "‑", "-", "‒", "–", "—", "–", "−", "–", "٫", ".", "．", ".", "٬", ",", "，", ",",
		"\u00a0", " ", "\u2007", " ", "\u2009", " ", "\u202f", " ", "\t", " ", "\n", " ", "\r", " ").Replace(text)
	text = oracleSpaces.ReplaceAllString(text, " ")
	text = oracleUpper.ReplaceAllStringFunc(text, strings.ToLower)
	var words []string
	glued := map[int]bool{}
	for rest := text; rest != ""; {
		if rest[0] == ' ' {
			rest = rest[1:]
			continue
		}
		word := oracleToken.FindString(rest)
		if word == "" {
			return "", false
		}
		before := text[:len(text)-len(rest)]
		rest = rest[len(word):]
		switch {
		case oIsDigits(word):
			plain := strings.NewReplacer(",", "", " ", "", ".", "").Replace(word)
			n, err := strconv.ParseInt(plain, 10, 64)
			if !oracleDigits.MatchString(word) || err != nil || n > 999_999_999_999_999 {
				return "", false
			}
			scale := oracleLetters.FindString(rest)
			rest = rest[len(scale):]
			plural := map[int64]string{10: "tens", 100: "hundreds", 1000: "thousands"}[n]
			switch name := map[string]string{"k": "thousand", "m": "million", "mn": "million", "mln": "million", "bn": "billion"}[scale]; {
			case scale == "":
				words = append(words, strings.ReplaceAll(word, " ", "_"))
			case scale == "s" && plural != "" && !strings.Contains(word, "."):
				words = append(words, plural)
			case name != "":
				words = append(words, strings.ReplaceAll(word, " ", "_"), name)
			default:
				return "", false
			}
		case 'a' <= word[0] && word[0] <= 'z':
			if strings.HasPrefix(rest, ".") && slices.Contains([]string{"c", "ca", "approx", "est", "max", "min"}, word) {
				rest = rest[1:]
			} else if oIsDigits(rest) {
				return "", false
			}
			words = append(words, word)
		case word == "-":
			glued[len(words)] = before != "" && rest != "" && before[len(before)-1] != ' ' && rest[0] != ' '
			words = append(words, word)
		default:
			words = append(words, word)
		}
	}
	return oracleHyphens(words, glued), true
}

// oracleHyphens leaves the hyphens that part two numbers, as "=" where they touch both.
func oracleHyphens(words []string, glued map[int]bool) string {
	var b strings.Builder
	for i, w := range words {
		if glued[i] && i > 0 && i+1 < len(words) {
			left, right := words[i-1], words[i+1]
			isNumber := func(w string) bool {
				_, unit := oracleUnits[w]
				return unit && w != "a" || oracleScales[w] > 0 || oIsDigits(w)
			}
			isWord := func(w string) bool { return 'a' <= w[0] && w[0] <= 'z' }
			switch {
			case !isNumber(left):
				if isWord(left) {
					continue
				}
			case !isNumber(right):
				if isWord(right) {
					continue
				}
			case oracleScales[right] > 0, oracleUnits[left] >= 20 && oracleUnits[right] > 0 && oracleUnits[right] < 10:
				continue
			}
			w = "="
		} else if w == "–" || w == "-" {
			w = "-"
		}
		if b.Len() > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(w)
	}
	return b.String()
}

// oracleBounds reads a bound, or two of them.
func oracleBounds(s string) (Number, bool) {
	if n, ok := oracleBound(s); ok {
		return n, true
	}
	for _, at := range oracleAnds.FindAllStringIndex(s, -1) {
		n, ok := oracleTwo(s[:at[0]], s[at[1]:])
		if ok {
			return n, true
		}
	}
	return Number{}, false
}

func oracleTwo(from, to string) (Number, bool) {
	hedged := oraclePerhaps.FindString(to)
	to = to[len(hedged):]
	sense, _ := oraclePeel(to, "before")
	lower, ok := oracleBound(from)
	upper, okToo := oracleBound(to)
	if !ok || !okToo || lower.Low == 0 || lower.Low == 1 && lower.Approx || upper.High <= lower.Low {
		return Number{}, false
	}
	switch {
	case (sense == "<=" || sense == "<") && lower.High < 0 && lower.Best < 0 && (upper.Best < 0 || upper.Best == upper.Low):
	case (sense == "<=" || sense == "<") && hedged != "" && lower.High == lower.Low:
	case sense == "none" && hedged != "" && upper.Low == upper.High && (lower.High == lower.Low || lower.High < 0 && lower.Best < 0):
	default:
		return Number{}, false
	}
	return oracleNumber(lower.Low, Absent, upper.High, lower.Approx || upper.Approx), true
}

// oraclePeel returns the sense of the longest phrase on a side, and the rest.
func oraclePeel(s, side string) (sense, rest string) {
	sense, rest = "none", s
	for key, phrases := range oracleSenses {
		where, what, _ := strings.Cut(key, " ")
		if where != side {
			continue
		}
		for p := range strings.SplitSeq(phrases, "|") {
			cut, ok := strings.CutPrefix(s, p+" ")
			if side == "after" {
				cut, ok = strings.CutSuffix(s, " "+p)
			}
			if ok && len(cut) < len(rest) {
				sense, rest = what, cut
			}
		}
	}
	return sense, rest
}

func oracleIsVague(s string) bool {
	if oracleVagueOne.MatchString(s) {
		return true
	}
	for at := 0; at < len(s); at++ { // joins may lie one in the other
		m := oracleJoin.FindStringIndex(s[at:])
		if m == nil {
			return false
		}
		for _, end := range []int{at + m[1], at + m[0] + 1 + strings.IndexByte(s[at+m[0]+1:], ' ') + 1} {
			if oracleVagueOne.MatchString(s[:at+m[0]]) && oracleVagueOne.MatchString(s[end:]) {
				return true
			}
		}
		at += m[0]
	}
	return false
}

// oracleBound reads a number with what stands around it.
func oracleBound(s string) (Number, bool) {
	about := false
	bound := ""
	for _, side := range []string{"before", "after"} {
		var seen []string
		for side == "after" || !oracleIsVague(s) {
			sense, rest := oraclePeel(s, side)
			if sense == "none" {
				break
			}
			if slices.Contains(seen, sense) {
				return Number{}, false
			}
			seen = append(seen, sense)
			s = rest
			switch {
			case sense == "":
			case sense == "~" && bound != "near" && bound != "=":
				about = true
			case sense != "~" && bound == "" && !(about && (sense == "near" || sense == "=")):
				bound = sense
			default:
				return Number{}, false
			}
		}
	}
	if oracleIsVague(s) {
		ok := (bound == "" || bound == ">=" || bound == ">") && !(about && strings.HasPrefix(s, "some"))
		return Number{1, Absent, Absent, true}, ok
	}
	if low, high, approx, ok := oracleRange(s); ok {
		return oracleNumber(low, Absent, high, about || approx), bound == ""
	}
	f, ok := oracleFigure(s)
	n, whole := f.whole()
	if !ok || !whole {
		return Number{}, false
	}
	approx := about || f.rounded
	switch bound {
	case "=":
		return oracleNumber(n, n, n, false), true
	case "near":
		return oracleNumber(0, n, n, true), true
	case ">=":
		return oracleNumber(n, Absent, Absent, approx), true
	case ">", "~>":
		return oracleNumber(n+1, Absent, Absent, approx || bound == "~>"), n < Max
	case "<=":
		return oracleNumber(0, Absent, n, approx), true
	case "<", "~<":
		return oracleNumber(0, Absent, n-1, approx || bound == "~<"), n > 0
	}
	if approx {
		return oracleNumber(0, n, Absent, true), true
	}
	return Number{n, n, n, false}, true
}

// An oracleFig is a number of a phrase.
type oracleFig struct {
	value   *big.Rat
	rounded bool
	open    bool // it may take a scale from elsewhere
}

func (f oracleFig) whole() (int64, bool) {
	if f.value == nil || !f.value.IsInt() || !f.value.Num().IsInt64() || f.value.Num().Int64() > 999_999_999_999_999 {
		return 0, false
	}
	return f.value.Num().Int64(), true
}

func oracleWhole(s string) (int64, bool) {
	f, ok := oracleFigure(s)
	if !ok {
		return 0, false
	}
	return f.whole()
}
