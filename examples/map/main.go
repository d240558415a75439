// Command map draws the events of an NDJSON file on one page of HTML that needs nothing
// else: no script, no tiles, no fonts from elsewhere.
//
//	map [-title TEXT] [-most N] FILE >page.html
//
// The page has a map with each place as far as it is known, a timeline, what was said of
// the people hurt, who is blamed, and every statement with its chain of sources. It can
// be read on a phone, in the dark and on paper.
//
// Problems of the file are printed on the standard error; what is good is drawn.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/event"
)

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

// run is main without the process around it. It returns the exit status: 0 although
// lines were bad, 1 if the file could not be read or the page not be written, 2 for a
// wrong command line.
func run(args []string, stdout, stderr io.Writer) int {
	flags := flag.NewFlagSet("map", flag.ContinueOnError)
	flags.SetOutput(stderr)
	title := flags.String("title", "", "the title of the page; the name of the file if there is none")
	most := flags.Int("most", 300, "how many events at most")
	if flags.Parse(args) != nil {
		return 2
	}
	if flags.NArg() != 1 || *most < 1 {
		fmt.Fprintln(stderr, "usage: map [-title text] [-most number] file.ndjson")
		return 2
	}
	name := flags.Arg(0)
	if *title == "" {
		*title = filepath.Base(name)
	}
	events, more, err := readFile(name, *most, stderr)
	if err == nil {
		err = write(stdout, newPage(*title, events, more))
	}
	if err != nil {
		fmt.Fprintln(stderr, "map:", err)
		return 1
	}
	return 0
}

// readFile returns the first events of a file, and how many more there are.
func readFile(name string, most int, log io.Writer) (events []event.Event, more int, err error) {
	file, err := os.Open(name)
	if err != nil {
		return nil, 0, err
	}
	defer file.Close()
	for e, err := range event.Read(file) {
		switch problems, bad := errors.AsType[reported.Problems](err); {
		case bad:
			for _, p := range problems {
				fmt.Fprintf(log, "%s:%v\n", name, p)
			}
		case err != nil:
			return nil, 0, err
		case len(events) == most:
			more++
		default:
			events = append(events, e.Clone())
		}
	}
	return events, more, nil
}
