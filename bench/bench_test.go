package main

import (
	"strings"
	"testing"
)

func BenchmarkRead(b *testing.B) {
	each(b, func(b *testing.B, c *corpus) {
		for _, j := range append(readers(c.docs), ours(c.docs)...) {
			benchmark(b, c, j)
		}
	})
}

func BenchmarkWrite(b *testing.B) {
	each(b, func(b *testing.B, c *corpus) {
		c.decode(0, len(c.docs))
		for _, j := range append(writers(c), oursDecoded(c)...) {
			benchmark(b, c, j)
		}
	})
}

func BenchmarkLines(b *testing.B) {
	each(b, func(b *testing.B, c *corpus) {
		data := c.ndjson(len(c.docs))
		for _, w := range ways {
			b.Run(w.name, func(b *testing.B) {
				b.SetBytes(int64(len(data)))
				b.ReportAllocs()
				for b.Loop() {
					if err := w.read(data); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
	})
}

func BenchmarkRows(b *testing.B) {
	for _, d := range dataSets {
		text, _, err := d.text()
		if err != nil {
			b.Fatal(err)
		}
		b.Run(d.name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				for sink.event = range d.read(strings.NewReader(text)) {
				}
			}
		})
	}
}

func each(b *testing.B, do func(*testing.B, *corpus)) {
	for _, make := range []func() (*corpus, error){article, func() (*corpus, error) { return generated(1000) }} {
		c, err := make()
		if err != nil {
			b.Fatal(err)
		}
		b.Run(c.name, func(b *testing.B) { do(b, c) })
	}
}

// benchmark does one document after the other.
func benchmark(b *testing.B, c *corpus, j job) {
	b.Run(j.name, func(b *testing.B) {
		if err := (window{0, len(c.docs)}).once(j); err != nil {
			b.Skip(err)
		}
		b.SetBytes(int64(c.mean()))
		b.ReportAllocs()
		i := 0
		for b.Loop() {
			if err := j.do(i); err != nil {
				b.Fatal(err)
			}
			if i++; i == len(c.docs) {
				i = 0
			}
		}
	})
}
