package casualty

import (
	"cmp"
	"slices"

	"github.com/seed-67285e81/reported/internal/standing"
)

// Extremes are the greatest of some numbers: of all figures, and of all but medical
// ones, which other medical ones neither overtake nor contradict.
type extremes [2]int64

var least = extremes{beginning, beginning}

// raise takes in a number of a figure.
func (e *extremes) raise(f *figure, n int64) {
	e[0] = max(e[0], n)
	if !f.medical {
		e[1] = max(e[1], n)
	}
}

// against returns the greatest of the numbers that may contradict a figure.
func (e *extremes) against(f *figure) int64 { return e[f.kind()] }

// kind is 1 for figures of medical origins.
func (f *figure) kind() int {
	if f.medical {
		return 1
	}
	return 0
}

// conflict reports whether two of the figures that count are disjoint and growth does not
// explain it: it explains all but a figure above another that is not surely earlier. Of a
// harm that may fall only figures whose times overlap can be in conflict.
func (m *moment) conflict(grows bool) bool {
	low, high := m.figures[0], m.figures[0] // most often these two tell
	for _, f := range m.figures {
		if f.ceiling() < low.ceiling() {
			low = f
		}
		if f.floor() > high.floor() {
			high = f
		}
	}
	if !(low.medical && high.medical) && !high.at.After(low.at) && (grows || !low.at.After(high.at)) {
		return true
	}
	above := slices.Clone(m.figures)
	slices.SortFunc(above, func(f, g *figure) int { return cmp.Compare(g.floor(), f.floor()) })
	slices.SortFunc(m.figures, func(f, g *figure) int { return cmp.Compare(g.ceiling(), f.ceiling()) })
	var times [2]standing.Stretches // of what is above: of all figures, and of all but medical ones
	for _, f := range m.figures {
		for ; len(above) > 0 && above[0].floor() > f.ceiling(); above = above[1:] {
			at := above[0].at
			if grows {
				at.Hi = forever
			}
			if times[0].Add(at); !above[0].medical {
				times[1].Add(at)
			}
		}
		if times[f.kind()].Meets(f.at) {
			return true
		}
	}
	return false
}
