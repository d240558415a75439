package rowstest

import (
	"io"
	"runtime"
	"runtime/debug"
	"testing"

	"github.com/seed-67285e81/reported/event"
	"github.com/seed-67285e81/reported/internal/longrun"
)

// Flat reads a million short rows, all different. After every 100,000 of them the
// memory that is alive is as much as after the first, and 32 MiB are enough for it and all
// garbage. The collector aims at half of this: at its own pace it is late where other
// programs run, and it goes above its aim. The function appends row i to b.
func Flat(t *testing.T, read Read, header string, row func(b []byte, i int) []byte) {
	longrun.Only(t)
	t.Helper()
	const all, step, room = 1_000_000, 100_000, 32 << 20
	debug.FreeOSMemory() // so that what is free does not count as room
	before := memory()
	defer debug.SetGCPercent(debug.SetGCPercent(-1))
	defer debug.SetMemoryLimit(debug.SetMemoryLimit(int64(before.Sys - before.HeapReleased + room/2)))
	var first, most uint64 // bytes: alive after the first rows, and the most with garbage
	n := 0
	var last event.Event
	for e, err := range read(&many{left: []byte(header + "\n"), rows: all, row: row}) {
		if err != nil {
			t.Fatal(e.ID, err)
		}
		last = e
		if n++; n%1000 == 0 {
			m := memory()
			most = max(most, m.HeapInuse)
		}
		if n%step != 0 {
			continue
		}
		runtime.GC()
		now := memory().HeapAlloc
		if n == step {
			first = now
		}
		if now > first+256<<10 {
			t.Errorf("after %d rows %d bytes are alive, after the first %d it was %d", n, now, step, first)
		}
	}
	t.Logf("%d bytes alive, %d at most with garbage", first, most)
	if most > before.HeapInuse+room {
		t.Errorf("%d bytes were in use with garbage, before it %d", most, before.HeapInuse)
	}
	if n != all || last.ID == "" {
		t.Errorf("%d rows, the last is %q", n, last.ID)
	}
}

func memory() (m runtime.MemStats) {
	runtime.ReadMemStats(&m)
	return m
}

// A many is a file of very many rows.
type many struct {
	left []byte
	i    int
	rows int
	row  func(b []byte, i int) []byte
}

func (m *many) Read(p []byte) (int, error) {
	for len(m.left) < len(p) && m.i < m.rows {
		m.left = m.row(m.left, m.i)
		m.i++
	}
	if len(m.left) == 0 {
		return 0, io.EOF
	}
	n := copy(p, m.left)
	m.left = append(m.left[:0], m.left[n:]...)
	return n, nil
}
