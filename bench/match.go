package main

import (
	"fmt"
	"runtime"
	"strconv"
	"strings"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/event"
	"github.com/seed-67285e81/reported/event/match"
)

// matchTable measures preparing and comparing beside decoding the same events, and then
// an index of very many: spread over years, and in feeds that tell of the same days.
func matchTable(p plan, goals *targets, n int) (*table, error) {
	docs, events, err := matchEvents()
	if err != nil {
		return nil, err
	}
	prepared := make([]*match.Prepared, len(events))
	for i := range events {
		prepared[i] = match.Prepare(events[i])
	}
	results := race(p, len(docs), func(int, int) {}, []job{
		{nameDecode, func(i int) (err error) { sink.event, err = event.Decode(docs[i]); return err }},
		{"match.Prepare", func(i int) error { sink.any = match.Prepare(events[i]); return nil }},
		{"Prepared.With", func(i int) error { matched = prepared[i].With(prepared[(i+1)%len(prepared)]); return nil }},
		{"Prepared.Keys", func(i int) error { sink.any = prepared[i].Keys(); return nil }},
	})
	out := &table{title: "Finding one event in two feeds (real rows of UCDP GED)"}
	out.add("", "/ Decode of the event", "allocs")
	for _, r := range results {
		out.add(r.name, r.over(results[0]).String(), digits(r.allocs))
	}
	goals.ratio("match.Prepare / Decode", 0.5, results[1], results[0])
	goals.ratio("Prepared.With / Decode", 0.1, results[2], results[0])
	out.add(fmt.Sprintf("%d events", n), "filling, events a second", "all pairs, seconds", "pairs that meet, an event", "pairs found, an event", "heap")
	out.add(indexed(events, n, 2, 35)...)
	for _, part := range []int{4, 2, 1} { // the time grows with the density
		out.add(indexed(events, n/part, 15, 0)...)
	}
	return out, nil
}

// matched is where facts go, so that no compiler leaves the work out.
var matched match.Facts

// matchEvents reads the rows and writes their documents.
func matchEvents() (docs [][]byte, events []event.Event, err error) {
	d := dataSets[0]
	d.file = "../event/ucdp/testdata/ucdp-ged-iraq.csv.gz"
	text, _, err := d.text()
	if err != nil {
		return nil, nil, err
	}
	for e, err := range d.read(strings.NewReader(text)) {
		if err != nil {
			continue // numbers that contradict each other
		}
		doc, err := e.AppendJSON(nil)
		if err != nil {
			return nil, nil, err
		}
		docs, events = append(docs, doc), append(events, e)
	}
	return docs, events, nil
}

// indexed fills an index with n copies of rows and finds all pairs across feeds, the
// three best. Copies are some years apart; with 0 years they are of a feed each, and
// three days apart.
func indexed(events []event.Event, n, feeds, years int) []string {
	base := heap()
	var x match.Index
	start := processorTime()
	for i := range n {
		e := events[i%len(events)]
		e.ID = strconv.Itoa(i)
		round := i / len(events)
		feed := i % feeds
		if years == 0 {
			feed = round % feeds
		}
		e.Time = later(e.Time, years*round, 3*round)
		x.Add("feed "+strconv.Itoa(feed), match.Prepare(e))
	}
	filled := processorTime() - start
	w := match.Window{AcrossFeeds: true, Best: 3, MaxBlock: 5000}
	start = processorTime()
	pairs, _ := x.Pairs(w)
	took := processorTime() - start
	found := 0
	for range pairs {
		found++
	}
	name := fmt.Sprintf("%d, %d feeds, copies 3 days apart", n, feeds)
	if years > 0 {
		name = fmt.Sprintf("%d, %d feeds, copies %d years apart", n, feeds, years)
	}
	meet := x.Stats(w).Pairs
	size := heap() - base
	runtime.KeepAlive(x)
	return []string{name, fmt.Sprintf("%.0f", float64(n)/filled.Seconds()), digits(took.Seconds()), digits(float64(meet) / float64(n)),
		digits(float64(found) / float64(n)), mib(size)}
}

// later moves a day; what is no day stays.
func later(t reported.Time, years, days int) reported.Time {
	first, ok := t.Earliest()
	if !ok {
		return t
	}
	moved := first.AddDate(years%7000, 0, days)
	return reported.Day(moved.Date())
}
