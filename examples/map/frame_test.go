package main

import (
	"math"
	"testing"
)

// TestOutlines asks that every ring is drawn, and that some countries have their area.
func TestOutlines(t *testing.T) {
	area := map[string]float64{}
	for _, o := range readOutlines() {
		for _, r := range o.rings {
			if len(r.points) < 3 || r.box.south < -90 || r.box.north > 90 || r.box.east-r.box.west > 361 {
				t.Errorf("%s: a ring of %d points in %v", o.name, len(r.points), r.box)
			}
			area[o.code] += math.Abs(areaOf(r))
		}
	}
	for code, want := range map[string]float64{"IQ": 437_000, "SY": 185_000, "RU": 17_000_000, "FJ": 18_000, "AU": 7_690_000, "CH": 41_300, "XK": 10_900} {
		if got := area[code]; math.Abs(got-want) > 0.05*want {
			t.Errorf("%s has %.0f km², want %.0f", code, got, want)
		}
	}
}

// areaOf returns the area of a ring in square kilometers.
func areaOf(r ring) (sum float64) {
	const degree = math.Pi / 180
	for i, p := range r.points {
		q := r.points[(i+1)%len(r.points)]
		sum += (q.lon - p.lon) * degree * (math.Sin(p.lat*degree) + math.Sin(q.lat*degree)) / 2
	}
	return sum * 6371 * 6371
}

// TestFrame holds all boxes in the frame, in the narrowest of the two halves of the world.
func TestFrame(t *testing.T) {
	for _, c := range []struct {
		boxes  []box
		widest float64 // degrees
	}{
		{[]box{{40, 30, 50, 38}}, 16},
		{[]box{{177, -20, 181, -15}, {-181, -18, -178, -16}}, 16},
		{[]box{{170, 50, 179, 60}, {-179, 50, -170, 60}, {175, -10, 176, 0}}, 80},
		{[]box{{-10, 0, 0, 1}, {0, 0, 10, 1}}, 24},
		{[]box{{-180, -90, 180, -60}, {0, 10, 1, 11}}, 361},
		{[]box{{0, -1, 0.1, 80}}, 160},
		{[]box{{0, 89, 1, 90}}, 361},
	} {
		f := newFrame(c.boxes)
		if w := f.east - f.west; w > c.widest || f.height > 2500 || f.height < 200 || math.IsNaN(f.height) {
			t.Errorf("%v: %v wide, %v high", c.boxes, w, f.height)
		}
		for _, b := range c.boxes {
			for _, d := range []degrees{{b.west, b.south}, {b.east, b.north}} {
				if x, y := f.at(d); x < -0.1 || x > f.width+0.1 || y < -0.1 || y > f.height+0.1 {
					t.Errorf("%v: %v is at %v, %v", c.boxes, d, x, y)
				}
			}
		}
	}
}

// TestScale compares a distance on the map with one worked out on the sphere: from
// Baghdad to Basra it is 450 km.
func TestScale(t *testing.T) {
	f := newFrame([]box{{38.8, 29.1, 48.6, 37.4}})
	x1, y1 := f.at(degrees{44.37, 33.31})
	x2, y2 := f.at(degrees{47.78, 30.51})
	if km := math.Hypot(x1-x2, y1-y2) / f.unitsY(1); math.Abs(km-450) > 10 {
		t.Errorf("Basra is %.0f km from Baghdad", km)
	}
	if d := f.unitsX(100, 33.3) / f.unitsY(100); math.Abs(d-1) > 0.02 {
		t.Errorf("a circle in the middle is %v as wide as it is high", d)
	}
}
