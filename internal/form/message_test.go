package form

import (
	"strings"
	"testing"
)

func TestNearest(t *testing.T) {
	words := []string{"raid", "attack", "armed-clash", "air-strike", "shooting", "shelling", "time_text", "claims"}
	for got, want := range map[string]string{
		"raid": "raid", "Raid": "raid", "RAID": "raid", "raids": "raid", "riad": "raid", "rai": "", "ride": "",
		"Attack": "attack", "atack": "attack", "attakc": "attack", "attck!": "",
		"armed clash": "armed-clash", "armed_clash": "armed-clash", "armedclash": "armed-clash", "armd-clsh": "armed-clash", "arm-clsh": "",
		"airstrike": "air-strike", "Air Strike": "air-strike", "shoting": "shooting", "shouting": "shooting",
		"time-text": "time_text", "timetext": "time_text", "claim": "claims", "": "", "x": "",
		strings.Repeat("a", 33): "",
	} {
		if near := Nearest(got, words); near != want {
			t.Errorf("%q: %q, want %q", got, near, want)
		}
	}
}

func alike(x, y byte) bool { return x == y || x == '-' && y == '_' }

// slowDistance says the same by its definition.
func slowDistance(a, b string) int {
	if a == "" || b == "" {
		return len(a) + len(b)
	}
	x, y := a[len(a)-1], b[len(b)-1]
	d := slowDistance(a[:len(a)-1], b[:len(b)-1])
	if !alike(x, y) {
		d++
	}
	d = min(d, slowDistance(a[:len(a)-1], b)+1, slowDistance(a, b[:len(b)-1])+1)
	if len(a) > 1 && len(b) > 1 && alike(x, b[len(b)-2]) && alike(a[len(a)-2], y) {
		d = min(d, slowDistance(a[:len(a)-2], b[:len(b)-2])+1)
	}
	return d
}

func FuzzDistance(f *testing.F) {
	f.Add("raids", "raid")
	f.Add("attakc", "attack")
	f.Add("time-text", "time_te")
	f.Fuzz(func(t *testing.T, a, b string) {
		a, b = a[:min(len(a), 6)], b[:min(len(b), 6)]
		want := slowDistance(a, b)
		var p pattern
		p.set([]byte(a))
		if got := p.distance(b); got != want {
			t.Fatalf("from %q to %q: %d, want %d", a, b, got, want)
		}
	})
}
