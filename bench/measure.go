package main

import (
	"fmt"
	"runtime"
	"slices"
	"time"
)

// A job is one way of treating a document, known by its index.
type job struct {
	name string
	do   func(i int) error
}

// A timed is what was measured of a job. If err is set the job could not do a
// document, or could not be set up, and nothing else is.
type timed struct {
	name   string
	ns     []float64 // for each document, one number a round
	allocs float64   // for each document
	bytes  float64   // allocated for each document
	err    error
}

// A plan says how long to measure. More rounds make a steadier median, longer
// slices more collections of garbage in each.
type plan struct {
	rounds int
	slice  time.Duration
}

// race measures jobs side by side on documents 0 to n-1. In every round each job
// gets a slice of time on the same documents, in an order that changes from round
// to round: whatever else the machine does, it does to all of them. The documents
// are shared out between the rounds, unless they are few; ready is called before
// some are used. A first round that is not timed shows that each job can do each
// document, warms up, and counts allocations.
//
// What is measured is the processor time of the whole process, on one core, with
// the garbage collector at its default. So other programs on the machine disturb
// little, and whoever makes garbage pays for its collection.
func race(p plan, n int, ready func(from, to int), jobs []job) []timed {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	results := make([]timed, len(jobs))
	for k, j := range jobs {
		results[k].name = j.name
	}
	windows := p.windows(n)
	for _, w := range windows {
		ready(w.from, w.to)
		for k, j := range jobs {
			t := &results[k]
			if t.err == nil {
				t.err = w.once(j)
			}
			if t.err == nil {
				allocs, bytes := w.allocations(j)
				t.allocs += allocs / float64(len(windows))
				t.bytes += bytes / float64(len(windows))
			}
		}
	}
	for round := range p.rounds {
		w := windows[round%len(windows)]
		ready(w.from, w.to)
		for k := range jobs {
			k = (k + round) % len(jobs)
			if round%2 == 1 {
				k = len(jobs) - 1 - k
			}
			if results[k].err == nil {
				results[k].ns = append(results[k].ns, w.slice(jobs[k], p.slice))
			}
		}
	}
	return results
}

// A window is the documents that one round is about.
type window struct{ from, to int }

func (p plan) windows(n int) []window {
	if n/p.rounds < 100 {
		return []window{{0, n}}
	}
	var all []window
	for round := range p.rounds {
		all = append(all, window{n * round / p.rounds, n * (round + 1) / p.rounds})
	}
	return all
}

func (w window) once(j job) error {
	for i := w.from; i < w.to; i++ {
		if err := j.do(i); err != nil {
			return fmt.Errorf("document %d: %w", i, err)
		}
	}
	return nil
}

// again does all documents of the window.
func (w window) again(j job) {
	for i := w.from; i < w.to; i++ {
		_ = j.do(i) // it did them all before
	}
}

// slice does the documents over and over until the time is up, and returns the
// nanoseconds for each of them. Garbage that others left is collected first.
func (w window) slice(j job, atLeast time.Duration) float64 {
	runtime.GC()
	start := processorTime()
	for passes := 1; ; passes++ {
		w.again(j)
		if spent := processorTime() - start; spent >= atLeast {
			return float64(spent.Nanoseconds()) / float64(passes*(w.to-w.from))
		}
	}
}

// allocations returns how often and how much is allocated for a document, from
// several hundred of them, unless that takes long.
func (w window) allocations(j job) (allocs, bytes float64) {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	n := 0
	for start := time.Now(); n < 500 && time.Since(start) < time.Second/4; n += w.to - w.from {
		w.again(j)
	}
	runtime.ReadMemStats(&after)
	return float64(after.Mallocs-before.Mallocs) / float64(n), float64(after.TotalAlloc-before.TotalAlloc) / float64(n)
}

// A spread is a number that was measured more than once: the middle one, and how
// far the others lie from it.
type spread struct{ low, mid, high float64 }

func spreadOf(values []float64) spread {
	if len(values) == 0 {
		return spread{}
	}
	values = slices.Sorted(slices.Values(values))
	return spread{values[0], values[len(values)/2], values[len(values)-1]}
}

// over is how many times as long as base it took, round by round.
func (t timed) over(base timed) spread {
	if t.err != nil || base.err != nil {
		return spread{}
	}
	ratios := make([]float64, len(t.ns))
	for i := range ratios {
		ratios[i] = t.ns[i] / base.ns[i]
	}
	return spreadOf(ratios)
}

// find returns the job of that name.
func find(results []timed, name string) timed {
	for _, t := range results {
		if t.name == name {
			return t
		}
	}
	return timed{name: name, err: fmt.Errorf("%s was not measured", name)}
}
