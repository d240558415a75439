package match_test

import (
	"runtime"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/attribution"
	"github.com/seed-67285e81/reported/casualty"
	"github.com/seed-67285e81/reported/event"
	"github.com/seed-67285e81/reported/event/match"
	"github.com/seed-67285e81/reported/internal/longrun"
)

// hostile are events that are as bad for comparing as the limits of a document allow. n
// is how much of it there is, from 1 to 16.
var hostile = map[string]func(n int) event.Event{
	"places of many short words": func(n int) (e event.Event) {
		for i := range 4 * n {
			name := strings.Repeat("山川海 ", 120) + strconv.Itoa(i)
			e.Places = append(e.Places, event.Place{Name: name, Admin1: name, Admin2: name, Country: "IQ", Precision: event.PrecisionDistrict})
		}
		return e
	},
	"parties of many links": func(n int) (e event.Event) {
		for i := range 16 * n {
			a := attribution.Actor{Name: "a" + strconv.Itoa(i), Kind: attribution.ActorArmedGroup}
			if i%2 == 0 {
				a.Kind = attribution.ActorState
			}
			for k := range 16 {
				a.LinkedTo = append(a.LinkedTo, attribution.ActorLink{Name: "l" + strconv.Itoa(i*16+k), How: attribution.ActorLinkUnspecified})
			}
			e.Actors = append(e.Actors, event.Party{Actor: a, Side: event.Sides()[i%2]})
		}
		return e
	},
	"claims of many actors": func(n int) (e event.Event) {
		for i := range 64 * n {
			c := attribution.Claim{Stance: attribution.StanceAttributes}
			for k := range 20 {
				c.Actors = append(c.Actors, attribution.Actor{Name: "b" + strconv.Itoa(i*20+k)})
			}
			e.Claims = append(e.Claims, c)
		}
		return e
	},
	"tallies of many groups": func(n int) (e event.Event) {
		for i := range 256 * n {
			e.Tallies = append(e.Tallies, casualty.Tally{
				Stance: reported.StanceStates, Harm: casualty.HarmKilled, Count: reported.Exactly(int64(i)),
				Groups: []casualty.Group{{Label: "g" + strconv.Itoa(i/2)}},
			})
		}
		return e
	},
}

// TestHostileEvents holds comparing to the bounds of the library: a hundred times what
// decoding the event takes, 64 bytes for a byte, and growth in proportion.
func TestHostileEvents(t *testing.T) {
	for name, make := range hostile {
		var sizes [2]float64
		var took, decoded, held [2]float64
		for i, n := range []int{longrun.Pick(1, 8), longrun.Pick(2, 16)} {
			e := make(n)
			e.ID, e.Kind, e.Time = "e", event.KindAttack, reported.MustParseTime("2020-01")
			source := []reported.Source{{Kind: reported.SourceMedia, Org: "o"}}
			for k := range e.Claims {
				e.Claims[k].Sources = source
			}
			for k := range e.Tallies {
				e.Tallies[k].Sources = source
			}
			data, err := e.AppendJSON(nil)
			if err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			sizes[i] = float64(len(data))
			decoded[i] = least(func() { _, _ = event.Decode(data) })
			took[i] = least(func() { compared(e) })
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			compared(e)
			runtime.ReadMemStats(&after)
			held[i] = float64(after.TotalAlloc-before.TotalAlloc) / sizes[i]
		}
		growth := took[1] / took[0]
		t.Logf("%s: %.0f bytes, %.1f times decoding, %.1f bytes a byte, growth %.1f", name, sizes[1], took[1]/decoded[1], held[1], growth)
		if held[1] > 64 || longrun.On() && (took[1] > 100*decoded[1] || growth > 2.6 && took[1] > 50*decoded[1]) {
			t.Errorf("%s: %.1f times decoding, %.1f bytes a byte, growth %.1f", name, took[1]/decoded[1], held[1], growth)
		}
	}
}

// compared does all that is done with one event.
func compared(e event.Event) {
	p := match.Prepare(e)
	p.With(p)
	p.Keys()
	var x match.Index
	x.Add("f", p)
	x.Of("g", p, match.Window{})
}

func least(call func()) float64 {
	best := time.Duration(1 << 62)
	for range 5 {
		start := longrun.Spent()
		call()
		best = min(best, longrun.Spent()-start)
	}
	return float64(best)
}

// FuzzPairs holds the index to what comparing all pairs finds, whatever the events are.
func FuzzPairs(f *testing.F) {
	f.Fuzz(func(t *testing.T, seed uint64, n uint8, size uint16) {
		checkPairs(t, seed, int(n%12), int(size%3000))
	})
}
