package reported_test

import (
	"encoding/json"
	"math/big"
	"strings"
	"testing"

	"github.com/seed-67285e81/reported"
)

func TestParseDecimal(t *testing.T) {
	for text, want := range map[string]string{
		"0": "0", "0.0": "0", "17": "17", "17.0": "17", "17.50": "17.5", "0.0000001": "0.0000001",
		"999999999999999": "999999999999999", "99999999.9999999": "99999999.9999999", "100": "100",
	} {
		d, err := reported.ParseDecimal(text)
		if err != nil || d.String() != want || d.IsZero() {
			t.Errorf("%q: %q, %v, want %q", text, d, err, want)
		}
	}
	for _, text := range []string{
		"", ".", "1.", ".5", "-1", "+1", "01", "00", "1e3", "1,000", " 1", "1 ", "1.2.3", "0x1", "NaN",
		"1234567890123456", "0.00000001", "123456789.1234567", strings.Repeat("9", 1<<20),
	} {
		if d, err := reported.ParseDecimal(text); err == nil || !d.IsZero() {
			t.Errorf("%.20q: %q, want an error", text, d)
		}
	}
}

func TestDecimalZero(t *testing.T) {
	var none reported.Decimal
	zero, _ := reported.ParseDecimal("0")
	if none == zero || none.Compare(zero) >= 0 || none.String() != "" || zero.String() != "0" {
		t.Error("no number and zero look alike")
	}
	if _, _, ok := none.Parts(); ok {
		t.Error("the zero Decimal has parts")
	}
	two, _ := reported.ParseDecimal("2")
	v := struct{ A, B reported.Decimal }{B: two}
	b, err := json.Marshal(struct{ A, B reported.Decimal }{})
	if err != nil || string(b) != `{"A":null,"B":null}` {
		t.Errorf("the zero Decimal is written %s, %v", b, err)
	}
	if err := json.Unmarshal(b, &v); err != nil || !v.A.IsZero() || v.B != two {
		t.Errorf("null changes %v, %v", v, err)
	}
}

// FuzzDecimalLaws holds decimals to exact rational arithmetic.
func FuzzDecimalLaws(f *testing.F) {
	f.Add("17", "17.0")
	f.Add("0.1", "0.0999999")
	f.Add("999999999999999", "99999999.9999999")
	f.Fuzz(func(t *testing.T, a, b string) {
		x, errX := reported.ParseDecimal(a)
		y, errY := reported.ParseDecimal(b)
		if errX != nil || errY != nil {
			return
		}
		p, okP := new(big.Rat).SetString(a)
		q, okQ := new(big.Rat).SetString(b)
		if !okP || !okQ || x.Compare(y) != p.Cmp(q) || (x == y) != (p.Cmp(q) == 0) {
			t.Fatalf("%s and %s compare as %d", a, b, x.Compare(y))
		}
		again, err := reported.ParseDecimal(x.String())
		if err != nil || again != x {
			t.Fatalf("%s prints as %s, which reads as %s, %v", a, x, again, err)
		}
		m, s, _ := x.Parts()
		if made, err := reported.NewDecimal(m, s); err != nil || made != x {
			t.Fatalf("%s is not made of its parts", a)
		}
	})
}
