package match_test

import (
	"compress/gzip"
	"os"
	"testing"

	"github.com/seed-67285e81/reported/event"
	"github.com/seed-67285e81/reported/event/match"
	"github.com/seed-67285e81/reported/event/ucdp"
	"github.com/seed-67285e81/reported/internal/eventtest"
)

// rows reads a file of real rows.
func rows(t testing.TB, name string) (list []event.Event) {
	t.Helper()
	file, err := os.Open("../ucdp/testdata/" + name + ".csv.gz")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	in, err := gzip.NewReader(file)
	if err != nil {
		t.Fatal(err)
	}
	for e := range ucdp.Read(in) {
		list = append(list, e)
	}
	return list
}

// TestWithAllocatesNothing compares events of all sorts.
func TestWithAllocatesNothing(t *testing.T) {
	r := eventtest.Rand(3)
	var list []*match.Prepared
	for range 40 {
		list = append(list, match.Prepare(eventtest.Random(r, 3000)))
	}
	for _, e := range rows(t, "ucdp-ged-sample1000")[:40] {
		list = append(list, match.Prepare(e))
	}
	n := testing.AllocsPerRun(1, func() {
		for _, p := range list {
			for _, q := range list {
				facts := p.With(q)
				_ = facts.Proposes()
			}
		}
	})
	if n != 0 {
		t.Errorf("%v allocations", n)
	}
}

func BenchmarkPrepare(b *testing.B) {
	list := rows(b, "ucdp-ged-sample1000")
	docs := make([][]byte, len(list))
	for i := range list {
		docs[i], _ = list[i].AppendJSON(nil)
	}
	b.Run("decode", func(b *testing.B) {
		b.ReportAllocs()
		for i := 0; b.Loop(); i++ {
			_, _ = event.Decode(docs[i%len(docs)])
		}
	})
	b.Run("prepare", func(b *testing.B) {
		b.ReportAllocs()
		for i := 0; b.Loop(); i++ {
			match.Prepare(list[i%len(list)])
		}
	})
	prepared := make([]*match.Prepared, len(list))
	for i := range list {
		prepared[i] = match.Prepare(list[i])
	}
	b.Run("with", func(b *testing.B) {
		b.ReportAllocs()
		for i := 0; b.Loop(); i++ {
			prepared[i%len(list)].With(prepared[i*7%len(list)])
		}
	})
	b.Run("keys", func(b *testing.B) {
		b.ReportAllocs()
		for i := 0; b.Loop(); i++ {
			prepared[i%len(list)].Keys()
		}
	})
}

// must is for what is known to be good.
func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}
