package gtd_test

import (
	"testing"

	"github.com/seed-67285e81/reported/event/gtd"
	"github.com/seed-67285e81/reported/internal/rows/rowstest"
)

func FuzzRead(f *testing.F) {
	m, _ := gtd.NewMapping(gtd.Columns())
	rowstest.FuzzRead(f, gtd.Read, m,
		"eventid,iyear,imonth,iday,extended,resolution,approxdate\n1,2015,2,30,1,2/5/2015,x\n2,0,0,0,1,1/1/0,\n",
		"eventid,iyear,nkill,propvalue,property,related,gname,claimed,compclaim\n1,99999,1.5,1e9,1,\"1, 2,,2\",A,1,0\n")
}
