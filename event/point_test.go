package event_test

import (
	"encoding/json"
	"errors"
	"testing"

	"github.com/seed-67285e81/reported/event"
)

func TestParsePoint(t *testing.T) {
	for text, want := range map[string]string{
		"0,0": "0,0", "33.2625,44.2346": "33.2625,44.2346", "-90,180": "-90,180", "90,-180": "90,-180",
		"-0.0000001,0.50": "-0.0000001,0.5", "1.0,2": "1,2",
	} {
		p, err := event.ParsePoint(text)
		if err != nil || p.String() != want || p.IsZero() {
			t.Errorf("%q: %q, %v, want %q", text, p, err, want)
		}
	}
	for _, text := range []string{
		"", ",", "1", "1,", "91,0", "-90.0000001,0", "0,180.0000001", "1,2,3", "1.00000001,0", "1e1,0", "+1,0", " 1,0",
		"--1,0", "999999999999999,0", "180000000000,0", "0,200000000.0000001",
	} {
		if p, err := event.ParsePoint(text); !errors.Is(err, event.CodePointForm) || !p.IsZero() {
			t.Errorf("%q: %q, %v, want %s", text, p, err, event.CodePointForm)
		}
	}
	for _, out := range [][2]int32{{90_0000001, 0}, {-90_0000001, 0}, {0, 180_0000001}, {0, -180_0000001}} {
		if p, err := event.PointE7(out[0], out[1]); err == nil || !p.IsZero() {
			t.Errorf("%v: %v, want an error", out, p)
		}
	}
}

func FuzzPoint(f *testing.F) {
	f.Add(int32(0), int32(0))
	f.Add(int32(-90_0000000), int32(180_0000000))
	f.Add(int32(33_3558130), int32(-1))
	f.Fuzz(func(t *testing.T, lat, lon int32) {
		p, err := event.PointE7(lat, lon)
		if err != nil {
			return
		}
		if q, err := event.ParsePoint(p.String()); err != nil || q != p || p.Compare(q) != 0 {
			t.Fatalf("%v prints as %s, which reads as %v, %v", [2]int32{lat, lon}, p, q, err)
		}
		b, err := json.Marshal(p)
		if err != nil {
			t.Fatal(err)
		}
		var q event.Point
		if err := json.Unmarshal(b, &q); err != nil || q != p {
			t.Fatalf("%v is written %s, which reads as %v, %v", p, b, q, err)
		}
		if y, x, ok := p.E7(); !ok || y != lat || x != lon {
			t.Fatalf("%v has the parts %d, %d", p, y, x)
		}
	})
}

// TestPointNull holds that null is the zero Point and changes nothing.
func TestPointNull(t *testing.T) {
	there := must(event.ParsePoint("33.2625,44.2346"))
	v := struct{ A, B event.Point }{B: there}
	b, err := json.Marshal(struct{ A, B event.Point }{})
	if err != nil || string(b) != `{"A":null,"B":null}` {
		t.Errorf("the zero Point is written %s, %v", b, err)
	}
	if err := json.Unmarshal(b, &v); err != nil || !v.A.IsZero() || v.B != there {
		t.Errorf("null changes %v, %v", v, err)
	}
}
