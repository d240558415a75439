package event

import (
	"bytes"
	"io"
	"iter"
	"strconv"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/internal/form"
)

// Read reads NDJSON from a stream, one event a line. It holds one line in memory. Each
// event owns its memory; [Decoder.Read] reuses it.
//
//	a bad line           yields the zero Event and its Problems; the next lines are read
//	Problem.Line         counts from the start of the stream
//	a blank line         is skipped
//	above MaxBytes       is one problem, reported.CodeTooLarge
//	an error of r        is yielded last, wrapped with its line number; it is not Problems
//	the end of a line    is LF or CRLF, or the end of the stream
//
// Read reads ahead, so the sequence is walked once. After a break it is not known how much
// of r was read.
func Read(r io.Reader) iter.Seq2[Event, error] {
	return readLines(r, MaxBytes, func() Event { return Event{} }, Decode)
}

// Read is the function [Read], but an event is valid only until the next one.
func (d *Decoder) Read(r io.Reader) iter.Seq2[*Event, error] {
	return readLines(r, d.limits().Bytes, func() *Event { return &Event{} }, d.Decode)
}

func readLines[E any](r io.Reader, most int, none func() E, decode func([]byte) (E, error)) iter.Seq2[E, error] {
	return func(yield func(E, error) bool) {
		lines := lineReader{r: r, most: most}
		for lines.next() {
			var e E
			var err error
			if lines.long {
				e, err = none(), lines.problem()
			} else {
				e, err = readLine(decode, lines.line, lines.number)
			}
			if !yield(e, err) {
				return
			}
		}
		if lines.ended != io.EOF {
			yield(none(), &readError{lines.number, lines.ended})
		}
	}
}

// A lineReader cuts a stream into lines.
type lineReader struct {
	r    io.Reader
	most int // bytes of a line, without its end

	number int
	line   []byte // with its end; valid until the next call of next
	long   bool   // the line has more than most bytes, and is not kept

	memory []byte
	unread []byte // what was read of memory and is not yet a line
	ended  error  // what r returned with the last bytes
}

// The first memory of a lineReader, and how often it asks a reader that gives nothing.
const (
	lineMemory = 64 << 10
	emptyReads = 100
)

// next moves to the next line that is not blank. It reports whether there is one. Else
// number is that of the line that the end of r cut off.
func (l *lineReader) next() bool {
	for {
		l.number++
		if len(l.unread) == 0 && l.ended != nil || !l.read() {
			return false
		}
		if l.long || !isBlank(l.line) {
			return true
		}
	}
}

// read reads a line. It is false if r failed before the line's end.
func (l *lineReader) read() bool {
	blank := true // of what was let go
	l.long = false
	for seen := 0; ; {
		n := bytes.IndexByte(l.unread[seen:], '\n')
		if n < 0 && l.ended != nil && l.ended != io.EOF {
			return false
		}
		if end := seen + n + 1; n >= 0 || l.ended != nil {
			if n < 0 {
				end = len(l.unread)
			}
			l.line, l.unread = l.unread[:end], l.unread[end:]
			l.long = l.long && !(blank && isBlank(l.line))
			return true
		}
		if len(l.unread) > l.most+len("\r") {
			l.long = true
			blank = blank && isBlank(l.unread)
			l.unread = nil
		}
		seen = len(l.unread)
		l.fill()
	}
}

// fill reads more, and makes room for it.
func (l *lineReader) fill() {
	room := l.memory
	if len(l.unread) == len(room) {
		room = make([]byte, max(lineMemory, 2*len(room)))
	}
	have := copy(room, l.unread)
	n := 0
	for tries := 0; n == 0 && l.ended == nil; tries++ {
		if n, l.ended = l.r.Read(room[have:]); n < 0 || n > len(room)-have {
			n, l.ended = 0, io.ErrNoProgress
		} else if n == 0 && l.ended == nil && tries == emptyReads {
			l.ended = io.ErrNoProgress
		}
	}
	l.memory, l.unread = room, room[:have+n]
}

// problem returns what is wrong with a line that is too long.
func (l *lineReader) problem() error {
	return reported.Problems{{
		Code: reported.CodeTooLarge, Line: l.number, Column: 1,
		Detail: form.Got("at most "+strconv.Itoa(l.most)+" bytes", "a longer line"),
	}}
}

// A readError is an error of a reader, with the line that it cut off.
type readError struct {
	line int
	err  error
}

func (e *readError) Error() string { return "line " + strconv.Itoa(e.line) + ": " + e.err.Error() }
func (e *readError) Unwrap() error { return e.err }
