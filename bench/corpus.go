package main

import (
	"bytes"
	"fmt"
	"os"

	"github.com/seed-67285e81/reported/event"
	"github.com/seed-67285e81/reported/internal/eventtest"
)

// A corpus is a number of documents. Those that are being used are decoded as
// well, and no others: what lies on the heap slows down whoever makes garbage.
type corpus struct {
	name   string
	docs   [][]byte
	bytes  int
	events []event.Event
	plain  []plainEvent
}

// newCorpus checks that the documents are good.
func newCorpus(name string, docs [][]byte) (*corpus, error) {
	c := &corpus{name: name, docs: docs}
	for i, doc := range docs {
		if _, err := event.Decode(doc); err != nil {
			return nil, fmt.Errorf("%s, document %d: %w", name, i, err)
		}
		if err := unmarshalStd(doc, new(plainEvent)); err != nil {
			return nil, fmt.Errorf("%s, document %d, as plain structs: %w", name, i, err)
		}
		c.bytes += len(doc)
	}
	return c, nil
}

// decode fills events and plain for some documents.
func (c *corpus) decode(from, to int) {
	c.events, c.plain = make([]event.Event, len(c.docs)), make([]plainEvent, len(c.docs))
	for i := from; i < to; i++ {
		c.events[i], _ = event.Decode(c.docs[i]) // newCorpus saw that they are good
		_ = unmarshalStd(c.docs[i], &c.plain[i])
	}
}

func (c *corpus) mean() float64 { return float64(c.bytes) / float64(len(c.docs)) }

// article reads the worked example and the attacks of 2019 and 2020.
func article() (*corpus, error) {
	var docs [][]byte
	for _, name := range []string{"../testdata/article.ndjson", "../testdata/iraq-2019-2020.ndjson"} {
		data, err := os.ReadFile(name)
		if err != nil {
			return nil, err
		}
		for line := range bytes.Lines(data) {
			docs = append(docs, bytes.TrimSpace(line))
		}
	}
	return newCorpus("article", docs)
}

// generated makes n varied events of 1 to 4 KB, the same ones in every run. Their
// texts hold whatever JSON may: accents, other scripts, quotation marks, escapes.
func generated(n int) (*corpus, error) {
	r := eventtest.Rand(1)
	docs := make([][]byte, n)
	for i := range docs {
		e := eventtest.Random(r, 1000+r.IntN(3000))
		var err error
		if docs[i], err = e.AppendJSON(nil); err != nil {
			return nil, err
		}
	}
	return newCorpus("generated", docs)
}

// ndjson puts n documents on a line each, over again where there are fewer.
func (c *corpus) ndjson(n int) []byte {
	var all []byte
	for i := range n {
		all = append(append(all, c.docs[i%len(c.docs)]...), '\n')
	}
	return all
}
