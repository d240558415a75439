package main

import (
	"bufio"
	"encoding/csv"
	"io"
	"slices"
	"strconv"
	"strings"
)

// A columns adds up columns of a file by year while another reads the same file. It
// shares no code with the packages that make events, so that the two sums can be
// held against each other.
type columns struct {
	io.Reader
	end  *io.PipeWriter
	done chan struct{}
}

// deaths are sums of the low, the best and the greatest numbers.
type deaths struct {
	rows            int
	low, best, high float64
}

// columnsOf returns a reader of the same bytes; what it adds up is there after wait.
func (s *summary) columnsOf(in io.Reader) columns {
	read, write := io.Pipe()
	c := columns{Reader: io.TeeReader(in, write), end: write, done: make(chan struct{})}
	go func() {
		defer close(c.done)
		if s.source.year != "" {
			text := bufio.NewReader(read)
			if mark, _ := text.Peek(3); string(mark) == "\ufeff" {
				_, _ = text.Discard(3)
			}
			s.addColumns(csv.NewReader(text))
		}
		_, _ = io.Copy(io.Discard, read) // or the other reader would wait
	}()
	return c
}

func (c columns) wait() {
	_ = c.end.Close() // a pipe's never fails
	<-c.done
}

func (s *summary) addColumns(r *csv.Reader) {
	r.FieldsPerRecord, r.ReuseRecord = -1, true
	header, err := r.Read()
	if err != nil {
		return
	}
	at := func(names ...string) int {
		return slices.IndexFunc(header, func(cell string) bool {
			return slices.Contains(names, strings.ToLower(strings.TrimSpace(cell)))
		})
	}
	year, low, best, high := at(s.source.year), at(s.source.low...), at(s.source.best...), at(s.source.high...)
	for {
		record, err := r.Read()
		if err == io.EOF {
			return
		}
		y, ok := cell(record, year)
		if err != nil || !ok {
			continue
		}
		sum := s.of(s.columns, int(y))
		sum.rows++
		for _, column := range []struct {
			at int
			to *float64
		}{{low, &sum.low}, {best, &sum.best}, {high, &sum.high}} {
			n, _ := cell(record, column.at)
			*column.to += n
		}
	}
}

func cell(record []string, at int) (float64, bool) {
	if at < 0 || at >= len(record) {
		return 0, false
	}
	n, err := strconv.ParseFloat(strings.TrimSpace(record[at]), 64)
	return n, err == nil
}
