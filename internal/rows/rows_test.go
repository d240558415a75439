package rows

import (
	"errors"
	"fmt"
	"io"
	"runtime"
	"strings"
	"testing"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/event"
)

var small = NewSet("test", []string{"id !", "n", "note ="})

func readSmall(r *Row) (event.Event, error) {
	e := event.Event{ID: r.ID(0, "")}
	if n, ok := r.Int(1); ok {
		e.Incidents = reported.Exactly(n)
	}
	return e, r.Finish(&e)
}

// TestCountries asks that no code, number or name of the table leads to two
// countries, and names some that data sets write in their own way.
func TestCountries(t *testing.T) {
	seen := map[string]string{}
	for _, s := range countries {
		keys := append(strings.Split(s.names, "|"), s.alpha2, s.alpha3, fmt.Sprint("numeric ", s.numeric))
		if s.gw != 0 {
			keys = append(keys, fmt.Sprint("gw ", s.gw))
		}
		for _, key := range keys {
			if key == "" || seen[key] != "" {
				t.Errorf("%s: %q is of %q too", s.alpha2, key, seen[key])
			}
			seen[key] = s.alpha2
		}
	}
	for gw, want := range map[int64]string{2: "US", 200: "GB", 255: "DE", 260: "DE", 265: "", 315: "", 316: "CZ", 345: "RS", 340: "RS", 365: "RU", 645: "IQ", 678: "YE", 680: "", 816: "VN"} {
		if code, known := CountryOfGW(gw); code != want || !known {
			t.Errorf("%d is %q, %v, want %q", gw, code, known, want)
		}
	}
	for _, gw := range []int64{0, -1, 3, 999, 1 << 40} {
		if code, known := CountryOfGW(gw); known {
			t.Errorf("%d is %q", gw, code)
		}
	}
	for name, want := range map[string]string{"DR Congo (Zaire)": "CD", "West Bank and Gaza Strip": "PS", "Soviet Union": "", "IRQ": "IQ", "Bosnia-Herzegovina": "BA"} {
		if code, known := CountryOfName(name); code != want || !known {
			t.Errorf("%s is %q, %v, want %q", name, code, known, want)
		}
	}
	if code, known := CountryOfName("Atlantis"); known {
		t.Errorf("Atlantis is %q", code)
	}
	if code, known := CountryOfNumber(804); code != "UA" || !known {
		t.Errorf("804 is %q", code)
	}
}

func TestBetween(t *testing.T) {
	for _, c := range []struct {
		first, last string
		through     bool
		want        string
	}{
		{"2004-02-29", "2004-02-29", false, "2004-02-29"},
		{"2004-02-01", "2004-02-29", false, "2004-02"},
		{"2004-02-01", "2004-02-28", false, "[2004-02-01..2004-02-28]"},
		{"2003-02-01", "2003-02-28", true, "2003-02"},
		{"2003-01-01", "2003-12-31", true, "2003"},
		{"2003-01-01", "2004-12-31", true, "2003-01-01/2004-12-31"},
		{"2003-01-01", "", true, "2003-01-01/"},
		{"", "2003-01-01", true, "/2003-01-01"},
		{"2003-01-01", "", false, "[2003-01-01..]"},
		{"", "2003-01-01", false, "[..2003-01-01]"},
	} {
		var first, last reported.Time
		if c.first != "" {
			first = reported.MustParseTime(c.first)
		}
		if c.last != "" {
			last = reported.MustParseTime(c.last)
		}
		got := Between(first, last, c.through)
		if got.String() != c.want || FirstDay(got) != c.first || LastDay(got) != c.last {
			t.Errorf("%s to %s: %s from %s to %s, want %s", c.first, c.last, got, FirstDay(got), LastDay(got), c.want)
		}
	}
}

func TestParseDay(t *testing.T) {
	for text, want := range map[string]string{
		"2013-01-03": "2013-01-03", " 2013-01-03T00:00:00Z": "2013-01-03", "2013-01-03 00:00:00.000": "2013-01-03",
		"03 January 2013": "2013-01-03", "3 jan 2013": "2013-01-03", "2013-01-03T05:00:00": "", "2013-01": "", "2013-02-30": "", "03 Janvier 2013": "", "": "",
	} {
		if got, _ := ParseDay(text); got.String() != want {
			t.Errorf("%q is %q, want %q", text, got, want)
		}
	}
}

// endless writes one row for ever: a quotation mark that is never closed.
type endless struct{ n int }

func (e *endless) Read(p []byte) (int, error) {
	if e.n == 0 {
		e.n = 1 << 26
		return copy(p, "id,n,note\n1,2,\"never closed "), nil
	}
	if e.n < len(p) {
		return 0, io.EOF
	}
	for i := range p {
		p[i] = 'x'
	}
	e.n -= len(p)
	return len(p), nil
}

func TestRowTooLarge(t *testing.T) {
	problems := 0
	var most uint64
	for _, err := range small.Read(&endless{}, readSmall) {
		if !errors.Is(err, reported.CodeTooLarge) && !errors.Is(err, event.CodeSyntax) && !errors.Is(err, reported.CodeMissingMember) && !errors.Is(err, reported.CodeIDForm) {
			t.Errorf("%.200v", err)
		}
		problems++
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		most = max(most, m.HeapInuse)
	}
	if problems == 0 || problems > 40 || most > 64<<20 {
		t.Errorf("%d problems with %d bytes in use", problems, most)
	}
}

func TestManyRows(t *testing.T) {
	r, w := io.Pipe()
	const rows = 200_000
	go func() {
		fmt.Fprint(w, "id,n,note\n")
		for i := range rows {
			fmt.Fprintf(w, "r%d,%d.0,\"a note\nof two lines\"\n", i, i)
		}
		w.Close()
	}()
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	n := 0
	for e, err := range small.Read(r, readSmall) {
		if err != nil || e.Codes["test.note"] != "a note\nof two lines" {
			t.Fatal(e, err)
		}
		n++
	}
	runtime.GC()
	runtime.ReadMemStats(&after)
	if n != rows || after.HeapInuse > before.HeapInuse+4<<20 {
		t.Errorf("%d rows, %d bytes in use before and %d after", n, before.HeapInuse, after.HeapInuse)
	}
}

// TestProblemsAreBounded reads a header and a row of many thousand bad cells.
func TestProblemsAreBounded(t *testing.T) {
	header := strings.Repeat("id,", 10_000) + "id\n"
	row := strings.Repeat("\xff,", 10_000) + "\xff\n"
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	for _, err := range small.Read(strings.NewReader(header+row), readSmall) {
		if n := len(reported.AsProblems(err)); n > event.MaxProblems+1 {
			t.Errorf("%d problems", n)
		}
	}
	runtime.ReadMemStats(&after)
	if n, size := after.TotalAlloc-before.TotalAlloc, uint64(len(header+row)); n > 200*size {
		t.Errorf("%d bytes were allocated for %d", n, size)
	}
	e, err := small.Object([]byte(`{`+strings.Repeat(`"a":{},`, 10_000)+`"id":"x"}`), readSmall)
	if n := len(reported.AsProblems(err)); n > event.MaxProblems+1 || e.ID != "x" {
		t.Errorf("%d problems, ID %q", n, e.ID)
	}
}
