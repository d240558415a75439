package main

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/seed-67285e81/reported/internal/eventtest"
)

// TestGathering holds the accumulators to what a distributed engine asks of them:
// however records are dealt out to shards, in whatever order shards are put
// together, and encoded on the way, the same comes out.
func TestGathering(t *testing.T) {
	for seed := range uint64(200) {
		r := eventtest.Rand(seed)
		f := &mergeFn{Limit: limit{Count: 1 + r.IntN(12), Bytes: 1 + r.IntN(4_000)}}
		var records []record
		for _, e := range eventtest.Revisions(r, 20, 200) {
			e.ID = "one"
			data, err := e.AppendJSON(nil)
			if err != nil {
				t.Fatal(err)
			}
			for range 1 + r.IntN(2) {
				records = append(records, record{e.Revision, e.Recorded.String(), data, 1})
			}
		}
		want := gatherInOrder(f, records)
		if total := int64(len(records)); total != want.LeftOut+times(want.Records) {
			t.Fatalf("seed %d: of %d records %d are there and %d left out", seed, total, times(want.Records), want.LeftOut)
		}
		for range 5 {
			got := gatherInShards(t, r, f, records)
			if got, want := describe(got), describe(want); got != want {
				t.Fatalf("seed %d:\n got %s\nwant %s", seed, got, want)
			}
		}
	}
}

// describe tells accumulators apart. How often the floor was read is not known.
func describe(a revisions) string {
	var b strings.Builder
	for _, r := range a.Records {
		fmt.Fprintf(&b, "%d × %d %s %x; ", r.Times, r.Revision, r.Recorded, sha256.Sum256(r.JSON))
	}
	fmt.Fprintf(&b, "left out %d", a.LeftOut)
	for _, r := range a.Floor {
		fmt.Fprintf(&b, ", the last %d %s %x", r.Revision, r.Recorded, sha256.Sum256(r.JSON))
	}
	return b.String()
}

func times(records []record) (n int64) {
	for _, r := range records {
		n += r.Times
	}
	return n
}

func gatherInOrder(f *mergeFn, records []record) revisions {
	a := f.CreateAccumulator()
	for _, r := range records {
		a = f.AddInput(a, r)
	}
	return a
}

func gatherInShards(t *testing.T, r *rand.Rand, f *mergeFn, records []record) revisions {
	records = slices.Clone(records)
	r.Shuffle(len(records), func(i, j int) { records[i], records[j] = records[j], records[i] })
	shards := make([]revisions, 1+r.IntN(8))
	for i := range shards {
		shards[i] = f.CreateAccumulator()
	}
	for _, x := range records {
		i := r.IntN(len(shards))
		shards[i] = f.AddInput(shards[i], x)
	}
	for len(shards) > 1 {
		i := r.IntN(len(shards) - 1)
		shards[i] = f.MergeAccumulators(travel(t, shards[i]), travel(t, shards[i+1]))
		shards = slices.Delete(shards, i+1, i+2)
	}
	return shards[0]
}

// travel encodes and decodes as Beam does between workers.
func travel(t *testing.T, a revisions) revisions {
	t.Helper()
	var b bytes.Buffer
	kind := reflect.TypeFor[revisions]()
	if err := beam.NewElementEncoder(kind).Encode(a, &b); err != nil {
		t.Fatal(err)
	}
	back, err := beam.NewElementDecoder(kind).Decode(&b)
	if err != nil {
		t.Fatal(err)
	}
	return back.(revisions)
}
