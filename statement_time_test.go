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
		{"said", reported.Statement{Said: at("2020-01-28"), Sources: published("2020-01-08")}, "2020-01-28"},
		{"published", reported.Statement{Sources: published("", "2020-01-29", "2020-01-28", "2020-01-30")}, "2020-01-28"},
		{"on instants, not on texts", reported.Statement{Sources: published("2020-01-08T01:00+03:00", "2020-01-07T23:00Z")}, "2020-01-08T01:00+03:00"},
	} {
		if got := test.s.Time().String(); got != test.want {
			t.Errorf("%s: %s, want %s", test.name, got, test.want)
		}
	}
}
