package ucdp_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/event"
	"github.com/seed-67285e81/reported/event/ucdp"
	"github.com/seed-67285e81/reported/internal/rows/rowstest"
)

var update = flag.Bool("update", false, "write testdata/rows.ndjson anew")

// TestRows holds some real rows with every oddity to the events in rows.ndjson.
func TestRows(t *testing.T) {
	data, err := os.ReadFile("testdata/rows.csv")
	if err != nil {
		t.Fatal(err)
	}
	var got []byte
	for e := range ucdp.Read(bytes.NewReader(data)) {
		if got, err = e.AppendJSON(got); err != nil {
			t.Fatal(err)
		}
		got = append(got, '\n')
	}
	rowstest.Golden(t, "testdata/rows.ndjson", got, *update)
}

// TestColumns holds the table of the documentation to the columns that the package
// knows, and both to the headers of the real files.
func TestColumns(t *testing.T) {
	documented := rowstest.Documented(t, ucdp.Columns())
	for _, f := range realFiles {
		header, err := csv.NewReader(open(t, f.name)).Read()
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range header {
			if !slices.Contains(documented, name) {
				t.Errorf("%s has a column %s, which is not documented", f.name, name)
			}
		}
	}
}

// The header and one real row (UCDP GED, CC BY 4.0) with the columns that the tests change.
var header, aRow = columns(
	"id=21300", "type_of_violence=1", "side_a=Government of Angola", "gwnoa=540", "side_b=UNITA",
	"where_prec=4", "where_coordinates=Lunda Sul province", "latitude=-9.65", "longitude=20.4", "country_id=540",
	"event_clarity=2", "date_prec=3", "date_start=1989-05-10", "date_end=1989-05-16",
	"deaths_a=0", "deaths_b=14", "best=14", "high=14", "low=14",
)

func columns(cells ...string) (header, row []string) {
	for _, c := range cells {
		name, text, _ := strings.Cut(c, "=")
		header, row = append(header, name), append(row, text)
	}
	return header, row
}

// TestCells changes cells of one row.
func TestCells(t *testing.T) {
	aggregate := reported.MustParseTime("1989-05-10/1989-05-16")
	rowstest.Cells(t, ucdp.Read, header, aRow, []rowstest.Cell{
		{"id=", reported.CodeMissingMember, func(e event.Event) bool { return e.ID == "" }},
		{"id=21 300", reported.CodeIDForm, func(e event.Event) bool { return e.ID == "" }},
		{"type_of_violence=4", reported.CodeUnknownValue, func(e event.Event) bool { return e.Kind == event.KindViolence }},
		{"gwnoa=540.0", "", func(e event.Event) bool { return e.Actors[0].Country == "AO" && e.Codes["ucdp.gwnoa"] == "540.0" }},
		{"gwnoa=999", reported.CodeUnknownValue, func(e event.Event) bool { return e.Actors[0].Country == "" }},
		{"gwnoa=2, 200", "", func(e event.Event) bool { return e.Actors[0].Country == "" && e.Actors[0].Kind == "state" }},
		{"side_b=XXX1234", "", func(e event.Event) bool { return e.Actors[1].Unidentified }},
		{"where_prec=9", reported.CodeUnknownValue, func(e event.Event) bool { return e.Places[0].Precision == "" }},
		{"where_coordinates=", "", func(e event.Event) bool { return e.Places[0].Name == "unknown" }},
		{"latitude=95", event.CodePointForm, func(e event.Event) bool { return e.Places[0].Point.IsZero() && e.Codes["ucdp.longitude"] == "20.4" }},
		{"latitude=-9.650", "", func(e event.Event) bool { return e.Codes["ucdp.latitude"] == "-9.650" }},
		{"latitude=-9.123456789", "", func(e event.Event) bool { return e.Places[0].Point.String() == "-9.1234567,20.4" }},
		{"country_id=", "", func(e event.Event) bool { return e.Places[0].Country == "" }},
		{"country_id=Angola", event.CodeNumberForm, func(e event.Event) bool { return e.Places[0].Country == "" }},
		{"event_clarity=1", "", func(e event.Event) bool { return !e.Aggregate && !e.Disjoint && e.Time.IsOneOf() }},
		{"event_clarity=1.5", event.CodeNumberForm, func(e event.Event) bool { return !e.Aggregate }},
		{"date_prec=0", reported.CodeUnknownValue, func(e event.Event) bool { return e.Time == aggregate }},
		{"date_start=1989-02-30", reported.CodeTimeCalendar, func(e event.Event) bool { return e.Time.String() == "/1989-05-16" }},
		{"date_start=10.5.1989", reported.CodeTimeForm, func(e event.Event) bool { return e.Codes["ucdp.date_start"] == "10.5.1989" }},
		{"date_start=1989-05-20", reported.CodeTimeOrder, func(e event.Event) bool { return e.Time.String() == "[1989-05-16..1989-05-20]" }},
		{"date_start=1989-05-10 00:00:00.000", "", func(e event.Event) bool { return e.Time == aggregate }},
		{"date_end=", "", func(e event.Event) bool { return e.Time.String() == "1989-05-10/" }},
		{"best=14.0", "", func(e event.Event) bool { return e.Tallies[0].Count == reported.Exactly(14) }},
		{"best=-3", reported.CodeOutOfRange, func(e event.Event) bool { return e.Tallies[0].Count == reported.Exactly(14) }},
		{"best=15", reported.CodeCountOrder, func(e event.Event) bool {
			return e.Tallies[0].Count == reported.Between(14, 15).WithBest(15).WithWords("low 14, best 15, high 14")
		}},
		{"best=a dozen", event.CodeNumberForm, func(e event.Event) bool { return e.Codes["ucdp.best"] == "a dozen" }},
		{"best=9999999999999999", event.CodeNumberForm, func(e event.Event) bool { return e.Tallies[0].Count == reported.Exactly(14) }},
		{"deaths_b=", "", func(e event.Event) bool { return len(e.Tallies) == 2 }},
		{"side_b=UNIT\xe1", reported.CodeUTF8, func(e event.Event) bool { return e.Actors[1].Name == "UNIT\ufffd" }},
		{"side_b=UNI\x00TA", event.CodeSyntax, func(e event.Event) bool { return e.Actors[1].Name == "UNITA" }},
		{"side_b=" + strings.Repeat("é", 1<<19), reported.CodeTooLong, func(e event.Event) bool { return e.Actors[1].Name == strings.Repeat("é", 512) }},
		{"side_b=UNITA\r\nUNITA", "", func(e event.Event) bool { return e.Actors[1].Name == "UNITA\nUNITA" }},
	})
}

func TestShapes(t *testing.T) {
	rowstest.Shapes(t, ucdp.Read, header, aRow)
	rowstest.ReadError(t, ucdp.Read, header, aRow)
}

func TestKept(t *testing.T) {
	all := rowstest.Records(t, "testdata/rows.csv")
	m, _ := ucdp.NewMapping(all[0])
	rowstest.Kept(t, m, all[0], all[2])
}

func TestManyRows(t *testing.T) {
	rowstest.Flat(t, ucdp.Read, "id,date_start,best", func(b []byte, i int) []byte { return fmt.Appendf(b, "%d,2003-04-01,%d\n", i+1, i%100) })
}

// TestOlderNames reads a row under the names of older releases.
func TestOlderNames(t *testing.T) {
	for _, file := range []string{"id,date_start,best_est,low_est,high_est\n1,2003-04-01,7,6,8\n", "id,date_start,best,low,high\n1,2003-04-01,7,6,8\n"} {
		for e, err := range ucdp.Read(strings.NewReader(file)) {
			if err != nil || e.Time.String() != "[2003-04-01..]" || e.Tallies[0].Count != reported.Between(6, 8).WithBest(7) {
				t.Errorf("%q: %v, %v", file, e, err)
			}
		}
	}
}

// TestObject reads the real rows as objects of the API: they are the same events.
func TestObject(t *testing.T) {
	all, err := csv.NewReader(open(t, "ucdp-ged-sample1000")).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	m, err := ucdp.NewMapping(all[0])
	if err != nil {
		t.Fatal(err)
	}
	for _, record := range all[1:] {
		object := map[string]any{}
		for i, name := range all[0] {
			object[name] = record[i]
			if json.Valid([]byte(record[i])) && record[i][0] != '"' { // a number
				object[name] = json.Number(record[i])
			}
		}
		data, err := json.Marshal(object)
		if err != nil {
			t.Fatal(err)
		}
		want, _ := m.Event(record)
		got, err := ucdp.Object(data)
		if !reported.AsProblems(err).Only(reported.CodeCountOrder) {
			t.Errorf("%s: %v", data, err)
		}
		if !reflect.DeepEqual(want, got) {
			t.Fatalf("%s: -row +object\n%s", data, cmp.Diff(want, got))
		}
	}
	for text, code := range map[string]reported.Code{
		`{"id":1,"id":2}`:     event.CodeDuplicateMember,
		`{"id":1,"best":[2]}`: event.CodeWrongType,
		`{"id":1,`:            event.CodeSyntax,
		`[1]`:                 event.CodeWrongType,
	} {
		if _, err := ucdp.Object([]byte(text)); !errors.Is(err, code) {
			t.Errorf("%s: %v, want %s", text, err, code)
		}
	}
}

func TestInexact(t *testing.T) {
	m, _ := ucdp.NewMapping(ucdp.Columns())
	own, _ := ucdp.NewMapping(header)
	e, _ := own.Event(aRow)
	if _, err := m.Record(e); err != nil {
		t.Error(err)
	}
	e.Title = "no column holds it"
	if _, err := m.Record(e); !errors.Is(err, ucdp.CodeInexact) {
		t.Errorf("%v, want %s", err, ucdp.CodeInexact)
	}
}
