package reported_test

import (
	"errors"
	"fmt"
	"regexp"
	"strings"
	"testing"

	"github.com/seed-67285e81/reported"
)

// One end of a time, and a whole time, as a regular expression says them: the
// pattern that a schema gives for a time. What it cannot say is left to the codes
// time-calendar, time-zone and time-order.
const (
	endPattern = `([1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])` +
		`(-(0[1-9]|1[0-2])` +
		`(-(0[1-9]|[12][0-9]|3[01])` +
		`(T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?` +
		`(Z|[+-](0[0-9]|1[0-4]):[0-5][0-9])?)?)?)?` +
		`[~?%]?`
	timePattern = `^(` + endPattern + `(/(\.\.|` + endPattern + `)?)?` +
		`|/` + endPattern +
		`|\[` + endPattern + `\.\.(` + endPattern + `)?\]` +
		`|\[\.\.` + endPattern + `\])$`
)

var timeRegexp = regexp.MustCompile(timePattern)

// checkPattern fails unless ParseTime says time-form exactly where the pattern
// does not match.
func checkPattern(t *testing.T, s string) {
	t.Helper()
	_, err := reported.ParseTime(s)
	if matches := timeRegexp.MatchString(s); matches == errors.Is(err, reported.CodeTimeForm) {
		t.Errorf("%q: pattern matches: %t, ParseTime: %v", s, matches, err)
	}
}

// timeTexts holds one of each form, end and flag. Every position of each is
// edited by the tests.
var timeTexts = []string{
	"2019", "0001", "9999~", "0010", "0100?", "2019-10", "2019-10%", "2019-12", "2020-01-08", "2020-01-08~",
	"2020-02-30", "2020-01-08T01:34", "2020-01-08T23:59:59", "2020-01-08T01:34Z", "2020-01-08T01:34+03:00?",
	"2020-01-08T01:34:05-14:59%", "2020-01-08T01:34:05-00:00", "2020-01-08T19:34:05+14:00",
	"2019/2020", "2019-10~/2020-01-08", "2020/..", "2020-01-08/", "/2020-01-08%", "2020-01-08T01:34/2020-01-09T01:34Z",
	"[2019..2020]", "[2019-10?..2020-01-08T01:34]", "[2020-01-08..]", "[..2020-01-08T01:34Z~]",
	"[2020-01-08T01:34:05+03:00%..2020-01-08T01:34:05+03:00%]",
}

// TestTimePattern tries every text that is one or two edits of a character, or a
// cut, away from a sample, and every number at the place of each number.
func TestTimePattern(t *testing.T) {
	const alphabet = "0123456789-:/.[]TZ+~?% tz,"
	for _, s := range timeTexts {
		checkPattern(t, s)
		for i := range len(s) + 1 {
			checkPattern(t, s[:i])
			checkPattern(t, s[i:])
			for _, c := range alphabet {
				checkPattern(t, s[:i]+string(c)+s[i:])
				if i < len(s) {
					checkPattern(t, s[:i]+string(c)+s[i+1:])
				}
				if i+1 < len(s) {
					checkPattern(t, s[:i]+s[i+1:i+2]+string(c)+s[i+2:])
				}
			}
			if i+1 < len(s) {
				for n := range 100 {
					checkPattern(t, s[:i]+fmt.Sprintf("%02d", n)+s[i+2:])
				}
			}
		}
		for _, other := range timeTexts {
			for _, between := range []string{"", "/", "..", ",", "/../"} {
				checkPattern(t, s+between+other)
				checkPattern(t, "["+s+between+other+"]")
			}
		}
	}
	for y := range 10000 {
		checkPattern(t, fmt.Sprintf("%04d", y))
	}
	for h := range 100 {
		for m := range 100 {
			checkPattern(t, fmt.Sprintf("2020-01-08T%02d:%02d", h, m))
			checkPattern(t, fmt.Sprintf("2020-01-08T01:34+%02d:%02d", h, m))
			checkPattern(t, fmt.Sprintf("2020-01-08T01:34:05-%02d:%02d~", h, m))
			checkPattern(t, fmt.Sprintf("2020-%02d-%02d", h, m))
		}
	}
}

// TestTimePatternShort tries every text of up to four characters of a small alphabet.
func TestTimePatternShort(t *testing.T) {
	const alphabet = "012-/.[]~T"
	texts := []string{""}
	for range 4 {
		var longer []string
		for _, s := range texts {
			for _, c := range alphabet {
				longer = append(longer, s+string(c))
			}
		}
		for _, s := range longer {
			checkPattern(t, s)
			checkPattern(t, "2019"+s)
			checkPattern(t, "["+s+"2019-10]")
			checkPattern(t, "[2019"+s)
		}
		texts = longer
	}
}

// The grammar has no way to be matched in part: newlines and what is not ASCII.
func TestTimePatternHostile(t *testing.T) {
	for _, s := range []string{
		"2020\n", "\n2020", "2020-01-08\r\n", "２０２０", "2020−01−08", "2020-01-08\x00", "\xff", "2020-01-08T01:34\u200b",
		"2020-01-0٨", strings.Repeat("2", 1<<16), "[" + strings.Repeat("é", 100), "2020" + strings.Repeat("~", 60),
	} {
		checkPattern(t, s)
	}
}
