package event

import (
	"bytes"
	"iter"

	"github.com/seed-67285e81/reported"
)

// Lines reads NDJSON: one event a line. Each event owns its memory. A bad line
// yields the zero Event and its problems, whose Line is that of data; the lines
// behind it are read all the same. Lines of nothing but white space are passed over.
// Whoever reads from a stream, or keeps what is understood of a bad line, gives each
// line to [Inspect].
//
// The sequence may be walked again, and reads data anew.
func Lines(data []byte) iter.Seq2[Event, error] {
	return func(yield func(Event, error) bool) {
		number := 0
		for line := range bytes.Lines(data) {
			number++
			if len(bytes.TrimRight(line, " \t\r\n")) == 0 { // what JSON calls white space
				continue
			}
			line = bytes.TrimRight(line, "\r\n") // so that what is cut short ends on this line
			e, problems := Inspect(line)
			if len(problems) > 0 {
				e = Event{}
				renumberLines(problems, number)
			}
			if !yield(e, problems.Err()) {
				return
			}
		}
	}
}

// renumberLines moves problems from the first line to another.
func renumberLines(problems reported.Problems, number int) {
	for i := range problems {
		problems[i].Line += number - 1
	}
}

// SplitLines cuts NDJSON at line ends into at most n parts of about equal size, which
// several goroutines can read with [Lines], each a part. Together the parts are
// data, in its order; they share its memory. A problem's Line counts from the start
// of its part.
func SplitLines(data []byte, n int) [][]byte {
	var parts [][]byte
	for ; n > 1 && len(data) > 0; n-- {
		cut := len(data) / n
		end := bytes.IndexByte(data[cut:], '\n')
		if end < 0 {
			break
		}
		parts = append(parts, data[:cut+end+1:cut+end+1])
		data = data[cut+end+1:]
	}
	if len(data) > 0 {
		parts = append(parts, data)
	}
	return parts
}
