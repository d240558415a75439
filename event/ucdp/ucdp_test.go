package ucdp_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"flag"
	"io"
	"os"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/event"
	"github.com/seed-67285e81/reported/event/ucdp"
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
	if *update {
		if err := os.WriteFile("testdata/rows.ndjson", got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile("testdata/rows.ndjson")
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(string(got), "\n")); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

// TestColumns holds the table of the documentation to the columns that the package
// knows, and both to the headers of the real files.
func TestColumns(t *testing.T) {
	doc, err := os.ReadFile("doc.go")
	if err != nil {
		t.Fatal(err)
	}
	var documented []string
	for _, m := range regexp.MustCompile(`(?m)^//\t([a-z0-9_]+) {2,}\S`).FindAllSubmatch(doc, -1) {
		documented = append(documented, string(m[1]))
	}
	if diff := cmp.Diff(documented[1:], ucdp.Columns()); diff != "" { // the first is the table's head
		t.Errorf("-documented +known\n%s", diff)
	}
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

// aRow is one real row (UCDP GED, CC BY 4.0) with the columns that the tests change.
var aRow = [][2]string{
	{"id", "21300"}, {"type_of_violence", "1"}, {"side_a", "Government of Angola"}, {"gwnoa", "540"}, {"side_b", "UNITA"},
	{"where_prec", "4"}, {"where_coordinates", "Lunda Sul province"}, {"latitude", "-9.65"}, {"longitude", "20.4"}, {"country_id", "540"},
	{"event_clarity", "2"}, {"date_prec", "3"}, {"date_start", "1989-05-10"}, {"date_end", "1989-05-16"},
	{"deaths_a", "0"}, {"deaths_b", "14"}, {"best", "14"}, {"high", "14"}, {"low", "14"},
}

// changed returns the event and the problems of aRow with some cells changed, read as a file.
func changed(t *testing.T, cells map[string]string) (event.Event, reported.Problems) {
	t.Helper()
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	var header, record []string
	for _, c := range aRow {
		header = append(header, c[0])
		if text, ok := cells[c[0]]; ok {
			c[1] = text
		}
		record = append(record, c[1])
	}
	_ = w.Write(header)
	_ = w.Write(record)
	w.Flush()
	for e, err := range ucdp.Read(&b) {
		if v := e.Validate(); e.ID != "" && v != nil {
			t.Errorf("%v: %v", cells, v)
		}
		return e, reported.AsProblems(err)
	}
	t.Fatal("no event")
	return event.Event{}, nil
}

// TestBadCells changes cells of one row: each is a problem with line and column, the
// cell is kept, and the event is the best that can be made.
func TestBadCells(t *testing.T) {
	aggregate := reported.MustParseTime("1989-05-10/1989-05-16")
	for _, c := range []struct {
		cell, text string
		code       reported.Code // "" is no problem
		ok         func(e event.Event) bool
	}{
		{"id", "", reported.CodeMissingMember, func(e event.Event) bool { return e.ID == "" }},
		{"id", "21 300", reported.CodeIDForm, func(e event.Event) bool { return e.ID == "" }},
		{"type_of_violence", "4", reported.CodeUnknownValue, func(e event.Event) bool { return e.Kind == event.KindViolence }},
		{"gwnoa", "540.0", "", func(e event.Event) bool { return e.Actors[0].Country == "AO" && e.Codes["ucdp.gwnoa"] == "540.0" }},
		{"gwnoa", "999", reported.CodeUnknownValue, func(e event.Event) bool { return e.Actors[0].Country == "" }},
		{"gwnoa", "2, 200", "", func(e event.Event) bool { return e.Actors[0].Country == "" && e.Actors[0].Kind == "state" }},
		{"side_b", "XXX1234", "", func(e event.Event) bool { return e.Actors[1].Unidentified }},
		{"where_prec", "9", reported.CodeUnknownValue, func(e event.Event) bool { return e.Places[0].Precision == "" }},
		{"where_coordinates", "", "", func(e event.Event) bool { return e.Places[0].Name == "unknown" }},
		{"latitude", "95", event.CodePointForm, func(e event.Event) bool { return e.Places[0].Point.IsZero() && e.Codes["ucdp.longitude"] == "20.4" }},
		{"latitude", "-9.650", "", func(e event.Event) bool { return e.Codes["ucdp.latitude"] == "-9.650" }},
		{"latitude", "-9.123456789", "", func(e event.Event) bool { return e.Places[0].Point.String() == "-9.1234567,20.4" }},
		{"country_id", "", "", func(e event.Event) bool { return e.Places[0].Country == "" }},
		{"country_id", "Angola", event.CodeNumberForm, func(e event.Event) bool { return e.Places[0].Country == "" }},
		{"event_clarity", "1", "", func(e event.Event) bool { return !e.Aggregate && !e.Disjoint && e.Time.IsOneOf() }},
		{"event_clarity", "1.5", event.CodeNumberForm, func(e event.Event) bool { return !e.Aggregate }},
		{"date_prec", "0", reported.CodeUnknownValue, func(e event.Event) bool { return e.Time == aggregate }},
		{"date_start", "1989-02-30", reported.CodeTimeCalendar, func(e event.Event) bool { return e.Time.String() == "/1989-05-16" }},
		{"date_start", "10.5.1989", reported.CodeTimeForm, func(e event.Event) bool { return e.Codes["ucdp.date_start"] == "10.5.1989" }},
		{"date_start", "1989-05-20", reported.CodeTimeOrder, func(e event.Event) bool { return e.Time.String() == "[1989-05-16..1989-05-20]" }},
		{"date_start", "1989-05-10 00:00:00.000", "", func(e event.Event) bool { return e.Time == aggregate }},
		{"date_end", "", "", func(e event.Event) bool { return e.Time.String() == "1989-05-10/" }},
		{"best", "14.0", "", func(e event.Event) bool { return e.Tallies[0].Count == reported.Exactly(14) }},
		{"best", "-3", reported.CodeOutOfRange, func(e event.Event) bool { return e.Tallies[0].Count == reported.Exactly(14) }},
		{"best", "15", reported.CodeCountOrder, func(e event.Event) bool {
			return e.Tallies[0].Count == reported.Between(14, 15).WithBest(15).WithWords("low 14, best 15, high 14")
		}},
		{"best", "a dozen", event.CodeNumberForm, func(e event.Event) bool { return e.Codes["ucdp.best"] == "a dozen" }},
		{"best", "9999999999999999", event.CodeNumberForm, func(e event.Event) bool { return e.Tallies[0].Count == reported.Exactly(14) }},
		{"deaths_b", "", "", func(e event.Event) bool { return len(e.Tallies) == 2 }},
		{"side_b", "UNIT\xe1", reported.CodeUTF8, func(e event.Event) bool { return e.Actors[1].Name == "UNIT\ufffd" }},
		{"side_b", "UNI\x00TA", event.CodeSyntax, func(e event.Event) bool { return e.Actors[1].Name == "UNITA" }},
		{"side_b", strings.Repeat("é", 1<<19), reported.CodeTooLong, func(e event.Event) bool { return e.Actors[1].Name == strings.Repeat("é", 512) }},
		{"side_b", "UNITA\r\nUNITA", "", func(e event.Event) bool { return e.Actors[1].Name == "UNITA\nUNITA" }},
	} {
		e, problems := changed(t, map[string]string{c.cell: c.text})
		if !c.ok(e) {
			t.Errorf("%s %.40q: %+v", c.cell, c.text, e)
		}
		if c.code == "" {
			if len(problems) > 0 {
				t.Errorf("%s %.40q: %v", c.cell, c.text, problems)
			}
			continue
		}
		found := slices.IndexFunc(problems, func(p reported.Problem) bool { return p.Code == c.code })
		if found < 0 || problems[found].Line != 2 || problems[found].Column < 1 {
			t.Errorf("%s %.40q: %v, want %s", c.cell, c.text, problems, c.code)
		}
	}
}

// TestHeaders reads one row under headers in other orders, with columns doubled,
// missing, in capital letters and under older names.
func TestHeaders(t *testing.T) {
	for _, c := range []struct {
		header, row string
		codes       []reported.Code
		want        string
	}{
		{"best,date_start,id", "7,2003-04-01,1", nil, "ucdp:1 [2003-04-01..] 7"},
		{"\ufeffID,Date_Start,BEST_EST", "1,2003-04-01,7", nil, "ucdp:1 [2003-04-01..] 7"},
		{"id,date_start,best,best", "1,2003-04-01,7,8", []reported.Code{event.CodeDuplicateMember}, "ucdp:1 [2003-04-01..] 7"},
		{"id,date_start", "1,2003-04-01", []reported.Code{reported.CodeMissingMember}, "ucdp:1 [2003-04-01..] "},
		{"a/b,date_start,best", "1,2003-04-01,7", []reported.Code{reported.CodeMissingMember, reported.CodeMissingMember}, " [2003-04-01..] 7"},
		{"id,date_start,best", "1,2003-04-01", []reported.Code{reported.CodeMissingMember}, "ucdp:1 [2003-04-01..] "},
		{"id,date_start,best", "1,2003-04-01,7,8", []reported.Code{reported.CodeTooMany}, "ucdp:1 [2003-04-01..] 7"},
		{"id,date_start,best", "#event+id,#date,#affected\n1,2003-04-01,7", nil, "ucdp:1 [2003-04-01..] 7"},
		{"id,date_start,best", "\"1,2003-04-01,7\n1,2003-04-01,7", []reported.Code{event.CodeSyntax}, ""},
		{"id,date_start,best", "1,2003\"-04-01,7\n1,2003-04-01,7", []reported.Code{event.CodeSyntax}, "ucdp:1 [2003-04-01..] 7"},
	} {
		var codes []reported.Code
		got := ""
		for e, err := range ucdp.Read(strings.NewReader(c.header + "\n" + c.row)) {
			for _, p := range reported.AsProblems(err) {
				codes = append(codes, p.Code)
				if p.Line == 0 {
					t.Errorf("%q: no line: %v", c.header, p)
				}
			}
			if !e.Time.IsZero() {
				got = e.ID + " " + e.Time.String() + " "
				if len(e.Tallies) > 0 {
					n, _ := e.Tallies[0].Count.Best()
					got += strconv.FormatInt(n, 10)
				}
			}
		}
		if !slices.Equal(codes, c.codes) || got != c.want {
			t.Errorf("%q, %q: %v, %q, want %v, %q", c.header, c.row, codes, got, c.codes, c.want)
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
	e, _ := changed(t, nil)
	if _, err := m.Record(e); err != nil {
		t.Error(err)
	}
	e.Title = "no column holds it"
	if _, err := m.Record(e); !errors.Is(err, ucdp.CodeInexact) {
		t.Errorf("%v, want %s", err, ucdp.CodeInexact)
	}
}

func TestReadError(t *testing.T) {
	broken := errors.New("broken")
	in := io.MultiReader(strings.NewReader("id,date_start,best\n1,2003-04-01,7\n"), errorReader{broken})
	var got []error
	for _, err := range ucdp.Read(in) {
		got = append(got, err)
	}
	if len(got) != 2 || got[0] != nil || !errors.Is(got[1], broken) {
		t.Errorf("%v, want the row and %v", got, broken)
	}
}

type errorReader struct{ err error }

func (r errorReader) Read([]byte) (int, error) { return 0, r.err }
