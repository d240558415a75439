package reported

import (
	"bytes"
	"encoding/json"
	"errors"
	"testing"
	"unicode/utf8"
)

// readCount reads what AppendJSON wrote with another reader and NewCount.
func readCount(t *testing.T, text []byte) Count {
	t.Helper()
	var members struct {
		Low, Best, High *int64
		Approx          *bool
		Text            *string
	}
	d := json.NewDecoder(bytes.NewReader(text))
	d.DisallowUnknownFields()
	if err := d.Decode(&members); err != nil || d.More() {
		t.Fatalf("%s is not well formed: %v", text, err)
	}
	var p countParts
	for _, n := range []struct {
		from *int64
		to   *int64
		has  *bool
	}{{members.Low, &p.Low, &p.HasLow}, {members.Best, &p.Best, &p.HasBest}, {members.High, &p.High, &p.HasHigh}} {
		if n.from != nil {
			*n.to, *n.has = *n.from, true
		}
	}
	if members.Approx != nil {
		if !*members.Approx {
			t.Fatalf("%s writes what is not so", text)
		}
		p.Approx = true
	}
	if members.Text != nil {
		if *members.Text == "" {
			t.Fatalf("%s writes no words", text)
		}
		p.Text = *members.Text
	}
	c, err := p.count()
	if err != nil {
		t.Fatalf("%s: %v", text, err)
	}
	return c
}

func TestCountJSON(t *testing.T) {
	tests := []struct {
		count Count
		want  string
	}{
		{Exactly(3), `{"low":3,"best":3,"high":3}`},
		{Exactly(0), `{"low":0,"best":0,"high":0}`},
		{Exactly(0).WithWords("no casualties"), `{"low":0,"best":0,"high":0,"text":"no casualties"}`},
		{AtLeast(0), `{"low":0}`},
		{AtLeast(13).WithWords("more than a dozen"), `{"low":13,"text":"more than a dozen"}`},
		{AtMost(20), `{"high":20}`},
		{Between(20, 30), `{"low":20,"high":30}`},
		{Between(20, 30).WithBest(25), `{"low":20,"best":25,"high":30}`},
		{About(603), `{"best":603,"approx":true}`},
		{nearly(80), `{"best":80,"high":80,"approx":true}`},
		{MustParseCount("dozens"), `{"low":1,"approx":true,"text":"dozens"}`},
		{pack(0, absent, open, true, ""), `{"low":0,"approx":true}`},
		{pack(0, absent, open, true, "a number of"), `{"approx":true,"text":"a number of"}`},
		{Count{}.WithWords("an unspecified number"), `{"text":"an unspecified number"}`},
		{Exactly(MaxCount).WithWords("\"\n\\"), `{"low":999999999999999,"best":999999999999999,"high":999999999999999,"text":"\"\n\\"}`},
	}
	for _, tt := range tests {
		got, err := tt.count.AppendJSON([]byte("x"))
		if err != nil || string(got) != "x"+tt.want {
			t.Errorf("%v: AppendJSON gives %s, %v; want %s", tt.count, got, err, tt.want)
			continue
		}
		if back := readCount(t, got[1:]); back != tt.count {
			t.Errorf("%s reads as %+v", got[1:], back.parts())
		}
	}
}

func TestCountJSONZero(t *testing.T) {
	if got, err := (Count{}).AppendJSON([]byte("x")); err != nil || string(got) != "xnull" {
		t.Errorf("AppendJSON of the zero Count: %s, %v", got, err)
	}
	if got, err := json.Marshal([]Count{{}, Exactly(3)}); err != nil || string(got) != `[null,{"low":3,"best":3,"high":3}]` {
		t.Errorf("json.Marshal of the zero Count: %s, %v", got, err)
	}
	if got, err := Between(9, 3).AppendJSON([]byte("x")); !errors.Is(err, CodeCountOrder) || string(got) != "x" {
		t.Errorf("AppendJSON of an invalid Count: %s, %v", got, err)
	}
	got, err := json.Marshal(struct {
		A Count `json:"a,omitzero"`
		B Count `json:"b,omitzero"`
	}{B: AtLeast(0)})
	if want := `{"b":{"low":0}}`; err != nil || string(got) != want {
		t.Errorf("json.Marshal: %s, %v; want %s", got, err, want)
	}
}

// TestCountJSONSmall writes and reads every small Count, and finds no two that
// are written alike.
func TestCountJSONSmall(t *testing.T) {
	seen := map[string]Count{}
	for _, c := range someCounts([]int64{0, 1, 2, MaxCount}, "", "a") {
		if c.IsZero() {
			continue
		}
		text, err := c.MarshalJSON()
		if err != nil {
			t.Fatalf("%+v: %v", c.parts(), err)
		}
		if back := readCount(t, text); back != c {
			t.Fatalf("%s reads as %+v, not %+v", text, back.parts(), c.parts())
		}
		if other, twice := seen[string(text)]; twice {
			t.Fatalf("%+v and %+v are both written %s", c.parts(), other.parts(), text)
		}
		seen[string(text)] = c
	}
}

func FuzzCountJSON(f *testing.F) {
	f.Add(int64(3), int64(3), int64(3), uint8(7), "three")
	f.Add(int64(0), int64(603), int64(0), uint8(10), "")
	f.Add(int64(0), int64(0), int64(0), uint8(0), "\"\x00\xff\u2028")
	f.Fuzz(func(t *testing.T, low, best, high int64, flags uint8, words string) {
		c := fuzzCount(low, best, high, flags, words)
		if c.IsZero() {
			return
		}
		text, err := c.AppendJSON(nil)
		if err != nil || !utf8.Valid(text) || !json.Valid(text) {
			t.Fatalf("%+v is written %s, %v", c.parts(), text, err)
		}
		if back := readCount(t, text); back != c.WithWords(string([]rune(words))) {
			t.Fatalf("%s reads as %+v, not %+v", text, back.parts(), c.parts())
		}
	})
}

func BenchmarkCountAppendJSON(b *testing.B) {
	c := MustParseCount("more than a dozen")
	var buf []byte
	b.ReportAllocs()
	for b.Loop() {
		buf, _ = c.AppendJSON(buf[:0])
	}
}
