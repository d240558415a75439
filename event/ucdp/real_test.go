package ucdp_test

import (
	"compress/gzip"
	"encoding/csv"
	"os"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/casualty"
	"github.com/seed-67285e81/reported/event"
	"github.com/seed-67285e81/reported/event/ucdp"
)

// A realFile is one of the files of real rows, with how many of them contradict
// themselves, and what low, best and high of all rows come to (sums.tsv).
type realFile struct {
	name             string
	rows, contradict int
	sum              [3]int64
}

var realFiles = []realFile{
	{name: "ucdp-ged-iraq", rows: 7473, contradict: 69, sum: [3]int64{117026, 120631, 150926}},
	{name: "ucdp-ged-sample1000", rows: 1000, contradict: 13, sum: [3]int64{6213, 9561, 22026}},
}

func open(t testing.TB, name string) *gzip.Reader {
	t.Helper()
	file, err := os.Open("testdata/" + name + ".csv.gz")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { file.Close() })
	r, err := gzip.NewReader(file)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// TestRealRows reads every row of the real files: each is a valid event that reads
// back as it was, and none has a problem but those whose numbers contradict
// each other. What the events count is what awk adds up.
func TestRealRows(t *testing.T) {
	got := map[string]*[6]int64{} // file, country, year: rows, low, best, high, and the columns low and high
	for _, f := range realFiles {
		rows, contradict := 0, 0
		for e, err := range ucdp.Read(open(t, f.name)) {
			rows++
			if err != nil {
				contradict++
				if !reported.AsProblems(err).Only(reported.CodeCountOrder) {
					t.Errorf("%s: %v", e.ID, err)
				}
			}
			data, err := e.AppendJSON(nil)
			if err != nil {
				t.Fatalf("%s: %v", e.ID, err)
			}
			back, err := event.Decode(data)
			if err != nil {
				t.Fatalf("%s: %v", e.ID, err)
			}
			if !reflect.DeepEqual(e, back) { // cmp takes a second for each thousand
				t.Fatalf("%s: -made +decoded\n%s", e.ID, cmp.Diff(e, back))
			}
			addTo(got, f.name, e)
		}
		if rows != f.rows || contradict != f.contradict {
			t.Errorf("%s: %d rows, %d of them contradict themselves, want %d and %d", f.name, rows, contradict, f.rows, f.contradict)
		}
	}
	compareSums(t, got)
}

func addTo(sums map[string]*[6]int64, file string, e event.Event) {
	key := file + "\t" + e.Codes["ucdp.country"] + "\t" + e.Codes["ucdp.year"]
	if sums[key] == nil {
		sums[key] = new([6]int64)
	}
	low, best, high := numbers(e.Tallies[0].Count)
	for i, n := range []int64{1, low, best, high} {
		sums[key][i] += n
	}
	for i, column := range []string{"ucdp.low", "ucdp.high"} { // kept where the three contradict each other
		n := []int64{low, high}[i]
		if text, ok := e.Codes[column]; ok {
			n, _ = strconv.ParseInt(text, 10, 64)
		}
		sums[key][4+i] += n
	}
}

func compareSums(t *testing.T, got map[string]*[6]int64) {
	t.Helper()
	data, err := os.ReadFile("testdata/sums.tsv")
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]*[6]int64{}
	for line := range strings.Lines(string(data)) {
		f := strings.Split(strings.TrimSpace(line), "\t")
		n := new([6]int64)
		for i, at := range []int{3, 7, 5, 8, 4, 6} {
			n[i], _ = strconv.ParseInt(f[at], 10, 64)
		}
		want[strings.Join(f[:3], "\t")] = n
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("rows, low, best, high, and the columns low and high: -awk +events\n%s", diff)
	}
}

// TestRecord writes each real row back: every column is as it was.
func TestRecord(t *testing.T) {
	for _, f := range realFiles {
		all, err := csv.NewReader(open(t, f.name)).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		m, err := ucdp.NewMapping(all[0])
		if err != nil {
			t.Fatal(err)
		}
		for _, record := range all[1:] {
			if ucdp.IsTagRow(record) {
				continue
			}
			e, _ := m.Event(record)
			back, err := m.Record(e)
			if err != nil {
				t.Errorf("%s: %v", e.ID, err)
			}
			if !slices.Equal(record, back) {
				t.Errorf("%s: -row +back\n%s", e.ID, cmp.Diff(record, back))
			}
		}
	}
}

// TestSumOfRealRows holds Sum to the columns: the aggregates of one recorder add up
// with its incidents, and nothing is left out. The low and high are those of the
// sums by awk in which each row counts with its least and greatest number.
func TestSumOfRealRows(t *testing.T) {
	for _, f := range realFiles {
		var events []event.Event
		for e := range ucdp.Read(open(t, f.name)) {
			events = append(events, e)
		}
		totals := event.Sum(events, casualty.PolicyEnvelope)
		row, _ := totals.Row(casualty.Question{Harm: casualty.HarmKilled})
		low, best, high := numbers(row.Count)
		if got := [3]int64{low, best, high}; len(totals.LeftOut) != 0 || got != f.sum {
			t.Errorf("%s: %d left out, killed %d, want %d", f.name, len(totals.LeftOut), got, f.sum)
		}
	}
}

// numbers returns the numbers of a count, 0 for those that it does not have.
func numbers(c reported.Count) (low, best, high int64) {
	best, _ = c.Best()
	high, _ = c.High()
	return c.Low(), best, high
}
