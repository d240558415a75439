package jsonscan

import (
	"strconv"

	"github.com/seed-67285e81/reported/internal/form"
)

// A Number is Mantissa divided by ten to the power of Scale, without trailing
// zeros after the point. Mantissa has at most 15 digits and is not negative;
// Scale is at most 7.
type Number struct {
	Mantissa int64
	Scale    int
	Negative bool
}

// The bounds of a number in this profile: 15 digits are exact in every reader's
// floating point, and seven after the point are a centimetre on the Earth.
const (
	maxDigits = 15
	maxScale  = 7
)

// Number reads a number. If the next value is none, or is not in the profile, it
// says so and returns false.
func (s *Scanner) Number() (Number, bool) {
	if c := s.space(); c != '-' && c-'0' > 9 {
		s.wrongType("number")
		return Number{}, false
	}
	return s.number()
}

// Integer reads a number without a fraction; 2.0 is one.
func (s *Scanner) Integer() (n int64, ok bool) {
	// Most are digits up to the next comma or bracket, and end here.
	text, i := s.text, s.pos
	for i < len(text) && text[i]-'0' <= 9 && i-s.pos < maxDigits {
		n = n*10 + int64(text[i]-'0')
		i++
	}
	if i > s.pos && i < len(text) && (text[i] == ',' || text[i] == '}') && (text[s.pos] != '0' || i == s.pos+1) {
		s.pos = i
		return n, true
	}
	at := s.Offset()
	x, ok := s.Number()
	if !ok {
		return 0, false
	}
	if x.Scale > 0 {
		s.Add(at, WrongType, form.Got("integer", cutNumber(s.text, at, s.pos)))
		return 0, false
	}
	if x.Negative {
		return -x.Mantissa, true
	}
	return x.Mantissa, true
}

func (s *Scanner) number() (x Number, ok bool) {
	at, text := s.pos, s.text
	if text[at] == '-' {
		x.Negative = true
		s.pos++
	}
	first := s.pos
	digits := s.digits(&x, 0)
	if digits > 1 && text[first] == '0' {
		s.end(first, Syntax, "a number must not begin with 0: "+cutNumber(text, at, s.pos))
		return Number{}, false
	}
	exponent := false
	if s.pos < len(text) && text[s.pos] == '.' {
		s.pos++
		x.Scale = s.digits(&x, digits)
	}
	if s.pos < len(text) && text[s.pos]|0x20 == 'e' {
		exponent = true
		if s.pos++; s.pos < len(text) && (text[s.pos] == '+' || text[s.pos] == '-') {
			s.pos++
		}
		s.digits(&x, maxDigits)
	}
	if s.ended {
		return Number{}, false
	}
	if wrong := outside(digits+x.Scale, x.Scale, exponent, x.Negative && x.Mantissa == 0); wrong != "" {
		s.Add(at, NumberForm, "the number "+cutNumber(text, at, s.pos)+wrong)
		return Number{}, false
	}
	for x.Scale > 0 && x.Mantissa%10 == 0 {
		x.Mantissa /= 10
		x.Scale--
	}
	return x, true
}

// digits reads digits, of which there must be one, and returns how many there are. To x,
// which has some before, it adds those that it has room for.
func (s *Scanner) digits(x *Number, before int) (n int) {
	text, i := s.text, s.pos
	for i+n < len(text) && text[i+n]-'0' <= 9 {
		if before+n < maxDigits {
			x.Mantissa = x.Mantissa*10 + int64(text[i+n]-'0')
		}
		n++
	}
	if s.pos += n; n == 0 {
		s.fail("digit")
	}
	return n
}

// outside says why a number is not in the profile, "" if it is.
func outside(digits, scale int, exponent, negativeZero bool) string {
	switch {
	case exponent:
		return " has an exponent: write all its digits"
	case digits > maxDigits:
		return " has more than " + strconv.Itoa(maxDigits) + " digits"
	case scale > maxScale:
		return " has more than " + strconv.Itoa(maxScale) + " digits after the point"
	case negativeZero:
		return " is a negative zero: write 0"
	}
	return ""
}

func cutNumber(text []byte, from, to int) string {
	const most = 40
	if to-from > most {
		return string(text[from:from+most]) + "…"
	}
	return string(text[from:to])
}
