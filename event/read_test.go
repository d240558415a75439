package event_test

import (
	"bytes"
	"errors"
	"io"
	"math"
	"reflect"
	"runtime"
	"strings"
	"testing"
	"testing/iotest"
	"time"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/event"
	"github.com/seed-67285e81/reported/internal/longrun"
)

// smallest is the smallest document there is.
const smallest = `{"schema":"reported/event/1","id":"x","kind":"raid"}`

// A pieces is a reader that gives so many bytes at once.
type pieces struct {
	r io.Reader
	n int
}

func (p pieces) Read(b []byte) (int, error) { return p.r.Read(b[:min(p.n, len(b))]) }

// checkRead holds Read and Decoder.Read to what Lines says of the same bytes, which
// come in pieces of n bytes.
func checkRead(t *testing.T, data []byte, n int, want func(i int) (event.Event, reported.Problems, bool)) {
	t.Helper()
	n = 1 + max(n, -n)%100
	check := func(what string, i int, e *event.Event, err error) {
		t.Helper()
		wantEvent, wantProblems, ok := want(i)
		if !ok || !reflect.DeepEqual(reported.AsProblems(err), wantProblems) || !reflect.DeepEqual(e.Clone(), wantEvent.Clone()) {
			t.Fatalf("%s of %q in pieces of %d: %d is %v, %v; want %v, %v", what, data, n, i, e, err, wantEvent, wantProblems)
		}
	}
	i := 0
	for e, err := range event.Read(pieces{bytes.NewReader(data), n}) {
		check("Read", i, &e, err)
		i++
	}
	if _, _, more := want(i); more {
		t.Fatalf("Read of %q ends after %d", data, i)
	}
	i = 0
	var d event.Decoder
	for e, err := range d.Read(iotest.DataErrReader(pieces{bytes.NewReader(data), n})) {
		check("Decoder.Read", i, e, err)
		i++
	}
	if _, _, more := want(i); more {
		t.Fatalf("Decoder.Read of %q ends after %d", data, i)
	}
}

func TestRead(t *testing.T) {
	long := strings.Repeat(" ", event.MaxBytes+1)
	broken := errors.New("the cable was cut")
	for _, test := range []struct {
		name string
		r    io.Reader
		want string
	}{
		{"nothing", strings.NewReader(""), ""},
		{"one line", strings.NewReader(smallest + "\n"), "x"},
		{"no last newline", strings.NewReader(smallest + "\n" + smallest), "x x"},
		{"CRLF", strings.NewReader(smallest + "\r\n{}\r\n" + smallest + "\r\n"), "x 2 x"},
		{"CRLF in two pieces", io.MultiReader(strings.NewReader(smallest+"\r"), strings.NewReader("\n{}")), "x 2"},
		{"blank lines", strings.NewReader("\n \t\r\n" + smallest + "\n\n\n{}\n  "), "x 6"},
		{"a byte order mark", strings.NewReader("\xef\xbb\xbf" + smallest + "\n" + smallest), "1 x"},
		{"a line above the limit", strings.NewReader(smallest + "\n" + long + "x\n" + smallest), "x 2 x"},
		{"the last line above the limit", strings.NewReader(smallest + "\n[" + long), "x 2"},
		{"a line at the limit", strings.NewReader(long[len(smallest)+1:] + smallest + "\r\n{}"), "x 2"},
		{"a blank line above the limit", strings.NewReader(long + "\n" + smallest + "\n" + long + long), "x"},
		{"an error", io.MultiReader(strings.NewReader(smallest+"\n"), iotest.ErrReader(broken)), "x line 2: the cable was cut"},
		{"an error within a line", io.MultiReader(strings.NewReader(smallest+"\n"+smallest), iotest.ErrReader(broken)), "x line 2: the cable was cut"},
		{"an error with the last line", iotest.DataErrReader(io.MultiReader(strings.NewReader(smallest+"\n"), iotest.ErrReader(broken))), "x line 2: the cable was cut"},
		{"an error at once", iotest.ErrReader(broken), "line 1: the cable was cut"},
		{"an error in a line above the limit", io.MultiReader(strings.NewReader(long+long), iotest.ErrReader(broken)), "line 1: the cable was cut"},
		{"a reader that gives nothing", iotest.ErrReader(nil), "line 1: " + io.ErrNoProgress.Error()},
		{"one byte at once", iotest.OneByteReader(strings.NewReader(smallest + "\n{}\n" + smallest)), "x 2 x"},
		{"a reader that lies", liar{}, "line 1: " + io.ErrNoProgress.Error()},
	} {
		var got []string
		for e, err := range event.Read(test.r) {
			var problems reported.Problems
			switch {
			case errors.As(err, &problems):
				for _, p := range problems {
					if p.Line != problems[0].Line || len(problems) > 3 {
						t.Errorf("%s: %v", test.name, problems)
					}
				}
				got = append(got, string(rune('0'+problems[0].Line)))
			case err != nil:
				got = append(got, err.Error())
				if strings.Contains(test.want, "cable") && !errors.Is(err, broken) {
					t.Errorf("%s: the error is not wrapped: %v", test.name, err)
				}
			default:
				got = append(got, e.ID)
			}
		}
		if got := strings.Join(got, " "); got != test.want {
			t.Errorf("%s: %s, want %s", test.name, got, test.want)
		}
	}
	for range event.Read(strings.NewReader(smallest + "\n" + smallest)) {
		break
	}
	var d event.Decoder
	for range d.Read(strings.NewReader(smallest + "\n{}")) {
		break
	}
	for e, err := range d.Read(iotest.ErrReader(broken)) {
		if e == nil || e.ID != "" || !errors.Is(err, broken) {
			t.Errorf("Decoder.Read: %v, %v", e, err)
		}
	}
}

// A liar says that it read more than it was asked for.
type liar struct{}

func (liar) Read(b []byte) (int, error) { return len(b) + 1, nil }

func TestDecoderLimits(t *testing.T) {
	doc := strings.Replace(smallest, "}", `,"also":["riot","protest"]}`, 1)
	bad := `{"schema":"reported/event/1","id":"","kind":"x","a":1,"b":2}`
	for _, test := range []struct {
		d     event.Decoder
		doc   string
		code  reported.Code
		count int
	}{
		{event.Decoder{}, doc, "", 0},
		{event.Decoder{MaxBytes: len(doc), MaxValues: 7}, doc, "", 0},
		{event.Decoder{MaxBytes: len(doc) - 1}, doc, reported.CodeTooLarge, 1},
		{event.Decoder{MaxValues: 5}, doc, reported.CodeTooLarge, 1},
		{event.Decoder{MaxBytes: 1 << 30, MaxValues: 1 << 30, MaxProblems: 1 << 30}, doc, "", 0},
		{event.Decoder{MaxBytes: -1, MaxValues: -1, MaxProblems: -1}, doc, "", 0},
		{event.Decoder{}, bad, "", 4},
		{event.Decoder{MaxProblems: 4}, bad, "", 4},
		{event.Decoder{MaxProblems: 3}, bad, event.CodeMoreProblems, 4},
		{event.Decoder{MaxProblems: 1}, bad, event.CodeMoreProblems, 2},
	} {
		for range 2 { // its memory is used again
			_, err := test.d.Decode([]byte(test.doc))
			if problems := reported.AsProblems(err); len(problems) != test.count || test.code != "" && !errors.Is(err, test.code) {
				t.Errorf("%d, %d, %d: %v, want %d problems with %q", test.d.MaxBytes, test.d.MaxValues, test.d.MaxProblems, err, test.count, test.code)
			}
		}
	}
	d := event.Decoder{MaxBytes: len(smallest)}
	n, bad2 := 0, 0
	for _, err := range d.Read(strings.NewReader(smallest + "\r\n" + doc + "\r\n" + smallest)) {
		if n++; errors.Is(err, reported.CodeTooLarge) && reported.AsProblems(err)[0].Line == 2 {
			bad2++
		}
	}
	if n != 3 || bad2 != 1 {
		t.Errorf("of %d lines %d are too large", n, bad2)
	}
}

// An endless gives a block again and again, so many bytes in all.
type endless struct {
	block  []byte
	left   int
	at     int
	before func(left int) // is called before each piece
}

func (e *endless) Read(b []byte) (int, error) {
	if e.left <= 0 {
		return 0, io.EOF
	}
	e.before(e.left)
	n := copy(b[:min(len(b), e.left)], e.block[e.at:])
	e.left -= n
	e.at = (e.at + n) % len(e.block)
	return n, nil
}

// TestReadMemory: however long a stream is, Read holds one line of it. When a quarter
// of it is left no more is alive than when a quarter was read.
func TestReadMemory(t *testing.T) {
	var documents []byte
	for _, data := range smallDocuments() {
		documents = append(append(documents, bytes.ReplaceAll(data, []byte("\n"), []byte(" "))...), '\n')
	}
	longest := `{"schema":"reported/event/1","id":"x","kind":"raid","codes":{"a":"b"}` + strings.Repeat(" ", event.MaxBytes-100) + "}\n"
	for _, test := range []struct {
		name, block string
		size        int
	}{
		{"documents", string(documents), longrun.Pick(4<<20, 64<<20)},
		{"the longest lines", longest, longrun.Pick(24<<20, 96<<20)},
		{"one line without end", strings.Repeat("[1,2,3],", 1000), longrun.Pick(48<<20, 1<<30)},
		{"the smallest lines", smallest + "\n" + smallest + "\r\n\n", longrun.Pick(1<<20, 16<<20)},
		{"bad lines", "{}\n0\n" + smallest + "\n", longrun.Pick(1<<20, 16<<20)},
		{"blank lines", strings.Repeat("\n", 1000), longrun.Pick(2<<20, 64<<20)},
	} {
		var m runtime.MemStats
		runtime.GC()
		runtime.ReadMemStats(&m)
		before, most := int64(m.HeapInuse), int64(0)
		var alive []int64 // when a quarter of it was read, and when a quarter is left
		next, n := test.size, 0
		for range event.Read(&endless{block: []byte(test.block), left: test.size, before: func(left int) {
			if quarter := test.size / 4; left < 3*quarter && len(alive) == 0 || left < quarter && len(alive) == 1 {
				runtime.GC()
				runtime.ReadMemStats(&m)
				alive = append(alive, int64(m.HeapAlloc))
			}
			if left <= next { // reading the statistics stops the program
				next -= 256 << 10
				runtime.ReadMemStats(&m)
				most = max(most, int64(m.HeapInuse))
			}
		}}) {
			n++
		}
		t.Logf("%s: %d, %d KB in use at most, %d KB alive at first and %d KB at last", test.name, n, (most-before)>>10, alive[0]>>10, alive[1]>>10)
		if over := most - before; over > 32<<20+event.MaxBytes {
			t.Errorf("%s: %d bytes more are in use than before", test.name, over)
		}
		if kept := alive[1] - alive[0]; kept > 64<<10 {
			t.Errorf("%s: Read keeps %d bytes of %d", test.name, kept, test.size/2)
		}
	}
}

// badLines are no longer than about the smallest document.
var badLines = []string{
	"{", "{}", "[", "0", `"`, "\xff", " x", "\xef\xbb\xbf" + smallest, `{"x":0}`, `{"schema":"x"}`, `{"id":"","kind":"raid"}`,
	strings.Replace(smallest, "raid", "Raid", 1), strings.Replace(smallest, "raid", "shoting", 1), strings.Replace(smallest, "raid", "armd-clashs", 1), strings.Replace(smallest, `"id"`, `"ID"`, 1), smallest[:40], smallest + smallest[:5],
}

func BenchmarkLine(b *testing.B) {
	for _, line := range append([]string{smallest}, badLines...) {
		b.Run(line, func(b *testing.B) {
			b.ReportAllocs()
			data := []byte(line)
			for b.Loop() {
				_, _ = event.Decode(data)
			}
		})
	}
}

// TestBadLines: a bad line takes at most 640 bytes of memory, and in the long run at
// most 10 times as long as the smallest good line. The two take turns, side by side,
// and the best turn counts: what else the machine does only adds to a turn.
func TestBadLines(t *testing.T) {
	times := longrun.Pick(200, 10000) // the clock of the processor may be coarse
	cost := func(line string) (d time.Duration, bytes uint64) {
		data := []byte(line)
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		start := longrun.Spent()
		for range times {
			_, _ = event.Decode(data)
		}
		d = longrun.Spent() - start
		runtime.ReadMemStats(&after)
		return d / time.Duration(times), (after.TotalAlloc - before.TotalAlloc) / uint64(times)
	}
	const mostTime, mostBytes = 10, 640
	for _, line := range badLines {
		ratio, bytes := math.Inf(1), uint64(math.MaxUint64)
		for turn := 0; turn < longrun.Pick(1, 30) && (turn < 2 || ratio > mostTime || bytes > mostBytes); turn++ {
			good, _ := cost(smallest)
			bad, n := cost(line)
			ratio, bytes = min(ratio, float64(bad)/float64(good)), min(bytes, n)
		}
		if bytes > mostBytes && !raceEnabled {
			t.Errorf("%q takes %d bytes", line, bytes)
		}
		if longrun.On() && ratio > mostTime && !raceEnabled {
			t.Errorf("%q takes %.1f times as long as the smallest document", line, ratio)
		}
		t.Logf("%q: %.1f times as long as the smallest document, %d bytes", line, ratio, bytes)
	}
}
