// Command match finds events that stand in two files or more, lets somebody decide, and
// applies the decisions. Files are NDJSON of events (.ndjson) or rows of UCDP GED (.csv);
// either may be gzipped.
//
//	go run . find a.ndjson b.csv.gz                        a table, the most worth asking first
//	go run . find -decisions a.ndjson b.csv.gz > d.ndjson  one decision a line, to be edited
//	go run . apply d.ndjson a.ndjson b.csv.gz              all events, linked as was decided
//	go run . apply -merge d.ndjson a.ndjson b.csv.gz       and merged
package main

import (
	"bufio"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"

	"github.com/seed-67285e81/reported/event/match"
)

func main() {
	os.Exit(run(os.Args[1:], os.Stdout, os.Stderr))
}

// run is main without the process. It returns the exit status: 1 if a file could not be
// read or written, or a decision not be applied; 2 for a wrong command line.
func run(args []string, stdout, stderr io.Writer) int {
	out := bufio.NewWriter(stdout)
	err := command(args, out, stderr)
	if flushed := out.Flush(); err == nil {
		err = flushed
	}
	usage, wrong := errors.AsType[usageError](err)
	switch {
	case errors.Is(err, flag.ErrHelp):
		return 2
	case wrong:
		fmt.Fprintln(stderr, "match:", usage)
		return 2
	case err != nil:
		fmt.Fprintln(stderr, "match:", err)
		return 1
	}
	return 0
}

type usageError string

func (e usageError) Error() string { return string(e) }

func command(args []string, out, stderr io.Writer) error {
	if len(args) == 0 {
		return usageError("find or apply?")
	}
	flags := flag.NewFlagSet("match "+args[0], flag.ContinueOnError)
	flags.SetOutput(stderr)
	switch args[0] {
	case "find":
		w := match.Window{AcrossFeeds: true}
		flags.IntVar(&w.Days, "days", 0, "how many calendar days apart at most; 0 is one, as a rule")
		flags.Float64Var(&w.KM, "km", 0, "how many kilometres apart at most, of two towns; 0 is 50")
		flags.IntVar(&w.Best, "best", 3, "how many pairs of each event with each other file; 0 is all")
		flags.IntVar(&w.MaxBlock, "block", 2000, "how many events of a key are compared at most; 0 is all")
		decisions := flags.Bool("decisions", false, "write decisions to be edited, as NDJSON, in place of a table")
		if err := flags.Parse(args[1:]); err != nil {
			return flag.ErrHelp
		}
		if flags.NArg() < 2 {
			return usageError("find needs two files or more")
		}
		return find(flags.Args(), w, *decisions, out, stderr)
	case "apply":
		merge := flags.Bool("merge", false, "merge what is the same into one event")
		if err := flags.Parse(args[1:]); err != nil {
			return flag.ErrHelp
		}
		if flags.NArg() < 2 {
			return usageError("apply needs the file of decisions, and those of the events")
		}
		return apply(flags.Arg(0), flags.Args()[1:], *merge, out, stderr)
	}
	return usageError("find or apply?")
}
