package reported_test

import (
	"regexp"
	"strings"
	"time"

	"github.com/seed-67285e81/reported"
)

// oracle is a second reading of a time, made of a regular expression and package
// time, and sharing nothing with the first.
type oracle struct {
	code             reported.Code
	earliest, latest time.Time
	begins, ends     bool // false where open
	zoned            bool
}

var endRegexp = regexp.MustCompile(`^` + endPattern + `$`)

func consult(s string) oracle {
	if !timeRegexp.MatchString(s) {
		return oracle{code: reported.CodeTimeForm}
	}
	first, last, two := strings.Cut(s, "/")
	if strings.HasPrefix(s, "[") {
		first, last, two = strings.Cut(strings.Trim(s, "[]"), "..")
	}
	if !two {
		last = first
	}
	if last == ".." {
		last = ""
	}
	var o oracle
	var zones [2]string
	var bad reported.Code
	for i, end := range []string{first, last} {
		if end == "" {
			continue
		}
		end = strings.TrimRight(end, "~?%")
		zone := endRegexp.FindStringSubmatch(end)[9]
		lo, hi, ok := instants(strings.TrimSuffix(end, zone))
		if !ok {
			return oracle{code: reported.CodeTimeCalendar}
		}
		if zones[i] = zone; zone != "" && zone != "Z" {
			d, err := time.ParseDuration(zone[:3] + "h" + zone[4:] + "m")
			if err != nil || zone == "-00:00" || d < -12*time.Hour || d > 14*time.Hour {
				bad = reported.CodeTimeZone
			}
			lo, hi = lo.Add(-d), hi.Add(-d)
		}
		o.zoned = o.zoned || zone != ""
		if i == 0 {
			o.earliest, o.begins = lo, true
		} else {
			o.latest, o.ends = hi, true
		}
	}
	switch {
	case bad != "":
		return oracle{code: bad}
	case o.begins && o.ends && (zones[0] == "") != (zones[1] == ""):
		return oracle{code: reported.CodeTimeZone}
	case o.begins && o.ends && !o.earliest.Before(o.latest):
		return oracle{code: reported.CodeTimeOrder}
	}
	return o
}

// instants reads an end without zone and flag as UTC.
func instants(end string) (lo, hi time.Time, ok bool) {
	for _, f := range []struct {
		layout        string
		years, months int
		days          int
		clock         time.Duration
	}{
		{"2006", 1, 0, 0, 0},
		{"2006-01", 0, 1, 0, 0},
		{"2006-01-02", 0, 0, 1, 0},
		{"2006-01-02T15:04", 0, 0, 0, time.Minute},
		{"2006-01-02T15:04:05", 0, 0, 0, time.Second},
	} {
		if lo, err := time.Parse(f.layout, end); err == nil {
			return lo, lo.AddDate(f.years, f.months, f.days).Add(f.clock), true
		}
	}
	return lo, hi, false
}
