package event_test

import (
	"bytes"
	"encoding/json"
	"os"
	"runtime"
	"testing"

	"github.com/seed-67285e81/reported/event"
)

// benchDocuments are the events of testdata, a document each: the worked example
// and the attacks of 2019 and 2020.
func benchDocuments(tb testing.TB) (docs [][]byte, size int) {
	tb.Helper()
	for _, name := range []string{"../testdata/article.ndjson", "../testdata/iraq-2019-2020.ndjson"} {
		data, err := os.ReadFile(name)
		if err != nil {
			tb.Fatal(err)
		}
		docs = append(docs, bytes.Split(bytes.TrimSpace(data), []byte("\n"))...)
	}
	for _, doc := range docs {
		size += len(doc)
	}
	return docs, size
}

func benchEvents(tb testing.TB, docs [][]byte) []event.Event {
	tb.Helper()
	events := make([]event.Event, len(docs))
	for i, doc := range docs {
		var err error
		if events[i], err = event.Decode(doc); err != nil {
			tb.Fatal(err)
		}
	}
	return events
}

// BenchmarkDocuments measures what is done with all documents of testdata, side by
// side; json.Valid of the same bytes is the measure of all others.
//
// A program that decodes has a heap of some size. Without one the collector would
// run after every few events, and the benchmark would measure that.
func BenchmarkDocuments(b *testing.B) {
	heap := make([]byte, 40<<20)
	docs, size := benchDocuments(b)
	events := benchEvents(b, docs)
	lines := append(bytes.Join(docs, []byte("\n")), '\n')
	var d event.Decoder
	var dst []byte
	for _, bench := range []struct {
		name string
		run  func() error
	}{
		{"Valid", func() error {
			for _, doc := range docs {
				json.Valid(doc)
			}
			return nil
		}},
		{"Decode", func() error {
			for _, doc := range docs {
				if _, err := event.Decode(doc); err != nil {
					return err
				}
			}
			return nil
		}},
		{"Decoder", func() error {
			for _, doc := range docs {
				if _, err := d.Decode(doc); err != nil {
					return err
				}
			}
			return nil
		}},
		{"Lines", func() error {
			for _, err := range event.Lines(lines) {
				if err != nil {
					return err
				}
			}
			return nil
		}},
		{"Validate", func() error {
			for i := range events {
				if err := events[i].Validate(); err != nil {
					return err
				}
			}
			return nil
		}},
		{"AppendJSON", func() (err error) {
			for i := range events {
				if dst, err = events[i].AppendJSON(dst[:0]); err != nil {
					return err
				}
			}
			return nil
		}},
		{"Clone", func() error {
			for i := range events {
				events[i].Clone()
			}
			return nil
		}},
	} {
		b.Run(bench.name, func(b *testing.B) {
			b.ReportAllocs()
			b.SetBytes(int64(size))
			for b.Loop() {
				if err := bench.run(); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
	runtime.KeepAlive(heap)
}

// TestAllocations holds what is promised of allocations on the documents of testdata.
func TestAllocations(t *testing.T) {
	if raceEnabled {
		t.Skip("the race detector allocates")
	}
	docs, _ := benchDocuments(t)
	events := benchEvents(t, docs)
	var d event.Decoder
	var dst []byte
	for i, doc := range docs {
		for _, c := range []struct {
			what string
			most float64
			run  func() error
		}{
			{"Validate", 0, events[i].Validate},
			{"AppendJSON", 0, func() (err error) { dst, err = events[i].AppendJSON(dst[:0]); return err }},
			{"Decoder.Decode", 4, func() error { _, err := d.Decode(doc); return err }},
		} {
			var err error
			if got := testing.AllocsPerRun(10, func() { err = c.run() }); got > c.most || err != nil {
				t.Errorf("document %d: %s makes %v allocations, want at most %v; error %v", i, c.what, got, c.most, err)
			}
		}
	}
}

// TestKeptMemory holds what an event keeps alive: about three times its JSON, and a
// clone no more.
func TestKeptMemory(t *testing.T) {
	if raceEnabled {
		t.Skip("the race detector keeps some garbage")
	}
	docs, size := benchDocuments(t)
	events := benchEvents(t, docs)
	for _, c := range []struct {
		what string
		most float64
		make func(i int) event.Event
	}{
		{"Decode", 3.05, func(i int) event.Event { e, _ := event.Decode(docs[i]); return e }},
		{"Clone", 3.05, func(i int) event.Event { return events[i].Clone() }},
	} {
		const times = 50
		var before, after runtime.MemStats
		runtime.GC()
		runtime.ReadMemStats(&before)
		kept := make([]event.Event, 0, times*len(docs))
		for range times {
			for i := range docs {
				kept = append(kept, c.make(i))
			}
		}
		runtime.GC()
		runtime.ReadMemStats(&after)
		runtime.KeepAlive(kept)
		if got := float64(int64(after.HeapAlloc)-int64(before.HeapAlloc)) / float64(times*size); got > c.most {
			t.Errorf("an event of %s holds %.2f times its JSON, want at most %v", c.what, got, c.most)
		} else {
			t.Logf("an event of %s holds %.2f times its JSON", c.what, got)
		}
	}
}
