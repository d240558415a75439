package reported_test

import (
	"testing"

	"github.com/seed-67285e81/reported"
)

func TestStatementTime(t *testing.T) {
	at := reported.MustParseTime
	published := func(times ...string) (list []reported.Source) {
		for _, s := range times {
			var p reported.Time
			if s != "" {
				p = at(s)
			}
			// What is cited is older, and does not count.
			list = append(list, reported.Source{Published: p, Cites: []reported.Source{{Published: at("1999")}}})
		}
		return list
	}
	for _, test := range []struct {
		name string
		s    reported.Statement
		want string
	}{
		{"nothing known", reported.Statement{}, ""},
		{"sources without a date", reported.Statement{Sources: published("", "")}, ""},
		{"said", reported.Statement{Said: at("2020-01-28"), Sources: published("2020-02-08")}, "2020-01-28"},
		{"said after it was published, which cannot be", reported.Statement{Said: at("2020-01-28"), Sources: published("2020-01-08")}, "2020-01-28"},
		{"said in a month, published on a day of it", reported.Statement{Said: at("2020-01"), Sources: published("2020-01-28", "2020-01-08")}, "[2020-01..2020-01-08]"},
		{"said until then", reported.Statement{Said: at("[..2020-01]"), Sources: published("2020-01-08")}, "[..2020-01-08]"},
		{"said since then", reported.Statement{Said: at("2020-01/.."), Sources: published("2020-01-08")}, "[2020-01..2020-01-08]"},
		{"said on a day, published at an instant", reported.Statement{Said: at("2020-01-08"), Sources: published("2020-01-08T14:17Z")}, "[2020-01-07T10:00:00Z..2020-01-08T14:17Z]"},
		{"said at an instant, published on a day", reported.Statement{Said: at("2020-01-08T10:00Z/2020-01-20T10:00Z"), Sources: published("2020-01-10")}, "[2020-01-08T10:00Z..2020-01-11T12:00:00Z]"},
		{"said at an instant, published on that day", reported.Statement{Said: at("2020-01-08T10:00Z"), Sources: published("2020-01-08")}, "2020-01-08T10:00Z"},
		{"published", reported.Statement{Sources: published("", "2020-01-29", "2020-01-28", "2020-01-30")}, "2020-01-28"},
		{"said on no day of the calendar", reported.Statement{Said: reported.Day(2024, 2, 30), Sources: published("2024-03-01")}, "2024-03-01"},
		{"published on no day of the calendar", reported.Statement{Sources: []reported.Source{{Published: reported.Day(2024, 2, 30)}}}, ""},
		{"on instants, not on texts", reported.Statement{Sources: published("2020-01-08T01:00+03:00", "2020-01-07T23:00Z")}, "2020-01-08T01:00+03:00"},
	} {
		if got := test.s.Time().String(); got != test.want {
			t.Errorf("%s: %s, want %s", test.name, got, test.want)
		}
	}
}
