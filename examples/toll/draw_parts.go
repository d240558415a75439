package main

import (
	"image/color"
	"slices"
	"time"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
)

// ground draws the bands of a chart.
type ground struct {
	bands []band
	end   time.Time
}

func (g ground) Plot(c draw.Canvas, p *plot.Plot) {
	x, y := p.Transforms(&c)
	until := func(i int) vg.Length {
		if i < len(g.bands) {
			return x(days(g.bands[i].day))
		}
		return x(days(g.end))
	}
	for i := 0; i < len(g.bands); {
		b, left := g.bands[i], until(i)
		for i++; i < len(g.bands) && g.bands[i].count.WithWords("") == b.count.WithWords(""); i++ {
		}
		if b.count.IsZero() {
			continue
		}
		if high, ok := b.count.High(); ok {
			fill(c, bandColour, left, until(i), y(float64(b.count.Low())), y(float64(high)))
		} else {
			fade(c, bandColour, left, until(i), y(float64(b.count.Low())), c.Max.Y)
		}
	}
	// What is stated is one area, so that no seams show between the days.
	var lower, upper []vg.Point
	for i, b := range append(slices.Clone(g.bands), band{}) {
		if !b.some {
			if len(lower) > 0 {
				slices.Reverse(upper)
				c.FillPolygon(statedColour, append(lower, upper...))
			}
			lower, upper = nil, nil
			continue
		}
		least, most := y(float64(b.least)), y(float64(b.most))
		lower = append(lower, vg.Point{X: until(i), Y: least}, vg.Point{X: until(i + 1), Y: least})
		upper = append(upper, vg.Point{X: until(i), Y: most}, vg.Point{X: until(i + 1), Y: most})
	}
}

func fill(c draw.Canvas, colour color.Color, left, right, bottom, top vg.Length) {
	c.FillPolygon(colour, []vg.Point{{X: left, Y: bottom}, {X: right, Y: bottom}, {X: right, Y: top}, {X: left, Y: top}})
}

// fade fills a rectangle that has no upper end: over its upper part it thins out.
func fade(c draw.Canvas, colour color.NRGBA, left, right, bottom, top vg.Length) {
	const strips = 24
	from := top - min(0.4*(top-bottom), 60)
	fill(c, colour, left, right, bottom, from)
	for i := range strips {
		thin := colour
		thin.A = uint8(int(colour.A) * (strips - i) / (strips + 1))
		step := (top - from) / strips
		fill(c, thin, left, right, from+step*vg.Length(i), from+step*vg.Length(i+1))
	}
}

// stairs draws what one origin held.
type stairs struct {
	line
	colour color.Color
	end    time.Time
}

func (s stairs) Plot(c draw.Canvas, p *plot.Plot) {
	x, y := p.Transforms(&c)
	var at vg.Length
	for i, now := range s.steps {
		n, ok := now.count.Figure()
		if exact, is := now.count.Exact(); is {
			n, ok = exact, true
		}
		left, right := x(days(now.day)), x(days(s.end))
		if i+1 < len(s.steps) {
			right = x(days(s.steps[i+1].day))
		}
		height := y(float64(n))
		if now.gone || !ok {
			continue
		}
		if i > 0 && !s.steps[i-1].gone {
			c.StrokeLine2(draw.LineStyle{Color: s.colour, Width: 0.8}, left, at, left, height)
		}
		at = height
		c.StrokeLine2(lineStyle(s.colour, now.doubted), left, height, right, height)
		mark(&c, s.colour, now.doubted, vg.Point{X: left, Y: height})
	}
}

// lineStyle is dashed for what is doubted.
func lineStyle(colour color.Color, doubted bool) draw.LineStyle {
	s := draw.LineStyle{Color: colour, Width: 2}
	if doubted {
		s.Dashes = []vg.Length{5, 3}
	}
	return s
}

// mark draws a dot, hollow for what is doubted.
func mark(c *draw.Canvas, colour color.Color, doubted bool, at vg.Point) {
	c.DrawGlyphNoClip(draw.GlyphStyle{Color: colour, Radius: 3.2, Shape: draw.CircleGlyph{}}, at)
	if doubted {
		c.DrawGlyphNoClip(draw.GlyphStyle{Color: color.White, Radius: 1.8, Shape: draw.CircleGlyph{}}, at)
	}
}

// labels writes the figures at the steps of all lines.
type labels struct {
	chart
	p *painter
}

func (l labels) Plot(c draw.Canvas, p *plot.Plot) {
	x, y := p.Transforms(&c)
	type label struct {
		at     vg.Point
		text   string
		colour color.Color
	}
	var list []label
	for _, line := range l.lines {
		for _, s := range line.steps {
			if s.gone {
				continue
			}
			n, _ := s.count.Figure()
			text := figure(s.count)
			if s.doubted {
				text += " (doubted)"
			}
			list = append(list, label{vg.Point{X: x(days(s.day)), Y: y(float64(n))}, text, l.p.colour(line.name)})
		}
	}
	for _, a := range list {
		style := sans(10)
		style.Color = a.colour
		at := vg.Point{X: a.at.X + 1, Y: a.at.Y + 5}
		// Of two that would touch the lower goes below its line.
		if slices.ContainsFunc(list, func(b label) bool { return b.at.X == a.at.X && b.at.Y > a.at.Y && b.at.Y < a.at.Y+16 }) {
			at.Y = a.at.Y - 12
		}
		c.FillText(style, at, a.text)
	}
}

// lineThumb is the sample of a line in a legend.
type lineThumb struct {
	colour  color.Color
	doubted bool
}

func (t lineThumb) Thumbnail(c *draw.Canvas) {
	middle := c.Center().Y
	c.StrokeLine2(lineStyle(t.colour, t.doubted), c.Min.X, middle, c.Max.X, middle)
	mark(c, t.colour, t.doubted, vg.Point{X: c.Min.X + 4, Y: middle})
}

// bandThumb is the sample of a band in a legend: of what is stated, or open.
type bandThumb struct{ stated bool }

func (t bandThumb) Thumbnail(c *draw.Canvas) {
	if t.stated {
		fill(*c, bandColour, c.Min.X, c.Max.X, c.Min.Y, c.Max.Y)
		fill(*c, statedColour, c.Min.X, c.Max.X, c.Min.Y, c.Max.Y)
		return
	}
	fade(*c, bandColour, c.Min.X, c.Max.X, c.Min.Y, c.Max.Y)
}
