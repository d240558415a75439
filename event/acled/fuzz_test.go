package acled_test

import (
	"bytes"
	"os"
	"testing"

	"github.com/seed-67285e81/reported/event/acled"
)

// FuzzRead reads any file. An event with an ID is valid, and where a row holds all
// of it, the row's event is the same.
func FuzzRead(f *testing.F) {
	data, err := os.ReadFile("testdata/rows.csv")
	if err != nil {
		f.Fatal(err)
	}
	lines := bytes.SplitAfter(data, []byte("\n"))
	for i := 1; i < len(lines); i++ {
		f.Add(append(append([]byte(nil), lines[0]...), lines[i]...))
	}
	f.Add([]byte("event_id_cnty,deleted_timestamp,event_type\nX1,1690000000,\nX2,-1,Riots\n"))
	f.Add([]byte("event_id_cnty,event_date,time_precision,fatalities,source,source_scale,assoc_actor_1\nX1,9999-12-31,2,0,\";;a\",\"-\",\";\"\n"))
	m, _ := acled.NewMapping(acled.Columns())
	f.Fuzz(func(t *testing.T, data []byte) {
		for e, err := range acled.Read(bytes.NewReader(data)) {
			if e.ID == "" {
				continue
			}
			if invalid := e.Validate(); invalid != nil {
				t.Fatalf("%v, of a row that is %v", invalid, err)
			}
			if record, err := m.Record(e); err == nil {
				if back, _ := m.Event(record); back.ID != e.ID || back.Time != e.Time {
					t.Fatalf("%v: %q", e, record)
				}
			}
		}
	})
}
