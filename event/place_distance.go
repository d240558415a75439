package event

import "math"

// atBorder reports whether the country that was recorded may be that of the
// other side.
func (p *Place) atBorder() bool {
	return p.Precision == PrecisionRegion || p.Precision == PrecisionWater || p.Relation == RelationNear || p.Relation == RelationBetween || p.Relation == RelationOff
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
