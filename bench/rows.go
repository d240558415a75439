package main

import (
	"compress/gzip"
	"encoding/csv"
	"fmt"
	"io"
	"iter"
	"os"
	"runtime"
	"strings"

	"github.com/seed-67285e81/reported/event"
	"github.com/seed-67285e81/reported/event/acled"
	"github.com/seed-67285e81/reported/event/gtd"
	"github.com/seed-67285e81/reported/event/ucdp"
)

// A dataSet is one whose rows become events.
type dataSet struct {
	name, file string
	mapping    func(header []string) (func(record []string) (event.Event, error), error)
	read       func(io.Reader) iter.Seq2[event.Event, error]
}

var dataSets = []dataSet{
	{"ucdp", "../event/ucdp/testdata/ucdp-ged-sample1000.csv.gz", func(header []string) (func([]string) (event.Event, error), error) {
		m, err := ucdp.NewMapping(header)
		return m.Event, err
	}, ucdp.Read},
	{"acled", "../event/acled/testdata/rows.csv", func(header []string) (func([]string) (event.Event, error), error) {
		m, err := acled.NewMapping(header)
		return m.Event, err
	}, acled.Read},
	{"gtd", "../event/gtd/testdata/rows.csv", func(header []string) (func([]string) (event.Event, error), error) {
		m, err := gtd.NewMapping(header)
		return m.Event, err
	}, gtd.Read},
}

// text returns the data set's file, and at which byte its second row begins.
func (d dataSet) text() (text string, body int, err error) {
	file, err := os.Open(d.file)
	if err != nil {
		return "", 0, err
	}
	defer file.Close()
	var in io.Reader = file
	if strings.HasSuffix(d.file, ".gz") {
		if in, err = gzip.NewReader(file); err != nil {
			return "", 0, err
		}
	}
	data, err := io.ReadAll(in)
	return string(data), strings.IndexByte(string(data), '\n') + 1, err
}

// rowsTable measures a row to its event beside decoding that event's JSON, and the
// heap while many rows are read. A test of each package reads a million.
func rowsTable(p plan, goals *targets) (*table, error) {
	out := &table{title: "Rows of data sets"}
	out.add("", "row to event / Decode of that event", "allocs of a row", "allocs of Decode")
	for _, d := range dataSets {
		results, err := d.race(p)
		if err != nil {
			return nil, err
		}
		r := results[0].over(results[1])
		out.add(d.name, r.String(), digits(results[0].allocs), digits(results[1].allocs))
		goals.atMost("a row of "+d.name+" to its event / Decode", 1, r.mid, digits(r.mid))
	}
	const n = 50_000
	out.add(fmt.Sprintf("%d rows: heap", n), "in the first tenth", "after that")
	for _, d := range dataSets {
		early, late, err := d.stream(n)
		if err != nil {
			return nil, err
		}
		out.add(d.name, mib(early), mib(late))
		goals.atMost(fmt.Sprintf("%d rows of %s: greatest heap after the first tenth / in it", n, d.name), 2, late/early, digits(late/early))
	}
	return out, nil
}

// race reads the rows, and decodes the documents of their events.
func (d dataSet) race(p plan) ([]timed, error) {
	text, _, err := d.text()
	if err != nil {
		return nil, err
	}
	all, err := csv.NewReader(strings.NewReader(text)).ReadAll()
	if err != nil {
		return nil, err
	}
	make, err := d.mapping(all[0])
	if err != nil {
		return nil, err
	}
	var records [][]string
	var docs [][]byte
	for _, record := range all[1:] {
		e, err := make(record)
		if err != nil {
			continue // numbers that contradict each other
		}
		doc, err := e.AppendJSON(nil)
		if err != nil {
			return nil, err
		}
		records, docs = append(records, record), append(docs, doc)
	}
	return race(p, len(docs), func(int, int) {}, []job{
		{d.name, func(i int) (err error) { sink.event, err = make(records[i]); return err }},
		{"Decode", func(i int) (err error) { sink.event, err = event.Decode(docs[i]); return err }},
	}), nil
}

// stream reads n rows, block after block, and looks at the heap.
func (d dataSet) stream(n int) (early, late float64, err error) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	text, body, err := d.text()
	if err != nil {
		return 0, 0, err
	}
	base := heap()
	in := &repeated{head: text[:body], body: text[body:]}
	i := 0
	for range d.read(in) {
		if i++; i%100 == 0 {
			if i <= n/10 {
				early = max(early, inUse()-base)
			} else {
				late = max(late, inUse()-base)
			}
		}
		if i == n {
			break
		}
	}
	return early, late, nil
}

// A repeated is a text whose body comes again and again.
type repeated struct{ head, body string }

func (r *repeated) Read(p []byte) (int, error) {
	if r.head == "" {
		r.head = r.body
	}
	n := copy(p, r.head)
	r.head = r.head[n:]
	return n, nil
}
