// Command article tells a person at a terminal what one news article reports.
//
// Run it from the root of the module:
//
//	go run ./examples/article
//
// It reads testdata/article.ndjson, one event a line, and prints the events in
// the order of their times: when, where and with what, as it was reported; who is
// said to have done it, by whom, in words of which strength; how many people were
// hurt, as each source has it; what that comes to: who is held responsible and
// with what standing, and the toll; and how the events hang together. At the end
// it writes the events back and reads them again, to show that nothing was lost.
//
// Another file can be given as its argument. Of a bad one it prints every problem,
// as file:line:column: pointer: code: detail, and exits with status 1.
package main

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"reflect"
	"slices"
	"strings"
	"time"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/event"
)

const article = "testdata/article.ndjson"

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

// run is main without the process around it; it returns the exit status.
func run(args []string, stdout, stderr io.Writer) int {
	name := article
	switch len(args) {
	case 0:
	case 1:
		name = args[0]
	default:
		fmt.Fprintln(stderr, "usage: article [file.ndjson]")
		return 2
	}
	data, err := os.ReadFile(name)
	if errors.Is(err, fs.ErrNotExist) && len(args) == 0 {
		fmt.Fprintf(stderr, "%s is not here: run this from the root of the module, or give the path of a file\n", name)
		return 1
	} else if err != nil {
		fmt.Fprintln(stderr, err)
		return 1
	}

	events, problems := read(data)
	if len(problems) > 0 {
		if !ndjson(data) {
			fmt.Fprintf(stderr, "%s:%v\n%s is not NDJSON, which has a JSON object on each line\n", name, problems[0], name)
			return 1
		}
		for _, p := range problems {
			fmt.Fprintf(stderr, "%s:%v\n", name, p)
		}
		return 1
	}
	slices.SortStableFunc(events, byTime)

	var p page
	p.text(0, name+": "+plural(len(events), "event")+", in the order of their times.")
	p.gap()
	p.events(events)
	written, err := writeBack(events)
	if err != nil {
		fmt.Fprintln(stderr, err)
		return 1
	}
	p.text(0, fmt.Sprintf("Written back as %d bytes, which decode to %s.", written, plural(len(events), "equal event")))
	if _, err := stdout.Write(p.Bytes()); err != nil {
		fmt.Fprintln(stderr, err)
		return 1
	}
	return 0
}

// read reads all lines, the bad ones too, and returns all problems of the file.
func read(data []byte) (events []event.Event, problems reported.Problems) {
	for e, err := range event.Lines(data) {
		if err != nil {
			problems = append(problems, reported.AsProblems(err)...)
			continue
		}
		events = append(events, e)
	}
	return events, problems
}

// ndjson reports whether any line of the data is a JSON object. Where none is, the problems of
// all its lines tell no more than that of the first.
func ndjson(data []byte) bool {
	for line := range bytes.Lines(data) {
		if line = bytes.TrimSpace(line); json.Valid(line) && line[0] == '{' {
			return true
		}
	}
	return false
}

// byTime puts first what was over first, so that a summary of a year stands
// after the months of that year.
func byTime(a, b event.Event) int {
	return cmp.Or(end(a.Time).Compare(end(b.Time)), a.Time.Compare(b.Time), strings.Compare(a.ID, b.ID))
}

// end returns when a time was over. One without an end comes after all that have
// one, and no time at all comes last: the year 10000 is the greatest in a Time.
func end(t reported.Time) time.Time {
	if end, ok := t.Latest(); ok {
		return end
	} else if t.IsZero() {
		return time.Date(30000, 1, 1, 0, 0, 0, 0, time.UTC)
	}
	return time.Date(20000, 1, 1, 0, 0, 0, 0, time.UTC)
}

// writeBack writes the events, reads what it wrote, and compares.
func writeBack(events []event.Event) (n int, err error) {
	var data []byte
	for i := range events {
		if data, err = events[i].AppendJSON(data); err != nil {
			return 0, err
		}
		data = append(data, '\n')
	}
	again, problems := read(data)
	if len(problems) > 0 {
		return 0, problems
	}
	if !reflect.DeepEqual(again, events) {
		return 0, errors.New("the events do not decode as they were written")
	}
	return len(data), nil
}

func plural(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}
