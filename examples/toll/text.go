package main

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/casualty"
	"github.com/seed-67285e81/reported/event"
)

// tell prints what was said, then the toll as known on each day.
func tell(e *event.Event) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s\n\n", e.Title)
	statements(&b, e)
	for _, q := range questions() {
		fmt.Fprintf(&b, "\nAs known on each day: %s\n\n", q)
		policies(&b, e, q)
	}
	fmt.Fprintln(&b, "\nNobody has marked a figure as preferred, so under that policy none is given.")
	if n := undated(e); n > 0 {
		fmt.Fprintf(&b, "Figures without a date are in no day's toll: %d.\n", n)
	}
	return b.String()
}

// undated returns how many tallies have no date.
func undated(e *event.Event) (n int) {
	for _, t := range e.Tallies {
		if _, ok := t.Time().Latest(); !ok {
			n++
		}
	}
	return n
}

// statements prints all numbers that were given, day by day, each with its source.
func statements(b *strings.Builder, e *event.Event) {
	said := slices.Clone(e.Tallies)
	slices.SortStableFunc(said, func(x, y casualty.Tally) int { return x.Time().Compare(y.Time()) })
	day := "-"
	for _, t := range said {
		if now := t.Time().String(); now != day {
			day = now
			if now == "" {
				now = "no date"
			}
			fmt.Fprintln(b, now)
		}
		what := t.Count.String()
		if t.Count.Words() != "" {
			what = t.Count.Words()
		}
		switch {
		case t.Stance != reported.StanceStates:
			what = string(t.Stance) + " " + what
		case t.Scope == casualty.ScopeAdditional:
			what += " more"
		}
		if len(t.Answers) > 0 {
			what += ", in answer to " + strings.Join(t.Answers, ", ")
		}
		if who := doubters(e, t.ID); who != "" {
			what += " (doubted by " + who + ")"
		}
		print(b, []int{4, 90}, t.ID, fmt.Sprintf("%s: %s", t.Question(), what))
		for _, s := range t.Sources {
			print(b, []int{6, 88}, "", s.String())
		}
	}
}

// doubters names those who doubt or deny a figure.
func doubters(e *event.Event, id string) string {
	var names []string
	for _, t := range e.Tallies {
		if (t.Stance == reported.StanceDoubts || t.Stance == reported.StanceDenies) && slices.Contains(t.Answers, id) {
			for _, o := range reported.Origins(t.Sources...) {
				names = append(names, o.Source().String())
			}
		}
	}
	return strings.Join(names, ", ")
}

// The widths of the columns of a day: the day, a column for each policy, and what
// to mind.
var columns = []int{10, 18, 10, 18, 10, 22}

// policies prints the toll of one question under each policy, for each day on
// which more was said.
func policies(b *strings.Builder, e *event.Event, q casualty.Question) {
	type day struct {
		when  reported.Time
		cells []string
		mind  []casualty.Condition
		said  int
	}
	var days []day
	heads := []string{"day"}
	for k, p := range casualty.Policies() {
		heads = append(heads, p.String())
		i := 0
		for when, toll := range casualty.Timeline(e.Tallies, p) {
			row, ok := toll.Row(q)
			if !ok {
				continue
			}
			if k == 0 {
				days = append(days, day{when: when, mind: row.Conditions(), said: len(row.Tallies)})
			}
			days[i].cells = append(days[i].cells, cell(row))
			i++
		}
	}
	print(b, columns, append(heads, "mind (envelope)")...)
	last := 0
	for _, d := range days {
		if d.said == last {
			continue // something was said on another question
		}
		last = d.said
		var mind []string
		for _, c := range d.mind {
			mind = append(mind, string(c))
		}
		print(b, columns, append(append([]string{d.when.String()}, d.cells...), strings.Join(mind, ", "))...)
	}
}

// cell prints the number, and what was stated where that is another.
func cell(row casualty.Row) string {
	s := row.Count.String()
	if least, most, ok := row.Figures(); ok {
		if _, exact := row.Count.Exact(); !exact {
			s += fmt.Sprintf("\nstated %d to %d", least, most)
		}
	}
	return s
}

// print prints cells side by side, each broken into lines of its column's width.
func print(b *strings.Builder, widths []int, cells ...string) {
	columns := make([][]string, len(cells))
	rows := 0
	for k, c := range cells {
		for l := range strings.SplitSeq(c, "\n") {
			columns[k] = append(columns[k], wrap(l, widths[k])...)
		}
		rows = max(rows, len(columns[k]))
	}
	for i := range rows {
		var line strings.Builder
		for k := range columns {
			text := ""
			if i < len(columns[k]) {
				text = columns[k][i]
			}
			line.WriteString(text + strings.Repeat(" ", max(0, widths[k]-utf8.RuneCountInString(text))+2))
		}
		b.WriteString(strings.TrimRight(line.String(), " ") + "\n")
	}
}

// wrap breaks a text at spaces.
func wrap(s string, width int) (lines []string) {
	line := ""
	for _, word := range strings.Fields(s) {
		if line != "" && utf8.RuneCountInString(line)+1+utf8.RuneCountInString(word) > width {
			lines = append(lines, line)
			line = ""
		}
		line = strings.TrimSpace(line + " " + word)
	}
	return append(lines, line)
}
