package main

import (
	"bufio"
	"bytes"
	"io"
	"iter"

	"github.com/seed-67285e81/reported/event"
)

// readLines reads NDJSON, one event a line.
func readLines(in io.Reader) iter.Seq2[event.Event, error] {
	return func(yield func(event.Event, error) bool) {
		lines := bufio.NewScanner(in)
		lines.Buffer(nil, event.MaxBytes)
		for lines.Scan() {
			if len(bytes.TrimSpace(lines.Bytes())) == 0 {
				continue
			}
			if !yield(event.Decode(lines.Bytes())) {
				return
			}
		}
		if err := lines.Err(); err != nil {
			yield(event.Event{}, err)
		}
	}
}
