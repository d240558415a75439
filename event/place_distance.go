package event

import (
	"math"
	"slices"
)

// placesApart reports whether no place of one list can be a place of the other.
func placesApart(list, others []*Place) bool {
	return !slices.ContainsFunc(list, func(p *Place) bool {
		return slices.ContainsFunc(others, func(q *Place) bool { return !p.apart(q) })
	})
}

// apart reports whether two places certainly are not one, and neither lies in the other.
func (p *Place) apart(q *Place) bool {
	if !p.definite() || !q.definite() || p.ID != "" && p.ID == q.ID {
		return false
	}
	return p.Country != "" && q.Country != "" && p.Country != q.Country ||
		p.ID != "" && q.ID != "" && p.Precision != "" && p.Precision == q.Precision ||
		p.beyond(q)
}

// definite reports whether it is certain that what happened was in the place, and in the
// country that was recorded. At a border it may be the other side's.
func (p *Place) definite() bool {
	return p.Precision != PrecisionRegion && p.Precision != PrecisionWater && p.Precision != PrecisionUnknown &&
		p.Relation != RelationNear && p.Relation != RelationBetween && p.Relation != RelationOff
}

// beyond reports whether two places lie farther apart than their radii reach. The
// distance is right to half a percent, so a little is taken off.
func (p *Place) beyond(q *Place) bool {
	r1, ok1 := p.reach()
	r2, ok2 := q.reach()
	return ok1 && ok2 && !p.Point.IsZero() && !q.Point.IsZero() && 0.99*distanceKM(p.Point, q.Point) > r1+r2
}

// reach returns how far around its point a place may extend, where that is known.
func (p *Place) reach() (km float64, ok bool) {
	if mantissa, scale, given := p.RadiusKM.Parts(); given && mantissa > 0 {
		return float64(mantissa) / math.Pow10(scale), true
	}
	return 1, p.Precision == PrecisionPoint
}

const earthKM = 6371

// distanceKM returns the kilometres between two points along the surface.
func distanceKM(p, q Point) float64 {
	const radian = math.Pi / 180
	lat1, lon1, _ := p.Degrees()
	lat2, lon2, _ := q.Degrees()
	y, x := math.Sin((lat2-lat1)*radian/2), math.Sin((lon2-lon1)*radian/2)
	h := y*y + math.Cos(lat1*radian)*math.Cos(lat2*radian)*x*x
	return 2 * earthKM * math.Asin(math.Sqrt(min(1, h)))
}
