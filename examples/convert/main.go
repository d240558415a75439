// Command convert turns rows of UCDP GED, ACLED or GTD into events, and events into
// flat tables.
//
//	convert -from ucdp|acled|gtd|ndjson -to ndjson|csv [-table events|claims|tallies] [-tags] [-v] FILE...
//
// It reads the files, which may be compressed with gzip, and writes to the standard
// output: a document of the schema a line, or one CSV table. On the standard error
// it shows how far it is, if that is a terminal, and at the end a summary: rows,
// events, problems by code, and the deaths by year beside the sums of the file's own
// columns. With -v it prints every problem.
//
// A bad row never stops it. What could be made of the row is written all the same,
// unless the row has no ID.
package main

import (
	"bufio"
	"compress/gzip"
	"encoding/csv"
	"errors"
	"flag"
	"fmt"
	"io"
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
	to      string
	table   table.Table
	tags    bool
	verbose bool
	files   []string
}

var tables = map[string]func() table.Table{"events": table.Events, "claims": table.Claims, "tallies": table.Tallies}

// run is main without the process around it. It returns the exit status: 0 although
// rows were bad, 1 if a file could not be read or written, 2 for a wrong command line.
func run(args []string, stdout, stderr io.Writer) int {
	o, err := parse(args, stderr)
	if err != nil {
		if !errors.Is(err, flag.ErrHelp) {
			fmt.Fprintln(stderr, "convert:", err)
		}
		return 2
	}
	out := bufio.NewWriter(stdout)
	c := converter{options: o, write: writer(o, out), log: stderr, sum: newSummary(o.from)}
	err = c.files()
	if flushed := out.Flush(); err == nil {
		err = flushed
	}
	c.sum.print(stderr)
	if err != nil {
		fmt.Fprintln(stderr, "convert:", err)
		return 1
	}
	return 0
}

func parse(args []string, stderr io.Writer) (o options, err error) {
	flags := flag.NewFlagSet("convert", flag.ContinueOnError)
	flags.SetOutput(stderr)
	from := flags.String("from", "", "what the files are: ucdp, acled, gtd or ndjson")
	to := flags.String("to", "ndjson", "what to write: ndjson or csv")
	name := flags.String("table", "events", "which table to write as csv: events, claims or tallies")
	flags.BoolVar(&o.tags, "tags", false, "write a row of HXL hashtags under the header")
	flags.BoolVar(&o.verbose, "v", false, "print every problem")
	if err := flags.Parse(args); err != nil {
		return o, flag.ErrHelp
	}
	i := slices.IndexFunc(sources, func(s source) bool { return s.name == *from })
	makeTable := tables[*name]
	switch {
	case i < 0:
		return o, errors.New("-from is ucdp, acled, gtd or ndjson")
	case *to != "ndjson" && *to != "csv":
		return o, errors.New("-to is ndjson or csv")
	case makeTable == nil:
		return o, errors.New("-table is events, claims or tallies")
	case flags.NArg() == 0:
		return o, errors.New("which files?")
	}
	o.from, o.to, o.table, o.files = sources[i], *to, makeTable(), flags.Args()
	return o, nil
}

// writer returns what writes an event.
func writer(o options, out io.Writer) func(event.Event) error {
	if o.to == "ndjson" {
		var line []byte
		return func(e event.Event) (err error) {
			if line, err = e.AppendJSON(line[:0]); err != nil {
				return err
			}
			line = append(line, '\n')
			_, err = out.Write(line)
			return err
		}
	}
	w := csv.NewWriter(out)
	_ = w.Write(o.table.Header()) // an error comes again at Flush
	if o.tags {
		_ = w.Write(o.table.Tags())
	}
	return func(e event.Event) error {
		for record := range o.table.Rows(e) {
			_ = w.Write(record)
		}
		w.Flush()
		return w.Error()
	}
}

// A converter reads files and writes events.
type converter struct {
	options
	write func(event.Event) error
	log   io.Writer
	sum   *summary
}

func (c *converter) files() error {
	progress := newProgress(c.log, c.options.files)
	defer progress.done()
	for _, name := range c.options.files {
		if err := c.file(name, progress); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
	}
	return nil
}

func (c *converter) file(name string, progress progress) error {
	file, err := os.Open(name)
	if err != nil {
		return err
	}
	defer file.Close()
	var in io.Reader = progress.reader(file)
	if strings.HasSuffix(name, ".gz") {
		if in, err = gzip.NewReader(in); err != nil {
			return err
		}
	}
	columns := c.sum.columnsOf(in)
	defer columns.wait()
	for e, err := range c.from.read(columns) {
		if err := c.event(name, e, err); err != nil {
			return err
		}
	}
	return nil
}

// event takes one event or what is wrong with it. Only an error of reading or
// writing ends the run.
func (c *converter) event(name string, e event.Event, err error) error {
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
	if e.ID == "" {
		return nil
	}
	return c.write(e)
}
