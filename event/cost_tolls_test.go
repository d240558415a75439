package event_test

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"github.com/seed-67285e81/reported/casualty"
	"github.com/seed-67285e81/reported/event"
	"github.com/seed-67285e81/reported/internal/longrun"
)

// talliesDocument puts tallies into a document; each is what follows its ID.
func talliesDocument(n int, tally func(i int) string) string {
	list := make([]string, n)
	for i := range list {
		list[i] = fmt.Sprintf(`{"id":"t%d",%s}`, i, tally(i))
	}
	return `{"schema":"reported/event/1","id":"x","kind":"raid","claims":[{"sources":[{"kind":"official","org":"o"}],"stance":"claims","actors":[{"name":"o1"}]}],"tallies":[` +
		strings.Join(list, ",") + `]}`
}

func official(i int) string {
	return `"sources":[{"kind":"official","org":"o` + strconv.Itoa(i) + `"}]`
}

func onDay(i int) string {
	return fmt.Sprintf(`"said":"%04d-%02d-%02d"`, 1000+i/336, 1+i/28%12, 1+i%28)
}

func killedCount(n int) string {
	return fmt.Sprintf(`"stance":"states","harm":"killed","count":{"low":%d,"high":%d}`, n, n)
}

func group(i int) string { return `{"label":"g` + strconv.Itoa(i) + `"}` }

// callToll reads a toll with its rows and series, under each policy.
func callToll(e event.Event) {
	for _, policy := range []casualty.Policy{casualty.PolicyEnvelope, casualty.PolicyLatest} {
		for row := range e.Toll(policy).Rows() {
			row.Series()
			_ = row.String()
		}
	}
}

func callBounds(e event.Event) {
	toll := casualty.Reduce(e.Tallies, casualty.PolicyLatest)
	toll.Bounds(casualty.NewQuestion(casualty.HarmKilled))
	toll.Bounds(casualty.NewQuestion(casualty.HarmKilled, casualty.Group{Nationality: "US"}))
}

func callSum(e event.Event) {
	// Each event holds some of the tallies, and all are the same event.
	var list []event.Event
	for i := 0; i < len(e.Tallies); i += 16 {
		one := event.Event{ID: "e" + strconv.Itoa(i), Kind: e.Kind, Tallies: e.Tallies[i:min(i+16, len(e.Tallies))]}
		one.Links = []event.Link{{Kind: event.LinkSameAs, Event: "hub"}}
		list = append(list, one)
	}
	event.Sum(list, casualty.PolicyLatest)
}

// none says every other time that none of some people were hurt, among whom are those
// of all the others; the reports are of so many origins.
func none(origins int) func(n int) string {
	return func(n int) string {
		return talliesDocument(n, func(i int) string {
			if i%2 == 0 {
				return official(i/2%origins) + "," + onDay(i) + `,"stance":"states","harm":"casualties","count":{"low":0,"high":0},"groups":[{"nationality":"US"},` + group(i) + `]`
			}
			return official(i/2%origins) + "," + onDay(i) + "," + killedCount(i%7) + `,"groups":[{"nationality":"US","label":"g` + strconv.Itoa(i) + `"}]`
		})
	}
}

var tollShapes = []shape{
	{"Toll", "one tally of many origins, blamed", 4000, func(n int) string {
		return talliesDocument(1, func(int) string {
			var lists []string
			for i := 0; i < n; i += 200 {
				lists = append(lists, `{"kind":"media","org":"m`+strconv.Itoa(i)+`","cites":[`+repeatedItems(200, func(k int) string {
					return `{"kind":"official","org":"o` + strconv.Itoa(i+k) + `"}`
				})+`]}`)
			}
			return `"sources":[` + strings.Join(lists, ",") + `],` + killedCount(3)
		})
	}, callToll},
	{"Toll", "retractions in a chain, and doubts", 2000, func(n int) string {
		return talliesDocument(n, func(i int) string {
			switch {
			case i == 0:
				return official(0) + "," + onDay(0) + "," + killedCount(3)
			case i < n/2:
				return official(0) + "," + onDay(i) + `,"stance":"retracts","harm":"killed","answers":["t` + strconv.Itoa(i-1) + `"]`
			}
			return official(i) + "," + onDay(i) + `,"stance":"doubts","harm":"killed","answers":["t0"]`
		})
	}, callToll},
	{"Toll", "none hurt, one origin", 2000, none(1), callToll},
	{"Toll", "none hurt, four origins", 2000, none(4), callToll},
	{"Toll", "none hurt, many origins", 2000, none(1 << 20), callToll},
	{"Toll", "rows that share a group", 2000, func(n int) string {
		return talliesDocument(n, func(i int) string {
			return official(i) + "," + onDay(i) + "," + killedCount(i) + `,"groups":[{"nationality":"US"},` + group(i) + `]`
		})
	}, callToll},
	{"Toll", "groups with four members", 2000, func(n int) string {
		return talliesDocument(n, func(i int) string {
			return official(0) + "," + onDay(i) + "," + killedCount(i) + `,"place":"p` + strconv.Itoa(i%9) + `","groups":[{"label":"g` + strconv.Itoa(i) +
				`","sex":"` + []string{"male", "female"}[i%2] + `","age":"child","status":"` + []string{"civilian", "police", "militant"}[i%3] + `"}]`
		})
	}, callToll},
	{"Toll", "missing people of many origins", 2000, func(n int) string {
		return talliesDocument(n, func(i int) string {
			return official(i) + "," + onDay(i%50) + `,"stance":"states","harm":"missing","count":{"low":` + strconv.Itoa(i) + `}`
		})
	}, callToll},
	{"Toll", "parts and additions of one whole", 2000, func(n int) string {
		return talliesDocument(n, func(i int) string {
			switch {
			case i == 0:
				return official(0) + "," + onDay(0) + "," + killedCount(3)
			case i%2 == 0:
				return official(i) + "," + onDay(i) + "," + killedCount(i) + `,"scope":"additional","of":"t0"`
			}
			return official(i) + "," + onDay(i) + "," + killedCount(i) + `,"scope":"part","of":"t0"`
		})
	}, callToll},
	{"Toll", "statuses of many origins", 2000, func(n int) string {
		return talliesDocument(n, func(i int) string {
			return official(i) + "," + onDay(0) + "," + killedCount(i/2+1) + `,"groups":[{"status":"` + []string{"civilian", "militant"}[i%2] + `"}]`
		})
	}, callToll},
	{"Bounds", "rows that share a group", 2000, func(n int) string {
		return talliesDocument(n, func(i int) string {
			return official(i) + "," + onDay(i) + "," + killedCount(i) + `,"groups":[{"nationality":"US"},` + group(i) + `]`
		})
	}, callBounds},
	{"Sum", "none hurt, one event in many records", 2000, none(1 << 20), callSum},
}

// TestTollCost is TestCost of what answers tallies.
func TestTollCost(t *testing.T) {
	for _, s := range tollShapes {
		n := longrun.Pick(max(8, s.most/8), s.most)
		half, _, halfMemory, _ := s.measure(t, n/2)
		whole, decode, memory, size := s.measure(t, n)
		ratio, growth := float64(whole)/float64(decode), float64(memory)/float64(halfMemory)
		t.Logf("%-8s %-40s %8d bytes, %6.1f times Decode, %5d bytes a byte, memory grows %.1f, time %.1f", s.function, s.shape, size, ratio, memory/uint64(size), growth, float64(whole)/float64(half))
		if perByte := memory / uint64(size); perByte > 256 {
			t.Errorf("%s of %s allocates %d bytes a byte", s.function, s.shape, perByte)
		}
		if growth > 2.6 {
			t.Errorf("%s of %s: twice the size takes %.1f times the memory", s.function, s.shape, growth)
		}
		if longrun.On() && !raceEnabled && ratio > 100 {
			t.Errorf("%s of %s takes %.0f times as long as decoding", s.function, s.shape, ratio)
		}
	}
}
