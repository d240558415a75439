package main

import (
	"bytes"
	"fmt"
	"image/color"
	"io"
	"math"
	"time"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/font"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
	"gonum.org/v1/plot/vg/vgimg"
	"gonum.org/v1/plot/vg/vgsvg"
)

// The size of the picture and of its parts.
const (
	pictureWidth  = 720
	pictureHeight = 500
	headHeight    = 80
	lastHeight    = 0.37 // of what is below the head
)

// The colours of lines are those of Okabe and Ito, which people who do not see
// red or green tell apart too.
var (
	lineColours = []color.Color{
		color.NRGBA{0, 114, 178, 255}, color.NRGBA{213, 94, 0, 255}, color.NRGBA{0, 158, 115, 255},
		color.NRGBA{204, 121, 167, 255}, color.NRGBA{86, 180, 233, 255}, color.NRGBA{230, 159, 0, 255},
	}
	bandColour   = color.NRGBA{120, 120, 120, 46}
	statedColour = color.NRGBA{120, 120, 120, 60}
	ink          = color.NRGBA{30, 30, 30, 255}
)

// A painter draws charts of one event: the same origin in one colour in all of them.
type painter struct {
	charts []chart
	names  []string // of the origins
	first  time.Time
	last   time.Time
}

// paint draws the charts above each other and returns the picture, as "svg" or "png".
func paint(title string, charts []chart, format string) ([]byte, error) {
	p := painter{charts: charts}
	p.look()
	type canvas interface {
		vg.CanvasSizer
		io.WriterTo
	}
	var to canvas
	switch format {
	case "svg":
		to = vgsvg.New(pictureWidth, pictureHeight)
	case "png":
		to = vgimg.PngCanvas{Canvas: vgimg.NewWith(vgimg.UseWH(pictureWidth, pictureHeight), vgimg.UseDPI(120))}
	default:
		return nil, fmt.Errorf("there is no format %q", format)
	}
	c := draw.New(to)
	c.FillPolygon(color.White, []vg.Point{{X: 0, Y: 0}, {X: pictureWidth, Y: 0}, {X: pictureWidth, Y: pictureHeight}, {X: 0, Y: pictureHeight}})
	p.head(draw.Crop(c, 12, -12, pictureHeight-headHeight, -8), title)
	bottom := vg.Length(0)
	for i := len(charts) - 1; i >= 0; i-- {
		height := vg.Length(pictureHeight - headHeight)
		if len(charts) > 1 {
			if i == len(charts)-1 {
				height *= lastHeight
			} else {
				height *= (1 - lastHeight) / vg.Length(len(charts)-1)
			}
		}
		p.plot(charts[i], i == len(charts)-1).Draw(draw.Crop(c, 10, -14, bottom+6, bottom+height-pictureHeight))
		bottom += height
	}
	var b bytes.Buffer
	if _, err := to.WriteTo(&b); err != nil {
		return nil, err
	}
	// A browser that has not this font shall take one as wide.
	return bytes.ReplaceAll(b.Bytes(), []byte("font-family:Liberation Sans;"), []byte("font-family:Liberation Sans,Arial,Helvetica,sans-serif;")), nil
}

// look finds all origins and the days from the first to the last.
func (p *painter) look() {
	for _, c := range p.charts {
		for _, l := range c.lines {
			p.colour(l.name)
		}
		for _, b := range c.bands {
			if p.first.IsZero() || b.day.Before(p.first) {
				p.first = b.day
			}
			if b.day.After(p.last) {
				p.last = b.day
			}
		}
	}
	p.last = p.last.AddDate(0, 0, 7)
}

// colour returns the colour of an origin.
func (p *painter) colour(name string) color.Color {
	for i, n := range p.names {
		if n == name {
			return lineColours[i%len(lineColours)]
		}
	}
	p.names = append(p.names, name)
	return p.colour(name)
}

func sans(size vg.Length) draw.TextStyle {
	f := font.Font{Typeface: "Liberation", Variant: "Sans", Size: size}
	return draw.TextStyle{Color: ink, Font: f, Handler: plot.DefaultTextHandler}
}

// head draws the title and two legends: the origins, and what else is drawn.
func (p *painter) head(c draw.Canvas, title string) {
	c.FillText(sans(12), vg.Point{X: c.Min.X, Y: c.Max.Y - 14}, title)
	legend := func(entries func(*plot.Legend), left vg.Length) {
		l := plot.NewLegend()
		l.TextStyle = sans(10)
		l.Top, l.Left = true, true
		l.ThumbnailWidth, l.Padding = 26, 3
		entries(&l)
		l.Draw(draw.Crop(c, left, 0, 0, -24))
	}
	legend(func(l *plot.Legend) {
		for _, name := range p.names {
			l.Add(name, lineThumb{p.colour(name), false})
		}
	}, 0)
	legend(func(l *plot.Legend) {
		l.Add("doubted or denied by another", lineThumb{ink, true})
		l.Add("the numbers stated, from least to most, under the policy "+p.charts[0].policy.String(), bandThumb{true})
		l.Add("the interval of that policy; where it fades, it has no upper end", bandThumb{false})
	}, 190)
}

// plot lays out one chart.
func (p *painter) plot(c chart, last bool) *plot.Plot {
	g := plot.New()
	for _, axis := range [...]*plot.Axis{&g.X, &g.Y} {
		axis.Tick.Label.Font, axis.Label.TextStyle.Font = sans(10).Font, sans(11).Font
		axis.Color, axis.Tick.Color, axis.Tick.Label.Color, axis.Label.TextStyle.Color = ink, ink, ink, ink
	}
	g.X.Tick.Label.YAlign = draw.YTop
	g.X.Padding, g.Y.Padding = 0, 2
	g.X.Min, g.X.Max = days(p.first)-1, days(p.last)
	g.X.Tick.Marker = weeks{p.first}
	g.Y.Min, g.Y.Max = 0, math.Ceil(c.top()/50)*50*1.15
	g.Y.Tick.Marker = fifties{}
	g.Y.Label.Text = c.question.String()
	if last {
		g.X.Label.Text = "day on which it was said, 2020"
	}
	g.Add(ground{c.bands, p.last})
	for _, l := range c.lines {
		g.Add(stairs{l, p.colour(l.name), p.last})
	}
	g.Add(labels{c, p})
	return g
}

// top returns the greatest number that is stated.
func (c chart) top() float64 {
	top := 1.0
	for _, b := range c.bands {
		top = max(top, float64(b.most))
	}
	for _, l := range c.lines {
		for _, s := range l.steps {
			n, _ := s.count.Figure()
			top = max(top, float64(n))
		}
	}
	return top
}

// days returns a time in days since 1970.
func days(t time.Time) float64 { return float64(t.Unix()) / 86400 }

// Weeks are ticks on every seventh day from the first.
type weeks struct{ first time.Time }

func (w weeks) Ticks(from, to float64) (ticks []plot.Tick) {
	for t := w.first; days(t) <= to; t = t.AddDate(0, 0, 1) {
		tick := plot.Tick{Value: days(t)}
		if int(t.Sub(w.first).Hours()/24)%7 == 0 {
			tick.Label = t.Format("2 Jan")
		}
		ticks = append(ticks, tick)
	}
	return ticks
}

// Fifties are ticks on every fifty.
type fifties struct{}

func (fifties) Ticks(from, to float64) (ticks []plot.Tick) {
	for n := 0.0; n <= to; n += 50 {
		ticks = append(ticks, plot.Tick{Value: n, Label: fmt.Sprint(n)})
	}
	return ticks
}
