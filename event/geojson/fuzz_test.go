package geojson_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/seed-67285e81/reported/event"
	"github.com/seed-67285e81/reported/event/geojson"
)

// FuzzFeatures writes any document that decodes: each feature is JSON with geometry
// that stays within the world.
func FuzzFeatures(f *testing.F) {
	names, err := filepath.Glob("../../testdata/valid/*.json")
	if err != nil || len(names) == 0 {
		f.Fatal(err)
	}
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	f.Add([]byte(`{"schema":"reported/event/1","id":"x","kind":"raid","places":[{"name":"\u0000\"<","point":{"lat":89.9,"lon":-180},"radius_km":11.2}]}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		e, err := event.Decode(data)
		if err != nil {
			return
		}
		n := 0
		for piece, err := range geojson.Features(e, geojson.ShapeCircle) {
			var got feature
			if err != nil {
				t.Fatal(err)
			}
			if err := json.Unmarshal(piece, &got); err != nil {
				t.Fatalf("%v: %s", err, piece)
			}
			if n++; got.Geometry != nil && got.Geometry.Type != "Point" {
				checkWorld(t, polygons(t, got))
			}
		}
		if n != max(1, len(e.Places)) {
			t.Fatalf("%d features of %d places", n, len(e.Places))
		}
	})
}

func checkWorld(t *testing.T, rings [][][2]float64) {
	t.Helper()
	for _, ring := range rings {
		if len(ring) < 4 || ring[0] != ring[len(ring)-1] {
			t.Errorf("the ring %v is not closed", ring)
		}
		for _, v := range ring {
			if v[0] < -180 || v[0] > 180 || v[1] < -90 || v[1] > 90 {
				t.Errorf("%v is not in the world", v)
			}
		}
	}
}
