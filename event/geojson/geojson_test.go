package geojson_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"math"
	"os"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/casualty"
	"github.com/seed-67285e81/reported/event"
	"github.com/seed-67285e81/reported/event/geojson"
)

var update = flag.Bool("update", false, "write testdata anew")

// A feature is what a reader of GeoJSON sees.
type feature struct {
	Type     string `json:"type"`
	ID       string `json:"id"`
	Geometry *struct {
		Type        string          `json:"type"`
		Coordinates json.RawMessage `json:"coordinates"`
	} `json:"geometry"`
	Properties map[string]any `json:"properties"`
}

func collect(t testing.TB, shape geojson.Shape, events ...event.Event) []byte {
	t.Helper()
	var b bytes.Buffer
	for piece, err := range geojson.Collection(slices.Values(events), shape) {
		if err != nil {
			t.Fatal(err)
		}
		b.Write(piece)
	}
	return b.Bytes()
}

func read(t testing.TB, data []byte) []feature {
	t.Helper()
	var c struct {
		Type     string    `json:"type"`
		Features []feature `json:"features"`
	}
	if err := json.Unmarshal(data, &c); err != nil || c.Type != "FeatureCollection" {
		t.Fatalf("%v: %s", err, data)
	}
	return c.Features
}

func documents(t testing.TB, name string) (events []event.Event) {
	t.Helper()
	data, err := os.ReadFile("../../testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	if strings.HasSuffix(name, ".json") {
		e, err := event.Decode(data)
		if err != nil {
			t.Fatal(err)
		}
		return []event.Event{e}
	}
	for e, err := range event.Lines(data) {
		if err != nil {
			t.Fatal(err)
		}
		events = append(events, e)
	}
	return events
}

// TestGolden holds events to the files in testdata, which a validator of GeoJSON
// reads too.
func TestGolden(t *testing.T) {
	for name, c := range map[string]struct {
		events []event.Event
		shape  geojson.Shape
	}{
		"article":    {documents(t, "article.ndjson"), geojson.ShapePoint},
		"everything": {documents(t, "valid/everything.json"), geojson.ShapePoint},
		"places":     {documents(t, "valid/places.json"), geojson.ShapePoint},
		"circles":    {documents(t, "valid/places.json"), geojson.ShapeCircle},
		"cut":        {[]event.Event{around("-17,179.5", "200"), around("64,-179.9", "90"), around("88,20", "900"), around("-80,180", "2000")}, geojson.ShapeCircle},
	} {
		name = "testdata/" + name + ".geojson"
		got := collect(t, c.shape, c.events...)
		if *update {
			if err := os.WriteFile(name, got, 0o644); err != nil {
				t.Fatal(err)
			}
		}
		if want, err := os.ReadFile(name); err != nil || !bytes.Equal(want, got) {
			t.Errorf("%s: %v, got\n%s", name, err, got)
		}
	}
	if got := collect(t, geojson.ShapePoint); len(read(t, got)) != 0 {
		t.Errorf("%s", got)
	}
}

// TestFeatures asks that each place has one feature, and that Features and
// Collection write the same.
func TestFeatures(t *testing.T) {
	for _, name := range []string{"article.ndjson", "iraq-2019-2020.ndjson", "valid/everything.json", "valid/places.json", "valid/minimal.json"} {
		events := documents(t, name)
		all := read(t, collect(t, geojson.ShapeCircle, events...))
		for _, e := range events {
			n := 0
			for data, err := range geojson.Features(e, geojson.ShapeCircle) {
				var f feature
				if err != nil || json.Unmarshal(data, &f) != nil || !reflect.DeepEqual(f, all[0]) {
					t.Fatalf("%s: %v: %s", e.ID, err, data)
				}
				if f.Type != "Feature" || f.Properties["event"] != e.ID {
					t.Errorf("%s: %v", e.ID, f)
				}
				if (f.Geometry != nil) != (n < len(e.Places) && !e.Places[n].Point.IsZero()) {
					t.Errorf("%s: place %d has geometry %v", e.ID, n, f.Geometry)
				}
				all, n = all[1:], n+1
			}
			if n != max(1, len(e.Places)) {
				t.Errorf("%s: %d features of %d places", e.ID, n, len(e.Places))
			}
		}
	}
}

// TestDocumented holds both tables of the documentation to what is there: every
// property in its order, and every member of an event.
func TestDocumented(t *testing.T) {
	doc, err := os.ReadFile("doc.go")
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, m := range regexp.MustCompile(`(?m)^//\t([A-Za-z0-9_]+) +\S`).FindAllSubmatch(doc, -1) {
		names = append(names, string(m[1]))
	}
	properties, members := slices.Index(names, "property")+1, slices.Index(names, "member")+1
	e := documents(t, "valid/everything.json")[0]
	e.Tallies = []casualty.Tally{{Harm: casualty.HarmKilled, Count: reported.Between(1, 3).WithBest(2)}, {Harm: casualty.HarmWounded, Count: reported.Between(1, 3).WithBest(2)}}
	for i := range e.Tallies {
		e.Tallies[i].Stance = reported.StanceStates
		e.Tallies[i].Sources = e.Sources
	}
	seen := map[string]bool{}
	last := -1
	decoder := json.NewDecoder(bytes.NewReader(collect(t, geojson.ShapeCircle, e)))
	for {
		token, err := decoder.Token()
		if err != nil {
			break
		}
		if name, ok := token.(string); ok {
			if at := slices.Index(names[properties:members-1], name); at >= 0 && !seen[name] {
				seen[name] = true
				if at < last && name != "place_number" {
					t.Errorf("%s stands after %s", name, names[properties:][last])
				}
				last = at
			}
		}
	}
	for _, f := range read(t, collect(t, geojson.ShapeCircle, e)) {
		for name := range f.Properties {
			if !slices.Contains(names[properties:members-1], name) {
				t.Errorf("%s is not documented", name)
			}
		}
	}
	for _, name := range names[properties : members-1] {
		if !seen[name] && !slices.Contains([]string{"latitude", "longitude"}, name) {
			t.Errorf("no %s in %s", name, e.ID)
		}
	}
	var fields []string
	for field := range reflect.TypeFor[event.Event]().Fields() {
		fields = append(fields, field.Name)
	}
	if !slices.Equal(names[members:], fields) {
		t.Errorf("documented %v, members %v", names[members:], fields)
	}
}

// TestPeopleOnce adds up the killed over all features.
func TestPeopleOnce(t *testing.T) {
	e := documents(t, "valid/minimal.json")[0]
	e.Places = []event.Place{{Name: "A"}, {Name: "B"}}
	e.Tallies = documents(t, "valid/tallies-harms.json")[0].Tallies
	n := 0
	for _, f := range read(t, collect(t, geojson.ShapePoint, e)) {
		if _, ok := f.Properties["killed"]; ok {
			n++
		}
	}
	if n != 1 {
		t.Errorf("the killed stand in %d features", n)
	}
}

// TestRefused has an event among others that JSON cannot carry.
func TestRefused(t *testing.T) {
	good := documents(t, "valid/minimal.json")[0]
	bad, invalid := good.Clone(), good.Clone()
	bad.Title = "\xff"
	invalid.Incidents = reported.Between(9, 3)
	var b bytes.Buffer
	failed := 0
	for piece, err := range geojson.Collection(slices.Values([]event.Event{bad, good, invalid, good}), geojson.ShapePoint) {
		if err != nil {
			failed++
			continue
		}
		b.Write(piece)
	}
	if n := len(read(t, b.Bytes())); n != 2 || failed != 2 {
		t.Errorf("%d features, %d errors: %s", n, failed, b.Bytes())
	}
	for stop := range 4 { // the loop may end anywhere
		for range geojson.Collection(slices.Values([]event.Event{good, bad, good}), geojson.ShapePoint) {
			if stop--; stop < 0 {
				break
			}
		}
	}
}

// polygons returns the rings of a geometry.
func polygons(t *testing.T, f feature) (rings [][][2]float64) {
	t.Helper()
	var polygon [][][2]float64
	var multi [][][][2]float64
	if f.Geometry.Type == "Polygon" && json.Unmarshal(f.Geometry.Coordinates, &polygon) == nil {
		return polygon
	}
	if err := json.Unmarshal(f.Geometry.Coordinates, &multi); f.Geometry.Type != "MultiPolygon" || err != nil {
		t.Fatalf("%s: %v", f.Geometry.Type, err)
	}
	for _, p := range multi {
		rings = append(rings, p...)
	}
	return rings
}

// TestCircles draws circles everywhere and of all sizes. Corners lie on the sphere at
// the radius, but where a meridian cuts; rings are closed, run against the clock and
// stay within the world; and the area is that of the cap.
func TestCircles(t *testing.T) {
	for _, lat := range []string{"0", "33.3", "-33.3", "66", "-89", "89.99", "90", "-90"} {
		for _, lon := range []string{"0", "44.4", "-179.9", "179.9999999", "180", "-180", "90"} {
			for _, km := range []string{"0.01", "1.5", "100", "900", "5000", "9500", "10007", "12000", "19000", "20040"} {
				e := around(lat+","+lon, km)
				f := read(t, collect(t, geojson.ShapeCircle, e))[0]
				y, x, _ := e.Places[0].Point.Degrees()
				var r float64
				if err := json.Unmarshal([]byte(km), &r); err != nil {
					t.Fatal(err)
				}
				checkCircle(t, lat+","+lon+" "+km, polygons(t, f), y, x, r)
			}
		}
	}
}

// around returns an event at a place with a radius. Both are well formed.
func around(point, km string) event.Event {
	at, _ := event.ParsePoint(point)
	radius, _ := reported.ParseDecimal(km)
	return event.Event{ID: point, Kind: event.KindViolence, Places: []event.Place{{Name: "x", Point: at, RadiusKM: radius}}}
}

const earth = 6371.0088 // km

func checkCircle(t *testing.T, name string, rings [][][2]float64, lat, lon, km float64) {
	t.Helper()
	area, off := 0.0, 0
	for _, ring := range rings {
		if ring[0] != ring[len(ring)-1] || len(ring) < 4 {
			t.Errorf("%s: the ring is not closed", name)
		}
		turn := 0.0
		for i, v := range ring[:len(ring)-1] {
			next := ring[i+1]
			if math.Abs(v[0]) > 180 || math.Abs(v[1]) > 90 {
				t.Errorf("%s: %v", name, v)
			}
			turn += v[0]*next[1] - next[0]*v[1]
			area += (v[0] - next[0]) * math.Pi / 180 * meanSin(v[1], next[1])
			if d := distance(lat, lon, v[1], v[0]); math.Abs(d-km) > 0.002*km+1e-4 && math.Abs(v[0]) != 180 {
				off++
			}
		}
		if turn <= 0 {
			t.Errorf("%s: a ring runs with the clock", name)
		}
	}
	whole := 2 * math.Pi * (1 - math.Cos(km/earth))
	reach := km / earth * 180 / math.Pi
	if lat+reach >= 90 && lat-reach <= -90 {
		whole, off = 4*math.Pi, 0
	}
	if off > 0 {
		t.Errorf("%s: %d corners are not at the radius", name, off)
	}
	if math.Abs(area-whole) > 0.02*whole {
		t.Errorf("%s: area %v, want %v", name, area, whole)
	}
}

// meanSin returns the mean sine of the latitudes on a line between two.
func meanSin(a, b float64) float64 {
	a, b = a*math.Pi/180, b*math.Pi/180
	if math.Abs(a-b) < 1e-6 {
		return math.Sin((a + b) / 2)
	}
	return (math.Cos(a) - math.Cos(b)) / (b - a)
}

// distance is the haversine formula.
func distance(lat1, lon1, lat2, lon2 float64) float64 {
	const degree = math.Pi / 180
	a := math.Pow(math.Sin((lat2-lat1)*degree/2), 2) + math.Cos(lat1*degree)*math.Cos(lat2*degree)*math.Pow(math.Sin((lon2-lon1)*degree/2), 2)
	return 2 * earth * math.Asin(math.Sqrt(min(1, a)))
}
