package reported

import (
	"encoding/json"
	"testing"
)

// someInvalid are invalid Counts by every way that makes one.
func someInvalid(n, m int64) []Count {
	var list []Count
	for _, c := range []Count{
		Exactly(n), AtLeast(n), MoreThan(n), AtMost(n), Between(n, m), About(n), nearly(n),
		Between(3, 9).WithBest(n), Count{}.WithBest(n), Between(9, 3), Exactly(-1),
	} {
		if c.Validate() != nil {
			list = append(list, c)
		}
	}
	return list
}

// mustBeInvalid holds what an invalid Count is: not zero, without any number.
func mustBeInvalid(t *testing.T, what string, c Count) {
	t.Helper()
	_, high := c.High()
	_, best := c.Best()
	_, exact := c.Exact()
	_, figure := c.Figure()
	if c.IsZero() || c.Validate() == nil || c.Low() != 0 || high || best || exact || figure || c.Approximate() || c.Words() != "" {
		t.Fatalf("%s: %v (%+v) is not invalid", what, c, c)
	}
	if text, err := c.AppendJSON(nil); err == nil || text != nil {
		t.Fatalf("%s: %v is written %s", what, c, text)
	}
	if text, err := c.MarshalText(); err == nil || text != nil {
		t.Fatalf("%s: %v has the text %s", what, c, text)
	}
	if _, err := json.Marshal(struct{ N Count }{c}); err == nil {
		t.Fatalf("%s: encoding/json writes %v", what, c)
	}
	if d, err := c.parts().count(); err == nil {
		t.Fatalf("%s: the parts of %v make %v", what, c, d)
	}
}

// FuzzCountInvalid holds that no operation turns an invalid Count into one that is
// valid or zero.
func FuzzCountInvalid(f *testing.F) {
	f.Add(int64(-1), int64(3), int64(3), int64(3), int64(3), uint8(7), "three")
	f.Add(int64(9), int64(3), int64(0), int64(603), int64(0), uint8(10), "")
	f.Add(MaxCount, MaxCount+1, int64(1), int64(0), int64(0), uint8(9), "dozens")
	f.Fuzz(func(t *testing.T, n, m, low, best, high int64, flags uint8, words string) {
		valid := fuzzCount(low, best, high, flags, words)
		invalid := someInvalid(n, m)
		for _, x := range invalid {
			mustBeInvalid(t, "made", x)
			mustBeInvalid(t, "WithBest", x.WithBest(best))
			mustBeInvalid(t, "WithWords", x.WithWords(words))
			mustBeInvalid(t, "Under", x.Under(CodebookACLED))
			for _, y := range append(invalid, valid, Count{}, AtLeast(0)) {
				for what, op := range map[string]func(a, b Count) Count{
					"Add": Count.Add, "Hull": Count.Hull,
					"Intersect": func(a, b Count) Count { both, _ := a.Intersect(b); return both },
				} {
					mustBeInvalid(t, what, op(x, y))
					if op(x, y) != op(y, x) {
						t.Fatalf("%s of %v and %v depends on their order", what, x, y)
					}
				}
				if _, ok := x.Intersect(y); ok {
					t.Fatalf("%v and %v have a number in common", x, y)
				}
				if x.Contains(y) || y.Contains(x) || x.WithWords("") == y.WithWords("") != (x == y) {
					t.Fatalf("%v is compared with %v as a number", x, y)
				}
				if (x.Compare(y) == 0) != (x == y) || x.Compare(y) != -y.Compare(x) {
					t.Fatalf("Compare of %v and %v is no order", x, y)
				}
			}
			if (Count{}).Compare(x) != -1 || !valid.IsZero() && x.Compare(valid) != -1 {
				t.Fatalf("%v is not between the zero Count and %v", x, valid)
			}
		}
	})
}

func TestCountText(t *testing.T) {
	for text, want := range map[string]Count{
		"":                        {},
		"none":                    Exactly(0),
		"14":                      Exactly(14),
		`14 "14"`:                 Exactly(14).WithWords("14"),
		"1,234":                   Exactly(1234).WithWords("1,234"),
		"at least 13":             AtLeast(13),
		"more than a dozen":       AtLeast(13).WithWords("more than a dozen"),
		`at least 0 "some \"q\""`: AtLeast(0).WithWords(`some "q"`),
		`some "dozens"`:           MustParseCount("dozens"),
		"dozens":                  MustParseCount("dozens"),
		"no bound":                pack(0, absent, open, true, ""),
	} {
		c := Exactly(7)
		if err := c.UnmarshalText([]byte(text)); err != nil || c != want {
			t.Errorf("%s: %+v, %v, want %+v", text, c.parts(), err, want.parts())
		}
	}
	for _, text := range []string{`"dozens"`, `some "`, `some "dozens`, `some "dozens" or so`, `some ""`, "not given", "invalid count: x", "some \"\xff\""} {
		c := Exactly(7)
		if err := c.UnmarshalText([]byte(text)); err == nil || c != Exactly(7) {
			t.Errorf("%s: %v, %v", text, c, err)
		}
	}
	m, err := json.Marshal(map[Count]int{AtLeast(13): 1})
	if want := `{"at least 13":1}`; err != nil || string(m) != want {
		t.Errorf("a Count as key: %s, %v", m, err)
	}
}
