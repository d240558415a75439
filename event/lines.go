package event

import (
	"bytes"
	"iter"

	"github.com/seed-67285e81/reported"
)

// Lines reads NDJSON in memory, one event a line, as [Read] reads a stream. The sequence
// may be walked again.
func Lines(data []byte) iter.Seq2[Event, error] {
	return func(yield func(Event, error) bool) {
		number := 0
		for line := range bytes.Lines(data) {
			number++
			if isBlank(line) {
				continue
			}
			if !yield(readLine(Decode, line, number)) {
				return
			}
		}
	}
}

// readLine decodes a line without its line end, so that a document that is cut short has
// its problem on this line.
func readLine[E any](decode func([]byte) (E, error), line []byte, number int) (E, error) {
	e, err := decode(bytes.TrimRight(line, "\r\n"))
	problems := reported.AsProblems(err)
	for i := range problems {
		problems[i].Line += number - 1
	}
	return e, err
}

// isBlank reports whether a line has nothing but JSON's white space.
func isBlank(line []byte) bool { return len(bytes.TrimRight(line, " \t\r\n")) == 0 }
