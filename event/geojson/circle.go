package geojson

import (
	"cmp"
	"math"
	"slices"
	"strconv"
)

// earthKM is the mean radius of the Earth in kilometers, R1 of the WGS 84 ellipsoid.
const earthKM = 6371.0088

// sides is how many sides a circle gets: its area is 0.2 percent too small then.
const sides = 64

// A vertex is a corner of a polygon, in degrees.
type vertex struct{ lon, lat float64 }

// appendCircle appends the polygon of all points that lie within a radius of a point
// on the sphere, cut at longitude 180 where it crosses it. One with a pole in it
// reaches from -180 to 180, and one with both is the whole world, which may be more
// than was stated and never less.
func appendCircle(b []byte, lat, lon, km float64) []byte {
	reach := km / earthKM * 180 / math.Pi
	north, south := lat+reach >= 90, lat-reach <= -90
	switch {
	case north && south:
		return appendPolygons(b, []vertex{{-180, -90}, {180, -90}, {180, 90}, {-180, 90}})
	case north:
		ring := curve(lat, lon, reach)
		return appendPolygons(b, append(ring, vertex{180, 90}, vertex{-180, 90}))
	case south:
		ring := curve(lat, lon, reach)
		slices.Reverse(ring)
		return appendPolygons(b, append(ring, vertex{-180, -90}, vertex{180, -90}))
	}
	ring := ringAround(lat, lon, reach)
	var west, east []vertex // what lies beyond -180 and 180
	west, ring = cut(ring, -180)
	ring, east = cut(ring, 180)
	for i := range west {
		west[i].lon += 360
	}
	for i := range east {
		east[i].lon -= 360
	}
	return appendPolygons(b, west, ring, east)
}

// ringAround returns the corners of a circle with no pole in it, against the clock.
// Their longitudes go on beyond 180 degrees.
func ringAround(lat, lon, reach float64) []vertex {
	sinLat, cosLat := math.Sincos(lat * math.Pi / 180)
	sinReach, cosReach := math.Sincos(reach * math.Pi / 180)
	ring := make([]vertex, sides)
	for i := range ring {
		sin, cos := math.Sincos(-2 * math.Pi * float64(i) / sides)
		east := math.Atan2(sin*sinReach, cosReach*cosLat-sinLat*sinReach*cos)
		up := math.Asin(max(-1, min(1, sinLat*cosReach+cosLat*sinReach*cos)))
		ring[i] = vertex{lon + east*180/math.Pi, up * 180 / math.Pi}
	}
	return ring
}

// curve returns the edge of a circle with one pole in it, from longitude -180 to 180.
func curve(lat, lon, reach float64) []vertex {
	ring := ringAround(lat, lon, reach)
	for i := range ring {
		ring[i].lon = math.Remainder(ring[i].lon, 360)
	}
	slices.SortFunc(ring, func(a, b vertex) int { return cmp.Or(cmp.Compare(a.lon, b.lon), cmp.Compare(a.lat, b.lat)) })
	first, last := ring[0], ring[len(ring)-1]
	first.lon += 360
	end := vertex{180, between(last, first, 180)}
	return append(append([]vertex{{-180, end.lat}}, ring...), end)
}

// between returns the latitude at a longitude on the line from a to b.
func between(a, b vertex, lon float64) float64 {
	if a.lon == b.lon {
		return a.lat
	}
	return a.lat + (b.lat-a.lat)*(lon-a.lon)/(b.lon-a.lon)
}

// cut parts a ring that a meridian crosses twice or not at all.
func cut(ring []vertex, lon float64) (west, east []vertex) {
	for i, v := range ring {
		next := ring[(i+1)%len(ring)]
		if v.lon <= lon {
			west = append(west, v)
		}
		if v.lon >= lon {
			east = append(east, v)
		}
		if (v.lon-lon)*(next.lon-lon) < 0 {
			at := vertex{lon, between(v, next, lon)}
			west, east = append(west, at), append(east, at)
		}
	}
	return west, east
}

// appendPolygons appends the rings as one polygon, or as several. A ring without an
// area is none: what touches a meridian and does not cross it.
func appendPolygons(b []byte, rings ...[]vertex) []byte {
	rings = slices.DeleteFunc(rings, func(ring []vertex) bool { return len(ring) < 3 })
	if len(rings) == 1 {
		b = append(b, `{"type":"Polygon","coordinates":`...)
		return append(appendRing(b, rings[0]), '}')
	}
	b = append(b, `{"type":"MultiPolygon","coordinates":[`...)
	for i, ring := range rings {
		if i > 0 {
			b = append(b, ',')
		}
		b = appendRing(b, ring)
	}
	return append(b, "]}"...)
}

// appendRing appends a ring, which ends where it began.
func appendRing(b []byte, ring []vertex) []byte {
	b = append(b, "[["...)
	for _, v := range append(ring, ring[0]) {
		if b[len(b)-1] == ']' {
			b = append(b, ',')
		}
		b = append(appendE7(append(b, '['), e7(v.lon)), ',')
		b = append(appendE7(b, e7(v.lat)), ']')
	}
	return append(b, "]]"...)
}

// e7 rounds degrees to units of 1e-7, a centimeter.
func e7(degrees float64) int64 { return int64(math.Round(degrees * 1e7)) }

// appendE7 appends a number of units of 1e-7.
func appendE7(b []byte, n int64) []byte {
	if n < 0 {
		b, n = append(b, '-'), -n
	}
	whole, part := n/1e7, n%1e7
	b = strconv.AppendInt(b, whole, 10)
	if part == 0 {
		return b
	}
	b = append(b, '.')
	for ; part != 0; part = part * 10 % 1e7 {
		b = append(b, byte('0'+part*10/1e7))
	}
	return b
}
