// Command disputed prints a table of what is contested about events: who is
// blamed, by whom, with how many independent origins, who doubts or denies it,
// and on which facts the reports contradict each other, as it was known on two days.
//
// Run it from the root of the module with the two days:
//
//	go run ./examples/disputed 2020-01-08 2020-06-01
//
// It reads testdata/iraq-2019-2020.ndjson, nine attacks in Iraq, or the file that
// is given as a third argument.
package main

import (
	"cmp"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/event"
)

const attacks = "testdata/iraq-2019-2020.ndjson"

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

// run is main without the process around it; it returns the exit status.
func run(args []string, stdout, stderr io.Writer) int {
	if len(args) != 2 && len(args) != 3 {
		fmt.Fprintln(stderr, "usage: disputed day day [file.ndjson], as in: disputed 2020-01-08 2020-06-01")
		return 2
	}
	var days [2]reported.Time
	for i := range days {
		var err error
		if days[i], err = reported.ParseTime(args[i]); err != nil {
			fmt.Fprintln(stderr, err)
			return 2
		}
	}
	name := attacks
	if len(args) == 3 {
		name = args[2]
	}
	data, err := os.ReadFile(name)
	if err != nil {
		fmt.Fprintln(stderr, err)
		fmt.Fprintln(stderr, "run this from the root of the module, or give the path of a file")
		return 1
	}
	var events []event.Event
	bad := false
	for e, err := range event.Lines(data) {
		for _, p := range reported.AsProblems(err) {
			fmt.Fprintf(stderr, "%s:%v\n", name, p)
			bad = true
		}
		events = append(events, e)
	}
	if bad {
		return 1
	}
	slices.SortStableFunc(events, func(a, b event.Event) int {
		return cmp.Or(a.Time.Compare(b.Time), strings.Compare(a.ID, b.ID))
	})
	var t table
	for i := range events {
		t.event(&events[i], days)
	}
	if _, err := io.WriteString(stdout, t.String()); err != nil {
		fmt.Fprintln(stderr, err)
		return 1
	}
	return 0
}

// event prints what is contested about one event, a column for each day.
func (t *table) event(e *event.Event, days [2]reported.Time) {
	then := [2]event.Event{}
	var dropped []string
	for i := range days {
		then[i], dropped = e.AsOf(days[i])
	}
	t.rule('=')
	t.line(cmp.Or(e.Title, e.ID))
	t.rule('-')
	t.row("happened "+span(e.Time), [2]string{"as of " + span(days[0]), "as of " + span(days[1])})
	t.rule('-')
	hidden := hidesDenial(e, days[0])
	t.both(then, func(e *event.Event) []point { return blame(e, hidden) })
	t.both(then, facts)
	if len(dropped) > 0 {
		t.line(fmt.Sprintf("Not dated, and so in neither column: %s.", plural(len(dropped), "statement")))
	}
	t.WriteByte('\n')
}

// A point is one row of the table: what it is about, and what is known of it on
// one day.
type point struct{ label, text string }

// both prints the points of both days side by side: those of the first day alone,
// then those of the second.
func (t *table) both(then [2]event.Event, tell func(*event.Event) []point) {
	first, second := tell(&then[0]), tell(&then[1])
	find := func(list []point, label string) (string, bool) {
		i := slices.IndexFunc(list, func(p point) bool { return p.label == label })
		if i < 0 {
			return "", false
		}
		return list[i].text, true
	}
	for _, p := range first {
		if _, ok := find(second, p.label); !ok {
			t.row(p.label, [2]string{p.text, "-"})
		}
	}
	for _, p := range second {
		before, ok := find(first, p.label)
		switch {
		case !ok:
			t.row(p.label, [2]string{"-", p.text})
		case before == p.text:
			t.row(p.label, [2]string{before, "the same"})
		default:
			t.row(p.label, [2]string{before, p.text})
		}
	}
}
