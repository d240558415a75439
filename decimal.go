package reported

import (
	"cmp"
	"math/bits"
	"strconv"

	"github.com/seed-67285e81/reported/internal/form"
)

// A Decimal is an exact number that does not count people or things: a percentage, a
// distance, a sum of money. It has at most 15 digits, 7 of them after the point, is never
// negative and never rounded. Decimals are comparable with ==: 17 and 17.0 are the same.
// The zero Decimal is no number; NewDecimal(0, 0) is a given zero.
type Decimal struct {
	v uint64 // 0, or (mantissa<<3 | scale) + 1, without trailing zeros after the point
}

// The bounds of a Decimal.
const (
	maxMantissa = 999_999_999_999_999
	maxScale    = 7
)

// CodeDecimalForm is the code of a number that is not a Decimal.
const CodeDecimalForm Code = "decimal-form"

// NewDecimal returns mantissa divided by ten to the power of scale: NewDecimal(134, 1) is
// 13.4. More than 15 digits, or a scale not from 0 to 7, is an error with code
// [CodeDecimalForm].
func NewDecimal(mantissa int64, scale int) (Decimal, error) {
	if mantissa < 0 || mantissa > maxMantissa || scale < 0 || scale > maxScale {
		return Decimal{}, Problem{Code: CodeDecimalForm, Detail: "a decimal is not negative, and has at most 15 digits, of which at most 7 are after the point"}
	}
	m, s := uint64(mantissa), uint64(scale)
	for s > 0 && m%10 == 0 {
		m, s = m/10, s-1
	}
	return Decimal{(m<<3 | s) + 1}, nil
}

// ParseDecimal reads digits, with a point and more digits if needed: "17", "0.25". Signs,
// exponents, leading zeros and separators are refused with code [CodeDecimalForm].
func ParseDecimal(text string) (Decimal, error) {
	var m int64
	digits, scale, point := 0, 0, false
	for i := 0; i < len(text); i++ {
		switch c := text[i]; {
		case c == '.' && !point && i > 0 && i < len(text)-1:
			point = true
		case c < '0' || c > '9' || digits == 15,
			text[0] == '0' && i > 0 && !point:
			return Decimal{}, decimalError(text)
		default:
			m = m*10 + int64(c-'0')
			digits++
			if point {
				scale++
			}
		}
	}
	if digits == 0 || scale > maxScale {
		return Decimal{}, decimalError(text)
	}
	return NewDecimal(m, scale)
}

func decimalError(text string) error {
	return Problem{Code: CodeDecimalForm, Detail: form.Quote(text) + " is not a decimal: expected at most 15 digits, of which at most 7 are after the point, such as 0.25"}
}

// Parts returns what [NewDecimal] takes, without trailing zeros. It is false for the zero
// Decimal.
func (d Decimal) Parts() (mantissa int64, scale int, ok bool) {
	if d.v == 0 {
		return 0, 0, false
	}
	return int64((d.v - 1) >> 3), int((d.v - 1) & 7), true
}

// IsZero reports whether d is the zero Decimal, no number at all. A given zero is not.
func (d Decimal) IsZero() bool { return d.v == 0 }

// Equal reports whether d and e are the same; it is ==.
func (d Decimal) Equal(e Decimal) bool { return d == e }

// Compare orders decimals by value, the zero Decimal first; it is 0 only for equal ones.
func (d Decimal) Compare(e Decimal) int {
	if d.v == 0 || e.v == 0 {
		return cmp.Compare(d.v, e.v)
	}
	dm, ds, _ := d.Parts()
	em, es, _ := e.Parts()
	dh, dl := bits.Mul64(uint64(dm), powersOfTen[es])
	eh, el := bits.Mul64(uint64(em), powersOfTen[ds])
	return cmp.Or(cmp.Compare(dh, eh), cmp.Compare(dl, el))
}

var powersOfTen = [maxScale + 1]uint64{1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000}

// String returns the shortest form that ParseDecimal reads back, "" for the zero Decimal.
func (d Decimal) String() string {
	b, _ := d.AppendText(nil)
	return string(b)
}

// AppendText appends what String returns. The error is always nil.
func (d Decimal) AppendText(dst []byte) ([]byte, error) {
	m, scale, ok := d.Parts()
	if !ok {
		return dst, nil
	}
	power := int64(powersOfTen[scale])
	dst = strconv.AppendInt(dst, m/power, 10)
	if point := len(dst); scale > 0 {
		dst = strconv.AppendInt(dst, power+m%power, 10) // all its digits, after a 1
		dst[point] = '.'
	}
	return dst, nil
}

// MarshalJSON returns the number, and null for the zero Decimal.
func (d Decimal) MarshalJSON() ([]byte, error) {
	if d.IsZero() {
		return []byte("null"), nil
	}
	return d.AppendText(nil)
}

// UnmarshalJSON reads a number as ParseDecimal does; null changes nothing.
func (d *Decimal) UnmarshalJSON(data []byte) error {
	if string(data) == "null" {
		return nil
	}
	e, err := ParseDecimal(string(data))
	if err != nil {
		return err
	}
	*d = e
	return nil
}
