// Command bench measures package event beside its peers, on the same documents
// and in the same run, and says which targets hold.
//
//	cd bench && go run .
//
// What it prints are ratios, so that they can be compared across machines. See
// README.md for the method and for results.
package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"runtime"
	"strings"
	"time"
)

func main() {
	var (
		p       plan
		n       = flag.Int("n", 10_000, "how many generated events")
		million = flag.Bool("million", false, "stream 1,000,000 events through Lines instead of 50,000")
		only    = flag.String("only", "", "only these parts, separated by commas: size, lines, rows, match, read, write, memory, scale")
	)
	flag.IntVar(&p.rounds, "rounds", 9, "how many rounds")
	flag.DurationVar(&p.slice, "slice", 200*time.Millisecond, "how long each job runs in each round, at least")
	flag.Parse()
	if err := run(os.Stdout, p, *n, *million, *only); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(w io.Writer, p plan, n int, million bool, only string) error {
	wanted := func(part string) bool { return only == "" || strings.Contains(only, part) }
	start := time.Now()
	header(w, p)
	var goals targets
	if wanted("size") {
		sizeTable(&goals).print(w)
	}
	if wanted("lines") { // before there is much on the heap
		out, err := streamTable(&goals, million)
		if err != nil {
			return err
		}
		out.print(w)
	}
	if wanted("rows") {
		out, err := rowsTable(p, &goals)
		if err != nil {
			return err
		}
		out.print(w)
	}
	if wanted("match") {
		events := 30_000
		if million {
			events = 300_000
		}
		out, err := matchTable(p, &goals, events)
		if err != nil {
			return err
		}
		out.print(w)
	}
	small, err := article()
	if err != nil {
		return err
	}
	large, err := generated(n)
	if err != nil {
		return err
	}
	for _, c := range []*corpus{small, large} {
		fmt.Fprintf(w, "\nDocuments %q: %d, %.0f bytes on average.\n", c.name, len(c.docs), c.mean())
		if wanted("read") {
			results := race(p, len(c.docs), func(int, int) {}, append(readers(c.docs), ours(c.docs)...))
			readTable(c, results).print(w)
			readTargets(&goals, c, results)
		}
		if wanted("write") {
			results := race(p, len(c.docs), c.decode, append(writers(c), oursDecoded(c)...))
			writeTable(c, results).print(w)
			writeTargets(&goals, c, results)
		}
		if wanted("memory") {
			memoryTable(c, &goals).print(w)
		}
	}
	if wanted("scale") {
		scaleTable(p, &goals).print(w)
	}
	goals.table().print(w)
	fmt.Fprintf(w, "\nTook %s.\n", time.Since(start).Round(time.Second))
	return nil
}

func header(w io.Writer, p plan) {
	fmt.Fprintf(w, "%s %s/%s, %d cores; %d rounds, slices of %s; the middle round (least..greatest)\n",
		runtime.Version(), runtime.GOOS, runtime.GOARCH, runtime.NumCPU(), p.rounds, p.slice)
	if strings.Contains(runtime.Version(), "X:") {
		fmt.Fprintln(w, "Built with GOEXPERIMENT: these numbers do not count.")
	}
	for _, note := range remarks() {
		fmt.Fprintln(w, "Note:", note)
	}
}
