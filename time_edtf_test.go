package reported_test

import (
	"errors"
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/seed-67285e81/reported"
)

// edtfRow is one line of testdata/edtf.tsv: what edtf.js, the implementation of
// ISO 8601-2 in most use, makes of a text. tools/edtf/compare.mjs writes it.
type edtfRow struct {
	text     string
	accepted bool
	min, max string
}

// An edtfDifference is a kind of text of which this package and edtf.js make
// different things on purpose. No row that it matches may be read alike, and rows
// counts those that differ in the way that it says.
type edtfDifference struct {
	reason string
	match  func(s string) bool
	theirs bool          // edtf.js accepts it
	ours   reported.Code // "" if ParseTime accepts it
	rows   int
}

// edtfMatching matches whole texts with a pattern, in which E is an end.
func edtfMatching(pattern string) func(string) bool {
	pattern = strings.ReplaceAll(pattern, "E", "(?:"+endPattern+")")
	return regexp.MustCompile(`^(?:` + pattern + `)$`).MatchString
}

// twoEnds returns the ends of A/B, or with brackets of [A..B], if both are times.
func twoEnds(s string, brackets bool) (a, b reported.Time, ok bool) {
	between := "/"
	if brackets {
		if !strings.HasPrefix(s, "[") || !strings.HasSuffix(s, "]") {
			return a, b, false
		}
		s, between = s[1:len(s)-1], ".."
	}
	first, last, ok := strings.Cut(s, between)
	a, errA := reported.ParseTime(first)
	b, errB := reported.ParseTime(last)
	return a, b, ok && errA == nil && errB == nil
}

func earliest(u reported.Time) time.Time { t, _ := u.Earliest(); return t }
func latest(u reported.Time) time.Time   { t, _ := u.Latest(); return t }

// edtfRangeRefused says of which ranges in brackets edtf.js does not read.
func edtfRangeRefused(a, b reported.Time) bool {
	return a.Precision() != b.Precision() || a.Approximate() || a.Uncertain() || b.Approximate() || b.Uncertain()
}

var edtfDifferences = []edtfDifference{{
	reason: "the year 0000 is in no calendar that a reporter uses",
	match:  edtfMatching(`0000(-12-31|/|/\.\.)?|(\.\.)?/0000|\[\.\.0000\]|[[{]0000(\.\.(0000)?)?[]}]`), theirs: true, ours: reported.CodeTimeForm, rows: 11,
}, {
	reason: "edtf.js gives every February 29 days, and makes the last of them 1 March",
	match: func(s string) bool {
		return edtfMatching(`.*(0001|0100|1582|1700|1900|1999|2019|2100|9999)-02-29.*`)(s) && timeRegexp.MatchString(s) &&
			s != "2019-02-29/2019-02-29" // refused by edtf.js for what it holds of a stretch
	}, theirs: true, ours: reported.CodeTimeCalendar, rows: 20,
}, {
	reason: "seasons, quarters and the like: a month number above 12 is far more often a mistake",
	match:  edtfMatching(`[0-9]{4}-(2[1-9]|3[0-9]|4[01])`), theirs: true, ours: reported.CodeTimeForm, rows: 25,
}, {
	reason: "centuries and decades of two and three digits are years cut short",
	match:  edtfMatching(`[0-9]{2,3}~?`), theirs: true, ours: reported.CodeTimeForm, rows: 4,
}, {
	reason: "no event was reported before the year 1, after 9999, or to so many significant digits",
	match:  edtfMatching(`-[0-9].*|Y[^2].*|[0-9]{4}S[0-9]`), theirs: true, ours: reported.CodeTimeForm, rows: 8,
}, {
	reason: "unspecified digits: a coarser date or a one-of says the same",
	match:  edtfMatching(`[0-9X]{2,4}X[^/]*|2019-[X1]X(-05|/2020)?|2019-10-[X0]X`), theirs: true, ours: reported.CodeTimeForm, rows: 12,
}, {
	reason: "a flag is on a whole date, behind it",
	match:  edtfMatching(`[?~]2019.*|2019[?~]-.*|2019-[?~].*|2019-10[?~%]-05|2019-10-[?~%]05`), theirs: true, ours: reported.CodeTimeForm, rows: 9,
}, {
	reason: "lists and sets of several dates are several statements, and a set of one is that one",
	match:  edtfMatching(`\{E((\.\.|,)E|\.\.)?\}|\[(E|(\.\.)?E,E(\.\.E?)?)\]`), theirs: true, ours: reported.CodeTimeForm, rows: 26,
}, {
	reason: "an open beginning says no more than one that is not known, and that is written /B",
	match:  edtfMatching(`\.\./(\.\.|E)?`), theirs: true, ours: reported.CodeTimeForm, rows: 11,
}, {
	reason: "a stretch without a date states no time",
	match:  edtfMatching(`/(\.\.)?`), theirs: true, ours: reported.CodeTimeForm, rows: 2,
}, {
	reason: "what lasted may end in the day, month or year in which it began; edtf.js wants the last end to begin after the first",
	match: func(s string) bool {
		a, b, ok := twoEnds(s, false)
		return ok && !earliest(b).After(earliest(a)) && earliest(a).Before(latest(b))
	}, theirs: false, ours: "", rows: 30,
}, {
	reason: "edtf.js reads no range in brackets of unlike precision or with flags; reports have them",
	match: func(s string) bool {
		a, b, ok := twoEnds(s, true)
		return ok && edtfRangeRefused(a, b) && earliest(a).Before(latest(b))
	}, theirs: false, ours: "", rows: 62,
}, {
	reason: "edtf.js does not ask for order in brackets",
	match: func(s string) bool {
		a, b, ok := twoEnds(s, true)
		return ok && !edtfRangeRefused(a, b) && !earliest(a).Before(latest(b))
	}, theirs: true, ours: reported.CodeTimeOrder, rows: 14,
}}

// edtfRangeMax is the difference in bounds: where a set ends with a range, edtf.js
// takes for its last instant that of the range's first end (list.js, get last).
const edtfRangeMax = 15

func readEDTF(t *testing.T) []edtfRow {
	t.Helper()
	data, err := os.ReadFile("testdata/edtf.tsv")
	if err != nil {
		t.Fatal(err)
	}
	var rows []edtfRow
	for line := range strings.Lines(string(data)) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		f := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if len(f) != 4 || f[1] != "yes" && f[1] != "no" || strings.Contains(f[0], "T") {
			t.Fatalf("testdata/edtf.tsv: bad line %q", line)
		}
		rows = append(rows, edtfRow{f[0], f[1] == "yes", f[2], f[3]})
	}
	return rows
}

// edtfBounds are the bounds of u as edtf.js writes them: in milliseconds, the last
// one within, "inf" for an open end and "unknown" for an unknown one.
func edtfBounds(u reported.Time) (lo, hi string) {
	lo, hi = "unknown", "unknown"
	if u.IsOneOf() {
		lo, hi = "-inf", "inf"
	}
	if u.IsOngoing() {
		hi = "inf"
	}
	if t, ok := u.Earliest(); ok {
		lo = strconv.FormatInt(t.UnixMilli(), 10)
	}
	if t, ok := u.Latest(); ok {
		hi = strconv.FormatInt(t.UnixMilli()-1, 10)
	}
	return lo, hi
}

// TestTimeEDTF compares what is accepted, and the bounds, with edtf.js.
func TestTimeEDTF(t *testing.T) {
	rows := readEDTF(t)
	counts := make([]int, len(edtfDifferences))
	agreed, rangeMax := 0, 0
	for _, row := range rows {
		u, err := reported.ParseTime(row.text)
		if row.accepted == (err == nil) {
			agreed++
			for _, d := range edtfDifferences {
				if d.match(row.text) {
					t.Errorf("%q is read alike (accepted: %t), although %s", row.text, row.accepted, d.reason)
				}
			}
			if err != nil {
				continue
			}
			lo, hi := edtfBounds(u)
			if a, b, ok := twoEnds(row.text, true); ok && a != b {
				rangeMax++
				_, hi = edtfBounds(a)
			}
			if lo != row.min || hi != row.max {
				t.Errorf("%s: from %s to %s, edtf.js: from %s to %s", row.text, lo, hi, row.min, row.max)
			}
			continue
		}
		explained := false
		for i, d := range edtfDifferences {
			if d.match(row.text) && d.theirs == row.accepted && (d.ours == "" && err == nil || d.ours != "" && errors.Is(err, d.ours)) {
				explained = true
				counts[i]++
				break
			}
		}
		if !explained {
			t.Errorf("%q: edtf.js accepts: %t, ParseTime: %v", row.text, row.accepted, err)
		}
	}
	for i, d := range edtfDifferences {
		if counts[i] != d.rows {
			t.Errorf("%d rows differ because %s; want %d", counts[i], d.reason, d.rows)
		}
	}
	if rangeMax != edtfRangeMax {
		t.Errorf("%d ranges in brackets were read by both; want %d", rangeMax, edtfRangeMax)
	}
	if len(rows) < 900 || agreed < 600 {
		t.Errorf("%d of %d rows agree: the table is not what it was", agreed, len(rows))
	}
}
