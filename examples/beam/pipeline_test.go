package main

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/testing/ptest"
	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/event"
	"github.com/seed-67285e81/reported/internal/eventtest"
)

func TestMain(m *testing.M) { ptest.Main(m) }

// The limits are low, so that the test goes over each of them.
var (
	testRecords = limit{Count: 12, Bytes: 60_000}
	testBlocks  = limit{Count: 14, Bytes: 15_000}
)

// TestPipeline runs the pipeline on some thousands of events in many files, and on
// the same in few, and wants what a single pass without Beam gives.
func TestPipeline(t *testing.T) {
	r := eventtest.Rand(8)
	lines := generate(t, r)
	t.Logf("%d lines", len(lines))
	for _, run := range []struct{ files, shards int }{{40, 3}, {1, 1}} {
		r.Shuffle(len(lines), func(i, j int) { lines[i], lines[j] = lines[j], lines[i] })
		t.Run(fmt.Sprintf("%d files", run.files), func(t *testing.T) {
			dir := t.TempDir()
			all := writeFiles(t, dir, lines, run.files)
			p, s := beam.NewPipelineWithRoot()
			build(s, readLines(s, filepath.Join(dir, "in-*"), ""), testRecords, testBlocks).
				write(s, filepath.Join(dir, "out")+"/", run.shards)
			if err := ptest.Run(p); err != nil {
				t.Fatal(err)
			}
			merged, candidates, problems := single(all, testRecords, testBlocks)
			for _, kind := range []struct {
				name string
				want []string
			}{{"merged", merged}, {"candidates", candidates}, {"problems", problems}} {
				compare(t, kind.name, readFiles(t, filepath.Join(dir, "out", kind.name), run.shards), kind.want)
			}
			wantEverything(t, merged, candidates, problems)
		})
	}
}

// TestRun reads the data of this project, in which an article and the list of
// attacks tell of one missile strike.
func TestRun(t *testing.T) {
	*input, *output = "../../testdata/*.ndjson", t.TempDir()+"/"
	if err := run(t.Context()); err != nil {
		t.Fatal(err)
	}
	const want = `{"a":"al-asad-erbil-2020-01-08","b":"missile-strike-2020-01-08","proposes":"same-as","facts":{"time":"agrees","place":"agrees",`
	candidates := readFiles(t, *output+"candidates", 1)
	if !slices.ContainsFunc(candidates, func(s string) bool { return strings.HasPrefix(s, want) }) {
		t.Errorf("no candidate begins %s; there are\n%s", want, strings.Join(candidates, "\n"))
	}
	*input = filepath.Join(t.TempDir(), "*.ndjson")
	if err := run(t.Context()); err == nil {
		t.Error("no error where no file matches")
	}
}

// generate makes events with revisions and repetitions, most of them from two
// feeds, and some that go over a limit or cannot be read.
func generate(t *testing.T, r *rand.Rand) []string {
	var lines []string
	add := func(e event.Event) {
		data, err := e.AppendJSON(nil)
		if err != nil {
			t.Fatal(err)
		}
		for range 1 + r.IntN(8)/7 {
			lines = append(lines, string(data))
		}
	}
	revise := func(e event.Event, n int) {
		add(e)
		for range n {
			e = eventtest.Revision(r, e)
			add(e)
		}
	}
	for i := range 600 {
		e := eventtest.Random(r, 300+r.IntN(900))
		e.ID = "feed-a/" + strconv.Itoa(i)
		revise(e, r.IntN(5))
		if i%3 > 0 {
			e.ID = "feed-b/" + strconv.Itoa(i)
			if i%9 == 1 {
				e.Links = append(e.Links, event.Link{Kind: event.LinkSameAs, Event: "feed-a/" + strconv.Itoa(i)})
			}
			revise(eventtest.Revision(r, e), r.IntN(3))
		}
	}

	many := eventtest.Random(r, 600)
	many.ID = "many"
	revise(many, 40)

	for range 8 {
		large := eventtest.Random(r, 15_000)
		large.ID = "large"
		add(large)
	}

	for i := range 5 { // together more codes than an event may have
		e := event.Event{ID: "codes", Kind: event.KindAttack, Revision: int64(i), Codes: map[string]string{}}
		for k := range event.MaxCodes / 2 {
			e.Codes[fmt.Sprintf("feed.%d.%d", i, k)] = "x"
		}
		add(e)
	}

	return append(lines, "", "not JSON", `{"schema":"reported/event/1","id":"no-kind"}`,
		`{"schema":"reported/event/1","id":"bad","kind":"attack","time":"2020-02-30","recorded":"yesterday"}`,
		strings.Repeat("é", 100)+"\xff", `{"schema":"reported/event/1","id":"twice","id":"twice","kind":"attack"}`)
}

// wantEverything makes sure that nothing is equal merely because it is not there.
func wantEverything(t *testing.T, merged, candidates, problems []string) {
	t.Helper()
	if len(merged) < 900 || len(candidates) < 500 {
		t.Errorf("%d merged events and %d candidates are too few for a test", len(merged), len(candidates))
	}
	if !slices.ContainsFunc(candidates, func(s string) bool { return strings.Contains(s, `"linked":true`) }) {
		t.Error("no candidates are linked")
	}
	for _, want := range []report{
		{Code: tooManyRecords, Event: "many"},
		{Code: tooManyRecords, Event: "large"},
		{Code: mergeRefused, Event: "codes"},
		{Code: tooManyInBlock},
		{Code: event.CodeMergeReading},
		{Code: event.CodeMergeStatement},
		{Code: reported.CodeMissingMember},
	} {
		start := strings.TrimSuffix(want.line(), "}")
		if !slices.ContainsFunc(problems, func(s string) bool { return strings.HasPrefix(s, start) }) {
			t.Errorf("no problem begins %s", start)
		}
	}
}

// writeFiles deals the lines out to files.
func writeFiles(t *testing.T, dir string, lines []string, files int) (all []fileLine) {
	t.Helper()
	for i := range files {
		name := filepath.Join(dir, fmt.Sprintf("in-%d.ndjson", i))
		var part []string
		for k := i; k < len(lines); k += files {
			part = append(part, lines[k])
			all = append(all, fileLine{name, lines[k]})
		}
		if err := os.WriteFile(name, []byte(strings.Join(part, "\n")+"\n"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return all
}

// readFiles returns the lines of all shards, each of which must be sorted.
func readFiles(t *testing.T, path string, shards int) (all []string) {
	t.Helper()
	f := writeFn{Path: path, Shards: shards}
	for i := range shards {
		data, err := os.ReadFile(f.file(i))
		if err != nil {
			t.Fatal(err)
		}
		lines := strings.Split(string(data), "\n")
		lines = lines[:len(lines)-1] // after the last line end
		if !slices.IsSorted(lines) {
			t.Errorf("%s is not sorted", f.file(i))
		}
		all = append(all, lines...)
	}
	return all
}

// compare wants the same lines, byte for byte, whatever their order.
func compare(t *testing.T, name string, got, want []string) {
	t.Helper()
	slices.Sort(got)
	slices.Sort(want)
	t.Logf("%s: %d lines", name, len(want))
	for i := range max(len(got), len(want)) {
		var g, w string
		if i < len(got) {
			g = got[i]
		}
		if i < len(want) {
			w = want[i]
		}
		if g != w {
			t.Errorf("%s: %d lines, want %d; the first that differs:\n got %.300s\nwant %.300s", name, len(got), len(want), g, w)
			return
		}
	}
}
