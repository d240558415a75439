package rowstest

import (
	"bytes"
	"os"
	"testing"

	"github.com/seed-67285e81/reported/event"
)

// A Mapping is that of a data set's package.
type Mapping interface {
	Event(record []string) (event.Event, error)
	Record(e event.Event) ([]string, error)
}

// FuzzRead reads any file, to begin with each row of testdata/rows.csv and those
// given. An event with an ID is valid, and where a row of the mapping holds all of
// it, the row's event is the same.
func FuzzRead(f *testing.F, read Read, m Mapping, files ...string) {
	data, err := os.ReadFile("testdata/rows.csv")
	if err != nil {
		f.Fatal(err)
	}
	lines := bytes.SplitAfter(data, []byte("\n"))
	for i := 1; i < len(lines); i++ {
		f.Add(append(append([]byte(nil), lines[0]...), lines[i]...))
	}
	for _, file := range files {
		f.Add([]byte(file))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		for e, err := range read(bytes.NewReader(data)) {
			if e.ID == "" {
				continue
			}
			if invalid := e.Validate(); invalid != nil {
				t.Fatalf("%v, of a row that is %v", invalid, err)
			}
			record, err := m.Record(e)
			if err != nil {
				continue // a column that the package does not know, or a cell that was cut
			}
			if back, _ := m.Event(record); !sameJSON(e, back) {
				t.Fatalf("%v: %q", e, record)
			}
		}
	})
}

// FuzzObject reads any JSON.
func FuzzObject(f *testing.F, object func([]byte) (event.Event, error), objects ...string) {
	for _, text := range objects {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		e, _ := object(data)
		if invalid := e.Validate(); e.ID != "" && invalid != nil {
			t.Fatal(invalid)
		}
	})
}
