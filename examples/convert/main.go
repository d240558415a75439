// Command convert turns rows of UCDP GED, ACLED or GTD and bundles of STIX into events,
// and events into flat tables, maps and bundles.
//
//	convert -from ucdp|acled|gtd|stix|ndjson -to ndjson|csv|geojson|stix
//		[-table events|claims|tallies] [-tags] [-circles] [-v] FILE...
//
// It reads the files, which may be compressed with gzip, and writes to the standard
// output: a document of the schema a line, one CSV table, one GeoJSON collection or one
// STIX bundle, which is kept in memory until the end. On the standard error
// it shows how far it is, if that is a terminal, and at the end a summary: rows,
// events, problems by code, and the deaths by year beside the sums of the file's own
// columns. With -v it prints every problem.
//
// A bad row never stops it. What could be made of the row is written all the same,
// unless the row has no ID. If no row gives an event, the exit status is 1.
package main

import (
	"bufio"
	"cmp"
	"compress/gzip"
	"errors"
	"flag"
	"fmt"
	"io"
	"iter"
	"os"
	"slices"
	"strings"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/event"
	"github.com/seed-67285e81/reported/event/table"
)

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

// options are what the command line says.
type options struct {
	from    source
	to      format
	table   table.Table
	tags    bool
	circles bool
	verbose bool
	files   []string
}

var tables = map[string]func() table.Table{"events": table.Events, "claims": table.Claims, "tallies": table.Tallies}

// run is main without the process around it. It returns the exit status: 0 although
// rows were bad, 1 if all were or a file could not be read or written, 2 for a wrong
// command line.
func run(args []string, stdout, stderr io.Writer) int {
	o, err := parse(args, stderr)
	if err != nil {
		if !errors.Is(err, flag.ErrHelp) {
			fmt.Fprintln(stderr, "convert:", err)
		}
		return 2
	}
	out := bufio.NewWriter(stdout)
	c := converter{options: o, log: stderr, sum: newSummary(o.from)}
	err = o.to(&c, out)
	err = cmp.Or(c.err, err, out.Flush())
	c.sum.print(stderr)
	if err == nil && c.sum.rows > 0 && c.sum.events == 0 && len(c.rest) == 0 {
		err = errors.New("no event could be made of any row; -v prints every problem")
	}
	if err != nil {
		fmt.Fprintln(stderr, "convert:", err)
		return 1
	}
	return 0
}

func parse(args []string, stderr io.Writer) (o options, err error) {
	flags := flag.NewFlagSet("convert", flag.ContinueOnError)
	flags.SetOutput(stderr)
	from := flags.String("from", "", "what the files are: ucdp, acled, gtd, stix or ndjson")
	to := flags.String("to", "ndjson", "what to write: ndjson, csv, geojson or stix")
	name := flags.String("table", "events", "which table to write as csv: events, claims or tallies")
	flags.BoolVar(&o.tags, "tags", false, "write a row of HXL hashtags under the header")
	flags.BoolVar(&o.circles, "circles", false, "write the radius of places as polygons in geojson")
	flags.BoolVar(&o.verbose, "v", false, "print every problem")
	if err := flags.Parse(args); err != nil {
		return o, flag.ErrHelp
	}
	i := slices.IndexFunc(sources, func(s source) bool { return s.name == *from })
	makeTable := tables[*name]
	switch {
	case i < 0:
		return o, errors.New("-from is ucdp, acled, gtd, stix or ndjson")
	case formats[*to] == nil:
		return o, errors.New("-to is ndjson, csv, geojson or stix")
	case makeTable == nil:
		return o, errors.New("-table is events, claims or tallies")
	case flags.NArg() == 0:
		return o, errors.New("no file is given; the flags stand before the files")
	}
	o.from, o.to, o.table, o.files = sources[i], formats[*to], makeTable(), flags.Args()
	return o, nil
}

// A converter reads files.
type converter struct {
	options
	log  io.Writer
	sum  *summary
	rest [][]byte // the objects of bundles that no event holds
	err  error    // what ended the run
}

// events returns the events of all files, and those with an ID alone.
func (c *converter) events() iter.Seq[event.Event] {
	return func(yield func(event.Event) bool) {
		progress := newProgress(c.log, c.options.files)
		defer progress.done()
		for _, name := range c.options.files {
			goOn, err := c.file(name, progress, yield)
			if err != nil {
				c.err = fmt.Errorf("%s: %w", name, err)
			}
			if err != nil || !goOn {
				return
			}
		}
	}
}

func (c *converter) file(name string, progress progress, yield func(event.Event) bool) (goOn bool, err error) {
	file, err := os.Open(name)
	if err != nil {
		return false, err
	}
	defer file.Close()
	var in io.Reader = progress.reader(file)
	if strings.HasSuffix(name, ".gz") {
		if in, err = gzip.NewReader(in); err != nil {
			return false, err
		}
	}
	columns := c.sum.columnsOf(in)
	defer columns.wait()
	for e, err := range c.from.read(columns, &c.rest) {
		if err := c.note(name, e, err); err != nil {
			return false, err
		}
		if e.ID != "" && !yield(e) {
			return false, nil
		}
	}
	return true, nil
}

// note takes one event or what is wrong with it. Only an error of reading ends the run.
func (c *converter) note(name string, e event.Event, err error) error {
	if _, ok := errors.AsType[reported.Problems](err); err != nil && !ok {
		return err
	}
	for _, p := range reported.AsProblems(err) {
		c.sum.problem(p)
		if c.verbose {
			fmt.Fprintf(c.log, "%s:%v\n", name, p)
		}
	}
	c.sum.event(e)
	return nil
}
