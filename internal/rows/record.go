package rows

import (
	"bytes"
	"slices"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/event"
)

// Inexact is the code of a row that does not hold all of its event.
const Inexact reported.Code = "inexact"

// Event makes an event of a row of the layout; nil is that of no columns.
func (s *Set) Event(l *Layout, record []string, reading Reading) (event.Event, error) {
	row := s.some(l).Row(record, nil)
	return reading(&row)
}

// Record makes a row of the layout from an event: a cell is what the codes have for
// its column, else what cell returns. The error is a problem with the code Inexact
// unless the event of the row is the same.
func (s *Set) Record(l *Layout, e event.Event, reading Reading, cell func(e *event.Event, col int) string) ([]string, error) {
	l = s.some(l)
	record := l.record(&e, cell)
	row := l.Row(record, nil)
	back, _ := reading(&row)
	a, err := e.AppendJSON(nil)
	if err != nil {
		return record, err
	}
	if b, err := back.AppendJSON(nil); err != nil || !bytes.Equal(a, b) {
		return record, reported.Problems{{Code: Inexact, Detail: "the row does not hold all of the event"}}
	}
	return record, nil
}

// some returns a layout, or that of no columns.
func (s *Set) some(l *Layout) *Layout {
	if l == nil {
		l, _ = s.Layout(nil)
	}
	return l
}

func (l *Layout) record(e *event.Event, cell func(e *event.Event, col int) string) []string {
	record := make([]string, len(l.header))
	for col, at := range l.at {
		if at < 0 {
			continue
		}
		if code, ok := e.Codes[l.set.keys[col]]; ok {
			record[at] = code
		} else if !slices.Contains(l.set.kept, col) {
			record[at] = cell(e, col)
		}
	}
	for _, o := range l.others {
		record[o.at] = e.Codes[o.key]
	}
	return record
}
