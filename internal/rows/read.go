package rows

import (
	"bufio"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"iter"
	"strconv"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/event"
)

// A Reading makes an event of a row, as far as it can.
type Reading func(r *Row) (event.Event, error)

// Read reads CSV: a header, then perhaps a row of HXL tags, then rows. Problems of
// the header come first, with the zero Event. A row that is no CSV, or larger than
// an event may be, is a problem; the next rows are read all the same. An error of
// in is wrapped and ends the sequence.
func (s *Set) Read(in io.Reader, reading Reading) iter.Seq2[event.Event, error] {
	return func(yield func(event.Event, error) bool) {
		bounded := &boundedReader{in: in, left: event.MaxBytes}
		text := bufio.NewReader(bounded)
		if mark, _ := text.Peek(len(byteOrderMark)); string(mark) == byteOrderMark {
			_, _ = text.Discard(len(mark)) // it is there; package csv would take no quoted name after it
		}
		r := csv.NewReader(text)
		r.FieldsPerRecord, r.ReuseRecord = -1, true
		var layout *Layout
		for number := 0; ; number++ {
			bounded.left = event.MaxBytes
			record, err := r.Read()
			if err == io.EOF {
				return
			}
			goOn := true
			switch {
			case err != nil:
				err, goOn = rowError(err)
				goOn = yield(event.Event{}, err) && goOn
			case layout == nil:
				var problems reported.Problems
				layout, problems = s.Layout(record)
				for i := range problems {
					problems[i].Line, problems[i].Column = r.FieldPos(0)
				}
				goOn = len(problems) == 0 || yield(event.Event{}, problems)
			case number == 1 && IsTagRow(record):
			default:
				row := layout.Row(record, func(i int) (int, int) { return r.FieldPos(min(i, len(record)-1)) })
				goOn = yield(reading(&row))
			}
			if !goOn {
				return
			}
		}
	}
}

// rowError returns an error as the sequence has it, and whether it is of one row only.
func rowError(err error) (_ error, ofRow bool) {
	p := reported.Problem{Code: reported.CodeTooLarge, Detail: "a row has more than " + strconv.Itoa(event.MaxBytes) + " bytes"}
	if wrong, ok := errors.AsType[*csv.ParseError](err); ok {
		p = reported.Problem{Code: event.CodeSyntax, Detail: wrong.Err.Error(), Line: wrong.Line, Column: wrong.Column}
	} else if !errors.Is(err, errRowSize) {
		return fmt.Errorf("reading rows: %w", err), false
	}
	return reported.Problems{p}, true
}

var errRowSize = errors.New("the row is too large")

// A boundedReader reads no more than a row may have, so that a quotation mark that
// is never closed does not fill the memory.
type boundedReader struct {
	in   io.Reader
	left int
}

func (b *boundedReader) Read(p []byte) (int, error) {
	if b.left <= 0 {
		b.left = event.MaxBytes
		return 0, errRowSize
	}
	n, err := b.in.Read(p)
	b.left -= n
	return n, err
}
