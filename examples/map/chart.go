package main

import (
	"cmp"
	"html/template"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/seed-67285e81/reported/event"
)

// A chart is the map. Its shapes are SVG with a width of 1000; what has a size of its
// own on every screen, as pins and labels, lies over it at shares of width and height.
type chart struct {
	Width, Height float64
	Countries     []shape
	Circles       []circle
	Dots          []dot
	Labels        []label
	Pins          []pin
	ScaleWidth    template.CSS
	ScaleKM       string
	Places        []placeGroup
	Somewhere     []somewhere

	byPoint map[degrees]int
	byName  map[string]int
}

type shape struct {
	Path      string
	Concerned bool
}

// A circle is a radius, which is an ellipse away from the middle of the map.
type circle struct {
	X, Y, RX, RY float64
	Title        string
}

type dot struct {
	X, Y   float64
	Coarse bool // the point stands for more than a place
}

type label struct {
	Left, Top template.CSS
	Text      string
}

// A pin leads to the places that lie close to it.
type pin struct {
	Left, Top           template.CSS
	Text, Title, Anchor string
	Screen              string // "wide" or "narrow"
}

// A placeGroup is a point with all places there and their events.
type placeGroup struct {
	Number int
	Names  []string
	Events []mention
	at     degrees
	km     float64
	coarse bool
	named  map[string]bool
}

// A somewhere is a country of which no more is known.
type somewhere struct {
	Name   string
	Events []mention
}

// newChart returns nil where no event has a place.
func newChart(events []event.Event) *chart {
	outlines := readOutlines()
	c := chart{byPoint: map[degrees]int{}, byName: map[string]int{}}
	names := map[string]string{} // of countries, by code
	for _, o := range outlines {
		names[o.code] = o.name
	}
	codes := map[string]bool{}
	for i := range events {
		for k := range events[i].Places {
			p := &events[i].Places[k]
			codes[p.Country] = true
			c.place(mentionOf(i, &events[i]), p, names)
		}
	}
	delete(codes, "")
	if len(c.Places) == 0 && len(codes) == 0 {
		if len(c.Somewhere) == 0 {
			return nil
		}
		return &c // places of which nothing but a name is known
	}
	f := newFrame(c.boxes(outlines, codes))
	c.Width, c.Height = f.width, f.height
	c.draw(f, outlines, codes)
	return &c
}

// place files a place with its event.
func (c *chart) place(m mention, p *event.Place, countries map[string]string) {
	lat, lon, ok := p.Point.Degrees()
	if !ok {
		name := p.Name
		if country := countries[p.Country]; country != "" && p.Precision != event.PrecisionCountry {
			name += " (" + country + ")"
		}
		at, ok := c.byName[name]
		if !ok {
			at = len(c.Somewhere)
			c.byName[name] = at
			c.Somewhere = append(c.Somewhere, somewhere{Name: name})
		}
		c.Somewhere[at].Events = addMention(c.Somewhere[at].Events, m)
		return
	}
	at, ok := c.byPoint[degrees{lon, lat}]
	if !ok {
		at = len(c.Places)
		c.byPoint[degrees{lon, lat}] = at
		c.Places = append(c.Places, placeGroup{Number: at + 1, at: degrees{lon, lat}, named: map[string]bool{}})
	}
	g := &c.Places[at]
	if name := given(": ", placeName(p), placeText(p)); !g.named[name] {
		g.named[name] = true
		g.Names = append(g.Names, name)
	}
	g.Events = addMention(g.Events, m)
	km, _ := strconv.ParseFloat(p.RadiusKM.String(), 64) // "" is 0
	g.km = max(g.km, km)
	g.coarse = g.coarse || precisionText(p.Precision) != "" || km > 0
}

func addMention(list []mention, m mention) []mention {
	if len(list) > 0 && list[len(list)-1] == m {
		return list
	}
	return append(list, m)
}

const kmPerDegree = 111.195

// boxes returns what the map must hold: each point with its radius and some land around
// it, and the main part of each country that is concerned.
func (c *chart) boxes(outlines []outline, codes map[string]bool) (list []box) {
	for _, g := range c.Places {
		up := max(1, min(g.km/kmPerDegree, 60))
		wide := up / max(0.1, math.Cos(g.at.lat*math.Pi/180))
		list = append(list, box{g.at.lon - wide, g.at.lat - up, g.at.lon + wide, g.at.lat + up})
	}
	for i := range outlines {
		if codes[outlines[i].code] {
			list = append(list, outlines[i].main().box)
		}
	}
	return list
}

func (c *chart) draw(f frame, outlines []outline, codes map[string]bool) {
	for i := range outlines {
		o := &outlines[i]
		path := f.path(o.rings)
		if path == "" {
			continue
		}
		c.Countries = append(c.Countries, shape{path, codes[o.code]})
		if main := o.main().box; codes[o.code] && f.shows(main) {
			x, y := f.at(degrees{(main.west + main.east) / 2, (main.south + main.north) / 2})
			c.Labels = append(c.Labels, label{percent(x / f.width), percent(y / f.height), o.name})
		}
	}
	slices.SortStableFunc(c.Countries, func(a, b shape) int { return cmp.Compare(truth(a.Concerned), truth(b.Concerned)) })
	for _, g := range c.Places {
		x, y := f.at(g.at)
		if g.km > 0 {
			c.Circles = append(c.Circles, circle{round(x), round(y), round(f.unitsX(g.km, g.at.lat)), round(f.unitsY(g.km)), strings.Join(g.Names, "; ")})
		}
		c.Dots = append(c.Dots, dot{round(x), round(y), g.coarse})
	}
	c.pins(f)
	km := f.scaleKM()
	c.ScaleKM, c.ScaleWidth = strconv.Itoa(km)+" km", percent(f.unitsY(float64(km))/f.width)
}

func truth(b bool) int {
	if b {
		return 1
	}
	return 0
}

// pins puts pins on points, one for those whose pins would lie on one another: many on a
// wide screen, and fewer on a narrow one. A pin is 46 by 24 pixels at most.
func (c *chart) pins(f frame) {
	c.Pins = append(c.pinsAt(f, 660, "wide"), c.pinsAt(f, 360, "narrow")...)
}

// pinsAt returns the pins for a map that is so many pixels wide.
func (c *chart) pinsAt(f frame, pixels float64, screen string) (pins []pin) {
	wide, high := 46/pixels*f.width, 24/pixels*f.width
	type cluster struct {
		x, y   float64 // of the first place
		places []int
	}
	var clusters []cluster
	for i, g := range c.Places {
		x, y := f.at(g.at)
		at := slices.IndexFunc(clusters, func(k cluster) bool { return math.Abs(k.x-x) < wide && math.Abs(k.y-y) < high })
		if at < 0 {
			at = len(clusters)
			clusters = append(clusters, cluster{x: x, y: y})
		}
		clusters[at].places = append(clusters[at].places, i)
	}
	for _, k := range clusters {
		first := strconv.Itoa(k.places[0] + 1)
		p := pin{Left: percent(k.x / f.width), Top: percent(k.y / f.height), Screen: screen, Anchor: "p" + first, Text: first}
		var titles []string
		for _, i := range k.places {
			titles = append(titles, strconv.Itoa(i+1)+" "+strings.Join(c.Places[i].Names, "; "))
		}
		if n := len(titles); n > 1 {
			p.Text += " +" + strconv.Itoa(n-1)
		}
		p.Title = strings.Join(titles, "\n")
		pins = append(pins, p)
	}
	return pins
}

func round(x float64) float64 { return math.Round(10*x) / 10 }
