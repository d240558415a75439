package ucdp_test

import (
	"bytes"
	"os"
	"testing"

	"github.com/seed-67285e81/reported/event/ucdp"
)

// FuzzRead reads any file. An event with an ID is valid, and a row of it and the
// event of that row are found again.
func FuzzRead(f *testing.F) {
	data, err := os.ReadFile("testdata/rows.csv")
	if err != nil {
		f.Fatal(err)
	}
	lines := bytes.SplitAfter(data, []byte("\n"))
	for i := 1; i < len(lines); i++ {
		f.Add(append(append([]byte(nil), lines[0]...), lines[i]...))
	}
	f.Add([]byte("id,best,low,high,date_start,date_end,event_clarity,source_article\n1,2,3,-1,2003-02-31,x,2,\"\"\"a,2003-01-01,b\"\"\"\n"))
	f.Add([]byte("id,id\n#a,#b\n\"1\r\n\x00\xff,645.0"))
	m, _ := ucdp.NewMapping(ucdp.Columns())
	f.Fuzz(func(t *testing.T, data []byte) {
		for e, err := range ucdp.Read(bytes.NewReader(data)) {
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
			if back, _ := m.Event(record); back.ID != e.ID || back.Time != e.Time || len(back.Tallies) != len(e.Tallies) {
				t.Fatalf("%v: %q", e, record)
			}
		}
	})
}

// FuzzObject reads any JSON.
func FuzzObject(f *testing.F) {
	f.Add([]byte(`{"id":1,"best":7,"low":7,"high":9,"date_start":"2013-01-03T00:00:00","date_end":null,"side_a":"IS"}`))
	f.Add([]byte(`{"id":"1","id":2,"best":{},"x":[1,{"y":""}]}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		e, _ := ucdp.Object(data)
		if invalid := e.Validate(); e.ID != "" && invalid != nil {
			t.Fatal(invalid)
		}
	})
}
