package main

import (
	"context"
	"fmt"
	"hash/fnv"
	"slices"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"
)

// write writes the findings, every kind into a number of files. The lines of a
// file are sorted, so that a second run writes the same.
func (f findings) write(s beam.Scope, prefix string, shards int) {
	writeLines(s, prefix+"merged", shards, f.merged)
	writeLines(s, prefix+"candidates", shards, f.candidates)
	writeLines(s, prefix+"problems", shards, f.problems)
}

func writeLines(s beam.Scope, path string, shards int, lines beam.PCollection) {
	numbers := make([]int, shards)
	for i := range numbers {
		numbers[i] = i
	}
	// Every shard is marked, so that one without lines is written too, over what
	// an earlier run may have left there.
	marks := beam.ParDo(s, mark, beam.CreateList(s, numbers))
	grouped := beam.CoGroupByKey(s, beam.ParDo(s, &shardFn{Shards: shards}, lines), marks)
	beam.ParDo0(s, &writeFn{Path: path, Shards: shards}, grouped)
}

func mark(shard int) (int, int) { return shard, 0 }

// shardFn says to which file a line belongs: always the same for the same line.
type shardFn struct{ Shards int }

func (f *shardFn) ProcessElement(line string, emit func(int, string)) {
	h := fnv.New32a()
	h.Write([]byte(line))
	emit(int(h.Sum32()%uint32(f.Shards)), line)
}

type writeFn struct {
	Path   string
	Shards int
}

func (f *writeFn) ProcessElement(ctx context.Context, shard int, next func(*string) bool, _ func(*int) bool) error {
	var lines []string
	for line := ""; next(&line); {
		lines = append(lines, line)
	}
	slices.Sort(lines)
	var data []byte
	for _, line := range lines {
		data = append(append(data, line...), '\n')
	}
	name := f.file(shard)
	fs, err := filesystem.New(ctx, name)
	if err != nil {
		return err
	}
	defer fs.Close()
	return filesystem.Write(ctx, fs, name, data)
}

func (f *writeFn) file(shard int) string {
	if f.Shards == 1 {
		return f.Path + ".ndjson"
	}
	return fmt.Sprintf("%s-%05d-of-%05d.ndjson", f.Path, shard, f.Shards)
}
