package reported_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/seed-67285e81/reported"
)

// checkTime holds one text against the oracle, and what is read of it against
// what every time promises.
func checkTime(t *testing.T, s string) {
	t.Helper()
	checkPattern(t, s)
	u, err := reported.ParseTime(s)
	want := consult(s)
	if err != nil {
		// The text of up to 56 bytes and its rest cut to 40: a byte prints as four at most.
		const longest = 4*(56+40) + 100
		if p, ok := errors.AsType[reported.Problem](err); !ok || p.Code != want.code || p.Detail == "" || len(p.Detail) > longest {
			t.Errorf("ParseTime(%q): %v, want %q", s, err, want.code)
		}
		if u != (reported.Time{}) {
			t.Errorf("ParseTime(%q) returns an error and %v", s, u)
		}
		return
	}
	if want.code != "" {
		t.Fatalf("ParseTime(%q) is %v, want %v", s, u, want.code)
	}
	lo, okLo := u.Earliest()
	hi, okHi := u.Latest()
	if okLo != want.begins || okHi != want.ends || lo != want.earliest || hi != want.latest {
		t.Errorf("%s is from %v (%t) to %v (%t), want %v to %v", s, lo, okLo, hi, okHi, want.earliest, want.latest)
	}
	if okLo && okHi && !lo.Before(hi) {
		t.Errorf("%s has nothing between its bounds", s)
	}
	if !okLo && !okHi || u.IsZero() {
		t.Errorf("%s states nothing", s)
	}
	if u.String() != s {
		t.Errorf("%q prints as %q", s, u)
	}
	var v reported.Time
	text, _ := u.MarshalText()
	if err := v.UnmarshalText(text); err != nil || v != u || string(text) != s {
		t.Errorf("%q is marshalled as %q and read as %v, %v", s, text, v, err)
	}
	if app, _ := u.AppendText([]byte("at ")); string(app) != "at "+s {
		t.Errorf("%q is appended as %q", s, app)
	}
	for _, flag := range []struct {
		is   bool
		any  string
		name string
	}{
		{u.Approximate(), "~%", "Approximate"},
		{u.Uncertain(), "?%", "Uncertain"},
		{u.IsOneOf(), "[", "IsOneOf"},
	} {
		if flag.is != strings.ContainsAny(s, flag.any) {
			t.Errorf("%s: %s is %t", s, flag.name, flag.is)
		}
	}
	if u.IsOngoing() != strings.HasSuffix(s, "/..") {
		t.Errorf("%s: IsOngoing is %t", s, u.IsOngoing())
	}
	if u.Zoned() != want.zoned {
		t.Errorf("%s: Zoned is %t", s, u.Zoned())
	}
	checkEnds(t, u)
}

// checkEnds takes a time apart and puts it together again.
func checkEnds(t *testing.T, u reported.Time) {
	t.Helper()
	first, last := u.Ends()
	s := u.String()
	var again string
	switch {
	case u.IsOneOf():
		again = "[" + first.String() + ".." + last.String() + "]"
	case u.IsOngoing():
		again = first.String() + "/.."
	case strings.Contains(s, "/"):
		again = first.String() + "/" + last.String()
	default:
		again = first.String()
		if first != last {
			t.Errorf("%s has two ends", s)
		}
	}
	if again != s {
		t.Errorf("the ends of %s make %s", s, again)
	}
	if first.IsZero() && last.IsZero() {
		t.Errorf("%s has no ends", s)
	}
	for _, end := range []reported.Time{first, last} {
		if end.IsZero() {
			continue
		}
		if a, b := end.Ends(); a != end || b != end || end.Zoned() != u.Zoned() {
			t.Errorf("%s: its end %s has ends %s and %s, zoned %t", s, end, a, b, end.Zoned())
		}
	}
}

// windowsOverlap reports whether two times may have a moment in common on whatever clocks.
func windowsOverlap(a, b reported.Time) bool {
	from, to, ok := a.Window()
	since, until, also := b.Window()
	return ok && also && from.Before(until) && since.Before(to)
}

func unflagged(u reported.Time) bool { return !u.IsZero() && !u.Approximate() && !u.Uncertain() }

// checkTimePair holds the laws of two times.
func checkTimePair(t *testing.T, a, b reported.Time) {
	t.Helper()
	law := func(holds bool, name string) {
		if !holds {
			t.Helper()
			t.Errorf("%q, %q: %s", a, b, name)
		}
	}
	law(a.Compare(b) == -b.Compare(a), "Compare is turned round with its arguments")
	law((a.Compare(b) == 0) == (a == b), "Compare is 0 only if ==")
	law((a.String() == b.String()) == (a == b), "equal text is ==")
	law(a.Equal(b) == (a == b), "Equal is ==")
	law(!a.Before(b) || a.Compare(b) < 0, "Before implies Compare < 0")
	law(!a.Before(b) || !a.Overlaps(b), "what is before does not overlap")
	law(!a.Before(b) || !b.Before(a), "Before one way")
	law(!a.Before(b) || unflagged(a) && unflagged(b), "Before only unflagged")
	law(!a.Contains(b) || unflagged(a) && unflagged(b) && !a.IsOneOf(), "Contains only unflagged, never in a one-of")
	law(!a.Contains(b) || a.Overlaps(b), "Contains implies Overlaps")
	law(a.Overlaps(b) == b.Overlaps(a), "Overlaps is symmetric")
	law(!a.Overlaps(b) || windowsOverlap(a, b), "what overlaps does so on whatever clocks")
	law(!a.Zoned() && !b.Zoned() || a.Overlaps(b) == windowsOverlap(a, b), "the windows count where one has a zone")
	law(!unflagged(a) || !unflagged(b) || a.Zoned() != b.Zoned() || a.IsZero() || b.IsZero() ||
		a.Overlaps(b) != (a.Before(b) || b.Before(a)), "on one clock what does not overlap is before or after")
	if a.IsZero() || b.IsZero() {
		law(!a.Overlaps(b) && !windowsOverlap(a, b) && !a.Before(b) && !a.Contains(b), "of no time all is denied")
	}
	if a.IsZero() && !b.IsZero() {
		law(a.Compare(b) < 0, "no time is first")
	}
}

// checkTimeTriple holds the laws of three times.
func checkTimeTriple(t *testing.T, a, b, c reported.Time) {
	t.Helper()
	law := func(broken bool, name string) {
		if broken {
			t.Helper()
			t.Errorf("%q, %q, %q: %s", a, b, c, name)
		}
	}
	law(a.Compare(b) <= 0 && b.Compare(c) <= 0 && a.Compare(c) > 0, "Compare is transitive")
	law(a.Before(b) && b.Before(c) && !a.Before(c), "Before is transitive")
	if a.Contains(b) {
		law(b.Contains(c) && !a.Contains(c), "Contains is transitive")
		law(a.Before(c) && !b.Before(c), "what a is before, all in a is before")
		law(c.Before(a) && !c.Before(b), "what is before a is before all in a")
		law(b.Overlaps(c) && !a.Overlaps(c), "what overlaps a part overlaps the whole")
	}
}

// timeFrom makes a time out of a number, of few distinct values, so that what the
// laws speak of comes about often: times that touch, contain and equal each other.
func timeFrom(n uint64) (reported.Time, string) {
	pick := func(of int) int {
		k := int(n % uint64(of))
		n /= uint64(of)
		return k
	}
	zoned := pick(2) == 1
	end := func() string {
		precision := pick(8)
		if zoned {
			precision = 3 + precision%2
		}
		s := fmt.Sprintf("20%02d", 19+pick(2))
		if precision > 0 {
			s += fmt.Sprintf("-%02d", []int{12, 1}[pick(2)])
		}
		if precision > 1 {
			s += fmt.Sprintf("-%02d", []int{1, 7, 8, 9, 31}[pick(5)])
		}
		if precision > 2 {
			s += fmt.Sprintf("T%02d:%02d", []int{0, 1, 10, 11, 12, 14, 23}[pick(7)], []int{0, 34, 59}[pick(3)])
		}
		if precision == 4 {
			s += fmt.Sprintf(":%02d", []int{0, 59}[pick(2)])
		}
		if zoned {
			s += []string{"Z", "+00:00", "+03:00", "-12:00", "+14:00", "-00:30"}[pick(6)]
		}
		return s + []string{"", "", "", "", "", "~", "?", "%"}[pick(8)]
	}
	form, a, b := pick(12), end(), end()
	s := a
	switch form {
	case 0:
		s = a + "/.."
	case 1:
		s = a + "/"
	case 2:
		s = "/" + a
	case 3:
		s = "[" + a + "..]"
	case 4:
		s = "[.." + a + "]"
	case 5:
		s = "[" + a + ".." + b + "]"
	case 6, 7:
		s = a + "/" + b
	case 8:
		return reported.Time{}, ""
	}
	u, err := reported.ParseTime(s)
	if err != nil && form == 5 {
		s = "[" + b + ".." + a + "]"
		u, err = reported.ParseTime(s)
	}
	if err != nil {
		s = a
		u, _ = reported.ParseTime(s)
	}
	return u, s
}

// TestTimeLaws tries the laws on all pairs and triples of a set of times. The set
// is made to have every form on either side of a day, with and without zones.
func TestTimeLaws(t *testing.T) {
	ends := []string{
		"2019", "2020", "2020-01", "2020-01-07", "2020-01-08", "2020-01-08~", "2020-01-08T01:34", "2020-01-08T14:00",
		"2020-01-08T00:00Z", "2020-01-08T12:00Z", "2020-01-08T12:00-12:00", "2020-01-09T02:00+14:00", "2020-01-08T10:00:00Z",
		"2020-01-07T09:59Z?", "2020-01-15T12:00Z",
	}
	times := []reported.Time{{}}
	add := func(s string) {
		checkTime(t, s)
		if u, err := reported.ParseTime(s); err == nil {
			times = append(times, u)
		}
	}
	for i, a := range ends {
		for _, s := range []string{a, a + "/..", a + "/", "/" + a, "[" + a + "..]", "[.." + a + "]"} {
			add(s)
		}
		for j, b := range ends {
			if (i+j)%3 == 0 {
				add(a + "/" + b)
				add("[" + a + ".." + b + "]")
			}
		}
	}
	var before, contains, overlaps, same int
	for _, a := range times {
		for _, b := range times {
			checkTimePair(t, a, b)
			for _, is := range []struct {
				it bool
				n  *int
			}{{a.Before(b), &before}, {a.Contains(b), &contains}, {a.Overlaps(b), &overlaps}, {a.Contains(b) && b.Contains(a), &same}} {
				if is.it {
					*is.n++
				}
			}
			for k := 0; k < len(times); k += 3 {
				checkTimeTriple(t, a, b, times[k])
			}
		}
	}
	if before < 100 || contains < 100 || overlaps < 100 || same < len(times)/3 {
		t.Errorf("of %d times too few say yes: before %d, contains %d, overlaps %d, same %d", len(times), before, contains, overlaps, same)
	}
}

func FuzzParseTime(f *testing.F) {
	for _, s := range timeTexts {
		f.Add(s)
	}
	f.Fuzz(checkTime)
}

func FuzzTimeLaws(f *testing.F) {
	f.Add(uint64(0), uint64(1), uint64(2))
	f.Fuzz(func(t *testing.T, x, y, z uint64) {
		var times [3]reported.Time
		for i, n := range []uint64{x, y, z} {
			u, s := timeFrom(n)
			if s != "" {
				checkTime(t, s)
			}
			times[i] = u
		}
		for _, a := range times {
			for _, b := range times {
				checkTimePair(t, a, b)
				for _, c := range times {
					checkTimeTriple(t, a, b, c)
				}
			}
		}
	})
}
