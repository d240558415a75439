package gtd_test

import (
	"flag"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/attribution"
	"github.com/seed-67285e81/reported/casualty"
	"github.com/seed-67285e81/reported/event"
	"github.com/seed-67285e81/reported/event/gtd"
	"github.com/seed-67285e81/reported/internal/rows/rowstest"
)

var update = flag.Bool("update", false, "write testdata/rows.ndjson anew")

// TestRows holds invented rows with every code to the events in rows.ndjson. Each is
// valid, and its row is found again cell by cell.
func TestRows(t *testing.T) {
	all := rowstest.Records(t, "testdata/rows.csv")
	m, err := gtd.NewMapping(all[0])
	if err != nil {
		t.Fatal(err)
	}
	var got []byte
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
		if err != nil {
			t.Errorf("%s: %v", e.ID, err)
		}
		for i := range record {
			if record[i] != back[i] {
				t.Errorf("%s: %s is %q, was %q", e.ID, all[0][i], back[i], record[i])
			}
		}
	}
	rowstest.Golden(t, "testdata/rows.ndjson", got, *update)
}

// codebook are columns that the codebook names.
const codebook = `eventid iyear imonth iday approxdate extended resolution crit1 crit2 crit3 doubtterr alternative multiple related
	country region provstate city vicinity location latitude longitude specificity attacktype1 attacktype2 attacktype3 success
	suicide weaptype1 weaptype2 weaptype3 weaptype4 weapsubtype1 weapdetail targtype1 targtype2 targtype3 targsubtype1 corp1
	target1 natlty1 natlty2 natlty3 gname gsubname gname2 gsubname2 gname3 gsubname3 guncertain1 guncertain2 guncertain3 individual
	nperps nperpcap claimed claim2 claim3 claimmode claimmode2 claimmode3 compclaim motive nkill nkillus nkillter nwound nwoundus
	nwoundte property propextent propvalue propcomment ishostkid nhostkid nhostkidus nhours ndays divert kidhijcountry ransom
	ransomamt ransompaid hostkidoutcome nreleased scite1 scite2 scite3 dbsource addnotes summary int_log int_ideo int_misc int_any`

// TestColumns holds the table of the documentation to the columns that the package
// knows, and both to the codebook.
func TestColumns(t *testing.T) {
	documented := rowstest.Documented(t, gtd.Columns())
	for name := range strings.FieldsSeq(codebook) {
		if !slices.Contains(documented, name) {
			t.Errorf("column %s of the codebook is not documented", name)
		}
	}
	if len(gtd.Columns()) != 135 {
		t.Errorf("%d columns", len(gtd.Columns()))
	}
}

// TestCells changes cells of one row.
func TestCells(t *testing.T) {
	all := rowstest.Records(t, "testdata/rows.csv")
	rowstest.Cells(t, gtd.Read, all[0], all[2], []rowstest.Cell{
		{"eventid=", reported.CodeMissingMember, func(e event.Event) bool { return e.ID == "" }},
		{"iday=0", "", timeIs("2015-03")},
		{"imonth=0|iday=0", "", timeIs("2015")},
		{"approxdate=Early February", "", func(e event.Event) bool { return e.Time.String() == "2015-03-03~" && e.TimeText == "Early February" }},
		{"iday=0|approxdate=Early February", "", timeIs("2015-03")},
		{"imonth=2|iday=30", reported.CodeTimeCalendar, timeIs("")},
		{"iday=-9", reported.CodeTimeForm, timeIs("")},
		{"iyear=MMXV", event.CodeNumberForm, timeIs("")},
		{"extended=1|resolution=2015-03-05", "", timeIs("2015-03-03/2015-03-05")},
		{"extended=1|resolution=3/5/2015", "", timeIs("2015-03-03/2015-03-05")},
		{"extended=1|resolution=", "", timeIs("2015-03-03/")},
		{"extended=1|resolution=2015-01-05", reported.CodeTimeOrder, timeIs("2015-03-03/")},
		{"extended=1|resolution=5.2.2015", reported.CodeTimeForm, timeIs("2015-03-03/")},
		{"extended=0|resolution=2015-03-05", "", timeIs("2015-03-03")},
		{"country_txt=Atlantis", reported.CodeUnknownValue, func(e event.Event) bool { return e.Places[0].Country == "" }},
		{"vicinity=1", "", func(e event.Event) bool { return e.Places[0].Relation == event.RelationNear }},
		{"vicinity=-9", "", func(e event.Event) bool { return e.Places[0].Relation == "" }},
		{"vicinity=2", reported.CodeUnknownValue, func(e event.Event) bool { return e.Places[0].Relation == "" }},
		{"specificity=1", "", func(e event.Event) bool { return e.Places[0].Precision == event.PrecisionPlace }},
		{"specificity=6", reported.CodeUnknownValue, func(e event.Event) bool { return e.Places[0].Precision == "" }},
		{"city=Unknown", "", func(e event.Event) bool { return e.Places[0].Name == "Example Province" }},
		{"attacktype1=6|attacktype1_txt=", "", func(e event.Event) bool { return e.Kind == event.KindAbduction }},
		{"attacktype1=3|attacktype1_txt=Hijacking", "", func(e event.Event) bool { return e.Kind == event.KindHijacking }},
		{"attacktype1=10|attacktype1_txt=", reported.CodeUnknownValue, func(e event.Event) bool { return e.Kind == event.KindUnknown }},
		{"success=-9", "", func(e event.Event) bool { return e.Outcome == "" }},
		{"targtype1=23|targtype1_txt=", reported.CodeUnknownValue, func(e event.Event) bool { return e.Targets[0].Kind == event.TargetUnknown }},
		{"weaptype1=|weaptype1_txt=|weapdetail=A stone|suicide=1", "", func(e event.Event) bool {
			return e.Weapons == nil && e.Accounts[len(e.Accounts)-1].Summary == "A stone"
		}},
		{"nkill=", "", func(e event.Event) bool { return tally(e, "killed") == nil && tally(e, "killed-us").Of == "" }},
		{"nkill=0", "", countIs("killed", reported.Exactly(0))},
		{"nkill=645.0", "", countIs("killed", reported.Exactly(645))},
		{"nkill=2.5", "", countIs("killed", reported.Between(2, 3).WithWords("2.5"))},
		{"nkill=-4", reported.CodeOutOfRange, func(e event.Event) bool { return tally(e, "killed") == nil }},
		{"nkill=several", event.CodeNumberForm, func(e event.Event) bool { return tally(e, "killed") == nil && e.Codes["gtd.nkill"] == "several" }},
		{"ishostkid=1|nhostkid=-99", "", countIs("hostages", reported.Count{})},
		{"ishostkid=1|nhostkid=12|nhostkidus=1", "", func(e event.Event) bool { return tally(e, "hostages-us").Of == "hostages" }},
		{"ishostkid=0|nhostkid=-99", "", func(e event.Event) bool { return tally(e, "hostages") == nil }},
		{"nperpcap=2", "", func(e event.Event) bool {
			return tally(e, "captured").Groups[0].Attackers && tally(e, "captured").Harm == casualty.HarmDetained
		}},
		{"property=1|propvalue=-99", "", func(e event.Event) bool {
			return e.Damage[0].Extent == event.ExtentUnstated && e.Damage[0].Cost.IsZero()
		}},
		{"property=1|propvalue=2500.5", "", func(e event.Event) bool {
			return e.Damage[0].Cost.String() == "2500.5" && e.Damage[0].Currency == "USD"
		}},
		{"property=1|propvalue=much", event.CodeNumberForm, func(e event.Event) bool { return e.Damage[0].Cost.IsZero() }},
		{"property=0", "", func(e event.Event) bool { return e.Damage[0].Extent == event.ExtentNone }},
		{"related=201502020002, 201502020003", "", func(e event.Event) bool { return len(e.Links) == 2 && e.Links[0].Event == "gtd:201502020002" }},
		{"related=201503030002,201502020002,201502020002", "", func(e event.Event) bool { return len(e.Links) == 1 }},
		{"related=see notes", reported.CodeIDForm, func(e event.Event) bool { return e.Links == nil }},
		{"summary=" + strings.Repeat("x", 1<<20), reported.CodeTooLong, func(e event.Event) bool { return len(e.Summary) == 10_000 }},
		{"city=Bogot\xe1", reported.CodeUTF8, func(e event.Event) bool { return e.Places[0].Name == "Bogot\ufffd" }},
		{"target1=a\x00b", event.CodeSyntax, func(e event.Event) bool { return e.Targets[0].Name == "ab" }},
	})
}

func TestShapes(t *testing.T) {
	all := rowstest.Records(t, "testdata/rows.csv")
	rowstest.Shapes(t, gtd.Read, all[0], all[2])
	rowstest.ReadError(t, gtd.Read, all[0], all[2])
}

func TestKept(t *testing.T) {
	all := rowstest.Records(t, "testdata/rows.csv")
	m, _ := gtd.NewMapping(all[0])
	rowstest.Kept(t, m, all[0], all[2])
}

func TestManyRows(t *testing.T) {
	rowstest.Flat(t, gtd.Read, "eventid,iyear,nkill", func(b []byte, i int) []byte { return fmt.Appendf(b, "%d,2015,%d\n", 201502000000+int64(i), i%100) })
}

func timeIs(want string) func(event.Event) bool {
	return func(e event.Event) bool { return e.Time.String() == want }
}

func countIs(id string, want reported.Count) func(event.Event) bool {
	return func(e event.Event) bool { return tally(e, id) != nil && tally(e, id).Count == want }
}

func tally(e event.Event, id string) *casualty.Tally {
	for i := range e.Tallies {
		if e.Tallies[i].ID == id {
			return &e.Tallies[i]
		}
	}
	return nil
}

// TestClaims reads who did it and who claimed it.
func TestClaims(t *testing.T) {
	header := []string{"eventid", "iyear", "gname", "gname2", "guncertain1", "claimed", "claim2", "claimmode", "compclaim", "doubtterr", "alternative"}
	m, _ := gtd.NewMapping(header)
	for _, c := range []struct{ row, want string }{
		{"1,2015,Unknown,,0,-9,,,,0,", ""},
		{"1,2015,Unknown,,0,0,,,,0,", "claimed unclaimed"},
		{"1,2015,Front,,0,0,,,,0,", "gname attributes Front; claimed unclaimed"},
		{"1,2015,Front,,1,-9,,,,0,", "gname suspects Front"},
		{"1,2015,Front,,0,1,,6,,0,", "gname attributes Front; claimed claims Front video"},
		{"1,2015,Front,Brigades,0,1,1,6,1,0,", "gname attributes Front; gname2 attributes Brigades; claimed claims Front video; claim2 claims Brigades"},
		{"1,2015,Front,Brigades,0,1,1,6,0,0,", "gname attributes Front; gname2 attributes Brigades; claimed claims Front Brigades all video"},
		{"1,2015,Front,Brigades,0,0,1,,,0,", "gname attributes Front; gname2 attributes Brigades; claim2 claims Brigades"},
		{"1,2015,Unknown,,0,-9,,,,1,1", "doubtterr doubts That it was terrorism, rather than: Insurgency/Guerilla Action"},
	} {
		e, err := m.Event(strings.Split(c.row, ","))
		if err != nil {
			t.Errorf("%s: %v", c.row, err)
		}
		var said []string
		for _, claim := range e.Claims {
			words := claim.ID + " " + string(claim.Stance)
			for _, a := range claim.Actors {
				words += " " + a.Name
			}
			said = append(said, strings.TrimSpace(words+" "+strings.TrimSpace(string(claim.Among)+" "+string(claim.Mode))))
		}
		for _, a := range e.Accounts {
			said = append(said, a.ID+" "+string(a.Stance)+" "+a.Summary)
		}
		if got := strings.Join(said, "; "); got != c.want {
			t.Errorf("%s: %q, want %q", c.row, got, c.want)
		}
	}
	contested, _ := m.Event(strings.Split("1,2015,Front,Brigades,0,1,1,6,1,0,", ","))
	joint, _ := m.Event(strings.Split("1,2015,Front,Brigades,0,1,1,6,0,0,", ","))
	for e, want := range map[*event.Event]bool{&contested: true, &joint: false} {
		view, _ := e.Attribution().View(attribution.Actor{Name: "Front"})
		if got := slices.Contains(view.Reasons, attribution.ReasonCompetingClaim); got != want {
			t.Errorf("competing: %v, want %v: %+v", got, want, view)
		}
	}
}
