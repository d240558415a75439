package main

import (
	"bytes"
	"runtime"
	"runtime/metrics"
	"slices"
	"sync"
	"time"

	"github.com/seed-67285e81/reported/event"
)

// A stream is what was seen while Lines read very many events.
type stream struct {
	events int
	bytes  float64 // that were read
	early  usage   // while the first tenth was read
	late   usage   // behind it
	err    error
}

// A usage is the greatest heap that was seen, beside the input.
type usage struct {
	peak float64 // garbage included
	live float64 // after garbage was collected
}

// streaming reads n events block by block, as a program reads a long file: one
// buffer that is filled again and again. It looks at the heap every hundred
// events, and collects garbage after every tenth of them. It works on one core,
// where the collector does not have to wait for another.
func streaming(block []byte, n int) stream {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	base := heap()
	s := stream{}
	tenth := n / 10
	for s.events < n {
		s.bytes += float64(len(block))
		for e, err := range event.Lines(block) {
			if err != nil {
				s.err = err
				return s
			}
			seen := &s.late
			if s.events <= tenth {
				seen = &s.early
			}
			if s.events%100 == 0 {
				seen.peak = max(seen.peak, inUse()-base)
			}
			s.events++
			if s.events%tenth == 0 {
				seen.live = max(seen.live, heap()-base)
				runtime.KeepAlive(e)
			}
		}
	}
	runtime.KeepAlive(block)
	return s
}

// inUse returns the bytes of objects on the heap, garbage included.
func inUse() float64 {
	sample := []metrics.Sample{{Name: "/memory/classes/heap/objects:bytes"}}
	metrics.Read(sample)
	return float64(sample[0].Value.Uint64())
}

// A speedup is how much faster two cores are than one.
type speedup struct {
	best   float64 // of the fastest round on two to the fastest on one
	rounds spread  // round by round
}

// twoCores reads the same lines on one core (with GOMAXPROCS 1, so that garbage is
// collected there as well) and its halves on two, by the
// clock on the wall. Beside it, a loop that touches no memory shows how much of two
// cores there was to have.
func twoCores(data []byte, rounds int) (lines, spins speedup, err error) {
	if err := readLines(data); err != nil {
		return lines, spins, err
	}
	var halves []func()
	middle := len(data)/2 + bytes.IndexByte(data[len(data)/2:], '\n') + 1
	for _, half := range [][]byte{data[:middle], data[middle:]} {
		halves = append(halves, func() { _ = readLines(half) })
	}
	var seconds [4][]float64
	for range rounds {
		for k, s := range [4]float64{
			onCores(1, []func(){func() { _ = readLines(data) }}), onCores(2, halves),
			onCores(1, []func(){spin, spin}), onCores(2, []func(){spin, spin}),
		} {
			seconds[k] = append(seconds[k], s)
		}
	}
	return speedupOf(seconds[0], seconds[1]), speedupOf(seconds[2], seconds[3]), nil
}

func speedupOf(one, two []float64) speedup {
	ratios := make([]float64, len(one))
	for i := range ratios {
		ratios[i] = one[i] / two[i]
	}
	return speedup{slices.Min(one) / slices.Min(two), spreadOf(ratios)}
}

// A way of reading NDJSON.
type way struct {
	name string
	read func(data []byte) error
}

// ways are Lines and those that read a stream, which here lies in memory.
var ways = []way{
	{"event.Lines", readLines},
	{"event.Read", func(data []byte) error {
		for _, err := range event.Read(bytes.NewReader(data)) {
			if err != nil {
				return err
			}
		}
		return nil
	}},
	{"event.Decoder.Read", func(data []byte) error {
		var d event.Decoder
		for _, err := range d.Read(bytes.NewReader(data)) {
			if err != nil {
				return err
			}
		}
		return nil
	}},
}

// waysTable compares them with Lines, round by round.
func waysTable(out *table, data []byte, rounds int) error {
	seconds := make([][]float64, len(ways))
	for range rounds {
		for i, w := range ways {
			var err error
			seconds[i] = append(seconds[i], onCores(1, []func(){func() { err = w.read(data) }}))
			if err != nil {
				return err
			}
		}
	}
	for i, w := range ways {
		s := speedupOf(seconds[i], seconds[0])
		out.add(w.name+" / event.Lines, time: fastest rounds; all rounds", digits(s.best), s.rounds.String())
	}
	return nil
}

func readLines(data []byte) error {
	for _, err := range event.Lines(data) {
		if err != nil {
			return err
		}
	}
	return nil
}

// spin computes for some milliseconds and touches no memory.
func spin() {
	x := uint64(1)
	for range 20_000_000 {
		x = x*6364136223846793005 + 1442695040888963407
	}
	if x == 0 { // it never is, which the compiler does not know
		println(x)
	}
}

// onCores runs functions at once on so many cores and returns the seconds.
func onCores(cores int, functions []func()) float64 {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(cores))
	runtime.GC()
	var all sync.WaitGroup
	start := time.Now()
	for _, f := range functions {
		all.Go(f)
	}
	all.Wait()
	return time.Since(start).Seconds()
}
