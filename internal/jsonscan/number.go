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
	if c := s.space(); c != '-' && (c < '0' || c > '9') {
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

func (s *Scanner) number() (Number, bool) {
	at, text := s.pos, s.text
	var x Number
	i := at
	if text[i] == '-' {
		x.Negative = true
		i++
	}
	first := i
	digits := 0
	for i < len(text) && text[i]-'0' <= 9 {
		if digits++; digits <= maxDigits {
			x.Mantissa = x.Mantissa*10 + int64(text[i]-'0')
		}
		i++
	}
	switch {
	case digits == 0:
		s.pos = first
		s.fail("digit")
		return Number{}, false
	case text[first] == '0' && digits > 1:
		s.pos = first
		s.end(first, Syntax, "a number must not begin with 0: "+cutNumber(text, at, i))
		return Number{}, false
	}
	scale := 0
	if i < len(text) && text[i] == '.' {
		for i++; i < len(text) && text[i]-'0' <= 9; i++ {
			scale++
			if digits++; digits <= maxDigits {
				x.Mantissa = x.Mantissa*10 + int64(text[i]-'0')
			}
		}
		if scale == 0 {
			s.pos = i
			s.fail("digit")
			return Number{}, false
		}
	}
	exponent := false
	if i < len(text) && text[i]|0x20 == 'e' {
		exponent = true
		if i++; i < len(text) && (text[i] == '+' || text[i] == '-') {
			i++
		}
		start := i
		for i < len(text) && text[i]-'0' <= 9 {
			i++
		}
		if i == start {
			s.pos = i
			s.fail("digit")
			return Number{}, false
		}
	}
	s.pos = i
	if wrong := outside(digits, scale, exponent, x.Negative && x.Mantissa == 0); wrong != "" {
		s.Add(at, NumberForm, "the number "+cutNumber(text, at, i)+wrong)
		return Number{}, false
	}
	for scale > 0 && x.Mantissa%10 == 0 {
		x.Mantissa /= 10
		scale--
	}
	x.Scale = scale
	return x, true
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
