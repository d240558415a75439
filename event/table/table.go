package table

import (
	"iter"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/event"
)

// A Table is one of the three tables: its columns, and the rows that an event has in
// it. [Events], [Claims] and [Tallies] give one; the zero Table has no columns.
type Table struct {
	header, tags []string
	rows         func(e *event.Event, yield func([]string) bool) bool
}

// Header returns the names of the columns.
func (t Table) Header() []string { return slices.Clone(t.header) }

// Tags returns the HXL hashtags of the columns, "" for a column that has none. They
// may stand in a row under the header.
func (t Table) Tags() []string { return slices.Clone(t.tags) }

// Rows returns the rows of one event. Each is a new list.
func (t Table) Rows(e event.Event) iter.Seq[[]string] {
	return func(yield func([]string) bool) {
		if t.rows != nil {
			t.rows(&e, yield)
		}
	}
}

// All returns the header and the rows of all events.
func (t Table) All(events iter.Seq[event.Event]) iter.Seq[[]string] {
	return func(yield func([]string) bool) {
		if t.rows == nil || !yield(t.Header()) {
			return
		}
		for e := range events {
			if !t.rows(&e, yield) {
				return
			}
		}
	}
}

// A column is one column of a table whose rows are made of a T.
type column[T any] struct {
	name, tag string
	cell      func(*T) string
}

// newTable makes a table of columns; each calls its argument with what rows are made of.
func newTable[T any](columns []column[T], each func(e *event.Event, row func(*T) bool) bool) Table {
	var t Table
	for _, c := range columns {
		t.header = append(t.header, c.name)
		t.tags = append(t.tags, c.tag)
	}
	t.rows = func(e *event.Event, yield func([]string) bool) bool {
		return each(e, func(item *T) bool {
			record := make([]string, len(columns))
			for i, c := range columns {
				record[i] = c.cell(item)
			}
			return yield(record)
		})
	}
	return t
}

// joined returns what text says of each item, parted by "; ".
func joined[T any](items []T, text func(*T) string) string {
	var b strings.Builder
	for i := range items {
		if s := text(&items[i]); s != "" {
			if b.Len() > 0 {
				b.WriteString("; ")
			}
			b.WriteString(s)
		}
	}
	return b.String()
}

func itself(s *string) string { return *s }

func truth(b bool) string {
	if b {
		return "true"
	}
	return ""
}

func number(n int64, ok bool) string {
	if !ok {
		return ""
	}
	return strconv.FormatInt(n, 10)
}

func howMany(n int) string { return strconv.Itoa(n) }

// firstDay and lastDay return the days that bound a time, "" where it is open.
func firstDay(t reported.Time) string {
	if at, ok := t.Earliest(); ok {
		return at.Format(time.DateOnly)
	}
	return ""
}

func lastDay(t reported.Time) string {
	if after, ok := t.Latest(); ok {
		return after.Add(-time.Second).Format(time.DateOnly)
	}
	return ""
}

func chains(sources []reported.Source) string {
	return joined(sources, func(s *reported.Source) string { return s.String() })
}
