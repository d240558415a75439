package gtd_test

import (
	"bytes"
	"os"
	"testing"

	"github.com/seed-67285e81/reported/event/gtd"
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
	f.Add([]byte("eventid,iyear,imonth,iday,extended,resolution,approxdate\n1,2015,2,30,1,2/5/2015,x\n2,0,0,0,1,1/1/0,\n"))
	f.Add([]byte("eventid,iyear,nkill,propvalue,property,related,gname,claimed,compclaim\n1,99999,1.5,1e9,1,\"1, 2,,2\",A,1,0\n"))
	m, _ := gtd.NewMapping(gtd.Columns())
	f.Fuzz(func(t *testing.T, data []byte) {
		for e, err := range gtd.Read(bytes.NewReader(data)) {
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
