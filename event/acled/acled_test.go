package acled_test

import (
	"encoding/json"
	"flag"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/attribution"
	"github.com/seed-67285e81/reported/event"
	"github.com/seed-67285e81/reported/event/acled"
	"github.com/seed-67285e81/reported/internal/rows/rowstest"
)

var update = flag.Bool("update", false, "write testdata/rows.ndjson anew")

// TestRows holds invented rows with every code to the events in rows.ndjson. Each is
// valid, and its row is found again cell by cell.
func TestRows(t *testing.T) {
	var got []byte
	for _, name := range []string{"rows.csv", "deleted.csv"} {
		all := rowstest.Records(t, "testdata/"+name)
		m, err := acled.NewMapping(all[0])
		if err != nil {
			t.Fatal(err)
		}
		for _, record := range all[1:] {
			e, err := m.Event(record)
			if err != nil {
				t.Errorf("%s: %v", e.ID, err)
			}
			if got, err = e.AppendJSON(got); err != nil {
				t.Fatal(err)
			}
			got = append(got, '\n')
			back, err := m.Record(e)
			if diff := cmp.Diff(record, back); err != nil || diff != "" {
				t.Errorf("%s: %v -row +back\n%s", e.ID, err, diff)
			}
		}
	}
	rowstest.Golden(t, "testdata/rows.ndjson", got, *update)
}

// codebook are the columns and the 25 sub-event types, as the codebook lists them.
const (
	codebookColumns = `event_id_cnty event_date year time_precision disorder_type event_type sub_event_type actor1
		assoc_actor_1 inter1 actor2 assoc_actor_2 inter2 interaction civilian_targeting iso region country admin1 admin2
		admin3 location latitude longitude geo_precision source source_scale notes fatalities tags timestamp`
	codebookSubEvents = `Government regains territory; Non-state actor overtakes territory; Armed clash
		Excessive force against protesters; Protest with intervention; Peaceful protest
		Violent demonstration; Mob violence
		Chemical weapon; Air/drone strike; Suicide bomb; Shelling/artillery/missile attack; Remote explosive/landmine/IED; Grenade
		Sexual violence; Attack; Abduction/forced disappearance
		Agreement; Arrests; Change to group/activity; Disrupted weapons use; Headquarters or base established; Looting/property destruction; Non-violent transfer of territory; Other`
)

// TestColumns holds the table of the documentation to the columns that the package
// knows, and both to the codebook.
func TestColumns(t *testing.T) {
	rowstest.Documented(t, acled.Columns())
	if names := strings.Fields(codebookColumns); !slices.Equal(names, acled.Columns()[:len(names)]) {
		t.Errorf("columns %v, want %v first", acled.Columns(), names)
	}
}

// TestSubEvents asks for each sub-event type of the codebook alone, in any event.
func TestSubEvents(t *testing.T) {
	n := 0
	m, _ := acled.NewMapping([]string{"event_id_cnty", "sub_event_type"})
	for name := range strings.FieldsFuncSeq(codebookSubEvents, func(r rune) bool { return r == ';' || r == '\n' }) {
		n++
		e, err := m.Event([]string{"X1", strings.TrimSpace(name)})
		if err != nil || e.Kind == event.KindUnknown || e.Kind == "" {
			t.Errorf("%s: %s, %v", name, e.Kind, err)
		}
	}
	if n != 25 {
		t.Errorf("%d sub-event types", n)
	}
}

// TestCells changes cells of one row.
func TestCells(t *testing.T) {
	all := rowstest.Records(t, "testdata/rows.csv")
	rowstest.Cells(t, acled.Read, all[0], all[2], []rowstest.Cell{
		{"event_id_cnty=", reported.CodeMissingMember, func(e event.Event) bool { return e.ID == "" }},
		{"event_date=2023-02-29", reported.CodeTimeCalendar, func(e event.Event) bool { return e.Time.IsZero() }},
		{"event_date=29.3.2023", reported.CodeTimeForm, func(e event.Event) bool { return e.Codes["acled.event_date"] == "29.3.2023" }},
		{"time_precision=1", "", func(e event.Event) bool { return e.Time.String() == "2023-03-03" }},
		{"time_precision=2", "", func(e event.Event) bool { return e.Time.String() == "[2023-02-28..2023-03-06]" }},
		{"time_precision=3", "", func(e event.Event) bool { return e.Time.String() == "2023-03" }},
		{"time_precision=4", reported.CodeUnknownValue, func(e event.Event) bool { return e.Time.String() == "2023-03-03" }},
		{"event_type=Skirmishes", reported.CodeUnknownValue, func(e event.Event) bool { return e.Kind == event.KindArmedClash }},
		{"sub_event_type=Skirmish", reported.CodeUnknownValue, func(e event.Event) bool { return e.Kind == event.KindArmedClash && e.Also == nil }},
		{"actor1=Unidentified Armed Group (Iraq)", "", func(e event.Event) bool { return e.Actors[0].Unidentified }},
		{"actor1=Military Forces of Iraq (2003-)", "", func(e event.Event) bool { return e.Actors[0].Country == "IQ" }},
		{"actor1=" + strings.Repeat("x", 1<<20), reported.CodeTooLong, func(e event.Event) bool { return len(e.Actors[0].Name) == 512 }},
		{"assoc_actor_1=A;B; C", "", func(e event.Event) bool { return e.Actors[3].Name == "C" && e.Codes["acled.assoc_actor_1"] == "A;B; C" }},
		{"inter1=Rebel groups", "", func(e event.Event) bool { return e.Actors[0].Kind == attribution.ActorArmedGroup }},
		{"inter1=9", reported.CodeUnknownValue, func(e event.Event) bool { return e.Actors[0].Kind == "" }},
		{"civilian_targeting=Civilians targeted", "", func(e event.Event) bool { return e.Targets[0].Kind == event.TargetPrivateCitizens }},
		{"civilian_targeting=yes", reported.CodeUnknownValue, func(e event.Event) bool { return e.Targets == nil }},
		{"iso=", "", func(e event.Event) bool { return e.Places[0].Country == "IQ" }},
		{"iso=368.0", "", func(e event.Event) bool { return e.Places[0].Country == "IQ" }},
		{"country=Atlantis", "", func(e event.Event) bool { return e.Places[0].Country == "IQ" }},
		{"location=", "", func(e event.Event) bool { return e.Places[0].Name == "Example District" }},
		{"latitude=91", event.CodePointForm, func(e event.Event) bool { return e.Places[0].Point.IsZero() }},
		{"geo_precision=2", "", func(e event.Event) bool {
			return e.Places[0].Precision == event.PrecisionDistrict && e.Places[0].Relation == event.RelationNear
		}},
		{"geo_precision=0", reported.CodeUnknownValue, func(e event.Event) bool { return e.Places[0].Precision == "" }},
		{"source_scale=Other-National", "", func(e event.Event) bool { return e.Sources[0].Kind == reported.SourceUnknown }},
		{"source_scale=National-International", "", func(e event.Event) bool { return e.Sources[0].Kind == reported.SourceMedia }},
		{"source_scale=Galactic", reported.CodeUnknownValue, func(e event.Event) bool { return e.Sources[0].Kind == reported.SourceUnknown }},
		{"notes=" + strings.Repeat("é", 1<<19), reported.CodeTooLong, func(e event.Event) bool { return len(e.Summary) == 20_000 }},
		{"notes=caf\xe9", reported.CodeUTF8, func(e event.Event) bool { return e.Summary == "caf\ufffd" }},
		{"fatalities=", "", func(e event.Event) bool { return e.Tallies == nil }},
		{"fatalities=0", "", func(e event.Event) bool {
			c := e.Tallies[0].Count
			_, bounded := c.High()
			return c != reported.Exactly(0) && c.Low() == 0 && !bounded
		}},
		{"fatalities=12.0", "", func(e event.Event) bool { return e.Tallies[0].Count == reported.AtLeast(12).WithBest(12) }},
		{"fatalities=-1", reported.CodeOutOfRange, func(e event.Event) bool { return e.Tallies == nil }},
		{"timestamp=1686003000", "", func(e event.Event) bool { return e.Recorded.String() == "2023-06-05T22:10:00Z" }},
		{"timestamp=yesterday", event.CodeNumberForm, func(e event.Event) bool { return e.Recorded.IsZero() }},
		{"timestamp=99999999999999", reported.CodeOutOfRange, func(e event.Event) bool { return e.Recorded.IsZero() }},
	})
}

func TestShapes(t *testing.T) {
	all := rowstest.Records(t, "testdata/rows.csv")
	rowstest.Shapes(t, acled.Read, all[0], all[2])
	rowstest.ReadError(t, acled.Read, all[0], all[2])
}

func TestKept(t *testing.T) {
	all := rowstest.Records(t, "testdata/rows.csv")
	m, _ := acled.NewMapping(all[0])
	rowstest.Kept(t, m, all[0], all[2])
}

func TestManyRows(t *testing.T) {
	rowstest.Flat(t, acled.Read, "event_id_cnty,event_date,fatalities", func(b []byte, i int) []byte { return fmt.Appendf(b, "IRQ%d,2023-02-02,%d\n", i, i%100) })
}

// TestObject reads the rows as objects of the API: they are the same events.
func TestObject(t *testing.T) {
	for _, name := range []string{"rows.csv", "deleted.csv"} {
		all := rowstest.Records(t, "testdata/"+name)
		m, _ := acled.NewMapping(all[0])
		for _, record := range all[1:] {
			object := map[string]any{}
			for i, column := range all[0] {
				object[column] = record[i]
			}
			data, err := json.Marshal(object)
			if err != nil {
				t.Fatal(err)
			}
			want, _ := m.Event(record)
			got, err := acled.Object(data)
			if err != nil || !reflect.DeepEqual(want, got) {
				t.Errorf("%s: %v, -row +object\n%s", data, err, cmp.Diff(want, got))
			}
		}
	}
}

// TestDeleted withdraws an event: of the two records the deletion is the later one.
func TestDeleted(t *testing.T) {
	var revisions []event.Event
	for _, name := range []string{"rows.csv", "deleted.csv"} {
		all := rowstest.Records(t, "testdata/"+name)
		m, _ := acled.NewMapping(all[0])
		for _, record := range all[1:] {
			if e, _ := m.Event(record); e.ID == "acled:IRQ90003" {
				revisions = append(revisions, e)
			}
		}
	}
	m, _ := acled.NewMapping([]string{"event_id_cnty", "deleted_timestamp", "actor1", "fatalities"})
	if e, err := m.Event([]string{"IRQ1", "1690000000", "Protesters (Iraq)", "3"}); err != nil || e.State != event.StateWithdrawn || e.Reality != "" || len(e.Actors) != 1 || len(e.Tallies) != 1 {
		t.Errorf("a deletion with other cells: %v, %v", e, err)
	}
	merged, _ := event.Merge(revisions...)
	if len(revisions) != 2 || merged.State != event.StateWithdrawn {
		t.Errorf("%d records, %s", len(revisions), merged.State)
	}
}
