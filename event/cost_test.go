package event_test

import (
	"cmp"
	"flag"
	"fmt"
	"math"
	"os"
	"runtime"
	"runtime/debug"
	"runtime/metrics"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/casualty"
	"github.com/seed-67285e81/reported/event"
	"github.com/seed-67285e81/reported/event/geojson"
	"github.com/seed-67285e81/reported/event/match"
	"github.com/seed-67285e81/reported/internal/longrun"
)

var writeCost = flag.String("cost", "", "write the table of TestCost to this file")

// Bounds on what an answer may cost. They are in the documentation of the package.
const (
	maxCostTime   = 100 // times as long as decoding the document
	maxCostMemory = 64  // bytes at once for a byte of the document
	maxCostGrowth = 2.6 // for a document of twice the size
)

// telling is how many decodings, or bytes for a byte, a call must cost for its growth to
// tell anything: what costs less comes in steps.
const telling = 8

// unsure is how much too high the memory held may be: the collector also finds alive
// what dies while it marks. In the quick run the tests of other packages run beside
// this one, and it is late.
var unsure = longrun.Pick(0.25, 0.05)

// uncached is how much more time may grow than work: a document of the greatest size and
// what is made of it no longer fit the caches. Work that grew 2.05 times in instructions
// took 2.9 times as long beside other programs. Work for all pairs takes four times.
const uncached = 0.2

// A costDocument is a document that is bad for some function, of a size: n is at most
// what the limits allow, or little less.
type costDocument struct {
	name string
	most int
	text func(n int) string
}

// A costFunction is asked of every document.
type costFunction struct {
	name string
	call func(e event.Event) any
}

func perPolicy(name string, call func(e event.Event, p casualty.Policy) any) []costFunction {
	var list []costFunction
	for _, p := range []casualty.Policy{casualty.PolicyEnvelope, casualty.PolicyLatest} {
		list = append(list, costFunction{name + ", " + p.String(), func(e event.Event) any { return call(e, p) }})
	}
	return list
}

var costFunctions = slices.Concat(
	[]costFunction{
		{"Attribution", func(e event.Event) any { return e.Attribution() }},
		{"Assessment.View of each actor", func(e event.Event) any {
			a := e.Attribution()
			for i := range a.Views {
				a.View(a.Views[i].Actor)
			}
			return a
		}},
		{"Disputes", func(e event.Event) any { return e.Disputes() }},
		{"match.Prepare and With", func(e event.Event) any { p := match.Prepare(e); p.With(p); return p }},
		{"match.Prepare and Keys", func(e event.Event) any { p := match.Prepare(e); return append([]any{p}, p.Keys()) }},
		{"AsOf", func(e event.Event) any { then, _ := e.AsOf(reported.Day(1003, 1, 1)); return then }},
		{"Merge of two", func(e event.Event) any { merged, _ := event.Merge(e, e); return merged }},
		{"Rekey", func(e event.Event) any { renamed, _ := e.Rekey("y", "one event"); return renamed }},
		{"Validate", func(e event.Event) any { return e.Validate() }},
		{"Clone", func(e event.Event) any { return e.Clone() }},
		{"AppendJSON", func(e event.Event) any { data, _ := e.AppendJSON(nil); return data }},
		{"Independence", func(e event.Event) any { return reported.Independence(allSources(e)...) }},
		{"Origins", func(e event.Event) any {
			for _, s := range headsOf(e) {
				reported.Origins(s.Sources...)
			}
			return nil
		}},
		{"Source.String", func(e event.Event) any {
			for _, s := range allSources(e) {
				_ = s.String()
			}
			return nil
		}},
	},
	perPolicy("Toll and its rows", func(e event.Event, p casualty.Policy) any {
		toll := e.Toll(p)
		for row := range toll.Rows() {
			row.Series()
		}
		return toll
	}),
	perPolicy("Toll.String", func(e event.Event, p casualty.Policy) any { return e.Toll(p).String() }),
	perPolicy("Toll.Bounds", func(e event.Event, p casualty.Policy) any {
		toll := casualty.Reduce(e.Tallies, p)
		toll.Bounds(casualty.NewQuestion(casualty.HarmKilled))
		toll.Bounds(casualty.NewQuestion(casualty.HarmKilled, casualty.Group{Nationality: "US"}))
		return toll
	}),
	perPolicy("Timeline, its last steps", lastSteps),
	[]costFunction{{"geojson.Features", func(e event.Event) any {
		n := 0
		for feature := range geojson.Features(e, geojson.ShapeCircle) {
			n += len(feature)
		}
		return n
	}}},
	perPolicy("Sum of one", func(e event.Event, p casualty.Policy) any { return event.Sum([]event.Event{e}, p) }),
	perPolicy("Sum of many records of one", sumOfMany),
)

// lastSteps walks the Timeline of an event whose tallies, but for the last four, are of
// one day: few steps, and each with all there is.
func lastSteps(e event.Event, p casualty.Policy) any {
	tallies := slices.Clone(e.Tallies)
	for i := range max(0, len(tallies)-4) {
		tallies[i].Said = reported.Day(1000, 1, 1)
	}
	var last casualty.Toll
	for _, last = range casualty.Timeline(tallies, p) {
	}
	return last
}

// sumOfMany shares out the tallies of an event among many records of it.
func sumOfMany(e event.Event, p casualty.Policy) any {
	var list []event.Event
	for i := 0; i < len(e.Tallies); i += 16 {
		list = append(list, event.Event{
			ID: "e" + strconv.Itoa(i), Kind: e.Kind, Tallies: e.Tallies[i:min(i+16, len(e.Tallies))],
			Links: []event.Link{{Kind: event.LinkSameAs, Event: "hub"}},
		})
	}
	return event.Sum(list, p)
}

// headsOf returns what all statements of an event have in common.
func headsOf(e event.Event) (list []*reported.Statement) {
	for i := range e.Claims {
		list = append(list, &e.Claims[i].Statement)
	}
	for i := range e.Tallies {
		list = append(list, &e.Tallies[i].Statement)
	}
	for i := range e.Accounts {
		list = append(list, &e.Accounts[i].Statement)
	}
	return list
}

func allSources(e event.Event) []reported.Source {
	list := slices.Clone(e.Sources)
	for _, s := range headsOf(e) {
		list = append(list, s.Sources...)
	}
	return list
}

// A cost is what a call took, least of several.
type cost struct {
	function, document string
	size               int
	decode, time       time.Duration
	allocated, held    uint64  // in all, and at once
	growth, slower     float64 // growth of memory and of time for twice the size
}

func (c *cost) ratio() float64   { return float64(c.time) / float64(c.decode) }
func (c *cost) perByte() float64 { return float64(c.held) / float64(c.size) }

// TestCost holds every function to its bounds on every document. At full size it also
// writes what is worst for each function:
//
//	REPORTED_LONG=1 go test ./event -run '^TestCost$' -cost ../docs/cost.md
//
// Processor time counts, the least of several, and only in the long run; memory in all.
func TestCost(t *testing.T) {
	var table []cost
	for _, d := range slices.Concat(claimDocuments, tollDocuments, accountDocuments, sourceDocuments) {
		n := longrun.Pick(max(8, d.most/32), d.most)
		part, whole := decodeCost(t, d, max(2, n/16)), decodeCost(t, d, n)
		for _, f := range costFunctions {
			c := f.measure(whole, part)
			c.function, c.document = f.name, d.name
			table = append(table, c)
			if c.perByte() > maxCostMemory*(1+unsure) {
				t.Errorf("%s of %s holds %.0f bytes a byte", f.name, d.name, c.perByte())
			}
			if !longrun.On() || raceEnabled {
				continue
			}
			if c.ratio() > maxCostTime {
				t.Errorf("%s of %s takes %.0f times as long as decoding", f.name, d.name, c.ratio())
			}
			if c.growth > maxCostGrowth {
				t.Errorf("%s of %s: twice the size takes %.2f times the memory", f.name, d.name, c.growth)
			}
			if c.slower > maxCostGrowth*(1+uncached) {
				t.Errorf("%s of %s: twice the size takes %.2f times as long", f.name, d.name, c.slower)
			}
		}
	}
	text := costTable(table)
	t.Log("\n" + text)
	if *writeCost != "" {
		if err := os.WriteFile(*writeCost, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
}

// A decoded is an event with what decoding it took.
type decoded struct {
	event event.Event
	size  int
	time  time.Duration
}

func decodeCost(t *testing.T, d costDocument, n int) decoded {
	t.Helper()
	data := []byte(d.text(n))
	e, err := event.Decode(data)
	if err != nil {
		t.Fatalf("%s: %.200v", d.name, err)
	}
	return decoded{e, len(data), leastTime(longrun.Pick(1, 9), func() { _, _ = event.Decode(data) })}
}

// leastTime returns the least processor time that a call took.
func leastTime(runs int, call func()) time.Duration {
	least := time.Duration(math.MaxInt64)
	for range runs {
		start := longrun.Spent()
		call()
		least = min(least, longrun.Spent()-start)
	}
	return max(least, 1)
}

// measure takes the cost of a function for a document and for one of a sixteenth of its
// size. What is above a bound is measured again: others work on the machine too.
func (f costFunction) measure(whole, part decoded) cost {
	c := cost{size: whole.size, decode: whole.time}
	var small cost
	c.allocated, c.time = f.allocated(whole.event)
	small.allocated, small.time = f.allocated(part.event)
	c.held = c.allocated
	for runs := 0; runs < 12 && c.perByte() > maxCostMemory; runs++ {
		c.held = min(c.held, f.held(whole.event))
	}
	doublings := math.Log2(float64(whole.size) / float64(part.size))
	growth := func(whole, small float64) float64 { return math.Pow(whole/small, 1/doublings) }
	if c.allocated > telling*uint64(c.size) {
		c.growth = growth(float64(c.allocated), float64(small.allocated))
	}
	if !longrun.On() {
		return c
	}
	slow := func() float64 {
		if c.time < telling*c.decode {
			return 0
		}
		// A document that no longer fits a cache is slower to decode too.
		took, decoding := growth(float64(c.time), float64(small.time)), growth(float64(whole.time), float64(part.time))
		return min(took, 2*took/decoding)
	}
	for range 24 {
		if c.ratio() <= maxCostTime && slow() <= maxCostGrowth {
			break
		}
		c.time = min(c.time, leastTime(1, func() { f.call(whole.event) }))
		small.time = min(small.time, leastTime(1, func() { f.call(part.event) }))
	}
	c.slower = slow()
	return c
}

// allocated returns the bytes that a call allocates in all, and its time.
func (f costFunction) allocated(e event.Event) (bytes uint64, took time.Duration) {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	took = leastTime(1, func() { f.call(e) })
	runtime.ReadMemStats(&after)
	return after.TotalAlloc - before.TotalAlloc + 1, took
}

// held returns the most bytes that a call holds at once: what the collector, made to
// run often, finds alive.
func (f costFunction) held(e event.Event) uint64 {
	defer debug.SetGCPercent(debug.SetGCPercent(20))
	alive := func() uint64 {
		sample := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
		metrics.Read(sample)
		return sample[0].Value.Uint64()
	}
	runtime.GC()
	before, most := alive(), uint64(0)
	stop, done := make(chan bool), make(chan bool)
	go func() {
		defer close(done)
		for {
			select {
			case <-stop:
				return
			case <-time.After(time.Millisecond):
				most = max(most, alive())
			}
		}
	}()
	answer := f.call(e)
	close(stop)
	<-done
	runtime.GC()
	most = max(most, alive())
	runtime.KeepAlive(answer)
	return most - min(most, before)
}

// costTable tells for each function which documents are worst for it: in time, in
// memory and in growth.
func costTable(costs []cost) string {
	var b strings.Builder
	b.WriteString("<!-- REPORTED_LONG=1 go test ./event -run '^TestCost$' -cost ../docs/cost.md -->\n\n# What an answer costs\n\n")
	fmt.Fprintf(&b, "Each function was asked of each of %d documents that are made to be expensive, and of one of\na sixteenth of the size. For each function, the worst of them are listed: processor time as a multiple of decoding\nthe document (at most %d), bytes held at once for a byte of it (at most %d; up to there, all that was allocated),\nand growth of time or memory for twice the size (at most %.1f; 0 where both are less than eight).\n\n",
		len(claimDocuments)+len(tollDocuments)+len(accountDocuments)+len(sourceDocuments), maxCostTime, maxCostMemory, maxCostGrowth)
	b.WriteString("| function | document | bytes | time / Decode | memory / byte | growth |\n| --- | --- | ---: | ---: | ---: | ---: |\n")
	for _, f := range costFunctions {
		mine := slices.DeleteFunc(slices.Clone(costs), func(c cost) bool { return c.function != f.name })
		var worst []cost
		for _, by := range []func(a, b cost) int{
			func(a, b cost) int { return cmp.Compare(a.ratio(), b.ratio()) },
			func(a, b cost) int { return cmp.Compare(a.perByte(), b.perByte()) },
			func(a, b cost) int { return cmp.Compare(max(a.growth, a.slower), max(b.growth, b.slower)) },
		} {
			if c := slices.MaxFunc(mine, by); !slices.Contains(worst, c) {
				worst = append(worst, c)
			}
		}
		for _, c := range worst {
			fmt.Fprintf(&b, "| %s | %s | %d | %.1f | %.1f | %.1f |\n", c.function, c.document, c.size, c.ratio(), c.perByte(), max(c.growth, c.slower))
		}
	}
	return b.String()
}
