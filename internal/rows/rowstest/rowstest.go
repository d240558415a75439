// Package rowstest has the tests that the packages of all data sets share. No
// package that is shipped imports it.
package rowstest

import (
	"bytes"
	"encoding/csv"
	"io"
	"iter"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/event"
)

// Read is the function of that name of a data set's package.
type Read func(io.Reader) iter.Seq2[event.Event, error]

// Documented holds the table in a package's documentation to the columns that it
// knows, and returns the names in the table.
func Documented(t *testing.T, columns []string) []string {
	t.Helper()
	doc, err := os.ReadFile("doc.go")
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, m := range regexp.MustCompile(`(?m)^//\t([a-z0-9_]+) +\S`).FindAllSubmatch(doc, -1) {
		names = append(names, string(m[1]))
	}
	names = names[slices.Index(names, "column")+1:] // after the table's head
	if !slices.Equal(names, columns) {
		t.Errorf("documented %q\nknown %q", names, columns)
	}
	return names
}

// Golden holds documents to the lines of a file, or writes the file anew.
func Golden(t *testing.T, name string, got []byte, update bool) {
	t.Helper()
	if update {
		if err := os.WriteFile(name, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	want, have := strings.Split(string(data), "\n"), strings.Split(string(got), "\n")
	if len(want) != len(have) {
		t.Errorf("%s: %d lines, want %d", name, len(have), len(want))
	}
	for i := range min(len(want), len(have)) {
		if want[i] != have[i] {
			t.Errorf("%s:%d: got %s\nwant %s", name, i+1, have[i], want[i])
		}
	}
}

// Records returns the header and the rows of a file.
func Records(tb testing.TB, name string) [][]string {
	tb.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		tb.Fatal(err)
	}
	all, err := csv.NewReader(bytes.NewReader(data)).ReadAll()
	if err != nil {
		tb.Fatal(err)
	}
	return all
}

// File writes rows as CSV.
func File(rows ...[]string) string {
	var b strings.Builder
	w := csv.NewWriter(&b)
	_ = w.WriteAll(rows) // a strings.Builder takes everything
	return b.String()
}

// A Cell is a change of cells of a row, and what becomes of it.
type Cell = struct {
	Cells string        // column=text|column=text
	Code  reported.Code // of a problem; "" is none
	OK    func(e event.Event) bool
}

// Cells reads a row again and again with cells changed. Each problem has the line
// and column of the cell that its pointer names, and the event is valid.
func Cells(t *testing.T, read Read, header, row []string, cases []Cell) {
	t.Helper()
	for _, c := range cases {
		record := slices.Clone(row)
		for cell := range strings.SplitSeq(c.Cells, "|") {
			column, text, _ := strings.Cut(cell, "=")
			record[slices.Index(header, column)] = text
		}
		e, problems := one(t, read, File(header, record))
		if !c.OK(e) {
			t.Errorf("%.60q: %+v", c.Cells, e)
		}
		if c.Code == "" && len(problems) > 0 || c.Code != "" && !slices.ContainsFunc(problems, func(p reported.Problem) bool { return p.Code == c.Code }) {
			t.Errorf("%.60q: %v, want %q", c.Cells, problems, c.Code)
		}
		for _, p := range problems {
			if column := columnOf(header, record, p.Pointer); p.Line != 2 || p.Column != column {
				t.Errorf("%.60q: %v, want column %d of line 2", c.Cells, p, column)
			}
		}
		if invalid := e.Validate(); e.ID != "" && invalid != nil {
			t.Errorf("%.60q: %v", c.Cells, invalid)
		}
	}
}

// columnOf returns where the cell that a pointer names begins in its line. A pointer
// to none stands for the first.
func columnOf(header, record []string, pointer string) int {
	i := max(0, slices.Index(header, strings.TrimPrefix(pointer, "/")))
	if i == 0 {
		return 1
	}
	return len(File(record[:i])) + 1 // a comma in place of the line's end
}

// one returns the event of a file with one row, and its problems.
func one(t *testing.T, read Read, file string) (e event.Event, problems reported.Problems) {
	t.Helper()
	n := 0
	for made, err := range read(strings.NewReader(file)) {
		e, problems, n = made, reported.AsProblems(err), n+1
	}
	if n != 1 {
		t.Errorf("%d events of %.200q", n, file)
	}
	return e, problems
}
