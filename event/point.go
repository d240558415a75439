package event

import (
	"cmp"
	"strings"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/internal/form"
)

// A Point is a place on Earth in degrees of WGS 84, exact to 1e-7 of a degree (about a
// centimeter). It is comparable. The zero Point is no point, and differs from 0,0.
type Point struct {
	lat, lon int32 // in 1e-7 degrees
	known    bool
}

// CodePointForm is the code of text that is not a point: a latitude beyond ±90 degrees, a
// longitude beyond ±180, or more than seven digits after the point.
const CodePointForm reported.Code = "point-form"

const (
	maxLat = 90_0000000
	maxLon = 180_0000000
)

// PointE7 returns the point at a latitude and longitude in units of 1e-7 degrees, north
// and east positive: PointE7(33_3558130, 43_7861240).
func PointE7(lat, lon int32) (Point, error) {
	if lat < -maxLat || lat > maxLat || lon < -maxLon || lon > maxLon {
		return Point{}, reported.Problem{Code: CodePointForm, Detail: "expected a latitude of -90 to 90 degrees and a longitude of -180 to 180"}
	}
	return Point{lat, lon, true}, nil
}

// ParsePoint reads "latitude,longitude" in degrees: "33.355813,43.786124".
func ParsePoint(text string) (Point, error) {
	lat, lon, _ := strings.Cut(text, ",")
	y, okLat := parseE7(lat, maxLat)
	x, okLon := parseE7(lon, maxLon)
	if !okLat || !okLon {
		return Point{}, reported.Problem{Code: CodePointForm, Detail: form.Quote(text) + " is not a point: expected latitude,longitude in degrees, within 90 and 180, with at most 7 digits after the point"}
	}
	return Point{int32(y), int32(x), true}, nil
}

func parseE7(s string, most int64) (int64, bool) {
	digits, negative := strings.CutPrefix(s, "-")
	d, _ := reported.ParseDecimal(digits)
	mantissa, scale, ok := d.Parts()
	v, within := e7(mantissa, scale, negative, most)
	return v, ok && within
}

// e7 turns a decimal into units of 1e-7. It is false beyond most to either side.
func e7(mantissa int64, scale int, negative bool, most int64) (v int64, ok bool) {
	if mantissa > most { // in such units it is no less
		return 0, false
	}
	for ; scale < 7; scale++ {
		mantissa *= 10
	}
	if ok = mantissa <= most; negative {
		mantissa = -mantissa
	}
	return mantissa, ok
}

// E7 returns what PointE7 takes; ok is false for the zero Point.
func (p Point) E7() (lat, lon int32, ok bool) { return p.lat, p.lon, p.known }

// Degrees returns latitude and longitude as the nearest floating-point numbers;
// ok is false for the zero Point.
func (p Point) Degrees() (lat, lon float64, ok bool) {
	return float64(p.lat) / 1e7, float64(p.lon) / 1e7, p.known
}

// IsZero reports whether p is the zero Point.
func (p Point) IsZero() bool { return p == Point{} }

// Equal reports whether p and q are the same; it is ==.
func (p Point) Equal(q Point) bool { return p == q }

// Compare orders points: the zero Point first, then by latitude, then by longitude.
func (p Point) Compare(q Point) int {
	return cmp.Or(b2i(p.known)-b2i(q.known), cmp.Compare(p.lat, q.lat), cmp.Compare(p.lon, q.lon))
}

// String returns what ParsePoint reads back, "" for the zero Point.
func (p Point) String() string { return string(p.append(nil)) }

func (p Point) append(dst []byte) []byte {
	if !p.known {
		return dst
	}
	return appendE7(append(appendE7(dst, p.lat), ','), p.lon)
}

// MarshalText returns what String returns.
func (p Point) MarshalText() ([]byte, error) { return p.append(nil), nil }

// UnmarshalText reads what MarshalText returns, empty text as the zero Point.
func (p *Point) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*p = Point{}
		return nil
	}
	q, err := ParsePoint(string(text))
	if err == nil {
		*p = q
	}
	return err
}

func appendE7(dst []byte, v int32) []byte {
	n := int64(v)
	if n < 0 {
		dst = append(dst, '-')
		n = -n
	}
	d, _ := reported.NewDecimal(n, 7)
	dst, _ = d.AppendText(dst)
	return dst
}

// MarshalJSON returns {"lat":…,"lon":…}, and null for the zero Point.
func (p Point) MarshalJSON() ([]byte, error) {
	if !p.known {
		return []byte("null"), nil
	}
	return p.appendJSON(nil), nil
}

func (p Point) appendJSON(dst []byte) []byte {
	dst = appendE7(append(dst, `{"lat":`...), p.lat)
	dst = appendE7(append(dst, `,"lon":`...), p.lon)
	return append(dst, '}')
}

// UnmarshalJSON reads what MarshalJSON writes; null changes nothing.
func (p *Point) UnmarshalJSON(data []byte) error {
	if string(data) == "null" {
		return nil
	}
	var r reader
	r.start(data)
	q := r.point()
	r.Close()
	if !r.OK() {
		return r.problems(data, nil)
	}
	*p = q
	return nil
}
