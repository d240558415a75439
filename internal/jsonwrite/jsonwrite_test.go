package jsonwrite_test

import (
	"encoding/json"
	"slices"
	"strconv"
	"testing"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/internal/jsonwrite"
)

// TestMembers: each method writes what it is given, and nothing or null for what is not.
func TestMembers(t *testing.T) {
	exact, none := reported.Exactly(3), reported.Count{}
	percent, _ := reported.ParseDecimal("17.5")
	for want, members := range map[string]func(w *jsonwrite.Writer){
		`{}`: func(w *jsonwrite.Writer) {
			w.Text("text", "")
			w.Flag("flag", false)
			w.Whole("whole", 0)
			w.Time("time", reported.Time{})
			w.Term("term", reported.Term{})
			w.Decimal("decimal", reported.Decimal{})
			w.Count("count", &none)
			w.Items("items", 0, nil)
			jsonwrite.Texts(w, "texts", []string{})
		},
		`{"text":"a \"b\"","plain":"é","flag":true,"whole":-1}`: func(w *jsonwrite.Writer) {
			w.Text("text", `a "b"`)
			w.Text("plain", "é")
			w.Flag("flag", true)
			w.Whole("whole", -1)
		},
		`{"time":"2020-01","term":"icd203:likely","decimal":17.5,"count":{"low":3,"best":3,"high":3}}`: func(w *jsonwrite.Writer) {
			w.Time("time", reported.MustParseTime("2020-01"))
			w.Term("term", reported.MustParseTerm("icd203:likely"))
			w.Decimal("decimal", percent)
			w.Count("count", &exact)
		},
		`{"number":0,"count":null,"value":"2020","object":{},"numbers":[],"values":[]}`: func(w *jsonwrite.Writer) {
			w.Number("number", 0)
			w.CountOrNull("count", &none)
			w.Value("value", json.RawMessage(`"2020"`))
			w.Object("object", func() {})
			w.Numbers("numbers", 0, nil)
			jsonwrite.Values(w, "values", slices.Values([]json.RawMessage{}))
		},
		`{"numbers":[0,1],"values":[1,{}],"items":[{"i":0},{}],"texts":["c","d"]}`: func(w *jsonwrite.Writer) {
			w.Numbers("numbers", 2, func(i int) int64 { return int64(i) })
			jsonwrite.Values(w, "values", slices.Values([]json.RawMessage{[]byte("1"), []byte("{}")}))
			w.Items("items", 2, func(i int) {
				if i == 0 {
					w.Number("i", 0)
				}
			})
			jsonwrite.Texts(w, "texts", []string{"c", "d"})
		},
	} {
		var w jsonwrite.Writer
		members(&w)
		if got, err := w.Done(); err != nil || string(got) != want || w.NotUTF8 || !json.Valid(got) {
			t.Errorf("%s, want %s: %v", got, want, err)
		}
	}
}

// TestInvalid: what JSON cannot carry is told, and the normal form can keep different texts apart.
func TestInvalid(t *testing.T) {
	odd, count := "\xff", reported.Exactly(3).WithWords("\xff")
	for _, write := range []func(w *jsonwrite.Writer){
		func(w *jsonwrite.Writer) { w.Text("text", odd) },
		func(w *jsonwrite.Writer) { jsonwrite.Texts(w, "texts", []string{odd}) },
		func(w *jsonwrite.Writer) { w.Count("count", &count) },
	} {
		var plain jsonwrite.Writer
		write(&plain)
		if got, err := plain.Done(); err != nil || !plain.NotUTF8 || !json.Valid(got) {
			t.Errorf("%s, %v: it should be JSON, and tell that a string is not UTF-8", got, err)
		}
		quoting, other := jsonwrite.Writer{Normal: normal{}}, jsonwrite.Writer{Normal: normal{}}
		write(&quoting)
		odd, count = "\xfe", count.WithWords("\xfe")
		write(&other)
		odd, count = "\xff", count.WithWords("\xff")
		if string(quoting.B) == string(other.B) || !quoting.NotUTF8 {
			t.Errorf("two texts are both %s", quoting.B)
		}
	}
	bad := reported.Between(9, 3)
	for _, write := range []func(w *jsonwrite.Writer){
		func(w *jsonwrite.Writer) { w.Count("count", &bad) },
		func(w *jsonwrite.Writer) { w.Time("time", reported.Day(2020, 2, 30)) },
		func(w *jsonwrite.Writer) { w.Value("value", bad) },
		func(w *jsonwrite.Writer) { jsonwrite.Values(w, "values", slices.Values([]reported.Count{bad})) },
	} {
		var w jsonwrite.Writer
		write(&w)
		if got, err := w.Done(); err == nil || got != nil {
			t.Errorf("%s of what is invalid: %v", got, err)
		}
	}
}

// normal is a normal form in which objects are numbers.
type normal struct{ w *jsonwrite.Writer }

func (normal) Quote(dst []byte, s string) []byte { return strconv.AppendQuote(dst, s) }

func (n normal) Object(i, start int) { n.w.B = append(n.w.B[:start], strconv.Itoa(-i)...) }

func (n normal) Objects(name string, _ int) { n.w.B = append(n.w.B, name...) }

// TestNormal: the normal form writes over what was written, and after it.
func TestNormal(t *testing.T) {
	var w jsonwrite.Writer
	w.Normal = normal{&w}
	jsonwrite.Texts(&w, "t", []string{"b", "a", "b"})
	w.Items("items", 3, func(i int) { w.Flag("is", i == 1) })
	if want := `,"t":["a","b"],"items":[0,-1,-2]items`; string(w.B) != want {
		t.Errorf("%s, want %s", w.B, want)
	}
}
