package phrase

import (
	"math/big"
	"regexp"
	"strings"
)

const (
	oUnit   = `(?:one|two|three|four|five|six|seven|eight|nine)`
	oTeen   = `(?:eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)`
	oTens   = `(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)`
	oBelow  = `(?:` + oTens + `(?: ` + oUnit + `)?|ten|` + oTeen + `|` + oUnit + `)` // below a hundred, not zero
	oHead   = `(?:` + oTens + ` ` + oUnit + `|` + oTeen + `|` + oUnit + `)`
	oScale  = `(?:dozen|score|hundred|thousand|lakh|million|mln|mn|crore|billion|bn|trillion)`
	oLarge  = `(?:thousand|lakh|million|mln|mn|crore|billion|bn|trillion)`
	oChain  = `(?:` + oScale + `|hundred ` + oLarge + `)`
	oNumber = `([0-9][0-9.,_]*)`
)

var (
	oFirst   = regexp.MustCompile(`^(?:(?:(?:a|` + oHead + `) )?hundred(?: (?:and )?` + oBelow + `)?|` + oBelow + `|a)$`)
	oNext    = regexp.MustCompile(`^(?:, )?(?:` + oUnit + ` hundred(?: (?:and )?` + oBelow + `)?|` + oBelow + `)$`)
	oAnd     = regexp.MustCompile(`^(?:, )?and ` + oBelow + `$`)
	oSmall   = regexp.MustCompile(`^(?:zero|` + oBelow + `)$`)
	oDozens  = regexp.MustCompile(`^(?:((?:a|` + oBelow + `) )?(dozen)|((?:a|` + oBelow + `) )(score))$`)
	oBig     = regexp.MustCompile(`\b` + oLarge + `\b`)
	oDigit   = regexp.MustCompile(`^` + oNumber + `(?: (½|¼|¾))?(?: (` + oChain + `))?$`)
	oPart    = regexp.MustCompile(`^(½|¼|¾|(?:a )?half|(?:a )?quarter|three quarters?)(?: a| of a)? (` + oScale + `)$`)
	oHalf    = regexp.MustCompile(`^(.*) and a half(?: (` + oScale + `))?$`)
	oOneHalf = regexp.MustCompile(`^(?:(?:a|one) (` + oLarge + `|dozen|score)|(dozen)) and a half$`)
	oDigits  = regexp.MustCompile(`^(?:in )?(?:the )?(single|double|triple) digits(?: more| others| of| of others)?$`)
	oWhere   = regexp.MustCompile(`^(?:some|any)where (between|from) `)
	oOrTwo   = regexp.MustCompile(`^a (` + oScale + `) or two$`)
	oTo      = regexp.MustCompile(` (?:to|or|-|=) `)
	oSuffix  = regexp.MustCompile(`(?:^| )(` + oChain + `)$`)
	oCouple  = regexp.MustCompile(`^(?:a )?couple(?: of)?(?: (` + oChain + `))?$`)
)

var oHundredths = map[string]int64{
	"½": 50, "¼": 25, "¾": 75, "half": 50, "a half": 50, "quarter": 25, "a quarter": 25, "three quarters": 75, "three quarter": 75,
}

// oValue adds up words: what stands before a hundred or a greater scale is multiplied.
func oValue(s string) *big.Int {
	total, group := new(big.Int), int64(0)
	for _, w := range strings.Fields(s) {
		switch scale := oracleScales[w]; {
		case scale >= 1000:
			total.Add(total, new(big.Int).Mul(big.NewInt(group), big.NewInt(scale)))
			group = 0
		case scale > 0:
			group = max(group, 1) * scale
		default:
			group += oracleUnits[w]
		}
	}
	return total.Add(total, big.NewInt(group))
}

// oSpelled reads a number in words, without dozens.
func oSpelled(s string) (*big.Int, bool) {
	last := int64(0)
	rest, first := s, true
	for at := oBig.FindStringIndex(rest); at != nil && at[0] > 0; at = oBig.FindStringIndex(rest) {
		segment, scale := rest[:at[0]-1], oracleScales[rest[at[0]:at[1]]]
		switch {
		case first && !oFirst.MatchString(segment), !first && !oNext.MatchString(segment):
			return nil, false
		case !first && scale >= last, oValue(segment).Int64() >= 1000:
			return nil, false
		}
		last, first = scale, false
		if rest = strings.TrimPrefix(rest[at[1]:], " "); rest == "" {
			return oValue(s), true
		}
	}
	if first {
		return oValue(s), s != "a" && (oFirst.MatchString(s) || s == "zero")
	}
	return oValue(s), oNext.MatchString(rest) || oAnd.MatchString(rest)
}

func oRat(n *big.Int) *big.Rat { return new(big.Rat).SetInt(n) }

// oScaled is a number times hundredths of a scale.
func oScaled(n int64, chain string) *big.Rat {
	r := big.NewRat(n, 100)
	for _, w := range strings.Fields(chain) {
		r.Mul(r, big.NewRat(oracleScales[w], 1))
	}
	return r
}

// oracleFigure reads one number.
func oracleFigure(s string) (oracleFig, bool) {
	if inside, ok := strings.CutSuffix(s, " )"); ok {
		for at := 0; ; {
			i := strings.Index(inside[at:], " ( ")
			if i < 0 {
				return oracleFig{}, false
			}
			left, right := inside[:at+i], inside[at+i+3:]
			if at += i + 1; oIsDigits(left) == oIsDigits(right) {
				continue
			}
			f, ok := oracleFigure(left)
			n, whole := f.whole()
			m, wholeToo := oracleWhole(right)
			f.open = false
			return f, ok && whole && wholeToo && n == m
		}
	}
	if n, ok := oSpelled(s); ok {
		return oracleFig{oRat(n), false, n.Int64() < 1000}, true
	}
	if m := oDozens.FindStringSubmatch(s); m != nil {
		n := max(1, oValue(m[1]+m[3]).Int64())
		return oracleFig{big.NewRat(n*oracleScales[m[2]+m[4]], 1), false, false}, true
	}
	if m := oDigit.FindStringSubmatch(s); m != nil {
		return oracleDigitFigure(m[1], m[2], m[3])
	}
	if m := oPart.FindStringSubmatch(s); m != nil {
		scale := oracleScales[m[2]]
		return oracleFig{oScaled(oHundredths[m[1]], m[2]), scale != 12, false}, scale != 20 && (oHundredths[m[1]] == 50 || scale >= 1000)
	}
	if m := oOneHalf.FindStringSubmatch(s); m != nil {
		return oracleFig{oScaled(150, m[1]+m[2]), true, false}, true
	}
	if m := oHalf.FindStringSubmatch(s); m != nil && oSmall.MatchString(m[1]) {
		return oracleFig{oScaled(100*oValue(m[1]).Int64()+50, m[2]), true, m[2] == "" || m[2] == "hundred"}, true
	}
	if m := oCouple.FindStringSubmatch(s); m != nil {
		return oracleFig{oScaled(200, m[1]), true, false}, true
	}
	if n := map[string]int64{"a pair": 2, "pair": 2, "both": 2, "a single": 1, "a trio": 3}[s]; n > 0 {
		return oracleFig{big.NewRat(n, 1), false, false}, true
	}
	return oracleFig{}, false
}

func oracleDigitFigure(digits, part, chain string) (oracleFig, bool) {
	parted := strings.ContainsAny(digits, ",_")
	decimals := strings.Contains(digits, ".")
	n, _ := new(big.Rat).SetString(strings.NewReplacer(",", "", "_", "").Replace(digits))
	small := chain == "dozen" || chain == "score" || chain == "hundred"
	switch {
	case part != "" && (parted || decimals):
		return oracleFig{}, false
	case small && (parted || decimals || part != ""), chain != "" && n.Sign() == 0:
		return oracleFig{}, false
	}
	n.Add(n, big.NewRat(oHundredths[part], 100))
	n.Mul(n, oScaled(100, chain))
	return oracleFig{n, decimals || part != "", (chain == "" || chain == "hundred") && n.Cmp(big.NewRat(1000, 1)) < 0}, true
}

// oracleRange reads the two ends of a range.
func oracleRange(s string) (low, high int64, approx, ok bool) {
	if m := oDigits.FindStringSubmatch(s); m != nil {
		n := map[string]int64{"single": 1, "double": 10, "triple": 100}[m[1]]
		return n, 10*n - 1, false, true
	}
	s = oWhere.ReplaceAllString(s, "$1 ")
	if rest, ok := strings.CutPrefix(s, "between "); ok {
		for i := range rest {
			if strings.HasPrefix(rest[i:], " and ") {
				if low, high, approx, ok = oracleEnds(rest[:i], "and", rest[i+5:]); ok && low <= high {
					return low, high, approx, true
				} else if ok {
					return 0, 0, false, false
				}
			}
		}
		s = rest
	} else if m := oOrTwo.FindStringSubmatch(s); m != nil {
		return oracleScales[m[1]], 2 * oracleScales[m[1]], false, true
	} else {
		s = strings.TrimPrefix(s, "from ")
	}
	at := oTo.FindStringIndex(s)
	if at == nil {
		return 0, 0, false, false
	}
	left, between, right := s[:at[0]], s[at[0]+1:at[1]-1], s[at[1]:]
	if _, one := oracleFigure(left + " " + right); one && between == "=" {
		return 0, 0, false, false
	}
	low, high, approx, ok = oracleEnds(left, between, right)
	return low, high, approx, ok && low < high
}

func oracleEnds(left, between, right string) (low, high int64, approx, ok bool) {
	var f [2]oracleFig
	for i, end := range []*string{&left, &right} {
		sense, rest := oraclePeel(*end, "before")
		if sense != "none" && sense != "~" {
			return 0, 0, false, false
		}
		approx = approx || sense == "~"
		*end = rest
		if f[i], ok = oracleFigure(rest); !ok {
			return 0, 0, false, false
		}
		approx = approx || f[i].rounded
	}
	high, ok = f[1].whole()
	if !ok {
		return 0, 0, false, false
	}
	low, ok = oracleLow(left, f[0], right, high, between)
	return low, high, approx, ok
}

// oracleLow completes the first number of a range from the second, as a reader does who
// hears "two to three hundred": there may be one way, none, or more than one.
func oracleLow(left string, first oracleFig, right string, high int64, between string) (int64, bool) {
	plain, whole := first.whole()
	if !first.open || whole && (plain == 0 || plain >= 1000) {
		return plain, whole
	}
	times := func(n int64) (int64, bool) {
		return oracleFig{value: new(big.Rat).Mul(first.value, big.NewRat(n, 1))}.whole()
	}
	hasHundred := strings.Contains(left, "hundred")
	scales := oBig.FindAllString(right, -1)
	part := oPart.MatchString(right) || oOneHalf.MatchString(right) || strings.Contains(right, "couple") || strings.HasSuffix(right, ")")
	if suffix := oSuffix.FindStringSubmatch(right); suffix != nil && !part && len(scales) == len(oBig.FindAllString(suffix[1], -1)) {
		chain := strings.Fields(suffix[1])
		for ; len(chain) > 0; chain = chain[1:] {
			scale := oScaled(100, strings.Join(chain, " ")).Num().Int64()
			if chain[0] == "hundred" && hasHundred || scale < 1000 && strings.ContainsAny(left, ".½¼¾") {
				continue
			}
			low, ok := times(scale)
			if !ok || low >= high {
				continue
			}
			hidden := strings.Contains(strings.TrimSuffix(right, strings.Join(chain, " ")), "hundred") // "305 thousand"
			more, _ := times(100 * scale)
			return low, !hidden || hasHundred || oIsDigits(right) || more == 0 || more >= high
		}
	}
	if !whole {
		return 0, false
	}
	unit := int64(1)
	switch {
	case len(scales) > 0:
		unit = 1000
	case strings.Contains(right, "hundred") && !hasHundred:
		unit = 100
	case strings.Contains(right, "dozen") && !hasHundred:
		unit = 12
	case strings.Contains(right, "score") && !hasHundred:
		unit = 20
	}
	if unit > 1 && plain*unit < high {
		return 0, false
	}
	if grouped := strings.ContainsAny(right, ",_"); oIsDigits(right) && strings.Trim(right, "0123456789,_") == "" && (grouped || between != "and") {
		cut := plain*1000 < high || !grouped && plain < 10 && high < 1000 && plain*100 < high
		return plain, !cut
	}
	return plain, true
}

func oIsDigits(s string) bool { return s != "" && '0' <= s[0] && s[0] <= '9' }
