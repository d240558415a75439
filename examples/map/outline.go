package main

import (
	_ "embed"
	"strconv"
	"strings"
)

// The outlines of countries: see outlines/README.md.
//
//go:embed outlines/outlines.tsv
var outlinesText string

// An outline is a country's.
type outline struct {
	code, name string
	rings      []ring
}

// A ring is a closed line in degrees, with its bounds.
type ring struct {
	points []degrees
	box    box
}

type degrees struct{ lon, lat float64 }

// A box is a piece of the world, in degrees. West may lie below -180.
type box struct{ west, south, east, north float64 }

func (b box) with(c box) box {
	return box{min(b.west, c.west), min(b.south, c.south), max(b.east, c.east), max(b.north, c.north)}
}

func (b box) meets(c box) bool {
	return b.west <= c.east && c.west <= b.east && b.south <= c.north && c.south <= b.north
}

func (b box) moved(lon float64) box { return box{b.west + lon, b.south, b.east + lon, b.north} }

// readOutlines reads the embedded text. It is our own, so that what is amiss in it is a
// mistake of the program.
func readOutlines() []outline {
	var list []outline
	for line := range strings.Lines(outlinesText) {
		f := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		o := outline{code: f[0], name: f[1]}
		for text := range strings.SplitSeq(f[2], ";") {
			o.rings = append(o.rings, readRing(text))
		}
		list = append(list, o)
	}
	return list
}

func readRing(text string) ring {
	r := ring{box: box{360, 90, -360, -90}}
	var lon, lat int
	for step := range strings.SplitSeq(text, " ") {
		x, y, _ := strings.Cut(step, ",")
		lon, lat = lon+whole(x), lat+whole(y)
		at := degrees{float64(lon) / 100, float64(lat) / 100}
		r.points = append(r.points, at)
		r.box = r.box.with(box{at.lon, at.lat, at.lon, at.lat})
	}
	return r
}

func whole(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil {
		panic("outlines.tsv: " + err.Error())
	}
	return n
}

// main returns the ring with the greatest box: the country without its islands.
func (o *outline) main() (most ring) {
	size := -1.0
	for _, r := range o.rings {
		if s := (r.box.east - r.box.west) * (r.box.north - r.box.south); s > size {
			most, size = r, s
		}
	}
	return most
}
