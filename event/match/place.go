package match

import (
	"math"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/event"
)

// How near points must be, in kilometres. 25 km is the radius within which UCDP
// calls a location known (where_prec 2), so that two such may be 50 km apart.
const (
	sameKM     = 5
	townKM     = 25
	districtKM = 60
	provinceKM = 250
	nearKM     = 2 * townKM
)

// A place is a place of an event made ready to be compared. Names are compared by the
// hashes of their loose keys.
type place struct {
	name, code, admin1, admin2 span // in the text, as recorded
	id, key                    uint64
	admin1Key, admin2Key       uint64
	words, sounds              span // of the name, in the list of hashes
	adminWords                 [2]span
	lat, lon                   float64
	at                         vector
	reach                      float64 // how far from its point it may have been, in km; 0 is not known
	country                    uint16
	precision                  event.Precision
	located                    bool // it has a point
	local                      bool // the point may be taken for where it was
	precise                    bool // the record says so too
	border                     bool // the country that was recorded may be that of the other side
}

// A span is a part of a text or a list.
type span struct{ start, end uint32 }

// A vector is a point of the sphere of radius 1.
type vector struct{ x, y, z float64 }

func vectorOf(lat, lon float64) vector {
	sinLat, cosLat := math.Sincos(lat * math.Pi / 180)
	sinLon, cosLon := math.Sincos(lon * math.Pi / 180)
	return vector{cosLat * cosLon, cosLat * sinLon, sinLat}
}

const earthKM = 6371

// km returns the kilometres along the surface, to the metre, so that machines whose
// arithmetic differs in the last bit give the same.
func (u *vector) km(v *vector) float64 {
	x, y, z := u.x-v.x, u.y-v.y, u.z-v.z
	angle := 2 * math.Asin(min(1, math.Sqrt(x*x+y*y+z*z)/2))
	return math.Round(angle*earthKM*1000) / 1000
}

// locate fills what follows from the point and the precision. A point of exactly 0,0
// in a country is no point: no land is there, and tables write it for none.
func (p *place) locate(from *event.Place) {
	lat, lon, ok := from.Point.Degrees()
	p.precision = from.Precision
	p.border = p.precision == event.PrecisionRegion || p.precision == event.PrecisionWater || from.Relation == event.RelationNear ||
		from.Relation == event.RelationBetween || from.Relation == event.RelationOff
	if !ok || lat == 0 && lon == 0 && from.Country != "" {
		return
	}
	p.located, p.lat, p.lon, p.at = true, lat, lon, vectorOf(lat, lon)
	radius := kilometres(from.RadiusKM)
	switch p.precision {
	case "":
		// Whole degrees are those of a country or province as often as of a town.
		p.local = radius <= townKM && (radius > 0 || lat != math.Trunc(lat) || lon != math.Trunc(lon))
	case event.PrecisionPoint, event.PrecisionPlace:
		p.local = radius <= townKM
		p.reach = townKM
	case event.PrecisionDistrict:
		p.reach = districtKM
	case event.PrecisionProvince:
		p.reach = provinceKM
	}
	p.precise = p.local && (p.precision != "" || radius > 0)
	if radius > 0 {
		p.reach = max(radius, townKM)
	}
}

func kilometres(d reported.Decimal) float64 {
	mantissa, scale, _ := d.Parts()
	return float64(mantissa) / math.Pow10(scale)
}

// wide reports whether many events lie in the place, so that its name says little.
func (p *place) wide() bool {
	switch p.precision {
	case event.PrecisionProvince, event.PrecisionRegion, event.PrecisionCountry, event.PrecisionWater, event.PrecisionUnknown:
		return true
	}
	return false
}

// A placeFit is how the places of two events go together.
type placeFit struct {
	fit       Fit
	a, b      int // the places that go together best; -1 where there are none
	km, reach float64
	located   bool // km and reach are given
}

// comparePlaces returns the best fit of all pairs of places. They contradict only where
// all pairs do. oneDay is true where the days of the events overlap as written.
func comparePlaces(p, q *Prepared, oneDay bool) placeFit {
	best := placeFit{a: -1, b: -1}
	var found pairFits
	rank := math.Inf(1)
	for i := range p.places {
		for j := range q.places {
			f := p.comparePlace(q, &p.places[i], &q.places[j], oneDay)
			found.add(f.fit)
			r := f.rank()
			if r > rank || r == rank && best.a >= 0 && !(f.km < best.km) {
				continue
			}
			rank, best = r, f
			best.a, best.b = i, j
		}
	}
	if best.fit != FitAgrees {
		best.fit = found.best()
	}
	return best
}

// rank orders the fits of pairs: what agrees first, and of alike fits the nearer.
func (f *placeFit) rank() float64 {
	order := [...]float64{FitAgrees: 0, FitCompatible: 2, FitUnknown: 4, FitContradicts: 6}[f.fit]
	if f.located && f.reach > 0 {
		return order + min(1, f.km/f.reach)
	}
	return order + 1.5
}

// comparePlace compares two places.
func (p *Prepared) comparePlace(q *Prepared, s, t *place, oneDay bool) (f placeFit) {
	same := s.id != 0 && s.id == t.id || s.key != 0 && s.key == t.key
	if s.located && t.located {
		f.km = s.at.km(&t.at)
		if s.reach > 0 && t.reach > 0 || s.local && t.local {
			f.located = true
			f.reach = max(s.reach, townKM) + max(t.reach, townKM)
		}
		switch {
		case s.local && t.local && (f.km <= sameKM || f.km <= nearKM && same):
			f.fit = FitAgrees
			return f
		case s.local && t.local && f.km <= nearKM, f.km <= sameKM:
			f.fit = FitCompatible
			return f
		case s.precise && t.precise, !(s.local && t.local) && f.located && f.km > f.reach:
			f.fit = FitContradicts
			return f
		}
	}
	switch {
	case s.country != 0 && t.country != 0 && s.country != t.country:
		if !s.border && !t.border {
			f.fit = FitContradicts
		}
	case same && !s.wide() && !t.wide():
		f.fit = FitAgrees
	case same, oneDay && (p.within(q, s, t) || q.within(p, t, s)), meet(p.list(s.words), q.list(t.words)), meet(p.list(s.sounds), q.list(t.sounds)):
		f.fit = FitCompatible
	}
	return f
}

// within reports whether t, a place of q, is a country, province or district that s,
// a place of p, lies in.
func (p *Prepared) within(q *Prepared, s, t *place) bool {
	if s.country == 0 || s.country != t.country {
		return false
	}
	switch t.precision {
	case event.PrecisionCountry:
		return true
	case event.PrecisionProvince:
		return meet(p.list(s.adminWords[0]), q.list(t.words))
	case event.PrecisionDistrict:
		return meet(p.list(s.adminWords[1]), q.list(t.words))
	}
	return false
}

// meet reports whether two short lists have an element in common.
func meet(a, b []uint64) bool {
	for _, x := range a {
		for _, y := range b {
			if x == y {
				return true
			}
		}
	}
	return false
}

// sameCountry reports whether some place of each is in the same country, so that
// their clocks are alike.
func sameCountry(p, q *Prepared) bool {
	for i := range p.places {
		for j := range q.places {
			if c := p.places[i].country; c != 0 && c == q.places[j].country {
				return true
			}
		}
	}
	return false
}

// countryCode packs a country's code, 0 for none.
func countryCode(code string) uint16 {
	if len(code) != 2 {
		return 0
	}
	return uint16(code[0])<<8 | uint16(code[1])
}
