package main

import (
	"cmp"
	"math"
	"slices"
	"strconv"
)

// A frame is the piece of the world that a map shows, in a projection that keeps
// distances true along its middle latitude and along meridians.
type frame struct {
	box
	width, height float64
	perLon        float64 // units of width for a degree
	perLat        float64
}

// newFrame returns a frame that holds all boxes, with a margin. The world is cut open
// where the widest stretch has none of them.
func newFrame(boxes []box) frame {
	b := unrolled(boxes)
	wide, high := b.east-b.west, b.north-b.south
	b = box{b.west - wide*0.04 - 0.2, max(-90, b.south-high*0.04-0.2), b.east + wide*0.04 + 0.2, min(90, b.north+high*0.04+0.2)}
	stretch := max(0.1, math.Cos((b.north+b.south)/2*math.Pi/180))
	// Neither a strip nor a tower.
	wide, high = (b.east-b.west)*stretch, b.north-b.south
	if more := wide*0.5 - high; more > 0 {
		b.south, b.north = max(-90, b.south-more/2), min(90, b.north+more/2)
	}
	if more := (high/1.1 - wide) / stretch; more > 0 {
		b.west, b.east = b.west-more/2, b.east+more/2
	}
	if more := b.east - b.west - 360; more > 0 {
		b.west, b.east = b.west+more/2, b.east-more/2
	}
	f := frame{box: b, width: 1000, perLon: 1000 / (b.east - b.west)}
	f.perLat = f.perLon / stretch
	f.height = math.Ceil((b.north - b.south) * f.perLat)
	return f
}

// unrolled returns the box around all, which may reach beyond 180.
func unrolled(boxes []box) box {
	sorted := slices.Clone(boxes)
	slices.SortFunc(sorted, func(a, b box) int { return cmp.Compare(a.west, b.west) })
	all := sorted[0]
	for _, b := range sorted {
		all = all.with(b)
	}
	// The widest gap between what lies to the west of a box and the box.
	east, gap, cut := sorted[0].east, sorted[0].west+360-all.east, math.Inf(-1)
	for _, b := range sorted[1:] {
		if b.west-east > gap {
			gap, cut = b.west-east, b.west
		}
		east = max(east, b.east)
	}
	if math.IsInf(cut, -1) {
		return all
	}
	moved := sorted[0]
	for i, b := range sorted {
		if b.west < cut {
			b = b.moved(360)
		}
		if i == 0 {
			moved = b
		}
		moved = moved.with(b)
	}
	return moved
}

// at returns where a point lies, in units; its longitude is taken in the frame.
func (f frame) at(d degrees) (x, y float64) {
	for d.lon < f.west {
		d.lon += 360
	}
	for d.lon > f.east && d.lon-360 >= f.west {
		d.lon -= 360
	}
	return (d.lon - f.west) * f.perLon, (f.north - d.lat) * f.perLat
}

// shows reports whether the middle of a box is in the frame.
func (f frame) shows(b box) bool {
	x, y := f.at(degrees{(b.west + b.east) / 2, (b.south + b.north) / 2})
	return 0 <= x && x <= f.width && 0 <= y && y <= f.height
}

func (f frame) unitsY(km float64) float64 { return km / kmPerDegree * f.perLat }

func (f frame) unitsX(km, lat float64) float64 {
	return min(f.width, km/kmPerDegree/max(0.02, math.Cos(lat*math.Pi/180))*f.perLon)
}

// scaleKM returns a round distance that is at most a quarter of the width.
func (f frame) scaleKM() int {
	for _, km := range [...]int{5000, 2000, 1000, 500, 200, 100, 50, 20} {
		if f.unitsY(float64(km)) <= f.width/4 {
			return km
		}
	}
	return 10
}

// path returns the rings that are in the frame as the path of an SVG.
func (f frame) path(rings []ring) string {
	var b []byte
	for _, r := range rings {
		for _, turn := range [...]float64{-360, 0, 360} {
			if f.meets(r.box.moved(turn)) {
				b = f.appendRing(b, r, turn)
			}
		}
	}
	return string(b)
}

// appendRing appends a ring. Points that fall on the last one are left out, and what is
// far outside is drawn at the edge of a wide margin.
func (f frame) appendRing(b []byte, r ring, turn float64) []byte {
	const margin = 200
	var lastX, lastY int
	start := len(b)
	n := 0
	for _, p := range r.points {
		x := int(math.Round(max(-margin, min(f.width+margin, (p.lon+turn-f.west)*f.perLon))))
		y := int(math.Round(max(-margin, min(f.height+margin, (f.north-p.lat)*f.perLat))))
		if n > 0 && x == lastX && y == lastY {
			continue
		}
		b = append(b, "ML"[min(n, 1)])
		b = strconv.AppendInt(b, int64(x), 10)
		b = append(b, ' ')
		b = strconv.AppendInt(b, int64(y), 10)
		lastX, lastY = x, y
		n++
	}
	if n < 3 {
		return b[:start]
	}
	return append(b, 'Z')
}
