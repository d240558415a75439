package ucdp_test

import (
	"testing"

	"github.com/seed-67285e81/reported/event/ucdp"
	"github.com/seed-67285e81/reported/internal/rows/rowstest"
)

func FuzzRead(f *testing.F) {
	m, _ := ucdp.NewMapping(ucdp.Columns())
	rowstest.FuzzRead(f, ucdp.Read, m,
		"id,best,low,high,date_start,date_end,event_clarity,source_article\n1,2,3,-1,2003-02-31,x,2,\"\"\"a,2003-01-01,b\"\"\"\n",
		"id,id\n#a,#b\n\"1\r\n\x00\xff,645.0")
}

func FuzzObject(f *testing.F) {
	rowstest.FuzzObject(f, ucdp.Object,
		`{"id":1,"best":7,"low":7,"high":9,"date_start":"2013-01-03T00:00:00","date_end":null,"side_a":"IS"}`,
		`{"id":"1","id":2,"best":{},"x":[1,{"y":""}]}`)
}
