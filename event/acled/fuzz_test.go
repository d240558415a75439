package acled_test

import (
	"testing"

	"github.com/seed-67285e81/reported/event/acled"
	"github.com/seed-67285e81/reported/internal/rows/rowstest"
)

func FuzzRead(f *testing.F) {
	m, _ := acled.NewMapping(acled.Columns())
	rowstest.FuzzRead(f, acled.Read, m,
		"event_id_cnty,deleted_timestamp,event_type\nX1,1690000000,\nX2,-1,Riots\n",
		"event_id_cnty,event_date,time_precision,fatalities,source,source_scale,assoc_actor_1\nX1,9999-12-31,2,0,\";;a\",\"-\",\";\"\n")
}

func FuzzObject(f *testing.F) {
	rowstest.FuzzObject(f, acled.Object,
		`{"event_id_cnty":"X1","event_date":"2013-01-03","time_precision":"2","fatalities":"0","source":"A; B"}`,
		`{"event_id_cnty":"X1","deleted_timestamp":1690000000,"deleted_timestamp":[]}`)
}
