// Command beam merges what several feeds reported, at any scale, and finds what
// may be the same event under two IDs. It runs in this process, on Dataflow or on
// Flink, by flags; README.md says how.
//
//	go run . --input '../../testdata/*.ndjson' --output /tmp/out/
package main

import (
	"cmp"
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/runners"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/x/beamx"
)

var (
	input      = flag.String("input", "", "NDJSON files to read, a path or pattern, on gs:// too; - for standard input")
	output     = flag.String("output", "", "what the paths of the files written begin with: a directory with its slash, or more")
	shards     = flag.Int("shards", 1, "files to write of each kind; a file is sorted in the memory of one worker")
	maxRecords = flag.Int("max_records", 1000, "different records of one event that are merged at most")
	maxBlock   = flag.Int("max_block", 500, "events of one block that are compared at most")
	maxBytes   = flag.Int("max_bytes", 256<<20, "bytes of records of one event, or of events of one block, at most")
)

func main() {
	flag.Parse()
	beam.Init() // in a worker it does the work and does not return
	if err := run(context.Background()); err != nil {
		fmt.Fprintln(os.Stderr, "beam:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context) error {
	switch {
	case flag.NArg() > 0:
		return fmt.Errorf("%q is no flag; files are given with --input", flag.Arg(0))
	case *input == "" || *output == "":
		return errors.New("--input and --output are needed")
	case min(*shards, *maxRecords, *maxBlock, *maxBytes) < 1:
		return errors.New("--shards, --max_records, --max_block and --max_bytes are at least 1")
	}
	pattern, name := *input, ""
	if pattern == "-" {
		path, err := copyInput()
		if err != nil {
			return err
		}
		defer os.Remove(path)
		pattern, name = path, "-"
	} else if err := mustMatch(ctx, pattern); err != nil {
		return err
	}

	p, s := beam.NewPipelineWithRoot()
	found := build(s, readLines(s, pattern, name),
		limit{Count: *maxRecords, Bytes: *maxBytes}, limit{Count: *maxBlock, Bytes: *maxBytes})
	found.write(s, *output, *shards)
	return beamx.Run(ctx, p)
}

// mustMatch returns an error where no file matches, which the pipeline would take
// for an input without events.
func mustMatch(ctx context.Context, pattern string) error {
	fs, err := filesystem.New(ctx, pattern)
	if err != nil {
		return err
	}
	defer fs.Close()
	files, err := fs.List(ctx, pattern)
	if err == nil && len(files) == 0 {
		err = fmt.Errorf("no file matches %q", pattern)
	}
	return err
}

// copyInput copies standard input to a file, which a pipeline can read in parts.
func copyInput() (path string, err error) {
	if r := cmp.Or(*runners.Runner, "prism"); r != "prism" {
		return "", fmt.Errorf("the workers of %s cannot read the standard input of this process", r)
	}
	f, err := os.CreateTemp("", "reported-*.ndjson")
	if err != nil {
		return "", err
	}
	_, err = io.Copy(f, os.Stdin)
	return f.Name(), cmp.Or(err, f.Close())
}
