package rowstest

import (
	"slices"
	"strings"
	"testing"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/internal/longrun"
)

// odd are cells that few columns expect.
var odd = []string{
	"1", "-9", "-99", "1.50", "01", "-0", "33.123456789", "3 Jan 2020", "2020-01-02 00:00:00", "Unknown", "x", " a", "a;b; ", "a\nb",
	`"A,2020-01-01, B"`, "645, 651", strings.Repeat("y ", 300),
}

// Kept puts odd cells into each column of a row, one at a time. Each either comes back
// from the event as it stands, or has a problem.
func Kept(t *testing.T, m Mapping, header, row []string) {
	t.Helper()
	step := longrun.Pick(4, 1)
	for i := range row {
		for n := i % step; n < len(odd); n += step {
			cell := odd[n]
			record := slices.Clone(row)
			record[i] = cell
			e, err := m.Event(record)
			if e.ID == "" {
				continue
			}
			back, _ := m.Record(e)
			for k, was := range record {
				named := func(p reported.Problem) bool { return p.Pointer == "/"+header[k] }
				if was != "" && was != back[k] && !slices.ContainsFunc(reported.AsProblems(err), named) {
					t.Errorf("with %s %.40q: %s is %.40q, was %.40q", header[i], cell, header[k], back[k], was)
				}
			}
		}
	}
}
