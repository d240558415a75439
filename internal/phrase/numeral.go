package phrase

// A numeralWord is what one word means inside a number in words.
type numeralWord struct {
	kind  uint8
	value int64
}

const (
	noNumeral    uint8 = iota
	unitNumeral        // one to nine
	teenNumeral        // ten to nineteen, and zero: nothing can follow them but a scale
	tensNumeral        // twenty to ninety
	scaleNumeral       // what a number before it is multiplied with
)

// numeral is the table of the English number words.
func numeral(word string) numeralWord {
	switch word {
	case "one":
		return numeralWord{unitNumeral, 1}
	case "two":
		return numeralWord{unitNumeral, 2}
	case "three":
		return numeralWord{unitNumeral, 3}
	case "four":
		return numeralWord{unitNumeral, 4}
	case "five":
		return numeralWord{unitNumeral, 5}
	case "six":
		return numeralWord{unitNumeral, 6}
	case "seven":
		return numeralWord{unitNumeral, 7}
	case "eight":
		return numeralWord{unitNumeral, 8}
	case "nine":
		return numeralWord{unitNumeral, 9}
	case "zero":
		return numeralWord{teenNumeral, 0}
	case "ten":
		return numeralWord{teenNumeral, 10}
	case "eleven":
		return numeralWord{teenNumeral, 11}
	case "twelve":
		return numeralWord{teenNumeral, 12}
	case "thirteen":
		return numeralWord{teenNumeral, 13}
	case "fourteen":
		return numeralWord{teenNumeral, 14}
	case "fifteen":
		return numeralWord{teenNumeral, 15}
	case "sixteen":
		return numeralWord{teenNumeral, 16}
	case "seventeen":
		return numeralWord{teenNumeral, 17}
	case "eighteen":
		return numeralWord{teenNumeral, 18}
	case "nineteen":
		return numeralWord{teenNumeral, 19}
	case "twenty":
		return numeralWord{tensNumeral, 20}
	case "thirty":
		return numeralWord{tensNumeral, 30}
	case "forty":
		return numeralWord{tensNumeral, 40}
	case "fifty":
		return numeralWord{tensNumeral, 50}
	case "sixty":
		return numeralWord{tensNumeral, 60}
	case "seventy":
		return numeralWord{tensNumeral, 70}
	case "eighty":
		return numeralWord{tensNumeral, 80}
	case "ninety":
		return numeralWord{tensNumeral, 90}
	case "dozen":
		return numeralWord{scaleNumeral, 12}
	case "score":
		return numeralWord{scaleNumeral, 20}
	case "hundred":
		return numeralWord{scaleNumeral, 100}
	case "thousand":
		return numeralWord{scaleNumeral, 1_000}
	case "lakh":
		return numeralWord{scaleNumeral, 100_000}
	case "million", "mln", "mn":
		return numeralWord{scaleNumeral, 1_000_000}
	case "crore":
		return numeralWord{scaleNumeral, 10_000_000}
	case "billion", "bn":
		return numeralWord{scaleNumeral, 1_000_000_000}
	case "trillion":
		return numeralWord{scaleNumeral, 1_000_000_000_000}
	}
	return numeralWord{}
}
