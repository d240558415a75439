package geojson

import (
	"iter"
	"math"
	"slices"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/event"
)

// A Shape says what geometry a place gets that has a point.
type Shape uint8

// The shapes. A place without a point has null geometry in both.
const (
	// ShapePoint is the point, and the radius a property alone.
	ShapePoint Shape = iota
	// ShapeCircle is a polygon around the point where a radius of at least 10 meters is
	// stated, else the point.
	ShapeCircle
)

// Features returns the features of one event: one for each place, and one without
// geometry where it has none. Each is a JSON object without a line end, and holds
// only until the next one.
//
// An event that [event.Event.AppendJSON] refuses gives that error and no feature.
func Features(e event.Event, shape Shape) iter.Seq2[[]byte, error] {
	return func(yield func([]byte, error) bool) {
		var w writer
		w.features(&e, shape, yield)
	}
}

// Collection returns one FeatureCollection with the features of all events, in
// pieces that are written one after the other: first its head, then each feature,
// then its end. A piece holds only until the next one.
//
// An event that [event.Event.AppendJSON] refuses gives that error, and the pieces
// of the others are a whole collection all the same.
func Collection(events iter.Seq[event.Event], shape Shape) iter.Seq2[[]byte, error] {
	return func(yield func([]byte, error) bool) {
		if !yield([]byte(`{"type":"FeatureCollection","features":[`), nil) {
			return
		}
		w := writer{separator: "\n"}
		for e := range events {
			if !w.features(&e, shape, yield) {
				return
			}
		}
		yield([]byte("\n]}\n"), nil)
	}
}

// A writer writes features into memory that it uses again.
type writer struct {
	separator string // before a feature; "" where each stands alone
	document  []byte
	shared    []byte // the members of properties that all features of the event have
	piece     []byte
}

func (w *writer) features(e *event.Event, shape Shape, yield func([]byte, error) bool) bool {
	var err error
	if w.document, err = e.AppendJSON(w.document[:0]); err != nil {
		return yield(nil, err)
	}
	w.shared = appendProperties(w.shared[:0], eventProperties[:], e)
	for i := range max(len(e.Places), 1) {
		w.piece = append(w.piece[:0], w.separator...)
		w.feature(e, i, shape)
		if !yield(w.piece, nil) {
			return false
		}
		if w.separator != "" {
			w.separator = ",\n"
		}
	}
	return true
}

// feature appends the feature of a place.
func (w *writer) feature(e *event.Event, i int, shape Shape) {
	p := placed{event: e, number: i + 1}
	b := append(w.piece, `{"type":"Feature","id":`...)
	b = text(b, p.id())
	b = append(b, `,"geometry":`...)
	if i < len(e.Places) {
		p.Place = e.Places[i]
	} else {
		p.number = 0
	}
	b, p.drawn = appendGeometry(b, &p.Place, shape)
	b = append(b, `,"properties":{`...)
	start := len(b)
	b = appendProperties(b, placeProperties[:], &p)
	b = append(b, w.shared...)
	if i == 0 { // once, so that sums over features are right
		hurt := peopleOf(e)
		b = appendProperties(b, peopleProperties[:], &hurt)
	}
	b = slices.Delete(b, start, start+1) // the first comma
	w.piece = append(b, "}}"...)
}

// appendGeometry appends the geometry of a place, and reports whether it is drawn
// around the point, so that it no longer holds it.
func appendGeometry(b []byte, p *event.Place, shape Shape) (_ []byte, drawn bool) {
	lat, lon, ok := p.Point.Degrees()
	if !ok {
		return append(b, "null"...), false
	}
	if km := kilometers(p.RadiusKM); shape == ShapeCircle && km >= leastKM {
		return appendCircle(b, lat, lon, km), true
	}
	y, x, _ := p.Point.E7()
	b = append(b, `{"type":"Point","coordinates":[`...)
	b = append(appendE7(b, int64(x)), ',')
	return append(appendE7(b, int64(y)), "]}"...), false
}

// leastKM is the least radius that is drawn: below it corners fall together.
const leastKM = 0.01

func kilometers(d reported.Decimal) float64 {
	mantissa, scale, _ := d.Parts()
	return float64(mantissa) / math.Pow10(scale)
}
