package jsonscan

// A Number is Mantissa divided by ten to the power of Scale, without trailing
// zeros behind the point. Mantissa has at most 15 digits and is not negative;
// Scale is at most 7.
type Number struct {
	Mantissa int64
	Scale    int
	Negative bool
}

// The bounds of a number in this profile: 15 digits are exact in every reader's
// floating point, and seven behind the point are a centimetre on the Earth.
const (
	maxDigits = 15
	maxScale  = 7
)

// Number reads a number. If the next value is none, or is not in the profile, it
// says so and returns false.
func (s *Scanner) Number() (Number, bool) {
	if c := s.space(); c != '-' && (c < '0' || c > '9') {
		s.wrongType("a number")
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
		s.Add(at, WrongType, "a fraction stands where a whole number should be")
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
	if digits == 0 || text[first] == '0' && digits > 1 {
		s.pos = first + min(digits, 1)
		s.fail("a digit")
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
			s.fail("a digit")
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
			s.fail("a digit")
			return Number{}, false
		}
	}
	s.pos = i
	if exponent || digits > maxDigits || scale > maxScale || x.Negative && x.Mantissa == 0 {
		s.Add(at, NumberForm, clip(text[at:i])+" is not written as at most 15 digits, at most seven of them behind the point, with no exponent and no negative nought")
		return Number{}, false
	}
	for scale > 0 && x.Mantissa%10 == 0 {
		x.Mantissa /= 10
		scale--
	}
	x.Scale = scale
	return x, true
}
