package main

import (
	"bytes"
	"encoding/json"
	"runtime"
	"slices"

	"github.com/seed-67285e81/reported/event"
)

// heap returns the bytes of what is in use after garbage was collected.
func heap() float64 {
	runtime.GC()
	runtime.GC() // what the first only put into victim caches of pools
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return float64(m.HeapAlloc)
}

// held returns how much memory the results of n calls take that are all kept.
func held[T any](n int, get func(i int) (T, error)) (float64, error) {
	before := heap()
	kept := make([]T, n)
	for i := range kept {
		var err error
		if kept[i], err = get(i); err != nil {
			return 0, err
		}
	}
	after := heap()
	runtime.KeepAlive(kept)
	return after - before, nil
}

// A keeping is what it takes to keep an event of a corpus, as a multiple of its JSON.
type keeping struct {
	name  string
	times float64
	err   error
}

const nameKept = "Event from Decode"

// keepings compares the ways of keeping the events of a corpus, and many of them,
// so that what is kept once does not count.
func keepings(c *corpus) []keeping {
	times := 1 + 2000/len(c.docs)
	keep := func(name string, get func(doc []byte) (any, error), docs [][]byte) keeping {
		get(docs[0])
		bytes, err := held(times*len(docs), func(i int) (any, error) { return get(docs[i%len(docs)]) })
		runtime.KeepAlive(docs)
		return keeping{name, bytes / float64(times*c.bytes), err}
	}
	indented := make([][]byte, len(c.docs))
	for i, doc := range c.docs {
		var b bytes.Buffer
		_ = json.Indent(&b, doc, "", "\t") // they are good JSON
		indented[i] = b.Bytes()
	}
	decoded := func(doc []byte) (any, error) {
		e, err := event.Decode(doc)
		return &e, err
	}
	cloned := func(doc []byte) (any, error) {
		e, err := event.Decode(doc)
		c := e.Clone()
		return &c, err
	}
	var d event.Decoder
	return []keeping{
		keep(nameKept, decoded, c.docs),
		keep("Event from Decode, cloned", cloned, c.docs),
		keep("Event from a Decoder, cloned", func(doc []byte) (any, error) {
			e, err := d.Decode(doc)
			c := e.Clone()
			return &c, err
		}, c.docs),
		keep("Event from Decode, of indented JSON (a multiple of the compact)", decoded, indented),
		keep("Event from Decode, of indented JSON, cloned", cloned, indented),
		keep("plain structs from encoding/json", func(doc []byte) (any, error) {
			p := new(plainEvent)
			return p, json.Unmarshal(doc, p)
		}, c.docs),
		keep("any from encoding/json", func(doc []byte) (v any, err error) {
			err = json.Unmarshal(doc, &v)
			return v, err
		}, c.docs),
	}
}

// pinned returns what it takes to keep the event of a document that is nearly all
// white space, before it and before its last brace, as Decode returns it and cloned,
// and how long the document is.
func pinned(doc []byte) (decoded, cloned float64, length int, err error) {
	half := bytes.Repeat([]byte{' '}, 1<<19)
	blank := slices.Concat(half, bytes.TrimSuffix(doc, []byte("}")), half, []byte("}"))
	decoded, err = held(1, func(int) (event.Event, error) { return event.Decode(blank) })
	if err != nil {
		return 0, 0, 0, err
	}
	cloned, err = held(1, func(int) (event.Event, error) {
		e, err := event.Decode(blank)
		return e.Clone(), err
	})
	runtime.KeepAlive(blank)
	return decoded, cloned, len(blank), err
}
