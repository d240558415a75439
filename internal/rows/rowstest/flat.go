package rowstest

import (
	"io"
	"runtime"
	"testing"

	"github.com/seed-67285e81/reported/event"
	"github.com/seed-67285e81/reported/internal/longrun"
)

// Flat reads a million short rows, all different. After every 100,000 of them the
// memory that is alive is as much as after the first.
// The function appends row i to b.
func Flat(t *testing.T, read Read, header string, row func(b []byte, i int) []byte) {
	longrun.Only(t)
	t.Helper()
	const all, step = 1_000_000, 100_000
	var first uint64 // bytes that are alive after the first rows
	n := 0
	var last event.Event
	for e, err := range read(&many{left: []byte(header + "\n"), rows: all, row: row}) {
		if err != nil {
			t.Fatal(e.ID, err)
		}
		last = e
		if n++; n%step != 0 {
			continue
		}
		now := alive()
		if n == step {
			first = now
		}
		if now > first+256<<10 {
			t.Errorf("after %d rows %d bytes are alive, after the first %d it was %d", n, now, step, first)
		}
	}
	if n != all || last.ID == "" {
		t.Errorf("%d rows, the last is %q", n, last.ID)
	}
}

func alive() uint64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
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
